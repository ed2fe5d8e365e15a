import Glibc
import NewsPipeline

/// Prints what every stage costs as a ratio to a bare libxml2 parse of the same pages in the same round.
///
///     newsmill-bench FOLDER [ROUNDS]
@main
enum NewsmillBench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first, arguments.count <= 2, let rounds = Int(arguments.dropFirst().first ?? "7"),
            rounds > 0
        else {
            print("usage: newsmill-bench FOLDER [ROUNDS]")
            exit(2)
        }
        let chain = try PageChain(folder: FilePath(folder))
        guard !chain.pages.isEmpty else {
            print("there are no HTML pages in \(folder)")
            exit(2)
        }
        print(chain.summary)
        var table = FigureTable(chain)
        let whole = WholeRun(folder: folder)
        for round in 1...rounds {
            StatusLine.show("round \(round) of \(rounds)")
            table.addRound(
                yardstick: chain.bareParse(), floor: chain.bareEvents(), stages: chain.stages(),
                runs: try await whole.timings(repeating: chain.repeats))
        }
        StatusLine.clear()
        whole.removeResults()
        print(table.text)
        print(table.tokenRates)
        print(PageMemory.measured(chain.pages))
    }
}

/// One line on standard error that is overwritten; nothing where that is no terminal.
enum StatusLine {
    static func show(_ text: String) {
        if isatty(2) == 1 { write("\r" + text) }
    }

    static func clear() {
        if isatty(2) == 1 { write("\r\u{1B}[K") }
    }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { unsafe _ = Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
