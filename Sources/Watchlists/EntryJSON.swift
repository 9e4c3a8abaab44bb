public import Formats
import Reference

/// Entries as JSON, one object each, members in a fixed order; empty values and the commonest ones (`kind` primary, `strength` strong)
/// are written all the same, absent ones left out. The form of `expected.jsonl` beside the samples, and of `watchlist export --format
/// json`.
extension ListEntry {
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("list", list.text)
    json.member("id", entryID)
    party.writeMembers(to: &json)
    json.array("programmes", programmes) { programme, json in
      json.beginObject()
      json.member("code", programme.code)
      json.member("authority", programme.authority.rawValue)
      json.member("legal_basis", programme.legalBasis)
      json.strings("measures", programme.measures)
      json.endObject()
    }
    json.member("listed_on", listedOn?.description)
    json.member("updated_on", updatedOn?.description)
    json.strings("remarks", remarks)
    json.array("relations", relations) { relation, json in
      json.beginObject()
      json.member("kind", relation.kind.rawValue)
      json.member("target_id", relation.targetID)
      json.member("target_name", relation.targetName)
      if let share = relation.shareMillipercent {
        json.key("share_millipercent")
        json.integer(share)
      }
      json.member("label", relation.label.isEmpty ? nil : relation.label)
      json.endObject()
    }
    json.array("attributes", attributes) { attribute, json in
      json.beginObject()
      json.member("label", attribute.label)
      json.member("value", attribute.value)
      json.endObject()
    }
    json.key("place")
    json.beginObject()
    json.member("line", place.line)
    json.member("byte", place.byteOffset)
    json.member("length", place.length)
    json.endObject()
    json.endObject()
  }
}

extension Party {
  /// The party alone, as one object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    writeMembers(to: &json)
    json.endObject()
  }

  func writeMembers(to json: inout JSONWriter) {
    json.member("schema", schema.rawValue)
    json.array("names", names) { name, json in
      json.beginObject()
      json.member("full", name.full)
      json.member("kind", name.kind.rawValue)
      json.member("strength", name.strength.rawValue)
      json.array("parts", name.parts) { part, json in
        json.beginObject()
        json.member("kind", part.kind.rawValue)
        json.member("text", part.text)
        json.endObject()
      }
      json.member("script", name.script)
      json.member("language", name.language)
      json.endObject()
    }
    json.array("dates", dates) { date, json in
      json.beginObject()
      json.member("role", date.role.rawValue)
      json.member("text", date.text)
      json.member("earliest", date.earliest?.description)
      json.member("latest", date.latest?.description)
      if date.isCirca { json.member("circa", true) }
      json.member("preferred", date.isPreferred)
      json.endObject()
    }
    json.strings("genders", genders.map(\.rawValue))
    json.array("countries", countries) { country, json in
      json.beginObject()
      json.member("role", country.role.rawValue)
      json.member("country", country.country?.code)
      json.member("text", country.text)
      json.member("preferred", country.isPreferred)
      json.endObject()
    }
    json.array("identifiers", identifiers) { identifier, json in
      json.beginObject()
      json.member("kind", identifier.kind.rawValue)
      json.member("label", identifier.label)
      json.member("value", identifier.value)
      json.member("country", identifier.country?.code)
      json.member("issued", identifier.issued?.text)
      json.member("expires", identifier.expires?.text)
      json.member("note", identifier.note.isEmpty ? nil : identifier.note)
      json.endObject()
    }
    json.array("addresses", addresses) { $0.write(to: &$1) }
    json.array("birthplaces", birthplaces) { $0.write(to: &$1) }
    json.strings("titles", titles)
    json.strings("positions", positions)
  }
}

extension PartyAddress {
  fileprivate func write(to json: inout JSONWriter) {
    func given(_ text: String) -> String? { text.isEmpty ? nil : text }
    json.beginObject()
    json.member("full", full)
    json.member("street", given(street))
    json.member("city", given(city))
    json.member("region", given(region))
    json.member("postcode", given(postcode))
    json.member("country", country?.code)
    json.member("country_text", given(countryText))
    json.member("note", given(note))
    json.endObject()
  }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    integer(number)
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    bool(flag)
  }

  /// Nothing for an empty array.
  mutating func strings(_ name: StaticString, _ texts: [String]) {
    array(name, texts) { $1.string($0) }
  }

  /// Nothing for an empty array.
  mutating func array<Element>(_ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
    if elements.isEmpty { return }
    key(name)
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }
}
