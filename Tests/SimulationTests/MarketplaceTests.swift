import Formats
import Reference
import Simulation
import Testing

@Suite("A simulated marketplace") struct MarketplaceTests {
  static let listed = [
    ListedParty(name: "Radomir Velislavovich KRASNOGOREV", birthDate: CivilDate(iso: "1971-05-03"), country: Country(alpha2: "RU")),
    ListedParty(name: "SEVERNAYA LAZUR SHIPPING OOO", isCompany: true),
  ]

  /// One world for all tests that only look.
  static let lines: [SimulatedLine] = Array(Marketplace(seed: 7, sellers: 40, days: 14, listed: listed).events())

  static let events: [(event: JSONValue, label: SimulatedLabel?)] = lines.compactMap { line in
    (try? JSONValue.parse(line.bytes)).map { ($0, line.label) }
  }

  @Test func theSameSeedGivesTheSameBytes() {
    func bytes(_ seed: UInt64, dirty: Bool) -> [UInt8] {
      var all: [UInt8] = []
      var label: SimulatedLabel?
      var events = Marketplace(seed: seed, sellers: 20, days: 6, listed: Self.listed, dirty: dirty).events()
      while events.appendNext(to: &all, label: &label) { if let label { all += label.json } }
      return all
    }
    #expect(bytes(3, dirty: true) == bytes(3, dirty: true))
    #expect(bytes(3, dirty: false) != bytes(4, dirty: false))
  }

  @Test func bothWaysOfReadingGiveTheSame() {
    let market = Marketplace(seed: 5, sellers: 10, days: 3, dirty: true)
    var buffer: [UInt8] = []
    var label: SimulatedLabel?
    var events = market.events()
    for line in market.events() {
      buffer.removeAll()
      #expect(events.appendNext(to: &buffer, label: &label))
      #expect(buffer == line.bytes + [UInt8(ascii: "\n")])
      #expect(label == line.label)
    }
    #expect(!events.appendNext(to: &buffer, label: &label))
    #expect(!events.appendNext(to: &buffer, label: &label))
  }

  @Test func everyEventIsAsTheCatalogueSays() throws {
    let catalogue = try Catalogue()
    #expect(Self.events.count == Self.lines.count)
    for (event, _) in Self.events {
      let faults = catalogue.faults(event)
      #expect(faults.isEmpty, "\(event["id"]?.text ?? "") \(event["kind"]?.text ?? ""): \(faults)")
      if !faults.isEmpty { break }
    }
    let kinds = Set(Self.events.compactMap { $0.event["kind"]?.text })
    let expected: Set = [
      "seller.registered", "seller.updated", "buyer.registered", "account.security", "order.placed", "order.paid", "order.delivered",
      "order.refunded", "dispute.opened", "payout.requested", "advance.requested", "advance.repaid", "bnpl.applied", "tick",
    ]
    #expect(kinds == expected)
  }

  @Test(arguments: 100..<112) func everySeedMakesEventsOfTheCatalogue(_ seed: UInt64) throws {
    let catalogue = try Catalogue()
    for line in Marketplace(seed: seed, sellers: 4, days: 3, listed: Self.listed).events() {
      let event = try JSONValue.parse(line.bytes)
      let faults = catalogue.faults(event)
      #expect(faults.isEmpty, "\(faults)")
    }
  }

  @Test func timeOnlyGoesBackWhereALabelSaysSo() throws {
    var latest = Instant.first
    for (event, label) in Self.events {
      let instant = try #require(Instant(rfc3339: event["occurred_at"]?.text ?? ""))
      if let label, !label.scenario.isFraud { continue }
      #expect(instant.microseconds >= latest.microseconds)
      latest = instant
    }
  }

  @Test func identitiesAreUsedOnceExceptForDuplicatesAndCorrections() throws {
    var seen: [String: JSONValue] = [:]
    for (event, label) in Self.events {
      let id = try #require(event["id"]?.text)
      let version = try #require(event["version"]?.integer)
      let identity = "\(id)/\(version)"
      switch label?.scenario {
      case .duplicate: #expect(seen[identity] == event)
      case .correction:
        #expect(version == 1)
        #expect(seen["\(id)/0"] != nil)
        #expect(seen["\(id)/0"]?["kind"] == event["kind"])
        #expect(seen["\(id)/0"]?["occurred_at"] == event["occurred_at"])
        #expect(seen["\(id)/0"]?["order"]?["id"] == event["order"]?["id"])
        #expect(seen["\(id)/0"]?["order"]?["amount"] != event["order"]?["amount"])
      default: #expect(seen[identity] == nil)
      }
      seen[identity] = event
    }
  }

  @Test func labelsNameTheirEvent() {
    for (event, label) in Self.events {
      if let label { #expect(label.eventID == event["id"]?.text) }
    }
  }

  @Test func everyScenarioHappens() {
    let labels = Set(Self.lines.compactMap { $0.label?.scenario })
    for scenario in Scenario.allCases where scenario != .malformed { #expect(labels.contains(scenario), "\(scenario)") }
    #expect(!labels.contains(.malformed))
    let frauds = Self.lines.count { $0.label?.scenario.isFraud ?? false }
    #expect(frauds * 20 < Self.lines.count)
  }

  @Test(arguments: [(1, 1), (1, 30), (3, 2)]) func evenTheSmallestWorldRuns(_ sellers: Int, _ days: Int) {
    let lines = Array(Marketplace(seed: 1, sellers: sellers, days: days, listed: Self.listed).events())
    #expect(lines.count > 50)
    #expect(lines.contains { $0.label?.scenario == .accountTakeover })
  }

  @Test func aboutOneInFiveAsksForADecision() {
    let deciding: Set = ["seller.registered", "seller.updated", "payout.requested", "advance.requested", "bnpl.applied", "order.paid"]
    let share = Self.events.count { deciding.contains($0.event["kind"]?.text ?? "") } * 100 / Self.events.count
    #expect((15...28).contains(share))
  }

  @Test func nobodyActsBeforeRegistering() {
    var sellers = Set<String>()
    var buyers = Set<String>()
    for (event, label) in Self.events where label?.scenario != .late {
      let kind = event["kind"]?.text
      if let seller = event["seller"]?.text {
        if kind == "seller.registered" { sellers.insert(seller) } else { #expect(sellers.contains(seller), "\(event["id"]?.text ?? "")") }
      }
      if let buyer = event["buyer"]?.text {
        if kind == "buyer.registered" { buyers.insert(buyer) } else { #expect(buyers.contains(buyer), "\(event["id"]?.text ?? "")") }
      }
    }
  }

  @Test func identifiersPassTheirChecksExceptWhereTheyShouldNot() {
    let flawed = Set(Self.events.filter { $0.label?.scenario == .badIBAN }.compactMap { $0.event["seller"]?.text })
    var counts = (ibans: 0, vats: 0, leis: 0)
    for (event, label) in Self.events {
      if let iban = event["bank"]?["iban"]?.text {
        counts.ibans += 1
        // Copies of a flawed registration carry the copy's label.
        let isFlawed = label?.scenario == .badIBAN || flawed.contains(event["seller"]?.text ?? "")
        #expect(IBAN.check(iban).isValid != isFlawed)
      }
      if let vat = event["business"]?["vat"]?.text {
        counts.vats += 1
        #expect(VATNumber.check(vat).isValid)
      }
      if let lei = event["business"]?["lei"]?.text {
        counts.leis += 1
        #expect(LEI.check(lei).isValid)
      }
      let shares = (event["persons"]?.elements ?? []).compactMap { $0["share"]?.text }.compactMap { OwnershipSum.thousandths(percent: $0) }
      if !shares.isEmpty { #expect(OwnershipSum.check(shares: shares, explainedMinimum: 99_000).isValid) }
    }
    #expect(counts.ibans > 20 && counts.vats > 8 && counts.leis > 0)
  }

  @Test func flawsAreInTheEventsThatAreLabelled() throws {
    for (event, label) in Self.events where event["kind"]?.text == "seller.registered" || event["kind"]?.text == "buyer.registered" {
      let today = try #require(Instant(rfc3339: event["occurred_at"]?.text ?? "")).date
      let expiry = event["document"]?["expires_on"]?.text.map { DocumentExpiry.check(iso: $0, on: today) }
      if label?.scenario == .expiredDocument {
        #expect(expiry?.isInvalid == true)
      } else if label == nil {
        #expect(expiry?.isInvalid != true)
      }
      let birth = event["person"]?["birth_date"]?.text.map { BirthDate.check(iso: $0, on: today, minimumAge: 18) }
      if label?.scenario == .underAge { #expect(birth?.isInvalid == true) } else if label == nil { #expect(birth?.isInvalid != true) }
    }
  }

  @Test func listedNamesAreGivenToLabelledParties() {
    for party in Self.listed {
      let named = Self.lines.filter { String(decoding: $0.bytes, as: UTF8.self).contains(party.name) }
      #expect(!named.isEmpty, "\(party.name)")
      #expect(named.allSatisfy { $0.label != nil })
    }
  }

  @Test func noLineHoldsACardNumber() {
    for line in Self.lines {
      let text = String(decoding: line.bytes, as: UTF8.self)
      #expect(!CardNumber.looksLike(text), "\(text)")
    }
  }

  @Test func peopleSleepAtNightWhereTheyLive() throws {
    var hours = [Int](repeating: 0, count: 24)
    for (event, _) in Self.events where event["kind"]?.text == "order.placed" {
      hours[try #require(Instant(rfc3339: event["occurred_at"]?.text ?? "")).localHour] += 1
    }
    #expect(hours[2...5].reduce(0, +) * 4 < hours[18...21].reduce(0, +))
  }

  @Test func accountTakeoverDrainsTheBalanceToANewAccount() throws {
    let events = Self.events.filter { $0.label?.scenario == .accountTakeover }.map(\.event)
    let seller = try #require(events.first?["seller"]?.text)
    let payout = try #require(events.first { $0["kind"]?.text == "payout.requested" })
    #expect(payout["seller"]?.text == seller)
    let registered = Self.events.first { $0.event["kind"]?.text == "seller.registered" && $0.event["seller"]?.text == seller }
    #expect(registered?.event["bank"]?["account"] != payout["payout"]?["account"])
    let currency = try #require(Currency(code: payout["payout"]?["currency"]?.text ?? ""))
    let amount = try #require(Money(majorText: payout["payout"]?["amount"]?.text ?? "", currency: currency)).amountMinor
    let balance = try #require(Money(majorText: payout["payout"]?["balance"]?.text ?? "", currency: currency)).amountMinor
    #expect(amount * 100 >= balance * 95)
    let changes = events.compactMap { $0["security"]?["change"]?.text }
    #expect(changes.count { $0 == "login_failed" } >= 6)
    #expect(changes.contains("password") && changes.contains("new_device") && changes.contains("payout_account"))
  }

  @Test func nobodyIsPaidMoreThanTheBalance() throws {
    for (event, _) in Self.events {
      guard let payout = event["payout"], let currency = Currency(code: payout["currency"]?.text ?? "") else { continue }
      let amount = try #require(Money(majorText: payout["amount"]?.text ?? "", currency: currency))
      let balance = try #require(Money(majorText: payout["balance"]?.text ?? "", currency: currency))
      #expect(amount.amountMinor > 0 && amount.amountMinor <= balance.amountMinor)
    }
  }

  @Test func summerTimeIsKept() throws {
    let lines = Marketplace(seed: 2, sellers: 30, days: 4, start: try #require(CivilDate(iso: "2026-10-24"))).events()
    var offsets = Set<String>()
    for line in lines {
      let event = try JSONValue.parse(line.bytes)
      guard event["session"]?["country"]?.text == "DE", event["kind"]?.text == "order.placed" else { continue }
      let text = try #require(event["occurred_at"]?.text)
      let instant = try #require(Instant(rfc3339: text))
      let isWinter = instant.microseconds >= (try #require(Instant(rfc3339: "2026-10-25T01:00:00Z"))).microseconds
      #expect(instant.offsetMinutes == (isWinter ? 60 : 120), "\(text)")
      offsets.insert(String(text.suffix(6)))
    }
    #expect(offsets == ["+01:00", "+02:00"])
  }

  @Test func dirtIsLabelledAndTheRestIsClean() throws {
    let catalogue = try Catalogue()
    var malformed = 0
    var unreadable = 0
    for line in Marketplace(seed: 9, sellers: 30, days: 10, dirty: true).events() {
      let event = try? JSONValue.parse(line.bytes)
      if line.label?.scenario == .malformed {
        malformed += 1
        unreadable += event == nil ? 1 : 0
      } else {
        #expect(try catalogue.faults(#require(event)).isEmpty)
      }
    }
    #expect(malformed > 20 && unreadable > 5 && unreadable < malformed)
  }

  @Test func extremeParametersAreTakenAsTheNearestThatWork() {
    let market = Marketplace(seed: .max, sellers: -5, days: 0, start: .last)
    #expect(market.sellers == 1 && market.days == 1)
    #expect(Array(market.events()).count > 10)
    #expect(Marketplace(seed: 1, sellers: .max, days: .max).days == 50)
    #expect(Array(Marketplace(seed: 0, sellers: 2, days: 1, start: .first).events()).count > 10)
    #expect(Marketplace.defaultStart.description == "2026-09-01")
  }
}
