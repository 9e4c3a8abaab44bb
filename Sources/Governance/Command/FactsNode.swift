internal import Formats

/// A value of the facts with its RFC 6901 pointer and its place in the text, so that mistakes found in any order can be told in document order.
struct FactsNode {
  let value: JSONValue
  let pointer: String
  /// Counts values in the order in which they begin.
  let order: Int
  /// The count when the value ends; where a member that is missing would stand.
  let end: Int
  let members: [FactsMember]
  let elements: [FactsNode]

  static func tree(_ value: JSONValue) -> FactsNode {
    var count = 0
    return build(value, pointer: "", &count)
  }

  private static func build(_ value: JSONValue, pointer: String, _ count: inout Int) -> FactsNode {
    count += 1
    let order = count
    var members: [FactsMember] = []
    var elements: [FactsNode] = []
    switch value {
    case .object(let list):
      for member in list {
        members.append(FactsMember(name: member.name, node: build(member.value, pointer: pointer + "/" + escaped(member.name), &count)))
      }
    case .array(let list):
      for (index, element) in list.enumerated() { elements.append(build(element, pointer: "\(pointer)/\(index)", &count)) }
    default: break
    }
    count += 1
    return FactsNode(value: value, pointer: pointer, order: order, end: count, members: members, elements: elements)
  }

  /// RFC 6901 section 3: `~` is `~0` and `/` is `~1`.
  static func escaped(_ name: String) -> String {
    var text = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }

  subscript(_ name: String) -> FactsNode? { members.first { $0.name == name }?.node }

  var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// One name of an object, with its value.
struct FactsMember {
  let name: String
  let node: FactsNode
}

/// What is wrong with one place of the facts.
struct FactsProblem: Equatable {
  enum Kind: String {
    case notJSON = "not_json"
    case unknownMember = "unknown_member"
    case missing
    case wrongType = "wrong_type"
    case notAllowed = "not_allowed"
    case badFormat = "bad_format"
    case duplicate
    case danglingRef = "dangling_ref"
    case contradiction
  }
  let pointer: String
  let kind: Kind
  let message: String
  let order: Int
}

/// A default that was taken, for `--why`.
struct DefaultTaken: Equatable {
  let pointer: String
  let value: String
}
