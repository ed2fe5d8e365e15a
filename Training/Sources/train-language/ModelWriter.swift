import Foundation
import NewsLanguage

/// Writes the model in the form that `LanguageTable` of the program describes.
struct ModelWriter {
    /// One group, ready to be written.
    struct Part {
        let group: LanguageGroup
        let hashes: [UInt64]
        let trainer: Trainer
        let sharpness: Float
    }

    private var bytes: [UInt8] = []

    static func bytes(of parts: [Part]) -> [UInt8] {
        var writer = ModelWriter()
        writer.bytes = Array("NLID".utf8)
        writer.number(UInt32(parts.count))
        writer.bytes += [UInt8](repeating: 0, count: parts.count * 24)
        for (index, part) in parts.enumerated() { writer.write(part, at: 8 + index * 24) }
        return writer.bytes
    }

    private mutating func write(_ part: Part, at header: Int) {
        let languages = part.group.languages
        let lanes = (languages.count + 15) / 16
        let largest = part.trainer.weights.reduce(Float(0)) { max($0, max($1.max(), -$1.min())) }
        let unit = largest / 127
        let start = bytes.count
        for language in languages {
            let tag = Array(language.tag.utf8)
            bytes += tag + [UInt8](repeating: 0, count: 12 - tag.count)
            number(language.bias.bitPattern)
        }
        for slot in slots(part.hashes, bits: part.group.slotBits) { number(slot) }
        for vector in part.trainer.weights {
            for lane in 0..<16 { bytes.append(UInt8((vector[lane] / unit).rounded() + 128)) }
        }
        let end = bytes
        bytes = []
        bytes += [part.group.script.rawValue, UInt8(lanes * 16), UInt8(languages.count), UInt8(part.group.slotBits)]
        number(UInt32(part.hashes.count))
        number(UInt32(start))
        number((unit * part.sharpness).bitPattern)
        bytes += [UInt8](repeating: 0, count: 8)
        let record = bytes
        bytes = end
        bytes.replaceSubrange(header..<header + 24, with: record)
    }

    /// The hash table: the upper half of an entry proves the hash, the lower is the row's number from 1.
    private func slots(_ hashes: [UInt64], bits: Int) -> [UInt32] {
        var slots = [UInt32](repeating: 0, count: 1 << bits)
        for (row, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash >> 48) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: hash >> 32) << 16 | UInt32(row + 1)
        }
        return slots
    }

    private mutating func number(_ value: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
