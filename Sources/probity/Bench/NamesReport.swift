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
    category: value["treatment"]?.text ?? value["category"]?.text ?? "", targetID: value["target_id"]?.text ?? "",
    isPerson: schema == "Person",
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

/// The OFAC list of the search cases, read as the product reads it: the delimited files of one set (OFAC's `dat_spec.txt`), with what their remarks say.
func ofacEntries(_ directory: String) throws -> [ListEntry] {
  let folder = "\(directory)/watchlists/us-ofac/sdn-csv/2019-01-04"
  let main = try unpacked("\(folder)/sdn.csv.xz")
  let beside = try ["alt.csv", "add.csv", "sdn_comments.csv"].map { ListCompanion(fileName: $0, bytes: try contents("\(folder)/\($0)")) }
  return try ListFile.read(main, fileName: "sdn.csv", list: "us-ofac-sdn", companions: beside).entries
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
  guard process.terminationStatus == 0 else {
    throw NamesReportFailure.unreadable(path, "xz failed with status \(process.terminationStatus)")
  }
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

/// The report `probity bench names --data DIR` prints: every goal of name screening, ours beside the best peer, by halves of the cases.
///
/// Search figures are over the OFAC list of the cases; organisations are searched for with legal names of the GLEIF index as clean customers.
func runNamesReport(dataDirectory: String, settings: MatchSettings = .standard) throws -> [ReportRow] {
  var rows: [ReportRow] = []
  // First, so that the memory is that of the list and of nothing else.
  let start = ContinuousClock.now
  let entries = try ofacEntries(dataDirectory)
  let read = ContinuousClock.now
  let index = WatchlistIndex(entries: entries, settings: settings, spread: SideBySide.indexParts)
  let built = ContinuousClock.now
  rows.append(
    ReportRow(
      what: "OFAC list: \(index.entryCount) entries, \(index.nameCount) names: read, prepare and index", part: "all",
      ours: "\(milliseconds(read - start)) + \(milliseconds(built - read)) ms, \(residentMegabytes())", peer: "5 s, 55 MB",
      goal: "<= 400 ms, <= 40 MB"))
  rows += try accuracyRows(dataDirectory, settings)
  rows += try aliasRows(dataDirectory, settings)
  rows += try rankingRows(dataDirectory, settings)
  rows += try searchRows(dataDirectory, index, settings)
  rows.append(try pairSpeedRow(dataDirectory, settings))
  for size in [44_000, 1_000_000] { rows += try largeListRows(dataDirectory, entries, size, settings) }
  return rows
}

private func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

/// Memory in use: what the process has allocated, and that with the pages of program and libraries it has touched, which any two processes share.
private func residentMegabytes() -> String {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  func megabytes(_ key: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") } ?? ""
    return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
  }
  return "\(megabytes("RssAnon")) MB (\(megabytes("VmRSS")) MB with the program itself)"
}

private let halves: [(String, @Sendable (NameCase) -> Bool)] = [
  ("tuning", { !$0.isHeldOut }), ("held out", { $0.isHeldOut }), ("all", { _ in true }),
]

private func text(_ share: Double) -> String { String(format: "%.3f", share) }

private func accuracyRows(_ directory: String, _ settings: MatchSettings) throws -> [ReportRow] {
  var scorer = PartyScorer(settings: settings)
  var rows: [ReportRow] = []
  let files = [
    ("nk_name_bench", "0.801", ">= 0.86"), ("nk_entity_bench", "0.920", ">= 0.94"), ("nk_model_cases", "", ""),
    ("un_original_script", "0.46 at 0.7 (0.92 at its best threshold)", ">= 0.90"),
    ("yente_un_treated", "0.987", ">= 0.995"), ("watchman_cross_script", "", ""), ("watchman_compare_name", "", ""),
    ("rigour_putin_aliases", "", ""),
  ]
  for (file, peer, goal) in files {
    let cases = try nameCases(directory, file).filter { !$0.isContested && $0.candidate != nil }
    for (part, belongs) in halves {
      var accuracy = Accuracy()
      for item in cases where belongs(item) {
        guard let candidate = item.candidate else { continue }
        let threshold = item.isPerson ? settings.person.pairThreshold : settings.other.pairThreshold
        accuracy.count(isMatch: scorer.score(item.query, candidate) >= threshold, expected: item.expected)
      }
      let figures = "F1 \(text(accuracy.f1)) (precision \(text(accuracy.precision)), recall \(text(accuracy.recall)))"
      rows.append(ReportRow(what: file, part: part, ours: figures, peer: peer, goal: goal))
    }
  }
  return rows
}

private func aliasRows(_ directory: String, _ settings: MatchSettings) throws -> [ReportRow] {
  var scorer = PartyScorer(settings: settings)
  var rows: [ReportRow] = []
  let files = [
    ("ofac_alias_person", "0.61", ">= 0.72"), ("un_alias_person", "0.44", ">= 0.57"), ("ofac_alias_organization", "0.42", ">= 0.52"),
    ("un_alias_organization", "0.35", ">= 0.47"),
  ]
  for (file, peer, goal) in files {
    let cases = try nameCases(directory, file).filter { !$0.category.contains("no shared") }
    for (part, belongs) in halves {
      let scored = cases.filter(belongs).compactMap { item in
        item.candidate.map { (score: scorer.score(item.query, $0), expected: item.expected) }
      }
      rows.append(
        ReportRow(
          what: "\(file): recall at 1 % false positives", part: part, ours: text(recallAtOnePercent(scored).recall), peer: peer, goal: goal)
      )
    }
  }
  return rows
}

private func rankingRows(_ directory: String, _ settings: MatchSettings) throws -> [ReportRow] {
  var scorer = PartyScorer(settings: settings)
  var right = 0, all = 0
  for item in try nameCases(directory, "nk_ranking") {
    guard let candidate = item.candidate, let worse = item.worse else { continue }
    all += 1
    if scorer.score(item.query, candidate) > scorer.score(worse, candidate) { right += 1 }
  }
  return [ReportRow(what: "nk_ranking", part: "all", ours: "\(right) of \(all) right", peer: "", goal: "all")]
}

private func searchRows(_ directory: String, _ index: WatchlistIndex, _ settings: MatchSettings) throws -> [ReportRow] {
  let listed = try nameCases(directory, "search_recall_ofac")
  let strangers = try nameCases(directory, "yente_search_negatives").map(\.query)
  let firms = try cleanCompanies(directory)
  var rows: [ReportRow] = []
  for (what, isPerson, clean) in [("persons", true, strangers), ("organisations", false, firms)] {
    for hasContext in isPerson ? [false, true] : [false] {
      let queries = listed.filter { $0.isPerson == isPerson }.compactMap { item -> (NameCase, PreparedParty)? in
        hasContext ? withContext(item, index).map { (item, $0) } : (item, item.query)
      }
      let customers = hasContext ? clean : clean.map { PreparedParty(Party(schema: $0.party.schema, names: $0.party.names)) }
      rows += recallRows(what + (hasContext ? " with birth date and country" : ", names only"), queries, customers, index)
    }
  }
  for query in try nameQueries(directory) {
    rows.append(searchSpeedRow(query.what, query.parties, index, query.isClean ? ">= 30,000, p99 <= 150 us" : ""))
  }
  return rows
}

/// The query with the birth date and the nationalities of its target; nil if the list has no birth date.
private func withContext(_ item: NameCase, _ index: WatchlistIndex) -> PreparedParty? {
  guard let entry = index.entry(list: "us-ofac-sdn", id: String(item.targetID.dropFirst(5))) else { return nil }
  guard let birth = entry.party.dates.first(where: { $0.role == .birth && $0.earliest != nil }) else { return nil }
  var party = item.query.party
  party.dates = [birth]
  party.countries = entry.party.countries.filter { $0.role == .nationality || $0.role == .citizenship }
  return PreparedParty(party)
}

private func recallRows(_ what: String, _ queries: [(NameCase, PreparedParty)], _ customers: [PreparedParty], _ index: WatchlistIndex)
  -> [ReportRow]
{
  var scratch = SearchScratch()
  let alerts = customers.count { index.search($0, limit: 1, scratch: &scratch).first?.isMatch == true }
  let rate = String(format: "%.2f", 100 * Double(alerts) / Double(max(customers.count, 1)))
  let found = queries.map { (item, query) in
    (item, index.search(query, limit: 50, scratch: &scratch).contains { $0.isMatch && "ofac-" + $0.entryID == item.targetID })
  }
  var rows: [ReportRow] = []
  for (part, belongs) in halves {
    let some = found.filter { belongs($0.0) }
    let recall = Double(some.count { $0.1 }) / Double(max(some.count, 1))
    rows.append(
      ReportRow(
        what: "search, \(what)", part: part, ours: "\(text(recall)) of \(some.count) at \(rate) % alerts on \(customers.count)",
        peer: "0.888 @ 0.65 %",
        goal: what.contains("entries")
          ? ">= 0.96 @ <= 0.4 %"
          : what.contains("birth") ? ">= 0.99 @ <= 0.1 %" : what.hasPrefix("persons") ? ">= 0.98 @ <= 0.4 %" : ">= 0.97 @ <= 0.4 %"))
  }
  var treatments: [String: (found: Int, all: Int)] = [:]
  for (item, isFound) in found {
    treatments[item.category, default: (0, 0)].all += 1
    if isFound { treatments[item.category, default: (0, 0)].found += 1 }
  }
  for (treatment, count) in treatments.sorted(by: { $0.key < $1.key }) {
    rows.append(ReportRow(what: "  \(what): \(treatment)", part: "all", ours: "\(count.found) of \(count.all)", peer: "", goal: ""))
  }
  return rows
}

/// Every two-hundredth active company of the GLEIF sample.
private func cleanCompanies(_ directory: String) throws -> [PreparedParty] {
  let lines = String(decoding: try unpacked("\(directory)/watchlists/gleif/lei_names_399k.csv.xz"), as: UTF8.self).split(separator: "\n")
    .dropFirst()
  return lines.enumerated().compactMap { number, line in
    guard number % 200 == 0, line.hasSuffix(",GENERAL") || line.hasSuffix(",GENERAL\r") else { return nil }
    guard let row = csvRows(Array(line.utf8)).first, row.count > 3 else { return nil }
    return PreparedParty(Party(schema: .organization, names: [PartyName(full: row[1])]))
  }
}

/// Clean customers, and companies, and the mangled names of listed ones, by name alone.
private func nameQueries(_ directory: String) throws -> [(what: String, isClean: Bool, parties: [Party])] {
  func named(_ queries: [PreparedParty]) -> [Party] { queries.map { Party(schema: $0.party.schema, names: $0.party.names) } }
  return [
    ("clean persons", true, named(try nameCases(directory, "yente_search_negatives").map(\.query))),
    ("clean companies", true, named(try cleanCompanies(directory))),
    ("mangled names", false, named(try nameCases(directory, "search_recall_ofac").map(\.query))),
  ]
}

/// Rounds of a measurement of speed, of which the fastest counts: whatever else the machine does only makes it slower.
private let speedRounds = 5

/// Searches of each party once, its preparation included: the first round with nothing remembered, then the fastest of those that follow.
private func searchSpeedRow(_ what: String, _ parties: [Party], _ index: WatchlistIndex, _ goal: String) -> ReportRow {
  var scratch = SearchScratch()
  func round() -> [Duration] {
    var times: [Duration] = []
    for party in parties {
      let start = ContinuousClock.now
      _ = index.search(PreparedParty(party), scratch: &scratch)
      times.append(ContinuousClock.now - start)
    }
    return times.sorted()
  }
  func total(_ times: [Duration]) -> Duration { times.reduce(.zero, +) }
  func text(_ times: [Duration]) -> String {
    func microseconds(_ percent: Int) -> Int { Int(times[min(times.count - 1, times.count * percent / 100)] / .microseconds(1)) }
    return "\(Int(Double(times.count) / (total(times) / .seconds(1)))), p50 \(microseconds(50)) us, p99 \(microseconds(99)) us"
  }
  guard !parties.isEmpty else { return ReportRow(what: what, part: "all", ours: "no cases", peer: "", goal: goal) }
  let first = round()
  let later = (0..<speedRounds).map { _ in round() }.min { total($0) < total($1) } ?? first
  return ReportRow(
    what: "searches a second a core, \(index.entryCount) entries, \(what)", part: "all",
    ours: "\(text(later)) (names met for the first time: \(text(first)))",
    peer: index.entryCount < 10_000 ? "85" : index.entryCount < 100_000 ? "2" : "", goal: goal)
}

/// Recall, alerts and speed on a list of many entries: the OFAC list, and others whose names are put together from its words.
private func largeListRows(_ directory: String, _ entries: [ListEntry], _ size: Int, _ settings: MatchSettings) throws -> [ReportRow] {
  let start = ContinuousClock.now
  let index = WatchlistIndex(
    entries: entries + inventedEntries(like: entries, count: size - entries.count), settings: settings, spread: SideBySide.indexParts)
  let built = ContinuousClock.now - start
  var rows = [
    ReportRow(
      what: "list of \(index.entryCount) entries, \(index.nameCount) names: invent, prepare and index", part: "all",
      ours: "\(milliseconds(built)) ms, \(residentMegabytes())", peer: "", goal: "")
  ]
  let queries = try nameQueries(directory)
  if size < 100_000 {
    let cases = try nameCases(directory, "search_recall_ofac")
    for (what, isPerson, clean) in [("persons", true, queries[0].parties), ("organisations", false, queries[1].parties)] {
      let own = cases.filter { $0.isPerson == isPerson }.map { ($0, $0.query) }
      rows += recallRows("\(what), \(index.entryCount) entries", own, clean.map { PreparedParty($0) }, index).filter {
        $0.part == "all" && !$0.what.hasPrefix(" ")
      }
    }
  }
  for query in queries {
    let goal = size < 100_000 ? query.isClean ? ">= 12,000, p99 <= 600 us" : ">= 8,000" : query.isClean ? ">= 1,000, p99 <= 5,000 us" : ""
    rows.append(searchSpeedRow(query.what, query.parties, index, goal))
  }
  return rows
}

/// Entries nobody listed: first words of one name with the last of another, the last one sometimes spelt backwards, so that new words come with new names.
private func inventedEntries(like entries: [ListEntry], count: Int) -> [ListEntry] {
  var state: UInt64 = 3
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  let words = entries.map { $0.party.names.map { $0.full.split(separator: " ").map(String.init) } }
  let isPerson = entries.map { $0.party.schema == .person }
  let persons = entries.indices.filter { isPerson[$0] }, others = entries.indices.filter { !isPerson[$0] }
  guard !persons.isEmpty, !others.isEmpty else { return [] }
  return (0..<max(count, 0)).map { number in
    let pattern = number % entries.count
    let pool = isPerson[pattern] ? persons : others
    let names = entries[pattern].party.names.map { _ -> PartyName in
      let one = words[pool[next(pool.count)]], other = words[pool[next(pool.count)]]
      let first = one[next(one.count)], second = other[next(other.count)]
      var name = Array(first.prefix(max(1, first.count - 1))) + second.suffix(1)
      if next(2) == 0, let last = name.last { name[name.count - 1] = String(last.reversed()) }
      return PartyName(full: name.joined(separator: " "))
    }
    return ListEntry(list: "invented", entryID: String(number), party: Party(schema: entries[pattern].party.schema, names: names))
  }
}

private func pairSpeedRow(_ directory: String, _ settings: MatchSettings) throws -> ReportRow {
  let cases = try nameCases(directory, "ofac_alias_person") + nameCases(directory, "un_alias_person")
  let left = cases.map(\.query), right = cases.compactMap(\.candidate)
  var scorer = PartyScorer(settings: settings)
  var sum = 0
  func round() -> Double {
    var pairs = 0
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(300) {
      for index in right.indices { sum &+= scorer.score(left[index], right[index]) }
      pairs += right.count
    }
    return Double(pairs) / ((ContinuousClock.now - start) / .seconds(1)) / 1_000_000
  }
  let rate = (0..<speedRounds).map { _ in round() }.max() ?? 0
  return ReportRow(
    what: "pairs a second a core, prepared (checksum \(sum & 0xFF))", part: "all", ours: String(format: "%.2f M", rate), peer: "0.24 M",
    goal: ">= 1.5 M")
}
