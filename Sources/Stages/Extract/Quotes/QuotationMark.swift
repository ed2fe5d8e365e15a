import NewsText

/// The marks that open and close quotations, by what they look like and where they stand.
enum QuotationMark: Equatable {
    /// The families whose marks belong together.
    enum Family: Equatable { case double, straight, german, guillemets, single, corner, doubleCorner }

    case opens(Family)
    case closes(Family)
    /// A mark between two words or two spaces that does not show its direction.
    case unclear(Family)
}

/// What stands around a mark.
struct MarkSurroundings {
    /// White space, an opening bracket or a dash stands before it.
    var isFree: Bool
    /// A word or another mark follows without a space.
    var isFollowedClosely: Bool
}

extension QuotationMark {
    /// The mark that a token is, if it is one.
    ///
    /// Curly marks mostly show their direction, but broken typography turns them round, so that the
    /// surroundings decide where they are clear. Single marks are only given their family here: whether they are apostrophes
    /// is for the scanner, which sees the paragraph.
    init?(_ token: Token, in text: Span<UInt8>, _ around: MarkSurroundings) {
        guard token.shape == .mark else { return nil }
        let (value, length) = UTF8Reader.scalar(in: text, at: token.range.start)
        let isPair = token.range.count == 2 * length
        guard isPair || token.range.count == length else { return nil }
        switch value {
        case 0x22, 0xFF02: self = Self.straight(around)
        case 0x27 where isPair: self = Self.straight(around)
        case 0x60 where isPair: self = .opens(.straight)
        case 0x201C:
            self = !around.isFree && !around.isFollowedClosely ? .closes(.double) : .opens(.double)
        case 0x201D, 0x201F:
            self = around.isFree && around.isFollowedClosely ? .opens(.double) : .closes(.double)
        case 0x201E: self = .opens(.german)
        case 0xAB, 0xBB:
            if value == 0xAB {
                self = around.isFree || around.isFollowedClosely ? .opens(.guillemets) : .closes(.guillemets)
            } else {
                self = around.isFree && around.isFollowedClosely ? .opens(.guillemets) : .closes(.guillemets)
            }
        case 0x300C: self = .opens(.corner)
        case 0x300D: self = .closes(.corner)
        case 0x300E: self = .opens(.doubleCorner)
        case 0x300F: self = .closes(.doubleCorner)
        case 0x27, 0x2018, 0x2019, 0x201B, 0x60:
            self = Self.single(value, around)
        default: return nil
        }
    }

    private static func straight(_ around: MarkSurroundings) -> QuotationMark {
        switch (around.isFree, around.isFollowedClosely) {
        case (true, true): .opens(.straight)
        case (false, false): .closes(.straight)
        default: .unclear(.straight)
        }
    }

    private static func single(_ value: UInt32, _ around: MarkSurroundings) -> QuotationMark {
        if around.isFree, around.isFollowedClosely { return .opens(.single) }
        if value == 0x2018, around.isFollowedClosely { return .opens(.single) }
        return around.isFree ? .unclear(.single) : .closes(.single)
    }
}
