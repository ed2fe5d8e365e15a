import NewsJSON
import NewsModel

/// Takes documents as they come out of the stages, puts them back into order, and commits each part when it is whole.
struct Collector {
    private let parts: [Part]
    private let store: PartStore
    private let shape: String
    private let channels: Channels
    private let meters: Meters

    init(_ parts: [Part], _ store: PartStore, shape: String, _ channels: Channels, _ meters: Meters) {
        self.parts = parts
        self.store = store
        self.shape = shape
        self.channels = channels
        self.meters = meters
    }

    func collect() async throws {
        var early: [Int: Ticket<Outcome>] = [:]
        var next = 0
        for part in parts {
            var draft = PartDraft(part, shape: shape, attempts: attempts(in: part))
            while !draft.isComplete {
                if let ready = early.removeValue(forKey: next) {
                    next += 1
                    draft.add(ready)
                    meters.record { books in draft.count(ready.value, in: &books) }
                    _ = try await channels.permits.next()
                } else if let ticket = try await channels.outcomes.next() {
                    early[ticket.sequence] = ticket
                }
            }
            try Task.checkCancellation()
            try store.commit(draft.file, key: part.key)
        }
    }

    /// How often each document of the part has failed before: known only where the part is retried under the same key.
    private func attempts(in part: Part) -> [String: Int] {
        guard let lines = try? store.section(.failures, of: part.key) else { return [:] }
        let pairs = lines.split(separator: 0x0A).compactMap { line -> (String, Int)? in
            guard let json = try? JSONParser().parse(line.span), let id = json["id"]?.string else { return nil }
            return (id, json["attempts"]?.integer ?? 1)
        }
        return Dictionary(pairs) { max($0, $1) }
    }
}

/// The results of a part while its documents come in.
private struct PartDraft {
    private(set) var file = PartFile()
    private let expected: Int
    private let bytesPerDocument: Int
    private let attempts: [String: Int]
    private var writer = JSONWriter()

    init(_ part: Part, shape: String, attempts: [String: Int]) {
        self.attempts = attempts
        expected = part.documents
        bytesPerDocument = part.bytes / max(1, part.documents)
        file.header.shape = shape
        file[.members] = MemberList.lines(for: part.members)
    }

    var isComplete: Bool { file.header.found == expected }

    mutating func add(_ ticket: Ticket<Outcome>) {
        switch ticket.value {
        case .written(let record, let digest):
            file.header.written += 1
            file.sections[PartFile.Section.articles.rawValue] += record
            file.sections[PartFile.Section.digests.rawValue] += digest
        case .failed(let failure):
            file.header.quarantined += 1
            file.sections[PartFile.Section.failures.rawValue] += line(for: failure, of: ticket.name)
        case .skipped(let reason):
            file.header.skipped[reason, default: 0] += 1
        }
    }

    func count(_ outcome: Outcome, in books: inout Meters.Books) {
        books.bytes += bytesPerDocument
        switch outcome {
        case .written: books.written += 1
        case .failed: books.quarantined += 1
        case .skipped(let reason): books.skipped[reason, default: 0] += 1
        }
    }

    private mutating func line(for failure: DocumentFailure, of name: DocumentName) -> [UInt8] {
        writer.reset()
        writer.object { writer in
            writer.key("id")
            writer.string(name.id)
            writer.key("path")
            writer.string(name.path)
            writer.key("stage")
            writer.string(failure.stage.rawValue)
            writer.key("code")
            writer.string(failure.code.rawValue)
            writer.key("detail")
            writer.string(failure.detail)
            writer.key("attempts")
            writer.integer((attempts[name.id] ?? 0) + 1)
        }
        writer.endLine()
        return writer.bytes
    }
}
