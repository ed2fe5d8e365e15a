import NewsText

/// A name cut into folded words, each as its code points.
struct NameWords {
    var words: [[UInt32]] = []
    /// Its legal forms by class: `ag` for `Aktiengesellschaft`.
    var forms: Set<String> = []
    /// The alphabets of its words.
    var alphabets: Set<Alphabet> = []

    enum Alphabet: Hashable {
        case latin, greek, cyrillic, armenian, georgian, other

        init(_ letter: UInt32) {
            switch letter {
            case 0..<0x370: self = .latin
            case 0x370..<0x400, 0x1F00..<0x2000: self = .greek
            case 0x400..<0x530: self = .cyrillic
            case 0x530..<0x590: self = .armenian
            case 0x10A0..<0x1100: self = .georgian
            default: self = .other
            }
        }
    }
}

/// Reads names for being compared.
struct NameReader: Sendable {
    /// Longer lists of words are no names; the rest of them is left out.
    private static let mostWords = 24

    let lexicon = NameLexicon()
    private let formClasses: [String: String]
    private let longestForm: Int
    private let letters: [UInt32: [UInt32]]

    init() {
        let entries = DataFile("aggregate/formclasses.txt").entries()
        formClasses = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
        longestForm = entries.map { $0.key.split(separator: " ").count }.max() ?? 1
        letters = Dictionary(
            DataFile("aggregate/letters.txt").entries().compactMap { entry in
                entry.key.unicodeScalars.first.map { ($0.value, entry.value.unicodeScalars.map(\.value)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The words of a name without titles and legal forms.
    func read(_ text: String) -> NameWords {
        var name = NameWords()
        let words = NameCutter.words(of: text).prefix(Self.mostWords).map { NameLexicon.spellings[$0] ?? $0 }
        let bare = withoutForms(words, &name.forms)
        let untitled = bare.filter { !lexicon.titles.contains($0) && $0 != "the" }
        name.words = (untitled.isEmpty ? bare : untitled).map { $0.unicodeScalars.map(\.value) }
        name.alphabets = Set(name.words.compactMap { $0.first.map(NameWords.Alphabet.init) })
        return name
    }

    /// Takes legal forms out and notes their classes; a name of nothing else keeps them.
    private func withoutForms(_ words: [String], _ forms: inout Set<String>) -> [String] {
        var rest: [String] = []
        var index = 0
        while index < words.count {
            let lengths = stride(from: min(longestForm, words.count - index), through: 1, by: -1)
            if let length = lengths.first(where: { formClasses[Self.joined(words, index, $0)] != nil }) {
                if let kind = formClasses[Self.joined(words, index, length)] { forms.insert(kind) }
                index += length
            } else {
                rest.append(words[index])
                index += 1
            }
        }
        guard rest.isEmpty else { return rest }
        forms = []
        return words
    }

    private static func joined(_ words: [String], _ start: Int, _ count: Int) -> String {
        words[start..<start + count].joined(separator: " ")
    }

    /// The name in Latin letters, as far as its alphabet is known.
    func inLatin(_ name: NameWords) -> NameWords {
        var result = name
        result.words = name.words.map { word in word.flatMap { letters[$0] ?? [$0] } }.filter { !$0.isEmpty }
        return result
    }
}

/// Cuts names into folded words.
enum NameCutter {
    /// A run of letters and digits with what stands at its ends.
    private struct Piece {
        var text = String.UnicodeScalarView()
        /// Whether a stop or an apostrophe stands right before it.
        var isBehindStop = false
        var isBehindApostrophe = false

        var isInitial: Bool { text.count == 1 }
    }

    /// The words, apostrophes left out; initials with stops and no gap are one word: `S.A.`, `U.S.`.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var isInitials = false
        for piece in pieces(of: name) where !(piece.isBehindApostrophe && piece.text.elementsEqual("s".unicodeScalars))
        {
            if isInitials, piece.isBehindStop, piece.isInitial, let last = words.last {
                words[words.count - 1] = last + String(piece.text)
            } else if piece.isBehindApostrophe, let last = words.last {
                words[words.count - 1] = last + String(piece.text)
            } else {
                words.append(String(piece.text))
                isInitials = piece.isInitial
            }
        }
        return words
    }

    private static func pieces(of name: String) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece()
        for scalar in Folding.folded(name.replacingApostrophes).unicodeScalars + CollectionOfOne(" ") {
            if scalar == "&" || !isPart(scalar) {
                if !piece.text.isEmpty { pieces.append(piece) }
                if scalar == "&" { pieces.append(Piece(text: "and".unicodeScalars)) }
                let isWithin = scalar == "'" && !piece.text.isEmpty
                piece = Piece(isBehindStop: scalar == ".", isBehindApostrophe: isWithin)
            } else {
                piece.text.append(scalar)
            }
        }
        return pieces
    }

    /// Letters and digits, and the marks that scripts of India and Southeast Asia write vowels with.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
        if ScalarClass.isLetter(value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }
}

extension String {
    /// The text with every kind of apostrophe as the straight one.
    fileprivate var replacingApostrophes: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isApostrophe = [0x2018, 0x2019, 0x02BC, 0x02BB, 0x0060, 0x00B4].contains(scalar.value)
            result.append(isApostrophe ? "'" : scalar)
        }
        return String(result)
    }
}
