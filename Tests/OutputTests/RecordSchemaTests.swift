import NewsJSON
import NewsOutput
import Testing

private let schema: RecordSchema = .object([
    .required("id", .string(), "A name."), .optional("kind", .string(["a", "b"]), "A kind."),
    .optional("span", .span, "A span."), .required("list", .array(of: .integer), "Numbers."),
    .optional("pair", .tuple([.string(), .number]), "A pair."), .optional("map", .map(of: .boolean), "Switches."),
    .optional("maybe", .nullable(.integer), "A number or null."), .optional("any", .any, "Anything."),
])

private func problems(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return schema.problems(in: try JSONParser().parse(bytes.span))
}

@Suite("Schemas of records")
struct RecordSchemaTests {
    @Test(
        "A right record has no problems",
        arguments: [
            #"{"id":"x","list":[]}"#, #"{"id":"x","kind":"b","span":[0,0],"list":[0,7]}"#,
            #"{"id":"","list":[],"pair":["x",1.5],"map":{"k":true},"maybe":null,"any":{"x":[]}}"#,
            #"{"id":"","list":[],"pair":["x",1],"map":{},"maybe":3}"#,
        ])
    func right(text: String) throws {
        #expect(try problems(text) == [])
    }

    @Test(
        "Each fault is named with its place",
        arguments: [
            (#"[]"#, ["$: must not be an array"]),
            (#"{"id":"x"}"#, ["$.list: missing"]),
            (#"{"list":[],"id":"x"}"#, ["$.id: out of order"]),
            (#"{"id":"x","id":"y","list":[]}"#, ["$.id: stands twice"]),
            (#"{"id":"x","list":[],"extra":1}"#, ["$.extra: unknown key"]),
            (#"{"id":1,"list":[]}"#, ["$.id: must not be a whole number"]),
            (#"{"id":"x","kind":"c","list":[]}"#, ["$.kind: \"c\" is not listed"]),
            (#"{"id":"x","span":[2,1],"list":[]}"#, ["$.span: no span"]),
            (#"{"id":"x","span":[-1,1],"list":[]}"#, ["$.span: no span"]),
            (#"{"id":"x","span":[1],"list":[]}"#, ["$.span: no span"]),
            (#"{"id":"x","span":[0,"1"],"list":[]}"#, ["$.span: no span"]),
            (#"{"id":"x","list":[1,"2",-3]}"#, ["$.list[1]: must not be a string", "$.list[2]: -3 is negative"]),
            (#"{"id":"x","list":[],"pair":["x"]}"#, ["$.pair: must not be an array"]),
            (#"{"id":"x","list":[],"pair":["x",null]}"#, ["$.pair[1]: must not be null"]),
            (#"{"id":"x","list":[],"map":{"k":0}}"#, ["$.map.k: must not be a whole number"]),
            (#"{"id":"x","list":[],"maybe":"x"}"#, ["$.maybe: must not be a string"]),
            (#"{"kind":null}"#, ["$.kind: must not be null", "$.id: missing", "$.list: missing"]),
        ])
    func wrong(text: String, expected: [String]) throws {
        #expect(try problems(text) == expected)
    }

    @Test("The published schema lists the keys in order, what is required, and nothing else")
    func published() throws {
        let document = schema.document(titled: "sample")
        #expect(document["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
        #expect(document["title"]?.string == "sample")
        #expect(document["additionalProperties"] == .boolean(false))
        #expect(document["required"] == .array([.string("id"), .string("list")]))
        let properties = try #require(document["properties"]?.members)
        #expect(properties.map(\.key) == ["id", "kind", "span", "list", "pair", "map", "maybe", "any"])
        #expect(
            document["properties"]?["span"]?.compact()
                == #"{"description":"A span.","type":"array","prefixItems":[{"type":"integer","minimum":0},"#
                + #"{"type":"integer","minimum":0}],"minItems":2,"items":false}"#)
    }

    @Test("Every key of every published record is described", arguments: OutputSchemas.all.map(\.name))
    func described(name: String) throws {
        let schema = try #require(OutputSchemas.all.first { $0.name == name }).schema
        var pending = [schema.document(titled: name)]
        while let value = pending.popLast() {
            for property in value["properties"]?.members ?? [] {
                #expect(property.value["description"]?.string?.hasSuffix(".") == true || property.key == "counts")
                pending.append(property.value)
            }
            if let items = value["items"] { pending.append(items) }
        }
    }
}
