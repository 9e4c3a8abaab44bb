import Foundation
import Formats
import Reference
import Testing

@testable import Screening

/// A small generator of its own, so that a failure is found again by its seed.
struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }
}

/// An event of the oracle's history.
private struct Past {
  let event: Event
  let kind: String
  let keys: Set<EntityKey>
  var isReplaced = false
}

/// One feature and what it must be, by definition over the whole history.
private struct Law {
  let expression: String
  /// Microseconds.
  let width: Int64
  let kinds: [String]
  let key: String
  let value: @Sendable (World, _ window: [Event], _ trigger: Event) -> FeatureValue
}

private let day: Int64 = 86_400_000_000

private struct World: Sendable {
  let catalogue: EventCatalogue

  func text(_ event: Event, _ path: String) -> String? { event.value(catalogue.field(path)!, in: catalogue).text }
  func money(_ event: Event, _ path: String) -> Money? {
    if case .money(let money) = event.value(catalogue.field(path)!, in: catalogue) { return money }
    return nil
  }

  func make(_ kind: String, id: String, version: Int64, at time: Int64, _ values: [String: FieldValue]) -> Event {
    let definition = catalogue[catalogue.kind(kind)!]
    let moment = Instant(microseconds: time)!
    return Event(
      identity: EventIdentity(source: "t", id: id, version: version), kind: definition.id, occurredAt: moment, observedAt: moment,
      values: definition.fields.map { values[catalogue[$0].path] ?? .absent })
  }

  /// A random event; times lie on few places, so that many are equal.
  func random(_ dice: inout Dice, id: String, version: Int64, near time: Int64) -> Event {
    let kind = ["order.paid", "order.paid", "payout.requested", "account.security", "seller.registered"][dice.roll(5)]
    let late = [0, 0, 0, Int64(dice.roll(30)) * day / 2, Int64(dice.roll(60)) * day][dice.roll(5)]
    let at = time - late - Int64(dice.roll(4)) * day / 4
    let currency = Currency(code: ["EUR", "USD"][dice.roll(2)])!
    let amount = FieldValue.money(Money(amountMinor: Int64(dice.roll(40)) * 500 - 1_000, currency: currency))
    var values: [String: FieldValue] = ["seller": .text("S\(dice.roll(3))")]
    if dice.roll(3) > 0 { values["session.device"] = .text("D\(dice.roll(3))") }
    switch kind {
    case "order.paid":
      values["buyer"] = .text("B\(dice.roll(4))")
      values["order.id"] = .text(id)
      values["order.amount"] = amount
      values["order.currency"] = .currency(currency)
      if dice.roll(4) > 0 { values["payment.method"] = .text(["card", "wallet"][dice.roll(2)]) }
    case "payout.requested":
      values["payout.id"] = .text(id)
      values["payout.account"] = .text("A\(dice.roll(3))")
      values["payout.amount"] = amount
      values["payout.currency"] = .currency(currency)
    case "account.security": values["security.change"] = .text(["password", "email", "login"][dice.roll(3)])
    default:
      values["business.name"] = .text("Test")
      values["business.kind"] = .text("company")
      values["business.country"] = .country(Country(alpha2: "DE")!)
      values["bank.account"] = .text("A\(dice.roll(3))")
    }
    return make(kind, id: id, version: version, at: at, values)
  }
}

private func number(_ value: Int) -> FeatureValue { .number(Int64(value), over: 1) }

private let laws: [Law] = [
  Law(expression: "count(order.paid by seller in 7d)", width: 7 * day, kinds: ["order.paid"], key: "seller") { _, window, _ in
    number(window.count)
  },
  Law(expression: "count(order.paid by session.device in 3d)", width: 3 * day, kinds: ["order.paid"], key: "session.device") {
    _, window, _ in
    number(window.count)
  },
  Law(
    expression: "sum(order.amount of order.paid by seller in 30d where order.currency = this.payout.currency)", width: 30 * day,
    kinds: ["order.paid"],
    key: "seller"
  ) { world, window, trigger in
    let currency = world.money(trigger, "payout.amount")!.currency
    let amounts = window.compactMap { world.money($0, "order.amount") }.filter { $0.currency == currency }
    return .money(Money(amountMinor: amounts.reduce(0) { $0 + $1.amountMinor }, currency: currency))
  },
  Law(
    expression: "count(order.paid by seller in 30d where order.currency = \"EUR\" and order.amount >= 50.00 EUR)", width: 30 * day,
    kinds: ["order.paid"],
    key: "seller"
  ) { world, window, _ in
    number(
      window.filter { world.money($0, "order.amount")!.currency.code == "EUR" && world.money($0, "order.amount")!.amountMinor >= 5_000 }
        .count)
  },
  Law(expression: "distinct(buyer of order.paid by seller in 10d)", width: 10 * day, kinds: ["order.paid"], key: "seller") {
    world, window, _ in
    number(Set(window.compactMap { world.text($0, "buyer") }).count)
  },
  Law(
    expression: "distinct(seller of order.paid, payout.requested by session.device in 30d where seller != this.seller)", width: 30 * day,
    kinds: ["order.paid", "payout.requested"], key: "session.device"
  ) { world, window, trigger in
    number(Set(window.compactMap { world.text($0, "seller") }).subtracting([world.text(trigger, "seller")!]).count)
  },
  Law(
    expression: "since(account.security by seller in 30d where security.change = \"password\")", width: 30 * day,
    kinds: ["account.security"],
    key: "seller"
  ) { world, window, trigger in
    let times = window.filter { world.text($0, "security.change") == "password" }.map(\.occurredAt.microseconds)
    return times.max().map { .duration(trigger.occurredAt.microseconds - $0) } ?? .unknown(.never)
  },
  Law(
    expression: "max(payout.amount of payout.requested by seller in 20d where payout.currency = this.payout.currency)", width: 20 * day,
    kinds: ["payout.requested"], key: "seller"
  ) { world, window, trigger in
    let mine = world.money(trigger, "payout.amount")!
    let most = window.map { world.money($0, "payout.amount")! }.filter { $0.currency == mine.currency }.map(\.amountMinor).max()
    return most.map { .money(Money(amountMinor: $0, currency: mine.currency)) } ?? .unknown(.never)
  },
  Law(
    expression: "mean(payout.amount of payout.requested by seller in 20d where payout.currency = this.payout.currency)", width: 20 * day,
    kinds: ["payout.requested"], key: "seller"
  ) { world, window, trigger in
    let mine = world.money(trigger, "payout.amount")!
    let amounts = window.map { world.money($0, "payout.amount")! }.filter { $0.currency == mine.currency }.map(\.amountMinor)
    guard !amounts.isEmpty else { return .unknown(.never) }
    return .money(Money(amountMinor: amounts.reduce(0, +) / Int64(amounts.count), currency: mine.currency))
  },
  Law(
    expression:
      "count(payout.requested by seller in 20d where payout.currency = this.payout.currency and payout.amount > this.payout.amount * 0.9)",
    width: 20 * day, kinds: ["payout.requested"], key: "seller"
  ) { world, window, trigger in
    let mine = world.money(trigger, "payout.amount")!
    return number(
      window.filter {
        world.money($0, "payout.amount")!.currency == mine.currency
          && world.money($0, "payout.amount")!.amountMinor * 10 > mine.amountMinor * 9
      }
      .count)
  },
  Law(
    expression: "count(order.paid by seller in 10d where payment.method = \"card\")", width: 10 * day, kinds: ["order.paid"], key: "seller"
  ) {
    world, window, _ in
    if window.contains(where: { world.text($0, "payment.method") == nil }) { return .unknown(.missing) }
    return number(window.filter { world.text($0, "payment.method") == "card" }.count)
  },
  Law(
    expression: "count(payout.requested, seller.registered by payout.account all time)", width: 1_827 * day,
    kinds: ["payout.requested", "seller.registered"],
    key: "payout.account"
  ) { _, window, _ in number(window.count) },
  Law(
    expression: "count(payout.requested by seller in 30d where payout.account != this.payout.account)", width: 30 * day,
    kinds: ["payout.requested"],
    key: "seller"
  ) { world, window, trigger in
    number(window.filter { world.text($0, "payout.account") != world.text(trigger, "payout.account") }.count)
  },
]

/// A pack with one rule for each expression, so that every feature is computed.
func pack(_ conditions: [String]) -> String {
  var text = """
    decision: seller_payout
    triggers: [payout.requested]
    purpose: seller.payout
    outside_policy: [S.ACCT, S.BIZ, S.PAY, S.CONT, X.USAG, X.ACTV, B.ACCT]
    when_nothing_fires: approve
    fail: {on: [missing_data], outcome: hold, on_expiry: escalate, reason: PR01}
    rules:

    """
  for (index, condition) in conditions.enumerated() {
    text += """
        - id: rule_\(index)
          title: Test
          source: test
          when: '\(condition)'
          then: {points: 1, reason: PR01, disclosable: true}
          state: live
          examples:
            - fires: [{kind: payout.requested}]
            - quiet: [{kind: payout.requested}]

      """
  }
  return text
}

func compile(_ pack: String, lists: [String: String] = [:]) throws -> Plan {
  var files = [PlanSources.File(name: "decisions/seller_payout.yaml", bytes: Array(pack.utf8))]
  for (name, text) in lists { files.append(PlanSources.File(name: "lists/\(name).yaml", bytes: Array(text.utf8))) }
  let everything = PurposeTable(
    rows: PurposeTable.policy.rows.map {
      PurposeRow(
        decision: $0.decision, purpose: $0.purpose, categories: PurposeTable.policy.categories, forbidden: [], defaultDefect: "PD-02")
    }, categories: PurposeTable.policy.categories)
  let open = pack.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("outside_policy") }.joined(
    separator: "\n")
  files[0] = PlanSources.File(name: files[0].name, bytes: Array(open.utf8))
  return try Plan.compile(PlanSources(files), catalogue: try Models.catalogue(), purposes: everything)
}

@Suite("Windows") struct WindowTests {
  /// Every law as the condition of a rule, so that each is computed; what it is compared with does not matter.
  private static func plan() throws -> Plan {
    let conditions = laws.map { law in
      let other = law.expression.hasPrefix("since") ? "0s" : law.expression.contains("amount of") ? "limit(cent, payout.currency)" : "0"
      return "\(law.expression) > \(other)"
    }
    let cent = "title: One cent\nsource: test\ndate: 2026-11-23\namounts: {EUR: \"0.01\", USD: \"0.01\"}\n"
    return try compile(pack(conditions), lists: ["cent": cent])
  }

  /// What contract 1 says, taken at its word over the list of all events.
  private func window(_ law: Law, _ history: [Past], _ trigger: Event, _ keys: [KeyedField], _ world: World) -> [Event]? {
    guard let key = keys.first(where: { world.catalogue[$0.field].path == law.key })?.key else { return nil }
    let t = trigger.occurredAt.microseconds
    return history.filter { past in
      let at = past.event.occurredAt.microseconds
      return !past.isReplaced && at > t - law.width && at <= t && law.kinds.contains(past.kind) && past.keys.contains(key)
    }.map(\.event)
  }

  @Test(.timeLimit(.minutes(5))) func agreeWithTheDefinitionOverAnyOrderOfArrival() throws {
    let plan = try Self.plan()
    let world = World(catalogue: plan.catalogue)
    // Thousands on demand; a debug build takes about 50 ms a seed.
    let seedCount = ProcessInfo.processInfo.environment["PROBITY_SEEDS"].flatMap { Int($0) } ?? 200
    var lateAnswers = 0
    var checked = 0
    for seed in 0..<seedCount {
      var dice = Dice(seed: UInt64(seed))
      var screener = Screener(plan: plan)
      var history: [Past] = []
      let start: Int64 = 1_790_000_000_000_000
      for step in 0..<40 {
        // Every eighth event is a new version of an earlier one.
        let replaced = !history.isEmpty && dice.roll(8) == 0 ? dice.roll(history.count) : nil
        let old = replaced.map { history[$0] }
        let id = old?.event.identity.id ?? "e\(step)"
        let version = (old?.event.identity.version ?? -1) + 1
        if let old, let replaced {
          guard !old.isReplaced else { continue }
          history[replaced].isReplaced = true
          screener.unobserve(old.event, keys: testKeys(old.event, plan.catalogue))
        }
        let event = world.random(&dice, id: id, version: version, near: start + Int64(step) * day)
        let keys = testKeys(event, plan.catalogue)
        let proposals = screener.screen(event, keys: keys, screening: .clear, seq: Int64(step), plan: plan)
        if let proposal = proposals.first {
          for law in laws {
            let name = law.expression
            let number = try #require(plan.program.featureNames.firstIndex { $0 == canonical(name) }, "\(name)")
            let found = proposal.inputs.value(number)
            guard let window = window(law, history, event, keys, world) else {
              if found != .unknown(.missing) { Issue.record("seed \(seed) step \(step): \(name) without its key") }
              continue
            }
            let wanted = law.value(world, window, event)
            if found == .unknown(.late) {
              lateAnswers += 1
              // Only if the window begins before what is kept: the greatest window of the log and the allowance behind the newest event.
              let newest = history.map(\.event.occurredAt.microseconds).max() ?? .min
              if event.occurredAt.microseconds >= newest - ProfileLayout.lateness {
                Issue.record("seed \(seed) step \(step): \(name) is late too soon")
              }
              continue
            }
            checked += 1
            if found != wanted {
              Issue.record("seed \(seed) step \(step): \(name) is \(String(describing: found)), by definition \(wanted)")
            }
          }
        }
        history.append(Past(event: event, kind: plan.catalogue[event.kind].name, keys: Set(keys.map(\.key))))
      }
    }
    #expect(checked > 40 * seedCount)
    #expect(lateAnswers > 0 && lateAnswers < checked / 4)
  }

  @Test func foldAgainToTheSameAnswers() throws {
    let plan = try Self.plan()
    let world = World(catalogue: plan.catalogue)
    func run() -> [Proposal] {
      var dice = Dice(seed: 7)
      var screener = Screener(plan: plan)
      var all: [Proposal] = []
      for step in 0..<500 {
        let event = world.random(&dice, id: "e\(step)", version: 0, near: 1_790_000_000_000_000 + Int64(step) * day / 8)
        all += screener.screen(event, keys: testKeys(event, plan.catalogue), screening: .clear, seq: Int64(step), plan: plan)
      }
      return all
    }
    #expect(run() == run())
  }
}

func canonical(_ expression: String) -> String { (try? ExpressionParser.parse(expression)).map { describe($0) } ?? "" }

/// Keys under a fixed secret.
func testKeys(_ event: Event, _ catalogue: EventCatalogue) -> [KeyedField] {
  var keys: [KeyedField] = []
  for (slot, field) in catalogue[event.kind].fields.enumerated() {
    guard let entityClass = catalogue[field].entityClass, case .text(let text) = event.values[slot] else { continue }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    keys.append(KeyedField(field: field, key: EntityKey(entityClass: entityClass, high: hash, low: hash &* 0x9E37_79B9_7F4A_7C15)))
  }
  return keys
}
