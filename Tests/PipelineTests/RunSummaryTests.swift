import NewsPipeline
import Testing

@Suite("The summary of a run")
struct RunSummaryTests {
    @Test("The bottleneck is the stage whose workers were busy for the largest share, not the longest in all")
    func bottleneck() throws {
        var summary = RunSummary()
        summary.elapsed = .seconds(10)
        for (name, workers, busy) in [("ingest", 4, 12), ("clean", 1, 9), ("segment", 2, 1)] {
            var figures = StageFigures()
            figures.workers = workers
            figures.taken = 1
            figures.busy = .seconds(busy)
            summary.stages.append((name, figures))
        }
        let bottleneck = try #require(summary.bottleneck)
        #expect(bottleneck.name == "clean")
        #expect(bottleneck.share == 0.9)
    }

    @Test(
        "Books balance only when every document went one of three ways", arguments: [(6, true), (5, false), (7, false)])
    func books(found: Int, balanced: Bool) {
        var books = RunSummary.Books()
        books.found = found
        books.written = 3
        books.quarantined = 2
        books.skipped = ["symbolic link": 1]
        #expect(books.areBalanced == balanced)
    }
}
