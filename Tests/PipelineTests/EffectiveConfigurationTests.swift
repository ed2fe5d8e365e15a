import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsJSON
import NewsOptions
import NewsPipeline
import Testing

@Suite("Effective configurations")
struct EffectiveConfigurationTests {
    @Test("Later layers win, and each value knows where it came from")
    func layers() throws {
        var effective = EffectiveConfiguration()
        let file = #"{"$schema": "x", "stages": {"ingest": {"workers": 3, "buffer": 5}, "clean": {"workers": 3}}}"#
        effective.apply(file: "p.json", content: Array(file.utf8))
        effective.apply(environment: ["NEWSMILL_STAGES_INGEST_WORKERS": "4", "NEWSMILL_STAGES_CLEAN_WORKERS": "4"])
        effective.apply(setting: "stages.ingest.workers=5")
        let values = try effective.validated()
        #expect([values.ingest.workers, values.clean.workers, values.ingest.buffer] == [5, 4, 5])
        #expect(effective.origins["stages.ingest.workers"] == .commandLine("--set stages.ingest.workers=5"))
        #expect(effective.origins["stages.clean.workers"] == .environment("NEWSMILL_STAGES_CLEAN_WORKERS"))
        #expect(effective.origins["stages.ingest.buffer"] == .file("p.json"))
        #expect(effective.origins["input.folder"] == nil)
        #expect(values.segment == Configuration().segment)
    }

    @Test(
        "A setting is JSON, or text where the key takes text",
        arguments: [
            ("input.folder=news", #""news""#), (#"input.folder="news""#, #""news""#), ("input.folder=2025", #""2025""#),
            ("input.folder=true", #""true""#), ("input.folder=a=b", #""a=b""#), ("input.followsLinks=true", "true"),
            (#"input.include=["**/*.html"]"#, #"["**/*.html"]"#), ("output.compression=zstd", #""zstd""#),
            ("output.maximumQuarantined=1", "1.0"), ("stages.aggregate.tables=[]", "[]"),
            (#"stages.ingest.fields={"text":"body"}"#, #"{"text":"body"}"#),
        ])
    func settings(setting: String, value: String) throws {
        var effective = EffectiveConfiguration()
        effective.apply(setting: setting)
        let values = ConfigurationSection.root.values(of: try effective.validated())
        let key = setting.split(separator: "=")[0]
        #expect(values.first { $0.key == key }?.value.compact() == value)
    }

    @Test("Every key has a variable of the environment that sets it, with or without inner underscores")
    func variables() throws {
        #expect(EffectiveConfiguration.variable(for: "input.followsLinks") == "NEWSMILL_INPUT_FOLLOWS_LINKS")
        for name in ["NEWSMILL_INPUT_FOLLOWS_LINKS", "NEWSMILL_INPUT_FOLLOWSLINKS"] {
            var effective = EffectiveConfiguration()
            effective.apply(environment: [name: "true", "NEWSMIL_INPUT": "x"])
            #expect(try effective.validated().input.followsLinks)
        }
        for (key, option) in ConfigurationSection.root.allOptions() {
            var effective = EffectiveConfiguration()
            let value = option.read(Configuration())
            let text = value.string ?? value.compact()
            effective.apply(environment: [EffectiveConfiguration.variable(for: key): text])
            #expect(effective.problems == [] && effective.origins[key] != nil, "\(key)")
        }
    }

    @Test("A key is set with one value type and read back with the same, through the whole tree")
    func roundTrip() throws {
        var changed = Configuration()
        changed.input.exclude = ["drafts/**"]
        changed.output.compression = .zstd
        changed.parts.documents = 99
        changed.clean.own.keepCaptions = true
        changed.extract.own.extractors = [.dates]
        changed.aggregate.own.tables = []
        changed.ingest.own.fields = ["text": "body"]
        var effective = EffectiveConfiguration()
        effective.apply(file: "x", content: Array(ConfigurationSection.root.json(of: changed).pretty().utf8))
        #expect(try effective.validated() == changed)
    }
}

@Suite("The tree of keys")
struct ConfigurationSectionTests {
    @Test("Every key is documented with a sentence, listed once, and has a name of its own in the environment")
    func documented() {
        let options = ConfigurationSection.root.allOptions()
        for (key, option) in options { #expect(option.summary.hasSuffix("."), "\(key)") }
        #expect(Set(options.map(\.key)).count == options.count)
        let variables = options.map { EffectiveConfiguration.variable(for: $0.key).filter { $0 != "_" } }
        #expect(Set(variables).count == options.count)
    }

    @Test("What shapes results is in the shape, the number of workers and the like is not")
    func resultShape() {
        let defaults = ConfigurationSection.root.resultShape(of: Configuration()).compact()
        var quiet = Configuration()
        quiet.ingest.workers = 7
        quiet.clean.buffer = 99
        quiet.output.compression = .gzip
        quiet.parts.documents = 8
        quiet.aggregate.own.tables = []
        quiet.input.exclude = ["x"]
        #expect(ConfigurationSection.root.resultShape(of: quiet).compact() == defaults)
        var loud = Configuration()
        loud.clean.own.keepCaptions = true
        #expect(ConfigurationSection.root.resultShape(of: loud).compact() != defaults)
    }

    @Test("The schema describes every key with its default")
    func schema() throws {
        let schema = ConfigurationSection.root.schema()
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
        for (key, value) in ConfigurationSection.root.values(of: Configuration()) {
            let place = key.split(separator: ".").reduce(Optional(schema)) { $0?["properties"]?[String($1)] }
            #expect(place?["default"] == value, "\(key)")
            #expect(place?["description"]?.string?.isEmpty == false, "\(key)")
        }
    }

    @Test(
        "The schema accepts what decoding accepts and refuses what it refuses",
        arguments: [
            ("{}", true), (#"{"$schema": "x", "input": {"folder": "a", "include": []}}"#, true),
            (#"{"stages": {"ingest": {"workers": 256, "fields": {"text": "b"}}}}"#, true),
            (#"{"stages": {"ingest": {"workers": 2.0}}}"#, true), (#"{"output": {"maximumQuarantined": 1}}"#, true),
            (#"{"stages": {"extract": {"extractors": ["entities", "quotes"]}}}"#, true),
            ("[]", false), (#"{"x": 1}"#, false), (#"{"stages": {"x": {}}}"#, false),
            (#"{"input": {"folder": 1}}"#, false),
            (#"{"stages": {"ingest": {"workers": 257}}}"#, false),
            (#"{"stages": {"ingest": {"workers": 2.5}}}"#, false),
            (#"{"stages": {"ingest": {"fields": {"txt": "b"}}}}"#, false), (#"{"input": {"trust": "x"}}"#, false),
            (#"{"stages": {"extract": {"extractors": ["dates", "dates"]}}}"#, false),
            (#"{"stages": {"extract": {"extractors": ["nothing"]}}}"#, false), (#"{"input": {"exclude": [1]}}"#, false),
            (#"{"output": {"maximumQuarantined": 1.01}}"#, false), (#"{"input": {"followsLinks": 0}}"#, false),
        ])
    func agreement(text: String, isRight: Bool) throws {
        let bytes = Array(text.utf8)
        let value = try JSONParser().parse(bytes.span)
        #expect(JSONSchema(ConfigurationSection.root.schema()).accepts(value) == isRight)
        var effective = EffectiveConfiguration()
        effective.apply(file: "x", content: bytes)
        #expect(effective.problems.isEmpty == isRight)
    }

    @Test("The defaults are right by the schema")
    func defaults() {
        let json = ConfigurationSection.root.json(of: Configuration())
        #expect(JSONSchema(ConfigurationSection.root.schema()).accepts(json))
    }
}
