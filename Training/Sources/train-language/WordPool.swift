import Foundation
import NewsLanguage
import NewsText
import TrainingSupport

/// A word or a line: its letters and the hashes of its sequences.
struct TextUnit {
    let letters: Int
    let hashes: [UInt64]
}

/// What one language is learnt from, and what it is tried on.
struct WordPool {
    /// Words drawn from counts.
    var drawn: [TextUnit] = []
    /// Lines of running text.
    var lines: [TextUnit] = []
    /// Lines that training does not see.
    var held: [TextUnit] = []

    private static let drawnWords = 40_000
    private static let textBytes = 200_000

    init(_ source: LanguageSource, script: Script, cache: String, seed: UInt64) throws {
        if let name = source.sequences {
            let sampler = WordSampler(try Self.bytes("\(cache)/ngrams/\(name).tsv"))
            var random = SeededRandom(seed: seed)
            while drawn.count < Self.drawnWords {
                var word = sampler.word(&random)
                if source.isTransliterated { word = SerbianLatin.transliterated(word) }
                let unit = Self.unit(Self.utf8(word), script)
                if unit.letters > 0 { drawn.append(unit) }
            }
        }
        guard let name = source.texts else { return }
        var used = 0
        for line in try Self.bytes("\(cache)/texts/\(name).txt").split(separator: 0x0A) where used < Self.textBytes {
            let unit = Self.unit(Array(line), script)
            guard unit.letters >= 8 else { continue }
            used += line.count
            if ByteHash.mixed(ByteHash.of(Array(line).span)) % 8 == 0 { held.append(unit) } else { lines.append(unit) }
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func utf8(_ word: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        for letter in word { UTF8Reader.append(letter, to: &bytes) }
        return bytes
    }

    private static func unit(_ bytes: [UInt8], _ script: Script) -> TextUnit {
        var letters = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where Script.of(scalar.value) == script {
            letters += 1
        }
        return TextUnit(letters: letters, hashes: TextSample.sequences(of: bytes.span, in: script))
    }
}
