import Formats
import Reference

/// OFAC's changes between two publications (`/changes/latest` of the Sanctions List Service), in the structure of the enhanced XML.
///
/// How it applies to the enhanced XML of the publication before: an entity with `action="add"` is a new entry, one with `action="remove"`
/// takes the entry out. An entity without action, or with `modify`, is a correction whose actions sit on elements inside: that is refused,
/// and the full list must be loaded, because no published correction was at hand to check against, and a wrong guess would keep or drop
/// names without a sign.
///
/// Source: two public tests of others that hold reduced deltas; namespace `https://www.treasury.gov/ofac/DeltaFile/1.0`.
struct OFACDeltaXML {
  enum Action: String, Sendable { case add, remove, correct }
  struct Change {
    let id: String
    let action: Action
    /// The entry of an `add`.
    let entry: ListEntry?
    let file: String
  }
  static let namespace = "https://www.treasury.gov/ofac/DeltaFile/1.0"

  /// In file order.
  private(set) var changes: [Change] = []
  private(set) var publishedText = ""

  init(_ file: ListCompanion, list: ListID) throws(ListFailure) {
    do throws(ListFailure) { try read(file, list) } catch {
      throw ListFailure(.companion(file.fileName, error.description), line: error.line, byteOffset: error.byteOffset)
    }
  }

  private mutating func read(_ file: ListCompanion, _ list: ListID) throws(ListFailure) {
    var progress = ListProgress()
    var enhanced = OFACEnhancedXML(list: list)
    do throws(XMLFailure) {
      var reader = try XMLReader(records: ["/sanctionsData/publicationInfo", "/sanctionsData/entities/entity"])
      var records = try reader.feed(file.bytes)
      records += try reader.finish()
      guard let root = reader.root, root.name == "sanctionsData", root.namespace == Self.namespace else {
        throw XMLFailure(line: 1, offset: 0, reason: .truncated)
      }
      try take(records, file, &enhanced, &progress)
    } catch { throw ListFailure(error) }
  }

  private mutating func take(
    _ records: [XMLElement], _ file: ListCompanion, _ enhanced: inout OFACEnhancedXML, _ progress: inout ListProgress
  ) throws(XMLFailure) {
    for record in records {
      guard record.name == "entity" else {
        publishedText = record["datePublished"]?.value ?? ""
        continue
      }
      let words = record.value("action")?.lowercased()
      guard let id = record.value("id"), ["add", "remove", "modify", nil].contains(words) else {
        throw XMLFailure(
          line: record.line, offset: record.offset, reason: .notWellFormed(code: 0, "an <entity> without id or of unknown action"))
      }
      let action: Action = words == "add" ? .add : words == "remove" ? .remove : .correct
      progress.place = SourcePlace(line: record.line, byteOffset: record.offset, length: 0)
      let entry = action == .add ? try? enhanced.entry(record, &progress) : nil
      changes.append(Change(id: id, action: action, entry: entry, file: file.fileName))
    }
  }
}

/// The deltas beside an enhanced list, on their way into it.
struct OFACPendingChanges {
  private var removed: [String: String] = [:]
  private var added: [ListEntry] = []

  init(_ files: [ListCompanion], list: ListID) throws(ListFailure) {
    for file in files {
      let delta = try OFACDeltaXML(file, list: list)
      let corrected = delta.changes.filter { $0.action == .correct }.map(\.id)
      if !corrected.isEmpty {
        throw ListFailure(
          .companion(
            file.fileName,
            "it corrects \(corrected.count) entries (\(corrected.prefix(5).joined(separator: ", "))) element by element, which is not applied; load the full list"
          ))
      }
      for change in delta.changes {
        if let entry = change.entry {
          added.append(entry)
        } else if let index = added.firstIndex(where: { $0.entryID == change.id }) {
          added.remove(at: index)
        } else {
          removed[change.id] = change.file
        }
      }
    }
  }

  /// Whether an entry of the list is taken out.
  mutating func takesOut(_ id: String) -> Bool { removed.removeValue(forKey: id) != nil }

  /// The entries that come in. Throws for a removal of what the list does not have.
  func finish() throws(ListFailure) -> [ListEntry] {
    if let id = removed.keys.min(), let file = removed[id] {
      throw ListFailure(
        .companion(file, "it removes the entity \(id), which the list does not have: a publication between is missing; load the full list"))
    }
    return added
  }
}
