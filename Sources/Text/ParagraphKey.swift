/// What makes two paragraphs the same block of an outlet: their words, with dates and the outlet's own name set aside.
public struct ParagraphKey: Hashable, Sendable {
    /// The hash of the words, never 0.
    public var hash: UInt32
    /// How many words there are, a date and the outlet's name taken as one each.
    public var words: Int

    /// Makes a key that was written down before.
    public init(hash: UInt32, words: Int) {
        self.hash = hash
        self.words = words
    }
}

/// Finds the keys of paragraphs.
///
/// Case, marks and spaces do not count. A date is one sign whatever day it names, so that `Copyright 2019` and `Copyright 2024` are
/// the same, and so is the outlet's name, so that one notice is seen as the same in every outlet of a publisher. Other figures
/// stand as they are: two weather reports with other degrees are different paragraphs.
public struct ParagraphKeys: Sendable {
    private let calendar: Lexicon

    /// Loads the names of months and weekdays.
    public init() {
        let names = DataFile("ingest/months.txt").entries() + DataFile("segment/calendar.txt").entries()
        calendar = Lexicon(names.map { (phrase: $0.key, value: 1) })
    }

    /// An outlet's name as paragraphs are searched for it.
    public struct Outlet: Sendable {
        /// The hashes of its words; empty where it is not known.
        fileprivate var words: [UInt64] = []
        /// How many of them a shorter form leaves out at the start: the article of `The Evening Record`.
        fileprivate var optional = 0

        /// Reads a name.
        public init(_ name: String?) {
            guard let name else { return }
            let bytes = Array(name.utf8)
            words = ParagraphKeys.words(of: bytes.span).map(\.hash)
            if words.count > 1, words[0] == ByteHash.of("the") { optional = 1 }
        }
    }

    /// The key of a paragraph; nil where it has no words but a date and the outlet's name, which are no block of an outlet.
    public func key(of paragraph: Span<UInt8>, outlet: Outlet) -> ParagraphKey? {
        let words = Self.words(of: paragraph)
        let isDate = words.contains { $0.isFigure } ? dates(among: words) : []
        var trace: UInt64 = 0
        var (signs, telling) = (0, 0)
        var index = 0
        while index < words.count {
            signs += 1
            let named = Self.length(of: outlet, in: words, at: index)
            if named > 0 {
                trace = ByteHash.joined(trace, 1)
                index += named
            } else if !isDate.isEmpty, isDate[index] {
                trace = ByteHash.joined(trace, 2)
                while index < words.count, isDate[index] { index += 1 }
            } else {
                trace = ByteHash.joined(trace, words[index].hash)
                telling += 1
                index += 1
            }
        }
        guard telling > 0 else { return nil }
        return ParagraphKey(hash: max(1, UInt32(truncatingIfNeeded: trace >> 32)), words: signs)
    }

    /// The number of words at `index` that are the outlet's name.
    private static func length(of outlet: Outlet, in words: [Word], at index: Int) -> Int {
        guard !outlet.words.isEmpty else { return 0 }
        for skipped in outlet.optional > 0 ? [0, outlet.optional] : [0] {
            let count = outlet.words.count - skipped
            guard index + count <= words.count, words[index].hash == outlet.words[skipped] else { continue }
            if (1..<count).allSatisfy({ words[index + $0].hash == outlet.words[skipped + $0] }) { return count }
        }
        return 0
    }

    /// For each word, whether it belongs to a date: figures beside a month, a weekday or a year, and times of day.
    private func dates(among words: [Word]) -> [Bool] {
        var isDate = Array(repeating: false, count: words.count)
        var index = 0
        while index < words.count {
            let start = index
            var hasFigure = false
            var isSure = false
            while index < words.count {
                let word = words[index]
                if word.isFigure {
                    hasFigure = true
                    isSure = isSure || word.isYear || word.isClock
                } else if calendar.contains(word.hash) {
                    isSure = true
                } else {
                    break
                }
                index += 1
            }
            if hasFigure, isSure { for place in start..<index { isDate[place] = true } }
            if index == start { index += 1 }
        }
        return isDate
    }
}

extension ParagraphKeys {
    fileprivate struct Word {
        /// The hash of the word in lower case.
        var hash: UInt64
        /// Whether it has digits only.
        var isFigure: Bool
        /// Whether it is a number from 1900 to 2099.
        var isYear: Bool
        /// Whether it is a part of a time of day.
        var isClock = false
    }

    /// Every run of letters and digits.
    fileprivate static func words(of text: Span<UInt8>) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(text.count / 5 + 1)
        var start = -1
        var offset = 0
        while offset <= text.count {
            var length = 1
            var isPart = false
            if offset < text.count {
                let byte = text[offset]
                if byte < 0x80 {
                    isPart = byte.isASCIILetter || byte.isASCIIDigit
                } else {
                    let (value, bytes) = UTF8Reader.scalar(in: text, at: offset)
                    (length, isPart) = (bytes, ScalarClass.isLetter(value))
                }
            }
            if isPart, start < 0 { start = offset }
            if !isPart, start >= 0 {
                words.append(word(text, start, offset))
                start = -1
            }
            offset += length
        }
        return words
    }

    private static func word(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Word {
        let bytes = text.extracting(start..<end)
        var word = Word(hash: Folding.loweredHash(bytes), isFigure: true, isYear: false)
        for index in bytes.indices where !bytes[index].isASCIIDigit { word.isFigure = false }
        guard word.isFigure else { return word }
        word.isYear = bytes.count == 4 && (bytes[0] == 0x31 && bytes[1] == 0x39 || bytes[0] == 0x32 && bytes[1] == 0x30)
        let colon: UInt8 = 0x3A
        let isBefore = end + 1 < text.count && text[end] == colon && text[end + 1].isASCIIDigit
        let isBehind = start > 1 && text[start - 1] == colon && text[start - 2].isASCIIDigit
        word.isClock = bytes.count <= 2 && (isBefore || isBehind)
        return word
    }
}
