import NewsModel
import NewsPipeline

/// Why an article came out of its page as it did, for people.
struct ExplanationText {
    /// Longer texts are cut, in characters.
    private static let longest = 100

    private(set) var text = ""
    private let palette: Palette

    init(_ explanation: CleanExplanation, palette: Palette) {
        self.palette = palette
        writeContainers(explanation)
        writeLines(explanation.lines)
        guard !explanation.dropped.isEmpty else { return }
        heading("outside of the article's column, blocks by reason")
        line("  \(explanation.dropped.told)")
    }

    private mutating func line(_ content: String) { text += content + "\n" }

    private mutating func heading(_ content: String) {
        if !text.isEmpty { text += "\n" }
        line("\(palette.heading)\(content)\(palette.reset)")
    }

    private mutating func writeContainers(_ explanation: CleanExplanation) {
        heading("read: \(explanation.step.rawValue)")
        if let severity = explanation.severity { line("  \(palette.dim)believed:\(palette.reset) \(severity)") }
        if let standfirst = explanation.standfirst { line("  \(palette.dim)standfirst:\(palette.reset) \(standfirst)") }
        for container in explanation.chosen { write(container) }
        guard !explanation.others.isEmpty else { return }
        heading("also looked at")
        for container in explanation.others { write(container, step: ", \(container.step.rawValue)") }
    }

    private mutating func write(_ container: CleanExplanation.Container, step: String = "") {
        line("  \(container.path): \(palette.value)\(Readable.bytes(container.prose))\(palette.reset) of prose\(step)")
    }

    /// The blocks in page order; runs of those outside of the column as one line.
    private mutating func writeLines(_ lines: [CleanExplanation.Line]) {
        guard !lines.isEmpty else { return }
        heading("blocks: + kept, - removed, · outside of the article's column")
        var index = 0
        while index < lines.count {
            let first = lines[index]
            guard !first.isInColumn, let reason = first.reason else {
                write(first)
                index += 1
                continue
            }
            let run = lines[index...].prefix { !$0.isInColumn && $0.reason == reason }
            line("  · [\(reason.rawValue)] ×\(run.count): \(short(first.text))")
            index += run.count
        }
    }

    private mutating func write(_ block: CleanExplanation.Line) {
        if let reason = block.reason {
            line("  \(palette.removed)- [\(reason.rawValue)]\(palette.reset) \(short(block.text))")
        } else {
            line("  + \(palette.dim)[\(block.role.rawValue)]\(palette.reset) \(short(block.text))")
        }
    }

    private func short(_ text: String) -> String {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return flat.count > Self.longest ? flat.prefix(Self.longest - 1) + "…" : flat
    }
}
