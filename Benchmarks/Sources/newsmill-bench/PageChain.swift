import CBareLibXML2
import Glibc
import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsModel
import NewsOutput
import NewsPipeline
import NewsSegment

/// Pages in memory, and every stage of the pipeline to take them through one by one on one thread.
struct PageChain {
    /// The pages that every stage can do something with.
    let pages: [SourceDocument]
    /// Pages that some stage refuses; they are not measured.
    let refused: Int
    /// How often all pages are gone through in a round, so that small sets are measured long enough.
    let repeats: Int
    private let configuration = Configuration()

    /// Reads all HTML files below a folder.
    init(folder: FilePath) throws {
        var options = InputOptions()
        options.include = WholeRun.patterns
        var documents: [SourceDocument] = []
        for file in try Finder(folder: folder, options: options).find() where file.kind == .file {
            let path = file.path.description
            documents.append(
                SourceDocument(
                    id: path, path: path, form: .file, bytes: try Files.read(folder.appending(file.path.bytes))))
        }
        let processor = DocumentProcessor(configuration)
        pages = documents.filter { (try? processor.process($0)) != nil }
        refused = documents.count - pages.count
        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        repeats = max(1, 16_000_000 / max(1, bytes))
    }

    /// The size of all pages.
    var bytes: Int { pages.reduce(0) { $0 + $1.bytes.count } }

    /// The tokens of all pages' articles.
    var tokens: Int {
        let processor = DocumentProcessor(configuration)
        return pages.reduce(0) { sum, page in
            sum + ((try? processor.process(page))?.segmented.tokens.count ?? 0)
        }
    }

    /// A line about the pages.
    var summary: String {
        "\(pages.count) pages of \(bytes / max(1, pages.count) / 1000) kB on average, \(refused) more refused; "
            + "each round \(repeats) times through"
    }

    /// The yardstick: libxml2 builds its tree of each page.
    func bareParse() -> Timing {
        unsafe bare { unsafe Int(buildTree($0.baseAddress, Int32($0.count))) }
    }

    /// The floor under everything that uses libxml2: it reads each page, and its callbacks do nothing.
    func bareEvents() -> Timing {
        unsafe bare { unsafe Int(reportEvents($0.baseAddress, Int32($0.count))) }
    }

    private func bare(_ parse: (UnsafeRawBufferPointer) -> Int) -> Timing {
        var sum = 0
        let timing = Stopwatch.time {
            for _ in 0..<repeats {
                for page in pages {
                    let bytes = page.bytes.span
                    sum += unsafe bytes.withUnsafeBytes { unsafe parse($0) }
                }
            }
        }.timing
        precondition(sum > 0, "a page has something in it")
        return timing / repeats
    }

    /// Takes all pages through the chain, a stage for all pages before the next; what each stage took, in order.
    func stages() -> [(name: String, timing: Timing)] {
        var total: [(name: String, timing: Timing)] = []
        for _ in 0..<repeats {
            let once = stagesOnce()
            if total.isEmpty {
                total = once
            } else {
                for index in once.indices { total[index].timing += once[index].timing }
            }
        }
        return total.map { ($0.name, $0.timing / repeats) }
    }

    private func stagesOnce() -> [(name: String, timing: Timing)] {
        let c = configuration
        var timings: [(name: String, timing: Timing)] = []
        func step<Input, Output>(_ name: String, _ inputs: [Input], _ work: (Input) throws -> Output) -> [Output] {
            let (outputs, timing) = Stopwatch.time { inputs.compactMap { try? work($0) } }
            timings.append((name, timing))
            return outputs
        }
        let (ingest, clean) = (IngestStage(options: c.ingest.own), CleanStage(options: c.clean.own))
        let segment = SegmentStage(options: c.segment.own)
        let read = step("ingest", pages) { try ingest.process($0) }
        let articles = step("clean", read) { try clean.process($0) }
        var both = timings[0].timing
        both += timings[1].timing
        timings.append(("ingest + clean", both))
        let segmented = step("segment", articles) { try segment.process($0) }
        let (annotated, parts) = extracted(segmented)
        timings += parts
        if let segment = timings.first(where: { $0.name == "segment" }),
            let entities = parts.first(where: { $0.name == "  entities" })
        {
            var both = segment.timing
            both += entities.timing
            timings.append((FigureTable.segmentAndEntities, both))
        }
        let aggregation = Aggregation(options: c.aggregate.own)
        _ = step("aggregate: digest", annotated) { aggregation.digest(of: $0) }
        _ = step("output: record", annotated) { ArticleRecord.line(for: $0) }
        return timings + [wholeChain()]
    }

    /// Every extractor on all articles before the next; the sum first.
    private func extracted(
        _ articles: [SegmentedArticle]
    ) -> (articles: [AnnotatedArticle], timings: [(name: String, timing: Timing)]) {
        var found = articles.map { _ in Annotations() }
        var sum = Timing()
        var timings: [(name: String, timing: Timing)] = []
        for kind in ExtractorKind.allCases where configuration.extract.own.extractors.contains(kind) {
            let extractor = kind.make()
            let timing = Stopwatch.time {
                for index in articles.indices { extractor.annotate(articles[index], &found[index]) }
            }.timing
            timings.append(("  \(kind.rawValue)", timing))
            sum += timing
        }
        let annotated = zip(articles, found).map { AnnotatedArticle(segmented: $0, annotations: $1) }
        return (annotated, [("extract", sum)] + timings)
    }

    /// Each page through all stages before the next page, as one worker does it.
    private func wholeChain() -> (name: String, timing: Timing) {
        let processor = DocumentProcessor(configuration)
        let aggregation = Aggregation(options: configuration.aggregate.own)
        var written = 0
        let timing = Stopwatch.time {
            for page in pages {
                guard let article = try? processor.process(page) else { continue }
                written += ArticleRecord.line(for: article).count + aggregation.digest(of: article).count
            }
        }.timing
        precondition(written > 0, "a chain without results measures nothing")
        return ("whole chain, one thread", timing)
    }
}
