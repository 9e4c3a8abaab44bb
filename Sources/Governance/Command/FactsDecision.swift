internal import Formats
internal import Reference

/// Decision, subjects and data of the facts.
extension FactsParser {
  struct DecisionFacts {
    var kind: DecisionKind
    var outcome: Outcome
    var at: Instant
    var amountMinor: Int64?
    var currency: Currency?
    var holdExpiry: Instant?
    var autoRelease: Bool
  }

  mutating func readDecision(_ root: FactsNode) -> DecisionFacts? {
    guard let node = root["decision"] else { return nil }
    let known = ["kind", "outcome", "at", "amount", "currency", "hold_expiry", "auto_release"]
    guard reader.object(node, known: known, required: ["kind", "outcome"]) else { return nil }
    let kind = node["kind"].flatMap { reader.choice($0, DecisionKind.self) }
    let outcome = node["outcome"].flatMap { reader.choice($0, Outcome.self) }
    var at = Instant(rfc3339: "2026-11-23T12:00:00Z")
    if let given = node["at"] {
      if given.value == .null {
        reader.fail(given, .wrongType, "expected an instant as text, found null")
      } else {
        at = reader.instant(node, "at")
      }
    } else {
      reader.took(node, "", "at", "2026-11-23T12:00:00Z")
    }
    let amount = reader.optionalInteger(node, "amount")
    let currency = readCurrency(node)
    let hasAmount = node["amount"].map { $0.value != .null } ?? false
    let hasCurrency = node["currency"].map { $0.value != .null } ?? false
    if hasAmount, !hasCurrency { contradict(node, "currency", "an amount without a currency") }
    if hasCurrency, !hasAmount { contradict(node, "amount", "a currency without an amount") }
    let expiry = reader.instant(node, "hold_expiry")
    let release = reader.bool(node, "auto_release", default: false)
    guard let kind, let outcome, let at else { return nil }
    return DecisionFacts(
      kind: kind, outcome: outcome, at: at, amountMinor: amount, currency: currency, holdExpiry: expiry, autoRelease: release)
  }

  /// A contradiction about a member, which is pointed at where it stands or would stand.
  mutating func contradict(_ parent: FactsNode, _ name: String, _ message: String) {
    if let node = parent[name] {
      reader.fail(node, .contradiction, message)
    } else {
      reader.failMissing(parent, name, .contradiction, message)
    }
  }

  private mutating func readCurrency(_ node: FactsNode) -> Currency? {
    guard let member = node["currency"], member.value != .null else { return nil }
    guard case .string(let text) = member.value else {
      reader.fail(member, .wrongType, "expected a currency as text, found \(member.kindName)")
      return nil
    }
    guard text.utf8.count == 3, text.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      reader.fail(member, .badFormat, "expected an ISO 4217 currency: three capital letters such as EUR")
      return nil
    }
    guard let currency = Currency(code: text) else {
      reader.fail(member, .notAllowed, "\"\(text)\" is no active ISO 4217 currency\(reader.hint(text, Currency.all.map(\.code)))")
      return nil
    }
    return currency
  }

  /// More than any decision has; without a bound, every entry of data would name every subject.
  private static let subjectsMax = 256
  private static let dataUsedMax = 1024

  private static let subjectMembers = [
    "ref", "role", "kind", "registered", "residence", "account_country", "delivery_country", "establishment", "access_country",
    "candidate_countries",
    "region", "age", "pep", "consent", "adm_consent_ref", "configured_basis",
  ]

  mutating func readSubjects(_ root: FactsNode) -> [FactsSubject] {
    guard let node = root["subjects"] else { return [] }
    guard case .array = node.value else {
      reader.fail(node, .wrongType, "expected a list of subjects, found \(node.kindName)")
      return []
    }
    guard node.elements.count <= Self.subjectsMax else {
      reader.fail(node, .notAllowed, "\(node.elements.count) subjects; allowed: at most \(Self.subjectsMax) in one decision")
      return []
    }
    if node.elements.isEmpty { reader.failMissing(node, "0", .missing, "at least one subject is required: the account holder") }
    refs = node.elements.map { $0["ref"]?.value.text ?? "" }
    var found: [FactsSubject] = []
    for (index, element) in node.elements.enumerated() {
      guard reader.object(element, known: Self.subjectMembers, required: ["ref", "role", "kind"]) else { continue }
      if let subject = readSubject(element, index) { found.append(subject) }
    }
    return found
  }

  private mutating func readSubject(_ node: FactsNode, _ index: Int) -> FactsSubject? {
    let ref = reader.requiredText(node, "ref")
    if let ref, let member = node["ref"], refs.prefix(index).contains(where: { $0.utf8.elementsEqual(ref.utf8) }) {
      reader.fail(member, .duplicate, "another subject has the ref \"\(ref)\": give each its own")
    }
    let role = node["role"].flatMap { reader.choice($0, SubjectRole.self) }
    let kind = node["kind"].flatMap { reader.choice($0, SubjectKind.self) }
    if index == 0, let role, let member = node["role"], ![.buyer, .seller, .influencer].contains(role) {
      reader.fail(member, .contradiction, "the first subject is the account holder: buyer, seller or influencer, not \(role.rawValue)")
    }
    var subject = FactsSubject(ref: ref ?? "", role: role ?? .buyer, kind: kind ?? .consumer)
    subject.registered = reader.bool(node, "registered", default: true)
    subject.residence = reader.country(node, "residence")
    subject.accountCountry = reader.country(node, "account_country")
    subject.deliveryCountry = reader.country(node, "delivery_country")
    subject.establishment = reader.country(node, "establishment")
    subject.accessCountry = reader.country(node, "access_country")
    subject.candidateCountries = reader.countrySet(node, "candidate_countries")
    subject.region = readRegion(node)
    readAge(node, &subject, kind)
    subject.isPEP = reader.bool(node, "pep", default: false)
    readConsent(node, &subject)
    subject.admConsentRef = reader.optionalText(node, "adm_consent_ref")
    subject.configuredBasis = readConfiguredBasis(node)
    if kind == .legalEntity { checkLegalEntity(node, subject) }
    checkRegion(node, subject)
    return ref == nil || role == nil || kind == nil ? nil : subject
  }

  private mutating func readAge(_ node: FactsNode, _ subject: inout FactsSubject, _ kind: SubjectKind?) {
    guard let member = node["age"] else {
      guard kind != .legalEntity else { return }
      subject.isVerifiedAdult = true
      reader.took(node, "", "age", "verified adult")
      assumed.append(node.pointer + "/age")
      return
    }
    guard member.value != .null else { return }
    subject.age = reader.integer(member, in: 0...150).map { Int($0) }
  }

  private mutating func readConsent(_ node: FactsNode, _ subject: inout FactsSubject) {
    let consent = reader.section(node, "consent", known: ["form", "ref"])
    subject.consentForm = consent.map { reader.choice($0, "form", default: ConsentForm.none) } ?? .none
    subject.consentRef = reader.optionalText(consent, "ref")
  }

  /// A tag of some body of law; whether it holds for this person is for the rules to say.
  private mutating func readConfiguredBasis(_ node: FactsNode) -> String? {
    guard let member = node["configured_basis"], member.value != .null, let text = reader.text(member) else { return nil }
    let known = laws.flatMap { $0.bases.map(\.tag) }
    let isTag = ["eu-gdpr:", "gov:uk-", "gov:br-", "gov:mx-"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    if !isTag {
      reader.fail(member, .notAllowed, "\"\(text)\" is no tag of a lawful basis, such as eu-gdpr:A6-1-f\(reader.hint(text, known))")
    }
    return text
  }

  private mutating func readRegion(_ node: FactsNode) -> Subdivision? {
    guard let member = node["region"], member.value != .null, let text = reader.text(member) else { return nil }
    guard let region = Subdivision(code: text) else {
      reader.fail(member, .badFormat, "expected an ISO 3166-2 code such as US-CA")
      return nil
    }
    return region
  }

  private mutating func checkRegion(_ node: FactsNode, _ subject: FactsSubject) {
    guard let region = subject.region, let member = node["region"] else { return }
    let place = subject.isNaturalPerson ? residenceOf(subject) : subject.establishment
    guard let place, region.country != place, region.code != "US-\(place.code)" else { return }
    reader.fail(member, .contradiction, "region \(region.code) lies outside the subject's country \(place.code)")
  }

  private mutating func checkLegalEntity(_ node: FactsNode, _ subject: FactsSubject) {
    if subject.establishment == nil, node["establishment"].map({ $0.value == .null }) ?? true {
      contradict(node, "establishment", "a legal entity has an establishment")
    }
    let consent = node["consent"]
    let hasConsent = subject.consentForm != .none || subject.consentRef != nil
    if let member = node["residence"], member.value != .null {
      reader.fail(member, .contradiction, "a legal entity has no residence; write establishment")
    }
    if let member = node["age"], member.value != .null { reader.fail(member, .contradiction, "a legal entity has no age") }
    if let member = node["pep"], subject.isPEP { reader.fail(member, .contradiction, "a legal entity is no politically exposed person") }
    if let consent, hasConsent { reader.fail(consent, .contradiction, "a legal entity gives no consent") }
  }

  // MARK: Data

  private static let dataMembers = [
    "category", "fields", "source", "warranty_ref", "subjects", "special", "special_authority", "criminal", "criminal_authority",
    "ccpa_sensitive",
    "patrimonial", "cdd",
  ]

  mutating func readDataUsed(_ root: FactsNode, _ policy: PolicyPack) -> [DataUsed] {
    guard let node = root["data_used"] else { return [] }
    guard case .array = node.value else {
      reader.fail(node, .wrongType, "expected a list, found \(node.kindName)")
      return []
    }
    guard node.elements.count <= Self.dataUsedMax else {
      reader.fail(node, .notAllowed, "\(node.elements.count) entries; allowed: at most \(Self.dataUsedMax) in one decision")
      return []
    }
    var found: [DataUsed] = []
    for element in node.elements {
      guard reader.object(element, known: Self.dataMembers, required: ["category"]) else { continue }
      let entry = readData(element, policy)
      if let entry {
        if found.contains(where: { $0.category == entry.category && $0.source == entry.source }) {
          reader.fail(element, .duplicate, "\(entry.category) from \(entry.source) stands twice: one entry per category and source")
        }
        found.append(entry)
      }
    }
    return found
  }

  private mutating func readData(_ node: FactsNode, _ policy: PolicyPack) -> DataUsed? {
    let category = node["category"].flatMap { readCategory($0, policy) }
    let id = category ?? CategoryID.out
    var entry = DataUsed(category: id, subjects: [])
    entry.fields = reader.texts(node, "fields")
    entry.source = reader.text(node, at: "", "source", default: "subject").text ?? "subject"
    let needsWarranty = policy.has(.warranty, id)
    let warranty = reader.text(node, at: "", "warranty_ref", default: needsWarranty ? "format:warranty" : nil)
    entry.warrantyRef = warranty.text
    if warranty.isDefault, needsWarranty { assumed.append(node.pointer + "/warranty_ref") }
    entry.subjects = readRefs(node, "subjects")
    entry.isSpecial = reader.bool(node, "special", default: false)
    entry.specialAuthority = readSpecialAuthority(node)
    entry.isCriminal = reader.bool(node, "criminal", default: false)
    entry.criminalAuthority = reader.norm(node, "criminal_authority")
    entry.isCCPASensitive = reader.bool(node, "ccpa_sensitive", default: false)
    entry.isPatrimonial = reader.bool(node, "patrimonial", default: policy.has(.patrimonial, id))
    entry.isCDD = reader.bool(node, "cdd", default: policy.has(.cdd, id))
    return category == nil ? nil : entry
  }

  private mutating func readSpecialAuthority(_ node: FactsNode) -> String? {
    guard let member = node["special_authority"], member.value != .null, let text = reader.text(member) else { return nil }
    let known = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map { "9-2-\($0)" }
    guard known.contains(text) else {
      reader.fail(member, .notAllowed, "\"\(text)\" is not allowed; allowed: 9-2-a to 9-2-j\(reader.hint(text, known))")
      return nil
    }
    return text
  }

  mutating func readCategory(_ node: FactsNode, _ policy: PolicyPack) -> CategoryID? {
    guard case .string(let text) = node.value else {
      reader.fail(node, .wrongType, "expected a category as text, found \(node.kindName)")
      return nil
    }
    let id = CategoryID(text)
    guard policy.category(id) != nil || id == .out else {
      let known = policy.categories.map(\.id.text)
      reader.fail(
        node, .notAllowed, "\"\(text)\" is no category of the policy; allowed: \(known.joined(separator: ", "))\(reader.hint(text, known))")
      return nil
    }
    return id
  }

  /// A set of categories; nil if the member is absent.
  mutating func readCategories(_ parent: FactsNode, _ name: String, _ policy: PolicyPack) -> [CategoryID]? {
    guard parent[name] != nil else { return nil }
    var found: [CategoryID] = []
    for node in reader.list(parent, name) {
      guard let id = readCategory(node, policy) else { continue }
      if found.contains(id) { reader.fail(node, .duplicate, "\(id) stands twice in this set: keep one") } else { found.append(id) }
    }
    return found
  }

  /// Refs of subjects as places; all subjects if the member is absent.
  mutating func readRefs(_ parent: FactsNode, _ name: String) -> [Int] {
    guard parent[name] != nil else { return Array(refs.indices) }
    var found: [Int] = []
    for node in reader.list(parent, name) {
      guard let index = readRef(node) else { continue }
      if found.contains(index) { reader.fail(node, .duplicate, "\"\(refs[index])\" stands twice: keep one") } else { found.append(index) }
    }
    return found
  }

  mutating func readRef(_ node: FactsNode) -> Int? {
    guard let text = reader.text(node) else { return nil }
    guard let index = refs.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) else {
      let known = refs.filter { !$0.isEmpty }
      reader.fail(
        node, .danglingRef, "no subject has the ref \"\(text)\"; known: \(known.joined(separator: ", "))\(reader.hint(text, known))")
      return nil
    }
    return index
  }
}
