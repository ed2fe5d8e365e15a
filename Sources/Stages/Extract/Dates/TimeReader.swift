import NewsModel
import NewsText

/// Recognises expressions of time in the tokens of one article.
///
/// Each matcher looks at a few tokens from where it stands and never behind the paragraph, so that the whole is linear.
struct TimeReader {
    let tokens: [Token]
    let words: [TimeWord]
    let isFuture: [Int8]
    let vocabulary: TimeVocabulary
    let publication: CalendarDate?
    /// The day that was named last: "two days later" counts from it.
    var running: CalendarDate?
    /// The year that was named last.
    var runningYear: Int?
    /// The token behind the paragraph.
    var limit = 0
    /// The day that was named last in this paragraph: clock times belong to it.
    var paragraphDay: CalendarDate?
    /// The sentence that is being read.
    var sentence = 0..<0

    init(_ article: borrowing SegmentedArticle, _ vocabulary: TimeVocabulary) {
        tokens = article.tokens
        self.vocabulary = vocabulary
        publication = article.article.metadata.publicationDay
        let text = article.article.text.span
        var words: [TimeWord] = []
        var tenses: [Int8] = []
        var previous: UInt64 = 0
        words.reserveCapacity(tokens.count)
        tenses.reserveCapacity(tokens.count)
        for token in tokens {
            words.append(vocabulary.read(token, in: text))
            tenses.append(Self.tense(of: token, behind: previous, in: text, vocabulary))
            previous = token.hash
        }
        self.words = words
        isFuture = tenses
    }

    /// 1: speaks of the future, 0: of the past, -1: shows nothing.
    private static func tense(
        of token: Token, behind previous: UInt64, in text: Span<UInt8>, _ vocabulary: TimeVocabulary
    ) -> Int8 {
        guard token.shape == .lower || token.shape == .mark else { return -1 }
        if token.hash == Mark.to { return Mark.bound.contains(previous) ? 1 : -1 }
        if token.hash == Mark.be { return previous == Mark.to ? 1 : -1 }
        if let listed = vocabulary.tenses.value(of: token.hash) { return Int8(listed) }
        // "be signed" has its tense before it
        if previous == Mark.be { return -1 }
        let end = token.range.end
        return token.range.count > 4 && text[end - 1] == 0x64 && text[end - 2] == 0x65 ? 0 : -1
    }

    func word(_ index: Int) -> TimeWord { index >= 0 && index < limit ? words[index] : TimeWord() }
    func kind(_ index: Int) -> TimeClass { word(index).kind }
    func unit(_ index: Int) -> TimeUnit? {
        let word = word(index)
        return word.kind == .unit || word.kind == .units ? TimeUnit.allCases[word.value] : nil
    }

    /// Whether the token is this mark or short ASCII word.
    func isMark(_ index: Int, _ hash: UInt64) -> Bool { index < limit && tokens[index].hash == hash }

    /// The token behind a comma, or the same where there is none.
    func pastComma(_ index: Int) -> Int { isMark(index, Mark.comma) ? index + 1 : index }

    /// The token behind the full stop of an abbreviation that stands right before it.
    func pastStop(_ index: Int) -> Int {
        isMark(index, Mark.stop) && !tokens[index].spaceBefore ? index + 1 : index
    }

    /// A year written in four digits.
    func year(_ index: Int) -> Int? {
        let word = word(index)
        return word.kind == .digits && word.detail == 4 && 1000...2199 ~= word.value ? word.value : nil
    }

    /// Whether the sentence speaks of what is to come around `index`: the nearest tense before it decides, or else behind it.
    func speaksOfFuture(at index: Int, end: Int) -> Bool? {
        if index > 0, tokens[index - 1].hash == Mark.by || words[index - 1].kind == .until { return true }
        for position in stride(from: index - 1, through: max(sentence.lowerBound, index - 14), by: -1)
        where isFuture[position] >= 0 {
            return isFuture[position] == 1
        }
        for position in end..<max(end, min(sentence.upperBound, end + 14)) where isFuture[position] >= 0 {
            return isFuture[position] == 1
        }
        return nil
    }
}

/// The hashes of marks and words that are looked for by themselves.
enum Mark {
    static let comma = ByteHash.of(",")
    static let stop = ByteHash.of(".")
    static let slash = ByteHash.of("/")
    static let hyphen = ByteHash.of("-")
    static let dash = ByteHash.of("–")
    static let apostrophe = ByteHash.of("'")
    static let curlyApostrophe = ByteHash.of("’")
    static let possessive = ByteHash.of("'s")
    static let to = ByteHash.of("to")
    static let be = ByteHash.of("be")
    static let `as` = ByteHash.of("as")
    static let by = ByteHash.of("by")
    static let through = ByteHash.of("through")
    /// Words behind which "to" speaks of the future.
    static let bound = Set(
        [
            "is", "are", "set", "due", "going", "scheduled", "expected", "planned", "plans", "about", "slated", "hopes",
            "forecast",
            "projected", "likely", "ready", "poised",
        ]
        .map { ByteHash.of($0) })
    static let open = ByteHash.of("(")
    static let close = ByteHash.of(")")
}
