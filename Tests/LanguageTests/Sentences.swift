import Testing

/// A language and something said in it.
struct Saying: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String

    init(_ language: String, _ text: String) {
        self.language = language
        self.text = text
    }

    var testDescription: String { "\(language): \(text.prefix(24))" }
}


enum Sentences {
    /// Our own sentences, of the length of a news item's first paragraph.
    static let all: [Saying] = latin + cyrillic + others

    static let latin = [
        Saying("af", "Die stadsraad het gister besluit dat die ou brug oor die rivier nie meer veilig is nie en herstel moet word."),
        Saying("az", "Şəhər şurası dünən qərara aldı ki, çayın üzərindəki köhnə körpü artıq təhlükəsiz deyil və təmir edilməlidir."),
        Saying("ca", "L'ajuntament va decidir ahir que el pont vell sobre el riu ja no és segur i que s'haurà de reparar abans de l'estiu."),
        Saying("cs", "Městská rada včera rozhodla, že starý most přes řeku už není bezpečný a musí být do léta opraven."),
        Saying("cy", "Penderfynodd cyngor y ddinas ddoe nad yw'r hen bont dros yr afon yn ddiogel mwyach a bod rhaid ei thrwsio."),
        Saying("da", "Byrådet besluttede i går, at den gamle bro over åen ikke længere er sikker og skal repareres inden sommeren."),
        Saying("de", "Der Stadtrat hat gestern beschlossen, dass die alte Brücke über den Fluss nicht mehr sicher ist und erneuert werden muss."),
        Saying("en", "The city council decided yesterday that the old bridge across the river is no longer safe and has to be repaired."),
        Saying("es", "El ayuntamiento decidió ayer que el viejo puente sobre el río ya no es seguro y tendrá que repararse antes del verano."),
        Saying("et", "Linnavolikogu otsustas eile, et vana sild üle jõe ei ole enam ohutu ja see tuleb enne suve korda teha."),
        Saying("eu", "Udalak atzo erabaki zuen ibaiaren gaineko zubi zaharra ez dela jada segurua eta konpondu egin behar dela."),
        Saying("fi", "Kaupunginvaltuusto päätti eilen, että vanha silta joen yli ei ole enää turvallinen ja se on korjattava ennen kesää."),
        Saying("fr", "Le conseil municipal a décidé hier que le vieux pont sur la rivière n'est plus sûr et qu'il faudra le réparer avant l'été."),
        Saying("ga", "Shocraigh comhairle na cathrach inné nach bhfuil an seandroichead thar an abhainn sábháilte a thuilleadh agus go gcaithfear é a dheisiú."),
        Saying("gl", "O concello decidiu onte que a vella ponte sobre o río xa non é segura e que haberá que reparala antes do verán."),
        Saying("hr", "Gradsko vijeće jučer je odlučilo da stari most preko rijeke više nije siguran i da ga treba obnoviti prije ljeta."),
        Saying("hu", "A városi tanács tegnap úgy döntött, hogy a folyó feletti régi híd már nem biztonságos, ezért nyárig meg kell javítani."),
        Saying("id", "Dewan kota kemarin memutuskan bahwa jembatan tua di atas sungai itu sudah tidak aman lagi dan harus diperbaiki."),
        Saying("is", "Borgarstjórn ákvað í gær að gamla brúin yfir ána væri ekki lengur örugg og að gera þyrfti við hana fyrir sumarið."),
        Saying("it", "Il consiglio comunale ha deciso ieri che il vecchio ponte sul fiume non è più sicuro e dovrà essere riparato prima dell'estate."),
        Saying("lt", "Miesto taryba vakar nusprendė, kad senasis tiltas per upę nebėra saugus ir iki vasaros turi būti sutvarkytas."),
        Saying("lv", "Pilsētas dome vakar nolēma, ka vecais tilts pār upi vairs nav drošs un līdz vasarai tas ir jāsalabo."),
        Saying("ms", "Majlis bandar raya semalam memutuskan bahawa jambatan lama merentasi sungai itu tidak lagi selamat dan perlu dibaiki kerana usianya."),
        Saying("nb", "Bystyret vedtok i går at den gamle broen over elven ikke lenger er trygg, og at den må settes i stand før sommeren."),
        Saying("nl", "De gemeenteraad heeft gisteren besloten dat de oude brug over de rivier niet meer veilig is en hersteld moet worden."),
        Saying("nn", "Bystyret vedtok i går at den gamle brua over elva ikkje lenger er trygg, og at ho må setjast i stand før sumaren."),
        Saying("pl", "Rada miasta zdecydowała wczoraj, że stary most na rzece nie jest już bezpieczny i przed latem trzeba go naprawić."),
        Saying("pt", "A câmara municipal decidiu ontem que a velha ponte sobre o rio já não é segura e que terá de ser reparada antes do verão."),
        Saying("ro", "Consiliul local a hotărât ieri că vechiul pod peste râu nu mai este sigur și că trebuie reparat înainte de vară."),
        Saying("sk", "Mestské zastupiteľstvo včera rozhodlo, že starý most cez rieku už nie je bezpečný a do leta ho treba opraviť."),
        Saying("sl", "Mestni svet je včeraj sklenil, da stari most čez reko ni več varen in da ga je treba do poletja popraviti."),
        Saying("so", "Golaha deegaanka ayaa shalay go'aansaday in buundada hore ee webiga aysan hadda ammaan ahayn oo la dayactiro."),
        Saying("sq", "Këshilli bashkiak vendosi dje se ura e vjetër mbi lumë nuk është më e sigurt dhe duhet të riparohet para verës."),
        Saying("sv", "Kommunfullmäktige beslutade i går att den gamla bron över ån inte längre är säker och att den måste lagas före sommaren."),
        Saying("sw", "Baraza la jiji liliamua jana kwamba daraja la zamani juu ya mto huo si salama tena na linapaswa kukarabatiwa."),
        Saying("tl", "Nagpasya kahapon ang konseho ng lungsod na hindi na ligtas ang lumang tulay sa ilog at kailangan na itong ayusin."),
        Saying("tr", "Belediye meclisi dün nehrin üzerindeki eski köprünün artık güvenli olmadığına ve yazdan önce onarılması gerektiğine karar verdi."),
        Saying("uz", "Shahar kengashi kecha daryo ustidagi eski ko‘prik endi xavfsiz emasligini va uni yozgacha ta’mirlash kerakligini qaror qildi."),
        Saying("vi", "Hội đồng thành phố hôm qua quyết định rằng cây cầu cũ bắc qua sông không còn an toàn và phải được sửa chữa trước mùa hè."),
        Saying("yo", "Ìgbìmọ̀ ìlú pinnu lánàá pé afárá àtijọ́ tó wà lórí odò náà kò ní ààbò mọ́, ó sì yẹ kí wọ́n tún un ṣe."),
        Saying("zu", "Umkhandlu wedolobha unqume izolo ukuthi ibhuloho elidala elinqamula umfula alisaphephile futhi kufanele lilungiswe."),
    ]

    static let cyrillic = [
        Saying("be", "Гарадскі савет учора вырашыў, што стары мост праз раку ўжо не бяспечны і яго трэба адрамантаваць да лета."),
        Saying("bg", "Общинският съвет реши вчера, че старият мост над реката вече не е безопасен и трябва да бъде ремонтиран до лятото."),
        Saying("kk", "Қалалық кеңес кеше өзен үстіндегі ескі көпірдің енді қауіпсіз емес екенін және оны жөндеу керектігін шешті."),
        Saying("mk", "Градскиот совет вчера одлучи дека стариот мост преку реката веќе не е безбеден и дека треба да се поправи до летото."),
        Saying("mn", "Хотын зөвлөл өчигдөр голын дээгүүрх хуучин гүүр аюулгүй биш болсон тул засварлах шаардлагатай гэж шийдвэрлэв."),
        Saying("ru", "Городской совет вчера решил, что старый мост через реку больше не безопасен и его нужно отремонтировать до лета."),
        Saying("sr", "Градско веће је јуче одлучило да стари мост преко реке више није безбедан и да га треба поправити до лета."),
        Saying("tg", "Шӯрои шаҳр дирӯз қарор кард, ки пули кӯҳнаи болои дарё дигар бехатар нест ва онро бояд то тобистон таъмир кард."),
        Saying("uk", "Міська рада вчора вирішила, що старий міст через річку вже не безпечний і його треба відремонтувати до літа."),
    ]

    static let others = [
        Saying("am", "የከተማው ምክር ቤት በወንዙ ላይ ያለው አሮጌ ድልድይ ደህንነቱ የተጠበቀ እንዳልሆነ ትናንት ወሰነ።"),
        Saying("ar", "قرر مجلس المدينة أمس أن الجسر القديم فوق النهر لم يعد آمنا وأنه يجب إصلاحه قبل الصيف."),
        Saying("as", "নগৰ পৰিষদে কালি সিদ্ধান্ত ল’লে যে নদীৰ ওপৰৰ পুৰণি দলংখন আৰু নিৰাপদ নহয়।"),
        Saying("bn", "নগর পরিষদ গতকাল সিদ্ধান্ত নিয়েছে যে নদীর ওপরের পুরোনো সেতুটি আর নিরাপদ নয় এবং মেরামত করতে হবে।"),
        Saying("el", "Το δημοτικό συμβούλιο αποφάσισε χθες ότι η παλιά γέφυρα πάνω από το ποτάμι δεν είναι πια ασφαλής."),
        Saying("fa", "شورای شهر دیروز تصمیم گرفت که پل قدیمی روی رودخانه دیگر امن نیست و باید پیش از تابستان تعمیر شود."),
        Saying("gu", "નગર પરિષદે ગઈકાલે નક્કી કર્યું કે નદી પરનો જૂનો પુલ હવે સલામત નથી અને તેનું સમારકામ કરવું પડશે."),
        Saying("he", "מועצת העיר החליטה אתמול שהגשר הישן מעל הנהר כבר אינו בטוח ויש לתקן אותו לפני הקיץ."),
        Saying("hi", "नगर परिषद ने कल फ़ैसला किया कि नदी पर बना पुराना पुल अब सुरक्षित नहीं है और उसकी मरम्मत करनी होगी।"),
        Saying("hy", "Քաղաքային խորհուրդը երեկ որոշեց, որ գետի վրայի հին կամուրջն այլևս անվտանգ չէ և պետք է վերանորոգվի։"),
        Saying("ja", "市議会は昨日、川に架かる古い橋はもう安全ではなく、夏までに修理する必要があると決めた。"),
        Saying("ka", "საკრებულომ გუშინ გადაწყვიტა, რომ მდინარეზე გადებული ძველი ხიდი უსაფრთხო აღარ არის და უნდა შეკეთდეს."),
        Saying("km", "ក្រុមប្រឹក្សាក្រុងបានសម្រេចកាលពីម្សិលមិញថា ស្ពានចាស់ឆ្លងទន្លេលែងមានសុវត្ថិភាពទៀតហើយ។"),
        Saying("kn", "ನದಿಯ ಮೇಲಿನ ಹಳೆಯ ಸೇತುವೆ ಇನ್ನು ಸುರಕ್ಷಿತವಲ್ಲ ಎಂದು ನಗರ ಸಭೆ ನಿನ್ನೆ ನಿರ್ಧರಿಸಿತು."),
        Saying("ko", "시의회는 어제 강을 건너는 낡은 다리가 더는 안전하지 않아 여름 전에 고쳐야 한다고 결정했다."),
        Saying("lo", "ສະພາເມືອງໄດ້ຕັດສິນໃຈມື້ວານນີ້ວ່າຂົວເກົ່າຂ້າມແມ່ນ້ຳບໍ່ປອດໄພອີກຕໍ່ໄປ."),
        Saying("ml", "പുഴയ്ക്കു കുറുകെയുള്ള പഴയ പാലം ഇനി സുരക്ഷിതമല്ലെന്ന് നഗരസഭ ഇന്നലെ തീരുമാനിച്ചു."),
        Saying("mr", "नदीवरील जुना पूल आता सुरक्षित नाही आणि त्याची दुरुस्ती करावी लागेल, असे नगर परिषदेने काल ठरवले."),
        Saying("my", "မြစ်ကူးတံတားဟောင်းသည် ဘေးကင်းမှုမရှိတော့ကြောင်း မြို့တော်ကောင်စီက မနေ့က ဆုံးဖြတ်ခဲ့သည်။"),
        Saying("ne", "नदीमाथिको पुरानो पुल अब सुरक्षित छैन र यसलाई मर्मत गर्नुपर्छ भनी नगर परिषद्ले हिजो निर्णय गर्‍यो।"),
        Saying("or", "ନଦୀ ଉପରେ ଥିବା ପୁରୁଣା ପୋଲ ଆଉ ସୁରକ୍ଷିତ ନୁହେଁ ବୋଲି ନଗର ପରିଷଦ ଗତକାଲି ନିଷ୍ପତ୍ତି ନେଇଛି।"),
        Saying("pa", "ਨਗਰ ਕੌਂਸਲ ਨੇ ਕੱਲ੍ਹ ਫ਼ੈਸਲਾ ਕੀਤਾ ਕਿ ਦਰਿਆ ਉੱਤੇ ਬਣਿਆ ਪੁਰਾਣਾ ਪੁਲ ਹੁਣ ਸੁਰੱਖਿਅਤ ਨਹੀਂ ਹੈ।"),
        Saying("ps", "د ښار شورا پرون پرېکړه وکړه چې د سيند پر سر زوړ پل نور خوندي نه دی او باید ورغول شي."),
        Saying("si", "ගඟ හරහා ඇති පැරණි පාලම තවදුරටත් ආරක්ෂිත නොවන බව නගර සභාව ඊයේ තීරණය කළේය."),
        Saying("ta", "ஆற்றின் மீதுள்ள பழைய பாலம் இனி பாதுகாப்பானது அல்ல என்று நகர மன்றம் நேற்று முடிவு செய்தது."),
        Saying("te", "నదిపై ఉన్న పాత వంతెన ఇక సురక్షితం కాదని నగర మండలి నిన్న నిర్ణయించింది."),
        Saying("th", "สภาเมืองตัดสินเมื่อวานนี้ว่าสะพานเก่าข้ามแม่น้ำไม่ปลอดภัยอีกต่อไปและต้องซ่อมแซม"),
        Saying("ti", "ቤት ምኽሪ እታ ከተማ እቲ ኣብ ልዕሊ ሩባ ዘሎ ኣረጊት ድልድል ውሑስ ከምዘይኮነ ትማሊ ወሲኑ።"),
        Saying("ur", "سٹی کونسل نے کل فیصلہ کیا کہ دریا پر بنا پرانا پل اب محفوظ نہیں رہا اور اس کی مرمت کرنی ہوگی۔"),
        Saying("yi", "דער שטאָטראַט האָט נעכטן באַשלאָסן אַז די אַלטע בריק איבערן טײַך איז מער נישט זיכער."),
        Saying("zh", "市议会昨天决定，河上的旧桥已经不再安全，必须在夏天之前修好，工程费用由国家承担。"),
        Saying("zh-hant", "市議會昨天決定，河上的舊橋已經不再安全，必須在夏天之前修好，工程費用由國家承擔。"),
    ]
}
