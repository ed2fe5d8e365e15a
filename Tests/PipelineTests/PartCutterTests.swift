import Testing

@testable import NewsPipeline

private func member(_ number: Int, modified: Int = 1, size: Int = 10) -> Member {
    let path = FilePath("folder-\(number % 7)/article-\(number).html")
    return Member(FoundFile(path: path, size: size, modified: modified, kind: .file), content: .file)
}

private func run(_ number: Int, of path: String, hash: String) -> Member {
    let file = FoundFile(path: FilePath(path), size: 10, modified: 1, kind: .file)
    let run = RecordRun(firstLine: number * 10 + 1, offset: number * 100, bytes: 100, count: 10, hash: hash)
    return Member(file, content: .records(run))
}

private func parts(_ members: [Member], average: Int = 16, shape: String = "s") -> [Part] {
    var cutter = PartCutter(average: average, shape: shape)
    for member in members { cutter.add(member) }
    cutter.close()
    return cutter.parts
}

private let corpus = (0..<1500).map { member($0) }.sorted { $0.path < $1.path }

@Suite("Cutting documents into parts")
struct PartCutterTests {
    private let before = parts(corpus)

    @Test("Parts hold every document once, in order")
    func whole() {
        #expect(before.flatMap(\.members) == corpus)
        #expect(Set(before.map(\.key)).count == before.count)
    }

    @Test(
        "Parts are as large as was asked for on average, and within a quarter and four times of it",
        arguments: [4, 16, 64])
    func sizes(average: Int) {
        let sizes = parts(corpus, average: average).map(\.documents)
        #expect(sizes.dropLast().allSatisfy { $0 >= average / 4 && $0 <= average * 4 })
        let mean = Double(corpus.count) / Double(sizes.count)
        #expect(mean > Double(average) * 0.75 && mean < Double(average) * 1.25)
    }

    @Test("Changing a document changes the key of its own part and of no other")
    func changing() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<15 {
            let position = Int.random(in: 0..<corpus.count, using: &generator)
            var changed = corpus
            changed[position] = Member(
                FoundFile(path: corpus[position].path, size: 10, modified: 2, kind: .file), content: .file)
            let after = parts(changed)
            let old = Set(before.map(\.key)).subtracting(after.map(\.key))
            let new = after.filter { part in !before.contains { $0.key == part.key } }
            #expect(old.count == 1 && new.count == 1)
            #expect(new.first?.members.contains(changed[position]) == true)
        }
    }

    @Test(
        "Adding or deleting a document changes the part it lies in, and rarely a neighbour", arguments: [true, false])
    func addingAndDeleting(isAdded: Bool) {
        var generator = SeededGenerator(seed: 2)
        let keys = Set(before.map(\.key))
        var redone = 0
        for number in 0..<40 {
            var changed = corpus
            if isAdded {
                let stranger = member(100_000 + number)
                changed.insert(stranger, at: corpus.firstIndex { stranger.path < $0.path } ?? corpus.count)
            } else {
                changed.remove(at: Int.random(in: 0..<corpus.count, using: &generator))
            }
            let new = Set(parts(changed).map(\.key)).subtracting(keys).count
            #expect(new <= 8)
            redone += new
        }
        #expect(redone < 60)
    }

    @Test("A key depends on the shape, on paths, sizes and times, and on nothing else")
    func keys() {
        let one = [member(1)]
        func key(_ members: [Member], shape: String = "s") -> String? { parts(members, shape: shape).first?.key }
        #expect(key(one) == key([member(1)]))
        #expect(key(one) != key(one, shape: "t"))
        #expect(key(one) != key([member(2)]))
        #expect(key(one) != key([member(1, modified: 2)]))
        #expect(key(one) != key([member(1, size: 11)]))
        #expect(key(one)?.utf8.count == 40)
    }

    @Test("With the content trusted, the time of a file does not matter")
    func contentHash() {
        func key(_ hash: String?, modified: Int) -> String? {
            let file = FoundFile(path: FilePath("a"), size: 1, modified: modified, kind: .file)
            return parts([Member(file, content: .file, contentHash: hash)]).first?.key
        }
        #expect(key("aa", modified: 1) == key("aa", modified: 2))
        #expect(key("aa", modified: 1) != key("bb", modified: 1))
        #expect(key(nil, modified: 1) != key(nil, modified: 2))
    }

    @Test("Names that run into each other give other keys")
    func lineFeeds() {
        func file(_ path: String) -> Member {
            Member(FoundFile(path: FilePath(path), size: 1, modified: 1, kind: .file), content: .file)
        }
        #expect(parts([file("a\nb")]).first?.key != parts([file("a"), file("b")]).first?.key)
    }

    @Test("A run of records is a part of its own")
    func runs() {
        let members = [member(1), run(0, of: "x.jsonl", hash: "a"), run(1, of: "x.jsonl", hash: "b"), member(9)]
        let cut = parts(members)
        #expect(cut.map(\.documents) == [1, 10, 10, 1])
        #expect(cut.map(\.bytes) == [10, 100, 100, 10])
    }

    @Test("No documents make no parts")
    func none() {
        #expect(parts([]).isEmpty)
    }
}
