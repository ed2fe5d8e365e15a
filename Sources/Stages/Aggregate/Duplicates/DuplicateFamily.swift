public import NewsJSON

/// A line of `duplicates.jsonl`: articles that are copies of each other.
///
/// Keys in order: `family` (the id of the original), `members`, each with `id`, `path`, `copyOf` (the id of the earlier member it is most like, null for
/// the original), `similarity` (the Jaccard similarity of their sets of 4-grams without furniture to three decimals, from 512 of them in longer texts; 1 for the original) and `kind`.
public struct DuplicateFamily: Sendable, Equatable {
    /// What a member is to the one it copies.
    public enum Kind: String, Sendable, CaseIterable {
        /// The earliest of the family.
        case original
        /// The same words.
        case identical
        /// Lightly edited.
        case reprint
        /// Shortened.
        case cut
        /// Lengthened.
        case expanded
        /// The same content in many other words.
        case reworded
    }

    /// A member of a family.
    public struct Member: Sendable, Equatable {
        /// The article's id.
        public var id: String
        /// The article's path.
        public var path: String
        /// The id of the earlier member that it is most like.
        public var copyOf: String?
        /// How alike they are, in thousandths.
        public var similarity: Int
        /// What it is to that one.
        public var kind: Kind
    }

    /// The original first, then by day.
    public var members: [Member]

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("family")
            writer.string(members.first?.id ?? "")
            writer.key("members")
            writer.array { writer in for member in members { member.write(to: &writer) } }
        }
    }
}

extension DuplicateFamily.Member {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.string(id)
            writer.key("path")
            writer.string(path)
            writer.key("copyOf")
            writer.optional(copyOf)
            writer.key("similarity")
            writer.number(Double(similarity) / 1000)
            writer.key("kind")
            writer.string(kind.rawValue)
        }
    }
}
