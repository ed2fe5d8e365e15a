import NewsText

/// A class name that only styles, as utility frameworks (Tailwind CSS, Bootstrap) make them.
enum UtilityName {
    /// No such name.
    case none
    /// One that shows the element on larger screens: `md:block`, `d-lg-flex`.
    case shows
    /// Any other: `bg-secondary-50`, `md:hidden`.
    case other

    init(_ name: Span<UInt8>) {
        if let mark = name.mark {
            self = Self.displays.contains { name.starts(with: $0, at: mark + 1) } ? .shows : .other
        } else if name.starts(with: "d-", at: 0) {
            let isSized = Self.sizes.contains { name.starts(with: $0, at: 2) }
            self = isSized ? name.contains("none") ? .other : .shows : .none
        } else if Self.styles.contains(where: { name.starts(with: $0, at: 0) }) {
            self = .other
        } else {
            self = .none
        }
    }

    private static let displays: [StaticString] = ["block", "flex", "inline", "grid", "table", "contents", "visible"]
    private static let sizes: [StaticString] = ["sm-", "md-", "lg-", "xl-", "xxl-", "print-"]
    private static let styles: [StaticString] = [
        "bg-", "border-", "overflow-", "tw-bg-", "tw-border-", "text-primary", "text-secondary", "text-muted",
        "text-body-", "justify-", "align-", "transition-",
    ]
}

extension Span<UInt8> {
    /// The offset of the last mark that only utility names have: a colon behind a condition, or a bracket.
    fileprivate var mark: Int? {
        for offset in indices.reversed() where self[offset] == 0x3A || self[offset] == 0x5B { return offset }
        return nil
    }
}
