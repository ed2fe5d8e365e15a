import Foundation
import NewsJSON
import Testing

@Suite("The command line")
struct CommandTests {
    private func json(_ text: some StringProtocol) throws -> JSONValue {
        let bytes = Array(text.utf8)
        return try JSONParser().parse(bytes.span)
    }

    @Test(
        "Wrong usage and wrong configurations exit with 2 and say what is wrong",
        arguments: [
            (["run", "--input", "/nowhere", "--output", "/tmp/x"], "there is no folder /nowhere"),
            (["run", "--input", "/etc/passwd", "--output", "/tmp/x"], "/etc/passwd is a file, not a folder"),
            (["run", "--input", "/usr/share", "--output", "/usr/share/results"], "lies inside the input folder"),
            (["run", "/nowhere.json"], "cannot open /nowhere.json"),
            (["check", "--input", "/usr", "--output", "/tmp/x", "--set", "stages.ingest.wrkers=1"], "did you mean"),
            (["check", "--input", "/usr", "--output", "/tmp/x", "--set", "stages.ingest.workers=0"], "from 1 to 256"),
            (
                ["check", "--input", "/usr", "--output", "/tmp/x", "--set", #"stages.extract.extractors=["quotes"]"#],
                "needs \"entities\""
            ),
            (["frobnicate"], "frobnicate"), (["schema", "nothing"], "known are"), (["status", "/nowhere"], "no run"),
            (["resume", "/nowhere"], "nothing to resume"),
        ])
    func usage(arguments: [String], message: String) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test("An output folder that is not ours, or in use, exits with 3 and stays as it is")
    func foreign() throws {
        let folder = try Folder()
        try folder.write("corpus/a.txt", Wire.article(1))
        try folder.write("output/mine.txt", "precious")
        let arguments = ["run", "--input", folder.url("corpus").path, "--output", folder.url("output").path]
        #expect(try Program.run(arguments).status == 3)
        #expect(try String(contentsOf: folder.url("output/mine.txt"), encoding: .utf8) == "precious")
    }

    @Test("A second run does nothing, and says so")
    func second() throws {
        let folder = try Folder()
        try folder.write("corpus/a.txt", Wire.article(1))
        let arguments = ["run", "--input", folder.url("corpus").path, "--output", folder.url("output").path]
        #expect(try Program.run(arguments).output.contains("found 1 = written 1 + quarantined 0 + skipped 0"))
        let again = try Program.run(arguments)
        #expect(again.status == 0)
        #expect(again.output.contains("everything is done already"))
        let status = try Program.run("status", folder.url("output").path)
        #expect(status.output.contains("found 1, written 1, quarantined 0"))
    }

    @Test("More quarantined documents than allowed exit with 1, after all others were written")
    func quarantined() throws {
        let folder = try Folder()
        try folder.write("corpus/a.txt", Wire.article(1))
        try folder.write("corpus/b.txt", "")
        let arguments = ["run", "--input", folder.url("corpus").path, "--output", folder.url("output").path]
        #expect(try Program.run(arguments).status == 1)
        #expect(try Results(in: folder.url("output").path).lines(of: "articles.jsonl").count == 1)
        #expect(try Program.run(arguments + ["--set", "output.maximumQuarantined=0.5"]).status == 0)
        // A retried failure counts its attempts.
        #expect(try Program.run(arguments + ["--retry-failed"]).status == 1)
        let failures = try Results(in: folder.url("output").path).lines(of: "failures.jsonl")
        #expect(try json(try #require(failures.first))["attempts"] == .integer(2))
    }

    @Test("The explanation of a page tells what was read, kept, removed and left elsewhere")
    func explanation() throws {
        let folder = try Folder()
        let prose = "The council voted on Tuesday to close the harbour road, after three storms had washed it out."
        try folder.write(
            "a.html",
            """
            <html><body><nav>Home</nav><article id="a" class="story"><p>\(prose)</p><p>READ MORE: The pier is gone</p>
            <p>Work on the wall begins in March, the mayor said, and will take two years, or three if it storms again.</p></article></body></html>
            """)
        let outcome = try Program.run("show", "--stage", "clean", folder.url("a.html").path)
        #expect(outcome.status == 0)
        for part in [
            "read: named as an article", "body > article#a.story", "+ [paragraph] The council voted",
            "- [teaser] READ MORE", "navigation ×1",
        ] {
            #expect(outcome.output.contains(part), "\(outcome.output)")
        }
        #expect(try Program.run("show", "--stage", "nothing", folder.url("a.html").path).status == 2)
    }

    @Test(
        "An article is shown with its quotations by speaker, and dates, counts and events with all that is known of them"
    )
    func findings() throws {
        let folder = try Folder()
        let text =
            #"At least 12 people, including three children, were killed in a rocket attack on the market of Kramatorsk on Tuesday, "#
            + #"governor Vadym Filash said.\n\nThe toll rose to 15 from 12 on Wednesday. \"We will answer this,\" Filash told reporters."#
        try folder.write("a.jsonl", #"{"id":"a","published":"2025-03-05","text":"\#(text)"}"# + "\n")
        let outcome = try Program.run("show", "--line", "1", folder.url("a.jsonl").path)
        #expect(outcome.status == 0)
        let shown = try #require(outcome.output.range(of: "quotations by speaker"))
        #expect(
            outcome.output[shown.lowerBound...] == """
                quotations by speaker
                  Vadym Filash
                    indirect, asserts, “said”: At least 12 people, including three children, were killed in a rocket attack on the \
                market of Kramatorsk on Tuesday
                    direct, promises, “told” to reporters: "We will answer this,"

                dates
                  Tuesday 2025-03-04 (day)
                  Wednesday 2025-03-05 (day)

                counts
                  killed ≥ 12 of people: “At least 12 people”; date 2025-03-04; said by Vadym Filash
                  killed 3 of children: “three children”; part of a total; date 2025-03-04; said by Vadym Filash
                  killed 15: “15”; was 12; date 2025-03-05
                  killed 12: “12”; earlier figure; date 2025-03-05

                events
                  ASSAULT killing: “killed”; target 12 people; date 2025-03-04; said by Vadym Filash
                  ASSAULT rocket-attack: “rocket attack”; date 2025-03-04; said by Vadym Filash


                """)
    }

    @Test("The worker answers each line with one line, in order, and ends with the books")
    func worker() throws {
        let requests = [
            #"{"id":"a","text":"“We will go,” said Anna Krüger.\n\nShe left on Monday.","published":"2025-10-15"}"#,
            "not json", #"{"id":7}"#,
            #"{"id":"b","plain":"A headline\n\nA paragraph that says something about the town."}"#,
        ]
        let outcome = try Program.run("worker", input: Data(requests.joined(separator: "\n").utf8))
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 5)
        let answers = try lines.map { try json($0) }
        #expect(answers.map { $0["id"]?.string } == ["a", "line 2", "7", "b", nil])
        #expect(answers[0]["text"]?.string == "“We will go,” said Anna Krüger.\n\nShe left on Monday.")
        #expect(answers[1]["failure"]?["code"]?.string == "invalid-record")
        #expect(answers[2]["failure"]?["code"]?.string == "incomplete-record")
        #expect(answers[4]["end"] == .boolean(true))
        #expect(answers[4]["in"] == .integer(4))
        #expect(answers[4]["out"] == .integer(4))
        // An answer given back is annotated to the same answer.
        let again = try Program.run("worker", input: Data((lines[0] + "\n").utf8))
        let second = try json(try #require(again.output.split(separator: "\n").first))
        for key in ["id", "text", "sentences", "entities", "quotes", "dates"] {
            #expect(second[key] == answers[0][key])
        }
    }

    @Test(
        "Every command explains itself",
        arguments: ["run", "resume", "plan", "check", "show", "status", "schema", "worker"])
    func help(command: String) throws {
        let outcome = try Program.run(command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("OVERVIEW:"))
    }
}
