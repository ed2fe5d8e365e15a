import ArgumentParser
import NewsJSON
import NewsPipeline

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Processes a folder, or goes on with what is missing.",
        discussion: """
            Documents are processed in parts of about 256. A finished part is committed to the output folder and never redone while \
            its files and the options that shape its results stay the same. So the same command after a crash, a kill or \
            a Ctrl-C goes on where it was, and after files were added, changed or deleted it redoes only the parts they lie in. The \
            final files are put in place together when every part is there.

            A document that cannot be processed is a line in failures.jsonl and is not tried again until it changes or \
            --retry-failed is given.
            """)

    @OptionGroup var arguments: ConfigurationArguments
    @OptionGroup var manner: RunArguments
    @Flag(help: "Forget all earlier work in the output folder and start over.")
    var fresh = false

    func run() async throws {
        try await manner.run(try arguments.configuration(), fresh: fresh)
    }
}

struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Goes on with the run that left an output folder.",
        discussion: """
            Uses the configuration that the last run in the folder remembered, with whatever the command line set then. Giving \
            the same `newsmill run` command again does the same.
            """)

    @Argument(help: "The output folder of the run.")
    var folder: String
    @OptionGroup var manner: RunArguments

    func run() async throws {
        let store = PartStore(output: FilePath(folder))
        guard store.exists, let content = try? store.rememberedConfiguration() else {
            throw ExitStatus.usage.because("no run has been in \(folder): there is nothing to resume")
        }
        var effective = EffectiveConfiguration()
        effective.apply(file: "\(folder)/.newsmill/configuration.json", content: content)
        effective.set("output.folder", .string(folder), origin: .commandLine(folder))
        try await manner.run(try ConfigurationArguments.checked(effective), fresh: false)
    }
}

/// What `run` and `resume` share.
struct RunArguments: ParsableArguments {
    @Flag(help: "Try documents again that failed before.")
    var retryFailed = false
    @Flag(help: "Print nothing but errors.")
    var quiet = false
    @Option(help: "The form of the log lines that are written where there is no terminal: text or json.")
    var logFormat = LogFormat.text

    func run(_ configuration: Configuration, fresh: Bool) async throws {
        StopSignals.listen()
        var manner = Run.Manner()
        manner.startsFresh = fresh
        manner.retriesFailed = retryFailed
        let run = Run(configuration, manner: manner)
        let progress = Progress(quiet: quiet, format: logFormat)
        let task = Task { try await run.execute { progress.receive($0) } }
        let watcher = Task { await StopSignals.watch { task.cancel() } }
        let painter = Task { await progress.paint() }
        let result = await task.result
        watcher.cancel()
        painter.cancel()
        await painter.value
        try report(result, configuration)
    }

    private func report(_ result: Result<RunSummary, any Error>, _ configuration: Configuration) throws {
        do {
            let summary = try result.get()
            if !quiet { Terminal.out(SummaryText(summary, configuration).text) }
            let books = summary.books
            let allowed = configuration.output.maximumQuarantined * Double(books.found)
            if Double(books.quarantined) > allowed {
                throw ExitStatus.quarantined.because(
                    "\(Readable.count(books.quarantined)) of \(Readable.count(books.found)) documents are quarantined, "
                        + "more than output.maximumQuarantined allows; see failures.jsonl")
            }
        } catch is CancellationError {
            throw ExitStatus.interrupted.because(
                "interrupted; finished parts are kept, and the same command or "
                    + "`newsmill resume \(configuration.output.folder)` goes on from there")
        } catch let error as StoreError {
            switch error {
            case .inUse, .foreign: throw ExitStatus.output.because(error.description)
            case .file, .damaged: throw ExitStatus.system.because(error.description)
            }
        } catch let error as FileError {
            throw ExitStatus.system.because("\(error); finished parts are kept")
        } catch let error as Run.Failure {
            throw ExitStatus.unbalanced.because(error.description)
        }
    }
}
