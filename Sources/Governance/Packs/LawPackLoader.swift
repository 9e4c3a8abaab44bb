internal import Formats
internal import Reference

extension LawPack {
  /// Reads and checks a law pack.
  /// - Throws: `PackFailure` with every mistake, each at its line and column.
  public static func load(_ bytes: [UInt8], file: String) throws(PackFailure) -> LawPack {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw PackFailure(mistakes: [error]) }
    var reader = PackReader(file: file)
    let pack = read(root, &reader)
    guard reader.mistakes.isEmpty, let pack else { throw PackFailure(mistakes: reader.mistakes) }
    return pack
  }

  private static func read(_ root: YAMLNode, _ reader: inout PackReader) -> LawPack? {
    reader.keys(
      root,
      required: [
        "law", "zones", "americas", "states", "clock", "bases", "tests", "mexican_order", "adequacy", "effect", "human_required", "grounds",
        "notices", "deadlines", "freeze_norms", "credit_norms", "obliged", "retention", "reasons", "restricted", "numbers", "rules",
        "sources",
      ], optional: ["not_yet_law"])
    guard root.pairs != nil else { return nil }
    let sources = readSources(root["sources"], &reader)
    reader.sources = sources.map(\.id)
    let zones = readZones(root["zones"], &reader)
    let clock = readClock(root["clock"], &reader)
    let bases = readBases(root["bases"], &reader)
    let retention = readRetention(root["retention"], &reader)
    let americas = reader.countries(root["americas"])
    let effect = readEffect(root["effect"], &reader)
    let humanRequired = readHumanRequired(root["human_required"], &reader)
    let numbers = readNumbers(root["numbers"], &reader)
    let tests = readTests(root["tests"], bases: bases, &reader)
    var order: [String] = []
    for element in reader.list(root["mexican_order"]) {
      if let code = reader.reference(element, to: "basis", in: codes(bases, [.mxLFPDPPP])) { order.append(code) }
    }
    var zoneIndex: [Country: Zone] = [:]
    for zone in zones { for country in zone.countries { zoneIndex[country] = zone.zone } }
    let pack = LawPack(
      id: reader.text(root["law"]), zones: zones, americas: americas, stateRegimes: readStates(root["states"], &reader), clock: clock,
      bases: bases,
      tests: tests, mexicanOrder: order, adequacy: readAdequacy(root["adequacy"], &reader), effect: effect, humanRequired: humanRequired,
      grounds: readGrounds(root["grounds"], &reader), notices: readNotices(root["notices"], &reader),
      deadlines: readDeadlines(root["deadlines"], &reader), freezeNorms: readFreezeNorms(root["freeze_norms"], &reader),
      creditNorms: readCreditNorms(root["credit_norms"], &reader),
      obligedNorms: readObliged(root["obliged"], classes: retention.map(\.id), &reader), retention: retention,
      reasons: readReasons(root["reasons"], &reader), restricted: readRestricted(root["restricted"], &reader), numbers: numbers,
      provisions: readRules(root["rules"], &reader), sources: sources, zoneIndex: zoneIndex, americasSet: Set(americas),
      clockDates: Clock.allCases.map { name in clock.first { $0.clock == name }?.from ?? .last })
    return reader.mistakes.isEmpty ? pack : nil
  }

  /// The codes that bases of some regimes have.
  private static func codes(_ bases: [LawBasis], _ regimes: [Regime]) -> [String] {
    bases.filter { regimes.contains($0.regime) }.map(\.code)
  }

  private static func provision(_ entry: YAMLNode, _ reader: inout PackReader) -> Provision {
    let text = reader.text(entry["provision"])
    if entry["provision"] != nil, text.isEmpty { reader.fail(entry, "a statement of law names its provision") }
    let confidence = reader.text(entry["confidence"])
    if let node = entry["confidence"] { checkSources(confidence, node, &reader) }
    return Provision(text, confidence: confidence)
  }

  /// Every `Sn` of a confidence mark must be a source of the pack.
  private static func checkSources(_ confidence: String, _ node: YAMLNode, _ reader: inout PackReader) {
    for word in confidence.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard word.first == "S", word.dropFirst().first?.isNumber == true, !reader.sources.contains(String(word)) else { continue }
      reader.fail(node, "source \"\(word)\" is not listed under sources\(reader.hint(String(word), reader.sources))")
    }
  }

  private static func readSources(_ node: YAMLNode?, _ reader: inout PackReader) -> [LawSource] {
    var found: [LawSource] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "text"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id), what: "source")
      found.append(LawSource(id: id, text: reader.text(entry["text"])))
    }
    return found
  }

  private static func readZones(_ node: YAMLNode?, _ reader: inout PackReader) -> [LawZone] {
    var found: [LawZone] = []
    var seen: [Country: Zone] = [:]
    for entry in reader.list(node) {
      reader.keys(entry, required: ["zone", "regime", "countries", "provision", "confidence"])
      guard let zone = reader.choice(entry["zone"], Zone.self) else { continue }
      reader.unique(zone.rawValue, entry, among: found.map(\.zone.rawValue), what: "zone")
      let countries = reader.countries(entry["countries"])
      for country in countries {
        if let other = seen[country] {
          reader.fail(entry, "\(country.code) lies in zone \(other.rawValue) already: a country has one zone")
        }
        seen[country] = zone
      }
      found.append(
        LawZone(
          zone: zone, regime: reader.choice(entry["regime"], Regime.self) ?? .other, countries: countries,
          provision: provision(entry, &reader)))
    }
    for zone in Zone.allCases where zone != .other && !found.contains(where: { $0.zone == zone }) {
      if let node { reader.fail(node, "zone \"\(zone.rawValue)\" is missing") }
    }
    return found
  }

  private static func readStates(_ node: YAMLNode?, _ reader: inout PackReader) -> [StateRegime] {
    var found: [StateRegime] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["region", "regime"])
      let region = reader.text(entry["region"])
      if Subdivision(code: region) == nil, let node = entry["region"] { reader.fail(node, "\"\(region)\" is no ISO 3166-2 code") }
      found.append(StateRegime(region: region, regime: reader.choice(entry["regime"], Regime.self) ?? .usOther))
    }
    return found
  }

  private static func readClock(_ node: YAMLNode?, _ reader: inout PackReader) -> [ClockEntry] {
    var found: [ClockEntry] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "from", "what", "provision", "confidence"])
      guard let clock = reader.choice(entry["id"], Clock.self), let from = reader.date(entry["from"]) else { continue }
      if found.contains(where: { $0.clock == clock }) {
        reader.fail(entry, "\"\(clock.rawValue)\" has two dates: their periods overlap, keep one")
      }
      found.append(ClockEntry(clock: clock, from: from, what: reader.text(entry["what"]), provision: provision(entry, &reader)))
    }
    for clock in Clock.allCases where !found.contains(where: { $0.clock == clock }) {
      if let node { reader.fail(node, "the date of \"\(clock.rawValue)\" is missing") }
    }
    return found
  }

  private static func readBases(_ node: YAMLNode?, _ reader: inout PackReader) -> [LawBasis] {
    var found: [LawBasis] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["code", "regime", "tag", "provision", "confidence"], optional: ["dpv_broader"])
      guard let regime = reader.choice(entry["regime"], Regime.self) else { continue }
      let code = reader.text(entry["code"])
      if found.contains(where: { $0.code == code && $0.regime == regime }) {
        reader.fail(entry, "basis \"\(code)\" of \(regime.rawValue) is defined twice: keep one")
      }
      found.append(
        LawBasis(
          code: code, regime: regime, tag: reader.text(entry["tag"]), provision: provision(entry, &reader),
          dpvBroader: reader.optionalText(entry["dpv_broader"])))
    }
    return found
  }

  private static func readTests(_ node: YAMLNode?, bases: [LawBasis], _ reader: inout PackReader) -> [BasisTest] {
    var found: [BasisTest] = []
    let european = codes(bases, [.euGDPR]).filter { $0 != "LI" } + interests
    let brazilian = codes(bases, [.brLGPD])
    for entry in reader.list(node) {
      reader.keys(entry, required: ["kinds", "party", "eu_uk", "br"])
      guard let party = reader.choice(entry["party"], BasisTest.Party.self) else { continue }
      let kinds = reader.choices(entry["kinds"], DecisionKind.self)
      for kind in kinds where found.contains(where: { $0.party == party && $0.kinds.contains(kind) }) {
        reader.fail(entry, "\(kind.rawValue) has its tests for this party already: keep one")
      }
      var euUK: [String] = []
      for element in reader.list(entry["eu_uk"]) {
        if let code = reader.reference(element, to: "basis", in: european) { euUK.append(code) }
      }
      var br: [String] = []
      for element in reader.list(entry["br"]) {
        if let code = reader.reference(element, to: "basis", in: brazilian) { br.append(code) }
      }
      found.append(BasisTest(kinds: kinds, party: party, euUK: euUK, br: br))
    }
    for kind in DecisionKind.allCases {
      for party in BasisTest.Party.allCases where !found.contains(where: { $0.party == party && $0.kinds.contains(kind) }) {
        if let node { reader.fail(node, "\(kind.rawValue) has no tests for party \(party.rawValue)") }
      }
    }
    return found
  }

  private static func readAdequacy(_ node: YAMLNode?, _ reader: inout PackReader) -> [AdequacyEntry] {
    var found: [AdequacyEntry] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["countries", "regimes", "provision", "confidence"], optional: ["from", "certified_only"])
      found.append(
        AdequacyEntry(
          countries: reader.countries(entry["countries"]), regimes: reader.choices(entry["regimes"], Regime.self),
          from: reader.choice(entry["from"], Clock.self), certifiedOnly: reader.bool(entry["certified_only"]),
          provision: provision(entry, &reader)))
    }
    return found
  }

  private static func readEffect(_ node: YAMLNode?, _ reader: inout PackReader) -> EffectTable {
    let entry = node ?? .mapping([], mark: YAMLMark(line: 1, column: 1))
    reader.keys(entry, required: ["legal", "significant", "significant_for_kinds", "kinds", "hold_hours_max", "provision", "confidence"])
    return EffectTable(
      legal: reader.choices(entry["legal"], Outcome.self), significant: reader.choices(entry["significant"], Outcome.self),
      significantForKinds: reader.choices(entry["significant_for_kinds"], Outcome.self),
      kinds: reader.choices(entry["kinds"], DecisionKind.self),
      holdHoursMax: reader.integer(entry["hold_hours_max"]) ?? 0, provision: provision(entry, &reader))
  }

  private static func readHumanRequired(_ node: YAMLNode?, _ reader: inout PackReader) -> HumanRequiredTable {
    let entry = node ?? .mapping([], mark: YAMLMark(line: 1, column: 1))
    reader.keys(entry, required: ["kinds", "outcomes", "provision", "confidence"])
    return HumanRequiredTable(
      kinds: reader.choices(entry["kinds"], DecisionKind.self), outcomes: reader.choices(entry["outcomes"], Outcome.self),
      provision: provision(entry, &reader))
  }

  private static func readGrounds(_ node: YAMLNode?, _ reader: inout PackReader) -> [GroundEntry] {
    var found: [GroundEntry] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["ground", "safeguards", "provision", "confidence"])
      guard let ground = reader.choice(entry["ground"], ReviewGround.self) else { continue }
      reader.unique(ground.rawValue, entry, among: found.map(\.ground.rawValue), what: "ground")
      found.append(
        GroundEntry(ground: ground, safeguards: reader.choices(entry["safeguards"], Safeguard.self), provision: provision(entry, &reader)))
    }
    for ground in ReviewGround.allCases where !found.contains(where: { $0.ground == ground }) {
      if let node { reader.fail(node, "ground \"\(ground.rawValue)\" is missing") }
    }
    return found
  }

  private static func readNotices(_ node: YAMLNode?, _ reader: inout PackReader) -> [NoticeEntry] {
    var found: [NoticeEntry] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "kind", "due_days", "provision", "confidence"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id), what: "notice")
      found.append(
        NoticeEntry(
          id: id, kind: reader.text(entry["kind"]), dueDays: reader.integer(entry["due_days"]) ?? 0, provision: provision(entry, &reader)))
    }
    return found
  }

  static func period(_ node: YAMLNode?, _ reader: inout PackReader) -> Period? {
    guard let node, !node.isNull else { return nil }
    guard let pairs = node.pairs, let (key, value) = pairs.first, let unit = reader.choice(key, Period.Unit.self),
      let count = reader.integer(value)
    else {
      reader.fail(node, "expected a period such as {months: 1} or {business_days: 20, calendar: mx-lft-74}")
      return nil
    }
    guard (0...1200).contains(count) else {
      reader.fail(value, "a period has 0 to 1200 units")
      return nil
    }
    reader.keys(node, required: [unit.rawValue], optional: unit == .businessDays ? ["calendar"] : [])
    let calendar = reader.choice(node["calendar"], BusinessCalendar.self) ?? .weekdays
    return Period(count: count, unit: unit, calendar: calendar)
  }

  private static func readDeadlines(_ node: YAMLNode?, _ reader: inout PackReader) -> [DeadlineEntry] {
    var found: [DeadlineEntry] = []
    for entry in reader.list(node) {
      reader.keys(
        entry, required: ["regimes", "types", "provision", "confidence"],
        optional: ["from", "due", "max", "ack", "due_policy", "due_statute", "effect_policy", "effect_statute", "stops"])
      let regimes = reader.choices(entry["regimes"], Regime.self)
      let types = reader.choices(entry["types"], RequestType.self)
      for regime in regimes {
        for type in types where found.contains(where: { $0.regimes.contains(regime) && $0.types.contains(type) }) {
          reader.fail(entry, "\(type.rawValue) under \(regime.rawValue) has a deadline already: keep one")
        }
      }
      found.append(
        DeadlineEntry(
          regimes: regimes, types: types, from: reader.choice(entry["from"], Clock.self), due: period(entry["due"], &reader),
          max: period(entry["max"], &reader), ack: period(entry["ack"], &reader), duePolicy: period(entry["due_policy"], &reader),
          dueStatute: period(entry["due_statute"], &reader), effectPolicy: period(entry["effect_policy"], &reader),
          effectStatute: period(entry["effect_statute"], &reader), stops: reader.bool(entry["stops"]), provision: provision(entry, &reader))
      )
    }
    return found
  }

  private static func norm(_ node: YAMLNode?, _ reader: inout PackReader) -> Norm {
    let norm = Norm(reader.text(node))
    if let node, !norm.isWellFormedInPacks {
      reader.fail(node, "a norm is LAW:name, where LAW is EU, UN, a country or a state such as US-CA")
    }
    return norm
  }

  private static func readFreezeNorms(_ node: YAMLNode?, _ reader: inout PackReader) -> [FreezeNorm] {
    var found: [FreezeNorm] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["authorities", "norm"], optional: ["zones", "us_person_only"])
      found.append(
        FreezeNorm(
          zones: reader.choices(entry["zones"], Zone.self), usPersonOnly: reader.bool(entry["us_person_only"]),
          authorities: reader.choices(entry["authorities"], ListAuthority.self), norm: norm(entry["norm"], &reader)))
    }
    return found
  }

  private static func readCreditNorms(_ node: YAMLNode?, _ reader: inout PackReader) -> [CreditNorm] {
    var found: [CreditNorm] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["regime", "norm", "from"])
      guard let regime = reader.choice(entry["regime"], Regime.self), let from = reader.choice(entry["from"], Clock.self) else { continue }
      found.append(CreditNorm(regime: regime, norm: norm(entry["norm"], &reader), from: from))
    }
    return found
  }

  private static func readObliged(_ node: YAMLNode?, classes: [String], _ reader: inout PackReader) -> [ObligedNorm] {
    var found: [ObligedNorm] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["norm"], optional: ["zone", "from", "retention"])
      found.append(
        ObligedNorm(
          zone: reader.choice(entry["zone"], Zone.self), norm: norm(entry["norm"], &reader), from: reader.choice(entry["from"], Clock.self),
          retentionClass: reader.reference(entry["retention"], to: "retention class", in: classes)))
    }
    if let node, !found.contains(where: { $0.zone == nil }) { reader.fail(node, "one line without a zone says what holds elsewhere") }
    return found
  }

  private static func readRetention(_ node: YAMLNode?, _ reader: inout PackReader) -> [RetentionClass] {
    var found: [RetentionClass] = []
    for entry in reader.list(node) {
      reader.keys(
        entry, required: ["id", "group", "starts", "covers", "provision", "confidence"],
        optional: ["minimum", "maximum", "earlier_minimum", "earlier_until"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id), what: "retention class")
      let minimum = period(entry["minimum"], &reader)
      let maximum = period(entry["maximum"], &reader)
      if minimum == nil, maximum == nil { reader.fail(entry, "retention class \"\(id)\" has neither a minimum nor a maximum") }
      found.append(
        RetentionClass(
          id: id, fieldGroup: reader.text(entry["group"]), starts: reader.text(entry["starts"]), minimum: minimum, maximum: maximum,
          earlierMinimum: period(entry["earlier_minimum"], &reader), earlierUntil: reader.choice(entry["earlier_until"], Clock.self),
          covers: reader.choice(entry["covers"], RetentionClass.Covers.self) ?? .none, norm: provision(entry, &reader)))
    }
    return found
  }

  private static func readReasons(_ node: YAMLNode?, _ reader: inout PackReader) -> [ReasonText] {
    var found: [ReasonText] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["code", "text"])
      guard let code = reader.choice(entry["code"], ReasonCode.self) else { continue }
      reader.unique(code.rawValue, entry, among: found.map(\.code.rawValue), what: "reason")
      found.append(ReasonText(code: code, text: reader.text(entry["text"])))
    }
    return found
  }

  private static func readRestricted(_ node: YAMLNode?, _ reader: inout PackReader) -> [RestrictedText] {
    var found: [RestrictedText] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["code", "class"], optional: ["text"])
      guard let code = reader.choice(entry["code"], RestrictedCode.self) else { continue }
      found.append(RestrictedText(code: code, restrictedClass: reader.text(entry["class"])))
    }
    for code in RestrictedCode.allCases where !found.contains(where: { $0.code == code }) {
      if let node { reader.fail(node, "restricted reason \"\(code.rawValue)\" is missing") }
    }
    return found
  }

  private static func readNumbers(_ node: YAMLNode?, _ reader: inout PackReader) -> LawNumbers {
    let entry = node ?? .mapping([], mark: YAMLMark(line: 1, column: 1))
    let names = [
      "age_min", "inform_sales_min", "inform_gross_usd_minor_min", "inform_answer", "reg_b_completed", "reg_b_counteroffer", "reg_b_other",
      "reg_b_revenue_usd_max", "ofac_report", "dsa_complaint", "restricted_review", "principal_reasons_max", "key_factors_max",
    ]
    reader.keys(entry, required: names)
    let none = Period(count: 0, unit: .days, calendar: .weekdays)
    return LawNumbers(
      ageMin: reader.integer(entry["age_min"]) ?? 0, informSalesMin: Int64(reader.integer(entry["inform_sales_min"]) ?? 0),
      informGrossUSDMinorMin: Int64(reader.integer(entry["inform_gross_usd_minor_min"]) ?? 0),
      informAnswer: period(entry["inform_answer"], &reader) ?? none,
      regBCompleted: period(entry["reg_b_completed"], &reader) ?? none,
      regBCounteroffer: period(entry["reg_b_counteroffer"], &reader) ?? none,
      regBOther: period(entry["reg_b_other"], &reader) ?? none,
      regBRevenueUSDMax: Int64(reader.integer(entry["reg_b_revenue_usd_max"]) ?? 0),
      ofacReport: period(entry["ofac_report"], &reader) ?? none, dsaComplaint: period(entry["dsa_complaint"], &reader) ?? none,
      restrictedReview: period(entry["restricted_review"], &reader) ?? none,
      principalReasonsMax: reader.integer(entry["principal_reasons_max"]) ?? 4,
      keyFactorsMax: reader.integer(entry["key_factors_max"]) ?? 4)
  }

  private static func readRules(_ node: YAMLNode?, _ reader: inout PackReader) -> [RuleProvision] {
    var found: [RuleProvision] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["rule", "says", "provision", "confidence"])
      let rule = reader.text(entry["rule"])
      reader.unique(rule, entry, among: found.map(\.rule), what: "rule")
      found.append(RuleProvision(rule: rule, says: reader.text(entry["says"]), provision: provision(entry, &reader)))
    }
    return found
  }
}
