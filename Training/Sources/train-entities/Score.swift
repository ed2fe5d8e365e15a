import NewsExtract
import NewsModel
import NewsText

/// Counts of names found and missed, by kind.
struct Score {
    private var right: [Entity.Kind: Int] = [:]
    private var wrong: [Entity.Kind: Int] = [:]
    private var missed: [Entity.Kind: Int] = [:]
    private var overlapping = 0
    private var found = 0
    private var wanted = 0

    mutating func add(_ names: [AnnotatedText.Name], gold: [AnnotatedText.Name]) {
        let (names, gold) = (Set(names), Set(gold))
        for name in names {
            if gold.contains(name) { right[name.kind, default: 0] += 1 } else { wrong[name.kind, default: 0] += 1 }
        }
        for name in gold where !names.contains(name) { missed[name.kind, default: 0] += 1 }
        found += names.count
        wanted += gold.count
        overlapping += gold.count { wanted in
            names.contains {
                $0.kind == wanted.kind && $0.range.start < wanted.range.end && wanted.range.start < $0.range.end
            }
        }
    }

    /// F1 over kinds.
    func f1(_ kinds: [Entity.Kind] = Entity.Kind.allCases) -> Double {
        let hits = kinds.reduce(0) { $0 + (right[$1] ?? 0) }
        let faults = kinds.reduce(0) { $0 + (wrong[$1] ?? 0) + (missed[$1] ?? 0) }
        return hits + faults == 0 ? 0 : Double(2 * hits) / Double(2 * hits + faults)
    }

    func precision(_ kinds: [Entity.Kind] = Entity.Kind.allCases) -> Double {
        let hits = kinds.reduce(0) { $0 + (right[$1] ?? 0) }
        let faults = kinds.reduce(0) { $0 + (wrong[$1] ?? 0) }
        return hits + faults == 0 ? 0 : Double(hits) / Double(hits + faults)
    }

    /// F1 of names that touch.
    var overlap: Double { found + wanted == 0 ? 0 : Double(2 * overlapping) / Double(found + wanted) }
}
