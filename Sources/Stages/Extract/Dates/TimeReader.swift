import NewsModel
import NewsText

/// Recognises expressions of time in the tokens of one article.
///
/// Each matcher looks at a few tokens from where it stands and never behind the paragraph, so that the whole is linear.
struct TimeReader {
    let tokens: [Token]
    let words: [TimeWord]
    let tenses: [Tense]
    let vocabulary: TimeVocabulary
    let publication: CalendarDate?
    /// The day that was named last: "two days later" counts from it.
    var running: CalendarDate?
    /// The last of them that is not to come: "the same day" is one of those.
    var runningPast: CalendarDate?
    /// The only day that was named, while there is one only.
    var onlyDay: CalendarDate?
    /// Whether a day was named that is not that of a date line.
    var tellsOfDay = false
    /// The first day of the month or quarter that was named last: `the same quarter last year`.
    var runningPeriod: CalendarDate?
    /// The day of the last match, if it was written with its month in front, and the token behind it: `March 20 to 24`.
    var openRange: (day: CalendarDate, end: Int)?
    /// The year that was named last.
    var runningYear: Int?
    /// The token behind the paragraph.
    var limit = 0
    /// The first token of the paragraph.
    var paragraphStart = 0
    /// The day that was named last in this paragraph: clock times belong to it.
    var paragraphDay: CalendarDate?
    /// The last time of day in this paragraph.
    var lastClock: ClockTime?
    /// Whether this paragraph has a time of day that is one for sure.
    var tellsClock = false
    /// Whether the article writes its times as `08.15`.
    let stampsWithDots: Bool
    /// The sentence that is being read.
    var sentence = 0..<0

    init(_ article: borrowing SegmentedArticle, _ vocabulary: TimeVocabulary) {
        tokens = article.tokens
        self.vocabulary = vocabulary
        publication = article.article.metadata.publicationDay
        let text = article.article.text.span
        var words: [TimeWord] = []
        var tenses = [Tense](repeating: .none, count: tokens.count)
        words.reserveCapacity(tokens.count)
        for token in tokens { words.append(vocabulary.read(token, in: text)) }
        for sentence in article.sentences {
            let isShouted = Self.isShouted(tokens[sentence.tokens])
            var previous: UInt64 = 0
            for index in sentence.tokens {
                let token = tokens[index]
                tenses[index] = Self.tense(of: token, behind: previous, in: text, vocabulary, isShouted: isShouted)
                previous = token.hash
            }
        }
        self.words = words
        self.tenses = tenses
        stampsWithDots = Self.stampsWithDots(article, words)
    }

    /// Whether paragraphs begin with times such as `08.15`: one could be a number, two are an article's way.
    private static func stampsWithDots(_ article: borrowing SegmentedArticle, _ words: [TimeWord]) -> Bool {
        var (stamps, paragraph) = (0, -1)
        for sentence in article.sentences where sentence.paragraph != paragraph {
            paragraph = sentence.paragraph
            if let first = sentence.tokens.first, words[first].kind == .dottedClock { stamps += 1 }
        }
        return stamps > 1
    }

    func word(_ index: Int) -> TimeWord { index >= 0 && index < limit ? words[index] : TimeWord() }
    func kind(_ index: Int) -> TimeClass { word(index).kind }
    func unit(_ index: Int) -> TimeUnit? {
        let word = word(index)
        return word.kind == .unit || word.kind == .units ? TimeUnit.allCases[word.value] : nil
    }

    /// Whether the token is this mark or short ASCII word.
    func isMark(_ index: Int, _ hash: UInt64) -> Bool { index >= 0 && index < limit && tokens[index].hash == hash }

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
    static let curlyPossessive = ByteHash.of("’s")
    static let to = ByteHash.of("to")
    static let at = ByteHash.of("at")
    static let past = ByteHash.of("past")
    static let night = ByteHash.of("night")
    /// Words that begin a clause, never the second half of a compound.
    static let opening = ByteHash.set(
        of: "it he she they we i you his her their when with for as but or unless if because while who which so")
    /// Words behind which a part of the day stands.
    static let partward = ByteHash.set(of: "at by until till towards toward before after since in during from of")
    static let hours = ByteHash.of("hours")
    static let time = ByteHash.of("time")
    static let local = ByteHash.of("local")
    static let radio = ByteHash.of("radio")
    /// Words behind which a time of day stands.
    static let clockward = ByteHash.set(
        of: "at by until till around about towards toward before after from since between")
    static let be = ByteHash.of("be")
    static let `as` = ByteHash.of("as")
    static let by = ByteHash.of("by")
    static let `for` = ByteHash.of("for")
    static let through = ByteHash.of("through")
    static let open = ByteHash.of("(")
    static let close = ByteHash.of(")")
}
