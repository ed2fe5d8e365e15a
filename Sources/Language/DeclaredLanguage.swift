import NewsText

/// A declared language tag, and how far it binds.
struct DeclaredLanguage {
    /// The tag as it was declared.
    let tag: String
    /// Its language without script and region, under the name that the model uses.
    let primary: String

    init(_ tag: String) {
        self.tag = tag
        primary = Self.primary(of: tag)
    }

    /// Whether a text in `language` is in the declared one, `no` for both kinds of Norwegian.
    func agrees(with language: String) -> Bool {
        let other = Self.primary(of: language)
        return primary == other || Self.wider[primary]?.contains(other) ?? false
    }

    /// Whether the text may be in the declared language though the script's known languages are others: one that is not known
    /// at all, or one with a second script in which it is not known.
    func mayBeWritten(otherwise known: Set<String>) -> Bool {
        !known.contains(primary) || Self.severalScripts.contains(primary)
    }

    private static let severalScripts: Set<String> = [
        "az", "ckb", "kk", "ky", "mn", "ms", "pa", "sd", "tg", "tt", "ug", "uz",
    ]

    /// What the declaration adds to the score of its language.
    ///
    /// Nine declarations in ten are right, and those that are wrong name any of about sixty languages: odds of 540. English is
    /// what templates declare that nobody touched, so half as sure: odds of 60.
    var weight: Double { primary == "en" ? 4.1 : 6.3 }

    private static func primary(of tag: String) -> String {
        let code = String(decoding: tag.utf8.prefix { $0 != 0x2D }, as: UTF8.self)
        return older[code] ?? code
    }

    /// Codes that ISO 639 has given up, and one of two for Filipino.
    private static let older = ["iw": "he", "in": "id", "ji": "yi", "mo": "ro", "fil": "tl", "scc": "sr", "scr": "hr"]
    /// Codes for several languages of the model.
    private static let wider = [
        "no": ["nb", "nn"], "sh": ["sr", "hr", "bs"], "ku": ["ckb"], "cmn": ["zh"], "yue": ["zh"], "cnr": ["sr"],
    ]
}
