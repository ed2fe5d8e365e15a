import ArgumentParser
import Logging
import NewsJSON

/// How log lines are written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// For people.
    case text
    /// A JSON object a line.
    case json

    /// A logger that writes to standard error in this form.
    func logger() -> Logger {
        Logger(label: "newsmill") { _ in LineHandler(format: self) }
    }
}

/// Writes log lines to standard error without a time of its own in text form: whatever collects the lines stamps them.
struct LineHandler: LogHandler {
    let format: LogFormat
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    init(format: LogFormat) { self.format = format }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        switch format {
        case .text:
            let details = values.map { " \($0.key)=\($0.value)" }.joined()
            Terminal.note("newsmill: \(event.message)\(details)\n")
        case .json:
            let members = values.map { JSONValue.Member($0.key, .string("\($0.value)")) }
            let line = JSONValue.object(
                [.init("level", .string("\(event.level)")), .init("message", .string("\(event.message)"))] + members)
            Terminal.note(line.compact() + "\n")
        }
    }
}
