/// What a word or phrase can be in a name, as the word lists say; most words are several.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    static let common = WordClass(rawValue: 1 << 0)
    /// Closed-class words and usual openers of sentences.
    static let function = WordClass(rawValue: 1 << 1)
    /// Days, months and capitals that are no names: `TV`, `CEO`.
    static let calendar = WordClass(rawValue: 1 << 2)
    static let strongPreposition = WordClass(rawValue: 1 << 3)
    static let weakPreposition = WordClass(rawValue: 1 << 4)
    /// Verbs whose subject is mostly a person: `said`, `died`.
    static let personVerb = WordClass(rawValue: 1 << 5)
    static let placeNoun = WordClass(rawValue: 1 << 6)
    static let particle = WordClass(rawValue: 1 << 7)
    static let endsOrganization = WordClass(rawValue: 1 << 8)
    static let endsPlace = WordClass(rawValue: 1 << 9)
    static let endsOther = WordClass(rawValue: 1 << 10)
    static let beginsOrganization = WordClass(rawValue: 1 << 11)
    static let beginsPlace = WordClass(rawValue: 1 << 12)
    static let beginsOther = WordClass(rawValue: 1 << 13)
    /// A form of address or an office that stands before a name: `Mr`, `President`.
    static let title = WordClass(rawValue: 1 << 14)
    /// A noun that says what somebody is: `spokeswoman`, `lawyer`.
    static let role = WordClass(rawValue: 1 << 15)
    static let female = WordClass(rawValue: 1 << 16)
    static let male = WordClass(rawValue: 1 << 17)
    static let given = WordClass(rawValue: 1 << 18)
    static let surname = WordClass(rawValue: 1 << 19)
    static let place = WordClass(rawValue: 1 << 20)
    static let strongCity = WordClass(rawValue: 1 << 21)
    static let city = WordClass(rawValue: 1 << 22)
    static let weakCity = WordClass(rawValue: 1 << 23)
    static let organization = WordClass(rawValue: 1 << 24)
    static let other = WordClass(rawValue: 1 << 25)
    /// The given name is a woman's or a man's; a name of both has both.
    static let givenFemale = WordClass(rawValue: 1 << 26)
    static let givenMale = WordClass(rawValue: 1 << 27)
    /// Adjectives and numbers that often open sentences, but begin names too.
    static let opener = WordClass(rawValue: 1 << 28)
    /// The words begin a longer phrase.
    static let prefix = WordClass(rawValue: 1 << 31)

    /// Names that stand whole in a list.
    static let listed: WordClass = [.place, .strongCity, .city, .weakCity, .organization, .other]
    static let kindWord: WordClass = [
        .endsOrganization, .endsPlace, .endsOther, .beginsOrganization, .beginsPlace, .beginsOther,
    ]
}
