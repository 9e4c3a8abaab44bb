// How common a token is, and which tokens stand for each other. Both are facts about the world and not about a list: the likeness of two parties is
// the same whatever else is listed, and adding an entry or an alias changes no other score.

/// How much a token tells.
enum TokenInformation {
  /// Nats a token nobody has counted tells, by its length: short ones are more often abbreviations and coincidences.
  static func unknown(length: Int) -> Float {
    switch length {
    case ...1: 2.5
    case 2: 5
    case 3: 6.75
    case 4: 8.25
    case 5: 9.25
    default: 10
    }
  }

  static let most: Float = 10
  static let syllable: Float = 4.5
  /// At most what a general word of organisations tells, and weighs.
  static let generalWord: Float = 4
  static let generalWeight: Float = 0.3
  static let number: Float = 4

  static func weight(_ information: Float) -> Float { max(0.25, information / most) }
}

/// Counted tokens, by hash, in quarter nats.
struct WordCounts: Sendable {
  private let quarterNats: WordTable<UInt8>

  /// One line a class: the quarter nats, then its words.
  init(_ lines: String) {
    var quarterNats: [UInt64: UInt8] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first, let value = UInt8(first) else { continue }
      for word in words.dropFirst() { quarterNats[letterHash(word.utf8)] = value }
    }
    self.quarterNats = WordTable(quarterNats, filler: 0)
  }

  func information(_ hash: UInt64) -> Float? { quarterNats[hash].map { Float($0) / 4 } }

  static let person = WordCounts(commonPersonTokens)
  static let other = WordCounts(commonOrganisationTokens)
}
