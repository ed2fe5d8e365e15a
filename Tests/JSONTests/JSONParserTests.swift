import NewsJSON
import Testing

/// The value of a text, read in a manner.
private func parsed(_ text: String, _ manner: JSONParser.Manner = .strict) throws(JSONError) -> JSONValue {
    let bytes = Array(text.utf8)
    return try JSONParser(manner).parse(bytes.span)
}

/// The error of a text that must not be read.
private func refusal(_ text: String, _ manner: JSONParser.Manner = .strict) -> JSONError? {
    do throws(JSONError) {
        _ = try parsed(text, manner)
        return nil
    } catch {
        return error
    }
}

@Suite("Parsing JSON")
struct JSONParserTests {
    @Test(
        "What RFC 8259 allows is read",
        arguments: [
            ("null", .null), (" true ", .boolean(true)), ("\t\r\nfalse\n", .boolean(false)), ("\"\"", .string("")),
            ("[]", .array([])), ("[ ]", .array([])), ("{}", .object([])), ("{ }", .object([])),
            ("[1,[2,{\"a\":[]}]]", .array([.integer(1), .array([.integer(2), .object([.init("a", .array([]))])])])),
            ("{\"\":0}", .object([.init("", .integer(0))])),
            ("{\"a\":1,\"b\":2}", .object([.init("a", .integer(1)), .init("b", .integer(2))])),
            ("\"é 日本 😀 \u{7F}\"", .string("é 日本 😀 \u{7F}")),
        ] as [(String, JSONValue)])
    func valid(text: String, value: JSONValue) throws {
        #expect(try parsed(text) == value)
    }

    @Test(
        "Numbers are whole where they can be",
        arguments: [
            ("0", .integer(0)), ("-0", .integer(0)), ("-12", .integer(-12)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.0", .number(1)), ("-0.5", .number(-0.5)),
            ("1e3", .number(1000)), ("1E+2", .number(100)), ("25e-1", .number(2.5)), ("0e0", .number(0)),
            ("123456789012345678901234567890", .number(1.2345678901234568e29)),
        ] as [(String, JSONValue)])
    func numbers(text: String, value: JSONValue) throws {
        #expect(try parsed(text) == value)
    }

    @Test(
        "What RFC 8259 does not allow is refused where it goes wrong",
        arguments: [
            ("", 0), ("  ", 2), ("nul", 0), ("nulL", 0), ("True", 0), ("'a'", 0), ("\u{FEFF}1", 0), ("NaN", 0),
            ("Infinity", 0), ("+1", 0), ("01", 0), ("-01", 0), ("1.", 0), (".5", 0), ("1.e5", 0), ("-", 0), ("--1", 0),
            ("1e", 0), ("1e+", 0), ("1-2", 0), ("1.2.3", 0), ("0x10", 1), ("1 2", 2), ("[1", 2), ("[1,", 3),
            ("[1,]", 3),
            ("[,1]", 1), ("[1 2]", 3), ("[1}", 2), ("]", 0), ("{", 1), ("{\"a\"", 4), ("{\"a\":", 5), ("{\"a\":1", 6),
            ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("{a:1}", 1), ("{1:1}", 1), ("{,}", 1), ("{\"a\":1 \"b\":2}", 7),
            ("\"", 1), ("\"a", 2), ("\"\\", 2), ("\"\\x\"", 2), ("\"\\u12\"", 5), ("\"\\u12g4\"", 5),
            ("\"a\nb\"", 2), ("\"\u{0}\"", 1), ("[1]//", 3), ("\"\\uD800\\u00\"", 11), ("1e400", 0), ("-1e999", 0),
        ])
    func invalid(text: String, offset: Int) {
        #expect(refusal(text)?.offset == offset)
    }

    @Test(
        "Escapes become what they stand for, halves of surrogate pairs U+FFFD",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
            (#""\uD83D\uDE00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\uDE00x""#, "\u{FFFD}x"),
            (#""\uD83D\n""#, "\u{FFFD}\n"), (#""\uD83D\u0041""#, "\u{FFFD}A"), (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀"),
            (#""\u0000""#, "\u{0}"), (#""\uFFFF""#, "\u{FFFF}"),
        ])
    func escapes(text: String, value: String) throws {
        #expect(try parsed(text) == .string(value))
    }

    @Test("Bytes that are no UTF-8 become U+FFFD")
    func brokenText() throws {
        let bytes: [UInt8] = [0x22, 0x61, 0xFF, 0x62, 0x22]
        #expect(try JSONParser().parse(bytes.span) == .string("a\u{FFFD}b"))
    }

    @Test("Nesting is bounded, however deep the text is", arguments: ["[", "{\"a\":"])
    func depth(opening: String) throws {
        #expect(refusal(String(repeating: opening, count: 100_000))?.reason == "nested too deeply")
        let legal = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        _ = try parsed(legal)
        #expect(refusal("[" + legal + "]")?.reason == "nested too deeply")
    }

    @Test(
        "The forgiving manner reads what pages get wrong",
        arguments: [
            ("[1,]", .array([.integer(1)])), ("{\"a\":1,}", .object([.init("a", .integer(1))])),
            ("\"a\nb\tc\"", .string("a\nb\tc")), ("{} trailing", .object([])), ("1;", .integer(1)),
            (#""it\'s""#, .string("it's")),
        ] as [(String, JSONValue)])
    func forgiving(text: String, value: JSONValue) throws {
        #expect(try parsed(text, .forgiving) == value)
        #expect(refusal(text) != nil)
    }

    @Test("The forgiving manner does not invent values", arguments: ["", "{a:1}", "[1", "{\"a\":}", "\"open", "nope"])
    func stillRefused(text: String) {
        #expect(refusal(text, .forgiving) != nil)
    }

    @Test(
        "An error's place is a line and a column from one",
        arguments: [("x", 1, 1), ("{\n  \"a\": x\n}", 2, 8), ("[1,\n2,\n", 3, 1), ("{\"é\": x}", 1, 8)])
    func position(text: String, line: Int, column: Int) throws {
        let error = try #require(refusal(text))
        #expect(error.position(in: Array(text.utf8)) == (line, column))
    }
}

@Suite("JSON values")
struct JSONValueTests {
    @Test("Of a key that stands twice the last one counts")
    func twice() throws {
        #expect(try parsed(#"{"a":1,"a":2}"#)["a"] == .integer(2))
    }

    @Test("A number without a fraction is an integer, any other is none")
    func integers() {
        #expect(JSONValue.number(4).integer == 4)
        #expect(JSONValue.number(4.5).integer == nil)
        #expect(JSONValue.number(1e300).integer == nil)
        #expect(JSONValue.string("4").integer == nil)
    }

    @Test("Asking a value for what it is not gives nothing")
    func mismatches() {
        #expect(JSONValue.null["a"] == nil)
        #expect(JSONValue.array([]).string == nil)
        #expect(JSONValue.object([]).array == nil)
        #expect(JSONValue.array([]).members == nil)
    }
}
