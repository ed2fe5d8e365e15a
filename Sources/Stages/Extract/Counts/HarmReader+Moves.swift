import NewsModel
import NewsText

/// Verbs of which only the words behind them tell that they speak of harm.
extension HarmReader {
    /// Finds who is brought to a shelter or a hospital, or out of danger: `took 60 residents to a parish hall`, `dug three men out`.
    static func findMoves(_ words: inout [HarmWord], _ tokens: [Token]) {
        // "to the school" is a flight where others are brought to safety too
        let speaksOfEvacuation = words.contains { $0.kind == .harm && $0.harm == .evacuated }
        for index in words.indices where words[index].kind == .other || words[index].kind == .adverb {
            let hash = tokens[index].hash
            if CountWord.lying.contains(hash), let place = ward(behind: index, tokens) {
                words[index] = HarmWord(kind: .harm, harm: place == CountWord.morgue ? .killed : .wounded, form: .own)
                words[index].isCare = true
                continue
            }
            if CountWord.sleeping.contains(hash), isSheltered(behind: index, tokens) {
                words[index] = HarmWord(kind: .harm, harm: speaksOfEvacuation ? .evacuated : .displaced, form: .own)
                continue
            }
            guard CountWord.moving.contains(hash) else { continue }
            if CountWord.carried.contains(hash), let goal = goal(behind: index, tokens) {
                if CountWord.jails.contains(goal) {
                    words[index] = HarmWord(kind: .harm, harm: .detained, form: .passive)
                } else if CountWord.hospitals.contains(goal) {
                    words[index] = HarmWord(kind: .harm, harm: .wounded, form: .verb)
                    words[index].isCare = true
                } else if speaksOfEvacuation || index > 0 && words[index - 1].kind == .passive {
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
            let hash = tokens[position].hash
            if isPastTo, CountWord.goals.contains(hash) || CountWord.jails.contains(hash) { return hash }
        }
        return nil
    }

    /// Whether a shelter is where people sleep: `sleep in the gym of a school`, `living in classrooms`.
    private static func isSheltered(behind index: Int, _ tokens: [Token]) -> Bool {
        var isInside = false
        for position in index + 1..<max(index + 1, min(index + 7, tokens.count)) {
            guard tokens[position].isWord else { return false }
            if CountWord.inside.contains(tokens[position].hash) { isInside = true }
            if isInside, CountWord.shelters.contains(tokens[position].hash) { return true }
        }
        return false
    }

    /// The hospital in which somebody lies, behind an "in" or "at": `remain at Galilee Medical Center`.
    private static func ward(behind index: Int, _ tokens: [Token]) -> UInt64? {
        guard index + 2 < tokens.count, CountWord.within.contains(tokens[index + 1].hash) else { return nil }
        for position in index + 2..<min(index + 9, tokens.count) {
            guard tokens[position].isWord || tokens[position].hash == CountWord.hyphen else { return nil }
            if CountWord.hospitals.contains(tokens[position].hash) { return tokens[position].hash }
            if CountWord.morgues.contains(tokens[position].hash) { return CountWord.morgue }
            if tokens[position].hash == CountWord.medical { return tokens[position].hash }
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
