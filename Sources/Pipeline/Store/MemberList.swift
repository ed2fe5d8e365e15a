import NewsJSON

/// The members of a part as lines beside its results: what `newsmill plan` compares to tell new from changed from removed.
enum MemberList {
    /// A line for each member: its name and its fingerprint.
    static func lines(for members: [Member]) -> [UInt8] {
        var writer = JSONWriter()
        for member in members {
            writer.array { writer in
                writer.string(member.name)
                writer.string(member.fingerprint)
                writer.integer(member.documents)
            }
            writer.endLine()
        }
        return writer.bytes
    }

    /// Reads the lines back; what cannot be read is left out, since it only explains.
    static func read(_ lines: [UInt8]) -> [(name: String, fingerprint: String, documents: Int)] {
        lines.split(separator: 0x0A).compactMap { line in
            guard let fields = try? JSONParser().parse(line.span).array, fields.count == 3,
                let name = fields[0].string, let fingerprint = fields[1].string, let documents = fields[2].integer
            else { return nil }
            return (name, fingerprint, documents)
        }
    }
}
