import NewsJSON

/// The committed results of a part: one file of a header line and four sections, which is there whole or not at all.
public struct PartFile: Sendable {
    /// What the header says.
    public struct Header: Sendable, Equatable {
        /// The hash of the options and revisions the part was made with; tells why a part is redone.
        public var shape = ""
        /// Documents that are in the results.
        public var written = 0
        /// Documents that could not be processed.
        public var quarantined = 0
        /// Documents that were not to be processed, by reason.
        public var skipped: [String: Int] = [:]
        /// The lengths of the sections in bytes, in the order of `Section`.
        public var lengths = [0, 0, 0, 0]

        /// All documents that the part was made of.
        public var found: Int { written + quarantined + skipped.values.reduce(0, +) }
    }

    /// The sections of the file, in order.
    public enum Section: Int, Sendable, CaseIterable {
        /// A line of JSON for each member: path (as bytes in hexadecimal), fingerprint.
        case members
        /// Lines of `articles.jsonl`.
        case articles
        /// Lines of `failures.jsonl`.
        case failures
        /// The articles' digests for the aggregates.
        case digests
    }

    /// The counts; the lengths are filled in when the file is written.
    public var header = Header()
    /// The content of each section, in the order of `Section`.
    public var sections: [[UInt8]] = Array(repeating: [], count: Section.allCases.count)

    /// Starts an empty part.
    public init() {}

    /// The content of a section.
    public subscript(section: Section) -> [UInt8] {
        get { sections[section.rawValue] }
        set { sections[section.rawValue] = newValue }
    }

    /// The whole file.
    public func bytes() -> [UInt8] {
        var header = header
        header.lengths = sections.map(\.count)
        return header.line() + sections.joined()
    }
}

extension PartFile.Header {
    private static let format = "newsmill part 1"
    /// More than any part has of anything; what a damaged header says must add up without overflow.
    private static let bounds = 0...(1 << 48)

    func line() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("format")
            writer.string(Self.format)
            writer.key("shape")
            writer.string(shape)
            writer.key("written")
            writer.integer(written)
            writer.key("quarantined")
            writer.integer(quarantined)
            writer.key("skipped")
            writer.object { writer in
                for (reason, count) in skipped.sorted(by: { $0.key < $1.key }) {
                    writer.key(reason)
                    writer.integer(count)
                }
            }
            writer.key("lengths")
            writer.array { writer in for length in lengths { writer.integer(length) } }
        }
        writer.endLine()
        return writer.bytes
    }

    /// Reads a header line; nil where it is none of ours.
    init?(line: [UInt8]) {
        guard let json = try? JSONParser().parse(line.span), json["format"]?.string == Self.format,
            let written = json["written"]?.integer, let quarantined = json["quarantined"]?.integer,
            let lengths = json["lengths"]?.array?.compactMap(\.integer),
            lengths.count == PartFile.Section.allCases.count
        else { return nil }
        let skipped = (json["skipped"]?.members ?? []).map { ($0.key, $0.value.integer ?? -1) }
        let numbers = [written, quarantined] + lengths + skipped.map(\.1)
        guard numbers.allSatisfy(Self.bounds.contains) else { return nil }
        self.init()
        shape = json["shape"]?.string ?? ""
        self.written = written
        self.quarantined = quarantined
        self.skipped = Dictionary(skipped) { $1 }
        self.lengths = lengths
    }
}
