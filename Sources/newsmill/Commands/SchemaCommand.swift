import ArgumentParser
import NewsJSON
import NewsOutput
import NewsPipeline

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints a JSON Schema: of the configuration, or of the lines of an output file.",
        discussion: """
            With "$schema" in pipeline.json pointing to the saved schema, editors complete and check the configuration.
            """)

    @Argument(
        help: ArgumentHelp(
            "One of: config, \(OutputSchemas.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
    var name: String

    func run() throws {
        let schema: JSONValue
        if name == "config" {
            schema = ConfigurationSection.root.schema()
        } else if let record = OutputSchemas.all.first(where: { $0.name == name }) {
            schema = record.schema.document(titled: name)
        } else {
            let known = ["config"] + OutputSchemas.all.map(\.name)
            throw ExitStatus.usage.because("there is no schema \"\(name)\"; known are \(known.joined(separator: ", "))")
        }
        Terminal.out(String(schema.pretty().dropLast()))
    }
}
