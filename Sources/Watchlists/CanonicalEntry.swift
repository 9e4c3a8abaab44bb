import Reference

/// The canonical form of entries: equal for two vintages of a list exactly when nothing in the entry changed.
///
/// One line a fact, fields separated by U+001F, lines sorted and doubled lines kept once. So the order of children, white space, empty
/// values and repeated elements make no difference; neither do the record's place in the file, the publisher's ids of child elements and
/// its date of last update, which mass edits put on records without a change.
extension ListEntry {
  /// The version of the canonical form. When it changes, digests of old versions are computed anew and no change is reported for it.
  public static let canonicalVersion = 1

  /// Everything about the entry. O(n log n) in its facts.
  public var canonicalBytes: [UInt8] {
    var lines = CanonicalLines()
    lines.add("id", entryID)
    lines.add(party)
    for programme in programmes {
      lines.add("programme", programme.code, programme.authority.rawValue, programme.legalBasis ?? "")
      for measure in programme.measures { lines.add("measure", programme.code, measure) }
    }
    if let listedOn { lines.add("listed", listedOn.description) }
    for remark in remarks { lines.add("remark", remark) }
    for relation in relations {
      lines.add(
        "relation", relation.kind.rawValue, relation.targetID ?? "", relation.targetName, relation.shareMillipercent.map(String.init) ?? "",
        relation.label)
    }
    for attribute in attributes { lines.add("attribute", attribute.label, attribute.value) }
    return lines.bytes()
  }
}

extension Party {
  /// What identifies the party: names, dates, countries, identifiers, addresses. A change here leads to re-screening; any other change of
  /// an entry only to an update of what hangs on it. O(n log n) in its facts.
  public var canonicalBytes: [UInt8] {
    var lines = CanonicalLines()
    lines.add(self)
    return lines.bytes()
  }
}

private struct CanonicalLines {
  private var lines: [[UInt8]] = []

  mutating func add(_ tag: String, _ fields: String...) {
    if fields.allSatisfy(\.isEmpty) { return }
    var line = Array(tag.utf8)
    for field in fields {
      line.append(0x1F)
      line.append(contentsOf: foldedSpace(field).utf8)
    }
    lines.append(line)
  }

  mutating func add(_ party: Party) {
    add("schema", party.schema.rawValue)
    for name in party.names {
      add("name", name.kind.rawValue, name.strength.rawValue, name.full, name.script ?? "", name.language ?? "")
      for part in name.parts { add("part", name.full, part.kind.rawValue, part.text) }
    }
    for date in party.dates {
      add(
        "date", date.role.rawValue, date.text, day(date.earliest), day(date.latest), date.isCirca ? "circa" : "",
        date.isPreferred ? "preferred" : "")
    }
    for gender in party.genders { add("gender", gender.rawValue) }
    for country in party.countries {
      add("country", country.role.rawValue, country.country?.code ?? "", country.text, country.isPreferred ? "preferred" : "")
    }
    for identifier in party.identifiers {
      add(
        "identifier", identifier.kind.rawValue, identifier.label, identifier.value, identifier.country?.code ?? "",
        identifier.issued?.text ?? "",
        identifier.expires?.text ?? "", identifier.note)
    }
    for address in party.addresses { add("address", address) }
    for place in party.birthplaces { add("birthplace", place) }
    for title in party.titles { add("title", title) }
    for position in party.positions { add("position", position) }
  }

  private mutating func add(_ tag: String, _ address: PartyAddress) {
    add(
      tag, address.full, address.street, address.city, address.region, address.postcode, address.country?.code ?? "", address.countryText,
      address.note)
  }

  private func day(_ date: CivilDate?) -> String { date?.description ?? "" }

  func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: [UInt8]?
    for line in lines.sorted(by: { $0.lexicographicallyPrecedes($1) }) where line != previous {
      bytes.append(contentsOf: line)
      bytes.append(0x0A)
      previous = line
    }
    return bytes
  }
}
