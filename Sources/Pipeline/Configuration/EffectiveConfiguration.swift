import NewsAggregate
import NewsExtract
public import NewsJSON
import NewsModel
import NewsOptions

/// The configuration that a run has in the end, and where each value came from.
///
/// Layers go over each other: defaults, file, environment, command line. All problems of all layers are collected.
public struct EffectiveConfiguration: Sendable {
    /// The values.
    public private(set) var values = Configuration()
    /// Where values came from, by dotted key; those not listed are defaults.
    public private(set) var origins: [String: ValueOrigin] = [:]
    /// What is wrong so far.
    public private(set) var problems: [ConfigurationProblem] = []

    /// Starts with the defaults.
    public init() {}

    /// Lays the content of a configuration file over what is there.
    public mutating func apply(file name: String, content: [UInt8]) {
        do {
            apply(try JSONParser().parse(content.span), to: .root, prefix: "", origin: .file(name))
        } catch {
            let (line, column) = error.position(in: content)
            add("", .file(name), "not JSON: \(error.reason) at line \(line), column \(column)")
        }
    }

    /// Lays one value from the command line over what is there: `stages.ingest.workers=4`.
    ///
    /// The value is JSON; what is no JSON is taken as a string, and so is all but a string where the key takes one: neither
    /// `input.folder=news` nor `input.folder=2025` needs quotation marks.
    public mutating func apply(setting: String) {
        let origin = ValueOrigin.commandLine("--set \(setting)")
        guard let equals = setting.firstIndex(of: "=") else {
            return add("", .commandLine("--set"), "\"\(setting)\" is not of the form KEY=VALUE")
        }
        let key = String(setting[..<equals])
        let text = String(setting[setting.index(after: equals)...])
        let option = ConfigurationSection.root.allOptions().first { $0.key == key }?.option
        set(key, Self.value(from: text, for: option), origin: origin)
    }

    /// Lays one value under a dotted key over what is there.
    public mutating func set(_ key: String, _ value: JSONValue, origin: ValueOrigin) {
        let known = ConfigurationSection.root.allOptions()
        guard let found = known.first(where: { $0.key == key }) else {
            return add(key, origin, Self.unknown("key", key, known.map(\.key)))
        }
        write(value, to: found.option, key: key, origin: origin)
    }

    /// Lays the variables whose names begin with `NEWSMILL_` over what is there, in the order of their names.
    ///
    /// `NEWSMILL_STAGES_INGEST_WORKERS` is `stages.ingest.workers`; underscores between the words of a key may be left out.
    public mutating func apply(environment: [String: String]) {
        let options = ConfigurationSection.root.allOptions()
        for (name, text) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("NEWSMILL_") {
            let plain = Self.plain(String(name.dropFirst("NEWSMILL_".count)))
            if let found = options.first(where: { Self.plain($0.key) == plain }) {
                write(
                    Self.value(from: text, for: found.option), to: found.option, key: found.key,
                    origin: .environment(name))
            } else {
                let names = options.map { Self.variable(for: $0.key) }
                add("", .environment(name), Self.unknown("variable", name, names))
            }
        }
    }

    /// The environment variable that stands for a dotted key.
    public static func variable(for key: String) -> String {
        var name = "NEWSMILL_"
        for letter in key.unicodeScalars {
            if letter == "." {
                name += "_"
            } else {
                if letter.properties.isUppercase { name += "_" }
                name += letter.properties.uppercaseMapping
            }
        }
        return name
    }

    /// The finished configuration.
    ///
    /// - Throws: `ConfigurationProblems` with everything that is wrong.
    public func validated() throws(ConfigurationProblems) -> Configuration {
        let all = problems + values.stageProblems.map(located)
        if !all.isEmpty { throw ConfigurationProblems(all: all) }
        return values
    }

    private func located(_ problem: ConfigurationProblem) -> ConfigurationProblem {
        ConfigurationProblem(
            key: problem.key, origin: origins[problem.key] ?? .default, message: problem.message)
    }

    private mutating func apply(
        _ value: JSONValue, to section: ConfigurationSection, prefix: String, origin: ValueOrigin
    ) {
        guard let members = value.members else {
            let key = prefix.isEmpty ? "" : String(prefix.dropLast())
            return add(key, origin, "must be an object, not \(value.kindName)")
        }
        var seen: Set<String> = []
        for member in members {
            let key = prefix + member.key
            if !seen.insert(member.key).inserted {
                add(key, origin, "stands twice")
            } else if let option = section.options.first(where: { $0.key == member.key }) {
                write(member.value, to: option, key: key, origin: origin)
            } else if let inner = section.sections.first(where: { $0.key == member.key }) {
                apply(member.value, to: inner, prefix: key + ".", origin: origin)
            } else if !(prefix.isEmpty && member.key == "$schema") {
                add(key, origin, Self.unknown(section.key == "stages" ? "stage" : "key", member.key, section.keys))
            }
        }
    }

    private mutating func write(
        _ value: JSONValue, to option: Option<Configuration>, key: String, origin: ValueOrigin
    ) {
        if let problem = option.write(value, to: &values) {
            add(key, origin, problem)
        } else {
            origins[key] = origin
        }
    }

    private mutating func add(_ key: String, _ origin: ValueOrigin, _ message: String) {
        problems.append(ConfigurationProblem(key: key, origin: origin, message: message))
    }

    private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> String {
        if let near = Spelling.nearest(to: name, in: known) { return "unknown \(kind); did you mean \"\(near)\"?" }
        return "unknown \(kind); known are " + known.joined(separator: ", ")
    }

    private static func value(from text: String, for option: Option<Configuration>?) -> JSONValue {
        let bytes = Array(text.utf8)
        guard let value = try? JSONParser().parse(bytes.span) else { return .string(text) }
        return option?.shape == .text && value.string == nil ? .string(text) : value
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != "." }
    }
}

extension Configuration {
    /// What is wrong with values that each are right alone.
    var stageProblems: [ConfigurationProblem] {
        var found = extract.own.problems.map {
            ConfigurationProblem(key: "stages.extract.extractors", message: $0)
        }
        let layers = extract.own.extractors.map(\.rawValue)
        for table in aggregate.own.tables {
            for need in table.needs where !layers.contains(need.rawValue) {
                let message =
                    "table \"\(table.rawValue)\" needs the extractor \"\(need.rawValue)\", which is not listed; "
                    + "list only the tables that can be made"
                found.append(ConfigurationProblem(key: "stages.aggregate.tables", message: message))
            }
        }
        for (key, text) in [("input.folder", input.folder), ("output.folder", output.folder)] where text.isEmpty {
            found.append(ConfigurationProblem(key: key, message: "must not be empty"))
        }
        return found
    }
}
