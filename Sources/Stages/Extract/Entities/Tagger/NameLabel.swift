public import NewsModel

/// What the tagger says of a token: outside of all names, or its place in a name of one kind.
///
/// Outside is 0; each kind has four labels from 1: beginning, inside, last, and alone. The labels of a row of weights are 16,
/// as outside always weighs 0.
public struct NameLabel: Sendable, Equatable {
    /// Where a token stands in its name.
    public enum Place: UInt8, Sendable { case first, inside, last, alone }

    /// All labels.
    public static let all = (0..<UInt8(count)).map { NameLabel(rawValue: $0) }
    /// The number of labels.
    public static let count = 17
    /// No part of a name.
    public static let outside = NameLabel(rawValue: 0)

    /// From 0 up to `count`.
    public let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A place in a name of that kind.
    public init(_ kind: Entity.Kind, _ place: Place) { rawValue = 1 + kind.labelOrder * 4 + place.rawValue }

    /// The label of the token at `index` of a name.
    public init(_ kind: Entity.Kind, at index: Int, in name: Range<Int>) {
        let place: Place =
            if name.count == 1 { .alone } else if index == name.lowerBound {
                .first
            } else if index + 1 < name.upperBound { .inside } else { .last }
        self.init(kind, place)
    }

    /// The kind, except outside.
    public var kind: Entity.Kind? { rawValue == 0 ? nil : Entity.Kind.labelled[Int(rawValue - 1) / 4] }
    /// The place, except outside.
    public var place: Place? { rawValue == 0 ? nil : Place(rawValue: (rawValue - 1) % 4) }

    /// Whether a sentence can begin with the label.
    public var canStart: Bool { place == nil || place == .first || place == .alone }
    /// Whether a sentence can end with the label.
    public var canEnd: Bool { place == nil || place == .last || place == .alone }

    /// Whether `next` can stand behind the label.
    public func canPrecede(_ next: NameLabel) -> Bool {
        canEnd ? next.canStart : next.kind == kind && (next.place == .inside || next.place == .last)
    }

    /// The names that labels of a run of tokens spell.
    public static func names(_ labels: [NameLabel], from start: Int) -> [(tokens: Range<Int>, kind: Entity.Kind)] {
        var names: [(tokens: Range<Int>, kind: Entity.Kind)] = []
        var first = start
        for (offset, label) in labels.enumerated() {
            guard let kind = label.kind else { continue }
            if label.canStart { first = start + offset }
            if label.canEnd { names.append((first..<start + offset + 1, kind)) }
        }
        return names
    }
}

extension Entity.Kind {
    fileprivate static let labelled: [Entity.Kind] = [.person, .organization, .place, .other]

    fileprivate var labelOrder: UInt8 {
        switch self {
        case .person: 0
        case .organization: 1
        case .place: 2
        case .other: 3
        }
    }
}
