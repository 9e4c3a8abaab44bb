import Foundation
import Formats
import Testing

@testable import Screening

/// The mistakes a pack or list is refused with.
private func mistakes(_ files: [(String, String)], purposes: PurposeTable = .policy) throws -> [Mistake] {
  let sources = PlanSources(files.map { PlanSources.File(name: $0.0, bytes: Array($0.1.utf8)) })
  let catalogue = try Models.catalogue()
  do throws(PlanFailure) {
    _ = try Plan.compile(sources, catalogue: catalogue, purposes: purposes)
    return []
  } catch { return error.mistakes }
}

private func mistakes(when condition: String) throws -> [Mistake] {
  try mistakes([("decisions/seller_payout.yaml", pack([condition]))]).filter { !$0.message.contains("remove the gap") }
}

@Suite("Mistakes in a pack") struct MistakeTests {
  /// What is written, a part of what is said, and the column within the expression, from 1.
  @Test(arguments: [
    ("payout.amuont > 10.00 EUR", "did you mean \"payout.amount\"?", 1),
    ("payout.amount > 10", "a money threshold needs a currency", 15),
    ("payout.amount > 10.00 EUU", "EUU is not a currency", 23),
    ("payout.amount > 10.001 EUR", "EUR has 2 digits", 17),
    ("count(order.pad by seller in 7d) > 1", "did you mean \"order.paid\"?", 7),
    ("count(order.paid by seler in 7d) > 1", "did you mean \"seller\"?", 21),
    ("count(order.paid by seller in 0d) > 1", "longer than nothing", 28),
    ("count(order.paid by seller) > 1", "a window", 27),
    ("count(order.paid by seller in 7d where order.curency = \"EUR\") > 1", "did you mean \"order.currency\"?", 40),
    ("count(account.security by seller in 7d where security.change = \"pasword\") > 1", "did you mean \"password\"?", 64),
    ("sum(order.amount of order.paid by seller in 7d) > 10.00 EUR", "may be in several currencies", 5),
    ("order.amount > 10.00 EUR", "is not carried by payout.requested", 1),
    ("known.busines.country = \"DE\"", "did you mean \"business.country\"?", 1),
    ("payout.country = \"XX1\"", "is not a country", 18),
    ("payout.country in list(nowhere)", "there is no list \"nowhere\"", 16),
    ("payout.country < \"DE\"", "can only be equal or not", 16),
    ("agee(known.person.birth_date) < 18", "did you mean \"age\"?", 1),
    ("age(payout.amount) < 18", "age takes a date", 5),
    ("check.iban(payout.account) = true", "the answer of a check", 28),
    ("check.iban(payout.account) is invald", "did you mean \"invalid\"?", 28),
    ("payout.amount", "is no condition", 1),
    ("payout.amount > 10.00 EUR and", "found the end", 30),
    ("payout.amount >> 1", "found \">\"", 16),
    ("(payout.amount > 10.00 EUR", "\")\"", 27),
    ("since(account.security by seller) < 7", "a duration needs its unit", 35),
    ("count(order.paid by seller in 7d) > 1 and cuont(order.paid by seller in 7d) > 1", "did you mean \"count\"?", 43),
    ("count(payout.requested by seller in 7d where payout.account = \"tok_1\") > 1", "kept only as a keyed hash", 63),
    ("distinct(order.amount of order.paid by seller in 7d) > 1", "different values are counted of", 10),
    ("this.payout.amount > 1.00 EUR", "is for filters only", 1),
    ("screening.scor > 900", "did you mean \"screening.score\"?", 1),
    ("payout.amount == 1.00 EUR", "a single \"=\"", 15),
  ])
  func isFoundWhereItStands(_ condition: String, _ said: String, _ column: Int) throws {
    let found = try mistakes(when: condition)
    let mistake = try #require(found.first { $0.message.contains(said) }, "\(condition): \(found)")
    // The condition stands in quotes behind `      when: `.
    #expect(mistake.column == column + 11, "\(mistake)")
    #expect(mistake.file == "decisions/seller_payout.yaml")
    #expect(mistake.line == 11)
  }

  @Test func areReportedAllAtOnce() throws {
    let text = """
      decision: seller_payouts
      triggers: [payout.requestd, order.paid]
      purpose: seller.pay
      outside_policy: [S.PAI]
      when_nothing_fires: aprove
      fail: {on: [mising_data], outcome: approve, on_expiry: release}
      rulez: 3
      rules:
        - id: a
          title: A
          source: s
          when: payout.amount > 1 and payout.amont > 1.00 EUR
          then: {outcome: hold, reason: PR99, disclosable: true}
          state: alive
          examples: [{fires: [{kind: x}]}]
        - id: a
          title: A
          source: s
          when: >
            payout.amount > 1.00 EUR
              and nothing > 3
          then: {reason: RX01, disclosable: true}
          state: live
      """
    let found = try mistakes([("decisions/seller_payout.yaml", text)])
    let wanted = [
      (1, "decides seller_payout"), (2, "did you mean \"payout.requested\"?"), (2, "does not say that order.paid decides seller_payout"),
      (3, "is seller.payout"), (4, "did you mean \"S.PAY\"?"), (5, "did you mean \"approve\"?"), (6, "did you mean \"missing_data\"?"),
      (6, "may not end in approve"), (6, "may only escalate"), (7, "did you mean \"rules\"?"), (13, "there is no reason code \"PR99\""),
      (13, "on_expiry: release or escalate"), (14, "live, shadow"), (15, "no example that stays quiet"), (22, "RX01 is restricted"),
      (22, "an outcome, points, or both"),
    ]
    for (line, part) in wanted {
      #expect(found.contains { $0.line == line && $0.message.contains(part) }, "\(line): \(part) in \(found)")
    }
    #expect(found == found.sorted())
  }

  @Test func standInTheRightLineOfAFoldedCondition() throws {
    let text = pack(["X"]).replacing(
      "when: 'X'", with: "when: >\n          payout.amount > 1.00 EUR\n            and payout.amont > 2.00 EUR")
    let found = try mistakes([("decisions/seller_payout.yaml", text)])
    #expect(found.contains { $0.line == 13 && $0.column == 17 && $0.message.contains("payout.amont") }, "\(found)")
  }

  @Test func twoRulesMayNotShareAnId() throws {
    let text = pack(["payout.amount > 1.00 EUR", "payout.amount > 2.00 EUR"]).replacing("rule_1", with: "rule_0")
    #expect(
      try mistakes([("decisions/seller_payout.yaml", text)]).contains { $0.message.contains("is taken by decisions/seller_payout.yaml:8") })
  }

  // MARK: Purpose

  private func gaps(_ outside: String, _ condition: String, purposes: PurposeTable = .policy) throws -> [Mistake] {
    let text = pack([condition]).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("outside_policy") ? "outside_policy: [\(outside)]" : String($0) }.joined(separator: "\n")
    return try mistakes([("decisions/seller_payout.yaml", text)], purposes: purposes)
  }

  @Test func anUndeclaredGapIsRefusedWithRuleFieldAndCategory() throws {
    let found = try gaps("", "payout.amount > 1.00 EUR")
    #expect(found.count == 1)
    #expect(
      found[0].message.contains("rule rule_0 reads payout.amount (S.PAY), which is outside the policy's row for seller.payout (PD-02)"))
    #expect(try gaps("S.PAY", "payout.amount > 1.00 EUR").isEmpty)
  }

  @Test func aGapNobodyReadsIsAMistakeToo() throws {
    #expect(try gaps("S.PAY, X.USAG", "payout.amount > 1.00 EUR").map(\.message) == ["no rule reads X.USAG: remove the gap"])
    #expect(try gaps("S.PAY, B.ORD", "payout.amount > 1.00 EUR").contains { $0.message.contains("B.ORD is in the policy's row") })
  }

  @Test func aWindowHasTheCategoriesOfAllItsSources() throws {
    let found = try gaps("", "distinct(buyer of order.paid by session.device in 7d where payment.method = \"card\") > 1")
    // The order is in the row; the buyer and the device are not.
    #expect(Set(found.compactMap { $0.message.split(separator: "(").dropFirst().first?.prefix(6) }) == ["B.ACCT", "X.USAG"])
  }

  @Test func aForbiddenCategoryIsRefusedHoweverItIsDeclared() throws {
    let rows = PurposeTable.policy.rows.map { row in
      PurposeRow(
        decision: row.decision, purpose: row.purpose, categories: row.categories,
        forbidden: [PurposeRow.Forbidden(category: "X.USAG", provision: "Test Act, section 3")], defaultDefect: row.defaultDefect)
    }
    let table = PurposeTable(rows: rows, categories: PurposeTable.policy.categories)
    let found = try gaps("X.USAG", "session.country = \"DE\"", purposes: table)
    #expect(
      found.contains {
        $0.message == "rule rule_0 reads session.country (X.USAG), which seller_payout may never read: Test Act, section 3"
      }, "\(found)")
  }

  // MARK: Nothing traps

  @Test func noTextIsEverMoreThanAMistake() throws {
    let catalogue = try Models.catalogue()
    let words = [
      "count", "(", ")", "order.paid", "by", "seller", "in", "7d", "where", "=", "\"x\"", "and", "not", "payout.amount", ">", "1.00", "EUR",
      "-", "/", "0", "9999999999999999999", "this.seller", "is", "invalid", "%", "2026-02-30", "\u{0}", "é", "between", "all", "time",
      "screening.score", "limit", ",",
    ]
    for seed in 0..<3_000 {
      var dice = Dice(seed: UInt64(seed))
      let text = (0..<dice.roll(14)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
      guard let expression = try? ExpressionParser.parse(text) else { continue }
      var checker = Checker(
        scope: PackScope(triggers: [catalogue[catalogue.kind("payout.requested")!]], roles: [.seller]),
        builder: ProgramBuilder(catalogue: catalogue, lists: []))
      let node = checker.truth(expression)
      #expect(node != nil || !checker.mistakes.isEmpty, "refused without a word: \(text)")
    }
    let deep = String(repeating: "(", count: 5_000)
    #expect(throws: ExpressionMistake.self) { try ExpressionParser.parse(deep) }
    #expect(throws: ExpressionMistake.self) { try ExpressionParser.parse(String(repeating: "not ", count: 900) + "true") }
  }
}
