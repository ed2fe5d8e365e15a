import NewsClean
import NewsModel
import NewsText
import Testing

@Suite("The language of an article")
struct LanguageTests {
    private static let german = """
        Der Stadtrat hat gestern beschlossen, die alte Brücke zu sperren. Sie ist seit Jahren nicht mehr sicher.

        Wer über den Fluss will, muss nun einen Umweg von vier Kilometern fahren, sagte die Bürgermeisterin.
        """

    @Test("A page that declares nothing, plain text and ready text get the language of their text, and how sure it is")
    func found() throws {
        let page = "<article><h1>Brücke</h1><p>" + Self.german.replacingBlankLines(with: "</p><p>") + "</p></article>"
        let articles = [
            try Cleaning.page(page), try Cleaning.plain(Self.german), try Cleaning.run(.ready(Array(Self.german.utf8))),
        ]
        for article in articles {
            #expect(article.metadata.language == "de")
            #expect(article.metadata.languageConfidence ?? 0 > 0.95)
        }
    }

    @Test(
        "A declaration is kept with its region where the text agrees, and overruled where it is clearly in another language",
        arguments: [("de-at", "de-at"), ("de", "de"), ("en", "de"), ("fr-ca", "de")])
    func declared(tag: String, expected: String) throws {
        #expect(try Cleaning.run(.plain(Array(Self.german.utf8)), language: tag).metadata.language == expected)
    }

    @Test("What is taken out of the article says nothing about its language")
    func removed() throws {
        let notice = "<div class=\"newsletter-signup\"><p>" + "Sign up for our newsletter and never miss a story. "
        let page =
            "<article><p>" + Self.german.replacingBlankLines(with: "</p>\(notice)</p></div><p>") + "</p></article>"
        let article = try Cleaning.page(page)
        #expect(article.metadata.language == "de")
    }

    @Test(
        "French keeps its spaces before marks where nothing declares it, and loses them nowhere by a wrong declaration")
    func typography() throws {
        let text = "Il a dit hier que le pont ne serait pas rouvert avant l'été : il est trop vieux pour être réparé."
        #expect(try Cleaning.run(.plain(Array(text.utf8))).string.contains("l'été : il"))
        #expect(try Cleaning.run(.plain(Array(text.utf8)), language: "en").string.contains("l'été : il"))
    }
}

extension String {
    fileprivate func replacingBlankLines(with mark: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: true).joined(separator: mark)
    }
}
