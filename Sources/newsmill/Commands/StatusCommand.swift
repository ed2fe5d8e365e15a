import ArgumentParser
import NewsJSON
import NewsPipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Says how far the run in an output folder has come.")

    @Argument(help: "The output folder.")
    var folder: String

    func run() throws {
        let output = FilePath(folder)
        let store = PartStore(output: output)
        guard store.exists else { throw ExitStatus.usage.because("no run has been in \(folder)") }
        do {
            let keys = try store.keys()
            let headers = try keys.sorted().map { try store.header(of: $0) }
            let found = headers.reduce(0) { $0 + $1.found }
            let failed = headers.reduce(0) { $0 + $1.quarantined }
            Terminal.out(
                "\(Readable.plural(keys.count, "committed part")) with \(Readable.plural(found, "document")), \(Readable.count(failed)) of them quarantined"
            )
            Terminal.out(store.isInUse ? "a run is working on the folder" : "no run is working on the folder")
            if let record = RunRecord(in: output) {
                let documents = record.json["documents"]
                let number = { (key: String) in Readable.count(documents?[key]?.integer ?? 0) }
                Terminal.out(
                    "last finished run: found \(number("found")), written \(number("written")), quarantined \(number("quarantined"))"
                )
                for file in record.files { Terminal.out("  \(file.name)  \(Readable.bytes(file.size))") }
            } else {
                Terminal.out("no run has finished here yet; `newsmill resume \(folder)` goes on")
            }
        } catch let error as StoreError {
            throw ExitStatus.system.because(error.description)
        } catch let error as FileError {
            throw ExitStatus.system.because(error.description)
        }
    }
}
