/// What stands in which article, to be counted by article, by family of copies and by story: 24 bytes for each note.
struct UnitTally {
    /// That something stands in an article, and which number is given with it.
    private struct Note {
        var what: Int32
        var article: Int32
        var family: Int32
        var story: Int32
        var value: Int
    }

    private var notes: [Note] = []

    /// Notes something of an article; without a value it counts once.
    mutating func add(_ what: Int, _ unit: StoryIndex.Unit, value: Int = 1) {
        notes.append(
            Note(
                what: Int32(clamping: what), article: unit.article, family: unit.family, story: unit.story,
                value: value))
    }

    /// Everything noted with its sums: of the highest value of each article, each family and each story.
    func sums() -> [(what: Int, units: Units)] {
        let byWhat = notes.sorted { $0.what < $1.what }
        var sums: [(what: Int, units: Units)] = []
        var start = 0
        while start < byWhat.count {
            var end = start + 1
            while end < byWhat.count, byWhat[end].what == byWhat[start].what { end += 1 }
            let group = byWhat[start..<end]
            sums.append(
                (
                    Int(byWhat[start].what),
                    Units(
                        articles: Self.sum(group, \.article), families: Self.sum(group, \.family),
                        stories: Self.sum(group, \.story))
                ))
            start = end
        }
        return sums
    }

    private static func sum(_ notes: ArraySlice<Note>, _ unit: (Note) -> Int32) -> Int {
        var highest: [Int32: Int] = [:]
        for note in notes { highest[unit(note)] = max(note.value, highest[unit(note)] ?? 0) }
        return highest.values.reduce(0) { total, value in
            let (sum, overflows) = total.addingReportingOverflow(value)
            return overflows ? .max : sum
        }
    }

    /// The most told first; what is told as often in ascending order of `isFirst`, which is asked only of those that may be among them.
    static func ranked(
        _ sums: [(what: Int, units: Units)], limit: Int, _ isFirst: (Int, Int) -> Bool
    ) -> [(what: Int, units: Units)] {
        var near = sums
        if sums.count > limit, limit > 0 {
            let least = sums.map(\.units).sorted { $0.exceeds($1) ?? false }[limit - 1]
            near = sums.filter { !(least.exceeds($0.units) ?? false) }
        }
        return Array(near.sorted { $0.units.exceeds($1.units) ?? isFirst($0.what, $1.what) }.prefix(limit))
    }
}
