public import NewsJSON

/// The lines of a table as comma-separated values (RFC 4180: CRLF, quotes doubled), for spreadsheets, pandas and R.
///
/// A list of objects or pairs becomes a sheet of its own, a row for each element, after the key of the line that it belongs to: `stories.csv` and
/// `stories.figures.csv`. `n` counts the elements of a list from 1; in the sheet of a list within a list the element that it belongs to
/// is named by that number. A list of words is one cell, the words parted by `; `. `null` is an empty cell.
public struct CSVSheets: Sendable {
    /// The files' names without an ending, the table's own first.
    public var names: [String] { sheets.map(\.name) }

    private struct Sheet {
        var name: String
        /// What stands before the columns: the key of the table's line, and numbers of elements.
        var keys: [String]
        var columns: [String]
        /// The lists that have sheets of their own, by field.
        var lists: [(field: String, sheet: Int)] = []
    }

    private var sheets: [Sheet] = []

    /// The sheets of a table whose lines are objects of a schema.
    public init(table: String, schema: RecordSchema) {
        guard case .object(let fields) = schema else { return }
        addSheet(named: table, keys: [], fields, isList: false)
    }

    @discardableResult
    private mutating func addSheet(
        named name: String, keys: [String], _ fields: [RecordSchema.Field], isList: Bool
    ) -> Int {
        let number = sheets.count
        let columns = fields.filter { Self.elements(of: $0.schema) == nil }.map(\.name)
        sheets.append(Sheet(name: name, keys: keys, columns: columns))
        let list = name.split(separator: ".").last.map(String.init) ?? name
        let ownKeys = isList ? keys.dropLast() + [list] : Array(columns.prefix(1))
        for field in fields {
            guard let elements = Self.elements(of: field.schema) else { continue }
            let sheet = addSheet(named: "\(name).\(field.name)", keys: ownKeys + ["n"], elements, isList: true)
            sheets[number].lists.append((field.name, sheet))
        }
        return number
    }

    /// The columns of a list that needs a sheet of its own; nil where a value is one cell.
    private static func elements(of schema: RecordSchema) -> [RecordSchema.Field]? {
        switch schema {
        case .array(.object(let fields)): fields
        case .array(.tuple(let kinds)):
            zip(["name", "count"], kinds).map { .required($0, $1, "") }
        default: nil
        }
    }

    /// The header of a sheet.
    public func header(of sheet: Int) -> [UInt8] { Self.row(sheets[sheet].keys + sheets[sheet].columns) }

    /// The rows of a line, sheet by sheet.
    ///
    /// - Throws: `JSONError` where it is no JSON.
    public func rows(of line: Span<UInt8>) throws(JSONError) -> [[UInt8]] {
        var rows = [[UInt8]](repeating: [], count: sheets.count)
        add(try JSONParser().parse(line), to: 0, keys: [], &rows)
        return rows
    }

    private func add(_ value: JSONValue, to sheet: Int, keys: [String], _ rows: inout [[UInt8]]) {
        let cells = sheets[sheet].columns.map { Self.cell(value[$0] ?? .null) }
        rows[sheet] += Self.row(keys + cells)
        let ownKeys = keys.isEmpty ? Array(cells.prefix(1)) : keys
        for (field, list) in sheets[sheet].lists {
            for (number, element) in (value[field]?.array ?? []).enumerated() {
                add(named(element), to: list, keys: ownKeys + [String(number + 1)], &rows)
            }
        }
    }

    /// A pair as an object with the names of its columns.
    private func named(_ element: JSONValue) -> JSONValue {
        guard let pair = element.array else { return element }
        return .object(zip(["name", "count"], pair).map { JSONValue.Member($0, $1) })
    }

    private static func cell(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .array(let elements): elements.map(cell).joined(separator: "; ")
        default: value.compact()
        }
    }

    private static func row(_ cells: [String]) -> [UInt8] {
        var row: [UInt8] = []
        for (number, cell) in cells.enumerated() {
            if number > 0 { row.append(0x2C) }
            let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else {
                row += cell.utf8
                continue
            }
            row.append(0x22)
            for byte in cell.utf8 { row += byte == 0x22 ? [0x22, 0x22] : [byte] }
            row.append(0x22)
        }
        return row + [0x0D, 0x0A]
    }
}
