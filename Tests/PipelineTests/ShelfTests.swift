import Foundation
import Testing

@testable import NewsPipeline

@Suite struct ShelfTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "shelf-\(UUID().uuidString)")

    @Test("What is damaged is not there, and what nobody asked for is removed")
    func damage() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = FilePath(folder.path)
        let shelf = Shelf(path)
        try shelf.write([1, 2, 3], as: "a")
        try shelf.write([], as: "b")
        #expect(shelf.read("a") == [1, 2, 3] && shelf.read("b") == [] && shelf.read("c") == nil)
        let file = folder.appending(path: "a")
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count - 1] ^= 1
        try bytes.write(to: file)
        let next = Shelf(path)
        #expect(next.read("a") == nil && next.read("b") == [])
        try next.tidy()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["b"])
    }

    @Test("A shelf that was never used needs no folder")
    func unused() throws { try Shelf(FilePath(folder.path)).tidy() }
}
