import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsJSON
import NewsModel
import NewsOutput
import NewsSegment
import NewsText

/// Turns what was found into parts.
public struct Planner: Sendable {
    private let configuration: Configuration
    private let folder: FilePath

    /// Makes a planner for a configuration.
    public init(_ configuration: Configuration) {
        self.configuration = configuration
        folder = FilePath(configuration.input.folder)
    }

    /// All that shapes the results of a document beside the document: the options and revisions of the stages.
    public var shape: String {
        let options = ConfigurationSection.root.resultShape(of: configuration).compact()
        let revisions = [
            IngestStage.revision, CleanStage.revision, SegmentStage.revision, ExtractStage.revision,
            Aggregation.revision, ArticleRecord.revision,
        ]
        let furniture = configuration.clean.own.knownFurniture
        return options + " " + revisions.map(String.init).joined(separator: ".")
            + (furniture.isEmpty ? "" : " furniture " + String(furniture.digest, radix: 16))
    }

    /// Walks the input folder and cuts what is there into parts.
    ///
    /// Reads the beginning of every file to see whether it is a container, containers whole, and with `"trust": "content"`
    /// every file whole.
    ///
    /// - Throws: `FileError` where the input folder itself cannot be read.
    public func parts() throws(FileError) -> [Part] {
        var cutter = PartCutter(average: configuration.parts.documents, shape: shape)
        for file in try Finder(folder: folder, options: configuration.input).find() {
            for member in members(of: file) { cutter.add(member) }
        }
        cutter.close()
        return cutter.parts
    }

    private func members(of file: FoundFile) -> [Member] {
        switch file.kind {
        case .skipped(let reason): return [Member(file, content: .skipped(reason: reason))]
        case .failed(let failure): return [Member(file, content: .failed(failure))]
        case .file: break
        }
        do throws(FileError) {
            return try documents(of: file)
        } catch {
            let code: DocumentFailure.Code = error.isMissing ? .vanished : .unreadable
            return [Member(file, content: .failed(DocumentFailure(stage: .find, code: code, detail: error.reason)))]
        }
    }

    private func documents(of file: FoundFile) throws(FileError) -> [Member] {
        let path = folder.appending(file.path.bytes)
        if let compression = try Container.compression(of: path) {
            return try records(of: file, at: path, compression)
        }
        guard configuration.input.trust == .content else { return [Member(file, content: .file)] }
        let bytes = try Files.read(path)
        return [Member(file, content: .file, contentHash: SHA256Digest.hexadecimal(of: bytes.span))]
    }

    private func records(
        of file: FoundFile, at path: FilePath, _ compression: Compression
    ) throws(FileError) -> [Member] {
        var reader = try ContainerReader(
            path, compression: compression, maximumBytes: configuration.ingest.own.maximumBytes)
        var cutter = RecordCutter(average: configuration.parts.documents)
        var members: [Member] = []
        if let failure = Self.readAll(&reader, into: &cutter) {
            members.append(Member(file, content: .failed(failure)))
        }
        members = cutter.finished().map { Member(file, content: .records($0)) } + members
        // A container without a single record is a document that cannot be read.
        return members.isEmpty ? [Member(file, content: .file)] : members
    }

    /// Reads a container to its end; gives the failure where it is damaged before that.
    private static func readAll(_ reader: inout ContainerReader, into cutter: inout RecordCutter) -> DocumentFailure? {
        do throws(DocumentFailure) {
            while let line = try reader.next() { cutter.add(line) }
            return nil
        } catch {
            return error
        }
    }
}

/// Cuts the records of a container into runs, behind records whose hash says so.
private struct RecordCutter {
    private let average: Int
    private var runs: [RecordRun] = []
    private var open: RecordRun?
    private var hash = ByteHash()

    init(average: Int) { self.average = average }

    mutating func add(_ line: ContainerReader.Line) {
        var run = open ?? RecordRun(firstLine: line.number, offset: line.offset, bytes: 0, count: 0, hash: "")
        run.count += 1
        run.bytes = line.offset + line.length - run.offset
        open = run
        let own = ByteHash.of(line.bytes.span)
        hash.value = ByteHash.joined(ByteHash.joined(hash.value, own), UInt64(line.length))
        if PartCutter.cuts(after: own, having: run.count, average: average) { close() }
    }

    consuming func finished() -> [RecordRun] {
        close()
        return runs
    }

    private mutating func close() {
        guard var run = open else { return }
        run.hash = String(hash.value, radix: 16)
        runs.append(run)
        open = nil
        hash = ByteHash()
    }
}
