/// The stories found so far, period after period.
struct StoryLedger {
    /// A story of a period with what it goes on with.
    struct Entry: Equatable {
        /// The numbers of stories of earlier periods that it is one with, ascending.
        var earlier: [Int]
        /// Its articles of this period by the hashes of their digests, by day.
        var members: [UInt64]
        /// Which of them says most of what these articles have in common.
        var typical: Int
    }

    /// A story that later articles may go on with.
    struct Open: Equatable {
        struct Feature: Equatable {
            /// A word's hash or an entity's key.
            var hash: UInt32
            var weight: Float
            var isTelling: Bool
        }

        var number: Int
        var days: ClosedRange<Int>
        var features: [Feature]
    }

    /// What a period adds; the same whenever it is closed, so that it can be kept.
    struct Page: Equatable {
        var entries: [Entry] = []
        var open: [Open] = []
    }

    /// The stories: their articles, and which of those is typical.
    private(set) var members: [[UInt64]] = []
    private(set) var typical: [UInt64] = []
    /// How many articles of its period the typical one stands for.
    private var weights: [Int] = []
    private(set) var open: [Open] = []

    /// The number that a story of a period gets: that of the first it goes on with, or the next one.
    static func number(of group: StoryGroup, next: inout Int) -> Int {
        if let first = group.earlier.first { return first }
        next += 1
        return next - 1
    }

    /// How many stories there are, those that were joined to others included.
    var count: Int { members.count }

    /// Adds a period.
    ///
    /// - Returns: False, and nothing is added, where it names stories that are not there.
    mutating func add(_ page: Page) -> Bool {
        let known = count + page.entries.count { $0.earlier.isEmpty }
        guard page.entries.allSatisfy({ $0.earlier.allSatisfy { $0 < count } && $0.isWhole }),
            page.open.allSatisfy({ $0.number < known })
        else { return false }
        for entry in page.entries {
            guard let first = entry.earlier.first else {
                members.append(entry.members)
                typical.append(entry.members[entry.typical])
                weights.append(entry.members.count)
                continue
            }
            members[first] += entry.members
            if entry.members.count > weights[first] {
                typical[first] = entry.members[entry.typical]
                weights[first] = entry.members.count
            }
            for other in entry.earlier.dropFirst() {
                members[first] += members[other]
                if weights[other] > weights[first] {
                    (typical[first], weights[first]) = (typical[other], weights[other])
                }
                members[other] = []
            }
        }
        open = page.open
        return true
    }
}

extension StoryLedger.Entry {
    /// Whether it has what it must have: a new story has articles, and one of them is typical.
    fileprivate var isWhole: Bool { members.indices.contains(typical) || members.isEmpty && !earlier.isEmpty }
}
