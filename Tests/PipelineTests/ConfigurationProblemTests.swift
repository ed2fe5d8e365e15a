import NewsPipeline
import Testing

/// What is told of a configuration file with this content.
private func messages(
    _ content: String, environment: [String: String] = [:], settings: [String] = []
) -> [String] {
    var effective = EffectiveConfiguration()
    effective.apply(file: "pipeline.json", content: Array(content.utf8))
    effective.apply(environment: environment)
    for setting in settings { effective.apply(setting: setting) }
    do throws(ConfigurationProblems) {
        _ = try effective.validated()
        return []
    } catch {
        return error.all.map(\.description)
    }
}

@Suite("Wrong configurations")
struct ConfigurationProblemTests {
    @Test(
        "Each fault of a file is told with its place and what would be right",
        arguments: [
            (#"{"inputs": {}}"#, #"inputs: unknown key; did you mean "input"?"#),
            (#"{"frobnicate": 1}"#, "frobnicate: unknown key; known are input, output, parts, stages"),
            (#"{"input": {"foldr": "x"}}"#, #"input.foldr: unknown key; did you mean "folder"?"#),
            (
                #"{"input": {"$schema": "x"}}"#,
                "input.$schema: unknown key; known are folder, include, exclude, followsLinks, trust"
            ),
            (#"{"stages": {"cleen": {}}}"#, #"stages.cleen: unknown stage; did you mean "clean"?"#),
            (#"{"stages": {"clean": {"worker": 1}}}"#, #"stages.clean.worker: unknown key; did you mean "workers"?"#),
            (
                #"{"stages": {"clean": {"keepCaptoins": true}}}"#,
                #"stages.clean.keepCaptoins: unknown key; did you mean "keepCaptions"?"#
            ),
            (#"{"stages": {"segment": {"x": 1}}}"#, "stages.segment.x: unknown key; known are workers, buffer"),
            (#"{"stages": []}"#, "stages: must be an object, not an array"),
            (#"{"stages": {"ingest": null}}"#, "stages.ingest: must be an object, not null"),
            (#"{"input": "corpus"}"#, "input: must be an object, not a string"),
            (#"{"input": {"folder": 7}}"#, "input.folder: must be a string, not a whole number"),
            (#"{"input": {"folder": ""}}"#, "input.folder: must not be empty"),
            (#"{"output": {"folder": ""}}"#, "output.folder: must not be empty"),
            (#"{"input": {"include": "*.html"}}"#, "input.include: must be a list of strings, not a string"),
            (#"{"input": {"followsLinks": "yes"}}"#, "input.followsLinks: must be true or false, not a string"),
            (#"{"input": {"trust": "size"}}"#, #"input.trust: unknown value "size"; known values are stat, content"#),
            (
                #"{"output": {"compression": "gzp"}}"#,
                #"output.compression: unknown value "gzp"; did you mean "gzip"?"#
            ),
            (
                #"{"output": {"maximumQuarantined": 2}}"#,
                "output.maximumQuarantined: must be a number from 0.0 to 1.0, not 2.0"
            ),
            (#"{"parts": {"documents": 3}}"#, "parts.documents: must be a whole number from 4 to 65536, not 3"),
            (
                #"{"stages": {"ingest": {"workers": 0}}}"#,
                "stages.ingest.workers: must be a whole number from 1 to 256, not 0"
            ),
            (
                #"{"stages": {"extract": {"extractors": ["entities", "quote"]}}}"#,
                #"stages.extract.extractors: unknown value "quote"; did you mean "quotes"?"#
            ),
            (
                #"{"stages": {"extract": {"extractors": ["dates", "dates"]}}}"#,
                #"stages.extract.extractors: lists "dates" twice"#
            ),
            (
                #"{"stages": {"aggregate": {"tables": ["duplicate"]}}}"#,
                #"stages.aggregate.tables: unknown value "duplicate"; did you mean "duplicates"?"#
            ),
            (
                #"{"stages": {"ingest": {"fields": {"txt": "body"}}}}"#,
                #"stages.ingest.fields: unknown key "txt"; did you mean "text"?"#
            ),
            (#"{"input": {"folder": "a", "folder": "b"}}"#, "input.folder: stands twice"),
            (#"{"parts": {}, "parts": {}}"#, "parts: stands twice"),
            ("[]", "must be an object, not an array"),
            ("", "not JSON: unexpected end at line 1, column 1"),
            ("{\n  \"input\": {\n    folder\n", "not JSON: expected a key in quotation marks at line 3, column 5"),
            ("{}\n{}", "not JSON: text behind the value at line 2, column 1"),
        ])
    func file(content: String, message: String) {
        #expect(messages(content) == ["pipeline.json: " + message])
    }

    @Test(
        "An extractor that needs one which is off says so",
        arguments: [
            (["quotes"], [("quotes", "entities")]),
            (["events", "entities"], [("events", "dates"), ("events", "quotes")]),
            (["dates", "counts"], []),
        ] as [([String], [(String, String)])])
    func requirements(extractors: [String], missing: [(String, String)]) {
        let list = extractors.map { "\"\($0)\"" }.joined(separator: ",")
        let expected = missing.map { kind, need in
            "pipeline.json: stages.extract.extractors: \"\(kind)\" needs \"\(need)\", which is not listed"
        }
        let stages = #""extract": {"extractors": [\#(list)]}, "aggregate": {"tables": ["duplicates", "timeline"]}"#
        #expect(messages(#"{"stages": {\#(stages)}}"#) == expected)
    }

    @Test("A table that needs an extractor which is off says so", arguments: ["entities", "quotes"])
    func tables(table: String) {
        let stages = #""extract": {"extractors": ["dates"]}, "aggregate": {"tables": ["\#(table)"]}"#
        #expect(
            messages(#"{"stages": {\#(stages)}}"#) == [
                #"pipeline.json: stages.aggregate.tables: table "\#(table)" needs the extractor "\#(table)", "#
                    + "which is not listed; list only the tables that can be made"
            ])
    }

    @Test("All faults of all layers are listed at once, in the order of the layers")
    func allAtOnce() {
        let found = messages(
            #"{"inpt": 1, "parts": {"documents": 0}, "stages": {"extract": {"extractors": ["quotes"]}, "aggregate": {"tables": []}}}"#,
            environment: ["NEWSMILL_STAGES_CLEAN_WORKERS": "none", "NEWSMILL_OTHER": "1", "HOME": "/"],
            settings: ["stages.clean.bufer=1", "nonsense"])
        #expect(
            found == [
                #"pipeline.json: inpt: unknown key; did you mean "input"?"#,
                "pipeline.json: parts.documents: must be a whole number from 4 to 65536, not 0",
                found.first { $0.hasPrefix("environment NEWSMILL_OTHER: unknown variable; known are ") } ?? "",
                "environment NEWSMILL_STAGES_CLEAN_WORKERS: stages.clean.workers: must be a whole number from 1 to 256, "
                    + "not a string",
                #"--set stages.clean.bufer=1: stages.clean.bufer: unknown key; did you mean "stages.clean.buffer"?"#,
                #"--set: "nonsense" is not of the form KEY=VALUE"#,
                #"pipeline.json: stages.extract.extractors: "quotes" needs "entities", which is not listed"#,
            ])
    }

    @Test("A misspelt variable is told the right one")
    func variable() {
        #expect(
            messages("{}", environment: ["NEWSMILL_STAGES_INGEST_WORKER": "4"]) == [
                "environment NEWSMILL_STAGES_INGEST_WORKER: unknown variable; "
                    + "did you mean \"NEWSMILL_STAGES_INGEST_WORKERS\"?"
            ])
    }
}
