public import Formats
public import Reference

/// Why a list file is refused whole. A list that is short, altered or not what it says must never be read as "these parties are no longer
/// listed".
public struct ListFailure: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// No byte at all.
    case empty
    /// No format of the registry recognises the file.
    case unknownFormat
    /// An XML document with the root of no known format.
    case unknownRoot(String, namespace: String)
    /// A known file that is no list by itself; the text says what it is and what to do with it.
    case notAList(String)
    /// A file given beside the list does not belong to it or cannot be read: its name, and why.
    case companion(String, String)
    /// The mapping of somebody's own list does not fit the list.
    case malformedMapping([Mistake])
    /// The root element, namespace or first record is not that of the format; found is what stands there.
    case wrongRoot(expected: String, found: String)
    /// The file breaks the rules of XML, JSON or its own format.
    case malformed(String)
    /// The file ends before its last record is complete.
    case truncated
    /// The publisher's count and ours differ.
    case countMismatch(declared: Int, parsed: Int)
    /// A value every record must have is not there or cannot be read.
    case missing(String)
    /// Two records have the same id where the publisher guarantees one.
    case duplicateID(String)
    /// The file is whole and lists nobody.
    case noEntries
  }
  public let reason: Reason
  /// 1-based line, where known.
  public let line: Int?
  /// 0-based byte offset in the file, where known.
  public let byteOffset: Int?

  public init(_ reason: Reason, line: Int? = nil, byteOffset: Int? = nil) {
    self.reason = reason
    self.line = line
    self.byteOffset = byteOffset
  }
}

extension ListFailure: CustomStringConvertible {
  /// "line 12, byte 340: …; …": what is wrong, where, and what to do.
  public var description: String {
    var place = ""
    if let line { place = "line \(line)" }
    if let byteOffset { place += (place.isEmpty ? "" : ", ") + "byte \(byteOffset)" }
    return (place.isEmpty ? "" : place + ": ") + sentence
  }

  private var sentence: String {
    switch reason {
    case .empty: "the file is empty; fetch the list again"
    case .unknownFormat:
      "no known list format: the first bytes are those of none of \(ListFormat.all.map(\.id).joined(separator: ", ")); name the format, or fetch the publisher's own file"
    case .unknownRoot(let root, let namespace):
      "an XML document with the root <\(root)>\(namespace.isEmpty ? "" : " in namespace \(namespace)"), which is that of no known list; known are \(ListFormat.roots.joined(separator: ", ")): fetch the publisher's own file"
    case .notAList(let what): what
    case .malformedMapping(let mistakes): mistakes.map(\.description).joined(separator: "\n")
    case .companion(let name, let why): "\(name), beside the list: \(why)"
    case .wrongRoot(let expected, let found): "expected \(expected), found \(found); this is another file than the list it was taken for"
    case .malformed(let what): "\(what); the file is damaged or altered: fetch the list again and keep the last good version meanwhile"
    case .truncated: "the file ends before its last record does; fetch the list again and keep the last good version meanwhile"
    case .countMismatch(let declared, let parsed):
      "the publisher declares \(declared) entries, the file holds \(parsed); records are missing or added: fetch the list again and keep the last good version meanwhile"
    case .missing(let what): "\(what); every record has one, so the file is damaged or its format has changed"
    case .duplicateID(let id): "the id \(id) stands on two records; the file is damaged or two lists were joined"
    case .noEntries: "the list holds no entries; keep the last good version and ask the publisher"
    }
  }
}

/// Something odd in a list that does not make it unusable: said once with its first place, and counted.
public struct ListWarning: Equatable, Sendable, CustomStringConvertible {
  public let message: String
  /// How often it occurred.
  public internal(set) var count: Int
  /// Where it occurred first.
  public let line: Int
  public let byteOffset: Int

  public var description: String { "line \(line), byte \(byteOffset): \(message)" + (count > 1 ? " (\(count) times)" : "") }
}

/// Collects warnings in order of first occurrence, at most `distinctMax` different ones.
struct ListWarnings: Sendable {
  private(set) var all: [ListWarning] = []
  private var indexes: [String: Int] = [:]
  private static let distinctMax = 200

  mutating func add(_ message: String, line: Int, byteOffset: Int) {
    if let index = indexes[message] {
      all[index].count += 1
    } else if all.count < Self.distinctMax {
      indexes[message] = all.count
      all.append(ListWarning(message: message, count: 1, line: line, byteOffset: byteOffset))
    }
  }
}

/// What a list file says about itself, and what was found odd in it.
public struct ListHeader: Equatable, Sendable {
  /// `ListFormat.id`.
  public let format: String
  /// The publisher's date of this version, and its own words for it (which may hold a time).
  public let publishedOn: CivilDate?
  public let publishedText: String
  /// The publisher's count of records, where the format has one; equals `recordCount` in every list that was not refused.
  public let declaredCount: Int?
  /// The publisher's records in the file: sanctioned parties, or, in FollowTheMoney, entities of every kind.
  public let recordCount: Int
  /// The entries they came to: fewer where the format repeats a party (EU), keeps de-listed ones (Switzerland) or holds other things too
  /// (FollowTheMoney).
  public let entryCount: Int
  public let byteCount: Int
  public let warnings: [ListWarning]
}
