import ArgumentParser
import NewsModel
import NewsPipeline

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Takes one file through every stage and shows what each made of it.",
        discussion: """
            Prints what was kept and what was removed and why, then entities, quotations by speaker, dates with their values, counts \
            and events. In colour on a terminal, unless NO_COLOR is set. Of a JSON Lines file, --line chooses the record.
            """)

    @Argument(help: "The file to show.")
    var file: String
    @Option(help: "The line of the record to show, in a JSON Lines file.")
    var line: Int?
    @Option(help: ArgumentHelp("A configuration file for the stages' options.", valueName: "file"))
    var config: String?
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Overrides one key.", valueName: "key=value"))
    var settings: [String] = []

    func run() throws {
        let configuration = try StageArguments.configuration(file: config, settings: settings)
        do throws(DocumentFailure) {
            let article = try DocumentProcessor(configuration).process(file: FilePath(file), id: file, line: line)
            Terminal.out(ArticleText(article, palette: Terminal.isColoured ? .colours : .plain).text)
        } catch {
            throw ExitStatus.quarantined.because(
                "\(file): \(error.stage.rawValue): \(error.code.rawValue): \(error.detail)")
        }
    }
}

/// The configuration of commands that need the stages' options but no folders.
enum StageArguments {
    static func configuration(file: String?, settings: [String]) throws -> Configuration {
        var effective = EffectiveConfiguration()
        if let file {
            do throws(FileError) {
                effective.apply(file: file, content: try Files.read(FilePath(file)))
            } catch {
                throw ExitStatus.usage.because(error.description)
            }
        }
        effective.apply(environment: Terminal.environment)
        for setting in settings { effective.apply(setting: setting) }
        do throws(ConfigurationProblems) {
            return try effective.validated()
        } catch {
            for problem in error.all { Terminal.complain(problem.description) }
            throw ExitStatus.usage.because("\(Readable.plural(error.all.count, "problem")); nothing was done")
        }
    }
}
