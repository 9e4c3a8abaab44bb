import Foundation
import Formats
import Reference
import Testing

@testable import Screening

/// Runs one example text of the shipped packs and gives its proposal.
private func propose(_ plan: Plan, _ events: String, rule: String = "", pack: String = "seller_payout") throws -> Proposal {
  let root = try YAMLFile.parse(Array("events:\n\(events)".utf8), file: "test")
  let example = RuleExample(rule: rule, pack: pack, expectation: .fires, file: "test", line: 1, events: root["events"]!.elements!)
  do { return try ExampleRunner(plan: plan).decide(example) } catch {
    Issue.record("\(error.message)")
    throw error
  }
}

private let payout = "{kind: payout.requested, seller: S1, payout: {id: P1, account: tok_1, amount: \"100.00\", currency: EUR}"

@Suite("Proposals") struct JudgeTests {
  @Test func nothingFiringApprovesWithoutAReason() throws {
    let proposal = try propose(
      try Models.plan(),
      "  - {repeat: 2, kind: payout.requested, at: -9d, seller: S1, payout: {id: P0, account: tok_1, amount: \"100.00\", currency: EUR}}\n  - \(payout)}\n"
    )
    #expect(proposal.outcome == .approve)
    #expect(proposal.findings.isEmpty && proposal.reasons.isEmpty && proposal.points == 0 && proposal.onExpiry == nil)
    #expect(proposal.businessKey == BusinessKey(type: "payout.id", id: "P1"))
  }

  @Test(arguments: [("no_list", "engine.no_list"), ("stale", "engine.stale_list"), ("error", "engine.screening_error")])
  func moneyOutFailsClosedWithoutFreshLists(_ status: String, _ rule: String) throws {
    let plan = try Models.plan()
    for (pack, event) in [
      ("seller_payout", payout),
      ("advance_withdrawal", "{kind: advance.requested, seller: S1, advance: {id: A1, amount: \"1.00\", currency: EUR}"),
    ] {
      let proposal = try propose(plan, "  - \(event), screening: {status: \(status)}}\n", pack: pack)
      #expect(proposal.outcome >= .hold, "\(pack) \(status)")
      #expect(proposal.findings.contains { $0.ruleID == rule })
      #expect(proposal.outcome != .hold || proposal.onExpiry == .escalate)
    }
  }

  @Test func aHitUnderStaleListsIsStillAHit() throws {
    let plan = try Models.plan()
    let hit = ScreeningHit(party: "seller", list: "l", entryID: "1", purpose: .sanctions, score: 950, isMatch: true, sentence: "s")
    let stale = ScreeningResult(hasLists: true, staleness: "since Monday", failure: nil, hits: [hit])
    #expect(Comparison.more.apply(stale.cell(.hits, texts: [:]), Cell(.number, 0)).isTrue)
    #expect(Comparison.atLeast.apply(stale.cell(.score, texts: [:]), Cell(.number, 960)).reason == .staleList)
    #expect(Comparison.less.apply(stale.cell(.score, texts: [:]), Cell(.number, 900)).isFalse)
    #expect(Comparison.less.apply(stale.cell(.score, texts: [:]), Cell(.number, 960)).reason == .staleList)
    #expect(plan.program.rules.contains { $0.usesScreening })
  }

  @Test func whatCouldNotBeToldNeverPassesForNo() throws {
    let plan = try compile(pack(["payout.country = \"DE\""]))
    let proposal = try propose(plan, "  - \(payout)}\n")
    #expect(proposal.outcome == .hold)
    #expect(proposal.onExpiry == .escalate)
    #expect(proposal.findings.map(\.verdict) == [.unknown("could not be told: payout.country is missing")])
    #expect(proposal.reasons == ["PR01"])
    // Negated, it still cannot be told.
    #expect(try propose(compile(pack(["not payout.country = \"DE\""])), "  - \(payout)}\n").outcome == .hold)
    // A no settles an `and`, a yes settles an `or`, whatever the other side is.
    #expect(try propose(compile(pack(["payout.country = \"DE\" and payout.amount > 900.00 EUR"])), "  - \(payout)}\n").findings.isEmpty)
    let settled = try propose(compile(pack(["payout.country = \"DE\" or payout.amount > 9.00 EUR"])), "  - \(payout)}\n")
    #expect(settled.findings.map(\.verdict) == [.fired(points: 1)])
    // No past is not missing data, and this pack does not mind.
    #expect(try propose(compile(pack(["since(account.security by seller) < 7d"])), "  - \(payout)}\n").outcome == .approve)
    // A threshold in another currency cannot be told either.
    #expect(
      try propose(compile(pack(["payout.amount > 1500.00 USD"])), "  - \(payout)}\n").findings[0].text
        == "could not be told: payout.amount is another currency")
  }

  @Test func reasonsAreMadeFromTheConditionAndItsValues() throws {
    func text(_ condition: String, _ events: String) throws -> String? {
      try propose(compile(pack([condition])), events).findings.first?.text
    }
    #expect(try text("payout.amount > 15.00 EUR", "  - \(payout)}\n") == "payout.amount 100.00 EUR > 15.00 EUR")
    let history = "  - {repeat: 3, kind: order.paid, at: -1d, seller: S1, buyer: B1, order: {id: O1, amount: \"20.00\", currency: EUR}}\n"
    #expect(
      try text("count(order.paid by seller in 7d) >= 2 and payout.amount > 1.00 EUR", history + "  - \(payout)}\n")
        == "count(order.paid by seller in 7d) 3 >= 2 and payout.amount 100.00 EUR > 1.00 EUR")
    #expect(
      try text(
        "payout.amount / sum(order.amount of order.paid by seller in 7d where order.currency = this.payout.currency) > 50%",
        history + "  - \(payout)}\n")
        == "(payout.amount 100.00 EUR / sum(order.amount of order.paid by seller in 7d where order.currency = this.payout.currency) 60.00 EUR) 1.6666 > 0.5"
    )
    #expect(try text("payout.country = \"DE\" or payout.amount > 1.00 EUR", "  - \(payout)}\n") == "payout.amount 100.00 EUR > 1.00 EUR")
  }

  /// A world of random events over the shipped packs.
  private func stream(_ plan: Plan, seed: UInt64, steps: Int) -> [Proposal] {
    var dice = Dice(seed: seed)
    var screener = Screener(plan: plan)
    let results: [ScreeningResult] = [
      .clear, .clear, .clear, .noList,
      ScreeningResult(
        hasLists: true, staleness: nil, failure: nil,
        hits: [ScreeningHit(party: "seller", list: "eu", entryID: "7", purpose: .sanctions, score: 930, isMatch: true, sentence: "alike")]),
    ]
    var proposals: [Proposal] = []
    for step in 0..<steps {
      let event = randomEvent(&dice, plan.catalogue, step)
      proposals += screener.screen(
        event, keys: testKeys(event, plan.catalogue), screening: results[dice.roll(5)], seq: Int64(step), plan: plan)
    }
    return proposals
  }

  @Test func shadowRulesNeverChangeAnOutcome() throws {
    let sources = try Models.sources()
    func without(_ edit: (String) -> String) throws -> Plan {
      let files = sources.files.map { PlanSources.File(name: $0.name, bytes: Array(edit(String(decoding: $0.bytes, as: UTF8.self)).utf8)) }
      return try Plan.compile(PlanSources(files), catalogue: Models.catalogue(), purposes: .policy)
    }
    // Every rule in shadow: nothing but what fails around the rules may still weigh.
    let allShadow = try without { $0.replacing("state: live", with: "state: shadow") }
    for proposal in stream(allShadow, seed: 3, steps: 1_500) where !proposal.findings.contains(where: { $0.ruleID.hasPrefix("engine.") }) {
      let nothing = allShadow[proposal.kind].whenNothingFires ?? .noAction
      #expect(proposal.outcome == nothing && proposal.points == 0 && proposal.reasons.isEmpty && proposal.restricted.isEmpty)
    }
    // The shipped shadow rules made to fire always: the same outcomes, points and reasons as shipped.
    let shipped = try Models.plan()
    let loud = try without { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices where lines[index].hasPrefix("    state: shadow") {
        let then = lines[..<index].lastIndex { $0.hasPrefix("    then:") }!
        lines[then] = "    then: {outcome: freeze, points: 999, reason: RX06, disclosable: false}"
      }
      return lines.joined(separator: "\n")
    }
    let a = stream(shipped, seed: 4, steps: 2_000)
    let b = stream(loud, seed: 4, steps: 2_000)
    #expect(a.count == b.count && a.count > 500)
    #expect(a.map(\.outcome) == b.map(\.outcome) && a.map(\.points) == b.map(\.points))
    #expect(a.map(\.reasons) == b.map(\.reasons) && a.map(\.restricted) == b.map(\.restricted))
    #expect(b.contains { $0.findings.contains { $0.isShadow && $0.verdict == .fired(points: 999) } })
  }

  @Test func areProposedAgainBitForBitFromTheirFrozenInputs() throws {
    let plan = try Models.plan()
    var fired = 0
    for proposal in stream(plan, seed: 9, steps: 3_000) {
      let bytes = proposal.inputs.encoded()
      let inputs = try #require(FrozenInputs(decoding: bytes))
      let again = try plan.reevaluate(inputs)
      if again != proposal { Issue.record("\(again)\nis not\n\(proposal)") }
      if again.inputs.encoded() != bytes { Issue.record("other bytes") }
      fired += proposal.findings.count
    }
    #expect(fired > 300)
  }

  @Test func noBytesButTheirOwnAreReadAsFrozenInputs() throws {
    let plan = try Models.plan()
    let bytes = try #require(stream(plan, seed: 9, steps: 200).max { $0.inputs.features.count < $1.inputs.features.count }).inputs.encoded()
    for cut in 0..<bytes.count { #expect(FrozenInputs(decoding: Array(bytes[..<cut])) == nil) }
    for seed in 0..<5_000 {
      var dice = Dice(seed: UInt64(seed))
      var changed = bytes
      changed[dice.roll(bytes.count)] = UInt8(dice.roll(256))
      if let inputs = FrozenInputs(decoding: changed) { _ = try? plan.reevaluate(inputs) }
    }
  }

  @Test func reasonsOfRulesThatAreNotDisclosableStayRestricted() throws {
    let text = pack(["payout.amount > 1.00 EUR", "payout.amount > 2.00 EUR"]).replacingFirst(
      "{points: 1, reason: PR01, disclosable: true}", with: "{outcome: hold, reason: RX06, disclosable: false, on_expiry: escalate}")
    let proposal = try propose(compile(text), "  - \(payout)}\n")
    #expect(proposal.outcome == .hold)
    #expect(proposal.reasons.isEmpty)
    #expect(proposal.restricted == ["RX06"])
    #expect(
      try Models.plan().program.rules.allSatisfy {
        $0.isDisclosable ? $0.reason?.hasPrefix("PR") == true : $0.reason?.hasPrefix("RX") != false
      })
  }

  @Test func openHoldsAreCountedUntilTheyAreAnswered() throws {
    let plan = try compile(pack(["decisions.open_holds > 0"]))
    var screener = Screener(plan: plan)
    var dice = Dice(seed: 1)
    var event = randomEvent(&dice, plan.catalogue, 1)
    while plan.catalogue[event.kind].name != "payout.requested" { event = randomEvent(&dice, plan.catalogue, 1) }
    let keys = testKeys(event, plan.catalogue)
    let account = try #require(keys.first { plan.catalogue[$0.field].path == "seller" }).key
    let business = BusinessKey(type: "payout.id", id: "P7")
    func fires() -> Bool { screener.propose(event, keys: keys, screening: .clear, plan: plan)[0].points == 1 }
    #expect(!fires())
    screener.observe(ObservedDecision(account: account, decision: "seller_payout", outcome: .hold, businessKey: business))
    #expect(fires())
    screener.observe(ObservedDecision(account: account, decision: "seller_payout", outcome: .release, businessKey: business))
    #expect(!fires())
  }

  @Test func theCategoriesAreThoseOfEveryRuleWhetherItFiresOrNot() throws {
    let plan = try Models.plan()
    let payout = try #require(plan.pack("seller_payout"))
    #expect(payout.categoriesRead.map(\.category) == ["B.ORD", "S.ACCT", "S.BIZ", "S.PAY", "T.COMP", "X.ACTV", "X.USAG"])
    #expect(payout.categoriesRead.map(\.isInRow) == [true, false, false, false, false, false, false])
    #expect(payout.categoriesRead.map(\.defect) == [nil] + Array(repeating: "PD-02", count: 6))
    let advance = try #require(plan.pack("advance_withdrawal"))
    #expect(advance.categoriesRead.first { $0.category == "S.PAY" }?.defect == "PD-03")
    #expect(advance.categoriesRead.first { $0.category == "X.ACTV" }?.defect == "PD-02")
  }

  @Test func aPlanIsSwappedInOnlyWhereThePastAnswersIt() throws {
    let old = try compile(pack(["count(order.paid by seller in 30d) > 1"]))
    var screener = Screener(plan: old)
    // Counted by account anyway, or shorter: yes. Another filter: not without folding again.
    #expect(screener.adopt(try compile(pack(["count(order.paid by seller in 7d) > 1", "count(dispute.opened by seller in 90d) > 1"]))))
    #expect(!screener.adopt(try compile(pack(["count(order.paid by session.device in 7d) > 1"]))))
  }
}

extension String {
  func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}

/// Any of the kinds the shipped packs decide on or look back at, with most optional fields there or not.
func randomEvent(_ dice: inout Dice, _ catalogue: EventCatalogue, _ step: Int) -> Event {
  let kinds = [
    "order.paid", "payout.requested", "advance.requested", "bnpl.applied", "seller.registered", "account.security", "dispute.opened",
    "order.delivered",
  ]
  let kind = catalogue[catalogue.kind(kinds[dice.roll(kinds.count)])!]
  let eur = Currency(code: dice.roll(9) == 0 ? "USD" : "EUR")!
  let moment = Instant(microseconds: 1_790_000_000_000_000 + Int64(step) * 600_000_000)!
  let values = kind.fields.enumerated().map { slot, id -> FieldValue in
    let field = catalogue[id]
    if slot >= kind.requiredCount, dice.roll(3) == 0 { return .absent }
    if field.path == "seller" || field.path == "buyer" { return .text("\(field.path)\(dice.roll(5))") }
    switch field.type {
    case .money: return .money(Money(amountMinor: Int64(dice.roll(100_000)), currency: eur))
    case .currency: return .currency(eur)
    case .date: return .date(CivilDate(year: 1950 + dice.roll(80), month: 1 + dice.roll(12), day: 1 + dice.roll(28))!)
    case .country: return .country(Country(alpha2: ["DE", "FR", "IR"][dice.roll(3)])!)
    case .integer: return .integer(Int64(dice.roll(6)))
    case .boolean: return .boolean(dice.roll(2) == 0)
    case .code: return .text(field.values.isEmpty ? "x" : field.values[dice.roll(field.values.count)])
    case .parties, .texts, .share, .instant: return .absent
    default: return .text("\(field.path)\(dice.roll(12))")
    }
  }
  return Event(
    identity: EventIdentity(source: "t", id: "e\(step)", version: 0), kind: kind.id, occurredAt: moment, observedAt: moment, values: values)
}
