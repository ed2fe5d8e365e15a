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
    @OptionGroup var stages: StageArguments

    func run() throws {
        let configuration = try stages.configuration()
        do throws(DocumentFailure) {
            let article = try DocumentProcessor(configuration).process(file: FilePath(file), id: file, line: line)
            Terminal.out(ArticleText(article, palette: Terminal.isColoured ? .colours : .plain).text)
        } catch {
            throw ExitStatus.quarantined.because(
                "\(file): \(error.stage.rawValue): \(error.code.rawValue): \(error.detail)")
        }
    }
}
