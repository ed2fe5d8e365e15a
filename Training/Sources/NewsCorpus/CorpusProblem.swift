/// Something in a file of the corpus that does not parse or breaks a rule of `GUIDELINES.md`.
public struct CorpusProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What is wrong, as a sentence for whoever mends the file.
    public var message: String

    /// Makes a problem.
    public init(_ line: Int, _ message: String) {
        self.line = line
        self.message = message
    }

    /// `line: message`.
    public var description: String { "\(line): \(message)" }
}
