import NewsText

/// Hashes of the small words that are looked for by themselves.
enum CountWord {
    static let comma = ByteHash.of(",")
    static let whom = ByteHash.of("whom")
    static let who = ByteHash.of("who")
    static let number = ByteHash.of("number")
    static let possessives = set("his her its their")
    /// Verbs with which people are brought to a shelter or a hospital.
    static let carried = set(carriedWords)
    private static let carriedWords =
        "taken took taking moved moving brought carried flown ferried bused driven transferred transported rushed led"
    static let towards = set("to into")
    static let hospitals = set("hospital hospitals clinic clinics infirmary ward wards")
    /// Where the detained are brought.
    static let jails = set("prison prisons jail jails custody police gendarmerie cells")
    /// Verbs of those who have an injury, and what they have.
    static let suffers = set("suffered suffers suffering sustained sustaining received sporting")
    static let injuries = set(
        "burns fracture fractures fractured bruise bruises concussion concussions sprained severed dislocated gashes"
            + " lacerations contusions whiplash injuries wounds bloody bruised frostbite")
    static let broken = ByteHash.of("broken")
    static let limbs = set(
        "bones bone arm arms leg legs rib ribs wrist wrists finger fingers nose noses ankle ankles limb limbs hand hands foot"
            + " feet jaw collarbone hip pelvis neck skull teeth knee shoulder back")
    /// Verbs of those who hold somebody, and who they are: others hold a boy by the sleeve.
    static let holding = set("hold holds holding")
    static let captors = set(
        "police policemen officers forces gendarmes gendarmerie authorities army troops soldiers guards militia"
            + " militiamen rebels guerrillas gunmen militants kidnappers captors hijackers hostage-takers")
    /// Verbs of who gets years in prison.
    static let receiving = set("got get gets received receives receive given handed")
    static let picked = ByteHash.of("picked")
    /// Words of an article of the sea, where those picked up are rescued.
    static let sea = set(
        "boat boats sea coast coastguard raft rafts lifeboat lifeboats dinghy dinghies ship ships vessel vessels capsized sank"
            + " canoe trawler ferry offshore")
    static let given = ByteHash.of("given")
    static let handed = ByteHash.of("handed")
    static let terms = set("years months life sentence sentences")
    static let patients = ByteHash.of("patients")
    /// What people do in a shelter.
    static let sleeping = set(
        "sleep sleeps sleeping slept live lives living lived camp camping camped lodged housed sheltered sheltering"
            + " accommodated quartered huddled housing spent spend spending wait waiting")
    /// Where people sleep who had to leave their homes.
    static let inside = set("in at on inside under")
    static let shelters = set(
        "classroom classrooms school schools gym gyms gymnasium hall halls tents shelter shelters church churches mosque"
            + " mosques hotel hotels containers mats stadium corridors camps barracks open cars")
    /// Verbs of those who are in a hospital or a morgue.
    static let within = set("in at")
    static let lying = set("lie lies lying remain remains remained stay stays")
    static let morgue = ByteHash.of("morgue")
    static let morgues = set("morgue mortuary morgues")
    static let medical = ByteHash.of("medical")
    static let hyphen = ByteHash.of("-")
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
    static let semicolon = ByteHash.of(";")
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
    /// Verbs of what is done to people only, or to beasts.
    static let ofPeople = set(
        "killed died wounded injured hurt arrested detained jailed sentenced convicted remanded murdered executed drowned"
            + " shot stabbed held beaten handcuffed lynched beheaded missing dead hospitalised hospitalized evacuated rescued"
            + " kidnapped abducted apprehended imprisoned interned"
    )
    /// Verbs of what is done to single persons only: one may kill a bill.
    static let ofPersons = set(
        "arrested detained jailed kidnapped abducted murdered arresting detaining arrests detains")
    /// What else may be killed or held: no people.
    static let notPeople = set(
        "cow cows sheep goat goats horse horses dog dogs cat cats camel camels bird birds fish pig pigs hen hens chickens"
            + " chicken elephant elephants cattle bull bulls whale whales seal seals dolphin dolphins lion lions tiger tigers wolf"
            + " wolves bear bears deer donkey donkeys mule mules ox oxen buffalo buffaloes calf calves lamb lambs swan swans"
            + " ducks geese snakes crocodile rhino rhinos monkey monkeys animal animals livestock houses buildings villages"
            + " districts towns homes places times days years weeks hours schools hotels streets areas boats vessels ships"
            + " cars trucks lorries buses vans planes aircraft trains tankers tanks weapons rifles guns shops factories cells"
            + " farms fields roads bridges jobs goals points matches games plants crops"
            + " election elections primary primaries caucus caucuses vote votes poll polls referendum debate debates meeting"
            + " meetings talk talks summit summits conference conferences hearing hearings trial trials session sessions service"
            + " services ceremony ceremonies funeral funerals memorial memorials vigil vigils rally rallies protest protests"
            + " march marches concert concerts festival festivals party parties event events race races match game"
            + " exercise exercises auction auctions country countries post posts seat seats share shares"
    )
    /// Verbs that go with a participle as "be" does: `remained detained`.
    static let staying = set("remain remains remained stay stays stayed")
    /// Nouns for so many people together: `a family of five`.
    static let collectives = set("total family crew group team party squad band gang households household")
    /// Nouns for two.
    static let pairs = set("couple duo pair twins")
    static let trio = ByteHash.of("trio")
    static let half = ByteHash.of("half")
    /// Words behind a number alone that say in what state some are.
    static let states = set("in on under badly seriously critically gravely")
    /// What people do who hold something to be so: `believed to be`.
    static let opinions = set(
        "believed thought known reported said presumed understood estimated confirmed found supposed assumed likely")
    /// Prepositions that say whose or where the harmed are: `the dead of the accident`.
    static let origins = set("of in from since on at among")
    static let places = set("in near at outside inside across from around")
    static let percent = set("% percent pc per pct")
    static let per = ByteHash.of("per")
    static let money = set("$ € £ ¥ us$")
    static let more = set("more greater")
    static let fewer = set("fewer less")
    static let including = set("including")
    static let among = set("among amongst")
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
    static let aside = set(
        "aged including among mostly all both included most them identified who not than up down against many")
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
    static let previous = set(
        "earlier first initial previous original preliminary old initially previously"
            + " monday's tuesday's wednesday's thursday's friday's saturday's sunday's yesterday's entry post bulletin before"
    )
    /// Verbs that say that a figure was given before and is another now.
    static let corrections = set(
        "updating updates updated correcting corrects corrected revising revises revised raising raises replaces replacing"
            + " lowering lowers superseding")
    /// When an earlier figure was given: `nine dead (six on Monday)`.
    static let days = set(
        "monday tuesday wednesday thursday friday saturday sunday yesterday noon first earlier previous")
    static let equals = set("of was been at as to")
    static let spoken = set("spoken spoke")
    /// Words behind a number that do not say what it counts.
    static let givenAs = set(
        "first given originally initially previously reported mentioned listed a dead injured of reported")
    static let includes = set("include includes included")
    static let put = set("put now stands stood number numbers numbered total totalled")
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
