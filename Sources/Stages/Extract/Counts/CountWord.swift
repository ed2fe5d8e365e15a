import NewsText

/// Hashes of the small words that are looked for by themselves.
enum CountWord {
    static let comma = ByteHash.of(",")
    static let who = ByteHash.of("who")
    static let number = ByteHash.of("number")
    static let possessives = set("his her its their")
    /// Verbs with which people are brought to a shelter or a hospital.
    static let carried = set(carriedWords)
    private static let carriedWords =
        "taken took taking moved moving brought carried flown ferried bused driven transferred transported rushed led"
    static let towards = set("to into")
    static let hospitals = set("hospital hospitals clinic clinics infirmary ward wards")
    static let goals = set(
        "hospital hospitals clinic clinics infirmary ward wards"
            + " shelter shelters gymnasium gym school schools hall halls hotel hotels stadium church tents mosque barracks"
    )
    /// Verbs with which people are brought out of danger.
    static let pulled = set(pulledWords)
    private static let pulledWords = "pulled dug hauled lifted fished plucked winched dragged pulling digging"
    /// All of both.
    static let moving = set(carriedWords + " " + pulledWords)
    static let free = set("out alive ashore free safely")
    static let how = ByteHash.of("how")
    static let numero = ByteHash.of("no.")
    static let stop = ByteHash.of(".")
    static let with = ByteHash.of("with")
    static let but = ByteHash.of("but")
    static let colon = ByteHash.of(":")
    static let open = ByteHash.of("(")
    static let and = ByteHash.of("and")
    static let or = ByteHash.of("or")
    static let of = ByteHash.of("of")
    static let at = ByteHash.of("at")
    static let to = ByteHash.of("to")
    static let from = ByteHash.of("from")
    static let least = ByteHash.of("least")
    static let than = ByteHash.of("than")
    static let over = ByteHash.of("over")
    static let between = ByteHash.of("between")
    static let one = ByteHash.of("one")
    static let places = set("in near at outside inside across from around")
    static let percent = set("% percent pc per pct")
    static let money = set("$ € £ ¥ us$")
    static let more = set("more greater")
    static let fewer = set("fewer less")
    static let including = set("including")
    static let among = set("among")
    static let owners = set("the its his her their our my those")
    static let not = ByteHash.of("not")
    static let the = ByteHash.of("the")
    static let single = ByteHash.of("single")
    static let another = ByteHash.of("another")
    static let included = ByteHash.of("included")
    static let close = ByteHash.of(")")
    static let most = ByteHash.of("most")
    static let many = ByteHash.of("many")
    static let up = ByteHash.of("up")
    static let `as` = ByteHash.of("as")
    /// Words between a verb and the number of its object.
    static let determiners = set(
        "the all some about around nearly almost roughly approximately its his her their only just exactly")
    /// Words in an aside between people and what happened to them.
    static let aside = set("aged including among mostly all both included most them identified who not")
    /// Verbs that take lives.
    static let losses = set("claim claims claimed claiming cost costs costing took takes taken taking lost losing")
    /// Words behind a noun of harm that give its figure.
    static let rises = set(
        "rise rises rose risen rising reach reaches reached reaching pass passes passed climb climbs climbed jump jumps jumped"
            + " stand stands stood top tops topped hit hits now surpass surpassed mount mounts mounted grew grown put at to"
    )
    static let denials = set("denied denies deny")
    /// Words of time that may follow a verb without being its object.
    static let times = set(
        "today yesterday tonight overnight monday tuesday wednesday thursday friday saturday sunday last early late this"
    )
    static let moves = set("up down")
    static let rather = ByteHash.of("rather")
    static let instead = ByteHash.of("instead")
    static let against = ByteHash.of("against")
    static let by = ByteHash.of("by")
    static let total = ByteHash.of("total")
    static let all = ByteHash.of("all")
    static let death = ByteHash.of("death")
    /// What there is none of where nobody was harmed: "no reports of injuries", but not "no cause of death".
    static let reports = set("report reports word news")
    static let casualties = ByteHash.of("casualties")
    static let pronouns = set("them whom these those")
    static let extra = set("more other others additional further")
    static let scales = set("hundred thousand million dozen")
    static let months = set(
        "january february march april may june july august september october november december jan feb mar apr jun jul"
            + " aug sept sep oct nov dec")
    static let figure = set(
        "to at of is was reached reaching reaches reach stands stood exceeds exceeded passed topped now hits hit passes pass tops"
    )
    static let those = set("those these")
    /// Nouns for a figure that may have been given before.
    static let figures = set("count figure toll tally number estimate total list")
    static let previous = set("earlier first initial previous original preliminary old initially previously saturday's")
    static let equals = set("of was been at as to")
    static let spoken = set("spoken spoke")
    /// Words behind a number that do not say what it counts.
    static let given = set("first given originally initially previously reported mentioned listed a dead injured")
    static let includes = set("include includes included")
    static let put = set("put now stands stood")
    /// Words between a state that people are in and its figure.
    static let reported = set("at to as")
    static let singular = set("was is has")
    static let person = ByteHash.of("person")

    private static func set(_ words: String) -> WordSet {
        let list = words.split(separator: " ")
        var set = WordSet(expected: list.count)
        for word in list { set.insert(ByteHash.of(String(word))) }
        return set
    }
}
