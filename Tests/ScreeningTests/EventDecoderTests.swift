import Formats
import Foundation
import Reference
import Screening
import Testing

/// The shipped catalogue, found beside the sources of this test.
private let catalogue: EventCatalogue = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let bytes = FileManager.default.contents(atPath: root.appendingPathComponent("models/events.yaml").path).map { Array($0) } ?? []
  do { return try EventCatalogue.load(bytes, file: "events.yaml") } catch { preconditionFailure("the shipped catalogue loads: \(error)") }
}()

private func decode(_ line: String, observed: String? = nil) throws(DecodeFailure) -> DecodedEvent {
  var tape = JSONTape()
  let bytes = Array(line.utf8)
  return try EventDecoder(catalogue).decode(bytes.span, observed: observed.flatMap { Instant(rfc3339: $0) }, tape: &tape)
}

private func refusal(of line: String, observed: String? = nil) -> DecodeFailure? {
  do {
    _ = try decode(line, observed: observed)
    return nil
  } catch { return error }
}

private let payout =
  #"{"source":"shop","id":"e1","version":0,"kind":"payout.requested","occurred_at":"2026-11-23T09:00:00+01:00","seller":"S1","#
  + #""payout":{"id":"P9","account":"tok_7","amount":"1999.00","currency":"EUR"}}"#

private func with(_ old: String, _ new: String) -> String { payout.replacingOccurrences(of: old, with: new) }

@Suite("An event line") struct EventDecoderTests {
  @Test func isReadByTheCatalogue() throws {
    let decoded = try decode(payout)
    #expect(decoded.unknownFields.isEmpty)
    #expect(decoded.event.identity == EventIdentity(source: "shop", id: "e1", version: 0))
    let eur = try #require(Currency(code: "EUR"))
    #expect(decoded.event.value(catalogue.field("payout.amount")!, in: catalogue) == .money(Money(amountMinor: 199_900, currency: eur)))
    #expect(decoded.event.value(catalogue.field("seller")!, in: catalogue) == .text("S1"))
    #expect(decoded.event.observedAt == decoded.event.occurredAt)
  }

  @Test func mayBeACloudEvent() throws {
    let wrapped =
      #"{"specversion":"1.0","id":"e1","source":"shop","type":"payout.requested","time":"2026-11-23T09:00:00+01:00","#
      + #""datacontenttype":"application/json","data":{"seller":"S1","payout":{"currency":"EUR","id":"P9","account":"tok_7","amount":"1999.00"}}}"#
    #expect(try decode(wrapped).event == decode(payout).event)
  }

  @Test func readsTheAmountWhereverItsCurrencyStands() throws {
    let turned = with(#""amount":"1999.00","currency":"EUR""#, #""currency":"EUR","amount":"1999.00""#)
    #expect(try decode(turned).event == decode(payout).event)
  }

  @Test func namesWhatItDoesNotKnow() throws {
    let line = with(#""seller":"S1","#, #""seller":"S1","colour":"red","payment":{"card":"tok_1"},"#)
    #expect(try decode(line).unknownFields == ["colour", "payment.card"])
  }

  @Test(arguments: [
    ("garbage", "not_json"), ("", "not_json"), ("[1]", "not_an_object"), ("{\"a\":1", "not_json"),
    (#"{"source":"shop","id":"e1","kind":"payout.requsted","occurred_at":"2026-11-23T09:00:00+01:00"}"#, "unknown_kind"),
    (with(#""id":"e1","#, ""), "missing_field"), (with(#""seller":"S1","#, ""), "missing_field"), (with("+01:00", ""), "bad_time"),
    (with(#""1999.00""#, "1999.00"), "amount_not_text"), (with(#""1999.00""#, "1e400"), "amount_not_text"),
    (with("1999.00", "1e400"), "bad_amount"),
    (with("1999.00", "99999999999999999999.00"), "bad_amount"), (with("1999.00", "1999.001"), "bad_amount"),
    (with("EUR", "EUX"), "unknown_currency"), (with(#""version":0"#, #""version":-1"#), "wrong_type"),
    (with("tok_7", "4111 1111 1111 1111"), "card_number"),
    (with(#""seller":"S1""#, #""seller":"S1","note":"my card is 4111-1111-1111-1111, thanks""#), "card_number"),
    (with(#""seller":"S1""#, #""seller":"S1","note":4111111111111111"#), "card_number"),
    (with(#""seller":"S1""#, #""seller":"S1","seller":"S2""#), "not_json"), (with(#""payout":{"#, #""payout":["#), "not_json"),
    (with(#"{"id":"P9","account":"tok_7","amount":"1999.00","currency":"EUR"}"#, "7"), "wrong_type"),
  ]) func isRefusedWithTheReason(line: String, reason: String) {
    #expect(refusal(of: line)?.reason == reason)
  }

  @Test func saysWhereTheMistakeIs() throws {
    let broken = with("EUR", "EUX")
    let refused = try #require(refusal(of: broken))
    #expect(refused.field == "payout.currency")
    #expect(Array(broken.utf8)[refused.offset...].prefix(4).contains(UInt8(ascii: "X")))
  }

  @Test func doesNotEchoValuesInItsMistakes() {
    #expect(refusal(of: with("1999.00", "17.17.17"))?.description.contains("17.17") == false)
  }

  @Test func mayNotBeFromTheFuture() {
    #expect(refusal(of: payout, observed: "2026-11-23T07:55:00Z") == nil)
    #expect(refusal(of: payout, observed: "2026-11-23T07:54:59Z")?.reason == "from_the_future")
  }

  @Test func isPutTogetherFromItsPartsAgain() throws {
    let line =
      #"{"source":"shop","id":"r1","kind":"seller.registered","occurred_at":"2026-11-23T09:00:00.25+01:00","seller":"S1","#
      + #""business":{"name":"Acme \u00dcber GmbH","kind":"company","country":"DE"},"contact":{"email":"Info@example.org","phone":"+49 30 1234567"},"#
      + #""persons":[{"role":"director","name":"Ida Muster","birth_date":"1980-02-29"},{"role":"ubo","kind":"company","name":"Muster Holding","share":"33.333"}],"#
      + #""session":{"ip":"2001:DB8::1","device":"d1","country":"DE"}}"#
    let event = try decode(line).event
    let coding = EventCoding(catalogue)
    let parts = coding.parts(of: event)
    let seller = try #require(catalogue.field("seller"))
    // The seller's due-diligence data, the seller's usage data, and one part for each person.
    #expect(parts.map(\.owner) == [.account(seller), .account(seller), .party(0), .party(1)])
    let again = try coding.event(
      identity: event.identity, kind: event.kind, occurredAt: event.occurredAt, observedAt: event.observedAt,
      accounts: [(seller, .text("S1"))],
      parts: parts.map { part in
        if case .party(let place) = part.owner { return (place, part.json) }
        return (nil, part.json)
      })
    #expect(again == event)
    for part in parts { #expect(!String(decoding: part.json, as: UTF8.self).contains("S1\"")) }
  }

  @Test func givesOneKeyToEverySpellingOfAnEntity() throws {
    var hasher = EntityHasher(key: [UInt8](repeating: 7, count: 32), catalogue: catalogue)
    let phone = try #require(catalogue.entityClass("phone"))
    let account = try #require(catalogue.entityClass("payout_account"))
    let local = hasher.key(of: "004930123", type: .phone, entityClass: phone)
    #expect(hasher.key(of: "+49 30 123", type: .phone, entityClass: phone) == local)
    let iban = hasher.key(of: "DE021203", type: .iban, entityClass: account)
    #expect(hasher.key(of: "de02 1203", type: .iban, entityClass: account) == iban)
    let token = hasher.key(of: "a", type: .token, entityClass: account)
    #expect(hasher.key(of: "a", type: .token, entityClass: phone) != token)
    var other = EntityHasher(key: [UInt8](repeating: 8, count: 32), catalogue: catalogue)
    #expect(other.key(of: "a", type: .token, entityClass: account) != token)
  }
}

@Suite("The catalogue") struct CatalogueTests {
  @Test func reportsEveryMistakeAtOnceWithPlaceAndNearestName() throws {
    let text = """
      version: 1
      fields:
        seller: {type: acount, category: S.ACCT, about: seller, retention: RC-AML, key: seller}
        pay.amount: {type: money, category: S.PAY, about: seller, retention: RC-AMML}
        e.mail: {type: email, category: S.CONT, about: seller, retention: RC-RISK, public: true}
      kinds:
        pay.asked:
          subject: seler
          required: [seller, pay.amuont]
          fields: []
      """
    let failure = #expect(throws: CatalogueFailure.self) { try EventCatalogue.load(Array(text.utf8), file: "e.yaml") }
    let lines = try #require(failure).mistakes.map(\.description)
    for (place, words) in [
      ("e.yaml:3:", "account"), ("e.yaml:4:", "currency"), ("e.yaml:4:", "RC-AML"), ("e.yaml:5:", "public"),
      ("e.yaml:8:", "did you mean `seller`"),
      ("e.yaml:9:", "pay.amount"),
    ] {
      #expect(lines.contains { $0.hasPrefix(place) && $0.contains(words) }, "\(place) … \(words)")
    }
  }

  @Test(arguments: [
    ("192.168.1.9", "192.168.1.9"), ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("::ffff:1.2.3.4", "::ffff:102:304"), ("::", "::"),
    ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
  ]) func spellsAddressesInOneWay(text: String, canonical: String) { #expect(InternetAddress.canonical(text) == canonical) }

  @Test(arguments: ["1.2.3", "01.2.3.4", "256.1.1.1", "1::2::3", "12345::", "fe80::1%eth0", "1:2:3:4:5:6:7:8:9", "", "1.2.3.4.5", "1..2.3"])
  func refusesWhatIsNoAddress(text: String) { #expect(InternetAddress.canonical(text) == nil) }
}
