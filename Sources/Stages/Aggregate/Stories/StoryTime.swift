/// How far apart in time two articles of one story may be.
enum StoryTime {
    /// Beyond so many days without an article nothing belongs to a story any more.
    static let longestGap = 20
    /// A gap of up to so many days counts for nothing: a story rests over a weekend.
    private static let free = 2
    /// What each further day leaves: half in eight days.
    ///
    /// Time decay keeps yesterday's football match apart from today's
    /// (Allan, Lavrenko and Jin, "First story detection in TDT is hard", 2000).
    private static let daily = 0.917_004_043_204_671_2

    /// What resemblance is worth over a gap, from 1 down to 0; an unknown gap is none.
    static func decay(over gap: Int?) -> Double {
        guard let gap, gap > free else { return 1 }
        guard gap <= longestGap else { return 0 }
        return (free..<gap).reduce(1.0) { factor, _ in factor * daily }
    }

    /// The days between a day and a period, 0 within it; nil where one of them is unknown.
    static func gap(_ day: Int?, _ period: ClosedRange<Int>?) -> Int? {
        guard let day, let period else { return nil }
        return max(0, day - period.upperBound, period.lowerBound - day)
    }

    /// The days between two periods, 0 where they overlap.
    static func gap(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> Int? {
        guard let one, let other else { return nil }
        return max(0, one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    }
}
