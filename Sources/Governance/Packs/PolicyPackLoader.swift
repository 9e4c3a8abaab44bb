internal import Formats
internal import Reference

extension PolicyPack {
  /// Reads and checks a policy pack.
  /// - Throws: `PackFailure` with every mistake, each at its line and column.
  public static func load(_ bytes: [UInt8], file: String) throws(PackFailure) -> PolicyPack {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw PackFailure(mistakes: [error]) }
    var reader = PackReader(file: file)
    let pack = read(root, &reader)
    guard reader.mistakes.isEmpty, let pack else { throw PackFailure(mistakes: reader.mistakes) }
    return pack
  }

  private static func read(_ root: YAMLNode, _ reader: inout PackReader) -> PolicyPack? {
    reader.keys(
      root,
      required: [
        "policy", "title", "effective", "general_sections", "minors_section", "entities", "places", "categories", "purposes", "rows",
        "kinds", "recipients", "storage",
      ],
      optional: ["invented", "us_person_entity", "aliases", "claimed_adequate", "rights", "statements", "defects"])
    guard root.pairs != nil else { return nil }
    let entities = readEntities(root["entities"], &reader)
    let storage = readStorage(root["storage"], &reader)
    let places = readPlaces(root["places"], entities: entities.map(\.id), storage: storage.map(\.row), &reader)
    let categories = readCategories(root["categories"], &reader)
    let ids = categories.map(\.id.text)
    let purposes = readPurposes(root["purposes"], &reader)
    let rows = readRows(root["rows"], categories: ids, &reader)
    let kinds = readKinds(root["kinds"], purposes: purposes.map(\.id), rows: rows.map(\.id), &reader)
    let recipients = readRecipients(root["recipients"], &reader)
    let aliases = readAliases(root["aliases"], categories: ids, &reader)
    let effective = reader.date(root["effective"])
    let pack = PolicyPack(
      id: reader.text(root["policy"]), title: reader.text(root["title"]), effective: effective ?? .first,
      isInvented: reader.bool(root["invented"]), entities: entities, places: places,
      generalSections: reader.texts(root["general_sections"]), minorsSection: reader.text(root["minors_section"]), categories: categories,
      purposes: purposes, rows: rows, kindPurposes: kinds, aliases: aliases, recipients: recipients, storageRows: storage,
      claimedAdequate: reader.countries(root["claimed_adequate"]), rights: readRights(root["rights"], &reader),
      statements: readStatements(root["statements"], &reader), defects: readDefects(root["defects"], &reader),
      usPersonEntity: reader.reference(root["us_person_entity"], to: "entity", in: entities.map(\.id)),
      categoryIndex: Dictionary(categories.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
    return reader.mistakes.isEmpty ? pack : nil
  }

  private static func readEntities(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyEntity] {
    var found: [PolicyEntity] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "name"], optional: ["identifier"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id), what: "entity")
      found.append(PolicyEntity(id: id, name: reader.text(entry["name"]), identifier: reader.optionalText(entry["identifier"])))
    }
    return found
  }

  private static func readPlaces(
    _ node: YAMLNode?, entities: [String], storage: [StorageRow], _ reader: inout PackReader
  ) -> [PolicyPlace] {
    var found: [PolicyPlace] = []
    for entry in reader.list(node) {
      reader.keys(
        entry, required: ["zone", "section", "applicability", "buyer", "seller", "storage"],
        optional: ["guest_covered", "review", "regional_storage"])
      guard let zone = reader.choice(entry["zone"], Zone.self) else { continue }
      reader.unique(zone.rawValue, entry, among: found.map(\.zone.rawValue), what: "zone")
      let row = reader.choice(entry["storage"], StorageRow.self) ?? .none
      if row != .none, !storage.contains(row), let node = entry["storage"] {
        reader.fail(node, "storage row \"\(row.rawValue)\" is not defined under storage")
      }
      let regional = entry["regional_storage"].map { reader.countries($0).map(\.code) }
      found.append(
        PolicyPlace(
          zone: zone, section: reader.text(entry["section"]),
          applicability: reader.choice(entry["applicability"], PolicyApplicability.self) ?? .noSection,
          buyer: reader.reference(entry["buyer"], to: "entity", in: entities) ?? "",
          seller: reader.reference(entry["seller"], to: "entity", in: entities) ?? "",
          isGuestCovered: reader.bool(entry["guest_covered"], default: true),
          reviewGround: reader.choice(entry["review"], ReviewGround.self),
          storage: row, regionalStorage: regional))
    }
    var ordered: [PolicyPlace] = []
    for zone in Zone.allCases {
      if let place = found.first(where: { $0.zone == zone }) {
        ordered.append(place)
      } else if let node {
        reader.fail(node, "zone \"\(zone.rawValue)\" has no entry: every zone needs its controllers")
      }
    }
    return ordered
  }

  private static func readCategories(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyCategory] {
    var found: [PolicyCategory] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "label", "by", "section", "fields"], optional: ["marks"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id.text), what: "category")
      if id == CategoryID.out.text { reader.fail(entry, "\"OUT\" stands for what no policy names and cannot be defined") }
      found.append(
        PolicyCategory(
          id: CategoryID(id), label: reader.text(entry["label"]), by: reader.text(entry["by"]), section: reader.text(entry["section"]),
          fields: reader.texts(entry["fields"]), marks: reader.choices(entry["marks"], CategoryMark.self)))
    }
    return found
  }

  private static func readPurposes(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyPurpose] {
    var found: [PolicyPurpose] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "text", "section"], optional: ["secondary_in_mexico"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id), what: "purpose")
      found.append(
        PolicyPurpose(
          id: id, text: reader.text(entry["text"]), section: reader.text(entry["section"]),
          isSecondaryInMexico: reader.bool(entry["secondary_in_mexico"])))
    }
    return found
  }

  private static func readRows(_ node: YAMLNode?, categories: [String], _ reader: inout PackReader) -> [PolicyRow] {
    var found: [PolicyRow] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "purpose", "section", "categories", "bases"], optional: ["undefined_labels"])
      let id = reader.text(entry["id"])
      reader.unique(id, entry, among: found.map(\.id), what: "row")
      var listed: [CategoryID] = []
      for element in reader.list(entry["categories"]) {
        if let name = reader.reference(element, to: "category", in: categories) { listed.append(CategoryID(name)) }
      }
      var bases: [String] = []
      for element in reader.list(entry["bases"]) {
        if let name = reader.reference(element, to: "basis", in: ["LO", "K", "C"] + LawPack.interests) { bases.append(name) }
      }
      if bases.isEmpty { reader.fail(entry, "row \"\(id)\" lists no basis") }
      found.append(
        PolicyRow(
          id: id, purpose: reader.text(entry["purpose"]), section: reader.text(entry["section"]), categories: listed, bases: bases,
          hasUndefinedLabels: reader.bool(entry["undefined_labels"])))
    }
    return found
  }

  private static func readKinds(_ node: YAMLNode?, purposes: [String], rows: [String], _ reader: inout PackReader) -> [KindPurpose] {
    var found: [KindPurpose] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["kind", "purpose", "b", "row"], optional: ["section"])
      guard let kind = reader.choice(entry["kind"], DecisionKind.self) else { continue }
      reader.unique(kind.rawValue, entry, among: found.map(\.kind.rawValue), what: "kind")
      var bullets: [String] = []
      for element in reader.list(entry["b"]) {
        if let name = reader.reference(element, to: "purpose", in: purposes) { bullets.append(name) }
      }
      let row = reader.text(entry["row"])
      let rowName = row == "none" ? nil : reader.reference(entry["row"], to: "row", in: rows)
      found.append(
        KindPurpose(
          kind: kind, id: reader.text(entry["purpose"]), policyB: bullets.isEmpty ? "none" : bullets.joined(separator: ","),
          policyJ: rowName ?? "none", rowIndex: rowName.flatMap { rows.firstIndex(of: $0) }))
    }
    var ordered: [KindPurpose] = []
    for kind in DecisionKind.allCases {
      if let entry = found.first(where: { $0.kind == kind }) {
        ordered.append(entry)
      } else if let node {
        reader.fail(node, "decision kind \"\(kind.rawValue)\" has no entry; write row: none where the policy has none")
      }
    }
    return ordered
  }

  private static func readRecipients(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyRecipient] {
    var found: [PolicyRecipient] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["id", "text", "section"], optional: ["consent", "consent_in_mexico", "fulfils"])
      guard let id = reader.choice(entry["id"], RecipientClass.self) else { continue }
      reader.unique(id.rawValue, entry, among: found.map(\.id.rawValue), what: "recipient")
      found.append(
        PolicyRecipient(
          id: id, text: reader.text(entry["text"]), section: reader.text(entry["section"]), needsConsent: reader.bool(entry["consent"]),
          needsConsentInMexico: reader.bool(entry["consent_in_mexico"]), isFulfilling: reader.bool(entry["fulfils"])))
    }
    return found
  }

  private static func readStorage(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyStorageRow] {
    var found: [PolicyStorageRow] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["row", "regions", "section"])
      guard let row = reader.choice(entry["row"], StorageRow.self) else { continue }
      reader.unique(row.rawValue, entry, among: found.map(\.row.rawValue), what: "storage row")
      found.append(
        PolicyStorageRow(row: row, regions: reader.countries(entry["regions"]).map(\.code), section: reader.text(entry["section"])))
    }
    return found
  }

  private static func readAliases(_ node: YAMLNode?, categories: [String], _ reader: inout PackReader) -> [PolicyAlias] {
    var found: [PolicyAlias] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["label", "categories", "confidence"])
      var listed: [CategoryID] = []
      for element in reader.list(entry["categories"]) {
        if let name = reader.reference(element, to: "category", in: categories) { listed.append(CategoryID(name)) }
      }
      found.append(PolicyAlias(label: reader.text(entry["label"]), categories: listed, confidence: reader.text(entry["confidence"])))
    }
    return found
  }

  private static func readRights(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyRight] {
    var found: [PolicyRight] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["place", "section", "rights", "deadline", "identity"])
      found.append(
        PolicyRight(
          place: reader.text(entry["place"]), section: reader.text(entry["section"]), rights: reader.texts(entry["rights"]),
          deadline: reader.text(entry["deadline"]), identity: reader.text(entry["identity"])))
    }
    return found
  }

  private static func readStatements(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyStatement] {
    var found: [PolicyStatement] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["section", "text"])
      found.append(PolicyStatement(section: reader.text(entry["section"]), text: reader.text(entry["text"])))
    }
    return found
  }

  private static func readDefects(_ node: YAMLNode?, _ reader: inout PackReader) -> [PolicyDefect] {
    var found: [PolicyDefect] = []
    for entry in reader.list(node) {
      reader.keys(entry, required: ["code", "when", "text"], optional: ["cured_by_notice", "zones"])
      guard let trigger = reader.choice(entry["when"], DefectTrigger.self) else { continue }
      let code = reader.text(entry["code"])
      reader.unique(code, entry, among: found.map(\.code), what: "defect")
      reader.unique(trigger.rawValue, entry, among: found.map(\.trigger.rawValue), what: "a defect's trigger")
      found.append(
        PolicyDefect(
          code: code, trigger: trigger, text: reader.text(entry["text"]), isCuredByNotice: reader.bool(entry["cured_by_notice"]),
          zones: reader.choices(entry["zones"], Zone.self)))
    }
    return found
  }
}
