import Casework
import Formats
import Governance
import Reference
import Testing

private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .first }

private func request(
  _ type: RequestType, _ regime: Regime, received: String = "2027-03-01", channel: RequestChannel = .login, isVerified: Bool = true
) -> RequestCase {
  RequestCase(
    id: "r1", type: type, regime: regime, subject: "seller:S1", received: day(received), channel: channel, isVerified: isVerified,
    law: Shipped.law)
}

@Suite("A person's request") struct RequestCaseTests {
  @Test(arguments: [
    (Regime.euGDPR, "2027-04-01"), (.ukGDPR, "2027-04-01"), (.usCA, "2027-04-15"), (.brLGPD, "2027-03-16"), (.mxLFPDPPP, "2027-03-21"),
  ])
  func isDueByItsLaw(regime: Regime, due: String) {
    let access = request(.access, regime)
    #expect(access.state == .open)
    #expect(access.nextDue == day(due))
    #expect(!access.isLate(on: day(due)))
    #expect(access.isLate(on: day(due).adding(days: 1)))
  }

  @Test func hasNoClockWithoutIdentityAndCountsFromReceiptOnceShown() throws {
    var erasure = request(.erasure, .euGDPR, isVerified: false)
    #expect(erasure.nextDue == nil)
    #expect(erasure.templateID == "AN-VERIFY")
    #expect(throws: RequestCase.Refusal.notVerified) { try erasure.answer("fulfil", on: day("2027-03-05"), law: Shipped.law) }
    try erasure.verify(on: day("2027-03-20"), law: Shipped.law)
    #expect(erasure.nextDue == day("2027-04-01"))
    #expect(erasure.templateID == "AN-ERASURE")
  }

  @Test func fromMexicoComesByLoginOrRegisteredMailOnly() {
    #expect(request(.access, .mxLFPDPPP, channel: .post).state == .awaitingVerification)
    #expect(request(.access, .mxLFPDPPP, channel: .registeredEmail).state == .open)
    #expect(request(.access, .euGDPR, channel: .post).state == .open)
  }

  @Test func isExtendedOnceInTimeAndWithAReason() throws {
    var access = request(.access, .euGDPR)
    #expect(throws: RequestCase.Refusal.reasonMissing) { try access.extend(on: day("2027-03-20"), reason: "") }
    var late = access
    #expect(throws: RequestCase.Refusal.noExtension) { try late.extend(on: day("2027-04-02"), reason: "complex") }
    try access.extend(on: day("2027-04-01"), reason: "complex")
    #expect(access.nextDue == day("2027-06-01"))
    #expect(throws: RequestCase.Refusal.noExtension) { try access.extend(on: day("2027-04-02"), reason: "again") }
    var brazilian = request(.access, .brLGPD)
    #expect(throws: RequestCase.Refusal.noExtension) { try brazilian.extend(on: day("2027-03-02"), reason: "complex") }
  }

  @Test func takesEffectAfterItsAnswerAndInMexicoByASecondClock() throws {
    var objection = request(.objection, .mxLFPDPPP)
    #expect(throws: RequestCase.Refusal.notAnswered) { try objection.takeEffect(on: day("2027-03-02")) }
    try objection.answer("fulfil", on: day("2027-03-10"), law: Shipped.law)
    #expect(objection.nextDue == day("2027-03-25"))
    try objection.takeEffect(on: day("2027-03-11"))
    try objection.takeEffect(on: day("2027-03-12"))
    #expect(objection.effectiveOn == day("2027-03-11"))
    #expect(objection.nextDue == nil)
    #expect(throws: RequestCase.Refusal.alreadyClosed(.inEffect)) {
      try objection.answer("fulfil", on: day("2027-03-13"), law: Shipped.law)
    }
    var refused = request(.erasure, .euGDPR)
    try refused.answer("refuse", on: day("2027-03-10"), law: Shipped.law)
    #expect(throws: RequestCase.Refusal.notAnswered) { try refused.takeEffect(on: day("2027-03-11")) }
  }

  @Test func isNeverTouchedBeforeItCame() {
    var access = request(.access, .euGDPR)
    #expect(throws: RequestCase.Refusal.beforeReceipt(day("2027-03-01"))) {
      try access.answer("fulfil", on: day("2027-02-28"), law: Shipped.law)
    }
    #expect(throws: RequestCase.Refusal.beforeReceipt(day("2027-03-01"))) { try access.withdraw(on: day("2027-02-28")) }
  }

  @Test func hasALetterForEveryTypeInEveryLanguage() throws {
    for texts in Shipped.texts {
      for type in RequestType.allCases {
        let open = request(type, .euGDPR).answerLines(texts)
        #expect(!open[0].isEmpty && open.allSatisfy { !$0.contains("{") }, "\(type.rawValue)")
        #expect(request(type, .euGDPR, isVerified: false).answerLines(texts) == [texts.text("answer.AN-VERIFY")])
      }
      #expect(request(.access, .euGDPR).answerLines(texts).contains { $0.contains("2027-04-01") })
    }
  }
}

@Suite("An erasure") struct ErasurePlanTests {
  private let risk = ErasurePlan.Group(keyID: 1, retentionClass: "RC-RISK", period: 2026, categories: ["S.CONT", "X.USAG"])
  private let identity = ErasurePlan.Group(keyID: 2, retentionClass: "RC-AML", period: 2026, categories: ["S.BIZ", "S.PAY"])
  private let today = CivilDate(iso: "2027-03-01") ?? .first

  @Test func erasesAllWhereNoDutyRuns() {
    let ended = RunningDuty(retentionClass: "RC-OFAC", categories: ["S.PAY"], until: today)
    let plan = ErasurePlan(groups: [risk, identity], duties: [ended], holdRef: nil, on: today)
    #expect(plan.erased == [risk, identity])
    #expect(plan.result == "fulfil")
    #expect(plan.residueLines(Shipped.english) == [])
  }

  @Test func keepsWhatADutyCoversAndSaysUntilWhen() {
    let dated = RunningDuty(retentionClass: "RC-REGB-BIZ", categories: ["S.PAY"], until: CivilDate(iso: "2028-01-01"))
    let longer = RunningDuty(retentionClass: "RC-OFAC", categories: ["S.PAY"], until: CivilDate(iso: "2036-01-01"))
    let plan = ErasurePlan(groups: [risk, identity], duties: [dated, longer], holdRef: nil, on: today)
    #expect(plan.erased == [risk])
    #expect(plan.kept.map(\.because) == ["RC-OFAC"])
    #expect(plan.result == "partial")
    #expect(plan.isUseRestricted)
    let lines = plan.residueLines(Shipped.english)
    #expect(
      lines == [
        "We keep payout account and payments until 2036-01-01, because the law requires it (RC-OFAC).",
        "What we keep is used for nothing else.",
      ])
    let open = RunningDuty(retentionClass: "RC-AML-EU", categories: ["S.BIZ"], until: nil)
    #expect(ErasurePlan(groups: [identity], duties: [longer, open, dated], holdRef: nil, on: today).kept[0].because == "RC-AML-EU")
    #expect(ErasurePlan(groups: [identity], duties: [open], holdRef: nil, on: today).result == "refuse")
  }

  @Test func keepsAllUnderALegalHold() {
    let plan = ErasurePlan(groups: [risk, identity], duties: [], holdRef: "LH-1", on: today)
    #expect(plan.erased.isEmpty)
    #expect(plan.kept.map(\.because) == ["LEGAL-HOLD", "LEGAL-HOLD"])
  }

  /// The duties of a record are those that records of the engine state, and proof of a decision is none.
  @Test func readsItsDutiesFromTheRecord() throws {
    let obliged = try Shipped.record(facts(more: #""obliged_entity": true"#))
    let duties = RunningDuty.read(obliged, law: Shipped.law, policy: Shipped.policy)
    #expect(duties == [RunningDuty(retentionClass: "RC-AML-EU", categories: ["S.ACCT", "S.PAY"], until: CivilDate(iso: "2031-09-15"))])
    #expect(RunningDuty.read(try Shipped.record(facts()), law: Shipped.law, policy: Shipped.policy).isEmpty)
  }
}

@Suite("A retention plan") struct RetentionPlanTests {
  private let asOf = CivilDate(iso: "2032-01-01") ?? .first
  private func piece(_ retention: String, _ date: String, seq: Int64 = 1) -> RetentionPlan.Piece {
    RetentionPlan.Piece(seq: seq, box: 0, subject: 7, retentionClass: retention, occurredOn: day(date))
  }
  private func standing(
    _ retention: String, _ date: String, account: RetentionPlan.Account = RetentionPlan.Account(), duties: [RunningDuty] = []
  ) -> RetentionPlan.Standing {
    Shipped.law.standing(of: piece(retention, date), account: account, duties: duties, asOf: asOf)
  }

  @Test func isDueOnItsDayAndNeverBefore() {
    #expect(standing("RC-RISK", "2030-12-01") == .due(since: day("2032-01-01")))
    #expect(standing("RC-RISK", "2030-12-02") == .notYet(until: day("2032-01-02")))
    #expect(standing("RC-ORDER", "2027-01-01") == .due(since: day("2032-01-01")))
    #expect(standing("RC-ORDER", "2027-01-02") == .notYet(until: day("2032-01-02")))
  }

  @Test func dueDiligenceBeginsWithTheEndOfTheRelationshipByPlace() {
    #expect(standing("RC-AML", "2020-01-01") == .open(.relationshipGoesOn))
    let ended = day("2026-12-31")
    #expect(standing("RC-AML", "2020-01-01", account: .init(zone: .eea, endedOn: ended)) == .due(since: day("2031-12-31")))
    #expect(standing("RC-AML", "2020-01-01", account: .init(zone: .mx, endedOn: ended)) == .notYet(until: day("2036-12-31")))
    #expect(standing("RC-AML", "2020-01-01", account: .init(zone: .other, endedOn: ended)) == .notYet(until: day("2036-12-31")))
    // What came after the end has its own time.
    #expect(standing("RC-AML", "2027-06-01", account: .init(zone: .eea, endedOn: ended)) == .notYet(until: day("2032-06-01")))
  }

  @Test func dutiesAndHoldsKeepIt() {
    let sanctions = RunningDuty(retentionClass: "RC-OFAC", categories: ["S.PAY"], until: day("2036-05-05"))
    let open = RunningDuty(retentionClass: "RC-AML-US", categories: ["S.PAY"], until: nil)
    #expect(standing("RC-RISK", "2026-01-01", duties: [sanctions]) == .notYet(until: day("2036-05-05")))
    #expect(standing("RC-RISK", "2026-01-01", duties: [open]) == .open(.dutyWithoutEnd))
    #expect(standing("RC-RISK", "2026-01-01", account: .init(holdRef: "LH-1"), duties: [open]) == .held(ref: "LH-1"))
    #expect(standing("RC-NEW", "2020-01-01") == .open(.classUnknown))
  }

  @Test func sumsUpAndNamesWhatIsDue() {
    var plan = RetentionPlan(asOf: asOf, law: Shipped.law)
    plan.add(piece("RC-RISK", "2026-01-01", seq: 3), account: .init(), duties: [])
    plan.add(piece("RC-RISK", "2027-01-01", seq: 9), account: .init(), duties: [])
    plan.add(piece("RC-RISK", "2031-06-01", seq: 12), account: .init(), duties: [])
    plan.add(piece("RC-AML", "2026-01-01", seq: 12), account: .init(), duties: [])
    #expect(plan.due.map(\.seq) == [3, 9])
    #expect(
      plan.lines.map { "\($0.retentionClass) \($0.standing) \($0.pieces) \($0.first?.description ?? "-")" } == [
        "RC-AML open: relationship goes on 1 -", "RC-RISK due 2 2027-02-01", "RC-RISK kept 1 2032-07-01",
      ])
  }
}

@Suite("A request whose clock stands") struct StoppedRequestTests {
  @Test func countsFromTheShownIdentityInTheUnitedKingdom() throws {
    var access = request(.access, .ukGDPR, isVerified: false)
    try access.verify(on: day("2027-03-11"), law: Shipped.law)
    #expect(access.nextDue == day("2027-04-11"))
    #expect(access.clock?.maxDue == day("2027-06-11"))
    #expect(access.questions.map(\.reason) == ["identity"])
    var european = request(.access, .euGDPR, isVerified: false)
    try european.verify(on: day("2027-03-11"), law: Shipped.law)
    #expect(european.nextDue == day("2027-04-01"))
  }

  @Test func standsWhileThePersonIsAskedAndGoesOnWithTheAnswer() throws {
    var access = request(.access, .ukGDPR)
    try access.ask(on: day("2027-03-20"), law: Shipped.law)
    #expect(access.isStopped)
    #expect(access.nextDue == nil)
    #expect(!access.isLate(on: day("2028-01-01")))
    #expect(access.answerLines(Shipped.english).contains { $0.contains("2027-03-20") })
    #expect(throws: RequestCase.Refusal.askedAlready(day("2027-03-20"))) { try access.ask(on: day("2027-03-21"), law: Shipped.law) }
    #expect(throws: RequestCase.Refusal.clockStands) { try access.extend(on: day("2027-03-21"), reason: "complex") }
    try access.clarify(on: day("2027-03-30"), law: Shipped.law)
    #expect(access.nextDue == day("2027-04-11"))
    #expect(access.isLate(on: day("2027-04-12")))
    #expect(throws: RequestCase.Refusal.notAsked) { try access.clarify(on: day("2027-03-31"), law: Shipped.law) }
    try access.extend(on: day("2027-04-10"), reason: "complex")
    #expect(access.nextDue == day("2027-06-11"))
  }

  @Test func goesOnWhereTheLawKnowsNoPause() throws {
    var access = request(.access, .euGDPR)
    try access.ask(on: day("2027-03-20"), law: Shipped.law)
    #expect(!access.isStopped)
    #expect(access.nextDue == day("2027-04-01"))
    try access.answer("fulfil", on: day("2027-03-25"), law: Shipped.law)
    #expect(access.openQuestion == nil)
  }
}

@Suite("The letters of a request") struct LetterTests {
  private static let known: [RequestType] = [.access, .portability, .rectification, .erasure, .optOut]

  @Test(arguments: known) func sayNothingIsDoneBeforeItIs(type: RequestType) throws {
    for texts in Shipped.texts {
      var request = request(type, .euGDPR)
      let done = texts.text("answer.AN-\(type.rawValue.uppercased())", ["kept": ""])
      #expect(!request.answerLines(texts).contains(done.trimmingSpace))
      #expect(request.answerLines(texts)[0].contains("r1"))
      try request.answer("fulfil", on: day("2027-03-05"), law: Shipped.law)
      #expect(request.answerLines(texts)[0] == done.trimmingSpace)
    }
  }

  @Test(arguments: RequestType.allCases) func giveTheReasonOfARefusalAndNothingElse(type: RequestType) throws {
    for texts in Shipped.texts {
      for result in ["refuse", "not_this_right"] {
        var request = request(type, .euGDPR)
        try request.answer(result, on: day("2027-03-05"), law: Shipped.law)
        let lines = request.answerLines(texts, reason: "an order of court")
        #expect(lines[0].contains("an order of court"), "\(type.rawValue) \(result)")
        #expect(lines[0] != texts.text("answer.AN-\(type.rawValue.uppercased())"))
        #expect(RequestCase.needsReason(type, result: result))
      }
    }
  }

  @Test func nameTheContestedDecision() throws {
    var contest = RequestCase(
      id: "r1", type: .contest, regime: .brLGPD, subject: "seller:S1", received: day("2027-03-01"), channel: .login, isVerified: true,
      decision: "d0-9-advance_withdrawal", law: Shipped.law)
    #expect(contest.answerLines(Shipped.english, rights: ["You may …"])[0] == "A person reviews the decision. You may …")
    try contest.answer("fulfil", on: day("2027-03-05"), law: Shipped.law)
    #expect(contest.answerLines(Shipped.english)[0].contains("d0-9-advance_withdrawal"))
  }
}

extension String {
  fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
