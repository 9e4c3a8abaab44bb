// JSON Schemas (2020-12) of the two public documents, made from the catalogue and the packs, so that they cannot say something else than the
// program does.

internal import Formats
internal import Governance
public import Screening

/// Schemas of events and decisions.
public enum PublicSchemas {
  // MARK: Events

  /// The schema of an event line, bare form: one branch for each kind.
  public static func event(_ catalogue: EventCatalogue) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("title", "Probity event, bare form")
    writer.member("description", "One event a line. As a CloudEvent: type is the kind, time is occurred_at, data holds the rest.")
    writer.key("oneOf")
    writer.beginArray()
    for kind in catalogue.kinds where !kind.isInternal { eventKind(kind, catalogue, &writer) }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  private static func eventKind(_ kind: KindDefinition, _ catalogue: EventCatalogue, _ writer: inout JSONWriter) {
    let required = kind.fields.prefix(kind.requiredCount).map { catalogue[$0].path }
    writer.beginObject()
    writer.member("title", kind.name)
    writer.member("type", "object")
    writer.key("required")
    writer.texts(["source", "id", "kind", "occurred_at"] + unique(required.map(head)))
    writer.key("properties")
    writer.beginObject()
    text("source", ["minLength": 1, "maxLength": 64], &writer)
    text("id", ["minLength": 1, "maxLength": 128], &writer)
    writer.key("version")
    writer.beginObject()
    writer.member("type", "integer")
    writer.member("minimum", 0)
    writer.endObject()
    writer.key("kind")
    writer.beginObject()
    writer.member("const", kind.name)
    writer.endObject()
    for name in ["occurred_at", "observed_at"] {
      writer.key(name)
      writer.beginObject()
      writer.member("type", "string")
      writer.member("format", "date-time")
      writer.endObject()
    }
    members(kind.fields.map { catalogue[$0] }, below: "", required: required, catalogue, &writer)
    writer.endObject()
    writer.endObject()
  }

  /// The members one level below a prefix: values as they are, groups as objects.
  private static func members(
    _ fields: [FieldDefinition], below prefix: String, required: [String], _ catalogue: EventCatalogue, _ writer: inout JSONWriter
  ) {
    for name in unique(fields.map { head(String($0.path.dropFirst(prefix.count))) }) {
      let path = prefix + name
      writer.key(name)
      if let field = fields.first(where: { $0.path == path }) {
        value(field, catalogue, &writer)
      } else {
        let inner = fields.filter { $0.path.hasPrefix(path + ".") }
        let needed = required.filter { $0.hasPrefix(path + ".") }
        writer.beginObject()
        writer.member("type", "object")
        if !needed.isEmpty {
          writer.key("required")
          writer.texts(unique(needed.map { head(String($0.dropFirst(path.count + 1))) }))
        }
        writer.key("properties")
        writer.beginObject()
        members(inner, below: path + ".", required: required, catalogue, &writer)
        writer.endObject()
        writer.endObject()
      }
    }
  }

  private static func value(_ field: FieldDefinition, _ catalogue: EventCatalogue, _ writer: inout JSONWriter) {
    writer.beginObject()
    switch field.type {
    case .integer: writer.member("type", "integer")
    case .boolean: writer.member("type", "boolean")
    case .share:
      writer.key("type")
      writer.texts(["string", "number"])
      writer.member("description", "A percentage with at most three decimals.")
    case .texts:
      writer.member("type", "array")
      writer.key("items")
      writer.beginObject()
      writer.member("type", "string")
      writer.endObject()
    case .parties:
      writer.member("type", "array")
      writer.key("items")
      writer.beginObject()
      writer.member("type", "object")
      writer.key("properties")
      writer.beginObject()
      members(field.subfields.map { catalogue[$0] }, below: field.path + ".", required: [], catalogue, &writer)
      writer.endObject()
      writer.endObject()
    default:
      writer.member("type", "string")
      if let pattern = pattern(field.type) { writer.member("pattern", pattern) }
      if let format = format(field.type) { writer.member("format", format) }
      if !field.values.isEmpty {
        writer.key("enum")
        writer.texts(field.values)
      }
    }
    writer.member(
      "x-category",
      field.categoryOfSeller == field.categoryOfBuyer ? field.categoryOfSeller : "\(field.categoryOfSeller) or \(field.categoryOfBuyer)")
    writer.member("x-about", field.about.rawValue)
    writer.member("x-retention", field.retention)
    writer.endObject()
  }

  private static func pattern(_ type: FieldType) -> String? {
    switch type {
    case .money: "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,4})?$"
    case .currency: "^[A-Z]{3}$"
    case .country: "^[A-Z]{2}$"
    case .account, .id, .token: "^[^\\u0000-\\u001f\\u007f]{1,128}$"
    default: nil
    }
  }

  private static func format(_ type: FieldType) -> String? {
    switch type {
    case .date: "date"
    case .instant: "date-time"
    default: nil
    }
  }

  // MARK: Decisions

  /// The schema of a line of the feed.
  public static func decision(_ plan: Plan) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("title", "Probity decision, probity.decision.v1")
    object(["specversion", "id", "source", "type", "time", "datacontenttype", "data"], &writer) { writer in
      constant("specversion", "1.0", &writer)
      text("id", ["minLength": 1], &writer)
      text("source", ["minLength": 1], &writer)
      constant("type", "probity.decision.v1", &writer)
      dateTime("time", isNullable: false, &writer)
      constant("datacontenttype", "application/json", &writer)
      writer.key("data")
      writer.beginObject()
      data(plan, &writer)
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }

  private static func data(_ plan: Plan, _ writer: inout JSONWriter) {
    let outcomes = Screening.Outcome.allCases.map(\.rawValue)
    let names = [
      "decision_id", "seq", "kind", "trigger", "business_key", "subject", "outcome", "proposed_outcome", "amount", "currency",
      "valid_until",
      "on_expiry", "review", "reasons", "governance_status", "supersedes", "plan", "occurred_at", "observed_at",
    ]
    object(names, &writer) { writer in
      text("decision_id", ["minLength": 1], &writer)
      number("seq", &writer)
      choice("kind", plan.packs.map(\.name), isNullable: false, &writer)
      writer.key("trigger")
      writer.beginObject()
      object(["source", "id", "version", "kind"], &writer) { writer in
        text("source", ["minLength": 1], &writer)
        text("id", ["minLength": 1], &writer)
        number("version", &writer)
        choice("kind", plan.catalogue.kinds.map(\.name) + [OpenHold.expiredKind], isNullable: false, &writer)
      }
      writer.endObject()
      writer.key("business_key")
      writer.beginObject()
      writer.key("type")
      writer.texts(["object", "null"])
      writer.endObject()
      nullable("subject", "string", &writer)
      choice("outcome", outcomes, isNullable: false, &writer)
      choice("proposed_outcome", outcomes, isNullable: false, &writer)
      nullable("amount", "string", &writer)
      nullable("currency", "string", &writer)
      dateTime("valid_until", isNullable: true, &writer)
      choice("on_expiry", ExpiryAction.allCases.map(\.rawValue), isNullable: true, &writer)
      writer.key("review")
      writer.beginObject()
      object(["flag", "available", "grounds", "due"], &writer) { writer in
        choice("flag", ReviewFlag.allCases.map(\.rawValue), isNullable: false, &writer)
        writer.key("available")
        writer.beginObject()
        writer.member("type", "boolean")
        writer.endObject()
        list("grounds", ReviewGround.allCases.map(\.rawValue), &writer)
        nullable("due", "string", &writer)
      }
      writer.endObject()
      // Public codes only: a restricted one would be refused here.
      list("reasons", ReasonCode.allCases.map(\.rawValue).filter { $0.hasPrefix("PR") }, &writer)
      choice("governance_status", GovernanceStatus.allCases.map(\.rawValue), isNullable: false, &writer)
      nullable("supersedes", "string", &writer)
      writer.key("plan")
      writer.beginObject()
      writer.member("type", "string")
      writer.member("pattern", "^[0-9a-f]{64}$")
      writer.endObject()
      dateTime("occurred_at", isNullable: false, &writer)
      dateTime("observed_at", isNullable: false, &writer)
      writer.key("demonstration")
      writer.beginObject()
      writer.key("const")
      writer.bool(true)
      writer.endObject()
      writer.key("lists")
      writer.beginObject()
      writer.member("type", "array")
      writer.key("items")
      writer.beginObject()
      object(["list", "version", "published_on"], &writer) { writer in
        text("list", ["minLength": 1], &writer)
        writer.key("version")
        writer.beginObject()
        writer.member("type", "string")
        writer.member("pattern", "^[0-9a-f]{64}$")
        writer.endObject()
        nullable("published_on", "string", &writer)
      }
      writer.endObject()
      writer.endObject()
      choice("rectification", ["changed", "confirmed"], isNullable: false, &writer)
    }
  }

  // MARK: Pieces

  private static func object(_ required: [String], _ writer: inout JSONWriter, _ properties: (inout JSONWriter) -> Void) {
    writer.member("type", "object")
    writer.key("required")
    writer.texts(required)
    writer.key("properties")
    writer.beginObject()
    properties(&writer)
    writer.endObject()
    writer.key("additionalProperties")
    writer.bool(false)
  }

  private static func text(_ name: String, _ bounds: KeyValuePairs<String, Int64>, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "string")
    for (bound, value) in bounds {
      writer.key(bound)
      writer.integer(value)
    }
    writer.endObject()
  }

  private static func constant(_ name: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("const", value)
    writer.endObject()
  }

  private static func number(_ name: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "integer")
    writer.member("minimum", 0)
    writer.endObject()
  }

  private static func nullable(_ name: String, _ type: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.key("type")
    writer.texts([type, "null"])
    writer.endObject()
  }

  private static func dateTime(_ name: String, isNullable: Bool, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.key("type")
    if isNullable { writer.texts(["string", "null"]) } else { writer.string("string") }
    writer.member("format", "date-time")
    writer.endObject()
  }

  private static func choice(_ name: String, _ values: [String], isNullable: Bool, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.key("enum")
    writer.beginArray()
    for value in values { writer.string(value) }
    if isNullable { writer.null() }
    writer.endArray()
    writer.endObject()
  }

  private static func list(_ name: String, _ values: [String], _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.beginObject()
    writer.key("enum")
    writer.texts(values)
    writer.endObject()
    writer.endObject()
  }

  private static func head(_ path: String) -> String { path.split(separator: ".").first.map(String.init) ?? path }

  private static func unique(_ names: [String]) -> [String] { names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
