import NewsModel
import NewsText

/// The phrases of furniture (`phrases.txt`), looked up in lines of text.
struct PhraseBook: Sendable {
    /// Where a phrase must stand to say anything.
    private enum Place: Int, CaseIterable {
        case start, whole, any, label, agency, credit
    }

    private let lexicon: Lexicon
    private let meanings: [(reason: Removal.Reason, place: Place)]

    /// The longest line that a phrase can make furniture, in bytes.
    private static let longestLine = 420
    /// A longer line that begins as a byline does ("Posted on") is a sentence, in bytes.
    private static let longestByline = 120

    init() {
        var meanings: [(reason: Removal.Reason, place: Place)] = []
        var entries: [(phrase: String, value: Int)] = []
        for (key, value) in DataFile("clean/phrases.txt").entries() {
            let parts = value.split(separator: " ")
            guard let first = parts.first, let last = parts.last else { continue }
            guard let place = Place.allCases.first(where: { "\($0)" == last }) else { continue }
            entries.append((LineWords.normalised(key), meanings.count))
            meanings.append((Removal.Reason(rawValue: String(first)), place))
        }
        lexicon = Lexicon(entries)
        self.meanings = meanings
    }

    /// Why a line of text is furniture, by what it says; nil where it is not; `linked` of its bytes are link text.
    func reason(of line: Span<UInt8>, linked: Int = 0) -> Removal.Reason? {
        guard line.count <= Self.longestLine, line.count > 1 else { return nil }
        if line.starts(with: "©", at: 0) || line.starts(with: "(c) ", at: 0) { return .copyright }
        let words = LineWords(line).tokens
        for position in words.indices {
            guard let match = lexicon.longestMatch(in: words.span, at: position) else { continue }
            let meaning = meanings[match.value]
            let end = words[position + match.length - 1].range.end
            let holds =
                switch meaning.place {
                case .start:
                    position == 0 && isFurnitureStart(line, words.count - match.length, end, linked)
                        && (meaning.reason != .byline || line.count < Self.longestByline)
                case .whole: position == 0 && words.count <= match.length + 1 && line.count < 80
                case .any: line.count < 300
                case .label: position == 0 && (isFollowedByColon(line, end) || words.count == match.length)
                case .credit: isCredit(line, end)
                case .agency: position == 0 && (line[0] == 0x28 || line.count < 160)
                }
            if holds { return meaning.reason }
        }
        return nil
    }

    /// Whether a line that starts like furniture goes on like it: by a colon, by links, or not as a sentence.
    private func isFurnitureStart(_ line: Span<UInt8>, _ wordsLeft: Int, _ end: Int, _ linked: Int) -> Bool {
        if wordsLeft <= 2 || isFollowedByColon(line, end) { return true }
        if linked * 3 > line.count { return true }
        let last = line[line.count - 1]
        let isSentence = last == 0x2E || last == 0x22 || last == 0x3F
        return !isSentence && line.count < 200
    }

    /// Whether a line ends with the name of a photographer or agency behind a label and a colon: `The hall. Photo: Ana Lima`.
    private func isCredit(_ line: Span<UInt8>, _ end: Int) -> Bool {
        line.count < 320 && line.count - end < 60 && isFollowedByColon(line, end) && !line.endsSentence
    }

    private func isFollowedByColon(_ line: Span<UInt8>, _ end: Int) -> Bool {
        var offset = end
        while offset < line.count, line[offset] == 0x20 || line[offset] == 0xC2 || line[offset] == 0xA0 { offset += 1 }
        guard offset < line.count else { return false }
        return line[offset] == 0x3A || line[offset] == 0x7C || line.starts(with: "：", at: offset)
            || line.starts(with: "»", at: offset) || line.starts(with: ">", at: offset)
    }
}
