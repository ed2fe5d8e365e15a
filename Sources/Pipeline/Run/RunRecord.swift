public import NewsJSON

/// What `run.json` of the last finished run says.
public struct RunRecord: Sendable {
    static let name = "run.json"
    /// The hash of all that shaped the final files.
    public let fingerprint: String
    /// The final files with their sizes.
    public let files: [OutputFile]
    /// The whole record.
    public let json: JSONValue

    /// Reads the record of an output folder; nil where no run has finished there.
    public init?(in output: FilePath) {
        guard let bytes = try? Files.read(output.appending(Self.name)),
            let json = try? JSONParser().parse(bytes.span), let fingerprint = json["fingerprint"]?.string
        else { return nil }
        self.json = json
        self.fingerprint = fingerprint
        files = (json["files"]?.array ?? []).compactMap { file in
            guard let name = file["name"]?.string, let size = file["bytes"]?.integer else { return nil }
            return OutputFile(name: name, size: size, lines: nil)
        }
    }

    /// Whether every final file is still there with the size it had.
    func isIntact(in output: FilePath) -> Bool {
        files.allSatisfy { (try? Files.status(of: output.appending($0.name)))?.size == $0.size }
    }
}
