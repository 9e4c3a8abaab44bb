import Formats
import Foundation
import Reference
import Testing

@testable import Watchlists

@Suite("Somebody's own list") struct ListMappingTests {
  private let mapping = """
    list: our-blocklist
    type: legal-entity
    types: { P: person, C: company }
    separator: ";"
    columns:
      id: no
      type: kind
      name: full name
      alias: { column: aka, split: "|" }
      birth_date: dob
      nationality: nat
      passport: [pass, old pass]
      city: town
      listed_on: since
    """
  private let table = """
    no;full name;kind;aka;dob;nat;pass;old pass;town;since;why
    7;Ildefonso Vanterpool;P;Marrek|Ильдефонсо;19/02/1956;BR;AX1;BX2;Port Ambrose;01/02/2020;unpaid
    8;"Granite; Harbour";C;;;;;;;;

    """

  private func read(_ mapping: String, _ list: String) throws -> ListFile {
    let loaded = try ListMapping.load(Array(mapping.utf8), file: "mapping.yaml")
    return try ListFile.read(Array(list.utf8), fileName: "block.csv", format: .mapped(by: loaded))
  }

  @Test func isReadByItsMapping() throws {
    let file = try read(mapping, table)
    #expect(file.list == "our-blocklist")
    #expect(file.entries.map(\.entryID) == ["7", "8"])
    let person = file.entries[0]
    #expect(person.party.schema == .person)
    #expect(person.party.names.map { "\($0.kind) \($0.full)" } == ["primary Ildefonso Vanterpool", "alias Marrek", "spelling Ильдефонсо"])
    #expect(person.party.dates.map { $0.earliest?.description } == ["1956-02-19"])
    #expect(person.party.countries.map { $0.country?.code } == ["BR"])
    #expect(person.party.identifiers.map(\.value) == ["AX1", "BX2"])
    #expect(person.party.addresses.map(\.full) == ["Port Ambrose"])
    #expect(person.listedOn?.description == "2020-02-01")
    #expect(person.attributes == [EntryAttribute(label: "why", value: "unpaid")], "what no field names is kept")
    #expect(person.programmes.map(\.code) == ["our-blocklist"])
    #expect(file.entries[1].party.schema == .organization)
  }

  @Test func mayBeJSONInsideAnObjectOrOneALine() throws {
    let json = mapping.replacing("separator: \";\"\n", with: "").replacing("city: town", with: "city: at.town")
    let first =
      #"{"no":7,"full name":"Ada Example","kind":"P","aka":["Ade","A. E."],"dob":"1956-02-19","nat":"Brazil","pass":"AX1","old pass":null,"at":{"town":"Male"},"since":"2020-02-01"}"#
    let lines = try read(json, first + "\n" + first.replacing("7", with: "9") + "\n")
    #expect(lines.entries.map(\.entryID) == ["7", "9"])
    #expect(lines.entries[0].party.names.map(\.full) == ["Ada Example", "Ade", "A. E."])
    #expect(lines.entries[0].party.addresses.map(\.city) == ["Male"])
    let wrapped = try read("records: rows\n" + json, #"{"total":1,"rows":["# + first + #"],"other":[{"no":1}]}"#)
    #expect(wrapped.entries.map(\.entryID) == ["7"])
  }

  @Test func isRefusedWithAllMistakesOfTheMappingAtOnce() {
    let bad = """
      lst: x
      authority: EUU
      type: persn
      separator: ";;"
      columns:
        nam: name
        id: { colum: x }
        alias: { column: aka, split: "" }
      """
    let failure = #expect(throws: MappingFailure.self) { try ListMapping.load(Array(bad.utf8), file: "mapping.yaml") }
    #expect(
      (failure?.mistakes.map { "\($0.line):\($0.column) \($0.message.prefix(18))" } ?? []) == [
        "1:1 `list` is missing:", "1:1 unknown key \"lst\";", "2:12 \"EUU\" is none of E", "3:7 \"persn\" is none of",
        "4:12 `separator` is one",
        "6:3 no column is the n", "6:3 unknown field \"nam", "7:7 `column` is missin", "7:9 unknown key \"colum", "8:32 `split` is the tex",
      ])
  }

  @Test func isRefusedWhenTheMappingNamesColumnsItDoesNotHave() {
    let failure = #expect(throws: ListFailure.self) {
      try read(mapping.replacing("dob", with: "dbo").replacing("nat\n", with: "nats\n"), table)
    }
    #expect(
      failure?.description.split(separator: "\n").map { $0.prefix(68) } == [
        "mapping.yaml:10:15: the list has no column \"dbo\"; did you mean \"dob\"",
        "mapping.yaml:11:16: the list has no column \"nats\"; did you mean \"nat",
      ])
  }

  @Test func recordsWithoutAnIDGetOneThatStays() throws {
    let plain = mapping.replacing("  id: no\n", with: "")
    let first = try read(plain, table).entries.map(\.entryID),
      second = try read(plain, table + "9;Ildefonso Vanterpool;P;;19/02/1956;;;;;;\n").entries
    #expect(second.map(\.entryID).prefix(2) == first.prefix(2))
    #expect(second[2].entryID == first[0] + "-2")
  }

  @Test func survivesDamage() throws {
    let loaded = try ListMapping.load(Array(mapping.utf8), file: "mapping.yaml")
    let bytes = Array(table.utf8)
    for seed in 0..<300 {
      var random = ListTestRandom(seed: UInt64(seed))
      var damaged = bytes
      for _ in 0...random.below(3) { damaged[random.below(damaged.count)] = UInt8(truncatingIfNeeded: random.next()) }
      _ = try? ListFile.read(damaged, format: .mapped(by: loaded))
      var yaml = Array(mapping.utf8)
      yaml[random.below(yaml.count)] = UInt8(truncatingIfNeeded: random.next())
      _ = try? ListMapping.load(yaml, file: "mapping.yaml")
    }
  }
}
