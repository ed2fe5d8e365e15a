import NewsModel
import NewsText

/// Figures that are reported of a state or in a table.
extension HarmReader {
    /// The figure behind a colon: `Dead: 12`, `Arrests so far: none`.
    func tabled(_ behind: Int) -> PeopleGroup? {
        for position in behind..<behind + 4 where isMark(position) {
            return hash(position) == CountWord.colon ? group(startingAt: position + 1) : nil
        }
        return nil
    }

    /// `the injured at six`, `wounded now 31`, `the missing to 12 from 14`: a figure that is reported.
    func reported(_ index: Int, _ behind: Int) -> [PeopleGroup]? {
        var at = behind
        while at < behind + 2, CountWord.put.contains(hash(at)) { at += 1 }
        let isPut = at > behind
        if CountWord.reported.contains(hash(at)) { at += 1 }
        if let figure = definite(index, behind) { return figure }
        guard at > behind, isPut || hash(index - 1) == CountWord.the, let figure = group(startingAt: at),
            figure.noun.isEmpty
        else { return nil }
        let toll = toll(index)
        return toll.isEmpty ? [figure] : toll
    }

    /// `the dead of the accident to five`, `the injured in the town since Friday at seven`: a figure far behind its noun.
    private func definite(_ index: Int, _ behind: Int) -> [PeopleGroup]? {
        guard hash(index - 1) == CountWord.the, CountWord.origins.contains(hash(behind)) else { return nil }
        for position in behind + 1..<behind + 12 {
            if isMark(position) || kind(position) == .harm { return nil }
            guard hash(position) == CountWord.to || hash(position) == CountWord.at,
                let figure = group(startingAt: position + 1)
            else { continue }
            return [figure]
        }
        return nil
    }

    /// Whether the figure of what happened is spoken of: `the number of workers killed rose to seven`.
    func isCounted(_ index: Int) -> Bool {
        let window = max(sentence.lowerBound, index - 5)..<index
        return window.contains { hash($0) == CountWord.number && hash($0 - 1) == CountWord.the }
    }
}
