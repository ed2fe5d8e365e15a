extension DuplicateFamily.Kind {
    /// What a copy that is not the same is to its source.
    init(_ pair: TextComparison, _ lengths: (source: Double, copy: Double)) {
        let ratio = lengths.copy / max(1, lengths.source)
        if pair.containment >= 0.7, ratio < 0.85 {
            self = .cut
        } else if pair.containment >= 0.7, ratio > 1 / 0.85 {
            self = .expanded
        } else {
            self = pair.jaccard >= 0.5 ? .reprint : .reworded
        }
    }
}

extension DuplicateFamily {
    /// Names the members of a family.
    init(_ family: DuplicateFinder.Family, _ heads: CorpusHeads) {
        members = family.members.map { member in
            let jaccard = member.kind == .identical ? 1 : member.comparison?.jaccard ?? 1
            return Member(
                id: heads.ids[member.article], path: heads.paths[member.article],
                copyOf: member.source.map { heads.ids[$0] },
                similarity: Int((jaccard * 1000).rounded()), kind: member.kind)
        }
    }
}
