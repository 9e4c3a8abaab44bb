import Formats
import Reference

/// The Consolidated Screening List as JSON. What is one text with "; " in the CSV is a list here, addresses and ids are objects; they are
/// put into the CSV's words, so that both forms of a party come out the same.
final class USScreeningJSON: ListReader {
  static let format = "us-csl-json"

  private var json = JSONRecords(isWrapped: true)
  private var records: USScreeningRecords
  private var progress = ListProgress()
  private var byteCount = 0
  var isBare = false

  init(list: ListID) { records = USScreeningRecords(list: list) }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    for (value, place, key) in try json.feed(chunk) {
      if isBare {
        progress.countRecord()
        continue
      }
      // `sources_used` says when each list was last imported; no part of a party.
      guard key == "results" else { continue }
      progress.place = place
      progress.countRecord()
      try records.add(place, &progress) { Self.texts(value, $0) }
    }
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if byteCount == 0 { throw ListFailure(.empty) }
    try json.finish()
    if isBare { return progress.bareHeader(format: Self.format, byteCount: byteCount) }
    try records.entries.deliver(&progress, deliver)
    return try progress.header(format: Self.format, byteCount: byteCount)
  }

  private static func texts(_ record: JSONValue, _ field: USScreeningField) -> [String] {
    let names = USScreeningField.headings[field.rawValue].split(separator: "|").map(String.init)
    guard let value = names.lazy.compactMap({ record[$0] }).first else { return [] }
    return (value.elements ?? [value]).compactMap { element -> String? in
      let text: String
      switch field {
      case .addresses: text = joined(element, ["address", "city", "state", "postal_code", "country"])
      case .ids: text = joined(element, ["country", "number", "type"])
      default: text = element.text ?? element.number?.text ?? element.bool.map { $0 ? "Y" : "N" } ?? ""
      }
      let folded = foldedSpace(text)
      return isNoValue(folded) ? nil : folded
    }
  }

  private static func joined(_ object: JSONValue, _ names: [String]) -> String {
    guard object.members != nil else { return object.text ?? "" }
    return names.compactMap { object[$0]?.text.map(foldedSpace) }.filter { !isNoValue($0) }.joined(separator: ", ")
  }
}
