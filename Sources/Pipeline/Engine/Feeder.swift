import NewsModel

/// Sends the documents of the parts into the first channel, in order, exactly as many as were planned.
struct Feeder {
    private let parts: [Part]
    private let folder: FilePath
    private let maximumBytes: Int
    private let channels: Channels
    private var sequence = 0
    /// The container that is being read, for the next run of its records.
    private var container: Container?

    init(_ parts: [Part], _ folder: FilePath, maximumBytes: Int, _ channels: Channels) {
        self.parts = parts
        self.folder = folder
        self.maximumBytes = maximumBytes
        self.channels = channels
    }

    consuming func feed() async throws {
        for part in parts {
            for member in part.members { try await feed(member) }
        }
        channels.readings.finish()
    }

    private mutating func feed(_ member: Member) async throws {
        let path = member.path.description
        let name = DocumentName(id: path, path: path)
        switch member.content {
        case .file: try await send(name, .file(member.path))
        case .skipped(let reason): try await settle(name, .skipped(reason: reason))
        case .failed(let failure): try await settle(name, .failed(failure))
        case .records(let run): try await feed(run, of: member)
        }
    }

    private mutating func feed(_ run: RecordRun, of member: Member) async throws {
        if container == nil || container?.path != member.path || (container?.line ?? 0) >= run.firstLine {
            container = Container(member.path, in: folder, maximumBytes: maximumBytes)
        }
        let path = member.path.description
        for index in 0..<run.count {
            // The number is a guess only where the file shrank since it was planned.
            switch container?.next(from: run.firstLine) ?? .missing {
            case .line(let number, let bytes):
                try await send(DocumentName(id: "\(path)#\(number)", path: path), .record(bytes))
            case .tooLong(let number, let length):
                let detail = "a record of \(length) bytes is longer than maximumBytes, \(maximumBytes)"
                try await settle(
                    DocumentName(id: "\(path)#\(number)", path: path),
                    .failed(DocumentFailure(stage: .ingest, code: .tooLarge, detail: detail)))
            case .missing:
                try await settle(
                    DocumentName(id: "\(path)#\(run.firstLine + index)", path: path),
                    .failed(
                        DocumentFailure(
                            stage: .ingest, code: .vanished, detail: "the file changed while the run was reading it")))
            }
        }
    }

    private mutating func send(_ name: DocumentName, _ reading: Reading) async throws {
        try await channels.permits.send(())
        try await channels.readings.send(Ticket(sequence: sequence, name: name, value: reading))
        sequence += 1
    }

    /// Sends a document that no stage has to see straight to the collector.
    private mutating func settle(_ name: DocumentName, _ outcome: Outcome) async throws {
        try await channels.permits.send(())
        try await channels.outcomes.send(Ticket(sequence: sequence, name: name, value: outcome))
        sequence += 1
    }
}
