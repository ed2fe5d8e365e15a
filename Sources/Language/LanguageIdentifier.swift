public import NewsText

/// What a text is written in.
public struct IdentifiedLanguage: Sendable, Equatable {
    /// The language, BCP 47 in lower case; nil where the text is too short or fits none, and none was declared.
    public var tag: String?
    /// The probability that this is right, 0 to 1; nil where the text says nothing.
    public var confidence: Double?

    /// Makes a finding.
    public init(tag: String? = nil, confidence: Double? = nil) {
        self.tag = tag
        self.confidence = confidence
    }
}

/// Finds the language of a text: by its script where that is enough, else by a model over letter sequences.
///
/// A pure function of the text's bytes and the declared tag. Its cost is bounded, whatever the length of the text.
public struct LanguageIdentifier: Sendable {
    private let table: LanguageTable
    /// The languages that can be found, without script and region.
    private let known: Set<String>
    /// Fewer letters than this say nothing without a declaration.
    private static let leastLetters = 8
    /// A finding that is less probable is none.
    private static let leastConfidence = 0.5
    /// A finding at first glance that is so probable needs no second look.
    private static let clearConfidence = 0.98
    /// The share of right answers where a script has a single language.
    private static let scriptConfidence = 0.99

    /// Makes an identifier over the model that is compiled in.
    public init() {
        let table = LanguageTable(DataFile("language/model.bin"))
        let tags = Script.allCases.flatMap { table[$0]?.tags ?? [] } + Script.allCases.compactMap(\.onlyLanguage)
        known = Set((tags + MarkerLetters.languages).map { DeclaredLanguage($0).primary })
        self.table = table
    }

    /// Identifies the language of a whole text; see below.
    public func identify(_ text: Span<UInt8>, declared: String? = nil) -> IdentifiedLanguage {
        identify(text, in: [ByteRange(0, text.count)], declared: declared)
    }

    /// Identifies the language of a text's paragraphs, valid UTF-8.
    ///
    /// The declared tag wins where the text leaves it open, with its region and script where it only says more than the text does.
    /// It loses to a text that is clearly in another language.
    public func identify(
        _ text: Span<UInt8>, in paragraphs: [ByteRange], declared: String? = nil
    ) -> IdentifiedLanguage {
        let hint = declared.map(DeclaredLanguage.init)
        let glance = TextSample(text, paragraphs: paragraphs, size: TextSample.glance)
        let found = identify(text, glance, hint)
        guard !glance.isWhole, found.confidence ?? 0 < Self.clearConfidence else { return found }
        return identify(text, TextSample(text, paragraphs: paragraphs, size: TextSample.look), hint)
    }

    private func identify(_ text: Span<UInt8>, _ sample: TextSample, _ hint: DeclaredLanguage?) -> IdentifiedLanguage {
        let census = sample.census(of: text)
        guard let (script, share) = census.prevailing else { return IdentifiedLanguage(tag: hint?.tag) }
        let marked = MarkerLetters.language(of: text, sample, in: script, letters: census[script])
        guard let group = table[script], marked == nil else { return decide(script, share, marked, hint) }
        let sums = table.sums(of: text, sample, in: script, group)
        return decide(group, sums, letters: census[script], share, hint)
    }

    /// Where the script decides.
    private func decide(
        _ script: Script, _ share: Double, _ marked: String?, _ hint: DeclaredLanguage?
    ) -> IdentifiedLanguage {
        guard let language = marked ?? script.onlyLanguage else { return IdentifiedLanguage(tag: hint?.tag) }
        let confidence = share * Self.scriptConfidence
        if let hint, hint.agrees(with: language) { return IdentifiedLanguage(tag: hint.tag, confidence: confidence) }
        guard confidence >= Self.leastConfidence else { return IdentifiedLanguage(tag: hint?.tag) }
        return IdentifiedLanguage(tag: language, confidence: confidence)
    }

    /// Where the model decides between the languages of a script.
    private func decide(
        _ group: LanguageTable.Group, _ sums: [Int], letters: Int, _ share: Double, _ hint: DeclaredLanguage?
    ) -> IdentifiedLanguage {
        let factor = Double(group.scale) / Double(letters).squareRoot()
        let scores = group.tags.indices.map { index in
            let score = Double(sums[index]) * factor
            let bias = Double(group.biases[index])
            // A language that is declared is not rare here.
            guard let hint, hint.agrees(with: group.tags[index]) else { return score + bias }
            return score + max(bias, 0) + hint.weight
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return IdentifiedLanguage() }
        let total = scores.reduce(0) { $0 + Self.exponential($1 - scores[best]) }
        let tag = group.tags[best]
        if let hint, letters < Self.leastLetters { return IdentifiedLanguage(tag: hint.tag) }
        if let hint, !group.tags.contains(where: hint.agrees), hint.mayBeWritten(otherwise: known) {
            return unknown(hint, tag, confidence: share / total)
        }
        // Languages that the declaration names together, such as both kinds of Norwegian, count together.
        if let hint, hint.agrees(with: tag) {
            let together = scores.indices.reduce(0) { sum, index in
                hint.agrees(with: group.tags[index]) ? sum + Self.exponential(scores[index] - scores[best]) : sum
            }
            return IdentifiedLanguage(tag: hint.tag, confidence: together / total * share)
        }
        // One of the languages that differ in little more than name is a better answer than none.
        let siblings = scores.indices.reduce(0) { sum, index in
            Self.areSiblings(tag, group.tags[index]) ? sum + Self.exponential(scores[index] - scores[best]) : sum
        }
        guard hint != nil || (siblings / total * share >= Self.leastConfidence && letters >= Self.leastLetters) else {
            return IdentifiedLanguage()
        }
        return IdentifiedLanguage(tag: tag, confidence: share / total)
    }

    private static func areSiblings(_ left: String, _ right: String) -> Bool {
        left == right || siblings.contains { $0.contains(left) && $0.contains(right) }
    }

    private static let siblings: [Set<String>] = [["hr", "bs", "sr-latn"], ["id", "ms"], ["nb", "nn"]]

    /// Where the model has never seen the declared language: its neighbours are what the text looks like then, so only what
    /// no language looks like by chance overrules it.
    private func unknown(_ hint: DeclaredLanguage, _ tag: String, confidence: Double) -> IdentifiedLanguage {
        guard tag == "en", confidence > 0.99 else { return IdentifiedLanguage(tag: hint.tag) }
        return IdentifiedLanguage(tag: tag, confidence: confidence)
    }

    /// eˣ for x ≤ 0 by repeated squaring: the same bits on every machine, and exact enough for two decimals.
    private static func exponential(_ exponent: Double) -> Double {
        guard exponent > -40 else { return 0 }
        var value = 1 + exponent / 1_048_576
        for _ in 0..<20 { value *= value }
        return value
    }
}
