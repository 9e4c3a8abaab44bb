/// A place in a text file.
public struct YAMLMark: Hashable, Sendable {
  /// 1-based.
  public let line: Int
  /// 1-based, counted in Unicode scalars.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A node of a YAML file, with the place it was written at.
///
/// Scalars keep their text: whether `yes`, `1` or `2026-01-01` means a truth, a number or a date is for the reader of the file to say, by what it expects there.
/// `isQuoted` is true for quoted and block (`|`, `>`) scalars, so that `"null"` can differ from `null`.
public enum YAMLNode: Sendable {
  case scalar(String, isQuoted: Bool, mark: YAMLMark)
  case sequence([YAMLNode], mark: YAMLMark)
  /// Pairs in file order; no key is written twice.
  case mapping([(key: YAMLNode, value: YAMLNode)], mark: YAMLMark)

  /// Where the node starts.
  public var mark: YAMLMark {
    switch self {
    case .scalar(_, _, let mark), .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  /// A scalar's text; nil for a sequence or mapping.
  public var text: String? {
    if case .scalar(let text, _, _) = self { text } else { nil }
  }

  /// Whether this is a scalar written in quotes or as a block.
  public var isQuoted: Bool {
    if case .scalar(_, let isQuoted, _) = self { isQuoted } else { false }
  }

  /// Whether nothing is written here: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, false, _) = self { text.isEmpty || text == "~" || text == "null" } else { false }
  }

  /// A sequence's nodes; nil for anything else.
  public var elements: [YAMLNode]? {
    if case .sequence(let elements, _) = self { elements } else { nil }
  }

  /// A mapping's pairs in file order; nil for anything else.
  public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs, _) = self { pairs } else { nil }
  }

  /// The value under a scalar key of a mapping; nil if this is no mapping or has no such key. O(pairs).
  public subscript(_ key: String) -> YAMLNode? {
    guard case .mapping(let pairs, _) = self else { return nil }
    return pairs.first { $0.key.text == key }?.value
  }

  /// A mistake at this node, for readers that collect them.
  public func mistake(_ message: String, file: String) -> Mistake {
    Mistake(file: file, line: mark.line, column: mark.column, message: message)
  }

  /// What the node is, for messages: "text", "a list", "a mapping" or "nothing".
  public var kindName: String {
    switch self {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
