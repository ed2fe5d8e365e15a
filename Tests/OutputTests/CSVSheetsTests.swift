import NewsJSON
import Testing

@testable import NewsOutput

@Suite struct CSVSheetsTests {
    private static let schema: RecordSchema = .object([
        .required("story", .string(), ""), .required("title", .nullable(.string()), ""),
        .required("sites", .array(of: .string()), ""),
        .required(
            "figures",
            .array(
                of: .object([
                    .required("value", .integer, ""),
                    .required("deniedBy", .array(of: .object([.required("source", .nullable(.string()), "")])), ""),
                ])), ""),
        .required("days", .array(of: .tuple([.string(), .integer])), ""),
    ])

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("A list of objects or pairs is a sheet of its own with the key of its line")
    func sheets() throws {
        let sheets = CSVSheets(table: "stories", schema: Self.schema)
        #expect(sheets.names == ["stories", "stories.figures", "stories.figures.deniedBy", "stories.days"])
        #expect(
            sheets.names.indices.map { Self.text(sheets.header(of: $0)) } == [
                "story,title,sites\r\n", "story,n,value\r\n", "story,figures,n,source\r\n", "story,n,name,count\r\n",
            ])
        let line =
            #"{"story":"s1","title":null,"sites":["Echo","Post"],"figures":[{"value":3,"deniedBy":[]},"#
            + #"{"value":7,"deniedBy":[{"source":"Mine"},{"source":null}]}],"days":[["2025-03-04",2]]}"#
        #expect(
            try sheets.rows(of: Array(line.utf8).span).map(Self.text) == [
                "s1,,Echo; Post\r\n", "s1,1,3\r\ns1,2,7\r\n", "s1,2,1,Mine\r\ns1,2,2,\r\n", "s1,1,2025-03-04,2\r\n",
            ])
    }

    @Test(
        "A cell with a comma, a quote or a line break is quoted",
        arguments: [
            ("plain", "plain"), ("a, b", #""a, b""#), (#"he said "no""#, #""he said ""no""""#), ("a\nb", "\"a\nb\""),
            ("é;x", "é;x"),
        ])
    func quoting(cell: String, expected: String) throws {
        let sheets = CSVSheets(table: "t", schema: .object([.required("text", .string(), "")]))
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("text")
            writer.string(cell)
        }
        #expect(try sheets.rows(of: writer.bytes.span).map(Self.text) == [expected + "\r\n"])
    }
}
