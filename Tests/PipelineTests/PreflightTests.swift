import NewsPipeline
import Testing

@Suite("Checking the folders before any work")
struct PreflightTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("in/a.txt", "x")
        try folder.write("file", "x")
        try folder.makeFolder("out")
        try folder.makeFolder("innocent")
    }

    private func problems(input: String, output: String) -> [String] {
        var configuration = Configuration()
        configuration.input.folder = folder.name(input)
        configuration.output.folder = folder.name(output)
        return Preflight.problems(of: configuration).map {
            $0.description.replacing(folder.path.description + "/", with: "")
        }
    }

    @Test(
        "Folders that can be used have no problems",
        arguments: [("in", "out"), ("in", "new"), ("in", "new/deeper"), ("in", "innocent"), ("in", "in/../out")])
    func right(input: String, output: String) {
        #expect(problems(input: input, output: output) == [])
    }

    @Test(
        "Folders that cannot be used are told with their keys",
        arguments: [
            ("none", "out", ["input.folder: there is no folder none"]),
            ("file", "out", ["input.folder: file is a file, not a folder"]),
            ("in", "file", ["output.folder: file is a file, not a folder"]),
            ("in", "file/out", ["output.folder: cannot look at file/out: Not a directory"]),
            ("none", "file", ["input.folder: there is no folder none", "output.folder: file is a file, not a folder"]),
            (
                "in", "in",
                ["output.folder: in lies inside the input folder in, so that a run would read its own results"]
            ),
            (
                "in", "in/out",
                ["output.folder: in/out lies inside the input folder in, so that a run would read its own results"]
            ),
            (
                "in", "in/new/deeper",
                [
                    "output.folder: in/new/deeper lies inside the input folder in, so that a run would read its own results"
                ]
            ),
            (
                "in", "out/../in/new",
                [
                    "output.folder: out/../in/new lies inside the input folder in, so that a run would read its own results"
                ]
            ),
        ])
    func wrong(input: String, output: String, expected: [String]) {
        #expect(problems(input: input, output: output) == expected)
    }

    @Test("A link to the input folder is seen through")
    func links() throws {
        try folder.link("alias", to: folder.name("in"))
        #expect(problems(input: "in", output: "alias/out").count == 1)
        #expect(problems(input: "alias", output: "in/out").count == 1)
        #expect(problems(input: "alias", output: "out").isEmpty)
    }

    @Test("Everything lies inside the root folder")
    func root() {
        var configuration = Configuration()
        configuration.input.folder = "/"
        configuration.output.folder = "/there-is-no-such-folder"
        #expect(Preflight.problems(of: configuration).map(\.key) == ["output.folder"])
    }

    @Test("The defaults lie beside each other")
    func defaults() {
        let keys = Preflight.problems(of: Configuration()).map(\.message)
        #expect(!keys.contains { $0.contains("inside") })
    }
}
