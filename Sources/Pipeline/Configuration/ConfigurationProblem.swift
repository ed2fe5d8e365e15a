/// Something wrong with the configuration: where, and what would be right.
public struct ConfigurationProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The dotted key, or empty where the whole is meant.
    public let key: String
    /// Where the value came from.
    public let origin: ValueOrigin
    /// What is wrong, in lower case, with what is allowed.
    public let message: String

    /// Makes a problem.
    public init(key: String, origin: ValueOrigin = .default, message: String) {
        self.key = key
        self.origin = origin
        self.message = message
    }

    /// The problem on one line: origin, key, message.
    public var description: String {
        let place = key.isEmpty ? "" : "\(key): "
        return origin == .default ? place + message : "\(origin): \(place)\(message)"
    }
}

/// All that is wrong with a configuration; nothing was done.
public struct ConfigurationProblems: Error, Equatable, Sendable {
    /// The problems, in the order of the places they came from; never empty.
    public let all: [ConfigurationProblem]
}

/// Where a value of the effective configuration came from.
public enum ValueOrigin: Equatable, Sendable, CustomStringConvertible {
    /// Nobody said anything.
    case `default`
    /// A configuration file.
    case file(String)
    /// An environment variable.
    case environment(String)
    /// An option of the command line.
    case commandLine(String)

    /// The origin as `newsmill check` prints it.
    public var description: String {
        switch self {
        case .default: "default"
        case .file(let name): name
        case .environment(let name): "environment \(name)"
        case .commandLine(let option): option
        }
    }
}
