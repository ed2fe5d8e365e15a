import Foundation
import NewsJSON
import Testing

/// The built program, run as users run it.
enum Program {
    /// What a finished run of the program left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program stands beside the test bundle.
    static var path: String {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return bundle.appendingPathComponent("newsmill").path
    }

    /// Runs the program to its end.
    static func run(_ arguments: String..., input: Data? = nil, environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    static func run(_ arguments: [String], input: Data? = nil, environment: [String: String] = [:]) throws -> Outcome {
        try launch(path, arguments, input: input, environment: environment)
    }

    /// Runs the program and kills it with SIGKILL after so many milliseconds; the status is then 137.
    static func run(killedAfter milliseconds: Int, _ arguments: [String]) throws -> Outcome {
        let seconds = "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst())"
        return try launch(
            "/usr/bin/timeout", ["--signal=KILL", seconds, path] + arguments, input: nil, environment: [:])
    }

    static func launch(
        _ executable: String, _ arguments: [String], input: Data?, environment: [String: String]
    ) throws -> Outcome {
        let folder = try Folder()
        let (out, errors) = (folder.url("out"), folder.url("errors"))
        for file in [out, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("NEWSMILL_") }
        process.environment = inherited.merging(environment) { $1 }
        // Files instead of pipes: no reader has to keep up.
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: errors)
        if let input {
            try input.write(to: folder.url("in"))
            process.standardInput = try FileHandle(forReadingFrom: folder.url("in"))
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        let status =
            process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
        return Outcome(
            status: status, output: try String(decoding: Data(contentsOf: out), as: UTF8.self),
            errors: try String(decoding: Data(contentsOf: errors), as: UTF8.self))
    }
}

/// A temporary folder that goes with the value.
final class Folder {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("newsmill-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var path: String { root.path }

    func url(_ name: String) -> URL { root.appendingPathComponent(name) }

    /// Writes a file, making the folders above it.
    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ data: Data) throws {
        let target = url(name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: target)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }
}

/// The final files of a run, without `run.json`, which alone has times in it.
struct Results: Equatable {
    let files: [String: Data]

    init(in folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let results = names.filter { !$0.hasPrefix(".") && $0 != "run.json" }
        files = try Dictionary(
            uniqueKeysWithValues: results.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) })
    }

    /// The names of the files that differ, for a readable failure.
    func differences(from other: Results) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }

    func lines(of name: String) -> [Substring] {
        String(decoding: files[name] ?? Data(), as: UTF8.self).split(separator: "\n")
    }

    /// The number of written documents and the codes of the failures, which must be what the run said at its end.
    func books(balancing output: String) throws -> (written: Int, codes: [String]) {
        let codes = try lines(of: "failures.jsonl").map { line in
            let bytes = Array(line.utf8)
            return try JSONParser().parse(bytes.span)["code"]?.string ?? ""
        }
        let written = lines(of: "articles.jsonl").count
        let balanced = output.contains("= written \(written) + quarantined \(codes.count) + skipped")
        #expect(balanced, "\(output)")
        return (written, codes)
    }
}

/// A generator that gives the same numbers in every run (SplitMix64, Steele, Lea and Flood).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
