import NewsAggregate
import NewsClean

extension Configuration {
    /// Reads the list of furniture that the configuration names; done once, before anything is planned.
    ///
    /// - Returns: What is wrong with the list, which then names nothing.
    public mutating func readFurniture() -> ConfigurationProblem? {
        clean.own.knownFurniture = FurnitureList()
        let name = clean.own.furniture
        guard !name.isEmpty else { return nil }
        func problem(_ message: String) -> ConfigurationProblem {
            ConfigurationProblem(key: "stages.clean.furniture", message: message)
        }
        let path = FilePath(name)
        let table = FilePath(output.folder).appending(AggregateTable.paragraphs.rawValue + ".jsonl")
        if let own = Files.resolved(table), own == Files.resolved(path) {
            return problem(
                "\(path) is a file that the run writes anew, without what it removed; copy it to another place")
        }
        do {
            clean.own.knownFurniture = try FurnitureList(lines: try Files.read(path))
            return nil
        } catch let damage as FurnitureList.Damage {
            return problem("line \(damage.line) of \(path): \(damage.reason)")
        } catch {
            return problem("\(error)")
        }
    }
}
