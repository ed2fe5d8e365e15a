import NewsModel
import NewsText

/// An article seen word by word: what each word can be, and where capitals mean something.
struct NameView {
    let article: SegmentedArticle
    let gazetteer: Gazetteer
    /// The classes of each token.
    let classes: [WordClass]
    /// How each sentence is written.
    let styles: [CaseStyle]
    /// Words that stand in lower case somewhere in the article.
    let lowered: WordSet
    /// Words that stand with a capital where only names have one.
    let capitalised: WordSet

    /// Whether the article is in a language whose words of every day the lists do not hold.
    let isForeign: Bool

    /// How capitals are used in a sentence.
    enum CaseStyle: Sendable { case sentence, title, capitals, lower }

    var tokens: [Token] { article.tokens }

    init(_ article: SegmentedArticle, _ gazetteer: Gazetteer) {
        self.article = article
        self.gazetteer = gazetteer
        let classes = article.tokens.map { $0.shape == .mark ? [] : gazetteer[$0.hash] }
        self.classes = classes
        isForeign = Self.isForeign(article.tokens, classes)
        styles = article.sentences.map { Self.style(of: $0, article.tokens, classes) }
        (lowered, capitalised) = Self.casedWords(article, styles)
    }

    /// Whether the token begins like a name: with a capital, behind a small article too (`al-Rashidi`, `d’Estaing`).
    func isNameLike(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isCapitalised { return token.range.count < 6 || !isCompound(token.range) }
        let first = article.article.text[token.range.start]
        if token.shape == .mixed || first >= 0x80 { return first.isASCIIUpper || startsUpper(token) }
        return token.shape == .lower && token.range.count > 4 && hasInnerCapital(token.range)
    }

    private func startsUpper(_ token: Token) -> Bool {
        let bytes = article.article.text.span
        return ScalarClass.isUpper(UTF8Reader.scalar(in: bytes, at: token.range.start).value)
    }

    private func hasInnerCapital(_ range: ByteRange) -> Bool {
        let text = article.article.text
        for offset in range.start + 1..<min(range.start + 8, range.end) where text[offset].isASCIIUpper {
            var end = offset
            while end > range.start, !text[end - 1].isASCIILetter { end -= 1 }
            // iPhone; al-Rashidi but not pro-Beijing
            return end == offset
                || Words.articles.contains(Folding.loweredHash(text.span.extracting(range.start..<end)))
        }
        return false
    }

    /// "US-based", "American-led": an adjective made of a name.
    private func isCompound(_ range: ByteRange) -> Bool {
        let text = article.article.text
        var start = range.end
        while start > range.start, text[start - 1].isASCIILower { start -= 1 }
        guard range.end - start >= 3, start > range.start, text[start - 1] == 0x2D else { return false }
        return gazetteer[Folding.loweredHash(text.span.extracting(start..<range.end))].contains(.common)
    }

    private static func isForeign(_ tokens: [Token], _ classes: [WordClass]) -> Bool {
        var small = 0
        var known = 0
        for (index, token) in tokens.enumerated() where token.shape == .lower {
            small += 1
            if !classes[index].isDisjoint(with: [.common, .function]) { known += 1 }
        }
        return small >= 10 && known * 2 < small
    }

    private static func style(of sentence: Sentence, _ tokens: [Token], _ classes: [WordClass]) -> CaseStyle {
        var long = 0
        var upper = 0
        var capitals = 0
        for index in sentence.tokens.dropFirst() {
            let token = tokens[index]
            guard token.isWord, token.range.count > 3, token.shape != .number, !classes[index].contains(.calendar)
            else { continue }
            long += 1
            if token.isCapitalised { upper += 1 }
            if token.shape == .capitals { capitals += 1 }
        }
        if long >= 3, capitals * 5 >= long * 4 { return .capitals }
        let isHeadline = sentence.tokens.last.map { tokens[$0].hash != Words.stop } ?? false
        if long >= 3, isHeadline, upper * 5 >= long * 4 { return .title }
        if long >= 8, upper == 0 { return .lower }
        return .sentence
    }

    private static func casedWords(
        _ article: SegmentedArticle, _ styles: [CaseStyle]
    ) -> (lowered: WordSet, capitalised: WordSet) {
        var lowered = WordSet(expected: article.tokens.count / 4)
        var capitalised = WordSet(expected: article.tokens.count / 16)
        for (number, sentence) in article.sentences.enumerated() {
            var isOpening = true
            for index in sentence.tokens {
                let token = article.tokens[index]
                if token.shape == .lower { lowered.insert(token.hash) }
                if token.isCapitalised, !isOpening, styles[number] == .sentence { capitalised.insert(token.hash) }
                isOpening = token.shape == .mark ? isOpening || opens(article, token) : false
            }
        }
        return (lowered, capitalised)
    }

    /// Whether a word behind this mark may have a capital without being a name: quotation marks, colons, bullets.
    static func opens(_ article: SegmentedArticle, _ token: Token) -> Bool {
        let text = article.article.text
        switch text[token.range.start] {
        case 0x22, 0x60, 0x3A, 0x2E, 0x21, 0x3F, 0x2A: return true
        case 0x27: return token.spaceBefore
        case 0xE2:
            // “ ” ‘ ’ and the bullet
            return token.range.count == 3 && text[token.range.start + 1] == 0x80
                && (0x98...0x9F).contains(text[token.range.start + 2]) || text[token.range.end - 1] == 0xA2
        default: return false
        }
    }
}
