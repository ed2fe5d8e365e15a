import CBareLibXML2
import Glibc
import NewsClean
import NewsIngest
import NewsModel
import NewsPipeline

/// The memory that one page takes on its way through ingest and clean, beside its own bytes, which the caller holds.
///
/// What the allocator holds free is given back to the system and the process's peak is set back before each page (Linux's
/// `clear_refs`), so that the growth up to the new peak is the page's own. It counts whole pages of memory: an upper bound.
enum PageMemory {
    /// A line with the median and the most over all pages.
    static func measured(_ pages: [SourceDocument]) -> String {
        let (ingest, clean) = (IngestStage(options: IngestOptions()), CleanStage(options: CleanOptions()))
        var growth: [(bytes: Int, perByte: Double)] = []
        for page in pages {
            returnFreeMemory()
            guard resetPeak(), let before = field("VmRSS:") else { return "memory a page: not told by this system" }
            _ = (try? ingest.process(page)).flatMap { try? clean.process($0) }
            guard let peak = field("VmHWM:") else { continue }
            growth.append((max(0, peak - before), Double(max(0, peak - before)) / Double(max(1, page.bytes.count))))
        }
        let bytes = growth.map(\.bytes).sorted()
        let shares = growth.map(\.perByte).sorted()
        guard let most = bytes.last, let share = shares.last else { return "memory a page: nothing was measured" }
        return
            "peak memory a page, ingest and clean: median \(bytes[bytes.count / 2] / 1000) kB, most \(most / 1000) kB; "
            + "for each byte of the page: median \(tenths(shares[shares.count / 2])), most \(tenths(share)) bytes"
    }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// Sets the process's peak back to what it holds now.
    private static func resetPeak() -> Bool {
        let file = unsafe open("/proc/self/clear_refs", O_WRONLY)
        guard file >= 0 else { return false }
        defer { close(file) }
        return unsafe write(file, "5", 1) == 1
    }

    /// A figure of the process in bytes.
    private static func field(_ name: String) -> Int? {
        guard let status = try? Files.read(FilePath("/proc/self/status")) else { return nil }
        let text = String(decoding: status, as: UTF8.self)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else { return nil }
        return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }.map {
            $0 * 1024
        }
    }
}
