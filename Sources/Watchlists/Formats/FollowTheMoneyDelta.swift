import Formats
import Reference

/// OpenSanctions' changes between two versions of a dataset (`entities.delta.json`): one `{"op": "ADD" | "MOD" | "DEL", "entity": {…}}` a
/// line, DEL with the id alone.
///
/// A delta is applied where entities of the full file are read, line by line, since an entry is put together from several entities: a
/// changed line is read in place of the old one, a deleted one is passed over, added ones come last. Several deltas are taken in the order
/// given, which must be that of their versions. One that changes or deletes what the file does not have tells of a version that is missing,
/// and is refused.
struct FollowTheMoneyDelta {
  struct Change {
    /// nil: the entity is deleted.
    let value: JSONValue?
    let place: SourcePlace
    /// Whether the entity must be there before; the file that says so, for messages.
    let isOfOld: Bool
    let file: String
  }
  private var changes: [String: Change] = [:]
  /// In order of first mention; ids are looked up when they are used.
  private var order: [String] = []
  /// Lines read.
  private(set) var changeCount = 0

  init(_ files: [ListCompanion]) throws(ListFailure) {
    for file in files {
      do throws(ListFailure) { try read(file) } catch {
        throw ListFailure(.companion(file.fileName, error.description), line: error.line, byteOffset: error.byteOffset)
      }
    }
  }

  /// The change of an entity of the full file, once.
  mutating func take(_ id: String) -> Change? { changes.removeValue(forKey: id) }

  /// What is left when the full file is read: added entities, in order.
  /// - Throws: `ListFailure` for a change of something that was not there.
  mutating func added() throws(ListFailure) -> [Change] {
    var added: [Change] = []
    for id in order {
      guard let change = take(id) else { continue }
      if change.isOfOld {
        throw ListFailure(
          .companion(
            change.file, "it changes the entity \(id), which the list does not have: a version between is missing; load the full list"))
      }
      if change.value != nil { added.append(change) }
    }
    return added
  }

  private mutating func read(_ file: ListCompanion) throws(ListFailure) {
    var json = JSONRecords(isWrapped: false)
    let span = file.bytes.span
    for (value, place, _) in try json.feed(span) {
      guard let op = value["op"]?.text, let entity = value["entity"], let id = entity["id"]?.text, !id.isEmpty else {
        throw ListFailure(.missing("a line without `op` or without `entity` and its id"), line: place.line, byteOffset: place.byteOffset)
      }
      guard op == "ADD" || op == "MOD" || op == "DEL" else {
        throw ListFailure(.malformed("the op \"\(op)\", which is none of ADD, MOD and DEL"), line: place.line, byteOffset: place.byteOffset)
      }
      changeCount += 1
      if changes[id] == nil { order.append(id) }
      let isOfOld = changes[id]?.isOfOld ?? (op != "ADD")
      changes[id] = Change(value: op == "DEL" ? nil : entity, place: place, isOfOld: isOfOld, file: file.fileName)
    }
    try json.finish()
  }

  static func begins(_ head: ListHead) -> Bool {
    head.firstByte == UInt8(ascii: "{") && head.contains("\"op\"") && head.contains("\"entity\"")
  }
}
