internal import Formats
internal import Reference

/// Parts that facts and records write alike, so that what is stated and what is recorded carry the same names.

extension HumanReview {
  func write(to json: inout JSONWriter) {
    json.member("reviewer", reviewer)
    json.member("trained", isTrained)
    json.member("saw_inputs", sawInputs)
    json.member("other_info", hadOtherInfo)
    json.member("authority", hasAuthority)
    json.member("rationale", rationale)
    json.member("opened_at", openedAt?.description)
    json.member("closed_at", closedAt?.description)
  }
}

extension ClockStop {
  func write(to json: inout JSONWriter) {
    json.member("from", from.description)
    json.member("to", to?.description)
    json.member("reason", reason)
  }
}

extension ListScreened {
  /// - Parameter subject: the ref of the one subject it was searched for; nil for all.
  func write(to json: inout JSONWriter, subject: String?) {
    json.member("list", list)
    json.key("version")
    json.value(version)
    json.member("authority", authority)
    json.member("type", type)
    json.key("match")
    json.value(match)
    json.member("score", score)
    json.member("status", status)
    json.member("ownership_pct", ownershipPercent)
    json.member("subject", subject)
  }
}

extension DecisionVersions {
  func write(to json: inout JSONWriter) {
    json.member("engine", engine)
    json.member("ruleset", ruleset)
    json.member("model", model)
    json.member("features", features)
    json.member("thresholds", thresholds)
  }
}

extension FactsReferences {
  /// All but `compatibility`, which a record has under its purpose.
  func write(to json: inout JSONWriter) {
    json.member("dpia", dpia)
    json.member("lia", lia)
    json.member("ropa", ropa)
    json.member("tia", tia)
    json.member("supplementary_notice", supplementaryNotice)
  }
}

extension LegalHold {
  func write(to json: inout JSONWriter) {
    json.member("active", isActive)
    json.member("ref", ref)
    json.member("since", since?.description)
  }
}

extension DataUsed {
  /// What was read, from where, about whom.
  func writeWhat(to json: inout JSONWriter, subjects refs: [String]) {
    json.member("category", category.text)
    json.member("fields", fields)
    json.member("source", source)
    json.member("warranty_ref", warrantyRef)
    json.member("subjects", refs)
  }
}

extension FactsRecipient {
  /// Who got what, for what.
  func writeWho(to json: inout JSONWriter) {
    json.member("class", recipientClass)
    json.member("entity", entity)
    json.member("country", country.code)
    json.member("purpose", purpose)
    json.member("data", data.map(\.text))
  }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: Int64?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: JSONNumber?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func member<Value: RawRepresentable>(_ name: StaticString, _ value: Value) where Value.RawValue == String {
    key(name)
    string(value.rawValue)
  }

  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  mutating func nothing(_ name: StaticString) {
    key(name)
    null()
  }

  mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    body(&self)
    endObject()
  }

  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    body(&self)
    endObject()
  }

  mutating func array<Element>(_ name: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    key(name)
    beginArray()
    for element in elements {
      beginObject()
      body(&self, element)
      endObject()
    }
    endArray()
  }
}
