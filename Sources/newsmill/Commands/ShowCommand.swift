import ArgumentParser
import NewsModel
import NewsPipeline

/// The stages that can explain what they do.
enum ExplainedStage: String, ExpressibleByArgument {
    case clean
}

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Takes one file through every stage and shows what each made of it.",
        discussion: """
            Prints what was kept and what was removed and why, then entities, quotations by speaker, dates with their values, counts \
            and events. With --stage clean: which elements of the page hold the text and why, every block that was read, kept (+) or \
            removed (-) with the reason, and how much was left elsewhere on the page. In colour on a terminal, unless NO_COLOR is \
            set. Of a JSON Lines file, --line chooses the record.
            """)

    @Argument(help: "The file to show.")
    var file: String
    @Option(help: "The line of the record to show, in a JSON Lines file.")
    var line: Int?
    @Option(help: "The stage to explain instead of showing what all of them made: clean.")
    var stage: ExplainedStage?
    @OptionGroup var stages: StageArguments

    func run() throws {
        let configuration = try stages.configuration()
        let palette = Terminal.isColoured ? Palette.colours : .plain
        do throws(DocumentFailure) {
            let processor = DocumentProcessor(configuration)
            if stage == .clean {
                let explanation = try processor.explainCleaning(file: FilePath(file), id: file, line: line)
                return Terminal.out(ExplanationText(explanation, palette: palette).text)
            }
            let article = try processor.process(file: FilePath(file), id: file, line: line)
            Terminal.out(ArticleText(article, palette: palette).text)
        } catch {
            throw ExitStatus.quarantined.because(
                "\(file): \(error.stage.rawValue): \(error.code.rawValue): \(error.detail)")
        }
    }
}
