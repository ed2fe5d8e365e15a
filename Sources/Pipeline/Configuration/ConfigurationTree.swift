public import NewsJSON
public import NewsOptions

/// The configuration's keys as a tree of sections: the one definition behind decoding, `check` and `schema config`.
public struct ConfigurationSection: Sendable {
    /// The JSON key; empty for the root.
    public let key: String
    /// A sentence for the schema.
    public let summary: String
    /// The options of the section itself.
    public let options: [Option<Configuration>]
    /// The sections inside it.
    public let sections: [ConfigurationSection]

    init(
        _ key: String, _ summary: String, _ options: [Option<Configuration>] = [],
        sections: [ConfigurationSection] = []
    ) {
        self.key = key
        self.summary = summary
        self.options = options
        self.sections = sections
    }

    init<Group: OptionGroup>(
        _ key: String, _ summary: String, _ path: any WritableKeyPath<Configuration, Group> & Sendable
    ) {
        self.init(key, summary, Group.options.map { $0.lifted(through: path) })
    }

    /// The whole configuration.
    public static let root = ConfigurationSection(
        "", "The configuration of a Newsmill run. Every key is optional.",
        sections: [
            ConfigurationSection("input", "Which documents are read.", \.input),
            ConfigurationSection("output", "Where the results go.", \.output),
            ConfigurationSection("parts", "How documents are grouped into the units of resuming.", \.parts),
            ConfigurationSection(
                "stages", "The stages that every document passes.",
                sections: [
                    ConfigurationSection("ingest", "How documents are read.", \.ingest),
                    ConfigurationSection("clean", "How articles are taken out of their pages.", \.clean),
                    ConfigurationSection("segment", "How articles are cut into sentences and tokens.", \.segment),
                    ConfigurationSection("extract", "What is looked for in articles.", \.extract),
                    ConfigurationSection("aggregate", "What is made of the corpus as one.", \.aggregate),
                ]),
        ])

    /// The names that may stand in the section, in their documented order.
    public var keys: [String] { options.map(\.key) + sections.map(\.key) }

    /// Every option below this section with its dotted key, in documented order.
    public func allOptions(below prefix: String = "") -> [(key: String, option: Option<Configuration>)] {
        let here = options.map { (key: prefix + $0.key, option: $0) }
        return here + sections.flatMap { $0.allOptions(below: "\(prefix)\($0.key).") }
    }

    /// Every dotted key below this section with the value that a configuration has, in documented order.
    public func values(of configuration: Configuration) -> [(key: String, value: JSONValue)] {
        allOptions().map { ($0.key, $0.option.read(configuration)) }
    }

    /// The section with the values that a configuration has, as JSON.
    public func json(of configuration: Configuration) -> JSONValue {
        .object(
            options.map { .init($0.key, $0.read(configuration)) }
                + sections.map { .init($0.key, $0.json(of: configuration)) })
    }

    /// The values that shape the results of documents, as JSON: what a part's key is made of.
    public func resultShape(of configuration: Configuration) -> JSONValue {
        .object(
            options.filter(\.shapesResults).map { .init($0.key, $0.read(configuration)) }
                + sections.map { .init($0.key, $0.resultShape(of: configuration)) })
    }

    /// The JSON Schema of the section (draft 2020-12), with the defaults.
    public func schema() -> JSONValue {
        let defaults = Configuration()
        let ofOptions = options.map { option in
            JSONValue.Member(
                option.key,
                .object(
                    [.init("description", .string(option.summary))] + option.shape.schema
                        + [.init("default", option.read(defaults))]))
        }
        let ofSections = sections.map { JSONValue.Member($0.key, $0.schema()) }
        // Editors put a "$schema" key into the files they check; it is let through here and when decoding.
        let ofRoot = key.isEmpty ? [JSONValue.Member("$schema", .object([.init("type", .string("string"))]))] : []
        let head: [JSONValue.Member] =
            key.isEmpty ? [.init("$schema", .string("https://json-schema.org/draft/2020-12/schema"))] : []
        return .object(
            head + [
                .init("description", .string(summary)), .init("type", .string("object")),
                .init("additionalProperties", .boolean(false)),
                .init("properties", .object(ofRoot + ofOptions + ofSections)),
            ])
    }
}
