// Names that stand for each other: spellings of one name in different languages, and short forms people go by.

/// Which names belong together. A token belongs to any number of clusters; two tokens of one cluster are the same name or a short form of it.
struct NameClusters: Sendable {
  /// Of persons: spellings and short forms.
  static let person = NameClusters(nicknameTable + NameEquivalences.lines(.person))
  /// Of organisations: abbreviations and translations of general words.
  static let other = NameClusters(organisationWordTable + NameEquivalences.lines(.other))

  /// How two names of one cluster relate.
  enum Relation: Sendable { case spelling, nickname }

  private let first: WordTable<UInt32>
  /// Cluster numbers of a token, ended by zero; a cluster number is twice its place in the table, plus one for the full name of a short form.
  private let members: [UInt32]

  /// A line is a cluster: "=" and spellings of one name, or "~", the full name, and its short forms.
  init(_ table: String) {
    var clusters: [UInt64: [UInt32]] = [:]
    var number: UInt32 = 1
    var hashes: [UInt64] = []
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let mark = words.first, words.count > 2 else { continue }
      for word in words.dropFirst() {
        let hash = letterHash(word.utf8)
        if clusters[hash] == nil { hashes.append(hash) }
        clusters[hash, default: []].append(number * 2 + (mark == "=" ? 0 : 1))
      }
      number += 1
    }
    var first: [UInt64: UInt32] = [:]
    var members: [UInt32] = [0]
    for hash in hashes {
      first[hash] = UInt32(members.count)
      members.append(contentsOf: (clusters[hash] ?? []).sorted())
      members.append(0)
    }
    self.first = WordTable(first, filler: 0)
    self.members = members
  }

  /// Where the clusters of a token start; 0 for none.
  func clusters(_ hash: UInt64) -> UInt32 { first[hash] ?? 0 }

  /// The clusters that start at a place.
  func numbers(at start: UInt32) -> ArraySlice<UInt32> {
    guard start > 0 else { return [] }
    var end = Int(start)
    while members[end] != 0 { end += 1 }
    return members[Int(start)..<end]
  }

  /// The same in 16 bits.
  func marks(at start: UInt32) -> UInt16 {
    var marks: UInt16 = 0
    for number in numbers(at: start) { marks |= 1 << UInt16(number >> 1 & 15) }
    return marks
  }

  /// Whether two tokens share a cluster.
  func relation(_ a: UInt32, _ b: UInt32) -> Relation? {
    if a == 0 || b == 0 { return nil }
    var i = Int(a), j = Int(b)
    var found: Relation?
    while members[i] != 0, members[j] != 0 {
      if members[i] == members[j] {
        if members[i] & 1 == 0 { return .spelling }
        found = .nickname
        i += 1
        j += 1
      } else if members[i] < members[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }
}
