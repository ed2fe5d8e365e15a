/// What can only be checked against the disk: all of it before any work.
public enum Preflight {
    /// The problems of a configuration with the folders that are there.
    public static func problems(of configuration: Configuration) -> [ConfigurationProblem] {
        let input = FilePath(configuration.input.folder)
        let output = FilePath(configuration.output.folder)
        var found: [ConfigurationProblem] = []
        func add(_ key: String, _ message: String) { found.append(ConfigurationProblem(key: key, message: message)) }
        do throws(FileError) {
            if try Files.status(of: input).kind != .folder { add("input.folder", "\(input) is a file, not a folder") }
        } catch {
            add("input.folder", error.isMissing ? "there is no folder \(input)" : error.description)
        }
        do throws(FileError) {
            if try Files.status(of: output).kind != .folder {
                add("output.folder", "\(output) is a file, not a folder")
            }
        } catch {
            if !error.isMissing { add("output.folder", error.description) }
        }
        if found.isEmpty, lies(output, inside: input) {
            add(
                "output.folder",
                "\(output) lies inside the input folder \(input), so that a run would read its own results")
        }
        return found
    }

    /// Whether a folder, which need not be there yet, lies inside another or is the same.
    private static func lies(_ inner: FilePath, inside outer: FilePath) -> Bool {
        guard let outer = Files.resolved(outer) else { return false }
        var path = inner.bytes.first == 0x2F ? inner : FilePath(".").appending(inner.bytes)
        var resolved = Files.resolved(path)
        // Of a folder that is not there yet, the nearest one that is.
        while resolved == nil, let slash = path.bytes.lastIndex(of: 0x2F) {
            path = FilePath(bytes: Array(path.bytes[..<max(1, slash)]))
            resolved = Files.resolved(path)
            if path.bytes == [0x2F] { break }
        }
        guard let resolved else { return false }
        return resolved == outer || resolved.bytes.starts(with: outer.bytes + [0x2F]) || outer.bytes == [0x2F]
    }
}
