// Checks `count sum distinct since …` and finds the logs they read. A filter with a constant makes a log of its own; a filter for the same
// value as this event's splits the log by that value; any other comparison with this event is made while the window is walked.

internal import Reference

/// The filters of a window, sorted by how they are answered.
private struct SortedFilters {
  var conditions: [FieldCondition] = []
  var groups: [(field: FieldID, feature: Int)] = []
  var without: [(field: FieldID, feature: Int)] = []
  var tests: [(field: FieldID, test: ValueTest)] = []
  /// The field a currency is fixed by, and the feature or constant that says which it is.
  var currencyFeature: [FieldID: Int] = [:]
  var names: [String] = []
  var reads: [FieldUse] = []
}

extension Checker {
  mutating func window(_ window: WindowExpression, _ at: Int) -> Checked? {
    let kinds = window.kinds.compactMap { kind($0) }
    guard let key = windowKey(window.key) else { return nil }
    guard kinds.count == window.kinds.count else { return nil }
    let entityClass = catalogue[key].entityClass!
    for (kind, name) in zip(kinds, window.kinds) where !kind.fields.contains(where: { catalogue[$0].entityClass == entityClass }) {
      note(name.at, "\(kind.name) carries no \(catalogue.entityClasses[Int(entityClass.rawValue)]), so its events cannot be joined by it")
      return nil
    }
    if let width = window.width, width <= 0 { note(window.widthAt, "a window is longer than nothing") }
    var measure: LogMeasure? = LogMeasure.timeOnly
    if let name = window.measured { measure = measured(name, window.aggregate, kinds) }
    let filters = sortFilters(window, kinds)
    guard let measure, let filters else { return nil }
    return build(window, kinds, key, measure, filters, at)
  }

  private mutating func kind(_ name: Name) -> KindDefinition? {
    if let kind = catalogue.kind(name.text) { return catalogue[kind] }
    note(name.at, "there is no event kind \"\(name.text)\"\(nearestSuggestion(name.text, catalogue.kinds.map(\.name)))")
    return nil
  }

  /// The field of this event whose key joins the window's events.
  private mutating func windowKey(_ name: Name) -> FieldID? {
    let keyed = catalogue.fields.filter { $0.entityClass != nil }
    if let field = catalogue.field(name.text), catalogue[field].entityClass != nil {
      return carried(name.text, name.at)
    }
    guard let entity = catalogue.entityClass(name.text) else {
      note(name.at, "events are not joined by \"\(name.text)\"\(nearestSuggestion(name.text, catalogue.entityClasses + keyed.map(\.path)))")
      return nil
    }
    let fields = keyed.filter { field in field.entityClass == entity && scope.triggers.contains { $0.slot(of: field.id) != nil } }
    guard fields.count == 1 else {
      let names = scope.triggers.map(\.name).joined(separator: ", ")
      note(
        name.at,
        fields.isEmpty
          ? "\(names) carries no \(name.text)" : "\(names) carries several: name one of \(fields.map(\.path).joined(separator: ", "))")
      return nil
    }
    return fields[0].id
  }

  private mutating func measured(_ name: Name, _ aggregate: Aggregate, _ kinds: [KindDefinition]) -> LogMeasure? {
    guard let field = catalogue.field(name.text) else {
      if aggregate == .distinct, let entity = catalogue.entityClass(name.text) { return .entity(entity) }
      note(name.at, "there is no field \"\(name.text)\"\(nearestSuggestion(name.text, catalogue.fields.map(\.path)))")
      return nil
    }
    for kind in kinds where kind.slot(of: field) == nil {
      note(name.at, "\(kind.name) does not carry \(name.text)")
      return nil
    }
    let definition = catalogue[field]
    guard aggregate != .distinct else {
      guard definition.entityClass != nil || [.code, .country, .currency, .id].contains(definition.type) else {
        note(
          name.at, "different values are counted of keys, codes, countries and identifiers, and \(name.text) is \(definition.type.rawValue)"
        )
        return nil
      }
      return .value(field)
    }
    guard definition.type == .money || definition.type == .integer else {
      note(name.at, "\(aggregate.rawValue) measures money or whole numbers, and \(name.text) is \(definition.type.rawValue)")
      return nil
    }
    return .amount(field)
  }

  // MARK: Filters

  private mutating func sortFilters(_ window: WindowExpression, _ kinds: [KindDefinition]) -> SortedFilters? {
    var sorted = SortedFilters()
    var isWhole = true
    // Conditions on the currency first: amounts can only be compared once it is fixed.
    let order = window.filters.enumerated().sorted { a, b in
      let (x, y) = (isCurrency(a.element.field) ? 0 : 1, isCurrency(b.element.field) ? 0 : 1)
      return x != y ? x < y : a.offset < b.offset
    }
    for (_, filter) in order where !sortFilter(filter, window, kinds, &sorted) { isWhole = false }
    sorted.names = window.filters.map { describe($0) }
    return isWhole ? sorted : nil
  }

  private func isCurrency(_ name: Name) -> Bool { catalogue.field(name.text).map { catalogue[$0].type == .currency } ?? false }

  private mutating func sortFilter(
    _ filter: FilterExpression, _ window: WindowExpression, _ kinds: [KindDefinition], _ sorted: inout SortedFilters
  ) -> Bool {
    let name = filter.field
    guard let field = catalogue.field(name.text) else {
      note(
        name.at, "there is no field \"\(name.text)\"\(nearestSuggestion(name.text, kinds.flatMap { $0.fields.map { catalogue[$0].path } }))"
      )
      return false
    }
    for kind in kinds where kind.slot(of: field) == nil {
      note(name.at, "\(kind.name) does not carry \(name.text), so its events cannot be filtered by it")
      return false
    }
    let definition = catalogue[field]
    switch filter.test {
    case .list(let list, let isNegated, let at):
      guard let number = self.list(list, at), let condition = listCondition(definition, builder.lists[number], isNegated, at) else {
        return false
      }
      sorted.conditions.append(condition)
      return true
    case .compare(let comparison, let right):
      return compareFilter(definition, comparison, right, filter, window, &sorted)
    }
  }

  private mutating func listCondition(_ field: FieldDefinition, _ list: ReferenceList, _ isNegated: Bool, _ at: Int) -> FieldCondition? {
    let values: [ConditionValue]
    switch list.content {
    case .countries(let countries) where field.type == .country: values = countries.map { .number($0.letterNumber) }
    case .texts(let texts) where field.type.valueType == .text && field.entityClass == nil: values = texts.map { .text($0) }
    default:
      note(at, "list(\(list.name)) does not hold what \(field.path) is")
      return nil
    }
    return FieldCondition(field: field.id, comparison: isNegated ? .notEqual : .equal, values: values)
  }

  private mutating func compareFilter(
    _ field: FieldDefinition, _ comparison: Comparison, _ right: Expression, _ filter: FilterExpression, _ window: WindowExpression,
    _ sorted: inout SortedFilters
  ) -> Bool {
    let isOrdered = comparison != .equal && comparison != .notEqual
    let type = field.type.valueType
    if isOrdered, ![.number, .money, .date, .instant].contains(type) {
      note(filter.field.at, "\(field.path) can only be equal or not: write = or !=")
      return false
    }
    isInFilter = true
    defer { isInFilter = false }
    let other = Checked(node: .constant(.truth(false)), type: type, values: field.values)
    let checked: Checked?
    if case .literal(.text(let text), let at) = right { checked = coerce(text, to: other, at) } else { checked = value(right) }
    guard let checked else { return false }
    guard checked.type == type else {
      note(right.offset, typesDiffer(type, checked.type))
      return false
    }
    if case .constant(let cell) = checked.node { return constantFilter(field, comparison, cell, right.offset, &sorted) }
    let name = describe(right)
    let reads = reads(in: checked.node)
    if [.number, .money, .date, .instant].contains(type), isOrdered || field.type == .money {
      guard fixesCurrency(field, sorted, right.offset) else { return false }
      let feature = builder.feature(computing: checked.node, name: name, type: type, reads: reads)
      sorted.tests.append((field.id, ValueTest(comparison: comparison, feature: feature)))
      sorted.reads.append(contentsOf: reads)
      return true
    }
    guard case .feature(let feature) = checked.node, joins(field, feature) else {
      note(right.offset, "\(field.path) can be compared with a field of this event of the same sort, such as this.\(field.path)")
      return false
    }
    sorted.reads.append(contentsOf: reads)
    if comparison == .equal {
      sorted.groups.append((field.id, feature))
      if field.type == .currency { sorted.currencyFeature[field.id] = feature }
    } else {
      guard [.count, .sum, .distinct].contains(window.aggregate) else {
        note(filter.field.at, "\(window.aggregate.rawValue) cannot leave out a value of this event: use count, sum or distinct")
        return false
      }
      sorted.without.append((field.id, feature))
    }
    return true
  }

  private func reads(in node: Node) -> [FieldUse] {
    switch node {
    case .constant: []
    case .feature(let number): builder.features[number].reads
    case .arithmetic(_, let left, let right, _), .comparison(_, let left, let right): reads(in: left) + reads(in: right)
    case .state(let number, _, _): builder.features[number].reads
    case .not(let inner): reads(in: inner)
    case .all(let parts), .any(let parts): parts.flatMap { reads(in: $0) }
    }
  }

  private mutating func constantFilter(
    _ field: FieldDefinition, _ comparison: Comparison, _ cell: Cell, _ at: Int, _ sorted: inout SortedFilters
  ) -> Bool {
    if field.entityClass != nil {
      note(at, "\(field.path) is kept only as a keyed hash: compare it with a field of this event, such as this.\(field.path)")
      return false
    }
    var number = Int128(cell.a)
    if field.type == .share { number = number * 100_000 }
    guard number % Int128(cell.b) == 0, let whole = Int64(exactly: number / Int128(cell.b)) else {
      note(at, "\(field.path) is a whole number")
      return false
    }
    if cell.type == .text {
      sorted.conditions.append(FieldCondition(field: field.id, comparison: comparison, values: [.text(builder.textNames[Int(cell.a)])]))
      return true
    }
    if field.type == .money, let currencyField = field.currencyField {
      let fixed = sorted.conditions.contains {
        $0.field == currencyField && $0.comparison == .equal && $0.values == [.number(Int64(cell.unit))]
      }
      guard fixed else {
        let code = builder.currencyCode(cell.unit)
        note(at, "an amount in \(code) is compared among amounts in \(code) only: add where \(catalogue[currencyField].path) = \"\(code)\"")
        return false
      }
    }
    sorted.conditions.append(FieldCondition(field: field.id, comparison: comparison, values: [.number(whole)]))
    if field.type == .currency, comparison == .equal {
      sorted.currencyFeature[field.id] = builder.feature(
        .constant(cell), name: builder.currencyCode(UInt16(whole)), type: .currency, reads: [])
    }
    return true
  }

  /// Whether amounts of the field are all in one currency under the filters.
  private mutating func fixesCurrency(_ field: FieldDefinition, _ sorted: SortedFilters, _ at: Int) -> Bool {
    guard field.type == .money, let currency = field.currencyField, sorted.currencyFeature[currency] == nil else { return true }
    let path = catalogue[currency].path
    note(at, "amounts of \(field.path) may be in several currencies: add where \(path) = this.\(path), or = \"EUR\"")
    return false
  }

  /// Whether the value of a feature can be looked up among the values of a field.
  private func joins(_ field: FieldDefinition, _ feature: Int) -> Bool {
    let other: FieldID
    switch builder.features[feature].feature {
    case .field(let id): other = id
    case .known(let id) where field.entityClass == nil: other = id
    default: return false
    }
    return catalogue[other].entityClass == field.entityClass && catalogue[other].type.valueType == field.type.valueType
  }

  // MARK: Building

  private mutating func build(
    _ window: WindowExpression, _ kinds: [KindDefinition], _ key: FieldID, _ measured: LogMeasure, _ filters: SortedFilters, _ at: Int
  ) -> Checked? {
    guard filters.groups.count <= 2, filters.without.count <= 1 else {
      note(at, "at most two filters for the same value as this event's, and one for another, can be combined")
      return nil
    }
    var measure = measured
    for (field, _) in filters.tests {
      switch measure {
      case .timeOnly: measure = .amount(field)
      case .amount(field): break
      default:
        note(at, "a window measures one field: \(catalogue[field].path) cannot be compared with this event's beside it")
        return nil
      }
    }
    var type = ValueType.number
    var currency: Int?
    if window.aggregate == .since { type = .duration }
    if case .amount(let field) = measure, window.aggregate.isMeasured, catalogue[field].type == .money {
      guard fixesCurrency(catalogue[field], filters, window.measured?.at ?? at) else { return nil }
      if window.aggregate != .zscore { type = .money }
      currency = catalogue[field].currencyField.flatMap { filters.currencyFeature[$0] }
    }
    var own: Int?
    if window.aggregate == .zscore, let name = window.measured {
      guard let checked = path(name.text, name.at), case .feature(let number) = checked.node else { return nil }
      own = number
    }
    var withoutValue: Int?
    var withoutGroup: (field: FieldID, feature: Int)?
    if let without = filters.without.first {
      if case .value(without.field) = measure { withoutValue = without.feature } else { withoutGroup = without }
      if window.aggregate == .distinct, withoutValue == nil {
        note(at, "distinct can leave out only a value of what it counts")
        return nil
      }
    }
    let width = window.width ?? retentionDays(catalogue[key].retention) * 86_400_000_000
    let entityClass = catalogue[key].entityClass!
    let groups = filters.groups.sorted { $0.field < $1.field }
    func log(_ kind: KindDefinition, _ fields: [FieldID]) -> LogDefinition {
      LogDefinition(
        kind: kind.id, entityClass: entityClass,
        conditions: filters.conditions.sorted { ($0.field, $0.comparison.rawValue) < ($1.field, $1.comparison.rawValue) },
        groups: fields, measure: measure)
    }
    var logs: [Int] = []
    var withoutLogs: [Int] = []
    let finer = (groups + (withoutGroup.map { [$0] } ?? [])).sorted { $0.field < $1.field }
    guard finer.count <= 2 else {
      note(at, "at most two filters with a value of this event can be combined")
      return nil
    }
    for kind in kinds {
      logs.append(builder.layout.require(log(kind, groups.map(\.field)), width: width, catalogue: catalogue))
      guard withoutGroup != nil else { continue }
      withoutLogs.append(builder.layout.require(log(kind, finer.map(\.field)), width: width, catalogue: catalogue))
    }
    let query = WindowQuery(
      aggregate: window.aggregate, logs: logs, key: key, width: width, groups: groups.map(\.feature), withoutLogs: withoutLogs,
      withoutGroups: withoutLogs.isEmpty ? [] : finer.map(\.feature), withoutValue: withoutValue, tests: filters.tests.map(\.test),
      type: type,
      own: own, currency: currency)
    let reads = windowReads(kinds, key, entityClass, measure, filters)
    let number = builder.feature(.window(query), name: describe(window), type: type, reads: reads)
    return Checked(node: .feature(number), type: type)
  }

  /// Everything a window is made from: the keys, what is measured and filtered by, and what makes the events of their kind: their
  /// business key or, where they have none, their required fields.
  private func windowReads(
    _ kinds: [KindDefinition], _ key: FieldID, _ entityClass: EntityClass, _ measure: LogMeasure, _ filters: SortedFilters
  ) -> [FieldUse] {
    var uses = builder.reads(key, scope.roles) + filters.reads
    for kind in kinds {
      let entityName = catalogue.entityClasses[Int(entityClass.rawValue)]
      let role = role(of: kind, by: entityName)
      var fields = kind.fields.filter { catalogue[$0].entityClass == entityClass }
      fields += filters.conditions.map(\.field) + filters.groups.map(\.field) + filters.without.map(\.field) + filters.tests.map(\.field)
      if let businessKey = kind.businessKey { fields.append(businessKey) } else { fields += kind.fields.prefix(kind.requiredCount) }
      switch measure {
      case .timeOnly: break
      case .amount(let field), .value(let field): fields.append(field)
      case .entity(let entity): fields += kind.fields.filter { catalogue[$0].entityClass == entity }
      }
      uses += fields.map { FieldUse(category: catalogue[$0].category(for: role), path: catalogue[$0].path) }
    }
    return uses
  }

  /// Whom an event of the kind is about; where that is a seller or a buyer, the one it is joined by decides.
  private func role(of kind: KindDefinition, by entityName: String) -> SubjectRole {
    let roles = kind.subjectFields.map { catalogue.role(ofSubjectField: $0) }
    if roles.count > 1 { return entityName == "buyer" ? .buyer : scope.roles.first ?? .seller }
    return roles.first ?? .seller
  }
}

extension ProgramBuilder {
  func currencyCode(_ numeric: UInt16) -> String { currency(numeric: numeric)?.code ?? "?" }
}

/// The currency with an ISO 4217 number.
func currency(numeric: UInt16) -> Currency? { currenciesByNumber[Int(numeric)] }

private let currenciesByNumber: [Currency?] = {
  var table = [Currency?](repeating: nil, count: 1_000)
  for currency in Currency.all where currency.numeric < 1_000 { table[currency.numeric] = currency }
  return table
}()
