import NewsJSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test(
        "Strings are escaped only where they must be",
        arguments: [
            ("", #""""#), ("plain é 日本 😀", "\"plain é 日本 😀\""), ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#),
            ("\u{0}\u{8}\u{B}\u{1F}", #""\u0000\u0008\u000b\u001f""#), ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""),
        ])
    func escaping(text: String, json: String) {
        #expect(JSONValue.string(text).compact() == json)
    }

    @Test(
        "Numbers read back as the same",
        arguments: [
            .integer(0), .integer(9), .integer(10), .integer(-1), .integer(.max), .integer(.min), .number(0.1),
            .number(-2.5), .number(1e21), .number(.leastNonzeroMagnitude), .number(.greatestFiniteMagnitude),
        ] as [JSONValue])
    func numbers(value: JSONValue) throws {
        let bytes = Array(value.compact().utf8)
        #expect(try JSONParser().parse(bytes.span) == value)
    }

    @Test("What is no number becomes null", arguments: [Double.nan, .infinity, -.infinity])
    func notANumber(value: Double) {
        #expect(JSONValue.number(value).compact() == "null")
    }

    @Test("Commas stand between elements, keys before values, lines end with a line feed")
    func commas() {
        var writer = JSONWriter()
        for number in 1...2 {
            writer.object { writer in
                writer.key("a")
                writer.array { writer in
                    writer.integer(number)
                    writer.array { _ in }
                    writer.object { _ in }
                    writer.null()
                }
                writer.key("q\"" as String)
                writer.boolean(true)
            }
            writer.endLine()
        }
        let lines = #"{"a":[1,[],{},null],"q\"":true}"# + "\n" + #"{"a":[2,[],{},null],"q\"":true}"# + "\n"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == lines)
        writer.reset()
        writer.integer(1)
        #expect(writer.bytes == Array("1".utf8))
    }

    @Test(
        "Compact and indented text read back as the same value",
        arguments: [
            #"null"#, #"[]"#, #"{}"#, #"[[],{}]"#, #"{"a":{"b":[1,2,"x"],"c":{}},"d":[{"e":null}]}"#,
            #"{"":[[[]]],"\n":"\\ \" \u0001"}"#, #"[1.5,true,"é😀"]"#,
        ])
    func roundTrip(text: String) throws {
        let value = try JSONParser().parse(Array(text.utf8).span)
        let compact = Array(value.compact().utf8)
        #expect(try JSONParser().parse(compact.span) == value)
        let pretty = Array(value.pretty().utf8)
        #expect(try JSONParser().parse(pretty.span) == value)
        #expect(!value.compact().contains("\n"))
        #expect(pretty.last == 0x0A)
    }

    @Test("Indented text keeps short lists on one line and objects on several")
    func layout() throws {
        let value = JSONValue.object([.init("a", .array([.integer(1), .integer(2)])), .init("b", .object([]))])
        #expect(value.pretty() == "{\n  \"a\": [1, 2],\n  \"b\": {}\n}\n")
    }
}
