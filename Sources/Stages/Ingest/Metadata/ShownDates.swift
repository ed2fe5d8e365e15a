import NewsMarkup
import NewsModel
import NewsText

/// Finds the dates that a page shows in short texts and `time` elements.
struct ShownDates {
    private static let dateNames: [StaticString] = [
        "date", "time", "publish", "posted", "datum", "fecha", "tarih", "pubdate", "dato", "data_pub",
    ]
    private static let headNames: [StaticString] = ["byline", "author", "meta", "info", "subline", "head"]
    private static let firstNames: [StaticString] = ["publi", "posted", "created", "pubdate"]
    private static let asideNames: [StaticString] = [
        "comment", "related", "sidebar", "recommend", "most-read", "teaser", "trending", "popular", "recent-",
        "todays-",
    ]
    private static let listNames: [StaticString] = ["related", "recommend", "trending", "todays-"]
    /// A text with a date line is at most this long, in bytes.
    private static let longest = 250
    /// Of a longer one, this much is read, in bytes.
    private static let head = 80
    /// No more dates than this are weighed.
    private static let most = 300

    let tree: PageTree
    let reader: DateReader
    let headline: Int?

    /// The dates near the headline, or all of them.
    func find(all: Bool) -> [ShownDate] {
        var found: [ShownDate] = []
        let start = headline ?? 0
        read(forward: start..<tree.nodes.count, reach: all ? .max : 45, into: &found)
        read(backward: 0..<start, reach: all ? .max : 25, into: &found)
        var days: [UInt64: Set<CalendarDate>] = [:]
        for date in found { days[date.kind, default: []].insert(date.timestamp.date) }
        for index in found.indices where (days[found[index].kind]?.count ?? 0) >= 3 { found[index].isListed = true }
        let open = found.indices.filter { found[$0].label != .modified && !found[$0].isSpan }
        let first = open.first.map { found[$0].timestamp.date }
        if all, let index = open.first, open.allSatisfy({ found[$0].timestamp.date == first }) {
            found[index].isAlone = true
        }
        return found
    }

    private func read(forward nodes: Range<Int>, reach: Int, into found: inout [ShownDate]) {
        var distance = 0
        for node in nodes {
            guard weigh(node, &distance, into: &found) else { continue }
            if distance > reach || found.count >= Self.most { return }
        }
    }

    private func read(backward nodes: Range<Int>, reach: Int, into found: inout [ShownDate]) {
        var distance = 0
        for node in nodes.reversed() {
            guard weigh(node, &distance, isBehind: false, into: &found) else { continue }
            if distance > reach || found.count >= Self.most { return }
        }
    }

    /// Looks at one node; whether it is one that counts for the distance.
    private func weigh(
        _ node: Int, _ distance: inout Int, isBehind: Bool = true, into found: inout [ShownDate]
    ) -> Bool {
        let item = tree.nodes[node]
        if item.tag == .time {
            if let date = date(ofTime: node, isBehind ? distance : -distance - 1) { found.append(date) }
            return false
        }
        guard item.tag == .text else { return false }
        guard !isBlank(item.text) else { return false }
        distance += 1
        guard hasDigits(item.text), !isInTime(node) else { return true }
        if let date = date(ofText: node, isBehind ? distance - 1 : -distance) { found.append(date) }
        return true
    }

    /// A `time` element's machine date, or else the one in its text.
    private func date(ofTime node: Int, _ distance: Int) -> ShownDate? {
        let text = Array(tree.text(below: node).utf8.prefix(Self.longest))
        let stated = tree.value(of: .datetime, at: node).flatMap { Timestamp($0, reader: reader) }
        let pieces = DatePiece.pieces(of: text.span)
        let shown = reader.first(in: pieces)
        guard let timestamp = stated ?? shown.map({ Timestamp($0.date, other: $0.other) }) else { return nil }
        return made(timestamp, node, distance, pieces, shown, isTime: true)
    }

    private func date(ofText node: Int, _ distance: Int) -> ShownDate? {
        let range = tree.nodes[node].text
        let isLong = range.count > Self.longest
        let text = tree.bytes.span.extracting(range.start..<(isLong ? range.start + Self.head : range.end))
        let pieces = DatePiece.pieces(of: text)
        guard let found = reader.first(in: pieces), !found.isCompact || pieces.count == 1 else { return nil }
        if isLong, !begins(pieces, found) { return nil }
        guard found.date.year >= 1990, ByteSearch.find("©", in: text) == nil else { return nil }
        guard let parent = tree.parent(of: node), tree.nodes[parent].tag != .option else { return nil }
        return made(
            Timestamp(found.date, other: found.other), parent, distance, pieces, found, text: node, isTime: false)
    }

    /// Whether a paragraph begins with a place, at most, and the date, and then a dash: "KYIV, 5 May 2024 – The …".
    private func begins(_ pieces: [DatePiece], _ found: DateReader.Found) -> Bool {
        guard let next = pieces.first(where: { $0.range.lowerBound >= found.range.upperBound }) else { return false }
        return pieces.prefix { $0.range.upperBound <= found.range.lowerBound }.count <= 4
            && (next.mark == 0x2D || next.mark == 0xFF || next.mark == 0x28)
    }

    private func made(
        _ timestamp: Timestamp, _ node: Int, _ distance: Int, _ pieces: [DatePiece], _ found: DateReader.Found?,
        text: Int? = nil, isTime: Bool
    ) -> ShownDate {
        let names = NamesAround(node, tree)
        let words = DateLineWords(pieces, found?.range, reader)
        var label = words.label
        if label == .none { label = labelBefore(text ?? node) }
        if label == .none, names.tellChange, !names.has(Self.firstNames) { label = .modified }
        return ShownDate(
            timestamp: timestamp, label: label, distance: headline == nil ? nil : distance,
            isMarked: isTime || names.has(Self.dateNames), isInHead: names.has(Self.headNames),
            strangers: found.map { begins(pieces, $0) } == true ? min(words.strangers, 3) : words.strangers,
            isAside: isAside(node, distance),
            isSpan: found?.isSpan ?? false, isUpdated: names.has(["updated"]), kind: names.kind)
    }

    /// What a short text directly before calls the date: "Published", "Datum:".
    private func labelBefore(_ node: Int) -> ShownDate.Label {
        var next = node - 1
        while next > max(0, node - 6) {
            if tree.nodes[next].tag == .text, !isBlank(tree.nodes[next].text) {
                let text = tree.bytes.span.extracting(tree.nodes[next].text.indices)
                guard text.count <= 40 else { return .none }
                let words = DateLineWords(DatePiece.pieces(of: text), nil, reader)
                return words.strangers == 0 ? words.label : .none
            }
            next -= 1
        }
        return .none
    }

    /// Whether an element lies in a part of the page that is about other things; an article's own footer is not.
    ///
    /// Next to the headline, only lists of other articles are.
    private func isAside(_ node: Int, _ distance: Int) -> Bool {
        let isClose = headline != nil && -4...6 ~= distance
        var isFooter = false
        var next: Int? = node
        for _ in 0..<40 {
            guard let current = next else { break }
            if let headline, current < headline, headline < Int(tree.nodes[current].subtreeEnd) { break }
            switch tree.nodes[current].tag {
            case .aside where !isClose: return true
            case .nav, .blockquote: return true
            case .article: isFooter = false
            case .footer: isFooter = true
            case .body, .html: return isFooter
            default:
                if PageMarks.isNamed(current, of: tree, isClose ? Self.listNames : Self.asideNames) { return true }
                if PageMarks.isNamed(current, of: tree, ["footer"]) { isFooter = true }
            }
            next = tree.parent(of: current)
        }
        return isFooter
    }

    private func isInTime(_ node: Int) -> Bool {
        var next = tree.parent(of: node)
        for _ in 0..<3 {
            guard let current = next else { return false }
            if tree.nodes[current].tag == .time { return true }
            next = tree.parent(of: current)
        }
        return false
    }

    /// Whether a text is white space or a single mark.
    private func isBlank(_ range: ByteRange) -> Bool {
        var count = 0
        let bytes = tree.bytes.span
        for index in range.indices where !bytes[index].isASCIISpace {
            count += 1
            if count >= 2 { return false }
        }
        return true
    }

    /// Whether a text has digits enough for a date, in any script.
    private func hasDigits(_ range: ByteRange) -> Bool {
        var count = 0
        let bytes = tree.bytes.span
        for index in range.start..<(range.count > Self.longest ? range.start + Self.head : range.end) {
            if bytes[index].isASCIIDigit { count += 1 }
            // The leading bytes of other scripts' digits: Arabic, Devanagari to Khmer, full width.
            if 0xD9...0xDB ~= bytes[index] || bytes[index] == 0xE0 || bytes[index] == 0xE1 || bytes[index] == 0xEF {
                count += 1
            }
            if count >= 3 { return true }
        }
        return false
    }
}
