public import NewsJSON

/// What values an option takes; decoding, messages, the effective configuration and the JSON Schema all come from this.
public enum OptionShape: Sendable, Equatable {
    /// `true` or `false`.
    case flag
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// Any string.
    case text
    /// One of a few strings.
    case choice([String])
    /// A list of strings.
    case texts
    /// A list of some of a few strings, each at most once.
    case choices([String])
    /// An object of strings; only with these keys where any are listed.
    case map([String])
}

/// One key of the configuration: its name, its documentation, its values, and where it is stored.
public struct Option<Group>: Sendable {
    /// The JSON key.
    public let key: String
    /// A sentence for the schema and for `newsmill check`.
    public let summary: String
    /// The values it takes.
    public let shape: OptionShape
    /// Whether another value gives other results; false for the number of workers and the like, which must not redo any work.
    public let shapesResults: Bool
    /// The value that a group has, as JSON.
    public let read: @Sendable (Group) -> JSONValue
    /// Stores a value whose shape was checked.
    private let store: @Sendable (inout Group, JSONValue) -> Void

    /// Stores a value, or says what is wrong with it.
    public func write(_ value: JSONValue, to group: inout Group) -> String? {
        if let problem = shape.problem(with: value) { return problem }
        store(&group, value)
        return nil
    }

    /// The same option, seen from a value that holds the group.
    public func lifted<Root>(through path: any WritableKeyPath<Root, Group> & Sendable) -> Option<Root> {
        let (read, store) = (read, store)
        return Option<Root>(
            key: key, summary: summary, shape: shape, shapesResults: shapesResults, read: { read($0[keyPath: path]) },
            store: { store(&$0[keyPath: path], $1) })
    }

    private init(
        key: String, summary: String, shape: OptionShape, shapesResults: Bool,
        read: @escaping @Sendable (Group) -> JSONValue, store: @escaping @Sendable (inout Group, JSONValue) -> Void
    ) {
        self.key = key
        self.summary = summary
        self.shape = shape
        self.shapesResults = shapesResults
        self.read = read
        self.store = store
    }
}

/// The options of one part of the program.
///
/// A default-initialised group holds the defaults; there are no others.
public protocol OptionGroup: Sendable, Equatable {
    /// All defaults.
    init()
    /// Every key, in the order in which it is documented.
    static var options: [Option<Self>] { get }
}

extension Option {
    /// A switch.
    public static func flag(
        _ key: String, _ path: any WritableKeyPath<Group, Bool> & Sendable, _ summary: String,
        shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .flag, shapesResults: shapesResults,
            read: { .boolean($0[keyPath: path]) },
            store: { if case .boolean(let flag) = $1 { $0[keyPath: path] = flag } })
    }

    /// A whole number.
    public static func integer(
        _ key: String, _ path: any WritableKeyPath<Group, Int> & Sendable, in bounds: ClosedRange<Int>,
        _ summary: String,
        shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .integer(bounds), shapesResults: shapesResults,
            read: { .integer($0[keyPath: path]) },
            store: { if let value = $1.integer { $0[keyPath: path] = value } })
    }

    /// A number.
    public static func number(
        _ key: String, _ path: any WritableKeyPath<Group, Double> & Sendable, in bounds: ClosedRange<Double>,
        _ summary: String, shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .number(bounds), shapesResults: shapesResults,
            read: { .number($0[keyPath: path]) },
            store: {
                if let value = $1.decimal { $0[keyPath: path] = value }
            })
    }

    /// A string.
    public static func text(
        _ key: String, _ path: any WritableKeyPath<Group, String> & Sendable, _ summary: String,
        shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .text, shapesResults: shapesResults,
            read: { .string($0[keyPath: path]) },
            store: { if let text = $1.string { $0[keyPath: path] = text } })
    }

    /// One case of an enumeration.
    public static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ path: any WritableKeyPath<Group, Choice> & Sendable, _ summary: String,
        shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .choice(Choice.allCases.map(\.rawValue)), shapesResults: shapesResults,
            read: { .string($0[keyPath: path].rawValue) },
            store: { if let choice = $1.string.flatMap(Choice.init(rawValue:)) { $0[keyPath: path] = choice } })
    }

    /// Some cases of an enumeration, whose order does not matter: they are read in that of the cases.
    public static func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ path: any WritableKeyPath<Group, [Choice]> & Sendable, _ summary: String,
        shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .choices(Choice.allCases.map(\.rawValue)), shapesResults: shapesResults,
            read: { group in
                let chosen = Set(group[keyPath: path].map(\.rawValue))
                return .array(Choice.allCases.map(\.rawValue).filter(chosen.contains).map(JSONValue.string))
            },
            store: { $0[keyPath: path] = $1.strings.compactMap(Choice.init(rawValue:)) })
    }

    /// A list of strings.
    public static func texts(
        _ key: String, _ path: any WritableKeyPath<Group, [String]> & Sendable, _ summary: String,
        shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .texts, shapesResults: shapesResults,
            read: { .array($0[keyPath: path].map(JSONValue.string)) },
            store: { $0[keyPath: path] = $1.strings })
    }

    /// An object of strings, with any keys or with a few; written in the order of its keys.
    public static func map(
        _ key: String, _ path: any WritableKeyPath<Group, [String: String]> & Sendable, keys: [String] = [],
        _ summary: String, shapesResults: Bool = true
    ) -> Option {
        Option(
            key: key, summary: summary, shape: .map(keys), shapesResults: shapesResults,
            read: { group in
                .object(group[keyPath: path].sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
            },
            store: { group, value in
                let pairs = (value.members ?? []).compactMap { member in member.value.string.map { (member.key, $0) } }
                group[keyPath: path] = Dictionary(pairs) { $1 }
            })
    }
}

extension JSONValue {
    fileprivate var strings: [String] { (array ?? []).compactMap(\.string) }

    var decimal: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}
