import NewsModel
import NewsText

extension QuoteText {
    /// The longest unit in tokens, unless a quotation makes it longer.
    static let longestUnit = 250

    /// The article's sentences, joined where a quotation runs over their boundary and parted behind one that ends a sentence.
    static func units(
        _ article: borrowing SegmentedArticle, _ paragraphs: [Range<Int>], _ quotations: [Quotation],
        _ owners: [Int32]
    ) -> [Range<Int>] {
        let tokens = article.tokens
        var isEnd = [Bool](repeating: false, count: tokens.count)
        for sentence in article.sentences where !sentence.tokens.isEmpty {
            let last = sentence.tokens.upperBound - 1
            let owner = owners[last]
            if owner < 0 || quotations[Int(owner)].last == last { isEnd[last] = true }
        }
        for quotation in quotations where endsSentence(quotation, tokens, article.article.text) {
            isEnd[quotation.last] = true
        }
        for paragraph in paragraphs {
            if let dash = datelineEnd(paragraph, tokens, article.article.text) { isEnd[dash] = true }
        }
        var result: [Range<Int>] = []
        for paragraph in paragraphs {
            var start = paragraph.lowerBound
            for position in paragraph {
                // nobody writes such a sentence, and its clauses would be looked through again and again
                let isTooLong = position - start >= longestUnit && owners[position] < 0
                guard isEnd[position] || isTooLong || position == paragraph.upperBound - 1 else { continue }
                result.append(start..<position + 1)
                start = position + 1
            }
        }
        return result
    }

    /// The dash behind a dateline: `PORT SALAMA, Qasrin, Oct 14 (MP) —`.
    private static func datelineEnd(_ paragraph: Range<Int>, _ tokens: [Token], _ text: [UInt8]) -> Int? {
        guard let first = paragraph.first, tokens[first].shape == .capitals else { return nil }
        for position in paragraph.dropFirst().prefix(15) {
            let token = tokens[position]
            if token.shape == .lower { return nil }
            guard token.shape == .mark, token.spaceBefore else { continue }
            let isDash =
                text[token.range.start] == 0x2D || token.range.count == 3 && text[token.range.start + 1] == 0x80
            if isDash, position + 1 < paragraph.upperBound, tokens[position + 1].spaceBefore { return position }
        }
        return nil
    }

    /// Whether a quotation ends in a full stop and what follows starts anew.
    private static func endsSentence(_ quotation: Quotation, _ tokens: [Token], _ text: [UInt8]) -> Bool {
        let next = quotation.tokens.upperBound
        guard next < tokens.count, let last = quotation.inner.last else { return false }
        guard tokens[next].isCapitalised || tokens[next].shape == .mark && tokens[next].spaceBefore else {
            return false
        }
        let byte = text[tokens[last].range.end - 1]
        return tokens[last].shape == .mark && (byte == 0x2E || byte == 0x3F || byte == 0x21)
    }
}

extension QuoteText {
    /// The first byte of a mark; 0 for words and marks outside ASCII.
    func mark(_ position: Int) -> UInt8 {
        guard tokens.indices.contains(position), tokens[position].shape == .mark else { return 0 }
        let byte = text[tokens[position].range.start]
        return byte < 0x80 ? byte : 0
    }

    func isComma(_ position: Int) -> Bool { mark(position) == 0x2C }

    /// Whether the token is a dash between clauses.
    func isDash(_ position: Int) -> Bool {
        guard tokens.indices.contains(position), tokens[position].shape == .mark else { return false }
        let range = tokens[position].range
        if text[range.start] == 0x2D { return range.count > 1 || tokens[position].spaceBefore }
        return range.count == 3 && text[range.start] == 0xE2 && text[range.start + 1] == 0x80
            && (text[range.start + 2] == 0x93 || text[range.start + 2] == 0x94 || text[range.start + 2] == 0x95)
    }

    /// Whether the token ends a sentence.
    func isTerminal(_ position: Int) -> Bool {
        switch mark(position) {
        case 0x2E, 0x21, 0x3F: true
        default: endsWithStop(position)
        }
    }

    /// Whether a word that ends in a full stop of its own is the last of a quotation: `“So do I.”`, `“… in the U.S.”`.
    private func endsWithStop(_ position: Int) -> Bool {
        guard tokens.indices.contains(position), tokens[position].shape != .mark, quotationOf[position] >= 0,
            quotations[Int(quotationOf[position])].inner.last == position
        else { return false }
        return text[tokens[position].range.end - 1] == 0x2E
    }

    /// The quotation whose opening mark stands at a position.
    func quotation(openingAt position: Int) -> Int? {
        guard quotationOf.indices.contains(position), quotationOf[position] >= 0 else { return nil }
        let index = Int(quotationOf[position])
        return quotations[index].tokens.lowerBound == position ? index : nil
    }

    /// The quotation whose last token stands at a position.
    func quotation(endingAt position: Int) -> Int? {
        guard quotationOf.indices.contains(position), quotationOf[position] >= 0 else { return nil }
        let index = Int(quotationOf[position])
        return quotations[index].last == position ? index : nil
    }

    /// The bytes that a run of tokens covers.
    func bytes(_ range: Range<Int>) -> ByteRange {
        ByteRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
    }

    /// Whether the token is `of`.
    func isOf(_ position: Int) -> Bool {
        let range = tokens[position].range
        return range.count == 2 && text[range.start] == 0x6F && text[range.start + 1] == 0x66
    }

    /// Whether the token is `there`.
    func isThere(_ position: Int) -> Bool {
        let range = tokens[position].range
        return range.count == 5 && tokens[position].hash == Self.there
    }

    /// Whether the token is `at`.
    func isAt(_ position: Int) -> Bool {
        let range = tokens[position].range
        return range.count == 2 && text[range.start] == 0x61 && text[range.start + 1] == 0x74
    }

    /// Whether the token is `this`.
    func isThis(_ position: Int) -> Bool {
        tokens[position].range.count == 4 && tokens[position].hash == Self.this
    }

    /// Whether the token is `for`.
    func isFor(_ position: Int) -> Bool {
        tokens[position].range.count == 3 && tokens[position].hash == Self.for
    }

    /// Whether a number here is a year or a clock time behind its preposition: `in 2019`, `at 4`.
    func isTimed(_ position: Int) -> Bool {
        tokens[position].range.count == 2 || words[position].has(.timeword) || tokens[position + 1].range.count == 4
    }

    private static let this = Folding.loweredHash(Array("this".utf8).span)
    private static let `for` = Folding.loweredHash(Array("for".utf8).span)
    private static let there = Folding.loweredHash(Array("there".utf8).span)

    /// Whether the token is `the`, `a` or `an`.
    func isArticle(_ position: Int) -> Bool { Self.articles.contains(tokens[position].hash) }

    private static let articles = ByteHash.set(of: "the a an")

    /// Whether the token is `to`.
    func isTo(_ position: Int) -> Bool {
        let range = tokens[position].range
        return range.count == 2 && text[range.start] == 0x74 && text[range.start + 1] == 0x6F
    }

    /// Whether a word can be a noun or belong to one: no function word and no mark.
    func isNominal(_ position: Int) -> Bool {
        guard tokens.indices.contains(position), tokens[position].isWord, quotationOf[position] < 0 else {
            return false
        }
        let blocked: ClauseWord = [
            .preposition, .conjunction, .subordinator, .auxiliary, .negation, .adverb, .determiner, .that, .relative,
        ]
        if tokens[position].isCapitalised {
            return isPerson(position) || !words[position].has([.preposition, .subordinator, .modal])
        }
        return !words[position].has(blocked.union([.pronoun, .verb, .object]))
    }

    /// Whether a word looks like a finite verb: a listed one, or a past tense behind something that can be its subject.
    func isFinite(_ position: Int) -> Bool {
        let word = words[position]
        if word.has(.auxiliary) { return !isPossessiveMark(position) }
        // "his work" is a noun
        if word.has(.verb) {
            return position == 0 || !words[position - 1].has(.determiner) || words[position - 1].has(.that)
        }
        guard tokens[position].shape == .lower, tokens[position].range.count > 4, !word.has(.neververb), position > 0
        else { return false }
        let end = tokens[position].range.end
        guard text[end - 1] == 0x64, text[end - 2] == 0x65 else { return false }
        return !words[position - 1].has([.determiner, .preposition, .have, .be])
    }

    /// Whether the token is the apostrophe behind a plural: `the pilots' union`.
    private func isPluralPossessive(_ position: Int) -> Bool {
        guard position > 0, position + 1 < tokens.count, quotationOf[position] < 0 else { return false }
        let isApostrophe = mark(position) == 0x27 && tokens[position].range.count == 1 || isSingleMark(position)
        return isApostrophe && !tokens[position].spaceBefore && tokens[position + 1].isWord
            && text[tokens[position].range.start - 1] | 0x20 == 0x73
    }

    /// Whether the token is `'s` behind a noun.
    func isPossessiveMark(_ position: Int) -> Bool {
        let range = tokens[position].range
        if tokens[position].shape == .mark { return isPluralPossessive(position) }
        guard position > 0, range.count == 2 || range.count == 4, text[range.end - 1] | 0x20 == 0x73 else {
            return false
        }
        let isMark = text[range.start] == 0x27 || text[range.start] == 0xE2
        return isMark && !words[position - 1].has([.pronoun, .that])
    }
}
