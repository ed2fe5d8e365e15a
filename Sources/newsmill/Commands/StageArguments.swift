import ArgumentParser
import NewsPipeline

/// The arguments of commands that need the stages' options but no folders.
struct StageArguments: ParsableArguments {
    @Option(help: ArgumentHelp("A configuration file for the stages' options.", valueName: "file"))
    var config: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Overrides one key of the configuration.", valueName: "key=value"))
    var settings: [String] = []

    /// The configuration, checked alone; every problem is told.
    func configuration() throws -> Configuration {
        var effective = EffectiveConfiguration()
        if let config {
            do throws(FileError) {
                effective.apply(file: config, content: try Files.read(FilePath(config)))
            } catch {
                throw ExitStatus.usage.because(error.description)
            }
        }
        effective.apply(environment: Terminal.environment)
        for setting in settings { effective.apply(setting: setting) }
        do {
            var configuration = try effective.validated()
            guard let problem = configuration.readFurniture() else { return configuration }
            throw Self.refusal([problem])
        } catch let problems as ConfigurationProblems {
            throw Self.refusal(problems.all)
        }
    }

    private static func refusal(_ problems: [ConfigurationProblem]) -> any Error {
        for problem in problems { Terminal.complain(problem.description) }
        return ExitStatus.usage.because("\(Readable.plural(problems.count, "problem")); nothing was done")
    }
}
