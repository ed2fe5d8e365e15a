import Foundation
import TrainingSupport

/// A text as the numbers of its chosen sequences.
struct EncodedText {
    var letters = 0
    var sequences: [Int32] = []
}

/// A language's words and lines as numbers of sequences.
struct EncodedPool {
    let drawn: [EncodedText]
    let lines: [EncodedText]
    let held: [EncodedText]

    init(_ pool: WordPool, _ choice: SequenceChoice) {
        func encoded(_ units: [TextUnit]) -> [EncodedText] {
            units.map { unit in
                EncodedText(letters: unit.letters, sequences: unit.hashes.compactMap { choice.numbers[$0] })
            }
        }
        drawn = encoded(pool.drawn)
        lines = encoded(pool.lines)
        held = encoded(pool.held)
    }
}

extension [EncodedPool] {
    /// A text to train on: a run of words or lines up to a length between 12 and 600 letters, short ones as often as long ones.
    ///
    /// One word in ten may be of another language, as names are.
    func text(in language: Int, _ random: inout SeededRandom) -> EncodedText {
        let pool = self[language]
        let usesLines = pool.drawn.isEmpty || (!pool.lines.isEmpty && random.unit() < 0.5)
        let target = Int(12 * exp(random.unit() * log(50.0)))
        let hasStrangers = random.unit() < 0.4
        var text = EncodedText()
        let units = usesLines ? pool.lines : pool.drawn
        var place = random.below(units.count)
        while text.letters < target {
            text.add(units[place])
            place = (place + 1) % units.count
            if hasStrangers, !usesLines, random.unit() < 0.1 {
                let other = self[random.below(count)]
                if !other.drawn.isEmpty { text.add(other.drawn[random.below(other.drawn.count)]) }
            }
        }
        return text
    }

    /// A text to try, of lines that training does not see; nil where there are none.
    func heldText(in language: Int, letters: Int, _ random: inout SeededRandom) -> EncodedText? {
        let units = self[language].held
        guard !units.isEmpty else { return nil }
        var text = EncodedText()
        while text.letters < letters { text.add(units[random.below(units.count)]) }
        return text
    }
}

extension EncodedText {
    mutating func add(_ other: EncodedText) {
        letters += other.letters
        sequences += other.sequences
    }
}
