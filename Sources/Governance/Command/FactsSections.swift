internal import Formats
public import Reference

/// The other sections of the facts: recipients, automation, lists, reasons, norms, references, credit, requests.
extension FactsParser {
  mutating func readRecipients(_ root: FactsNode, _ policy: PolicyPack, _ refs: FactsReferences, used: [CategoryID]) -> [FactsRecipient] {
    var found: [FactsRecipient] = []
    let known = ["class", "country", "entity", "purpose", "data", "tia_ref", "dpf_certified"]
    for node in reader.list(root, "recipients") {
      guard reader.object(node, known: known, required: ["class", "country"]) else { continue }
      let recipientClass = node["class"].flatMap { reader.choice($0, RecipientClass.self) }
      let country = node["country"].flatMap { reader.country($0) }
      let entity = reader.optionalText(node, "entity")
      let purpose = reader.choice(node, "purpose", default: DisclosurePurpose.other)
      let data = readCategories(node, "data", policy) ?? used
      let tia = reader.text(node, at: "", "tia_ref", default: refs.tia)
      if tia.isDefault, tia.text != nil { assumed.append(node.pointer + "/tia_ref") }
      let isCertified = reader.bool(node, "dpf_certified", default: false)
      guard let recipientClass, let country else { continue }
      var recipient = FactsRecipient(recipientClass: recipientClass, country: country, data: data, tiaRef: tia.text)
      recipient.entity = entity
      recipient.purpose = purpose
      recipient.isDPFCertified = isCertified
      found.append(recipient)
    }
    return found
  }

  mutating func readRemoteAccess(_ root: FactsNode) -> [Country] {
    var found: [Country] = []
    for node in reader.list(root, "remote_access") {
      if let country = reader.country(node) { found.append(country) }
    }
    return found
  }

  mutating func readAutomation(_ root: FactsNode, _ facts: inout GovernanceFacts) {
    if let node = root["automation"], node.value == .null { reader.fail(node, .wrongType, "expected an object, found null") }
    let node = reader.section(root, "automation", known: ["automated_steps", "human", "upstream", "profiling", "contract_necessary"])
    facts.automation.hasAutomatedSteps = reader.bool(node, "automated_steps", default: true)
    facts.automation.isContractNecessary = reader.bool(node, "contract_necessary", default: true)
    if let node {
      facts.automation.human = readHuman(node)
      if let upstream = reader.section(node, "upstream", known: ["provider", "use"], required: ["provider", "use"]) {
        facts.automation.upstreamProvider = reader.requiredText(upstream, "provider")
        facts.automation.upstreamUse = upstream["use"].flatMap { reader.choice($0, UpstreamUse.self) }
      }
    }
    let usesPersonalData = facts.dataUsed.contains { entry in
      entry.subjects.contains { facts.subjects.indices.contains($0) && facts.subjects[$0].isNaturalPerson }
    }
    let profiling = facts.systemKind == .ml && facts.automation.hasAutomatedSteps && usesPersonalData
    facts.automation.isProfiling = node == nil ? profiling : reader.bool(node, "profiling", default: profiling)
    if node == nil { reader.took(nil, "/automation", "profiling", profiling ? "true" : "false") }
  }

  private mutating func readHuman(_ parent: FactsNode) -> HumanReview? {
    let known = ["reviewer", "trained", "saw_inputs", "other_info", "authority", "rationale", "opened_at", "closed_at"]
    guard let node = reader.section(parent, "human", known: known) else { return nil }
    var human = HumanReview()
    human.reviewer = reader.optionalText(node, "reviewer")
    human.isTrained = reader.bool(node, "trained", default: false)
    human.sawInputs = reader.bool(node, "saw_inputs", default: false)
    human.hadOtherInfo = reader.bool(node, "other_info", default: false)
    human.hasAuthority = reader.bool(node, "authority", default: false)
    human.rationale = reader.optionalText(node, "rationale")
    human.openedAt = reader.instant(node, "opened_at")
    human.closedAt = reader.instant(node, "closed_at")
    if let opened = human.openedAt, let closed = human.closedAt, closed.microseconds < opened.microseconds {
      contradict(node, "closed_at", "the review closes before it opens")
    }
    return human
  }

  mutating func readLists(_ root: FactsNode) -> [ListScreened] {
    var found: [ListScreened] = []
    let known = ["list", "authority", "status", "type", "version", "match", "score", "ownership_pct", "subject"]
    for node in reader.list(root, "lists") {
      guard reader.object(node, known: known, required: ["list", "authority", "status"]) else { continue }
      let name = reader.requiredText(node, "list")
      let authority = node["authority"].flatMap { reader.choice($0, ListAuthority.self) }
      let status = node["status"].flatMap { reader.choice($0, ListStatus.self) }
      let type = reader.choice(node, "type", default: ListType.sanctions)
      let score = reader.number(node, "score")
      let ownership = reader.number(node, "ownership_pct")
      let subject = node["subject"].flatMap { $0.value == .null ? nil : readRef($0) }
      guard let name, let authority, let status else { continue }
      var entry = ListScreened(list: name, authority: authority, status: status)
      entry.type = type
      entry.version = reader.any(node, "version")
      entry.match = reader.any(node, "match")
      entry.score = score
      entry.ownershipPercent = ownership
      entry.subject = subject
      found.append(entry)
    }
    return found
  }

  mutating func readReasons(_ root: FactsNode, _ facts: inout GovernanceFacts) {
    guard let node = reader.section(root, "reasons", known: ["candidates", "restricted", "trade_secret"]) else { return }
    for element in reader.list(node, "candidates") {
      guard reader.object(element, known: ["code", "factor", "value", "threshold", "weight"], required: ["code", "factor"]) else {
        continue
      }
      let code = element["code"].flatMap { reader.choice($0, ReasonCode.self) }
      let factor = reader.requiredText(element, "factor")
      let weight = readWeight(element)
      guard let code, let factor else { continue }
      var candidate = ReasonCandidate(code: code, factor: factor)
      candidate.value = reader.any(element, "value")
      candidate.threshold = reader.any(element, "threshold")
      candidate.weight = weight
      facts.candidates.append(candidate)
    }
    for element in reader.list(node, "restricted") {
      guard reader.object(element, known: ["code", "norm", "review_at"], required: ["code"]) else { continue }
      let code = element["code"].flatMap { reader.choice($0, RestrictedCode.self) }
      let norm = reader.norm(element, "norm")
      let given = reader.date(element, "review_at")
      // Only absence takes the default; null says that no review is planned.
      let review = element["review_at"] == nil ? facts.date.adding(months: 12) : given
      if element["review_at"] == nil { reader.took(element, "", "review_at", facts.date.adding(months: 12).description) }
      if let code { facts.restricted.append(RestrictedReason(code: code, norm: norm, reviewAt: review)) }
    }
    for element in reader.list(node, "trade_secret") {
      guard reader.object(element, known: ["claimed_by", "covers"], required: ["claimed_by", "covers"]) else { continue }
      let claimedBy = reader.requiredText(element, "claimed_by")
      let covers = reader.requiredText(element, "covers")
      if let claimedBy, let covers { facts.tradeSecrets.append(TradeSecretClaim(claimedBy: claimedBy, covers: covers)) }
    }
  }

  private mutating func readWeight(_ node: FactsNode) -> JSONNumber {
    guard let member = node["weight"] else { return JSONNumber(1) }
    guard case .number(let number) = member.value else {
      reader.fail(member, .wrongType, "expected a number, found \(member.kindName)")
      return JSONNumber(1)
    }
    return number
  }

  mutating func readLegalNorms(_ root: FactsNode) -> [LegalNorm] {
    var found: [LegalNorm] = []
    for node in reader.list(root, "legal_norms") {
      guard reader.object(node, known: ["norm", "subjects"], required: ["norm"]) else { continue }
      let norm = node["norm"].flatMap { reader.norm($0) }
      let subjects = readRefs(node, "subjects")
      if let norm { found.append(LegalNorm(norm: norm, subjects: subjects)) }
    }
    return found
  }

  mutating func readRefs(_ root: FactsNode) -> FactsReferences {
    let known = ["lia", "tia", "dpia", "ropa", "supplementary_notice", "compatibility"]
    var refs = FactsReferences()
    if let node = root["refs"], node.value == .null { return refs }
    let node = reader.section(root, "refs", known: known)
    let lia = reader.text(node, at: "/refs", "lia", default: "format:lia")
    let tia = reader.text(node, at: "/refs", "tia", default: "format:tia")
    if lia.isDefault { assumed.append("/refs/lia") }
    if tia.isDefault { assumed.append("/refs/tia") }
    refs.lia = lia.text
    refs.tia = tia.text
    refs.dpia = reader.optionalText(node, "dpia")
    refs.ropa = reader.optionalText(node, "ropa")
    refs.supplementaryNotice = reader.optionalText(node, "supplementary_notice")
    refs.compatibility = reader.optionalText(node, "compatibility")
    return refs
  }

  mutating func readCredit(_ root: FactsNode, _ facts: inout GovernanceFacts, zone: Zone, _ law: LawPack) {
    let known = [
      "lender", "role", "characterisation", "application_complete_at", "notified_at", "counteroffer_accepted", "consumer_report_used",
      "score",
      "key_factors", "revenue_usd",
    ]
    let node = reader.section(root, "credit", known: known)
    var credit = FactsCredit()
    credit.lender = node.map { reader.choice($0, "lender", default: Lender.none) } ?? .none
    credit.role = derivedRole(credit.lender, facts, zone: zone, law)
    credit.characterisation = facts.kind == .bnplEligibility ? .credit : .undetermined
    if let node {
      credit.role = reader.choice(node, "role", default: credit.role)
      credit.characterisation = reader.choice(node, "characterisation", default: credit.characterisation)
      credit.applicationCompleteAt = reader.date(node, "application_complete_at")
      credit.notifiedAt = reader.date(node, "notified_at")
      credit.isCounterofferAccepted = reader.bool(node, "counteroffer_accepted", default: false)
      credit.isConsumerReportUsed = reader.bool(node, "consumer_report_used", default: false)
      credit.score = reader.optionalInteger(node, "score")
      credit.keyFactors = reader.texts(node, "key_factors")
      credit.revenueUSD = reader.optionalInteger(node, "revenue_usd", in: 0...Int64.max)
    }
    facts.credit = credit
  }

  private func derivedRole(_ lender: Lender, _ facts: GovernanceFacts, zone: Zone, _ law: LawPack) -> CreditRole {
    FactsCredit.role(of: facts.kind, lender: lender, zone: zone, law: law, on: facts.date)
  }

  mutating func readInform(_ root: FactsNode) -> InformFacts? {
    let known = ["sales", "gross_usd", "requested_at", "provided"]
    guard let node = reader.section(root, "inform", known: known, required: ["sales", "gross_usd", "requested_at"]) else { return nil }
    let sales = node["sales"].flatMap { reader.integer($0, in: 0...Int64.max) }
    let gross = node["gross_usd"].flatMap { reader.integer($0, in: 0...Int64.max) }
    let requested = node["requested_at"].flatMap { reader.date($0) }
    let isProvided = reader.bool(node, "provided", default: false)
    guard let sales, let gross, let requested else { return nil }
    var inform = InformFacts(sales: sales, grossUSDMinor: gross, requestedAt: requested)
    inform.isProvided = isProvided
    return inform
  }

  mutating func readRelationship(_ root: FactsNode) -> CivilDate? {
    reader.date(reader.section(root, "relationship", known: ["ended_on"]), "ended_on")
  }

  mutating func readLegalHold(_ root: FactsNode) -> LegalHold {
    var hold = LegalHold()
    guard let node = reader.section(root, "legal_hold", known: ["active", "ref", "since"], required: ["active"]) else { return hold }
    hold.isActive = node["active"] == nil ? false : reader.bool(node, "active", default: false)
    hold.ref = reader.optionalText(node, "ref")
    hold.since = reader.date(node, "since")
    if hold.isActive, node["ref"].map({ $0.value == .null }) ?? true { contradict(node, "ref", "an active legal hold names its ref") }
    return hold
  }

  mutating func readRequests(_ root: FactsNode) -> [SubjectRequest] {
    var found: [SubjectRequest] = []
    var ids: [String] = []
    let known = ["type", "regime", "received", "id", "channel", "identity_verified", "admissible_at", "appeal_of", "clock_stops"]
    for (index, node) in reader.list(root, "requests").enumerated() {
      guard reader.object(node, known: known, required: ["type", "regime", "received"]) else { continue }
      let type = node["type"].flatMap { reader.choice($0, RequestType.self) }
      let regime = node["regime"].flatMap { reader.choice($0, Regime.self) }
      let received = node["received"].flatMap { reader.date($0) }
      let id = reader.text(node, at: "", "id", default: "r\(index + 1)").text ?? "r\(index + 1)"
      // Byte by byte: texts that only look alike are two.
      if ids.contains(where: { $0.utf8.elementsEqual(id.utf8) }) {
        reader.fail(node["id"] ?? node, .duplicate, "another request has the id \"\(id)\": give each its own")
      }
      ids.append(id)
      let channel = reader.choice(node, "channel", default: RequestChannel.login)
      let isVerified = reader.bool(node, "identity_verified", default: true)
      let admissible = reader.date(node, "admissible_at")
      let appealOf = reader.choice(node, "appeal_of", default: AppealOf.privacyRequest)
      let stops = readClockStops(node)
      guard let type, let regime, let received else { continue }
      var request = SubjectRequest(id: id, type: type, regime: regime, received: received)
      request.channel = channel
      request.isIdentityVerified = isVerified
      request.admissibleAt = admissible
      request.appealOf = appealOf
      request.clockStops = stops
      found.append(request)
    }
    return found
  }

  private mutating func readClockStops(_ parent: FactsNode) -> [ClockStop] {
    var found: [ClockStop] = []
    for node in reader.list(parent, "clock_stops") {
      guard reader.object(node, known: ["from", "to", "reason"], required: ["from"]) else { continue }
      let from = node["from"].flatMap { reader.date($0) }
      let to = reader.date(node, "to")
      let reason = reader.optionalText(node, "reason")
      if let from { found.append(ClockStop(from: from, to: to, reason: reason)) }
    }
    return found
  }

  mutating func readVersions(_ root: FactsNode) -> DecisionVersions {
    var versions = DecisionVersions()
    let node = reader.section(root, "versions", known: ["engine", "ruleset", "model", "features", "thresholds"])
    versions.engine = reader.optionalText(node, "engine")
    versions.ruleset = reader.optionalText(node, "ruleset")
    versions.model = reader.optionalText(node, "model")
    versions.features = reader.optionalText(node, "features")
    versions.thresholds = reader.optionalText(node, "thresholds")
    return versions
  }
}

extension FactsCredit {
  /// The role that follows from who lends: only for instalments, and in the United Kingdom a merchant that brokers is exempt once the regime applies.
  public static func role(of kind: DecisionKind, lender: Lender, zone: Zone, law: LawPack, on date: CivilDate) -> CreditRole {
    guard kind == .bnplEligibility else { return .none }
    switch lender {
    case .own: return .creditor
    case .thirdParty: return zone == .uk && law.isInForce(.ukDeferredPayment, on: date) ? .exemptBroker : .creditIntermediary
    case .none: return .none
    }
  }
}
