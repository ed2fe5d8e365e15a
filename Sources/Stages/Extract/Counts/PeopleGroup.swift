/// A number of people as the text puts it: `at least 12 Iraqi soldiers`.
struct PeopleGroup {
    /// The tokens from the first word of the number to the noun.
    var tokens: Range<Int>
    /// The tokens that say who they are; empty where only the number stands.
    var noun: Range<Int>
    /// The number; nil where it is vague.
    var value: Int?
    /// Whether it is a lower bound.
    var isAtLeast = false
    /// The upper bound, where one is given.
    var atMost: Int?
    /// Whether it is a part of a total: `two of them`, `including three children`.
    var isPart = false
    /// Whether it is an earlier figure that the text replaces: `up from nine`.
    var isOld = false
    /// Whether someone denies it.
    var isDenied = false
}

/// A number without what it counts.
struct Amount {
    /// The token behind it.
    var end: Int
    /// The number; nil where it is vague.
    var value: Int?
    /// Whether it is a lower bound.
    var isAtLeast = false
    /// The upper bound, where one is given.
    var atMost: Int?
}
