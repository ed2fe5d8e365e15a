import NewsText
import Testing

@Suite("Classes of code points")
struct ScalarClassTests {
    @Test("The blocks that are known without Unicode's tables agree with them")
    func blocks() {
        let wrong = (UInt32(0)..<0x3_0000).filter { value in
            guard let properties = Unicode.Scalar(value)?.properties else { return false }
            return ScalarClass.isLetter(value) != properties.isAlphabetic
                || ScalarClass.isUpper(value) != properties.isUppercase
        }
        #expect(wrong.isEmpty)
    }

    @Test("Stops of all scripts end sentences", arguments: ["。", "؟", "۔", "।", "።", "։", "!"])
    func stops(mark: String) {
        #expect(mark.unicodeScalars.allSatisfy { ScalarClass.endsSentence($0.value) })
    }
}
