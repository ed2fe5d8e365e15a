import NewsExtract
import NewsIngest
import NewsJSON
import NewsOutput
import NewsPipeline
import Testing

/// A folder with articles in `in` and results in `out`.
struct Corpus {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("in")
    }

    /// So many small articles, named so that they sort by number.
    init(articles: Int) throws {
        try self.init()
        for number in 0..<articles { try write(number) }
    }

    static func name(_ number: Int) -> String {
        let digits = String(number)
        return "\(number % 3)/article-" + String(repeating: "0", count: 4 - digits.count) + digits + ".txt"
    }

    static func text(_ number: Int, note: String = "") -> String {
        """
        Council votes on plan \(number)

        The mayor of town \(number) said on Tuesday that the plan would go ahead\(note).

        “We will build \(number) houses,” she told reporters after the meeting, which lasted \(number + 2) hours.

        """
    }

    func write(_ number: Int, note: String = "", modified: Int = 1) throws {
        try folder.write("in/" + Self.name(number), Self.text(number, note: note), modified: modified)
    }

    /// Small parts, so that a few articles make several of them.
    func configuration(workers: Int = 2, output: String = "out") -> Configuration {
        var configuration = Configuration()
        configuration.input.folder = folder.name("in")
        configuration.output.folder = folder.name(output)
        configuration.parts.documents = 4
        configuration.ingest.workers = workers
        configuration.clean.workers = workers
        configuration.segment.workers = workers
        configuration.extract.workers = workers
        configuration.aggregate.workers = workers
        configuration.extract.own.extractors = [.entities, .dates]
        return configuration
    }

    func store(_ output: String = "out") -> PartStore { PartStore(output: folder.path.appending(output)) }

    func plan(_ configuration: Configuration, retryFailed: Bool = false) throws -> RunPlan {
        try RunPlan(
            configuration, store: PartStore(output: FilePath(configuration.output.folder)), retryFailed: retryFailed)
    }

    /// The final files with their content; `run.json`, which has times in it, left out.
    func results(_ output: String = "out") throws -> [String: [UInt8]] {
        let names = try folder.names(in: output).filter { $0 != ".newsmill" && $0 != "run.json" }
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.read("\(output)/\($0)")) })
    }

    /// The results of a run that nothing disturbed and nothing went before.
    func freshResults(_ output: String = "fresh") async throws -> [String: [UInt8]] {
        _ = try await Run(configuration(output: output)).execute()
        return try results(output)
    }

    /// The lines of a final file.
    func records(_ name: String, in output: String = "out") throws -> [JSONValue] {
        try folder.read("\(output)/\(name)").split(separator: 0x0A).map { try JSONParser().parse(Array($0).span) }
    }
}
