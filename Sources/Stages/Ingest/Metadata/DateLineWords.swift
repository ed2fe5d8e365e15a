/// The words beside a date: whether they belong there, and what they call the date.
struct DateLineWords {
    private(set) var label: ShownDate.Label = .none
    /// Words that do not belong into a date line.
    private(set) var strangers = 0

    /// Reads the pieces of a text but for those within the date's range.
    init(_ pieces: [DatePiece], _ range: Range<Int>?, _ reader: DateReader) {
        var before: DateWords.Meaning?
        var behind: DateWords.Meaning?
        for piece in pieces where piece.number == nil {
            let isBehind = range.map { piece.range.lowerBound >= $0.upperBound } ?? false
            if let range, range.overlaps(piece.range) { continue }
            switch DateWords.meaning(piece.hash) {
            case .aside: break
            case let meaning?:
                if isBehind { behind = behind ?? meaning } else { before = meaning }
            case nil:
                // Single letters are units and initials; months belong to another date.
                if piece.range.count > 1, piece.month == nil { strangers += 1 }
            }
        }
        // "Published 3 May, updated 4 May": what stands behind a date belongs to the next one.
        let hasNext = range.map { last in
            let next = pieces.firstIndex { $0.range.lowerBound >= last.upperBound } ?? pieces.count
            return reader.first(in: pieces, from: next) != nil
        }
        switch before ?? (hasNext == true ? nil : behind) {
        case .published: label = .published
        case .modified: label = .modified
        default: label = .none
        }
    }
}
