import NewsModel
import NewsText

/// An article as the rules for quotations see it: its tokens with word classes, cues, quotations and clause units.
struct QuoteText {
    /// A cue at the token where it starts.
    struct CuePlace {
        var cue: Cue
        var tokens: Range<Int>
    }

    let text: [UInt8]
    let tokens: [Token]
    let words: [ClauseWord]
    let quotations: [Quotation]
    /// For each token the quotation that holds it, or -1.
    let quotationOf: [Int32]
    /// Token ranges of the paragraphs.
    let paragraphs: [Range<Int>]
    /// Sentences as the rules need them: they never end inside a quotation.
    let units: [Range<Int>]
    /// The cues outside quotations, in order.
    let cues: [CuePlace]
    /// Whether a token belongs to a cue.
    let isCue: [Bool]
    /// Whether a token is a cue in the past tense, which is hardly ever a noun.
    let isPastCue: [Bool]
    /// For each token the entity whose name it belongs to, or -1.
    let entityOf: [Int32]
    private let kinds: [Entity.Kind]

    init(_ article: borrowing SegmentedArticle, entities: [Entity], _ lists: borrowing QuoteLists) {
        let text = article.article.text
        self.init(
            article, Self.paragraphs(of: article), lists,
            words: article.tokens.map { lists.words.classes(of: $0, in: text.span) },
            entityOf: Self.entities(entities, in: article), kinds: entities.map(\.kind))
    }

    /// What stands inside the quotations of another text, each a paragraph by itself.
    init(
        inside outer: QuoteText, _ regions: [Range<Int>], _ article: borrowing SegmentedArticle,
        _ lists: borrowing QuoteLists
    ) {
        self.init(article, regions, lists, words: outer.words, entityOf: outer.entityOf, kinds: outer.kinds)
    }

    private init(
        _ article: borrowing SegmentedArticle, _ paragraphs: [Range<Int>], _ lists: borrowing QuoteLists,
        words: [ClauseWord], entityOf: [Int32], kinds: [Entity.Kind]
    ) {
        let text = article.article.text
        let tokens = article.tokens
        var scanner = QuotationScanner(tokens: tokens, words: words, text: text)
        for (index, range) in paragraphs.enumerated() { scanner.scan(range, index: index) }
        var owners = [Int32](repeating: -1, count: tokens.count)
        for (index, quotation) in scanner.quotations.enumerated() {
            for position in quotation.tokens { owners[position] = Int32(index) }
        }
        self.text = text
        self.tokens = tokens
        self.words = words
        self.paragraphs = paragraphs
        quotations = scanner.quotations
        quotationOf = owners
        self.kinds = kinds
        self.entityOf = entityOf
        units = Self.units(article, paragraphs, scanner.quotations, owners)
        cues = Self.cues(tokens, owners, paragraphs, lists.cues)
        var marked = [Bool](repeating: false, count: tokens.count)
        for place in cues { for position in place.tokens { marked[position] = true } }
        isCue = marked
        var past = marked
        for place in cues where !place.cue.forms.contains(.past) {
            for position in place.tokens { past[position] = false }
        }
        isPastCue = past
    }

    /// Whether the token belongs to a person's name.
    func isPerson(_ position: Int) -> Bool {
        entityOf[position] >= 0 && kinds[Int(entityOf[position])] == .person
    }

    /// Whether the token belongs to the name of an organization.
    func isBody(_ position: Int) -> Bool {
        entityOf[position] >= 0 && kinds[Int(entityOf[position])] == .organization
    }

    /// Whether a paragraph is a headline with all its longer words capitalised.
    private static func isTitle(_ paragraph: Range<Int>, _ tokens: [Token]) -> Bool {
        guard paragraph.count >= 3, paragraph.count < 40 else { return false }
        return paragraph.allSatisfy { tokens[$0].shape != .lower || tokens[$0].range.count < 5 }
    }

    private static func cues(
        _ tokens: [Token], _ owners: [Int32], _ paragraphs: [Range<Int>], _ lexicon: CueLexicon
    ) -> [CuePlace] {
        var places: [CuePlace] = []
        for paragraph in paragraphs {
            cues(tokens, owners, paragraph, isTitle: isTitle(paragraph, tokens), lexicon, &places)
        }
        return places
    }

    private static func cues(
        _ tokens: [Token], _ owners: [Int32], _ paragraph: Range<Int>, isTitle: Bool, _ lexicon: CueLexicon,
        _ places: inout [CuePlace]
    ) {
        var position = paragraph.lowerBound
        while position < paragraph.upperBound {
            guard owners[position] < 0, tokens[position].shape == .lower || isTitle && tokens[position].isWord,
                let match = lexicon.match(in: tokens.span, at: position)
            else {
                position += 1
                continue
            }
            places.append(CuePlace(cue: match.cue, tokens: position..<position + match.length))
            position += match.length
        }
    }

    private static func paragraphs(of article: borrowing SegmentedArticle) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var next = 0
        for paragraph in article.article.paragraphs {
            let start = next
            while next < article.tokens.count, article.tokens[next].range.start < paragraph.range.end { next += 1 }
            appendLines(of: article, start..<next, to: &result)
        }
        return result
    }

    /// Parts a paragraph where a line ends or starts with a mark: text that was given as it stands may have single line feeds.
    private static func appendLines(
        of article: borrowing SegmentedArticle, _ paragraph: Range<Int>, to result: inout [Range<Int>]
    ) {
        var start = paragraph.lowerBound
        for position in paragraph.dropFirst()
        where article.tokens[position].spaceBefore
            && (article.tokens[position - 1].shape == .mark || article.tokens[position].shape == .mark)
        {
            let gap = article.tokens[position - 1].range.end..<article.tokens[position].range.start
            guard article.article.text[gap].contains(0x0A) else { continue }
            result.append(start..<position)
            start = position
        }
        result.append(start..<paragraph.upperBound)
    }

    private static func entities(_ entities: [Entity], in article: borrowing SegmentedArticle) -> [Int32] {
        var result = [Int32](repeating: -1, count: article.tokens.count)
        for (index, entity) in entities.enumerated() {
            for mention in entity.mentions {
                var position = article.firstToken(from: mention.start)
                while position < article.tokens.count, article.tokens[position].range.start < mention.end {
                    result[position] = Int32(index)
                    position += 1
                }
            }
        }
        return result
    }
}

/// The word lists that all articles share.
struct QuoteLists: Sendable {
    let words = ClauseWordList()
    let cues = CueLexicon()
    let stances = StanceModel(DataFile("quotes/stances.bin"))
    /// Nouns with the index of their stance.
    let nouns = Lexicon(file: DataFile("quotes/nouns.txt")) { name in
        Quote.Stance.allCases.firstIndex { $0.rawValue == name } ?? 0
    }
}
