import NewsText

/// Words that show where English sentences end.
struct SentenceWords: Sendable {
    let speech = Lexicon(file: DataFile("segment/speech-verbs.txt"))
    /// Names that end in a mark: "Yahoo!".
    let loudNames = Lexicon(file: DataFile("segment/loud-names.txt"))
    /// Ends of addresses: "Amazon.Com".
    let domains = Lexicon(file: DataFile("segment/domains.txt"))
    /// What stands behind a time without beginning a sentence.
    let calendar = Lexicon(file: DataFile("segment/calendar.txt"))

    let morning = Self.hash("a.m.")
    let evening = Self.hash("p.m.")
    let am = Self.hash("am")
    let pm = Self.hash("pm")
    let time = Self.hash("time")
    let pronounI = Self.hash("i")

    private static func hash(_ word: String) -> UInt64 { Folding.loweredHash(Array(word.utf8).span) }

    static let shared = SentenceWords()
}
