import Foundation
import Testing

@Suite("Runs that are stopped", .serialized)
struct KillTests {
    /// Small parts, so that there is something to lose at every moment.
    private static let settings = ["--quiet", "--set", "parts.documents=16"]

    private func arguments(_ folder: Folder, output: String, workers: Int = 2) -> [String] {
        let stages = ["ingest", "clean", "segment", "extract", "aggregate"]
        return ["run", "--input", folder.url("corpus").path, "--output", folder.url(output).path] + Self.settings
            + stages.flatMap { ["--set", "stages.\($0).workers=\(workers)"] }
    }

    @Test("Killed at 40 random moments, a run over 3,000 documents ends with the bytes of an undisturbed one")
    func kills() throws {
        let folder = try Folder()
        try Wire.write(3000, to: folder)
        let clock = ContinuousClock()
        let begun = clock.now
        #expect(try Program.run(arguments(folder, output: "undisturbed")).status == 0)
        let whole = Int((clock.now - begun) / .milliseconds(1))
        let expected = try Results(in: folder.url("undisturbed").path)
        #expect(expected.lines(of: "articles.jsonl").count == 3000)

        var random = Seeded(40)
        var kills = 0
        var attempt = 0
        while kills < 40 {
            attempt += 1
            try #require(attempt < 400, "the program is too fast or too slow to be killed")
            // A killed run gets between nothing and a tenth of the way; one that came to its end starts over.
            let moment = Int.random(in: 1...max(2, whole / 10), using: &random)
            let outcome = try Program.run(killedAfter: moment, arguments(folder, output: "killed"))
            if outcome.status == 0 {
                #expect(try Results(in: folder.url("killed").path).differences(from: expected) == [])
                try folder.remove("killed")
            } else {
                #expect(outcome.status == 137, "\(outcome.errors)")
                kills += 1
            }
        }
        let outcome = try Program.run(arguments(folder, output: "killed"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try Results(in: folder.url("killed").path).differences(from: expected) == [])
    }

    @Test("Any number of workers writes the same bytes", arguments: [1, 8])
    func workers(count: Int) throws {
        let folder = try Folder()
        try Wire.write(400, to: folder)
        #expect(try Program.run(arguments(folder, output: "two")).status == 0)
        #expect(try Program.run(arguments(folder, output: "other", workers: count)).status == 0)
        let expected = try Results(in: folder.url("two").path)
        #expect(try Results(in: folder.url("other").path).differences(from: expected) == [])
    }

    @Test(
        "After adding, changing and deleting files only their parts are redone, and the result is that of a fresh run")
    func increments() throws {
        let folder = try Folder()
        try Wire.write(400, to: folder)
        #expect(try Program.run(arguments(folder, output: "grown")).status == 0)
        try folder.write("corpus/2/250a.txt", Wire.article(9001))
        try folder.write(Wire.name(120), Wire.article(9002))
        try folder.remove(Wire.name(333))
        var plan = arguments(folder, output: "grown").filter { $0 != "--quiet" }
        plan[0] = "plan"
        let planned = try Program.run(plan)
        #expect(planned.output.contains("400 found"))
        #expect(planned.output.contains("1 new, 1 changed, 1 removed"))
        // Three places touched: at most three parts and what a cut beside them may move.
        let made = try #require(planned.output.firstMatch(of: /, (\d+) to be made/)).1
        #expect(try #require(Int(made)) <= 6, "\(planned.output)")
        #expect(try Program.run(arguments(folder, output: "grown")).status == 0)
        #expect(try Program.run(arguments(folder, output: "fresh")).status == 0)
        let fresh = try Results(in: folder.url("fresh").path)
        #expect(try Results(in: folder.url("grown").path).differences(from: fresh) == [])
    }

    @Test("Ctrl-C and SIGTERM stop a run with 130 and a line that says how to go on", arguments: ["INT", "TERM"])
    func graceful(signal: String) throws {
        let folder = try Folder()
        try Wire.write(600, to: folder)
        let clock = ContinuousClock()
        let begun = clock.now
        #expect(try Program.run(arguments(folder, output: "undisturbed")).status == 0)
        // Between a moment at which the program does not listen yet and one at which it is done already.
        var (early, late) = (0, Int((clock.now - begun) / .milliseconds(1)))
        var outcome: Program.Outcome
        var attempts = 0
        repeat {
            attempts += 1
            try #require(attempts < 40, "no moment was found at which the signal meets the run")
            try? folder.remove("stopped")
            let moment = max(1, (early + late) / 2)
            outcome = try Program.run(stoppedBy: signal, after: moment, arguments(folder, output: "stopped"))
            if outcome.status == 0 { late = moment }
            // Killed before it listened: by the signal itself, without a word.
            if outcome.status != 0, outcome.errors.isEmpty { early = moment }
            // The machine's pace changed: start over with a wider choice.
            if late - early < 2 { (early, late) = (early / 2, late * 2) }
        } while outcome.status == 0 || outcome.errors.isEmpty
        #expect(outcome.status == 130)
        #expect(outcome.errors.contains("newsmill resume"))
        #expect(try Program.run("resume", folder.url("stopped").path, "--quiet").status == 0)
        let expected = try Results(in: folder.url("undisturbed").path)
        #expect(try Results(in: folder.url("stopped").path).differences(from: expected) == [])
    }
}

extension Program {
    /// Runs the program and sends it a signal after so many milliseconds.
    static func run(stoppedBy signal: String, after milliseconds: Int, _ arguments: [String]) throws -> Outcome {
        let seconds = "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst())"
        return try launch(
            "/usr/bin/timeout", ["--preserve-status", "--signal=\(signal)", seconds, path] + arguments, input: nil,
            environment: [:])
    }
}
