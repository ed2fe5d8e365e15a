import ArgumentParser
import Glibc

/// The program: parses the command line and turns every way to fail into its exit code.
@main
struct Newsmill {
    static func main() async {
        do {
            var command = try RootCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let code = RootCommand.exitCode(for: error)
            let text = RootCommand.fullMessage(for: error)
            if !text.isEmpty { code.isSuccess ? Terminal.out(text) : Terminal.complain(text) }
            // The argument parser's own code for wrong usage is 64; ours is documented as 2.
            exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
        }
    }
}

/// The exit codes, as documented in the README and in `newsmill --help`.
enum ExitStatus: Int32 {
    /// Finished, but with more quarantined documents than the configuration allows.
    case quarantined = 1
    /// The command line or the configuration is wrong; nothing was done.
    case usage = 2
    /// The output folder is in use or not ours.
    case output = 3
    /// The books do not balance: our own mistake.
    case unbalanced = 4
    /// A file or folder could not be read or written.
    case system = 5
    /// Stopped by a signal.
    case interrupted = 130

    /// Says why on standard error and gives the code to throw.
    func because(_ reason: String) -> ExitCode {
        Terminal.complain(reason)
        return ExitCode(rawValue)
    }
}

struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsmill",
        abstract: "Turns a folder of news articles into JSON Lines: who said what, about whom, when and where.",
        discussion: """
            Reads saved web pages, plain text and JSON Lines of articles (each also gzip- or zstd-compressed), takes the \
            articles out of their pages, and finds entities, quotations with their speakers, dates, casualty counts and \
            events; then duplicates, stories and timelines over the whole folder. A run that was stopped in any way goes on \
            where it was when the same command is given again.

            Start with:
              newsmill run --input FOLDER --output FOLDER

            Exit codes:
              0    all documents written
              1    finished, with more quarantined documents than output.maximumQuarantined allows
              2    wrong usage or configuration; nothing was done
              3    the output folder is in use, or holds files from something else
              4    the books do not balance (a mistake in the program; please report it)
              5    a file or folder could not be read or written
              130  interrupted; the same command goes on from there
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, ResumeCommand.self, PlanCommand.self, CheckCommand.self, ShowCommand.self,
            StatusCommand.self, SchemaCommand.self, WorkerCommand.self,
        ])
}
