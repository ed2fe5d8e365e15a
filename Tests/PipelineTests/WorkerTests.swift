import NewsIngest
import NewsJSON
import NewsOutput
import NewsPipeline
import Testing

/// The answers to requests, line by line, and the last line.
private func answers(to lines: [String]) throws -> (answers: [JSONValue], end: JSONValue, digest: String) {
    var worker = Worker(Configuration())
    var all: [UInt8] = []
    var values: [JSONValue] = []
    for line in lines {
        let answer = worker.answer(Array(line.utf8))
        #expect(answer.filter { $0 == 0x0A }.count == 1 && answer.last == 0x0A)
        all += answer
        values.append(try JSONParser().parse(answer.span))
    }
    let end = try JSONParser().parse(worker.end().span)
    return (values, end, SHA256Digest.hexadecimal(of: all.span))
}

@Suite("The worker protocol")
struct WorkerTests {
    @Test("Each request gets one line, in order, and the last line says how many and what")
    func lines() throws {
        let (found, end, digest) = try answers(to: [
            #"{"id": "a", "text": "Clean text, said nobody."}"#, "no json",
            #"{"id": 7, "plain": "Title\n\nA paragraph."}"#,
        ])
        #expect(found.map { $0["id"]?.string } == ["a", "line 2", "7"])
        #expect(OutputSchemas.article.problems(in: found[0]) == [])
        #expect(OutputSchemas.article.problems(in: found[2]) == [])
        #expect(end["end"] == .boolean(true))
        #expect(end["in"] == .integer(3) && end["out"] == .integer(3))
        #expect(end["sha256"]?.string == digest)
    }

    @Test("Clean text is taken exactly as it stands", arguments: ["x", " “Two  spaces” \u{A0}", "a\n\nb", "é😀"])
    func ready(text: String) throws {
        let request = JSONValue.object([.init("id", .string("a")), .init("text", .string(text))]).compact()
        let (found, _, _) = try answers(to: [request])
        #expect(found[0]["text"]?.string == text)
        // Feeding the record back annotates it again.
        #expect(try answers(to: [found[0].compact()]).answers[0]["text"]?.string == text)
    }

    @Test(
        "A request that cannot be answered gets a failure with a stable code",
        arguments: [
            ("", "invalid-record"), ("[]", "invalid-record"), ("{}", "incomplete-record"),
            (#"{"id": "a", "text": 5}"#, "invalid-record"), (#"{"id": "a", "path": "/nowhere/none"}"#, "vanished"),
            (#"{"id": "a", "url": "x"}"#, "incomplete-record"),
        ])
    func failures(request: String, code: String) throws {
        let failure = try #require(try answers(to: [request]).answers.first?["failure"])
        #expect(failure.members?.map(\.key) == ["stage", "code", "detail"])
        #expect(failure["code"]?.string == code)
    }
}
