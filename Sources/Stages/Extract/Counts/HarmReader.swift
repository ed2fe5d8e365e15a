import NewsModel
import NewsText

/// Reads the words of one article for counts of people.
struct HarmReader {
    let tokens: [Token]
    let words: [HarmWord]
    /// Whether the article speaks of disease.
    let speaksOfDisease: Bool
    /// The sentence that is being read.
    var sentence = 0..<0
    /// The groups of people of the sentence, in order, none inside another.
    var groups: [PeopleGroup] = []

    init(_ article: borrowing SegmentedArticle, _ vocabulary: HarmVocabulary) {
        let tokens = article.tokens
        let text = article.article.text.span
        var words: [HarmWord] = []
        words.reserveCapacity(tokens.count)
        var diseaseWords = 0
        for token in tokens {
            words.append(vocabulary.read(token, in: text))
            if vocabulary.isDisease(token) { diseaseWords += 1 }
        }
        var index = 0
        while index < tokens.count {
            guard let phrase = vocabulary.phrase(in: tokens.span, at: index) else {
                index += 1
                continue
            }
            words[index] = phrase
            // "pulling out", but "dug out"
            let end = tokens[index].range.end
            words[index].isParticiple = text[end - 1] | 0x20 != 0x67 || text[max(0, end - 3)] | 0x20 != 0x69
            for inner in index + 1..<index + phrase.length { words[inner] = HarmWord(kind: .adverb) }
            index += phrase.length
        }
        speaksOfDisease = diseaseWords > 1
        if diseaseWords > 0 { Self.findSick(&words, tokens, vocabulary) }
        Self.findInjured(&words, tokens)
        Self.findHeld(&words, tokens)
        Self.findMoves(&words, tokens)
        Self.takeCareForSickness(&words, speaksOfDisease: speaksOfDisease)
        self.tokens = tokens
        self.words = words
    }

    /// Who has a disease is infected: `nine pupils have measles`, `children with hepatitis A`.
    private static func findSick(_ words: inout [HarmWord], _ tokens: [Token], _ vocabulary: HarmVocabulary) {
        for index in words.indices.dropFirst().dropLast() where vocabulary.isSickness(tokens[index + 1]) {
            if words[index].kind == .have {
                words[index] = HarmWord(kind: .harm, harm: .infected, form: .own)
            } else if tokens[index].hash == CountWord.with, words[index - 1].kind == .people {
                words[index] = HarmWord(kind: .harm, harm: .infected, form: .passive, length: 2)
            }
        }
    }

    /// Where more is said of the infected than of the wounded, those in hospital are infected.
    private static func takeCareForSickness(_ words: inout [HarmWord], speaksOfDisease: Bool) {
        var balance = 0
        for word in words where word.kind == .harm && !word.isCare {
            if word.harm == .infected { balance += 1 }
            if word.harm == .wounded { balance -= 1 }
        }
        guard balance > 0 || balance == 0 && speaksOfDisease else { return }
        for index in words.indices where words[index].isCare { words[index].harm = .infected }
    }

    func word(_ index: Int) -> HarmWord { sentence.contains(index) ? words[index] : HarmWord() }
    func kind(_ index: Int) -> HarmClass { word(index).kind }
    func hash(_ index: Int) -> UInt64 { sentence.contains(index) ? tokens[index].hash : 0 }
    func isMark(_ index: Int) -> Bool { !sentence.contains(index) || !tokens[index].isWord }

    /// Whether any word of the sentence speaks of harm: most sentences end here.
    var speaksOfHarm: Bool { words[sentence].contains { $0.kind == .harm } }

    /// Whether a number is in the sentence: without one, nobody who was counted is spoken of again.
    var speaksOfNumber: Bool { words[sentence].contains { $0.kind == .number } }

    /// Finds the sentence's groups of people.
    mutating func findGroups() {
        groups.removeAll(keepingCapacity: true)
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let group = group(at: index) {
                groups.append(group)
                index = group.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    /// The group that starts at a token (binary search).
    func group(startingAt index: Int) -> PeopleGroup? {
        let position = firstGroup(from: index)
        return position < groups.count && groups[position].tokens.lowerBound == index ? groups[position] : nil
    }

    /// The group that ends right before a token.
    func group(endingAt index: Int) -> PeopleGroup? {
        let position = firstGroup(from: index) - 1
        return position >= 0 && groups[position].tokens.upperBound == index ? groups[position] : nil
    }

    /// The last group that ends at or before a token.
    func group(before index: Int) -> PeopleGroup? {
        let position = firstGroup(from: index) - 1
        return position >= 0 && groups[position].tokens.upperBound <= index ? groups[position] : nil
    }

    private func firstGroup(from index: Int) -> Int {
        groups.partitionIndex { $0.tokens.lowerBound < index }
    }
}
