import NewsPipeline
import Testing

@Suite("Patterns for paths")
struct GlobPatternTests {
    @Test(
        "A pattern matches whole paths",
        arguments: [
            // Stars within a name
            ("*", "a.txt", true), ("*", "", true), ("*", "a/b", false), ("*.html", "a.html", true),
            ("*.html", ".html", true), ("*.html", "a/b.html", false), ("a*c", "abbbc", true), ("a*c", "ac", true),
            ("a*c", "a/c", false), ("a*b*c", "aXbXbYc", true), ("a*b*c", "aXcXb", false), ("*/*", "a/b", true),
            ("*/*", "a/b/c", false), ("*/b", "a/b", true), ("news*/a", "news2025/a", true),
            // Folders
            ("**/*", "a.txt", true), ("**/*", "a/b/c.txt", true), ("**", "a/b/c", true), ("**/*.html", "a.html", true),
            ("**/*.html", "x/y/a.html", true), ("**/*.html", "x/y/a.htm", false), ("a/**", "a/b", true),
            ("a/**", "a/b/c", true), ("a/**", "b/a/c", false), ("a/**", "a", false), ("a/**/b", "a/b", true),
            ("a/**/b", "a/x/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/xb", false), ("a/**/b", "ab", false),
            ("**/b/*", "b/c", true), ("**/b/*", "a/b/c", true), ("**/b/*", "ab/c", false),
            ("**/a/**/b/**", "x/a/y/b/z", true), ("**/a/**/b/**", "a/b/a", true), ("**/a/**/b/**", "x/b/a/z", false),
            ("**/a*/c", "ab/x/ac/c", true), ("**/**/x", "x", true), ("**/x/**", "x", false),
            // Two stars that do not stand for folders are stars within a name
            ("**.html", "a.html", true), ("**.html", "x/a.html", false), ("a**", "abc", true), ("a**", "a/b", false),
            ("a**/b", "axx/b", true), ("a**/b", "axx/y/b", false),
            // One character
            ("?", "a", true), ("?", "", false), ("?", "/", false), ("a?c", "abc", true), ("a?c", "a/c", false),
            ("?.txt", "é.txt", true), ("*??", "日", false), ("*??", "a日本", true), ("??", "日本", true), ("?", "日本", false),
            // Sets
            ("[abc]", "b", true), ("[abc]", "d", false), ("[a-c]x", "bx", true), ("[!a-c]", "d", true),
            ("[!a-c]", "b", false), ("[!a]", "/", false), ("[a-]", "-", true), ("[]]", "]", true),
            ("[z-a]", "b", false),
            ("[0-9][0-9]", "42", true), ("[0-9]*", "4x", true), ("a[", "a[", true), ("a[b", "a[b", true),
            ("[", "[", true),
            // Plain text
            ("", "", true), ("", "a", false), ("a.txt", "a.txt", true), ("a.txt", "aXtxt", false), ("a", "ab", false),
            ("日本/*", "日本/新聞", true),
        ])
    func matches(pattern: String, path: String, expected: Bool) {
        #expect(GlobPattern(pattern).matches(Array(path.utf8)) == expected)
    }

    @Test(
        "No pattern takes exponential time",
        arguments: [
            String(repeating: "*a", count: 50) + "b", String(repeating: "**/a/", count: 50) + "b",
            "**/" + String(repeating: "*a*/", count: 40) + "b", String(repeating: "?*", count: 50) + "b",
        ])
    func hostile(pattern: String) {
        let flat = Array(repeating: UInt8(0x61), count: 2000)
        let deep = Array(String(repeating: "a/", count: 1000).utf8)
        #expect(!GlobPattern(pattern).matches(flat))
        #expect(!GlobPattern(pattern).matches(deep))
    }

    @Test("Paths may be any bytes", arguments: ["**/*", "*", "a*", "?\u{FFFD}"])
    func anyBytes(pattern: String) {
        let path: [UInt8] = [0x61, 0xFF, 0x0A, 0xC3]
        #expect(GlobPattern(pattern).matches(path) == (pattern.last == "*"))
    }
}
