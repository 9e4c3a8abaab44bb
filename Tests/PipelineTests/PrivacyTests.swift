import Formats
import Pipeline
import Screening
import TestSupport
import Testing

@Suite("Personal data")
struct PrivacyTests {
  /// Whatever stands here must not be found in the clear.
  private static let marker = "Zqxmarker"

  /// A value of each type that carries the marker, where the type lets it.
  private static func marked(_ field: FieldDefinition, number: Int) -> String? {
    switch field.type {
    case .name, .text: "\"\(marker) \(number)\""
    case .id, .token, .document: "\"\(marker)\(number)\""
    case .email: "\"\(marker)\(number)@example.com\""
    case .code where field.values.isEmpty: "\"\(marker.lowercased())\""
    case .texts: "[\"\(marker) \(number)\"]"
    default: nil
    }
  }

  private static func plain(_ field: FieldDefinition) -> String? {
    switch field.type {
    case .account: "\"A1\""
    case .id, .token, .name, .text: "\"open1\""
    case .code: field.values.first.map { "\"\($0)\"" }
    case .money: "\"12.00\""
    case .currency: "\"EUR\""
    case .country: "\"DE\""
    default: nil
    }
  }

  /// An event of a kind with every field filled, the non-public ones with the marker.
  private static func line(_ kind: KindDefinition, _ catalogue: EventCatalogue, number: Int) -> String {
    var groups: [(name: String, members: [String])] = []
    for field in kind.fields.map({ catalogue[$0] }) {
      let value: String?
      if field.type == .parties {
        let members = field.subfields.map { catalogue[$0] }.compactMap { subfield in
          marked(subfield, number: number).map { "\"\(subfield.path.split(separator: ".").last ?? "")\":\($0)" }
        }
        value = "[{" + members.joined(separator: ",") + "}]"
      } else {
        value = field.isPublic ? plain(field) : marked(field, number: number) ?? plain(field)
      }
      guard let value else { continue }
      let path = field.path.split(separator: ".").map(String.init)
      let name = path[0]
      let member = path.count == 1 ? value : "\"\(path[1])\":\(value)"
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].members.append(member)
      } else {
        groups.append((name, [member]))
      }
    }
    let isGroup = Set(kind.fields.map { catalogue[$0].path }.filter { $0.contains(".") }.map { String($0.split(separator: ".")[0]) })
    let rest = groups.map {
      "\"\($0.name)\":" + (isGroup.contains($0.name) ? "{" + $0.members.joined(separator: ",") + "}" : $0.members[0])
    }
    return event("m\(number)", kind.name, rest.joined(separator: ","))
  }

  /// Everything in a store but keys, names of accounts and the archived models, which are nobody's data.
  private func clear(_ store: MemoryStore) -> [[UInt8]] {
    let ledger = store.snapshot
    return ledger.rows.map(\.head) + ledger.rows.compactMap(\.record) + ledger.deadLetters.map(\.head) + ledger.batches.map(\.header)
      + ledger.artefacts.values.filter { $0.kind == "governance-record" }.map(\.bytes) + ledger.rows.map(\.sealed)
      + ledger.deadLetters.map(\.sealed)
  }

  @Test(arguments: [true, false]) func isNowhereInTheClear(hasLists: Bool) throws {
    let plan = hasLists ? ShippedModels.plan : ShippedModels.planWithoutLists
    let catalogue = plan.catalogue
    let lines = catalogue.kinds.enumerated().map { Self.line($0.element, catalogue, number: $0.offset) }
    #expect(lines.filter { $0.contains(Self.marker) }.count > 8)
    let store = try Runs.calm(lines: lines, plan: plan)
    // The review names no decision that ever was, and one kind of event only the line itself makes.
    let refused = try store.deadLetterReasons
    #expect(refused == ["unknown_decision", "internal_kind"])
    for bytes in clear(store) {
      #expect(!contains(bytes, Self.marker), "\(String(decoding: bytes.prefix(300), as: UTF8.self))")
      #expect(!contains(bytes, Self.marker.lowercased()))
    }
    // The marker is there all the same, sealed.
    #expect(try LedgerDump.lines(store).contains { $0.contains(Self.marker) })
  }

  @Test func isNowhereInADeadLettersClearPart() throws {
    let lines = [
      #"{"source":"shop","id":"\#(Self.marker)","kind":"payout.requested","occurred_at":"\#(Self.marker)"}"#, Self.marker,
      "{\"\(Self.marker)\":",
      event("x", Self.marker), event("x", "payout.requested", #""seller":{"\#(Self.marker)":1}"#),
      event("x", "payout.requested", #""seller":"S1","payout":{"id":"P","account":"a","amount":"\#(Self.marker)","currency":"EUR"}"#),
      event("x", "seller.registered", #""seller":"S","business":{"name":"n","kind":"\#(Self.marker)","country":"DE"}"#),
      event("x", "seller.registered", #""seller":"S","business":{"name":"n","kind":"company","country":"\#(Self.marker)"}"#),
    ]
    let store = try Runs.calm(lines: lines)
    #expect(try store.head().counts[.deadLetter] == Int64(lines.count))
    for bytes in clear(store) { #expect(!contains(bytes, Self.marker), "\(String(decoding: bytes.prefix(300), as: UTF8.self))") }
    #expect(try LedgerDump.lines(store).filter { $0.contains(Self.marker) }.count == lines.count)
  }

  @Test func ofEntitiesIsOnlyAKeyedHash() throws {
    let values = ["DE89370400440532013000", "+4915112345678", "ilse.q@example.com", "203.0.113.77", "dev-5150"]
    let line = event(
      "r1", "seller.registered",
      #""seller":"S1","business":{"name":"Q","kind":"company","country":"DE"},"bank":{"iban":"\#(values[0])"},"#
        + #""contact":{"phone":"\#(values[1])","email":"\#(values[2])"},"session":{"ip":"\#(values[3])","device":"\#(values[4])"}"#)
    let store = try Runs.calm(lines: [line])
    #expect(try store.head().counts[.decided] == 1)
    for bytes in clear(store) { for value in values { #expect(!contains(bytes, value)) } }
  }

  @Test func inCardNumbersIsRefusedAndNotEvenKeptSealed() throws {
    let cards = ["4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004"]
    let store = try Runs.calm(lines: cards.enumerated().map { payout("c\($0.offset)", account: $0.element) })
    #expect(try store.deadLetterReasons == ["card_number", "card_number", "card_number"])
    let dump = try LedgerDump.lines(store).joined()
    for card in cards { #expect(!dump.contains(card)) }
    #expect(dump.contains("************1111"))
  }
}
