import NewsPipeline

/// The summary at the end of a run, for people.
struct SummaryText {
    let text: String

    init(_ summary: RunSummary, _ configuration: Configuration) {
        let books = summary.books
        let skipped = books.skipped.values.reduce(0, +)
        var lines: [String] = []
        if summary.partsMade == 0 {
            let state =
                summary.isAssembled
                ? "nothing new to process; results put together again" : "everything is done already"
            lines.append(
                "\(state): \(Readable.plural(books.found, "document")) in \(Readable.plural(summary.parts, "part"))")
        } else {
            lines.append(
                "processed \(Readable.plural(summary.processed, "document")) in \(Readable.duration(summary.elapsed)); "
                    + "made \(summary.partsMade) of \(Readable.plural(summary.parts, "part"))")
        }
        lines.append(
            "found \(Readable.count(books.found)) = written \(Readable.count(books.written))"
                + " + quarantined \(Readable.count(books.quarantined)) + skipped \(Readable.count(skipped))")
        for (reason, count) in books.skipped.sorted(by: { $0.key < $1.key }) {
            lines.append("  skipped: \(Readable.count(count)) (\(reason))")
        }
        lines += Self.table(summary)
        let folder = configuration.output.folder
        let files = summary.files.map { "\($0.name) \(Readable.bytes($0.size))" }.joined(separator: ", ")
        lines.append("results in \(folder): \(files)")
        text = lines.joined(separator: "\n")
    }

    /// The stages' figures and the bottleneck, where anything was processed.
    private static func table(_ summary: RunSummary) -> [String] {
        guard summary.partsMade > 0 else { return [] }
        var rows = [
            ["stage", "workers", "in", "out", "failed", "busy", "waiting for input", "waiting for room", "queue"]
        ]
        for (name, figures) in summary.stages {
            rows.append([
                name, String(figures.workers), Readable.count(figures.taken), Readable.count(figures.passed),
                Readable.count(figures.failed), Readable.duration(figures.busy), Readable.duration(figures.starved),
                Readable.duration(figures.blocked), String(figures.mostWaiting),
            ])
        }
        var lines = rows.map { row in
            row.enumerated().map { column, cell in
                let width = rows.map { $0[column].count }.max() ?? 0
                let padding = String(repeating: " ", count: width - cell.count)
                return column == 0 ? cell + padding : padding + cell
            }.joined(separator: "  ")
        }
        if let bottleneck = summary.bottleneck {
            lines.append(
                "bottleneck: \(bottleneck.name), its workers busy \(Readable.share(bottleneck.share)) of the time")
        }
        return lines
    }
}
