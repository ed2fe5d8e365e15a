import Testing

@Suite("Sentences in other languages")
struct LanguageSentenceTests {
    @Test(
        "Scripts without case need no space behind their stops, and closing marks go with them",
        arguments: [
            ("zh", "他走了。¦她没有走！¦为什么？¦没有人知道。"),
            ("zh", "市长说：“桥已经关闭。”¦居民很生气。"),
            ("zh", "会议在周一举行（地点待定。）¦市长出席。"),
            ("ja", "「行こう。」¦彼は去った。"),
            ("ja", "彼女は「もう終わりだ。」と言った。¦誰も答えなかった。"),
            ("ja", "橋は閉まった！？¦本当だろうか。"),
            ("ar", "هل ذهب؟¦ نعم.¦ لا أحد يعرف السبب."),
            ("ar", "انهار الجسر!¦ قال د. حداد إن الطريق مغلق.¦ لم يصب أحد."),
            ("fa", "پل بسته شد.¦ چرا؟¦ کسی نمی‌داند."),
            ("ur", "پل بند ہے۔¦ کیا کوئی زخمی ہوا؟¦ نہیں۔"),
            ("he", "הגשר נסגר.¦ למה?¦ איש אינו יודע!¦ הרכבת נוסעת."),
            ("hi", "वह गया।¦ वह नहीं गई।¦ क्यों?¦ कोई नहीं जानता।"),
            ("bn", "সেতু বন্ধ।¦ কেউ আহত হয়নি।"),
            ("ta", "பாலம் மூடப்பட்டது.¦ யாரும் காயமடையவில்லை."),
            ("am", "ድልድዩ ተዘጋ።¦ ማንም አልተጎዳም።¦ ለምን፧¦ አይታወቅም።"),
            ("my", "တံတားပိတ်ထားသည်။¦မည်သူမျှမထိခိုက်ပါ။"),
            ("km", "ស្ពានត្រូវបានបិទ។¦ គ្មាននរណារងរបួសទេ។"),
            ("ka", "ხიდი დაიკეტა.¦ არავინ დაშავებულა."),
            ("ko", "다리가 폐쇄됐다.¦ 다친 사람은 없다.¦ 왜?¦ 아무도 모른다."),
        ])
    func caseless(language: String, text: String) throws { try check(text, language) }

    @Test("Thai has spaces between clauses and no stops: a paragraph is one sentence, but for ! and ?")
    func thai() throws {
        #expect(try sentences("ฝนตกหนัก สะพานถูกปิด", language: "th").count == 1)
        #expect(try sentences("ฝนตกหนัก\n\nสะพานถูกปิด", language: "th").count == 2)
        #expect(try sentences("สะพานปิด! ไม่มีใครบาดเจ็บ", language: "th").count == 2)
    }

    @Test(
        "Scripts with case have marks of their own",
        arguments: [
            ("el", "Έκλεισε η γέφυρα;¦ Κανείς δεν ξέρει.¦ Ο κ. Παππάς έφυγε."),
            ("hy", "Կամուրջը փակ է։¦ Ոչ ոք չի տուժել։"),
            ("hy", "Կամուրջը փակ է:¦ Ոչ ոք չի տուժել:"),
            ("es", "¿Quién cerró el puente?¦ ¡Nadie lo sabe!¦ El Sr. Ríos calla."),
            ("es", "La Dra. Ruiz vive en EE. UU. desde 1998.¦ Volverá pronto."),
            ("de", "„Es war null.“¦Ob er ging, blieb offen.¦ „Ja.¦ Nein.“¦ Sie schwieg."),
            ("fr", "« Le pont est fermé. »¦ Mme Petit attend depuis 5 h.¦ Pourquoi ?¦ Personne ne sait."),
            ("fr", "M. Dupont et le Dr Leroy sont partis.¦ Ils reviendront."),
        ])
    func marks(language: String, text: String) throws { try check(text, language) }

    @Test(
        "The ten largest languages have abbreviations, initials and ordinals",
        arguments: [
            ("de", "Die Brücke wird am 3. Mai geöffnet.¦ Bis dahin fährt die Fähre."),
            ("de", "Er ist 30.¦ Der Rest ist jünger."),
            ("de", "Das kostet z. B. 5 Euro, d. h. wenig.¦ Sie zahlt."),
            ("de", "Am 9. und 10. November kam Dr. h. c. Weber.¦ Er blieb bis ca. 20 Uhr."),
            ("pt", "O Sr. Costa e a Dra. Lima saíram.¦ A ponte fechou."),
            ("it", "Il sig. Bianchi abita in via Roma n. 5.¦ La dott.ssa Verdi è partita."),
            ("nl", "Dhr. De Vries woont o.a. in Gent.¦ Hij komt om 5 uur."),
            ("ru", "А. С. Петров живёт на ул. Садовой, д. 5.¦ Мост закрыт с 2019 г.¦ Почему?"),
            ("ru", "Ранены 5 чел., т. е. все пассажиры.¦ Врачи приехали."),
            ("pl", "Prof. Nowak mieszka przy ul. Długiej 5.¦ Jej most zamknięto w ub. r.¦ Dlaczego?"),
            ("tr", "Köprü 3. kez kapandı.¦ Dr. Kaya orada.¦ Kimse bilmiyor."),
            ("cs", "Most otevřou 3. května.¦ Do té doby jezdí přívoz."),
            ("uk", "О. П. Коваль пішов.¦ Міст закрито."),
            ("sv", "Bron stängdes på måndagen.¦ Ingen skadades."),
            ("id", "Jembatan ditutup.¦ Dr. Wibowo sudah pergi."),
            ("vi", "Cây cầu đã đóng.¦ Không ai bị thương."),
        ])
    func lists(language: String, text: String) throws { try check(text, language) }

    private func check(_ text: String, _ language: String) throws {
        let (plain, expected) = marked(text)
        #expect(try sentences(plain, language: language) == expected)
    }
}
