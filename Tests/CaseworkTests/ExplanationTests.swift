import Casework
import Formats
import Governance
import Reference
import Testing

@Suite("An explanation to the person") struct SubjectExplanationTests {
  private func explained(_ facts: String, findings: String = "[]") throws -> ExplainedDecision {
    let record = try Shipped.record(facts)
    return try #require(
      ExplainedDecision(
        decisionID: "d0-7-seller_registration", record: record, findings: try JSONValue.parse(Array(findings.utf8)).elements))
  }

  @Test func saysProcedureReasonsRemediesAndRights() throws {
    let reasons =
      #"{"candidates": [{"code": "PR08", "factor": "refund share", "value": 0.34, "threshold": 0.3, "weight": 9}, {"code": "PR07", "factor": "age"}]}"#
    let text = try explained(facts(reasons: reasons)).forSubject(
      Shipped.english, policy: Shipped.policy, law: Shipped.law, received: CivilDate(iso: "2026-10-31"))
    #expect(text.title == "Decision d0-7-seller_registration of 2026-09-15")
    #expect(text.sections.map(\.id) == ["result", "procedure", "reasons", "remedies", "rights"])
    let lines = text.lines.joined(separator: "\n")
    for part in [
      "Result: the request is declined.", "without a person", "seller account; payout account and payments",
      "1. The rate of disputes, refunds or returns", "refund share: 0.34", "2. The account is too new",
      "With a lower share of disputes, refunds and returns", "Article 22(3) GDPR", "section J of the privacy policy",
      "by 2026-11-30 at the latest", "Alibaba.com Singapore E-Commerce Private Limited",
    ] { #expect(lines.contains(part), "\(part)") }
  }

  @Test func isTheSameInPortuguese() throws {
    let decision = try explained(facts())
    let english = decision.forSubject(Shipped.english, policy: Shipped.policy, law: Shipped.law)
    let portuguese = decision.forSubject(Shipped.portuguese, policy: Shipped.policy, law: Shipped.law)
    #expect(english.sections.map(\.id) == portuguese.sections.map(\.id))
    #expect(english.sections.map(\.lines.count) == portuguese.sections.map(\.lines.count))
    #expect(portuguese.lines.joined().contains("Não foi possível verificar a titularidade da conta de pagamento"))
  }

  /// A marker in everything restricted: no text of any kind of decision, in any language, holds it, and nothing else changes either.
  @Test(arguments: DecisionKind.allCases) func neverDependsOnARestrictedReason(kind: DecisionKind) throws {
    let marker = "ZZTAINTZZ"
    for outcome in Outcome.allCases {
      for country in ["DE", "GB", "US", "BR", "MX", "KR", "SG"] {
        let open = facts(kind: kind.rawValue, outcome: outcome.rawValue, at: "2027-12-15T10:00:00Z", country: country)
        let restricted =
          #"{"candidates": [{"code": "PR09", "factor": "account name"}], "restricted": [{"code": "RX01", "norm": "EU:\#(marker)"}, {"code": "RX06", "norm": "EU:\#(marker)"}], "trade_secret": [{"claimed_by": "\#(marker)", "covers": "\#(marker)"}]}"#
        let hidden = facts(
          kind: kind.rawValue, outcome: outcome.rawValue, at: "2027-12-15T10:00:00Z", country: country, reasons: restricted)
        let tainted =
          #"[{"rule": "r", "verdict": "fired", "reason": "PR09", "deciding": true, "shadow": false, "disclosable": false, "text": "\#(marker)", "evidence": [{"name": "n", "value": "\#(marker)", "public": true}]}, {"rule": "q", "verdict": "fired", "reason": "PR09", "deciding": true, "shadow": false, "disclosable": true, "text": "\#(marker)", "evidence": [{"name": "n", "value": "\#(marker)", "public": false}]}]"#
        let (plain, secret) = (try explained(open), try explained(hidden, findings: tainted))
        #expect(plain == secret, "\(kind.rawValue) \(outcome.rawValue) \(country)")
        for texts in Shipped.texts {
          let text = secret.forSubject(texts, policy: Shipped.policy, law: Shipped.law)
          #expect(!text.lines.joined().contains(marker))
          #expect(text == plain.forSubject(texts, policy: Shipped.policy, law: Shipped.law))
          #expect(
            secret.noticeTexts(texts, policy: Shipped.policy, law: Shipped.law)
              == plain.noticeTexts(texts, policy: Shipped.policy, law: Shipped.law))
        }
      }
    }
  }

  /// With nothing but a restricted reason the decision waits; the person reads what everybody reads whose decision waits without a reason stated.
  @Test func aDecisionThatWaitsForCounselReadsLikeAnyThatWaits() throws {
    let counsel = try explained(facts(reasons: #"{"restricted": [{"code": "RX02"}]}"#))
    let human = try explained(
      facts(reasons: #"{"candidates": []}"#, more: #""lists": [{"list": "SDN", "authority": "US_OFAC", "status": "potential"}]"#))
    #expect(counsel.effectiveOutcome == "hold")
    let (a, b) = (
      counsel.forSubject(Shipped.english, policy: Shipped.policy, law: Shipped.law),
      human.forSubject(Shipped.english, policy: Shipped.policy, law: Shipped.law)
    )
    #expect(a.sections[0] == b.sections[0])
    #expect(a.sections[2...] == b.sections[2...])
  }

  @Test func everyCodeHasItsWordsInEveryLanguage() {
    for texts in Shipped.texts {
      for kind in DecisionKind.allCases { #expect(texts.has("kind.\(kind.rawValue)")) }
      for outcome in Outcome.allCases { #expect(texts.has("outcome.\(outcome.rawValue)")) }
      for ground in ReviewGround.allCases { #expect(texts.has("right.\(ground.rawValue)")) }
      for level in AutomationLevel.allCases { #expect(texts.has("explanation.level.\(level.rawValue)")) }
      for category in Shipped.policy.categories { #expect(texts.has("category.\(category.id.text)")) }
      for notice in Shipped.law.notices { #expect(texts.has("notice.\(notice.id)")) }
      for type in RequestType.allCases { #expect(texts.has("answer.AN-\(type.rawValue.uppercased())")) }
      for reason in Shipped.law.reasons {
        #expect(texts.has("reason.\(reason.code.rawValue)") && texts.has("remedy.\(reason.code.rawValue)"))
        if texts.prevails { #expect(texts.name(of: reason.code.rawValue, in: "reason") == reason.text) }
      }
      #expect(!texts.has("reason.RX01"))
    }
  }

  @Test func whatIsErasedIsSaid() throws {
    let record = try Shipped.record(facts())
    let erased = try #require(ExplainedDecision(decisionID: "d", record: record, findings: nil))
    #expect(erased.forSubject(Shipped.english, policy: Shipped.policy, law: Shipped.law).lines.joined().contains("has been erased"))
  }
}

@Suite("Notices") struct NoticeTests {
  @Test func adverseActionAndConsumerReportAreTwoTexts() throws {
    let credit =
      #""credit": {"characterisation": "credit", "application_complete_at": "2026-09-10", "consumer_report_used": true, "score": 612, "key_factors": ["late payments"]}"#
    let record = try Shipped.record(facts(kind: "advance_withdrawal", country: "US", more: credit))
    let decision = try #require(ExplainedDecision(decisionID: "d", record: record, findings: []))
    let notices = decision.noticeTexts(Shipped.english, policy: Shipped.policy, law: Shipped.law)
    #expect(notices.map(\.template) == ["NT-REGB", "NT-FCRA615"])
    #expect(notices.map { $0.due?.description } == ["2026-10-10", "2026-10-10"])
    #expect(notices[0].text.contains("Ownership of the payout account could not be verified."))
    #expect(!notices[0].text.contains("612"))
    #expect(notices[1].text.contains("Score: 612. late payments."))
    #expect(!notices[1].text.contains("Ownership"))
  }

  @Test(arguments: [("DE", "NT-ADM-EU"), ("BR", "NT-BR20"), ("GB", "NT-UK22C"), ("SG", "NT-GENERIC")]) func oneForEachLaw(
    country: String, id: String
  ) throws {
    let decision = try #require(ExplainedDecision(decisionID: "d", record: try Shipped.record(facts(country: country)), findings: []))
    for texts in Shipped.texts {
      let notices = decision.noticeTexts(texts, policy: Shipped.policy, law: Shipped.law)
      #expect(notices.map(\.template) == [id])
      #expect(notices.allSatisfy { !$0.text.isEmpty && !$0.text.contains("{") })
    }
  }
}

@Suite("Texts") struct TextPackTests {
  private func mistakes(_ texts: [String]) -> [String] {
    do {
      _ = try TextPack.loadAll(texts.enumerated().map { ("\($0.offset).yaml", Array($0.element.utf8)) })
      return []
    } catch { return error.mistakes.map(\.message) }
  }

  @Test func aLanguageThatLacksSomethingIsRefused() {
    let model = "lang: en\nname: English\nprevails: true\na: {b: \"x {n}\", c: y}\n"
    #expect(mistakes([model]) == [])
    #expect(mistakes([model, "lang: pt\nname: P\nprevails: false\na: {b: \"x {n}\", c: y}\n"]) == [])
    #expect(mistakes([model, "lang: pt\nname: P\nprevails: false\na: {b: \"x\", d: y}\n"]).count == 3)
    #expect(mistakes([model, model]).count == 1)
    #expect(mistakes(["lang: en\nname: E\nprevails: true\na: [1]\n"]).count == 1)
  }

  @Test func whatIsFilledInIsNotReadAgain() throws {
    let pack = try TextPack.loadAll([("a", Array("lang: en\nname: E\nprevails: true\na: \"{x} and {y}{z\"\n".utf8))])[0]
    #expect(pack.text("a", ["x": "{y}", "y": "2"]) == "{y} and 2{z")
    #expect(pack.text("b") == "")
  }
}

@Suite("An explanation to staff") struct StaffExplanationTests {
  @Test func aRegulatorReadsTheWholeRecordAndNothingRestrictedUnlessHandedIn() throws {
    let record = try Shipped.record(facts(reasons: #"{"candidates": [{"code": "PR09", "factor": "account name"}]}"#))
    let finding = try JSONValue.parse(
      Array(#"{"rule": "r9", "verdict": "fired", "points": 20, "reason": "PR09", "evidence": [{"name": "n", "value": "4"}]}"#.utf8))
    func text(_ audience: Audience, _ restricted: [String] = []) -> String {
      StaffExplanation(
        record: record, findings: [finding], restricted: restricted, texts: Shipped.english, policy: Shipped.policy, law: Shipped.law
      )
      .explanation(for: audience, decisionID: "d").lines.joined(separator: "\n")
    }
    for part in [
      "eu-gdpr:A6-1-b-contract-performance", "GDPR Art 6(1)(b)", "RC-GOV", "PD-15", "r9: fired +20 PR09 n = 4",
      "policy_J: policy section J", "DE SG",
    ] {
      #expect(text(.regulator).contains(part), "\(part)")
    }
    #expect(!text(.reviewer).contains("RC-GOV"))
    #expect(!text(.regulator).contains("RX01"))
    #expect(text(.reviewer, ["RX01"]).contains("RX01"))
  }
  /// Whoever checks the decision checks the word of the reviewer who called a hit somebody else, too; the person is told nothing of either.
  @Test func aSuppressedHitIsNamedToStaffInEveryLanguage() throws {
    let record = try Shipped.record(facts())
    let hit = StaffExplanation.SuppressedHit(
      party: "persons/1", entry: "un-sc/HTi.008", score: 876, by: "M. Lindwurm", on: "2026-10-05", until: "2027-10-05")
    for texts in Shipped.texts {
      for audience in [Audience.reviewer, .regulator] {
        func lines(_ hits: [StaffExplanation.SuppressedHit]) -> String {
          StaffExplanation(record: record, findings: [], suppressed: hits, texts: texts, policy: Shipped.policy, law: Shipped.law)
            .explanation(for: audience, decisionID: "d").lines.joined(separator: "\n")
        }
        for part in ["persons/1", "un-sc/HTi.008", "876", "M. Lindwurm", "2026-10-05", "2027-10-05"] {
          #expect(lines([hit]).contains(part), "\(texts.lang) \(part)")
        }
        #expect(!lines([]).contains("M. Lindwurm"))
      }
    }
  }
}
