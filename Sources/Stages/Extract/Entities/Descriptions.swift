import NewsModel
import NewsText

/// Who a description stands for: `the spokesman`, `the ministry`, `the company`.
///
/// The latest person before it whose role says so, or the latest body before it whose name holds the word. `The company` and
/// other words for a firm stand for the latest body with a name that says nothing else.
struct Descriptions {
    /// For each word of a role or of a body's name the mentions of its owners, in text order.
    private let owners: [UInt64: [(start: Int, entity: Int)]]
    /// The mentions of bodies whose names hold no word for a kind of body.
    private let firms: [(start: Int, entity: Int)]
    private static let firmWords = ByteHash.set(
        of: "company firm operator manufacturer employer maker producer retailer business")

    /// Looks through the entities of an article; `isKindOfBody` says of a token whether it is a word such as `ministry` or `company`.
    init(_ entities: [Entity], tokens: [Token], isKindOfBody: (Int) -> Bool) {
        var owners: [UInt64: [(start: Int, entity: Int)]] = [:]
        var firms: [(start: Int, entity: Int)] = []
        for (index, entity) in entities.enumerated() {
            let mentions = entity.mentions.map { ($0.start, index) }
            switch entity.kind {
            case .person:
                for word in Self.words(entity.role ?? "") { owners[word, default: []] += mentions }
            case .organization:
                for word in Self.words(entity.name) { owners[word, default: []] += mentions }
                if !Self.saysItsKind(entity, tokens, isKindOfBody) { firms += mentions }
            default: continue
            }
        }
        self.owners = owners.mapValues { $0.sorted { $0.start < $1.start } }
        self.firms = firms.sorted { $0.start < $1.start }
    }

    /// The entity that a phrase with `the` describes, by the hash of its noun; `isBare` if no other word stands between.
    ///
    /// `start` is the byte at which the phrase begins: only what is named before it is described.
    func entity(of noun: UInt64, isBare: Bool, before start: Int) -> Int? {
        if let mentions = owners[noun], let owner = latest(mentions, before: start) { return owner }
        guard isBare, Self.firmWords.contains(noun) else { return nil }
        return latest(firms, before: start)
    }

    /// The owner of the latest mention before a byte (binary search).
    private func latest(_ mentions: [(start: Int, entity: Int)], before start: Int) -> Int? {
        let behind = mentions.partitionIndex { $0.start < start }
        return behind > 0 ? mentions[behind - 1].entity : nil
    }

    private static func words(_ name: String) -> Set<UInt64> {
        Set(name.utf8.split(separator: 0x20).map { Folding.loweredHash(Array($0).span) })
    }

    /// Whether the name holds a word for a kind of body, as `Ministry` is.
    private static func saysItsKind(_ entity: Entity, _ tokens: [Token], _ isKindOfBody: (Int) -> Bool) -> Bool {
        guard let mention = entity.mentions.first else { return true }
        var position = tokens.partitionIndex { $0.range.start < mention.start }
        while position < tokens.count, tokens[position].range.start < mention.end {
            if isKindOfBody(position), !firmWords.contains(tokens[position].hash) { return true }
            position += 1
        }
        return false
    }
}

/// The last names of an article's persons, to recognise misspelt ones.
struct LastNames {
    private let names: [(name: [UInt8], entity: Int)]
    /// No article that anyone reads names more.
    private static let most = 300

    init(_ entities: [Entity]) {
        names = entities.indices.prefix(Self.most).compactMap { index in
            guard entities[index].kind == .person,
                let last = entities[index].name.utf8.split(separator: 0x20).last, last.count >= 5
            else { return nil }
            return (Array(last), index)
        }
    }

    /// The person whose last name differs by one letter, or by two of a long name; the first letters must agree.
    func nearest(to range: ByteRange, in text: [UInt8]) -> Int? {
        let word = text[range.start..<range.end]
        let most = word.count >= 8 ? 2 : 1
        return names.first { name, _ in
            name.first == word.first && abs(name.count - word.count) <= most && Self.distance(name, word) <= most
        }?.entity
    }

    private static func distance(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let changed = diagonal + (byte == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, row[column] + 1, row[column + 1] + 1)
            }
        }
        return row[right.count]
    }
}
