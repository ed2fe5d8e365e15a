import NewsModel
import NewsText

/// Who a description stands for: `the spokesman`, `the ministry`, `the company`.
///
/// The latest person before it whose role says so, or the latest body before it whose name holds the word. `The company` and
/// other words for a firm stand for the latest body with a name that says nothing else.
struct Descriptions {
    private let text: QuoteText
    /// For each word of a role or of a body's name the mentions of its owners, in text order.
    private let owners: [UInt64: [(start: Int, entity: Int)]]
    /// The mentions of bodies whose names hold no word for a kind of body.
    private let firms: [(start: Int, entity: Int)]
    private static let firmWords = Set(
        ["company", "firm", "operator", "manufacturer", "employer", "maker", "producer", "retailer", "business"]
            .map { Folding.loweredHash(Array($0.utf8).span) })

    init(_ text: QuoteText, entities: [Entity]) {
        self.text = text
        var owners: [UInt64: [(start: Int, entity: Int)]] = [:]
        var firms: [(start: Int, entity: Int)] = []
        for (index, entity) in entities.enumerated() {
            let mentions = entity.mentions.map { ($0.start, index) }
            switch entity.kind {
            case .person:
                for word in Self.words(entity.role ?? "") { owners[word, default: []] += mentions }
            case .organization:
                for word in Self.words(entity.name) { owners[word, default: []] += mentions }
                if !Self.saysItsKind(entity, text) { firms += mentions }
            default: continue
            }
        }
        self.owners = owners.mapValues { $0.sorted { $0.start < $1.start } }
        self.firms = firms.sorted { $0.start < $1.start }
    }

    /// The entity that a phrase with `the` describes.
    func entity(of phrase: Range<Int>) -> Int? {
        let first = phrase.lowerBound
        guard text.words[first].has(.determiner), !text.words[first].has(.possessive),
            text.text[text.tokens[first].range.start] | 0x20 == 0x74
        else { return nil }
        let noun = text.tokens[phrase.upperBound - 1].hash
        if let mentions = owners[noun], let owner = latest(mentions, before: first) { return owner }
        guard phrase.count == 2, Self.firmWords.contains(noun) else { return nil }
        return latest(firms, before: first)
    }

    /// The owner of the latest mention before a token (binary search).
    private func latest(_ mentions: [(start: Int, entity: Int)], before position: Int) -> Int? {
        let limit = text.tokens[position].range.start
        let behind = mentions.partitionIndex { $0.start < limit }
        return behind > 0 ? mentions[behind - 1].entity : nil
    }

    private static func words(_ name: String) -> Set<UInt64> {
        Set(name.utf8.split(separator: 0x20).map { Folding.loweredHash(Array($0).span) })
    }

    /// Whether the name holds a word for a kind of body, as `Ministry` is.
    private static func saysItsKind(_ entity: Entity, _ text: QuoteText) -> Bool {
        guard let mention = entity.mentions.first else { return true }
        let start = text.tokens.partitionIndex { $0.range.start < mention.start }
        var position = start
        while position < text.tokens.count, text.tokens[position].range.start < mention.end {
            if text.words[position].has(.group), !firmWords.contains(text.tokens[position].hash) { return true }
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
