import NewsModel
import NewsText

/// Verbs of which only the words behind them tell that they speak of harm.
extension HarmReader {
    /// Finds who is brought to a shelter or a hospital, or out of danger: `took 60 residents to a parish hall`, `dug three men out`.
    static func findMoves(_ words: inout [HarmWord], _ tokens: [Token]) {
        // "to the school" is a flight where others are brought to safety too
        let speaksOfEvacuation = words.contains { $0.kind == .harm && $0.harm == .evacuated }
        for index in words.indices where words[index].kind == .other {
            let hash = tokens[index].hash
            guard CountWord.moving.contains(hash) else { continue }
            if CountWord.carried.contains(hash), let goal = goal(behind: index, tokens) {
                if CountWord.hospitals.contains(goal) {
                    words[index] = HarmWord(kind: .harm, harm: .wounded, form: .verb)
                    words[index].isCare = true
                } else if speaksOfEvacuation {
                    words[index] = HarmWord(kind: .harm, harm: .evacuated, form: .verb)
                }
            } else if CountWord.pulled.contains(hash), isFreed(behind: index, tokens) {
                words[index] = HarmWord(kind: .harm, harm: .rescued, form: .verb)
            }
        }
    }

    /// The shelter or hospital behind a "to", before any mark.
    private static func goal(behind index: Int, _ tokens: [Token]) -> UInt64? {
        var isPastTo = false
        for position in index + 1..<max(index + 1, min(index + 12, tokens.count)) {
            guard tokens[position].isWord else { return nil }
            if CountWord.towards.contains(tokens[position].hash) { isPastTo = true }
            if isPastTo, CountWord.goals.contains(tokens[position].hash) { return tokens[position].hash }
        }
        return nil
    }

    /// Whether people come out of something behind a verb: `pulled 22 people out of the water`.
    private static func isFreed(behind index: Int, _ tokens: [Token]) -> Bool {
        for position in index + 2..<max(index + 2, min(index + 8, tokens.count)) {
            guard tokens[position].isWord else { return false }
            if CountWord.free.contains(tokens[position].hash) { return true }
        }
        return false
    }
}
