import ArgumentParser
import NewsJSON
import NewsPipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks the configuration and prints what is in effect, and where each value came from.",
        discussion: """
            Layers go over each other: defaults, the file, NEWSMILL_ variables of the environment (NEWSMILL_STAGES_INGEST_WORKERS is \
            stages.ingest.workers), --set, --input and --output. All problems are listed at once; the exit code is 2 if \
            there are any. Nothing is read but the configuration and nothing is written.
            """)

    @OptionGroup var arguments: ConfigurationArguments
    @Flag(help: "Print the effective configuration as JSON, ready to be used as a file.")
    var json = false

    func run() throws {
        let effective = try arguments.effective()
        let configuration = try ConfigurationArguments.checked(effective)
        if json {
            let text = ConfigurationSection.root.json(of: configuration).pretty()
            return Terminal.out(String(text.dropLast()))
        }
        let rows = ConfigurationSection.root.values(of: configuration).map { key, value in
            ("\(key) = \(value.compact())", effective.origins[key] ?? .default)
        }
        let width = rows.map(\.0.count).max() ?? 0
        for (text, origin) in rows {
            Terminal.out(text + String(repeating: " ", count: width - text.count) + "   # \(origin)")
        }
    }
}
