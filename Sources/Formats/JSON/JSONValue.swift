/// A JSON value as a tree, for documents that are not on the hot path: cursors, archives, requests. Events use `JSONTape`.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  /// Members in the order written; no name stands twice.
  case object([JSONMember])
}

/// One name and its value.
public struct JSONMember: Equatable, Sendable {
  public let name: String
  public let value: JSONValue

  public init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Reads one JSON text.
  /// - Throws: `JSONFailure` with the first byte that is wrong.
  public static func parse(_ bytes: Span<UInt8>, bounds: JSONBounds = .event) throws(JSONFailure) -> JSONValue {
    var tape = JSONTape()
    try tape.read(bytes, bounds: bounds)
    return tape.value(at: 0, in: bytes)
  }

  /// Reads one JSON text.
  /// - Throws: `JSONFailure` with the first byte that is wrong.
  public static func parse(_ bytes: [UInt8], bounds: JSONBounds = .event) throws(JSONFailure) -> JSONValue {
    let span = bytes.span
    return try parse(span, bounds: bounds)
  }

  /// The value under a name of an object; nil if this is no object or has no such name. O(members).
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, if this is a string.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The exact number, if this is one.
  public var number: JSONNumber? { if case .number(let number) = self { number } else { nil } }
  /// The whole number, if this is one within Int64.
  public var integer: Int64? { number?.integer }
  /// The truth, if this is one.
  public var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  /// The elements, if this is an array.
  public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members, if this is an object.
  public var members: [JSONMember]? { if case .object(let members) = self { members } else { nil } }
  /// Whether this is `null`.
  public var isNull: Bool { self == .null }
}

extension JSONTape {
  /// The value at a token's index as a tree. Recursive, at most as deep as the bounds the text was read with.
  public func value(at index: Int, in bytes: Span<UInt8>) -> JSONValue {
    let token = self[index]
    switch token.kind {
    case .null: return .null
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .number: return .number(number(token, in: bytes))
    case .string: return .string(string(token, in: bytes))
    case .array:
      var elements: [JSONValue] = []
      var at = index + 1
      while at < token.next {
        elements.append(value(at: at, in: bytes))
        at = self[at].next
      }
      return .array(elements)
    case .object:
      var members: [JSONMember] = []
      var at = index + 1
      while at < token.next {
        members.append(JSONMember(name: string(self[at], in: bytes), value: value(at: at + 1, in: bytes)))
        at = self[at + 1].next
      }
      return .object(members)
    }
  }
}
