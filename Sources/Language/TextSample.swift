import NewsText

/// The part of a text that is looked at: all of a short one, of a longer one windows spread evenly over it,
/// so that the cost is bounded and no part of the text decides alone.
public struct TextSample {
    /// A sample that nearly always is enough: so many windows of so many bytes.
    static let glance = (windows: 4, bytes: 128)
    /// A sample for texts that the glance leaves open.
    static let look = (windows: 8, bytes: 256)

    /// The windows, in bytes.
    let ranges: [Range<Int>]

    /// Whether it is the whole text.
    let isWhole: Bool

    /// Takes a sample of a text's paragraphs.
    init(_ text: Span<UInt8>, paragraphs: [ByteRange], size: (windows: Int, bytes: Int)) {
        let total = paragraphs.reduce(0) { $0 + $1.count }
        isWhole = total <= size.windows * size.bytes
        guard !isWhole else {
            ranges = paragraphs.map(\.indices)
            return
        }
        let step = (total - size.bytes) / (size.windows - 1)
        var chosen: [Range<Int>] = []
        var before = 0
        for paragraph in paragraphs {
            // The windows that this paragraph has a part of, counted as if all paragraphs were one text.
            let first = max(0, before - size.bytes) / step
            let last = min(size.windows - 1, (before + paragraph.count) / step)
            before += paragraph.count
            guard first <= last else { continue }
            for index in first...last {
                let start = max(paragraph.start, paragraph.end - before + index * step)
                let end = min(paragraph.end, paragraph.end - before + index * step + size.bytes)
                if start < end { chosen.append(Self.wholeWords(text, start..<end, of: paragraph)) }
            }
        }
        ranges = chosen
    }

    /// Leaves out what the window's ends cut off: up to the first and behind the last space, if one is near.
    private static func wholeWords(_ text: Span<UInt8>, _ range: Range<Int>, of paragraph: ByteRange) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        if start > paragraph.start {
            while start < min(range.lowerBound + 48, range.upperBound), text[start] > 0x20 { start += 1 }
            while start < range.upperBound, text[start].isContinuation { start += 1 }
        }
        if end < paragraph.end {
            while end > max(range.upperBound - 48, start), text[end] > 0x20 { end -= 1 }
            while end > start, text[end].isContinuation { end -= 1 }
        }
        return start..<max(start, end)
    }

    /// The letters of each script.
    func census(of text: Span<UInt8>) -> ScriptCensus {
        var census = ScriptCensus()
        for range in ranges {
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = text[offset]
                if byte < 0x80 {
                    if byte.isASCIILetter { census.add(.latin) }
                    offset += 1
                } else {
                    let (value, length) = UTF8Reader.scalar(in: text, at: offset)
                    if let script = Script.of(value) { census.add(script) }
                    offset += length
                }
            }
        }
        return census
    }

    /// The hash of each letter sequence in words of a script.
    func sequences(of text: Span<UInt8>, in script: Script) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(ranges.reduce(0) { $0 + $1.count } * 5)
        for range in ranges { Self.append(text, range, in: script, to: &hashes) }
        return hashes
    }

    /// The hash of each letter sequence in words of a script; what the model is trained on.
    public static func sequences(of text: Span<UInt8>, in script: Script) -> [UInt64] {
        var hashes: [UInt64] = []
        append(text, 0..<text.count, in: script, to: &hashes)
        return hashes
    }

    private static func append(
        _ text: Span<UInt8>, _ range: Range<Int>, in script: Script, to hashes: inout [UInt64]
    ) {
        var word = LetterSequences()
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = UTF8Reader.scalar(in: text, at: offset)
            offset += length
            if Script.of(value) == script {
                word.append(LetterCase.lowered(value))
                if word.count < LetterSequences.longestWord { continue }
            }
            word.drain(into: &hashes)
        }
        word.drain(into: &hashes)
    }
}

/// How many letters of each script a text has.
struct ScriptCensus {
    private var counts = [Int](repeating: 0, count: Script.allCases.count)

    mutating func add(_ script: Script) { counts[Int(script.rawValue)] += 1 }

    subscript(script: Script) -> Int { counts[Int(script.rawValue)] }

    /// The script of most of the text, and its share; nil where there is not a letter.
    var prevailing: (script: Script, share: Double)? {
        var best: Script?
        var total = 0
        var most = 0
        for script in Script.allCases {
            let weight = self[script] * script.weight
            total += weight
            if weight > most { (best, most) = (script, weight) }
        }
        guard let best else { return nil }
        // Japanese writes words of Chinese signs between its own; a few of those decide.
        let isJapanese = self[.kana] * 40 > self[.han]
        if best == .han || best == .kana {
            let both = (self[.han] + self[.kana]) * Script.han.weight
            return (isJapanese ? .kana : .han, Double(both) / Double(total))
        }
        return (best, Double(most) / Double(total))
    }
}
