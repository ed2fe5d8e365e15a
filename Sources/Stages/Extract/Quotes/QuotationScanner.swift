import NewsModel
import NewsText

/// Finds the quotations of an article: outermost marks only, one paragraph at a time.
///
/// A quotation that its paragraph does not close ends with the paragraph, and is continued if the next paragraph
/// opens with a mark of the same family. Apostrophes are no marks; single marks count only where no double quotation is open
/// and a later mark of the paragraph can close them.
struct QuotationScanner {
    private let tokens: [Token]
    private let words: [ClauseWord]
    private let text: [UInt8]
    private(set) var quotations: [Quotation] = []

    private var open: (position: Int, family: QuotationMark.Family)?
    /// The last place of the paragraph where a single mark can close.
    private var lastSingleClose = -1
    /// Whether this paragraph and the next begin with a single mark, so that one quotation may run through both.
    private var goesOn = false
    /// How many quotations in marks of another kind are open inside.
    private var nested = 0
    private var firstOfParagraph = 0

    init(tokens: [Token], words: [ClauseWord], text: [UInt8]) {
        self.tokens = tokens
        self.words = words
        self.text = text
    }

    /// Scans one paragraph; to be called in order.
    mutating func scan(_ paragraph: Range<Int>, index: Int) {
        guard !paragraph.isEmpty else { return }
        firstOfParagraph = quotations.count
        open = nil
        lastSingleClose = lastClose(in: paragraph)
        goesOn = opensSingle(paragraph.lowerBound) && opensSingle(paragraph.upperBound)
        for position in paragraph {
            guard let mark = mark(at: position, in: paragraph) else { continue }
            meet(mark, at: position, paragraph: index, range: paragraph)
        }
        if let open {
            let isLong = paragraph.upperBound - open.position > 2
            let isWhole = goesOn && open.position == paragraph.lowerBound
            if isLong, open.family != .single || isWhole { close(before: paragraph.upperBound, isClosed: false, index) }
        }
        joinToPrevious(paragraph)
    }

    private mutating func meet(_ mark: QuotationMark, at position: Int, paragraph: Int, range: Range<Int>) {
        guard let open else { return begin(mark, at: position, isFirst: position == range.lowerBound) }
        switch mark {
        case .opens(let family) where family == open.family:
            if family == .double || family == .straight { reopen(at: position, paragraph) }
        case .opens(let family):
            if open.family == .german, family == .double {
                // „…“ closes with the mark that opens elsewhere
                close(before: position + 1, isClosed: true, paragraph)
            } else if isDouble(family), isDouble(open.family) {
                nested += 1
            }
        case .unclear(let family):
            if family == open.family, family != .single { close(before: position + 1, isClosed: true, paragraph) }
        case .closes(let family) where family == open.family:
            if family == .single, isPossessive(position) { return }
            close(before: position + 1, isClosed: true, paragraph)
        case .closes(let family):
            guard isDouble(family), isDouble(open.family) else { return }
            // curly marks inside straight ones or the other way round; where none is open inside, the two were mixed up
            if nested > 0 { nested -= 1 } else { close(before: position + 1, isClosed: true, paragraph) }
        }
    }

    private mutating func begin(_ mark: QuotationMark, at position: Int, isFirst: Bool) {
        let family: QuotationMark.Family
        switch mark {
        case .opens(let its): family = its
        case .unclear(let its) where isFirst: family = its
        // turned the wrong way round
        case .closes(.double) where isFirst: family = .double
        default: return
        }
        if family == .single, !(isFirst && goesOn), !canBeQuotation(position) { return }
        nested = 0
        open = (position, family)
    }

    private func isDouble(_ family: QuotationMark.Family) -> Bool {
        family == .double || family == .straight || family == .german
    }

    /// A mark that opens while one is open: the closing mark between them is missing.
    private mutating func reopen(at position: Int, _ paragraph: Int) {
        guard let open, position - open.position > 1 else { return }
        close(before: position, isClosed: false, paragraph)
        self.open = (position, open.family)
    }

    private mutating func close(before end: Int, isClosed: Bool, _ paragraph: Int) {
        guard let start = open else { return }
        open = nil
        // nothing between the marks is nothing said
        guard end - start.position > (isClosed ? 2 : 1) else { return }
        quotations.append(
            Quotation(tokens: start.position..<end, paragraph: paragraph, isClosed: isClosed))
    }

    private mutating func joinToPrevious(_ paragraph: Range<Int>) {
        guard firstOfParagraph > 0, firstOfParagraph < quotations.count else { return }
        let previous = quotations[firstOfParagraph - 1]
        let next = quotations[firstOfParagraph]
        guard !previous.isClosed, previous.tokens.upperBound == paragraph.lowerBound,
            next.tokens.lowerBound == paragraph.lowerBound
        else { return }
        quotations[firstOfParagraph - 1].isContinued = true
    }
}

extension QuotationScanner {
    private func surroundings(_ position: Int, _ paragraph: Range<Int>) -> MarkSurroundings {
        let next = position + 1
        let isFirst = position == paragraph.lowerBound
        return MarkSurroundings(
            isFree: isFirst || tokens[position].spaceBefore || opensGroup(tokens[position - 1]),
            isFollowedClosely: next < paragraph.upperBound && !tokens[next].spaceBefore && !endsGroup(tokens[next]))
    }

    private func mark(at position: Int, in paragraph: Range<Int>) -> QuotationMark? {
        guard tokens[position].shape == .mark else { return nil }
        return QuotationMark(tokens[position], in: text.span, surroundings(position, paragraph))
    }

    /// Brackets and dashes that may stand right before an opening mark.
    private func opensGroup(_ token: Token) -> Bool {
        guard token.shape == .mark else { return false }
        let (value, _) = UTF8Reader.scalar(in: text.span, at: token.range.start)
        return value == 0x28 || value == 0x5B || value == 0x2D || value == 0x2014 || value == 0x2013
    }

    private func endsGroup(_ token: Token) -> Bool {
        guard token.shape == .mark else { return false }
        switch text[token.range.start] {
        case 0x2C, 0x2E, 0x3A, 0x3B, 0x29, 0x5D, 0x21, 0x3F: return token.range.count == 1
        default: return false
        }
    }

    /// Whether a single mark stands right before a word here.
    private func opensSingle(_ position: Int) -> Bool {
        guard position + 1 < tokens.count, tokens[position].shape == .mark, tokens[position + 1].isWord,
            !tokens[position + 1].spaceBefore, !words[position + 1].has(.elision)
        else { return false }
        return mark(at: position, in: position..<position + 2) == .opens(.single)
    }

    private func lastClose(in paragraph: Range<Int>) -> Int {
        for position in paragraph.reversed() where mark(at: position, in: paragraph) == .closes(.single) {
            return position
        }
        return -1
    }

    /// Whether a single mark before a word opens a quotation rather than standing for letters left out.
    private func canBeQuotation(_ position: Int) -> Bool {
        let next = position + 1
        guard next < tokens.count, lastSingleClose > next else { return false }
        return !words[next].has(.elision) && tokens[next].shape != .number && tokens[next].shape != .mixed
    }

    /// Whether a single mark behind a word in s is a genitive: a later mark can still close the quotation.
    private func isPossessive(_ position: Int) -> Bool {
        guard position < lastSingleClose, position + 1 < tokens.count else { return false }
        return text[tokens[position].range.start - 1] | 0x20 == 0x73 && tokens[position + 1].shape != .mark
    }
}
