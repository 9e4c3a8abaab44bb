// The journal's rows about lists: which versions a plan has in force, and what a change of them came to.

internal import Formats
internal import Reference
internal import Screening
internal import Watchlists

/// A row of kind `plan`.
enum PlanRow {
  static func record(_ plan: LanePlan) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("plan", hex(plan.digest))
    writer.key("lists")
    writer.lists(plan.lists)
    writer.endObject()
    return writer.bytes
  }

  /// The digest of the table of each list in force.
  static func tables(_ record: [UInt8]?) -> AnsweredLists.Tables { read(parse(record)?["lists"]) }
}

/// A row of kind `lists`.
enum ListsRow {
  static func record(_ plan: LanePlan, _ change: ListChange, known: Int, accounts: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("lists")
    writer.lists(plan.lists)
    writer.key("changes")
    writer.beginArray()
    for count in change.counts {
      writer.beginObject()
      writer.member("list", count.list.text)
      writer.member("added", Int64(count.added))
      writer.member("changed", Int64(count.changed))
      writer.member("removed", Int64(count.removed))
      writer.endObject()
    }
    writer.endArray()
    writer.member("known_parties", Int64(known))
    writer.member("accounts", Int64(accounts))
    writer.endObject()
    return writer.bytes
  }

  static func open(_ head: RowHead, _ record: [UInt8]?) -> AnsweredLists.Open? {
    guard let json = parse(record), let accounts = json["accounts"]?.integer else { return nil }
    return AnsweredLists.Open(seq: head.seq, moment: head.observedAt, to: read(json["lists"]), accountsLeft: Int(clamping: accounts))
  }

  /// What stands as the trigger's id on decisions of the change.
  static func triggerID(_ seq: Int64) -> String { "lists-\(seq)" }
}

/// Names of the kinds of event that re-screening makes.
enum RescreeningRow {
  /// What the lists say of an account changed: the catalogue's name for it.
  static let changedKind = "screening.changed"
  /// A further decision of such a change: a hold that is let go.
  static let releasedKind = "screening.released"
}

private func parse(_ record: [UInt8]?) -> JSONValue? { record.flatMap { try? JSONValue.parse($0, bounds: .file) } }

private func read(_ json: JSONValue?) -> AnsweredLists.Tables {
  var tables: AnsweredLists.Tables = [:]
  for list in json?.elements ?? [] {
    if let id = list["list"]?.text, let table = list["table"]?.text.flatMap({ bytes(hex: $0) }) { tables[ListID(id)] = table }
  }
  return tables
}

extension JSONWriter {
  fileprivate mutating func lists(_ lists: ListsInForce) {
    beginArray()
    for (list, table) in zip(lists.lists, lists.tableArtefacts) {
      beginObject()
      member("list", list.id.text)
      member("version", hex(list.version))
      member("published_on", list.publishedOn?.description)
      member("table", hex(table.digest))
      endObject()
    }
    endArray()
  }
}
