/// Whether the month or the day comes first where a date is written in numbers.
enum DateOrder {
    /// Endings of hosts that say nothing of a country, though some are one's own.
    private static let placeless: Set<String> = [
        "us", "ph", "io", "co", "tv", "me", "ai", "fm", "cc", "ly", "to", "so",
    ]

    /// Whether `4/5/2025` is the fifth of April for the readers of a page, as in the United States and the Philippines.
    ///
    /// The language's region decides; plain English is American unless the host belongs to another country.
    static func isMonthFirst(language: String?, host: String?) -> Bool {
        guard let language else { return isPlaceless(host) }
        if language == "en-us" || language == "en-ph" { return isPlaceless(host) }
        return language == "en" && isPlaceless(host)
    }

    private static func isPlaceless(_ host: String?) -> Bool {
        guard let ending = host?.split(separator: ".").last else { return true }
        return ending.utf8.count != 2 || placeless.contains(String(ending))
    }
}
