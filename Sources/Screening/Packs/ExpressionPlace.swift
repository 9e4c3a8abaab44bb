internal import Formats

/// Finds the line and column of an offset into an expression that stands in a YAML file, whether it was written plain, quoted, as a block
/// or over several lines: the letters of the text and of the file are walked together, blanks left out, since only blanks are folded.
struct ExpressionPlace {
  private let lines: [[Unicode.Scalar]]

  init(source: [UInt8]) {
    lines = String(decoding: source, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  func mark(of offset: Int, in node: YAMLNode) -> YAMLMark {
    guard let text = node.text.map({ Array($0.unicodeScalars) }) else { return node.mark }
    var line = node.mark.line - 1
    var column = node.mark.column - 1
    skipIndicator(&line, &column, isQuoted: node.isQuoted)
    let target = min(offset, text.count)
    var at = 0
    while at < target {
      let wanted = text[at]
      at += 1
      guard !wanted.properties.isWhitespace else { continue }
      guard advance(&line, &column, to: wanted) else { return node.mark }
    }
    // The offset names the next letter, so blanks before it are passed too; past the end the last place is kept.
    if at < text.count { skipBlanks(&line, &column) }
    return YAMLMark(line: line + 1, column: column + 1)
  }

  /// Passes the opening quote, or the line of `>` or `|`.
  private func skipIndicator(_ line: inout Int, _ column: inout Int, isQuoted: Bool) {
    guard isQuoted, line < lines.count, column < lines[line].count else { return }
    switch lines[line][column] {
    case "\"", "'": column += 1
    case "|", ">":
      line += 1
      column = 0
    default: break
    }
  }

  private func skipBlanks(_ line: inout Int, _ column: inout Int) {
    while line < lines.count {
      while column < lines[line].count, lines[line][column].properties.isWhitespace { column += 1 }
      if column < lines[line].count { return }
      line += 1
      column = 0
    }
  }

  /// Goes behind the next occurrence of a letter; an escape sign before it is passed.
  private func advance(_ line: inout Int, _ column: inout Int, to wanted: Unicode.Scalar) -> Bool {
    skipBlanks(&line, &column)
    var passed = 0
    while line < lines.count, column < lines[line].count, lines[line][column] != wanted {
      column += 1
      passed += 1
      guard passed <= 2 else { return false }
      skipBlanks(&line, &column)
    }
    guard line < lines.count, column < lines[line].count else { return false }
    column += 1
    return true
  }
}
