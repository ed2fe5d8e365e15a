/// A pattern for relative paths: `*` and `?` within a name, `**` over any number of folders, `[a-z]` and `[!a-z]` for one byte.
///
/// Two stars stand for folders only where they are a whole name of the path; elsewhere (`**.html`) they are one star. Matching walks back only to the last star of each kind, so that no pattern takes exponential time.
public struct GlobPattern: Sendable, Equatable {
    private enum Step: Equatable {
        case byte(UInt8)
        case anyCharacter
        case set([ClosedRange<UInt8>], negated: Bool)
        case anyName
        case anyFolders
    }

    private let steps: [Step]

    /// Reads a pattern.
    ///
    /// Everything is a pattern: an unclosed bracket stands for itself.
    public init(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        var steps: [Step] = []
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x2A:
                let end = bytes[offset...].firstIndex { $0 != 0x2A } ?? bytes.count
                let isWholeName =
                    (offset == 0 || bytes[offset - 1] == 0x2F) && (end == bytes.count || bytes[end] == 0x2F)
                let standsForFolders = end - offset == 2 && isWholeName
                steps.append(standsForFolders ? .anyFolders : .anyName)
                // "**/" also stands for no folder at all.
                offset = standsForFolders && end < bytes.count ? end + 1 : end
                continue
            case 0x3F: steps.append(.anyCharacter)
            case 0x5B:
                if let (set, end) = Self.set(bytes, from: offset + 1) {
                    steps.append(set)
                    offset = end
                } else {
                    steps.append(.byte(0x5B))
                }
            default: steps.append(.byte(bytes[offset]))
            }
            offset += 1
        }
        self.steps = steps
    }

    private static func set(_ bytes: [UInt8], from start: Int) -> (Step, Int)? {
        guard let end = bytes[start...].dropFirst().firstIndex(of: 0x5D) else { return nil }
        let isNegated = bytes[start] == 0x21
        var ranges: [ClosedRange<UInt8>] = []
        var offset = isNegated ? start + 1 : start
        while offset < end {
            if offset + 2 < end, bytes[offset + 1] == 0x2D, bytes[offset] <= bytes[offset + 2] {
                ranges.append(bytes[offset]...bytes[offset + 2])
                offset += 3
            } else {
                ranges.append(bytes[offset]...bytes[offset])
                offset += 1
            }
        }
        return (.set(ranges, negated: isNegated), end)
    }

    /// Whether the pattern matches a whole relative path.
    public func matches(_ path: [UInt8]) -> Bool {
        var (step, offset) = (0, 0)
        var nameStar: (step: Int, offset: Int)?
        var folderStar: (step: Int, offset: Int)?
        while true {
            if step < steps.count {
                if steps[step] == .anyName {
                    nameStar = (step + 1, offset)
                    step += 1
                    continue
                }
                if steps[step] == .anyFolders {
                    folderStar = (step + 1, offset)
                    nameStar = nil
                    step += 1
                    if step == steps.count { return true }
                    continue
                }
                if offset < path.count, accepts(steps[step], path[offset]) {
                    offset = steps[step] == .anyCharacter ? Self.character(after: offset, in: path) : offset + 1
                    step += 1
                    continue
                }
            } else if offset == path.count {
                return true
            }
            if let star = nameStar, star.offset < path.count, path[star.offset] != 0x2F {
                let next = Self.character(after: star.offset, in: path)
                nameStar = (star.step, next)
                (step, offset) = (star.step, next)
            } else if let star = folderStar, let slash = path[star.offset...].firstIndex(of: 0x2F) {
                folderStar = (star.step, slash + 1)
                nameStar = nil
                (step, offset) = (star.step, slash + 1)
            } else {
                return false
            }
        }
    }

    /// The offset behind the character at an offset; a byte that is no UTF-8 is a character of its own.
    private static func character(after offset: Int, in path: [UInt8]) -> Int {
        var next = offset + 1
        while path[offset] >= 0xC2, next < path.count, next < offset + 4, path[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private func accepts(_ step: Step, _ byte: UInt8) -> Bool {
        switch step {
        case .byte(let own): own == byte
        case .anyCharacter: byte != 0x2F
        case .set(let ranges, let negated): byte != 0x2F && ranges.contains { $0.contains(byte) } != negated
        case .anyName, .anyFolders: false
        }
    }
}
