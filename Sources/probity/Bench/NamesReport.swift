// How good and how fast name matching is, over labelled cases: precision, recall and F1 at the shipped threshold, recall at 1 % false positives, recall and
// alerts of searches over a real list, and speed. The peers' figures stand beside ours; they were measured on the same cases.

import Formats
import Foundation
import Reference
import Watchlists

/// One line of the report.
struct ReportRow {
  let what: String
  /// The half of the cases the figure is from: "tuning", "held out" or "all".
  let part: String
  let ours: String
  let peer: String
  let goal: String
}

/// A labelled pair or search case.
struct NameCase {
  let id: String
  let query: PreparedParty
  let candidate: PreparedParty?
  let worse: PreparedParty?
  let expected: Bool
  let isContested: Bool
  let category: String
  let targetID: String
  let isPerson: Bool
  /// The half it belongs to: a hash of its id, so that it never changes.
  let isHeldOut: Bool
  let label: String
}

enum NamesReportFailure: Error, CustomStringConvertible {
  case unreadable(String, String)

  var description: String {
    switch self {
    case .unreadable(let file, let why): "cannot read \(file): \(why); give the folder that holds names/ and watchlists/ with --data"
    }
  }
}

/// Reads the cases of one file; empty if there is no such file.
func nameCases(_ directory: String, _ file: String) throws -> [NameCase] {
  let path = "\(directory)/names/\(file).jsonl"
  guard let data = FileManager.default.contents(atPath: path) else { return [] }
  var cases: [NameCase] = []
  for line in [UInt8](data).split(separator: 10) {
    let value = try JSONValue.parse(Array(line))
    cases.append(try nameCase(value))
  }
  return cases
}

private func nameCase(_ value: JSONValue) throws -> NameCase {
  let schema = value["schema"]?.text ?? "Thing"
  let id = value["id"]?.text ?? ""
  func side(_ name: String, _ properties: String) throws -> PreparedParty? {
    let text = value[name]?.text
    let given = value[properties]?.members ?? []
    if text == nil, given.isEmpty { return nil }
    var members = given.filter { $0.name != "alias" }
    if !members.contains(where: { $0.name == "name" }), let text, !text.isEmpty {
      members.append(JSONMember(name: "name", value: .string(text)))
    }
    let object = JSONValue.object([
      JSONMember(name: "schema", value: .string(schema)), JSONMember(name: "properties", value: .object(members)),
    ])
    return PreparedParty(try FollowTheMoneyParty.read(object))
  }
  guard let query = try side("query", "query_props") else { throw NamesReportFailure.unreadable(id, "no query") }
  return NameCase(
    id: id, query: query, candidate: try side("candidate", "candidate_props"), worse: try side("worse_query", "worse_query_props"),
    expected: value["expected"]?.bool ?? true, isContested: value["contested"]?.bool ?? false,
    category: value["treatment"]?.text ?? value["category"]?.text ?? "", targetID: value["target_id"]?.text ?? "", isPerson: schema == "Person",
    isHeldOut: id.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } >> 16 & 1 == 1,
    label: "\(value["query"]?.text ?? "") | \(value["candidate"]?.text ?? "")")
}

/// Precision, recall and F1 of scores against labels.
struct Accuracy {
  var truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0

  mutating func count(isMatch: Bool, expected: Bool) {
    switch (isMatch, expected) {
    case (true, true): truePositives += 1
    case (true, false): falsePositives += 1
    case (false, true): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  var precision: Double { ratio(truePositives, truePositives + falsePositives) }
  var recall: Double { ratio(truePositives, truePositives + falseNegatives) }
  var f1: Double { ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

  private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}

/// The share of positives above the score that one in a hundred negatives reaches.
func recallAtOnePercent(_ scored: [(score: Int, expected: Bool)]) -> (recall: Double, threshold: Int) {
  let negatives = scored.filter { !$0.expected }.map(\.score).sorted(by: >)
  let positives = scored.filter(\.expected).map(\.score)
  guard !negatives.isEmpty, !positives.isEmpty else { return (0, 0) }
  let threshold = negatives[min(negatives.count - 1, negatives.count / 100)] + 1
  return (Double(positives.count { $0 >= threshold }) / Double(positives.count), threshold)
}

/// The OFAC list of the search cases as entries, from its three CSV files (the delimited format of OFAC's `dat_spec.txt`).
func ofacEntries(_ directory: String) throws -> [ListEntry] {
  let folder = "\(directory)/watchlists/us-ofac/sdn-csv/2019-01-04"
  var entries: [ListEntry] = []
  var places: [String: Int] = [:]
  for row in csvRows(try unpacked("\(folder)/sdn.csv.xz")) where row.count >= 12 {
    let schema: PartySchema = row[2].contains("individual") ? .person : row[2] == "vessel" ? .vessel : row[2] == "aircraft" ? .aircraft : .organization
    var party = Party(schema: schema, names: [PartyName(full: row[1])])
    addRemarks(row[11], to: &party)
    places[row[0]] = entries.count
    entries.append(ListEntry(list: "us-ofac-sdn", entryID: row[0], party: party, programmes: [Programme(code: row[3], authority: .usOFAC)]))
  }
  for row in csvRows(try contents("\(folder)/alt.csv")) where row.count >= 4 {
    guard let place = places[row[0]] else { continue }
    entries[place].party.names.append(PartyName(full: row[3], kind: .alias))
  }
  return entries
}

private func addRemarks(_ remarks: String, to party: inout Party) {
  for piece in remarks.components(separatedBy: ";") {
    let text = piece.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["."])
    if text.hasPrefix("DOB ") { party.dates.append(DateText.parse(String(text.dropFirst(4)), role: .birth)) }
    if text.hasPrefix("alt. DOB ") { party.dates.append(DateText.parse(String(text.dropFirst(9)), role: .birth)) }
    if text.hasPrefix("nationality ") {
      party.countries.append(PartyCountry(role: .nationality, country: CountryNames.country(named: String(text.dropFirst(12))), text: text))
    }
    if text.hasPrefix("citizen ") {
      party.countries.append(PartyCountry(role: .citizenship, country: CountryNames.country(named: String(text.dropFirst(8))), text: text))
    }
    if text.hasPrefix("POB ") {
      party.countries.append(PartyCountry(role: .birthplace, country: CountryNames.country(atEndOf: String(text.dropFirst(4))), text: text))
    }
    if text == "Gender Male" { party.genders.append(.male) }
    if text == "Gender Female" { party.genders.append(.female) }
  }
}

func contents(_ path: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else { throw NamesReportFailure.unreadable(path, "no such file") }
  return [UInt8](data)
}

/// A file unpacked by the `xz` command.
func unpacked(_ path: String) throws -> [UInt8] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["xz", "-dc", path]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw NamesReportFailure.unreadable(path, "xz failed with status \(process.terminationStatus)") }
  return [UInt8](data)
}

/// Rows of a file of quoted fields; "-0-" is OFAC's empty field.
func csvRows(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  func endField() {
    let text = String(decoding: field, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    row.append(text == "-0-" ? "" : text)
    field.removeAll(keepingCapacity: true)
  }
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted: endField()
    case 13 where !isQuoted: break
    case 10 where !isQuoted:
      endField()
      rows.append(row)
      row.removeAll()
    default: field.append(byte)
    }
  }
  // The last line may lack its end.
  if !field.isEmpty || !row.isEmpty {
    endField()
    rows.append(row)
  }
  return rows
}
