// Names that stand for each other, as a file of one's own adds them to the tables of the product.
//
// A cluster is a fact about names, the same for every list and every query, and every token carries its number. So the files are read once, before the
// first name is, and not again: a token of one reading must never meet a token of another.

public import Formats
internal import Synchronization

/// What files say of names that stand for each other.
public struct NameEquivalences: Sendable, Equatable {
  /// Clusters in the form of the product's own tables.
  private(set) var person: [String] = []
  private(set) var other: [String] = []

  /// Clusters of a file, of a word or two each, are kept up to here.
  public static let clustersMax = 20_000
  /// Names of one cluster.
  public static let namesMax = 64

  public init() {}

  /// How many clusters there are.
  public var count: Int { person.count + other.count }

  /// Reads a file:
  ///
  ///     persons:
  ///       spellings:                  # one name in several spellings or languages
  ///         - [Dževahir, Xhevahir, Cevahir]
  ///       short_forms:                # a name and what its bearers are called
  ///         Maximiliane: [Maxi, Mila]
  ///     organisations:
  ///       words:                      # general words that say the same
  ///         - [Reederei, Schifffahrtsgesellschaft]
  ///
  /// Throws all mistakes at once, with file, line and column.
  public mutating func load(_ bytes: [UInt8], file: String) throws(NameEquivalencesFailure) {
    var reading = EquivalenceReading(file: file)
    do { reading.read(try YAMLFile.parse(bytes, file: file)) } catch { throw NameEquivalencesFailure(mistakes: [error]) }
    guard reading.mistakes.isEmpty else { throw NameEquivalencesFailure(mistakes: reading.mistakes.sorted()) }
    person += reading.person
    other += reading.other
  }

  // MARK: in force

  private struct Added {
    var equivalences = NameEquivalences()
    var isRead = false
  }

  private static let added = Mutex(Added())

  /// Adds these to the tables of the product for as long as the program runs. False, and nothing is added, if a name was prepared before.
  public func putInForce() -> Bool {
    Self.added.withLock { added in
      if added.isRead { return added.equivalences == self }
      added.equivalences = self
      return true
    }
  }

  /// The lines to add to a table; from then on nothing more can be added.
  static func lines(_ domain: NameDomain) -> String {
    added.withLock { added in
      added.isRead = true
      let lines = domain == .person ? added.equivalences.person : added.equivalences.other
      return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n")
    }
  }
}

/// All mistakes of a file, in order of place.
public struct NameEquivalencesFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

private struct EquivalenceReading {
  let file: String
  var mistakes: [Mistake] = []
  var person: [String] = []
  var other: [String] = []
  private var fold = NameFold()

  init(file: String) { self.file = file }

  mutating func read(_ root: YAMLNode) {
    guard check(root, ["persons", "organisations"]) else { return }
    if let persons = root["persons"], check(persons, ["spellings", "short_forms"]) {
      if let node = persons["spellings"] { spellings(node, .person) }
      if let node = persons["short_forms"] { shortForms(node) }
    }
    if let organisations = root["organisations"], check(organisations, ["words"]), let node = organisations["words"] {
      spellings(node, .other)
    }
    if person.count + other.count > NameEquivalences.clustersMax {
      complain(root, "more than \(NameEquivalences.clustersMax) clusters; split them off or leave rare ones out")
    }
  }

  private mutating func spellings(_ node: YAMLNode, _ domain: NameDomain) {
    guard let rows = node.elements else { return complain(node, "a list of lists of names belongs here, not \(node.kindName)") }
    for row in rows {
      let words = names(row, domain)
      if words.count < 2 {
        if row.elements != nil { complain(row, "two different names at least belong in a list; one alone stands for nothing") }
        continue
      }
      if domain == .person { person.append("= " + words.joined(separator: " ")) } else { other.append("= " + words.joined(separator: " ")) }
    }
  }

  private mutating func shortForms(_ node: YAMLNode) {
    guard let pairs = node.pairs else {
      return complain(node, "a mapping of names to lists of short forms belongs here, not \(node.kindName)")
    }
    for pair in pairs {
      guard let full = word(pair.key, .person) else { continue }
      let short = names(pair.value, .person).filter { $0 != full }
      if short.isEmpty {
        complain(pair.value, "a short form at least belongs to \(pair.key.text ?? "a name")")
        continue
      }
      person.append("~ " + ([full] + short).joined(separator: " "))
    }
  }

  private mutating func names(_ node: YAMLNode, _ domain: NameDomain) -> [String] {
    guard let elements = node.elements else {
      complain(node, "a list of names in brackets belongs here, such as [Katarina, Katharina], not \(node.kindName)")
      return []
    }
    if elements.count > NameEquivalences.namesMax { complain(node, "more than \(NameEquivalences.namesMax) names in one list") }
    var words: [String] = []
    for element in elements { if let word = word(element, domain), !words.contains(word) { words.append(word) } }
    return words
  }

  /// The one word of a name as tokens have it.
  private mutating func word(_ node: YAMLNode, _ domain: NameDomain) -> String? {
    guard let text = node.text, !text.isEmpty else {
      complain(node, "a name belongs here, not \(node.kindName)")
      return nil
    }
    fold.read(text, domain: domain)
    guard fold.words.count == 1, let word = fold.words.first else {
      complain(node, "\"\(text)\" is \(fold.words.isEmpty ? "no name" : "\(fold.words.count) words"); a name of one word belongs here")
      return nil
    }
    return String(decoding: fold.bytes[word.start..<word.end], as: UTF8.self)
  }

  private mutating func check(_ node: YAMLNode, _ known: [String]) -> Bool {
    guard let pairs = node.pairs else {
      complain(node, "a mapping with \(known.joined(separator: " or ")) belongs here, not \(node.kindName)")
      return false
    }
    for pair in pairs {
      guard let key = pair.key.text, !known.contains(key) else { continue }
      let hint = nearestName(to: key, in: known).map { "; did you mean \($0)?" } ?? ""
      complain(pair.key, "unknown key \(key)\(hint)")
    }
    return true
  }

  private mutating func complain(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file)) }
}
