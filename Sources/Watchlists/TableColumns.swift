/// The columns a list has, by number, with the headings the publisher gave each over the years.
protocol TableColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// By raw value; in small letters, alternatives parted by `|`.
  static var headings: [String] { get }
}

/// Where each column stands in one file, found by its heading: publishers add columns and change their order.
struct TableColumns<Column: TableColumn> {
  private var positions: [Int]

  /// Whether the row is one of headings: it names all these columns.
  static func areHeadings(_ cells: [String], _ required: [Column]) -> Bool {
    let names = cells.map(folded)
    return required.allSatisfy { column in alternatives(column).contains { names.contains($0) } }
  }

  /// Reads the headings. One that is not known is reported, so that a publisher's addition is seen and never silently dropped. Of two
  /// columns with one heading the first counts.
  /// - Parameter dropped: Ends of headings, in small letters, that are left out on purpose.
  init(_ row: TableRow, _ progress: inout ListProgress, dropped: [String] = []) {
    positions = [Int](repeating: -1, count: Column.allCases.count)
    for (index, cell) in row.cells.enumerated() {
      let name = Self.folded(cell)
      if name.isEmpty { continue }
      guard let column = Column.allCases.first(where: { Self.alternatives($0).contains(name) }) else {
        if dropped.contains(where: name.hasSuffix) { continue }
        progress.warn("unknown column \"\(foldedSpace(cell))\"")
        continue
      }
      if positions[column.rawValue] < 0 { positions[column.rawValue] = index }
    }
  }

  /// A cell's value, folded; nil if there is none.
  func value(_ column: Column, _ row: TableRow) -> String? {
    let position = positions[column.rawValue]
    return position < 0 ? nil : row[position]
  }

  func has(_ column: Column) -> Bool { positions[column.rawValue] >= 0 }

  /// Which columns hold another text than in a row before; all, without one.
  func changes(_ row: TableRow, since before: TableRow?) -> ColumnChanges<Column> {
    var changes = ColumnChanges<Column>()
    for number in positions.indices {
      let position = positions[number]
      if position < 0 { continue }
      if let before, before.cell(position) == row.cell(position) { continue }
      changes.insert(number)
    }
    return changes
  }

  private static func folded(_ text: String) -> String { foldedSpace(text).lowercased() }
  private static func alternatives(_ column: Column) -> [String] {
    Column.headings[column.rawValue].split(separator: "|").map(String.init)
  }
}

/// Columns of a row that say something new. Publishers repeat a party's facts on each of its rows, and what was gathered once adds nothing again.
struct ColumnChanges<Column: TableColumn> {
  private var bits: UInt64 = 0

  init() { precondition(Column.headings.count <= 64, "as many as there are bits") }

  fileprivate mutating func insert(_ number: Int) { bits |= 1 << UInt64(number) }

  func has(_ column: Column) -> Bool { bits & 1 << UInt64(column.rawValue) != 0 }

  /// Any of the columns from one to another, in the order they are declared.
  func has(_ first: Column, through last: Column) -> Bool {
    bits & UInt64.max << UInt64(first.rawValue) & UInt64.max >> UInt64(63 - last.rawValue) != 0
  }
}
