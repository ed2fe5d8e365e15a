import NewsModel
import NewsText

/// What stands around runs of capitalised words anywhere in an article, for each of their words and for the whole run.
///
/// A name means the same all through an article, so that "the river Lomami" says what "Lomami" is elsewhere.
struct NameContexts: Sendable {
    private var ofWords: [UInt64: UInt32] = [:]
    /// For each token what stands around the same run of words anywhere.
    private(set) var ofRuns: [UInt32]

    init(_ view: NameView, runs: [Range<Int32>]) {
        ofRuns = Array(repeating: 0, count: view.tokens.count)
        var names: [(key: UInt64, run: Range<Int>)] = []
        var byKey: [UInt64: UInt32] = [:]
        for sentence in view.article.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                let run = Int(runs[index].lowerBound)..<Int(runs[index].upperBound)
                index = max(index + 1, run.upperBound)
                let name = Self.bare(run, view)
                guard !name.isEmpty else { continue }
                let reader = ContextReader(view: view, bounds: sentence.tokens, run: name)
                let found = reader.before | reader.behind | reader.inside
                for place in name { ofWords[view.tokens[place].hash, default: 0] |= found }
                names.append((view.key(of: name), run))
                byKey[view.key(of: name), default: 0] |= found
            }
        }
        for (key, run) in names {
            for index in run { ofRuns[index] = byKey[key] ?? 0 }
        }
    }

    /// The bits of a word of a run.
    func ofWord(_ hash: UInt64) -> UInt32 { ofWords[hash] ?? 0 }

    /// The run without an article or the like at its beginning.
    private static func bare(_ run: Range<Int>, _ view: NameView) -> Range<Int> {
        var start = run.lowerBound
        while start < run.upperBound, view.classes[start].contains(.function) { start += 1 }
        return start..<run.upperBound
    }
}

/// Reads the context of one run as bits.
private struct ContextReader {
    let view: NameView
    let bounds: Range<Int>
    let run: Range<Int>

    private func isLower(_ index: Int) -> Bool { view.tokens[index].shape == .lower }

    var before: UInt32 {
        let index = run.lowerBound - 1
        guard index >= bounds.lowerBound else { return 0 }
        let (found, hash) = (view.classes[index], view.tokens[index].hash)
        var bits: UInt32 = 0
        if found.contains(.strongPreposition) { bits |= 1 << 0 }
        if found.contains(.weakPreposition) { bits |= 1 << 1 }
        if !found.isDisjoint(with: [.title, .role]) { bits |= 1 << 2 }
        if isLower(index), found.contains(.endsOrganization) { bits |= 1 << 3 }
        if isLower(index), !found.isDisjoint(with: [.placeNoun, .endsPlace]) { bits |= 1 << 4 }
        if hash == Words.of { bits |= 1 << 5 }
        if hash == Words.openBracket { bits |= 1 << 6 }
        if view.tokens[index].hash == Words.the {
            bits |= 1 << 7
            if index > bounds.lowerBound, view.classes[index - 1].contains(.strongPreposition) { bits |= 1 << 8 }
        }
        if hash == Words.comma, index > bounds.lowerBound, view.isNameLike(index - 1) { bits |= 1 << 9 }
        return bits
    }

    var behind: UInt32 {
        let index = run.upperBound
        guard index < bounds.upperBound else { return 0 }
        let (found, hash) = (view.classes[index], view.tokens[index].hash)
        var bits: UInt32 = 0
        if found.contains(.personVerb) { bits |= 1 << 10 }
        if isLower(index), !found.isDisjoint(with: [.placeNoun, .endsPlace]) { bits |= 1 << 11 }
        if isLower(index), found.contains(.role) { bits |= 1 << 12 }
        if isLower(index), found.contains(.endsOrganization) { bits |= 1 << 13 }
        if Words.possessives.contains(hash) { bits |= 1 << 14 }
        if hash == Words.who { bits |= 1 << 15 }
        guard index + 2 < bounds.upperBound else { return bits }
        if hash == Words.openBracket, view.tokens[index + 1].shape == .capitals { bits |= 1 << 16 }
        if hash == Words.comma { bits |= behindComma(index + 1) }
        return bits
    }

    /// Of "Ana Lima, 42", "Cisla, Maramureș", "Iacovelli, a maker of tiles".
    private func behindComma(_ index: Int) -> UInt32 {
        if view.tokens[index].shape == .number { return 1 << 17 }
        if !view.classes[index].isDisjoint(with: [.place, .strongCity]), view.isNameLike(index) { return 1 << 18 }
        if view.tokens[index].hash == Words.who { return 1 << 15 }
        guard Words.determiners.contains(view.tokens[index].hash) else {
            return isLower(index) && view.classes[index].contains(.role) ? 1 << 19 : 0
        }
        for place in index + 1..<min(index + 7, bounds.upperBound) {
            let found = view.classes[place]
            guard view.tokens[place].isWord, !found.contains(.function) else { break }
            let goesOn =
                place + 1 < bounds.upperBound && isLower(place + 1) && !view.classes[place + 1].contains(.function)
            if !isLower(place) || goesOn { continue }
            if found.contains(.role) { return 1 << 19 }
            if found.contains(.endsOrganization) { return 1 << 20 }
            if !found.isDisjoint(with: [.placeNoun, .endsPlace]) { return 1 << 21 }
            break
        }
        return 1 << 22
    }

    var inside: UInt32 {
        let (first, last) = (view.classes[run.lowerBound], view.classes[run.upperBound - 1])
        var bits: UInt32 = 1 << UInt32(22 + min(run.count, 3))
        guard run.count > 1 else { return bits }
        if first.contains(.given) { bits |= 1 << 26 }
        if last.contains(.endsOrganization) { bits |= 1 << 27 }
        if last.contains(.endsPlace) { bits |= 1 << 28 }
        if last.contains(.endsOther) { bits |= 1 << 29 }
        return bits
    }
}
