import NewsModel
import NewsText

/// Reads the sentences of one article for events.
struct ClauseReader {
    let tokens: [Token]
    let classes: [ClauseClass]
    /// The entity that each token belongs to, from 1; 0 for none.
    let entities: [Int32]
    /// The expression of time that each token belongs to, from 1; 0 for none.
    let dates: [Int32]
    /// Whether the last letters of a word make it a participle or gerund: `-ing`.
    let isGerund: [Bool]
    /// Whether a word ends in `-s`, so that it may be a plural.
    let endsInS: [Bool]
    /// Whether a word is an adverb by its ending `-ly`.
    let endsInLY: [Bool]
    /// Whether a word is a past form by its ending `-ed`.
    let endsInED: [Bool]
    /// The class of each word, a Brown cluster; 0 where it is not known.
    let clusters: [UInt16]
    /// Whether a word is one for people.
    let isPerson: [Bool]
    let vocabulary: EventVocabulary
    let descriptions: Descriptions
    let kinds: [Entity.Kind]
    let genders: [Entity.Gender?]
    /// The bytes of the article.
    let text: [UInt8]
    /// The sentence that is being read.
    private(set) var sentence = 0..<0
    /// Whether accidents, weather or disease are spoken of in it.
    private(set) var speaksOfDisaster = false

    init(_ article: borrowing SegmentedArticle, _ annotations: Annotations, _ vocabulary: EventVocabulary) {
        tokens = article.tokens
        self.vocabulary = vocabulary
        kinds = annotations.entities.map(\.kind)
        genders = annotations.entities.map(\.gender)
        text = article.article.text
        classes = tokens.map(vocabulary.classOf)
        let text = article.article.text.span
        var gerunds: [Bool] = []
        var plurals: [Bool] = []
        var adverbs: [Bool] = []
        var pasts: [Bool] = []
        for token in tokens {
            let end = token.range.end
            let last = text[end - 1]
            plurals.append(last == 0x73 && token.range.count > 3)
            let isLong = token.range.count > 4 && token.shape == .lower
            adverbs.append(isLong && last == 0x79 && text[end - 2] == 0x6C)
            pasts.append(isLong && last == 0x64 && text[end - 2] == 0x65)
            gerunds.append(last == 0x67 && token.range.count > 4 && text[end - 2] == 0x6E && text[end - 3] == 0x69)
        }
        isGerund = gerunds
        endsInS = plurals
        endsInLY = adverbs
        endsInED = pasts
        clusters = BrownClusters.shared.paths(
            of: tokens.map { ($0.hash, isCapitalised: $0.isCapitalised) })
        isPerson = tokens.map { vocabulary.people.contains($0.hash) }
        let tokens = tokens
        descriptions = Descriptions(annotations.entities, tokens: tokens) {
            vocabulary.bodies.contains(tokens[$0].hash)
        }
        var entities = [Int32](repeating: 0, count: tokens.count)
        for (index, entity) in annotations.entities.enumerated() {
            for mention in entity.mentions { Self.mark(mention, Int32(index + 1), in: &entities, of: article) }
        }
        var dates = [Int32](repeating: 0, count: tokens.count)
        for (index, date) in annotations.dates.enumerated() {
            Self.mark(date.range, Int32(index + 1), in: &dates, of: article)
        }
        self.entities = entities
        self.dates = dates
    }

    /// Moves on to a sentence.
    mutating func enter(_ sentence: Range<Int>) {
        self.sentence = sentence
        speaksOfDisaster = classes[sentence].contains(.disaster)
    }

    private static func mark(
        _ range: ByteRange, _ value: Int32, in marks: inout [Int32], of article: borrowing SegmentedArticle
    ) {
        var index = article.firstToken(from: range.start)
        while index < marks.count, article.tokens[index].range.start < range.end {
            marks[index] = value
            index += 1
        }
    }

    func kind(_ index: Int) -> ClauseClass { sentence.contains(index) ? classes[index] : .clause }
    func isMark(_ index: Int) -> Bool { !sentence.contains(index) || !tokens[index].isWord }
    func hash(_ index: Int) -> UInt64 { sentence.contains(index) ? tokens[index].hash : 0 }
    /// The class of a word, with an arbitrary value of its own outside of the sentence.
    func cluster(_ index: Int) -> UInt64 { sentence.contains(index) ? UInt64(clusters[index]) : 0xFFFF }
    func entity(_ index: Int) -> Int? {
        sentence.contains(index) && entities[index] > 0 ? Int(entities[index]) - 1 : nil
    }
    func isDate(_ index: Int) -> Bool { sentence.contains(index) && dates[index] > 0 }

    /// The bytes from the first to the last of some tokens.
    func range(_ indices: Range<Int>) -> ByteRange {
        ByteRange(tokens[indices.lowerBound].range.start, tokens[indices.upperBound - 1].range.end)
    }
}

/// Hashes of the words that are looked for by themselves.
enum EventWord {
    static let comma = ByteHash.of(",")
    static let by = ByteHash.of("by")
    static let of = ByteHash.of("of")
    static let the = ByteHash.of("the")
    static let to = ByteHash.of("to")
    static let possessive: Set<UInt64> = [ByteHash.of("'s"), ByteHash.of("’s")]
    static let he = ByteHash.set(of: "he him his")
    static let she = ByteHash.set(of: "she her")
    static let ourselves = ByteHash.set(of: "i we us me")
    static let relative = ByteHash.set(of: "who which that")
    static let pronouns = ByteHash.set(of: "he she it they we i you him her them us me")
    static let place = ByteHash.set(of: "in near at outside inside across")
    static let toward = ByteHash.set(of: "against on to with from at over")
    static let negations = ByteHash.set(of: "not never n't n’t no")
    static let obliged = ByteHash.set(of: "must should")
    static let unsure = ByteHash.set(
        of:
            "possible planned alleged threat threats plan plans call calls fear fears any proposed potential")
}
