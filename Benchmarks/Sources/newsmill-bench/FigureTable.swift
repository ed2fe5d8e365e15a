/// The figures of all rounds, printed as median with the least and the most.
struct FigureTable {
    private let pages: Int
    private let bytes: Int
    private let tokens: Int
    /// The row that says how fast names are found in clean text.
    static let segmentAndEntities = "segment + entities"
    private var order: [String] = []
    private var rows: [String: Row] = [:]

    private struct Row {
        let name: String
        var seconds: [Double] = []
        var ratios: [Double] = []
    }

    /// An empty table for pages that are measured.
    init(_ chain: PageChain) {
        pages = chain.pages.count
        bytes = chain.bytes
        tokens = chain.tokens
    }

    /// Adds a round; every ratio is to the yardstick of the same round, by the same clock.
    mutating func addRound(
        yardstick: Timing, floor: Timing, stages: [(name: String, timing: Timing)],
        runs: [(name: String, timing: Timing)]
    ) {
        add("libxml2 tree (= 1)", yardstick.processor, to: yardstick.processor)
        add("libxml2 events, empty callbacks", floor.processor, to: yardstick.processor)
        for (name, timing) in stages { add(name, timing.processor, to: yardstick.processor) }
        for (name, timing) in runs {
            add(name, timing.processor, to: yardstick.processor)
            add("  by the clock on the wall", timing.wall, to: yardstick.wall, key: name + " wall")
        }
    }

    private mutating func add(_ name: String, _ seconds: Double, to yardstick: Double, key: String? = nil) {
        let key = key ?? name
        if rows[key] == nil { order.append(key) }
        rows[key, default: Row(name: name)].seconds.append(seconds)
        rows[key, default: Row(name: name)].ratios.append(seconds / yardstick)
    }

    /// The table.
    var text: String {
        var lines = [["", "µs a page", "MB/s", "ratio", "least–most"]]
        for key in order {
            guard let row = rows[key] else { continue }
            let seconds = Self.median(row.seconds)
            lines.append([
                row.name, Self.fixed(seconds / Double(pages) * 1e6, 1), Self.fixed(Double(bytes) / seconds / 1e6, 1),
                Self.fixed(Self.median(row.ratios), 3),
                Self.fixed(row.ratios.min() ?? 0, 3) + "–" + Self.fixed(row.ratios.max() ?? 0, 3),
            ])
        }
        return lines.map { line in
            line.enumerated().map { column, cell in
                let width = lines.map { $0[column].count }.max() ?? 0
                let padding = String(repeating: " ", count: width - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// How many tokens a second are segmented and searched for names.
    var tokenRates: String {
        let rates = ["segment", "  entities", Self.segmentAndEntities].compactMap { key in
            rows[key].map { row in
                let rate = Double(tokens) / Self.median(row.seconds) / 1e6
                return "\(row.name.drop { $0 == " " }) \(Self.fixed(rate, 1))"
            }
        }
        return
            "million tokens a second and core: \(rates.joined(separator: ", ")); \(tokens / max(1, pages)) tokens a page"
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard let middle = sorted.dropFirst(sorted.count / 2).first else { return 0 }
        return sorted.count % 2 == 1 ? middle : (sorted[sorted.count / 2 - 1] + middle) / 2
    }

    /// A number with a fixed count of decimals.
    private static func fixed(_ value: Double, _ decimals: Int) -> String {
        let scale = decimals == 1 ? 10 : 1000
        guard value.isFinite, value < 1e12 else { return "–" }
        let whole = Int((value * Double(scale)).rounded())
        let fraction = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
}
