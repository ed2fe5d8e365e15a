import NewsModel
import NewsText

/// Words that speak of harm only together with others near by.
extension HarmReader {
    /// Who has an injury is wounded: `three guards with broken fingers`, `one has a sprained knee`.
    static func findInjured(_ words: inout [HarmWord], _ tokens: [Token]) {
        for index in words.indices.dropLast(2) {
            let hash = tokens[index].hash
            let isWith = hash == CountWord.with
            guard isWith || words[index].kind == .have || CountWord.suffers.contains(hash), words[index].kind != .harm,
                let end = injury(behind: index, words, tokens)
            else { continue }
            words[index] = HarmWord(kind: .harm, harm: .wounded, form: isWith ? .passive : .own, length: end - index)
            for inner in index + 1..<end { words[inner] = HarmWord(kind: .adverb) }
        }
    }

    /// The token behind a word for an injury that follows within a few words.
    private static func injury(behind index: Int, _ words: [HarmWord], _ tokens: [Token]) -> Int? {
        for position in index + 1..<min(index + 5, tokens.count) {
            guard tokens[position].isWord else { return nil }
            let hash = tokens[position].hash
            // "have broken the law"
            if hash == CountWord.broken {
                return position + 1 < tokens.count && CountWord.limbs.contains(tokens[position + 1].hash)
                    ? position + 2 : nil
            }
            if CountWord.injuries.contains(hash) { return position + 1 }
            // "suffered no injuries", "had 30 injuries"
            if [.number, .scale, .vague, .none, .harm].contains(words[position].kind) { return nil }
        }
        return nil
    }

    /// Whom captors hold, and who gets years where others are sentenced: `police are holding a man`, `two clerks got eighteen months`.
    static func findHeld(_ words: inout [HarmWord], _ tokens: [Token]) {
        let speaksOfSentences = words.contains { $0.kind == .harm && $0.harm == .sentenced }
        let speaksOfSea = tokens.count { CountWord.sea.contains($0.hash) } > 2
        for index in words.indices {
            // who is picked up at sea is not held
            if speaksOfSea, tokens[index].hash == CountWord.picked, words[index].length == 2 {
                words[index].harm = .rescued
            }
            guard words[index].kind != .harm else { continue }
            let hash = tokens[index].hash
            if CountWord.holding.contains(hash) {
                let before = max(0, index - 5)..<index
                if before.contains(where: { CountWord.captors.contains(tokens[$0].hash) }) {
                    words[index] = HarmWord(kind: .harm, harm: .detained, form: .verb)
                    words[index].isParticiple = false
                }
            } else if speaksOfSentences, CountWord.receiving.contains(hash), isTerm(behind: index, tokens) {
                let isPassive = hash == CountWord.given || hash == CountWord.handed
                words[index] = HarmWord(kind: .harm, harm: .sentenced, form: isPassive ? .passive : .own)
            }
        }
    }

    private static func isTerm(behind index: Int, _ tokens: [Token]) -> Bool {
        for position in index + 1..<min(index + 6, tokens.count) {
            guard tokens[position].isWord else { return false }
            if CountWord.terms.contains(tokens[position].hash) { return true }
        }
        return false
    }
}
