// What goes to the terminal, and how: tables for people, one JSON object a line for programs, colour only on a terminal.

internal import Foundation

/// Standard output and standard error.
enum Console {
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  static let isErrorTerminal = isatty(STDERR_FILENO) == 1
  private static let wantsColour = isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  static func out(_ text: String) { write(text + "\n", to: FileHandle.standardOutput) }

  static func out(_ bytes: [UInt8]) {
    try? FileHandle.standardOutput.write(contentsOf: Data(bytes + [0x0A]))
  }

  static func error(_ text: String) { write(text + "\n", to: FileHandle.standardError) }

  /// A line that replaces itself; only on a terminal.
  static func progress(_ text: String) {
    guard isErrorTerminal else { return }
    write("\r\u{1B}[2K" + text, to: FileHandle.standardError)
  }

  static func endProgress() {
    guard isErrorTerminal else { return }
    write("\r\u{1B}[2K", to: FileHandle.standardError)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone is not worth a message nobody would read.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case faint = "2"
  }

  static func styled(_ text: String, _ style: Style) -> String {
    wantsColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A table with a head, columns as wide as they must be, numbers to the right.
  static func table(_ head: [String], _ rows: [[String]], right: Set<Int> = []) -> String {
    var widths = head.map(\.count)
    for row in rows { for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) } }
    func line(_ cells: [String]) -> String {
      var text = cells.enumerated().map { index, cell in
        let space = String(repeating: " ", count: max(0, widths[index] - cell.count))
        return right.contains(index) ? space + cell : cell + space
      }.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
    return ([styled(line(head), .bold)] + rows.map(line)).joined(separator: "\n")
  }

  /// 1234567 as 1,234,567.
  static func number(_ value: some BinaryInteger) -> String {
    let digits = Array(String(value.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + text
  }
}
