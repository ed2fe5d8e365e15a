import ArgumentParser
import NewsPipeline

struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Answers one JSON line on standard output for each on standard input, in order.",
        discussion: """
            A request is {"id": …} with one of "text" (clean text, taken exactly as it stands), "plain" (text to be cleaned), "html" \
            (a page) or "path" (a file), and optionally "url", "title" and "published". The answer is an article record \
            with that id, or {"id", "failure": {"stage", "code", "detail"}}. Nothing else goes to standard output. The last line \
            is {"end": true, "in": n, "out": n, "sha256": …}, the digest of all lines before it: without it, the \
            worker stopped early. An article record may be given back as a request; its text is annotated again.
            """)

    @OptionGroup var stages: StageArguments

    func run() throws {
        let configuration = try stages.configuration()
        var worker = Worker(configuration)
        var input = LineInput()
        while let line = input.next() {
            if line.contains(where: { !$0.isASCIIBlank }) { Terminal.write(worker.answer(line), to: 1) }
        }
        Terminal.write(worker.end(), to: 1)
    }
}

extension UInt8 {
    fileprivate var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
