import NewsModel

/// Holds a stated date against what else a page says.
struct DateCheck {
    let stated: Timestamp
    /// All dates of publication that programs are told.
    let listed: [Timestamp]
    /// The date in the page's address.
    let address: CalendarDate?
    /// The dates that are shown near the headline.
    let shown: [ShownDate]

    /// The date of publication after all corrections.
    func corrected() -> Timestamp {
        let known = ordered()
        if let local = local(of: known) { return local }
        return earlier(than: known) ?? known
    }

    /// The stated date with its day and month in the order that other dates of the page confirm.
    func ordered() -> Timestamp {
        guard let other = stated.other else { return stated }
        let sure =
            ([address].compactMap { $0 } + (listed + shown.map(\.timestamp)).filter { $0.other == nil }.map(\.date))
        guard !sure.contains(stated.date), sure.contains(other) else { return stated }
        return Timestamp(other)
    }

    /// The day at the outlet's own place, where the stated time is in UTC and that is another day.
    ///
    /// The same moment may stand on the page with its offset; if not, the address says. A date line that shows another day does not
    /// count: the moment is known better than by its day.
    private func local(of known: Timestamp) -> Timestamp? {
        guard let clock = known.clock, clock.offset == 0, let minutes = known.minutes else { return nil }
        for timestamp in listed + shown.map(\.timestamp) where timestamp.date != known.date {
            if let other = timestamp.minutes, abs(other - minutes) <= 1, timestamp.clock?.offset != 0 {
                return timestamp
            }
        }
        return address.flatMap { isSameMoment($0, known) ? Timestamp($0) : nil }
    }

    /// Whether a day is another one than that of a moment in UTC, but the same moment falls on it somewhere.
    private func isSameMoment(_ day: CalendarDate, _ known: Timestamp) -> Bool {
        guard let clock = known.clock, clock.offset == 0 else { return false }
        switch day.daysSinceEpoch - known.date.daysSinceEpoch {
        case -1: return clock.hour < 12
        case 1: return clock.hour >= 10
        default: return false
        }
    }

    /// A date line that is older than the stated date, which then is that of a later edition.
    private func earlier(than known: Timestamp) -> Timestamp? {
        guard address != known.date else { return nil }
        let dates = shown.filter { !$0.isAside && $0.isNear }
        let isShown = dates.contains {
            $0.label != .modified && ($0.timestamp.date == known.date || $0.timestamp.other == known.date)
        }
        if isShown { return nil }
        let lines = dates.filter(\.isStrong)
        guard let most = lines.map(\.score).max(), let line = lines.first(where: { $0.score == most })?.timestamp,
            line.date < known.date, !isSameMoment(line.date, known)
        else { return nil }
        return line
    }
}
