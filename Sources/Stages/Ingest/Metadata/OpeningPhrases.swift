import NewsText

/// Phrases that lines may begin with, found by their first word.
struct OpeningPhrases {
    private var words: [String: [[Substring]]] = [:]

    /// Takes folded phrases, their words parted by single spaces.
    init(_ phrases: [String]) {
        for phrase in phrases {
            let parts = phrase.split(separator: " ")
            guard let first = parts.first else { continue }
            words[String(first), default: []].append(parts)
        }
        // The longest first: "written by" before "written".
        for first in words.keys { words[first]?.sort { $0.count > $1.count } }
    }

    /// The number of words of the longest phrase that the words begin with; a colon behind a word does not matter.
    func length(at line: ArraySlice<Substring>) -> Int {
        guard let first = line.first, let candidates = words[Self.folded(first)] else { return 0 }
        for phrase in candidates where phrase.count <= line.count {
            if zip(phrase, line).dropFirst().allSatisfy({ $0 == Self.folded($1) }) { return phrase.count }
        }
        return 0
    }

    private static func folded(_ word: Substring) -> String {
        Folding.folded(String(word.utf8.last == 0x3A ? word.dropLast() : word))
    }
}
