import NewsModel
import NewsText

/// Takes single blocks out for what they say or where they stand; the same rules for web pages and plain text.
struct BlockRules {
    private let phrases: PhraseBook
    /// The hash of the headline's words, if it is known.
    private let headline: (hash: UInt64, length: Int)?
    private let headlineWords: [UInt64]
    private let keepsCaptions: Bool

    /// A block that stands again among so many from the article's beginning was only led in with.
    private static let nearStart = 20

    /// Longer text in a figure is no caption, in bytes.
    private static let longestCaption = 700

    init(phrases: PhraseBook, headline: String?, keepsCaptions: Bool) {
        self.phrases = phrases
        let words = headline.map { LineWords(Array($0.utf8).span).tokens.map(\.hash) } ?? []
        self.headline = headline.map { (Self.hash(of: words), $0.utf8.count) }
        headlineWords = words
        self.keepsCaptions = keepsCaptions
    }

    /// Marks the blocks of an article.
    func apply(to list: inout BlockList) {
        let bytes = list.bytes
        let titles = list.blocks.count { $0.isTitle && $0.reason == nil }
        // Whether a paragraph ends with a colon: the list behind it is what it speaks of.
        var isIntroduced = false
        for index in list.blocks.indices where list.blocks[index].reason == nil {
            let block = list.blocks[index]
            let text = bytes.span.extracting(block.range.indices)
            let isListed = isIntroduced && block.role == .listItem
            if let reason = reason(of: block, text, titles: titles), !(isListed && reason == .teaser) {
                take(index, of: &list, reason)
            } else if block.role != .listItem {
                isIntroduced = block.role == .paragraph && !text.isEmpty && text[text.count - 1] == 0x3A
            }
        }
        takeHeadlines(&list)
        takeBylines(&list)
        takeTrailingHeadings(&list)
        takeRepeatedRuns(&list)
        PullQuotes.mark(&list)
    }

    /// The hash of the headline's words, if it is known.
    var headlineHash: UInt64? { headline?.hash }

    /// Takes out those of the first blocks, read before the article's element, that stand in the element again.
    func takeRepeated(first count: Int, of list: inout BlockList) {
        guard count > 0 else { return }
        let bytes = list.bytes
        let hashes = list.blocks.prefix(count + Self.nearStart).map {
            Self.hash(bytes.span.extracting($0.range.indices))
        }
        for index in 0..<min(count, hashes.count) where hashes[count...].contains(hashes[index]) {
            take(index, of: &list, .duplicate)
        }
    }

    private func take(_ index: Int, of list: inout BlockList, _ reason: Removal.Reason) {
        list.blocks[index].reason = reason
        list.blocks[index].removal = -1
    }

    private func reason(of block: Block, _ text: Span<UInt8>, titles: Int) -> Removal.Reason? {
        if block.role == .caption, !keepsCaptions, text.count < Self.longestCaption { return .caption }
        if block.role == .preformatted { return nil }
        if block.isTitle, titles == 1 { return .headline }
        // Marks and spaces may differ, so lengths need not be quite equal.
        if let headline, abs(headline.length - text.count) < 16, headline.hash == Self.hash(text) { return .headline }
        if text.isSignedTime { return .byline }
        if let reason = phrases.reason(of: text, linked: Int(block.linked)) { return reason }
        return isLinkTeaser(block, text) ? .teaser : nil
    }

    /// A line that is nothing but a link and does not end as a sentence does, or a link in capitals.
    private func isLinkTeaser(_ block: Block, _ text: Span<UInt8>) -> Bool {
        guard block.role != .heading, Int(block.linked) * 10 >= text.count * 8 else { return false }
        if text.count < 30 && block.role == .listItem { return false }
        return !text.endsSentence || text.isShouted
    }

    /// Lines before the first long paragraph that hold the headline with a kicker before or the site's name behind it.
    private func takeHeadlines(_ list: inout BlockList) {
        guard headlineWords.count >= 4 else { return }
        let bytes = list.bytes
        var seen = 0
        for index in list.blocks.indices where list.blocks[index].reason == nil {
            let text = bytes.span.extracting(list.blocks[index].range.indices)
            seen += 1
            if text.count > 300 || seen > 4 { break }
            let words = LineWords(text).tokens.map(\.hash)
            let extra = words.count - headlineWords.count
            guard 0...6 ~= extra else { continue }
            if words.starts(with: headlineWords) || words.suffix(headlineWords.count).elementsEqual(headlineWords) {
                take(index, of: &list, .headline)
            }
        }
    }

    /// Lines before the first long paragraph that name the writer or the day.
    private func takeBylines(_ list: inout BlockList) {
        let bytes = list.bytes
        var seen = 0
        for index in list.blocks.indices where list.blocks[index].reason == nil {
            let text = bytes.span.extracting(list.blocks[index].range.indices)
            if text.count > 160 { break }
            seen += 1
            if seen > 8 { break }
            if text.isByline || text.isDateLine { take(index, of: &list, .byline) }
        }
    }

    /// Headings at the end, which stood above something that was taken out.
    private func takeTrailingHeadings(_ list: inout BlockList) {
        let bytes = list.bytes
        guard let first = list.blocks.firstIndex(where: { $0.reason == nil }) else { return }
        for index in list.blocks.indices.reversed() where list.blocks[index].reason == nil {
            let block = list.blocks[index]
            let text = bytes.span.extracting(block.range.indices)
            let isHeading = block.role == .heading || (block.isEmphasised && text.count < 60 && !text.endsSentence)
            guard isHeading, index > first else { return }
            take(index, of: &list, .teaser)
        }
    }

    /// Runs of two or more blocks that stood on the page before, in the same order: hidden copies, boxes shown twice.
    private func takeRepeatedRuns(_ list: inout BlockList) {
        var first: [UInt64: Int] = [:]
        var run: [Int] = []
        var length = 0
        // Where the last block of the run stood first. A paragraph said three times over copies nothing.
        var last = -1
        let bytes = list.bytes
        for index in list.blocks.indices where list.blocks[index].reason == nil {
            let range = list.blocks[index].range
            let hash = ByteHash.of(bytes.span.extracting(range.indices))
            guard let origin = first[hash] else {
                first[hash] = index
                closeRun(&run, &length, of: &list)
                continue
            }
            if !run.isEmpty, origin <= last { closeRun(&run, &length, of: &list) }
            run.append(index)
            length += range.count
            last = origin
        }
        closeRun(&run, &length, of: &list)
    }

    private func closeRun(_ run: inout [Int], _ length: inout Int, of list: inout BlockList) {
        if run.count > 1, length > 100 { for copy in run { take(copy, of: &list, .duplicate) } }
        run.removeAll(keepingCapacity: true)
        length = 0
    }

    /// The hash of a line's words, whatever stands between them.
    static func hash(_ text: Span<UInt8>) -> UInt64 {
        hash(of: LineWords(text).tokens.map(\.hash))
    }

    private static func hash(of words: [UInt64]) -> UInt64 { words.reduce(0, ByteHash.joined) }
}
