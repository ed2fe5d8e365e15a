import NewsText

/// Letters by which a language shows in the script of a bigger one.
///
/// Source: the main and index exemplar characters of Unicode's CLDR for both languages. Each stands in nearly every
/// sentence of the language named and, but for single quoted words, never in the other languages of the script.
enum MarkerLetters {
    /// The languages that can be found so.
    static var languages: [String] { rules.map(\.language) }

    /// The language that the letters show, if there are enough of them among `letters` letters of the script.
    static func language(
        of text: Span<UInt8>, _ sample: TextSample, in script: Script, letters: Int
    ) -> String? {
        let known = rules.filter { $0.script == script }
        guard !known.isEmpty else { return nil }
        var counts = [Int](repeating: 0, count: known.count)
        for range in sample.ranges {
            var offset = range.lowerBound
            while offset < range.upperBound {
                let (value, length) = UTF8Reader.scalar(in: text, at: offset)
                offset += length
                guard value >= 0x80 else { continue }
                for (index, rule) in known.enumerated() { counts[index] += rule.weight(of: value) }
            }
        }
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] * 64 >= letters,
            counts[best] > 0
        else { return nil }
        return known[best].language
    }

    private struct Rule: Sendable {
        let language: String
        let script: Script
        let letters: [ClosedRange<UInt32>]
        /// Letters that the language does not have.
        var others: [ClosedRange<UInt32>] = []

        func weight(of value: UInt32) -> Int {
            if letters.contains(where: { $0.contains(value) }) { return 1 }
            return others.contains { $0.contains(value) } ? -4 : 0
        }
    }

    private static let rules = [
        // װ ױ ײ, אַ אָ as one character or two, and פֿ; but pointed Hebrew has the points of short vowels as well.
        Rule(
            language: "yi", script: .hebrew,
            letters: [0x05B7...0x05B8, 0x05F0...0x05F2, 0xFB1D...0xFB2F, 0xFB4C...0xFB4E],
            others: [0x05B0...0x05B3, 0x05B6...0x05B6]),
        // ৰ and ৱ.
        Rule(language: "as", script: .bengali, letters: [0x09F0...0x09F1]),
        // The series of ቐ, and ኣ, with which no Amharic word begins.
        Rule(language: "ti", script: .ethiopic, letters: [0x1250...0x125D, 0x12A3...0x12A3]),
        // ټ ډ ړ ږ ښ ڼ ځ څ ۍ.
        Rule(
            language: "ps", script: .arabic,
            letters: [
                0x067C...0x067C, 0x0689...0x0689, 0x0693...0x0693, 0x0696...0x0696, 0x069A...0x069A, 0x06BC...0x06BC,
                0x0681...0x0681, 0x0685...0x0685, 0x06CD...0x06CD,
            ]),
        // ٻ ڀ ٺ ٽ ٿ ڃ ڄ ڇ ڊ ڌ ڍ ڏ ڙ ڦ ڪ ڱ ڻ ڳ.
        Rule(
            language: "sd", script: .arabic,
            letters: [
                0x067A...0x067B, 0x067D...0x067D, 0x067F...0x0680, 0x0683...0x0684, 0x0687...0x0687, 0x068A...0x068A,
                0x068C...0x068D, 0x068F...0x068F, 0x0699...0x0699, 0x06A6...0x06A6, 0x06AA...0x06AA, 0x06B1...0x06B1,
                0x06B3...0x06B3, 0x06BB...0x06BB,
            ]),
    ]
}
