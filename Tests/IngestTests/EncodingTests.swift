import Glibc
import NewsIngest
import NewsModel
import Testing

/// A text that an encoding cannot hold.
private struct NoSuchEncoding: Error {}

@Suite("Encodings")
struct EncodingTests {
    /// News-like text, what it is commonly written in, and what iconv calls that.
    static let samples: [(text: String, encoding: String, iconv: String)] = [
        ("Die Bürger müssen für die Straße zählen, sagte der Präsident über Köln – „schön“.", "windows-1252", "CP1252"),
        ("L’été dernier, le président français a déclaré à la presse qu’il était prêt.", "windows-1252", "CP1252"),
        ("El año pasado la policía detuvo a más de cien personas según informó el régimen.", "windows-1252", "CP1252"),
        ("A população não está em situação de risco, informou a polícia de São Paulo.", "windows-1252", "CP1252"),
        (
            "Władze poinformowały, że w wyniku powodzi zginęło pięć osób, a łącznie stu jest rannych.", "windows-1250",
            "CP1250"
        ),
        ("Policie uvedla, že při nehodě zemřelo pět lidí a dalších šest bylo zraněno.", "windows-1250", "CP1250"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl včera náš mluvčí.", "iso-8859-2", "ISO-8859-2"),
        ("A rendőrség közölte, hogy őt és két társát őrizetbe vették a fővárosban.", "windows-1250", "CP1250"),
        ("Cumhurbaşkanı dün yaptığı açıklamada görüşmelerin süreceğini söyledi.", "windows-1254", "CP1254"),
        ("Vyriausybė pranešė, kad šiąnakt žuvo penki žmonės, dar dešimt sužeista.", "windows-1257", "CP1257"),
        ("Президент заявил, что переговоры продолжатся на следующей неделе в Женеве.", "windows-1251", "CP1251"),
        ("Президент заявил, что переговоры продолжатся на следующей неделе в Женеве.", "koi8-r", "KOI8-R"),
        ("Президент заявил, что переговоры продолжатся на следующей неделе в Женеве.", "iso-8859-5", "ISO-8859-5"),
        ("Ο πρωθυπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.", "windows-1253", "CP1253"),
        ("ראש הממשלה אמר אתמול כי השיחות יימשכו בשבוע הבא בירושלים", "windows-1255", "CP1255"),
        ("قال الرئيس إن المحادثات ستستمر الأسبوع المقبل في العاصمة", "windows-1256", "CP1256"),
        ("دولت اعلام کرد که گفتگوها هفته آينده در پايتخت ادامه خواهد يافت.", "windows-1256", "CP1256"),
        ("รัฐบาลประกาศเมื่อวานนี้ว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้าที่กรุงเทพ", "windows-874", "CP874"),
        (
            "Chính phủ hôm qua tuyên bố các cuộc đàm phán sẽ tiếp tục vào tuần tới ở thủ đô.", "windows-1258",
            "CP1258"
        ),
        ("Valdība vakar paziņoja, ka sarunas turpināsies nākamnedēļ galvaspilsētā.", "iso-8859-13", "ISO-8859-13"),
        ("Il a été décidé, dit-on, que l’élève arrêtera bientôt ses études à l’étranger.", "macintosh", "MACINTOSH"),
        ("Уряд учора оголосив, що переговори триватимуть і наступного тижня.", "koi8-u", "KOI8-U"),
        ("Правительство объявило вчера, что переговоры продолжатся в столице.", "ibm866", "CP866"),
        ("政府は昨日、来週も協議を続けると発表した。首相は記者団に対し、合意は近いと述べた。", "shift_jis", "CP932"),
        ("政府は昨日、来週も協議を続けると発表した。首相は記者団に対し、合意は近いと述べた。", "euc-jp", "EUC-JP"),
        ("정부는 어제 다음 주에도 협상을 계속할 것이라고 발표했다. 대통령은 합의가 가깝다고 말했다.", "euc-kr", "CP949"),
        ("政府昨天宣布，谈判将在下周继续进行。总统对记者说，双方已经接近达成协议。", "gb18030", "GB18030"),
        ("政府昨天宣布，談判將在下週繼續進行。總統對記者說，雙方已經接近達成協議。", "big5", "BIG5-HKSCS"),
    ]

    /// Text in another encoding, by iconv.
    static func encoded(_ text: String, as name: String) throws -> [UInt8] {
        let opened = unsafe iconv_open(name, "UTF-8")
        guard let descriptor = unsafe opened, Int(bitPattern: opened) != -1 else { throw NoSuchEncoding() }
        defer { unsafe iconv_close(descriptor) }
        var source = Array(text.utf8).map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 2 + 16)
        var (left, room) = (source.count, target.count)
        let status = unsafe source.withUnsafeMutableBufferPointer { source in
            unsafe target.withUnsafeMutableBufferPointer { target in
                var input = source.baseAddress
                var output = target.baseAddress
                return unsafe iconv(descriptor, &input, &left, &output, &room)
            }
        }
        guard status != -1, left == 0 else { throw NoSuchEncoding() }
        return target[..<(target.count - room)].map { UInt8(bitPattern: $0) }
    }

    static func page(_ text: String, declared: String?, as name: String) throws -> [UInt8] {
        let meta = declared.map { "<meta charset=\($0)>" } ?? ""
        return try Array("<html><head>\(meta)</head><body><p>".utf8) + encoded(text, as: name)
            + Array("</p></body>".utf8)
    }

    @Test("A page is read rightly whether its declaration is right, missing or wrong", arguments: samples.indices)
    func roundTrip(index: Int) throws {
        let (text, encoding, name) = Self.samples[index]
        for declared in [encoding, nil, "utf-8"] {
            let page = try ingest(Self.page(text, declared: declared, as: name))
            #expect(page.text == text, "declared \(declared ?? "nothing")")
            if declared == encoding { #expect(page.source.encoding == encoding) }
        }
    }

    @Test("UTF-8 under a wrong declaration is UTF-8", arguments: ["iso-8859-1", "windows-1251", "shift_jis", "utf-16"])
    func utf8(declared: String) throws {
        let page = try ingest(
            "<meta http-equiv=Content-Type content='text/html; charset=\(declared)'><p>Grüße “aus” Köln</p>")
        #expect(page.text == "Grüße “aus” Köln")
        #expect(page.source.encoding == "utf-8")
    }

    @Test("A declaration that cannot be right is overruled")
    func overruled() throws {
        let text = Self.samples[10].text
        let page = try ingest(Self.page(text, declared: "iso-8859-1", as: "CP1251"))
        #expect(page.text == text)
    }

    @Test("Labels mean what browsers take them for")
    func labels() throws {
        let page = try ingest(Self.page("“Ça coûte 5 €”", declared: "latin1", as: "CP1252"))
        #expect(page.text == "“Ça coûte 5 €”")
        #expect(page.source.encoding == "windows-1252")
        let xml =
            try Array("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html><p>".utf8)
            + Self.encoded("łódź", as: "ISO-8859-2")
        #expect(try ingest(xml).text == "łódź")
    }

    @Test("One bad byte in UTF-8 is one replacement, for each maximal subpart")
    func invalid() throws {
        let bytes =
            Array("<p>Grüße und schöne Töne für Köln, Österreich ".utf8) + [0xE2, 0x80, 0x41, 0xFF, 0x42, 0xF0, 0x90]
            + Array("</p>".utf8)
        #expect(try ingest(bytes).text == "Grüße und schöne Töne für Köln, Österreich \u{FFFD}A\u{FFFD}B\u{FFFD}")
    }

    @Test("Zero bytes and control characters go, line ends become line feeds")
    func controls() throws {
        let page = try ingest(
            "Headline\r\n\r\nO\0ne\u{1}\rtwo\u{8} and a line that makes the text long enough\u{C}three")
        #expect(page.text == "One\ntwo and a line that makes the text long enough\nthree")
    }

    @Test(
        "Double encoding is undone",
        arguments: [
            ("He said â€œnoâ€\u{9D} to Renée", "He said “no” to Renée"), ("CafÃ© in MÃ¼nchen", "Café in München"),
            ("donâ€™t", "don’t"), ("Ã‰tÃ©, prÃªt, Ã\u{A0} la fÃªte", "Été, prêt, à la fête"),
            ("donÃ¢â‚¬â„¢t", "don’t"), ("5Â\u{A0}km", "5\u{A0}km"), ("itâ\u{80}\u{99}s", "it’s"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€!", "Привет, мир!"),
        ])
    func mojibake(wrong: String, right: String) throws {
        #expect(try ingest("Headline\n\n" + wrong).text == right)
    }

    @Test(
        "Right text is left as it is",
        arguments: [
            "MAÇÃ e MAÇÃ»", "« la clé\u{A0}» dit l’été à Noël", "AVIÃO NÃO, IRMÃO", "Âme, Ågren, â, ÎÏ",
            "SÃO PAULO “Ã” ‘Â’", "Trần Âu Việt: Âu Cơ", "Königsgräber – Größe", "le marché…» à dix€",
            "CAFÉ® CAFÉ® CAFÉ®", "Fuß\u{AD}ball, Groß\u{AD}vater, Groß\u{AD}mutter", "\u{A0}×\u{A0}2 ×\u{A0}3 ×\u{A0}4",
        ])
    func right(text: String) throws {
        #expect(try ingest("Headline\n\n" + text).text == text)
    }
}
