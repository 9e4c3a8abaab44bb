/// One mistake in a text file somebody wrote: a model, a pack, a configuration.
///
/// Readers of such files collect every mistake and report them together, sorted by file, line and column, so that one run shows all there is to mend.
public struct Mistake: Error, Hashable, Sendable {
  /// The file's name as the reader was given it.
  public let file: String
  /// 1-based.
  public let line: Int
  /// 1-based, counted in Unicode scalars.
  public let column: Int
  /// What is wrong and what to do, as one sentence without a full stop.
  public let message: String

  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension Mistake: Comparable {
  public static func < (a: Mistake, b: Mistake) -> Bool {
    (a.file, a.line, a.column, a.message) < (b.file, b.line, b.column, b.message)
  }
}

extension Mistake: CustomStringConvertible {
  /// `file:line:column: message`, which editors and terminals make clickable.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}
