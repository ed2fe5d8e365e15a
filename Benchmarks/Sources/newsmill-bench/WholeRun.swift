import Glibc
import NewsPipeline

/// Whole runs over a folder, from the files on disk to the finished output, with all engine and disk work.
struct WholeRun {
    /// What counts as a page here.
    static let patterns = ["**/*.html", "**/*.htm"]
    /// The numbers of workers that every stage gets.
    static let widths = [1, 2]

    private let input: String
    private let output: String

    /// Prepares runs over a folder; the results go to a folder of this process's own.
    init(folder: String) {
        input = folder
        output = "/tmp/newsmill-bench-\(getpid())"
    }

    /// The wall time of a run from nothing for each number of workers, the mean of several.
    func timings(repeating count: Int) async throws -> [(name: String, timing: Timing)] {
        var all: [(name: String, timing: Timing)] = []
        for width in Self.widths {
            let begun = Stopwatch.now(CLOCK_MONOTONIC)
            for _ in 0..<min(count, 4) { try await run(width) }
            let seconds = (Stopwatch.now(CLOCK_MONOTONIC) - begun) / Double(min(count, 4))
            let workers = width == 1 ? "1 worker" : "\(width) workers"
            all.append(("whole run, \(workers) a stage", Timing(wall: seconds)))
        }
        return all
    }

    private func run(_ width: Int) async throws {
        var configuration = Configuration()
        configuration.input.folder = input
        configuration.input.include = Self.patterns
        configuration.output.folder = output
        configuration.output.maximumQuarantined = 1
        configuration.ingest.workers = width
        configuration.clean.workers = width
        configuration.segment.workers = width
        configuration.extract.workers = width
        configuration.aggregate.workers = width
        var manner = Run.Manner()
        manner.startsFresh = true
        let summary = try await Run(configuration, manner: manner).execute()
        precondition(summary.books.written > 0, "a run without results measures nothing")
    }

    /// Deletes what the runs wrote.
    func removeResults() {
        try? Self.remove(FilePath(output))
    }

    private static func remove(_ folder: FilePath) throws {
        for name in try Files.names(in: folder) {
            let path = folder.appending(name)
            if try Files.status(of: path, followingLinks: false).kind == .folder {
                try remove(path)
            } else {
                try Files.remove(path)
            }
        }
        unsafe _ = rmdir(folder.description)
    }
}
