// What governance must know about a case besides the rules: who is decided about and where they are, which lists were searched, what
// speaks against them. It repeats from event to event, so its canonical bytes are three things at once: the key under which a ruling is
// remembered, the sealed evidence of what the ruling rested on, and what a review starts from again.

internal import Formats
internal import Reference

/// A person or company of a case. References are roles, never names: `seller`, `buyer`, `persons/2`.
struct CaseSubject: Equatable, Sendable {
  let reference: String
  /// `seller buyer ubo director representative`.
  let role: String
  /// `consumer sole_trader company_person legal_entity`.
  let kind: String
  var residence: Country?
  var establishment: Country?
  var delivery: Country?
  var access: Country?
  var region: String?
  /// Years; nil = unknown. Adults are not told apart, so that cases repeat.
  var age: Int?
  var isPoliticallyExposed = false
  /// `none tacit express`; nil where nobody ever said.
  var consentForm: String?
  var consentRef: String?

  /// The age that stands for every adult.
  static let adult = 18
}

/// A list that was searched for a case.
struct CaseList: Equatable, Sendable {
  let list: String
  let authority: String
  let purpose: String
  let version: String
  /// `cleared` or `potential`; only a reviewer makes it `confirmed`.
  let status: String
  let score: Int?
  /// Which subject, by reference; nil for all.
  let subject: String?
}

/// A reason that speaks against, with its weight.
struct CaseReason: Equatable, Sendable {
  let code: String
  /// The rule that found it; never a value.
  let factor: String
  let weight: Int
}

/// Everything of a case that governance reads and that is not in the plan.
struct CaseFacts: Equatable, Sendable {
  var kind: String
  var outcome: String
  var date: CivilDate
  var subjects: [CaseSubject]
  var lists: [CaseList]
  var reasons: [CaseReason]
  var restricted: [String]
  /// Microseconds the outcome stands, for a hold.
  var validFor: Int64?
  var releasesByItself: Bool
  var lender: String?
  /// A third party's assessment that the account has, and what it is used for.
  var assessedBy: String?
  var assessmentUse: String?
  /// At the person's request nothing was read: neither rules nor lists.
  var isProcessingRestricted = false
  /// The rules about lists without which nothing would be held; empty where something else holds too.
  var heldByLists: [String] = []

  // MARK: Canonical bytes

  /// One JSON object in fixed order. Equal facts give equal bytes.
  func encoded() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("outcome", outcome)
    writer.member("date", date.description)
    writer.key("subjects")
    writer.beginArray()
    for subject in subjects { write(subject, to: &writer) }
    writer.endArray()
    writer.key("lists")
    writer.beginArray()
    for list in lists {
      writer.beginObject()
      writer.member("list", list.list)
      writer.member("authority", list.authority)
      writer.member("purpose", list.purpose)
      writer.member("version", list.version)
      writer.member("status", list.status)
      if let score = list.score { writer.member("score", Int64(score)) }
      writer.member("subject", list.subject)
      writer.endObject()
    }
    writer.endArray()
    writer.key("reasons")
    writer.beginArray()
    for reason in reasons {
      writer.beginObject()
      writer.member("code", reason.code)
      writer.member("factor", reason.factor)
      writer.member("weight", Int64(reason.weight))
      writer.endObject()
    }
    writer.endArray()
    writer.key("restricted")
    writer.texts(restricted)
    if let validFor { writer.member("valid_for", validFor) }
    writer.key("releases_by_itself")
    writer.bool(releasesByItself)
    writer.member("lender", lender)
    writer.member("assessed_by", assessedBy)
    writer.member("assessment_use", assessmentUse)
    if !heldByLists.isEmpty {
      writer.key("held_by_lists")
      writer.texts(heldByLists)
    }
    if isProcessingRestricted {
      writer.key("processing_restricted")
      writer.bool(true)
    }
    writer.endObject()
    return writer.bytes
  }

  /// Every member, each behind its length, so that two cases give the same bytes only if they are equal: what rulings are remembered by. Ten times as fast as
  /// the canonical bytes, and kept nowhere.
  ///
  /// - Parameter cleared: what a case says of the lists in force if none of them found anybody; said with one byte.
  func appendShape(to bytes: inout [UInt8], cleared: [CaseList]) {
    bytes.append(text: kind)
    bytes.append(text: outcome)
    bytes.append(day: date)
    bytes.append(count: subjects.count)
    for subject in subjects { subject.appendShape(to: &bytes) }
    if lists == cleared {
      bytes.append(0xFF)
    } else {
      bytes.append(count: lists.count)
      for list in lists {
        for text in [list.list, list.authority, list.purpose, list.version, list.status] { bytes.append(text: text) }
        bytes.append(number: list.score.map { Int64($0) })
        bytes.append(text: list.subject)
      }
    }
    bytes.append(count: reasons.count)
    for reason in reasons {
      bytes.append(text: reason.code)
      bytes.append(text: reason.factor)
      bytes.append(number: Int64(reason.weight))
    }
    bytes.append(count: restricted.count)
    for code in restricted { bytes.append(text: code) }
    bytes.append(number: validFor)
    bytes.append((releasesByItself ? 1 : 0) | (isProcessingRestricted ? 2 : 0))
    bytes.append(text: lender)
    bytes.append(text: assessedBy)
    bytes.append(text: assessmentUse)
    bytes.append(count: heldByLists.count)
    for rule in heldByLists { bytes.append(text: rule) }
  }

  private func write(_ subject: CaseSubject, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("ref", subject.reference)
    writer.member("role", subject.role)
    writer.member("kind", subject.kind)
    writer.member("residence", subject.residence?.code)
    writer.member("establishment", subject.establishment?.code)
    writer.member("delivery", subject.delivery?.code)
    writer.member("access", subject.access?.code)
    writer.member("region", subject.region)
    if let age = subject.age { writer.member("age", Int64(age)) }
    if subject.isPoliticallyExposed {
      writer.key("pep")
      writer.bool(true)
    }
    writer.member("consent", subject.consentForm)
    writer.member("consent_ref", subject.consentRef)
    writer.endObject()
  }

  /// Reads what `encoded` wrote; nil for anything else.
  init?(decoding bytes: [UInt8]) {
    guard let json = try? JSONValue.parse(bytes, bounds: .event), let kind = json["kind"]?.text, let outcome = json["outcome"]?.text,
      let date = json["date"]?.text.flatMap({ CivilDate(iso: $0) }), let subjects = json["subjects"]?.elements,
      let lists = json["lists"]?.elements, let reasons = json["reasons"]?.elements, let restricted = json["restricted"]?.elements
    else { return nil }
    self.kind = kind
    self.outcome = outcome
    self.date = date
    self.subjects = subjects.map { subject in
      func country(_ name: String) -> Country? { subject[name]?.text.flatMap { Country(alpha2: $0) } }
      return CaseSubject(
        reference: subject["ref"]?.text ?? "", role: subject["role"]?.text ?? "", kind: subject["kind"]?.text ?? "",
        residence: country("residence"), establishment: country("establishment"), delivery: country("delivery"), access: country("access"),
        region: subject["region"]?.text, age: subject["age"]?.integer.map { Int($0) }, isPoliticallyExposed: subject["pep"]?.bool ?? false,
        consentForm: subject["consent"]?.text, consentRef: subject["consent_ref"]?.text)
    }
    self.lists = lists.map { list in
      CaseList(
        list: list["list"]?.text ?? "", authority: list["authority"]?.text ?? "", purpose: list["purpose"]?.text ?? "",
        version: list["version"]?.text ?? "", status: list["status"]?.text ?? "", score: list["score"]?.integer.map { Int($0) },
        subject: list["subject"]?.text)
    }
    self.reasons = reasons.map { reason in
      CaseReason(
        code: reason["code"]?.text ?? "", factor: reason["factor"]?.text ?? "", weight: Int(reason["weight"]?.integer ?? 0))
    }
    self.restricted = restricted.compactMap(\.text)
    validFor = json["valid_for"]?.integer
    releasesByItself = json["releases_by_itself"]?.bool ?? false
    lender = json["lender"]?.text
    assessedBy = json["assessed_by"]?.text
    assessmentUse = json["assessment_use"]?.text
    isProcessingRestricted = json["processing_restricted"]?.bool ?? false
    heldByLists = (json["held_by_lists"]?.elements ?? []).compactMap(\.text)
  }

  init(
    kind: String, outcome: String, date: CivilDate, subjects: [CaseSubject], lists: [CaseList], reasons: [CaseReason], restricted: [String],
    validFor: Int64?, releasesByItself: Bool, lender: String?
  ) {
    self.kind = kind
    self.outcome = outcome
    self.date = date
    self.subjects = subjects
    self.lists = lists
    self.reasons = reasons
    self.restricted = restricted
    self.validFor = validFor
    self.releasesByItself = releasesByItself
    self.lender = lender
  }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ number: Int64) {
    key(name)
    integer(number)
  }
}

extension CaseSubject {
  fileprivate func appendShape(to bytes: inout [UInt8]) {
    bytes.append(text: reference)
    bytes.append(text: role)
    bytes.append(text: kind)
    bytes.append(country: residence)
    bytes.append(country: establishment)
    bytes.append(country: delivery)
    bytes.append(country: access)
    bytes.append(text: region)
    bytes.append(number: age.map { Int64($0) })
    bytes.append(isPoliticallyExposed ? 1 : 0)
    bytes.append(text: consentForm)
    bytes.append(text: consentRef)
  }
}

extension [UInt8] {
  // One byte says it for nearly all: up to 0xEF a small number stands for itself, 0xFD and eight bytes for another, 0xFE for none.

  fileprivate mutating func append(count: Int) { append(number: Int64(count)) }

  fileprivate mutating func append(text: String?) {
    guard let text else { return append(0xFE) }
    append(count: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(country: Country?) {
    guard let country else { return append(0xFE) }
    append(contentsOf: country.code.utf8)
  }

  fileprivate mutating func append(number: Int64?) {
    guard let number else { return append(0xFE) }
    if (0..<0xF0).contains(number) { return append(UInt8(number)) }
    append(0xFD)
    appendInteger(UInt64(bitPattern: number))
  }

  mutating func append(day: CivilDate) { appendInteger(UInt32(bitPattern: day.daysSinceEpoch)) }

  private mutating func appendInteger<Value: FixedWidthInteger>(_ value: Value) {
    var rest = value
    for _ in 0..<(Value.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
