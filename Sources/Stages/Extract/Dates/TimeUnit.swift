import NewsModel

/// A unit that time is measured in.
enum TimeUnit: String, CaseIterable {
    case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century, weekend

    /// Units by their names in the data files.
    static let named = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1.rawValue, $0) })

    /// The grain of a date that is given to this unit.
    var grain: DateMention.Grain {
        switch self {
        case .second, .minute, .hour: .time
        case .day: .day
        case .week, .fortnight: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        case .decade: .decade
        case .century: .century
        case .weekend: .weekend
        }
    }

    /// An ISO 8601 duration of `tenths` tenths of this unit; nil stands for an unstated number.
    func duration(tenths: Int?) -> String {
        let factor = self == .decade ? 10 : self == .century ? 100 : self == .fortnight ? 2 : 1
        // half an hour and half a year have units of their own
        if tenths == 5, self == .hour { return "PT30M" }
        if tenths == 5, self == .year { return "P6M" }
        var number = "X"
        if let tenths {
            let total = tenths * factor
            number = total % 10 == 0 ? String(total / 10) : "\(total / 10).\(total % 10)"
        }
        switch self {
        case .second: return "PT\(number)S"
        case .minute: return "PT\(number)M"
        case .hour: return "PT\(number)H"
        case .day: return "P\(number)D"
        case .week, .fortnight: return "P\(number)W"
        case .month: return "P\(number)M"
        case .quarter: return "P\(number)Q"
        case .year, .decade, .century: return tenths == nil && self != .year ? "PX\(long)" : "P\(number)Y"
        case .weekend: return "P\(number)WE"
        }
    }

    private var long: String { self == .decade ? "DE" : "CE" }
}
