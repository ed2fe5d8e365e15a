import ArgumentParser
import NewsJSON
import NewsPipeline

/// The arguments that say how to run; shared by all commands that take a configuration.
struct ConfigurationArguments: ParsableArguments {
    static let defaultFile = "pipeline.json"

    @Argument(help: "The configuration file. Without it, pipeline.json is read if it is there.")
    var config: String?

    @Option(help: ArgumentHelp("The folder of articles (input.folder).", valueName: "folder"))
    var input: String?

    @Option(help: ArgumentHelp("The folder for the results (output.folder).", valueName: "folder"))
    var output: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "Overrides one key of the configuration, such as stages.ingest.workers=4; may be given several times.",
            valueName: "key=value"))
    var settings: [String] = []

    /// All layers laid over each other: defaults, file, environment, command line.
    func effective() throws -> EffectiveConfiguration {
        var effective = EffectiveConfiguration()
        let path = FilePath(config ?? Self.defaultFile)
        do throws(FileError) {
            effective.apply(file: path.description, content: try Files.read(path))
        } catch {
            let isNeeded = config != nil || input == nil || output == nil
            if isNeeded || !error.isMissing {
                let hint = config == nil ? "; name a configuration file, or give --input and --output" : ""
                throw ExitStatus.usage.because(error.description + hint)
            }
        }
        effective.apply(environment: Terminal.environment)
        for setting in settings { effective.apply(setting: setting) }
        if let input { effective.set("input.folder", .string(input), origin: .commandLine("--input")) }
        if let output { effective.set("output.folder", .string(output), origin: .commandLine("--output")) }
        return effective
    }

    /// The configuration, checked alone and against the disk; every problem is told.
    func configuration() throws -> Configuration {
        try Self.checked(try effective())
    }

    static func checked(_ effective: EffectiveConfiguration) throws -> Configuration {
        var problems: [ConfigurationProblem] = []
        do throws(ConfigurationProblems) {
            var configuration = try effective.validated()
            problems = Preflight.problems(of: configuration)
            if let problem = configuration.readFurniture() { problems.append(problem) }
            if problems.isEmpty { return configuration }
        } catch {
            problems = error.all + Preflight.problems(of: effective.values)
        }
        for problem in problems { Terminal.complain(problem.description) }
        throw ExitStatus.usage.because("\(Readable.plural(problems.count, "problem")); nothing was done")
    }
}
