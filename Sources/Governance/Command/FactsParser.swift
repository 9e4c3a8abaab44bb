internal import Formats
internal import Reference

/// Facts as JSON, checked against section 2 of the format (`governance-facts`), with all mistakes in document order.
struct FactsParser {
  let policies: [PolicyPack]
  let laws: [LawPack]
  var reader = FactsReader()
  var refs: [String] = []
  var assumed: [String] = []

  /// What the parser makes of a text: facts, or every mistake.
  enum Result {
    case facts(GovernanceFacts, policy: PolicyPack, law: LawPack, defaults: [DefaultTaken])
    case problems([FactsProblem])
  }

  static let bytesMax = 1 << 20

  init(policies: [PolicyPack], laws: [LawPack]) {
    self.policies = policies
    self.laws = laws
  }

  mutating func parse(_ bytes: [UInt8]) -> Result {
    guard bytes.count <= Self.bytesMax else {
      return .problems([
        FactsProblem(
          pointer: "", kind: .notJSON, message: "byte \(Self.bytesMax): facts have at most 1 MiB, these have \(bytes.count) bytes", order: 0
        )
      ])
    }
    let value: JSONValue
    var text = bytes
    var twice: [FactsProblem] = []
    while true {
      do {
        value = try JSONValue.parse(text, bounds: .event)
        break
      } catch {
        guard error.reason == .duplicateName, twice.count < Self.duplicatesMax else {
          // Bytes are counted in the text as it was given.
          let offset = error.offset - (text.count - bytes.count)
          return .problems([
            FactsProblem(pointer: "", kind: .notJSON, message: "not JSON: \(JSONFailure(offset: offset, reason: error.reason))", order: 0)
          ])
        }
        let name = Self.marker + String(twice.count)
        twice.append(
          FactsProblem(
            pointer: pointer(ofNameAt: error.offset, in: text), kind: .duplicate, message: "the member stands twice: keep one", order: 0))
        text.replaceSubrange(error.offset..<endOfString(text, error.offset), with: Array("\"\(name)\"".utf8))
      }
    }
    let root = FactsNode.tree(value)
    let facts = read(root)
    tellDuplicates(twice, root)
    guard reader.problems.isEmpty, let facts else {
      let ordered = reader.problems.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      return .problems(ordered.map(\.element))
    }
    return .facts(facts.facts, policy: facts.policy, law: facts.law, defaults: reader.defaults)
  }

  /// What a member's second standing is called while the rest is checked; nobody writes this.
  private static let marker = "\u{E000}twice "
  private static let duplicatesMax = 1_000

  /// Puts the members that stand twice among the other mistakes, where they stand.
  private mutating func tellDuplicates(_ twice: [FactsProblem], _ root: FactsNode) {
    guard !twice.isEmpty else { return }
    let places = Self.places(of: root)
    reader.problems.removeAll { $0.kind == .unknownMember && $0.pointer.contains(Self.marker) }
    for (number, problem) in twice.enumerated() {
      reader.problems.append(
        FactsProblem(pointer: problem.pointer, kind: .duplicate, message: problem.message, order: places[number] ?? 0))
    }
  }

  /// The place of each second standing, by its number.
  private static func places(of node: FactsNode) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for member in node.members {
      if member.name.hasPrefix(marker), let number = Int(member.name.dropFirst(marker.count)) { found[number] = member.node.order }
      found.merge(places(of: member.node)) { first, _ in first }
    }
    for element in node.elements { found.merge(places(of: element)) { first, _ in first } }
    return found
  }

  private static let members = [
    "decision", "subjects", "confirmed_by", "data_used", "held", "recipients", "remote_access", "automation", "system_kind", "lists",
    "individual_assessment_ref", "reasons", "legal_norms", "obliged_entity", "obliged_norm", "aml_extended_until", "exemptions", "refs",
    "credit",
    "inform", "relationship", "legal_hold", "requests", "packs", "lang", "record_id", "versions",
  ]

  private mutating func read(_ root: FactsNode) -> (facts: GovernanceFacts, policy: PolicyPack, law: LawPack)? {
    guard reader.object(root, known: Self.members, required: ["decision", "subjects", "data_used"]) else { return nil }
    let (policy, law) = readPacks(root)
    let decision = readDecision(root)
    let subjects = readSubjects(root)
    guard let policy, let law else { return nil }
    let dataUsed = readDataUsed(root, policy)
    // A decision that cannot be read still lets the other members be checked.
    let standIn = FactsSubject(ref: "", role: .buyer, kind: .consumer)
    var facts = GovernanceFacts(
      kind: decision?.kind ?? .sellerRegistration, outcome: decision?.outcome ?? .approve,
      at: decision?.at ?? .first, subjects: subjects.isEmpty ? [standIn] : subjects, dataUsed: dataUsed)
    facts.policyID = policy.id
    facts.lawID = law.id
    facts.amountMinor = decision?.amountMinor
    facts.currency = decision?.currency
    facts.holdExpiry = decision?.holdExpiry
    facts.autoRelease = decision?.autoRelease ?? false
    facts.confirmedBy = reader.optionalText(root, "confirmed_by")
    facts.held = readCategories(root, "held", policy) ?? unique(dataUsed.map(\.category))
    facts.systemKind = reader.choice(root, "system_kind", default: SystemKind.ml)
    readAutomation(root, &facts)
    facts.lists = readLists(root)
    facts.individualAssessmentRef = reader.optionalText(root, "individual_assessment_ref")
    readReasons(root, &facts)
    facts.legalNorms = readLegalNorms(root)
    facts.exemptions = reader.choices(root, "exemptions", Exemption.self)
    facts.refs = readRefs(root)
    facts.recipients = readRecipients(root, policy, facts.refs, used: unique(dataUsed.map(\.category)))
    facts.remoteAccess = readRemoteAccess(root)
    facts.amlExtendedUntil = reader.date(root, "aml_extended_until")
    readPlaceDefaults(root, &facts, policy, law)
    facts.inform = readInform(root)
    facts.relationshipEndedOn = readRelationship(root)
    facts.legalHold = readLegalHold(root)
    facts.requests = readRequests(root)
    facts.lang = readLang(root)
    facts.recordID = reader.optionalText(root, "record_id")
    facts.versions = readVersions(root)
    facts.assumed = assumed
    return (facts, policy, law)
  }

  func unique(_ categories: [CategoryID]) -> [CategoryID] {
    var found: [CategoryID] = []
    for category in categories where !found.contains(category) { found.append(category) }
    return found
  }

  // MARK: Packs

  private mutating func readPacks(_ root: FactsNode) -> (PolicyPack?, LawPack?) {
    let node = reader.section(root, "packs", known: ["policy", "law"])
    if let packs = root["packs"], packs.value == .null {
      reader.fail(packs, .wrongType, "expected an object with policy and law, found null")
    }
    let policyName = pick(node, "policy", "aliexpress-2025-10-14", known: policies.map(\.id))
    let lawName = pick(node, "law", "law", known: laws.map(\.id))
    return (policies.first { $0.id == policyName } ?? policies.first, laws.first { $0.id == lawName } ?? laws.first)
  }

  private mutating func pick(_ node: FactsNode?, _ name: String, _ fallback: String, known: [String]) -> String {
    guard let member = node?[name] else {
      reader.took(node, "/packs", name, fallback)
      return fallback
    }
    guard let text = reader.text(member) else { return fallback }
    if !known.contains(text) {
      reader.fail(
        member, .notAllowed, "pack \"\(text)\" is not loaded; loaded: \(known.joined(separator: ", "))\(reader.hint(text, known))")
    }
    return text
  }

  private mutating func readLang(_ root: FactsNode) -> String {
    reader.text(root, at: "", "lang", default: "en").text ?? "en"
  }

  /// Defaults that depend on the account holder's place: access, credit role, the obliged entity's norm.
  private mutating func readPlaceDefaults(_ root: FactsNode, _ facts: inout GovernanceFacts, _ policy: PolicyPack, _ law: LawPack) {
    let holder = root["subjects"]?.elements.first
    let locale = localeOf(facts.subjects[0])
    if let holder, holder["access_country"] == nil {
      facts.subjects[0].accessCountry = locale
      reader.took(holder, "", "access_country", locale?.code ?? "null")
    }
    let zone = locale.map { law.zone(of: $0) } ?? .other
    readCredit(root, &facts, zone: zone, law)
    facts.obligedEntity = reader.bool(root, "obliged_entity", default: false)
    if root["obliged_norm"] == nil {
      if facts.obligedEntity {
        facts.obligedNorm = law.obliged(in: zone, on: facts.date)?.norm
        reader.took(root, "", "obliged_norm", facts.obligedNorm?.text ?? "null")
      }
    } else {
      facts.obligedNorm = reader.norm(root, "obliged_norm")
    }
  }

  /// Where a name of the text stands, found by walking the text up to it; the text is well formed that far.
  private func pointer(ofNameAt offset: Int, in bytes: [UInt8]) -> String {
    var path: [String] = []
    var counts: [Int?] = []
    var at = 0
    var lastName = ""
    while at < min(offset, bytes.count) {
      switch bytes[at] {
      case 0x7B, 0x5B:
        if let index = counts.last, let index {
          path.append(String(index))
        } else if !counts.isEmpty {
          path.append(FactsNode.escaped(lastName))
        }
        counts.append(bytes[at] == 0x5B ? 0 : nil)
        at += 1
      case 0x7D, 0x5D:
        counts.removeLast()
        if !path.isEmpty { path.removeLast() }
        at += 1
      case 0x2C:
        if let index = counts.last, let index { counts[counts.count - 1] = index + 1 }
        at += 1
      case 0x22:
        let end = endOfString(bytes, at)
        lastName = name(bytes, at, end)
        at = end
      default: at += 1
      }
    }
    guard offset < bytes.count, bytes[offset] == 0x22 else { return path.isEmpty ? "" : "/" + path.joined(separator: "/") }
    path.append(FactsNode.escaped(name(bytes, offset, endOfString(bytes, offset))))
    return "/" + path.joined(separator: "/")
  }

  private func endOfString(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
    return min(at + 1, bytes.count)
  }

  private func name(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    (try? JSONValue.parse(Array(bytes[start..<end]), bounds: .event))?.text ?? ""
  }
}
