import Casework
import Formats
import Governance
import Reference
import TestSupport
import Testing

@testable import Pipeline
@testable import Screening

/// What the person is told of what rules compared.
@Suite("Rules in a person's words") struct ExplainedInLaneTests {
  private static let texts: [TextPack] = {
    do { return try TextPack.loadAll(["en", "pt"].map { ("texts/\($0).yaml", ShippedModels.file("models/texts/\($0).yaml")) }) } catch {
      fatalError("\(error)")
    }
  }()

  /// Every value that any rule of the shipped packs may show has words, in every language.
  @Test func everyValueThatMayBeShownHasWords() throws {
    let program = ShippedModels.plan.screening.program
    var count = 0
    for rule in program.rules where rule.isDisclosable {
      for number in rule.featureNumbers where program.features[number].isPublic {
        let name = program.features[number].name
        for texts in Self.texts {
          let words = texts.words(of: name)
          #expect(words != name && !words.contains("."), "\(texts.lang) \(rule.id): \(name)")
          count += 1
        }
      }
    }
    #expect(count > 80)
  }

  @Test(arguments: [
    ("count(order.paid by seller in 30d)", "number of paid orders in the last 30 days"),
    ("count(order.delivered by seller all time)", "number of delivered orders so far"),
    (
      "sum(order.amount of order.paid by seller in 30d where order.currency = this.advance.currency)",
      "total of paid orders in the same currency in the last 30 days"
    ),
    (
      "distinct(seller of payout.requested, seller.registered, seller.updated by payout.account all time where seller != this.seller)",
      "number of different sellers with payouts asked for, registrations, changes of the seller's data to the same account of others so far"
    ),
    ("advance.amount", "the advance asked for"), ("known.business.country", "the country of the business"),
    ("check.iban(bank.iban)", "the check of the bank account number"),
    // What has no words is shown as it is, and never half.
    (
      "count(order.paid by seller in 30d where order.amount > 5.00 EUR)", "count(order.paid by seller in 30d where order.amount > 5.00 EUR)"
    ),
    ("count(", "count("), ("", ""),
  ])
  func anExpressionIsSaid(expression: String, words: String) { #expect(Self.texts[0].words(of: expression) == words) }

  private func advance(_ amount: String, in store: MemoryStore) throws -> String {
    let last = try #require(try store.decisions.last)
    #expect(last.kind == "advance_withdrawal")
    let view = try #require(try DecisionView.read(last.decisionID, ledger: store))
    let record = try #require(view.governance)
    let explained = try #require(
      ExplainedDecision(decisionID: last.decisionID, record: record, findings: view.findings(isRestrictedShown: false)))
    let governance = ShippedModels.plan.governance
    return explained.forSubject(Self.texts[0], policy: governance.policy, law: governance.law).lines.joined(separator: "\n")
  }

  private func stream(_ amount: String) -> [String] {
    let orders = (0..<25).map { number in
      event(
        "o\(number)", "order.paid", at: "2026-10-0\(1 + number / 10)T10:00:0\(number % 10)Z",
        #""buyer":"B1","seller":"S1","order":{"id":"O\#(number)","amount":"20.00","currency":"EUR"}"#)
    }
    let asked = event(
      "a1", "advance.requested", at: "2026-10-05T12:00:00Z",
      #""seller":"S1","advance":{"id":"A1","account":"t","amount":"\#(amount)","currency":"EUR"}"#)
    return [registration("r1", at: "2026-08-01T09:00:00Z")] + orders + [asked]
  }

  /// 25 orders of 20.00 EUR: 30 % of what they came to is 150.00 EUR, and that is what the person is told.
  @Test func saysFromWhichAmountOnItWouldHavePassed() throws {
    let told = try advance("400.00", in: try Runs.calm(lines: stream("400.00")))
    #expect(told.contains("With the advance asked for at 150.00 EUR or less, this reason would not have counted; it was 400.00 EUR."))
    #expect(told.contains("the advance asked for: 400.00 EUR"))
    #expect(!told.contains("sum(") && !told.contains("advance.amount"))
    // And it is true: the same request for that amount does not have the reason.
    let lower = try Runs.calm(lines: stream("150.00"))
    #expect(try lower.decisions.last?.document["reasons"]?.elements?.compactMap(\.text).contains("PR10") == false)
    let above = try Runs.calm(lines: stream("150.01"))
    #expect(try above.decisions.last?.document["reasons"]?.elements?.compactMap(\.text).contains("PR10") == true)
  }

  /// A rule that does not say so tells no threshold: detection rests on many.
  @Test func tellsNoThresholdUnlessTheRuleSaysSo() throws {
    let store = try Runs.calm(lines: [registration("r1")] + (0..<4).map { payout("p\($0)", at: "2026-10-05T10:00:0\($0)Z") })
    var seen = 0
    for decision in try store.decisions {
      let view = try #require(try DecisionView.read(decision.decisionID, ledger: store))
      for finding in view.findings(isRestrictedShown: true) {
        seen += 1
        #expect(finding["thresholds"] == nil, "\(finding["rule"]?.text ?? "")")
      }
    }
    #expect(seen > 0)
  }

  // MARK: What a ruling is remembered by

  private func facts(_ change: (inout CaseFacts) -> Void = { _ in }) -> CaseFacts {
    var subject = CaseSubject(reference: "seller", role: "seller", kind: "sole_trader")
    subject.residence = Country(alpha2: "DE")
    var facts = CaseFacts(
      kind: "seller_payout", outcome: "hold", date: CivilDate(iso: "2026-10-05") ?? .first, subjects: [subject], lists: [],
      reasons: [CaseReason(code: "PR09", factor: "rule", weight: 20)], restricted: [], validFor: nil, releasesByItself: false, lender: nil)
    change(&facts)
    return facts
  }

  @Test func differentCasesHaveDifferentShapesAndEqualOnesTheSame() throws {
    let list = CaseList(
      list: "l", authority: "EU", purpose: "sanctions", version: "v", status: "cleared", score: nil, subject: nil)
    let hit = CaseList(
      list: "l", authority: "EU", purpose: "sanctions", version: "v", status: "potential", score: 900, subject: "seller")
    let changes: [(inout CaseFacts) -> Void] = [
      { _ in }, { $0.kind = "advance_withdrawal" }, { $0.outcome = "approve" }, { $0.date = CivilDate(iso: "2026-10-06") ?? .first },
      { $0.subjects[0].residence = nil }, { $0.subjects[0].residence = Country(alpha2: "FR") },
      {
        $0.subjects[0].residence = nil
        $0.subjects[0].establishment = Country(alpha2: "DE")
      },
      { $0.subjects[0].delivery = Country(alpha2: "DE") }, { $0.subjects[0].access = Country(alpha2: "DE") },
      { $0.subjects[0].region = "DE" }, { $0.subjects[0].age = 17 }, { $0.subjects[0].age = 18 },
      { $0.subjects[0].isPoliticallyExposed = true }, { $0.subjects[0].consentForm = "tacit" }, { $0.subjects[0].consentRef = "tacit" },
      { $0.subjects.append($0.subjects[0]) }, { $0.lists = [list] }, { $0.lists = [hit] }, { $0.lists = [list, list] },
      { $0.reasons = [] }, { $0.reasons[0] = CaseReason(code: "PR09", factor: "rule", weight: 21) },
      { $0.reasons[0] = CaseReason(code: "PR09", factor: "rule", weight: 300) },
      { $0.reasons[0] = CaseReason(code: "PR09r", factor: "ule", weight: 20) }, { $0.restricted = ["RX01"] },
      { $0.validFor = 0 }, { $0.validFor = 260 }, { $0.validFor = -1 }, { $0.releasesByItself = true },
      { $0.isProcessingRestricted = true }, { $0.lender = "own" }, { $0.assessedBy = "own" }, { $0.assessmentUse = "own" },
      { $0.heldByLists = ["rule"] },
    ]
    for cleared in [[], [list]] {
      var shapes: [[UInt8]: Int] = [:]
      for (number, change) in changes.enumerated() {
        var bytes: [UInt8] = []
        facts(change).appendShape(to: &bytes, cleared: cleared)
        #expect(shapes[bytes] == nil, "\(number) looks like \(shapes[bytes] ?? -1)")
        shapes[bytes] = number
        var again: [UInt8] = []
        facts(change).appendShape(to: &again, cleared: cleared)
        #expect(again == bytes)
      }
    }
  }
}
