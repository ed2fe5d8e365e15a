import NewsJSON
import NewsOptions
import Testing

private enum Colour: String, CaseIterable, Sendable { case red, green }

/// One option of each shape.
private struct Sample: OptionGroup {
    var flag = false
    var whole = 5
    var share = 0.5
    var name = "n"
    var colour = Colour.red
    var colours = [Colour.red]
    var names = ["a"]
    var map = ["k": "v"]
    var fields = ["title": "headline"]

    static var options: [Option<Sample>] {
        [
            .flag("flag", \.flag, "A switch."), .integer("whole", \.whole, in: 1...9, "A whole number."),
            .number("share", \.share, in: 0...1, "A share."), .text("name", \.name, "A name."),
            .choice("colour", \.colour, "A colour."), .choices("colours", \.colours, "Colours."),
            .texts("names", \.names, "Names.", shapesResults: false), .map("map", \.map, "A map."),
            .map("fields", \.fields, keys: ["title", "text"], "A map with keys of its own."),
        ]
    }
}

private struct Holder: Equatable, Sendable {
    var sample = Sample()
}

private func json(_ text: String) throws -> JSONValue {
    let bytes = Array(text.utf8)
    return try JSONParser().parse(bytes.span)
}

private func option(_ key: String) throws -> Option<Sample> {
    try #require(Sample.options.first { $0.key == key })
}

@Suite("Options")
struct OptionTests {
    @Test(
        "A right value is stored and read back",
        arguments: [
            ("flag", "true"), ("whole", "1"), ("whole", "9"), ("share", "0.25"), ("share", "1.0"),
            ("name", "\"\""), ("colour", "\"green\""), ("colours", "[]"), ("colours", "[\"red\",\"green\"]"),
            ("names", "[]"), ("names", "[\"x\",\"x\"]"), ("map", "{}"), ("map", "{\"a\":\"1\",\"b\":\"2\"}"),
            ("fields", "{\"text\":\"b\"}"),
        ])
    func stored(key: String, text: String) throws {
        var sample = Sample()
        let value = try json(text)
        #expect(try option(key).write(value, to: &sample) == nil)
        #expect(try option(key).read(sample) == value)
    }

    @Test(
        "A wrong value is told what would be right, and nothing is stored",
        arguments: [
            ("flag", "1", "must be true or false, not a whole number"),
            ("flag", "\"true\"", "must be true or false, not a string"),
            ("whole", "0", "must be a whole number from 1 to 9, not 0"),
            ("whole", "10", "must be a whole number from 1 to 9, not 10"),
            ("whole", "1.5", "must be a whole number from 1 to 9, not a number"),
            ("whole", "\"4\"", "must be a whole number from 1 to 9, not a string"),
            ("whole", "null", "must be a whole number from 1 to 9, not null"),
            ("share", "1.5", "must be a number from 0.0 to 1.0, not 1.5"),
            ("share", "-1", "must be a number from 0.0 to 1.0, not -1.0"),
            ("share", "[]", "must be a number from 0.0 to 1.0, not an array"),
            ("name", "7", "must be a string, not a whole number"),
            ("colour", "\"gren\"", "unknown value \"gren\"; did you mean \"green\"?"),
            ("colour", "\"violet\"", "unknown value \"violet\"; known values are red, green"),
            ("colour", "true", "must be one of red, green, not true or false"),
            ("colours", "\"red\"", "must be a list of red, green, not a string"),
            ("colours", "[\"red\",3]", "must be a list of red, green, but one is a whole number"),
            ("colours", "[\"red\",\"Red\"]", "unknown value \"Red\"; did you mean \"red\"?"),
            ("colours", "[\"red\",\"red\"]", "lists \"red\" twice"),
            ("names", "\"x\"", "must be a list of strings, not a string"),
            ("names", "[\"x\",{}]", "must be a list of strings, but one is an object"),
            ("map", "[]", "must be an object of strings, not an array"),
            ("map", "{\"a\":1}", "must be an object of strings, but a is a whole number"),
            ("map", "{\"a\":\"1\",\"a\":\"2\"}", "has \"a\" twice"),
            ("fields", "{\"txt\":\"b\"}", "unknown key \"txt\"; did you mean \"text\"?"),
            ("fields", "{\"colour\":\"b\"}", "unknown key \"colour\"; known keys are title, text"),
        ])
    func refused(key: String, text: String, message: String) throws {
        var sample = Sample()
        let value = try json(text)
        #expect(try option(key).write(value, to: &sample) == message)
        #expect(sample == Sample())
    }

    @Test("The order of choices does not matter")
    func choiceOrder() throws {
        var sample = Sample()
        #expect(try option("colours").write(try json("[\"green\",\"red\"]"), to: &sample) == nil)
        #expect(sample.colours == [.green, .red])
        #expect(try option("colours").read(sample) == json("[\"red\",\"green\"]"))
    }

    @Test("An option seen through its holder stores into the holder")
    func lifted() throws {
        var holder = Holder()
        let lifted = try option("whole").lifted(through: \Holder.sample)
        #expect(lifted.write(.integer(7), to: &holder) == nil)
        #expect(holder.sample.whole == 7)
        #expect(lifted.read(holder) == .integer(7))
        #expect(try option("names").lifted(through: \Holder.sample).shapesResults == false)
    }

    @Test(
        "The schema of a shape says what decoding accepts",
        arguments: [
            ("flag", #"{"type":"boolean"}"#), ("whole", #"{"type":"integer","minimum":1,"maximum":9}"#),
            ("share", #"{"type":"number","minimum":0.0,"maximum":1.0}"#), ("name", #"{"type":"string"}"#),
            ("colour", #"{"type":"string","enum":["red","green"]}"#),
            ("colours", #"{"type":"array","uniqueItems":true,"items":{"type":"string","enum":["red","green"]}}"#),
            ("names", #"{"type":"array","items":{"type":"string"}}"#),
            ("map", #"{"type":"object","additionalProperties":{"type":"string"}}"#),
            (
                "fields",
                #"{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"#
                    + #""text":{"type":"string"}}}"#
            ),
        ])
    func schema(key: String, schema: String) throws {
        #expect(JSONValue.object(try option(key).shape.schema).compact() == schema)
    }
}

@Suite("Suggestions")
struct SpellingTests {
    @Test(
        "A slip of the pen finds the word that was meant",
        arguments: [
            ("worker", "workers"), ("wrokers", "workers"), ("WORKERS", "workers"), ("bufer", "buffer"),
            ("workres", "workers"), ("x", nil), ("", nil), ("completely", nil),
        ] as [(String, String?)])
    func nearest(word: String, expected: String?) {
        #expect(Spelling.nearest(to: word, in: ["workers", "buffer"]) == expected)
    }

    @Test("Of equally near words the first is suggested")
    func first() {
        #expect(Spelling.nearest(to: "bat", in: ["cat", "hat"]) == "cat")
    }
}
