import NewsModel
import NewsText

/// A line that holds a date and nothing else: `Published: Wed, Oct 15, 2025 6:42 PM`.
struct DateLine {
    let timestamp: Timestamp
    /// Whether it says when the article was changed.
    let isModified: Bool

    init?(_ line: String) {
        guard line.utf8.count <= 100 else { return nil }
        let bytes = Array(line.utf8)
        guard let found = DateReader(language: nil).first(in: bytes.span), let timestamp = Timestamp(line) else {
            return nil
        }
        var isModified = false
        for piece in DatePiece.pieces(of: bytes.span) where !found.range.overlaps(piece.range) && piece.number == nil {
            switch DateWords.meaning(piece.hash) {
            case .modified: isModified = true
            case .published, .aside: break
            case nil: return nil
            }
        }
        self.timestamp = timestamp
        self.isModified = isModified
    }
}

/// A line that holds the writers and nothing else: `By Jane Doe and John Roe, Reuters`.
enum Byline {
    /// The names in a byline, possibly none ("By staff"); nil where the line is none.
    static func names(in line: String) -> [String]? {
        guard line.utf8.count <= 120, let last = line.last, !".!?”\"".contains(last) else { return nil }
        let authors = AuthorNames.shared
        let words = line.split(separator: " ")
        guard words.count <= 14 else { return nil }
        let names = authors.names(in: line)
        if authors.beginsByline(line) {
            // "From Gaza to Kyiv" begins as a byline does; names are capitalised throughout.
            return names.allSatisfy(isCapitalised) ? names : nil
        }
        // An agency's name alone stands where its writer's would.
        if words.count <= 4, !line.contains(","), authors.isGroup(line), isCapitalised(line) { return [] }
        // Without "By" it takes an agency behind the name: "Jane Doe, Reuters".
        let parts = line.split(separator: ",").map { Inline.tidied(String($0)) }
        guard parts.count == 2, authors.isGroup(parts[1]), parts[1].split(separator: " ").count <= 3 else { return nil }
        return names.count == 1 && isCapitalised(parts[0]) && 2...4 ~= parts[0].split(separator: " ").count
            ? names : nil
    }

    static func isCapitalised(_ name: String) -> Bool {
        let particles: Set<Substring> = [
            "de", "da", "di", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "dos", "du",
        ]
        let words = name.split(separator: " ")
        if let last = words.last, particles.contains(last) { return false }
        return words.allSatisfy { word in
            particles.contains(word) || word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
        }
    }
}

/// The place, and often date and agency, that wire copy begins with: `PORT SALAMA, Qasrin, Oct 15 (MP) —`.
struct Dateline {
    /// The dateline as it stands, without the dash behind it.
    let text: String

    /// How far into the text the dash may stand, in bytes.
    private static let reach = 110

    /// Finds the dateline at the beginning of a text.
    static func find(in text: Span<UInt8>) -> Dateline? {
        var offset = 0
        while offset < min(reach, text.count) {
            if let length = dash(text, at: offset) {
                guard length > 0, offset >= 4 else { return nil }
                var bytes: [UInt8] = []
                bytes.append(text, 0..<offset)
                let line = Inline.tidied(String(decoding: bytes, as: UTF8.self))
                return isDateline(line) ? Dateline(text: line) : nil
            }
            offset += 1
        }
        return nil
    }

    /// The length of a dash that ends a dateline: one that is long, or stands between spaces; nil where there is none.
    private static func dash(_ text: Span<UInt8>, at offset: Int) -> Int? {
        if text[offset] == 0x0A { return 0 }
        if text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80,
            text[offset + 2] & 0xFE == 0x94
                || text[offset + 2] == 0x93
        {
            return 3
        }
        guard text[offset] == 0x2D, offset > 0, offset + 1 < text.count else { return nil }
        let isDouble = text[offset + 1] == 0x2D
        return isDouble || text[offset - 1] == 0x20 && text[offset + 1] == 0x20 || text[offset - 1] == 0x29 ? 1 : nil
    }

    /// A place in capitals, or a capitalised place with the agency in parentheses.
    private static func isDateline(_ line: String) -> Bool {
        let hasAgency = line.contains("(") && line.hasSuffix(")")
        let place = line.prefix { $0 != "," && $0 != "(" }
        let letters = place.unicodeScalars.filter { ScalarClass.isLetter($0.value) }
        guard letters.count >= 3 else { return false }
        if letters.allSatisfy({ $0.properties.isUppercase }) { return true }
        let words = place.split(separator: " ")
        return hasAgency && !line.contains(". ") && words.count <= 4
            && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
    }
}
