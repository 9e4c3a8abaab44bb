// From names in an event's JSON to fields of the catalogue: one table look-up a name, whatever its depth.

internal import Formats

/// What a name at some place in an event stands for.
enum NameMeaning: Equatable {
  case envelope(EnvelopeName)
  case field(FieldID)
  /// An object whose members are looked up below this node.
  case branch(Int32)
}

/// The names of the envelope, at the top of an event.
enum EnvelopeName: Int {
  case source, id, version, kind, occurredAt, observedAt, specversion, type, time, data

  static let names = ["source", "id", "version", "kind", "occurred_at", "observed_at", "specversion", "type", "time", "data"]
  var name: String { Self.names[rawValue] }
}

/// All names of the catalogue by (parent, name), open addressing.
struct PathTable: Sendable {
  static let root: Int32 = 0

  private struct Entry: Sendable {
    let parent: Int32
    let name: [UInt8]
    let meaning: Meaning
  }

  /// `NameMeaning` in a form that is `Sendable` and small.
  private enum Meaning: Sendable {
    case envelope(Int8)
    case field(UInt16)
    case branch(Int32)
  }

  private var entries: [Entry] = []
  private var slots: [Int32] = []

  init(_ catalogue: EventCatalogue) {
    for (index, name) in EnvelopeName.names.enumerated() {
      entries.append(Entry(parent: Self.root, name: Array(name.utf8), meaning: .envelope(Int8(index))))
    }
    var nodes: [String: Int32] = ["": Self.root]
    var nodeCount: Int32 = 1
    func node(_ path: String) -> Int32 {
      if let known = nodes[path] { return known }
      defer { nodeCount += 1 }
      nodes[path] = nodeCount
      return nodeCount
    }
    for field in catalogue.fields {
      let words = field.path.split(separator: ".").map(String.init)
      var prefix = ""
      for (depth, word) in words.enumerated() {
        let parent = nodes[prefix]!
        let path = prefix.isEmpty ? word : prefix + "." + word
        if depth == words.count - 1 {
          entries.append(Entry(parent: parent, name: Array(word.utf8), meaning: .field(field.id.rawValue)))
          if field.type == .parties { _ = node(path) }
        } else if nodes[path] == nil {
          entries.append(Entry(parent: parent, name: Array(word.utf8), meaning: .branch(node(path))))
        }
        prefix = path
      }
    }
    listNodes = catalogue.fields.map { $0.type == .parties ? nodes[$0.path]! : -1 }
    fill()
  }

  /// For each field that is a list of parties: the node its sub-fields lie below.
  let listNodes: [Int32]

  private mutating func fill() {
    var capacity = 64
    while capacity < entries.count * 3 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for (index, entry) in entries.enumerated() {
      let name = entry.name
      var slot = Int(hash(name.span, parent: entry.parent) & UInt64(capacity - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// What `name` means below `parent`; nil where the catalogue does not know it.
  func meaning(of name: JSONToken, below parent: Int32, tape: JSONTape, bytes: Span<UInt8>) -> NameMeaning? {
    // An escaped name is looked up by its text; names are short and nearly never escaped.
    if name.isEscaped {
      let text = Array(tape.string(name, in: bytes).utf8)
      return lookUp(text.span, below: parent)
    }
    return lookUp(bytes.extracting(name.start..<name.end), below: parent)
  }

  private func lookUp(_ name: Span<UInt8>, below parent: Int32) -> NameMeaning? {
    let mask = slots.count - 1
    var slot = Int(hash(name, parent: parent) & UInt64(mask))
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].parent == parent, isEqual(entries[index].name, name) {
        switch entries[index].meaning {
        case .envelope(let number): return EnvelopeName(rawValue: Int(number)).map(NameMeaning.envelope)
        case .field(let number): return .field(FieldID(number))
        case .branch(let node): return .branch(node)
        }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

private func isEqual(_ a: [UInt8], _ b: Span<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  for index in 0..<b.count where a[index] != b[index] { return false }
  return true
}

/// FNV-1a over the parent and the name.
private func hash(_ name: Span<UInt8>, parent: Int32) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(UInt32(bitPattern: parent))
  hash = hash &* 0x100_0000_01b3
  for index in 0..<name.count { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 29)
}
