import Formats
import Reference

extension ListFormat {
  /// Entities in the FollowTheMoney model, one JSON object a line (`entities.ftm.json` of OpenSanctions).
  ///
  /// Source: followthemoney.tech, default model 3.x; files of OpenSanctions of 2024 and 2025. Nothing in the format says how many lines
  /// there are: a file cut off exactly between two lines cannot be told from a whole one, so its entity count must be compared with the
  /// publisher's index.
  static let followTheMoney = ListFormat(
    id: FollowTheMoneyJSON.format, title: "FollowTheMoney entities, JSON lines", usualList: { _ in "ftm" },
    detects: {
      $0.firstByte == UInt8(ascii: "{") && $0.contains("\"schema\"") && $0.contains("\"properties\"") && !FollowTheMoneyDelta.begins($0)
    },
    makeSourceReader: { source throws(ListFailure) in
      FollowTheMoneyJSON(list: source.list, delta: try FollowTheMoneyDelta(source.companions))
    })
}

/// Parties and what is said of them stand on lines of their own that refer to each other by id, in any order, so entries wait for the end
/// of the file.
///
/// Delivered are the parties the file marks as targets (or does not mark at all); the others only give names to relations. What is
/// dropped, and why: separate name parts where there are several of a kind, which no one can put together to the whole names that stand
/// there too; a link whose parties are both no targets. Properties the model of this product has no place for are kept as attributes.
final class FollowTheMoneyJSON: ListReader {
  static let format = "ftm-json"
  private static let lineBytesMax = 4 << 20
  private static let bounds = JSONBounds(bytesMax: lineBytesMax, depthMax: 16, tokensMax: 1 << 18)

  private let list: ListID
  private var lines = LineCutter(lineBytesMax: lineBytesMax)
  private var tape = JSONTape()
  private var progress = ListProgress()
  private var byteCount = 0
  var isBare = false

  private var waiting: [ListEntry] = []
  private var indexes: [String: Int] = [:]
  private var captions: [String: String] = [:]
  private var links: [FollowTheMoneyLink] = []
  private var addresses: [String: PartyAddress] = [:]
  /// Ids of entities that stood inside others.
  private var nested: Set<String> = []

  /// Of later versions, read with the list.
  private var delta: FollowTheMoneyDelta

  init(list: ListID, delta: FollowTheMoneyDelta) {
    self.list = list
    self.delta = delta
  }

  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure) {
    byteCount += chunk.count
    lines.feed(chunk)
    try readLines()
  }

  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader {
    if byteCount == 0 { throw ListFailure(.empty) }
    lines.finish()
    try readLines()
    if isBare { return progress.bareHeader(format: Self.format, byteCount: byteCount) }
    for change in try delta.added() {
      if let value = change.value { try read(FollowTheMoneyEntity(value), change.place) }
    }
    for link in links { join(link) }
    for entry in waiting {
      try progress.count(entry)
      deliver(entry)
    }
    return try progress.header(format: Self.format, byteCount: byteCount)
  }

  private func readLines() throws(ListFailure) {
    while let line = lines.next() {
      guard line.kind == .whole else {
        throw ListFailure(.malformed("a line of more than \(Self.lineBytesMax) bytes"), line: line.number, byteOffset: line.offset)
      }
      let place = SourcePlace(line: line.number, byteOffset: line.offset, length: line.lineLength)
      let bytes = Array(lines.bytes[line.range])
      let value: JSONValue
      do { value = try JSONValue.parse(bytes, bounds: Self.bounds) } catch {
        throw ListFailure(.malformed("not JSON: \(error.reason)"), line: line.number, byteOffset: line.offset + error.offset)
      }
      if isBare {
        progress.countRecord()
        continue
      }
      if let id = value["id"]?.text, let change = delta.take(id) {
        if let changed = change.value { try read(FollowTheMoneyEntity(changed), change.place) }
        continue
      }
      try read(FollowTheMoneyEntity(value), place)
      try readNested(value, place)
    }
  }

  /// `targets.nested.json` puts linked entities inside the property that names them; they are read like those on lines of their own. One
  /// that stands inside several targets is read once.
  private func readNested(_ value: JSONValue, _ place: SourcePlace) throws(ListFailure) {
    for property in value["properties"]?.members ?? [] {
      for inner in property.value.elements ?? [] where inner.members != nil {
        guard let entity = FollowTheMoneyEntity(inner) else { continue }
        if nested.insert(entity.id).inserted, indexes[entity.id] == nil { try read(entity, place, isNested: true) }
        try readNested(inner, place)
      }
    }
  }

  private func read(_ entity: FollowTheMoneyEntity?, _ place: SourcePlace, isNested: Bool = false) throws(ListFailure) {
    guard let entity else {
      throw ListFailure(
        .wrongRoot(
          expected: "an object with id, schema and properties", found: "another JSON value"),
        line: place.line, byteOffset: place.byteOffset)
    }
    if !isNested { progress.countRecord() }
    if let caption = entity.caption { captions[entity.id] = caption }
    if let schema = PartySchema(followTheMoney: entity.schema) {
      // A target inside another one has, or had, a line of its own.
      guard entity.isTarget, !isNested else { return }
      indexes[entity.id] = waiting.count
      waiting.append(entity.entry(list: list, schema: schema, place: place))
      for id in entity["addressEntity"] { links.append(FollowTheMoneyLink(entity.id, addressed: id)) }
    } else if entity.schema == "Address" {
      addresses[entity.id] = entity.address()
    } else if let link = FollowTheMoneyLink(entity) {
      links.append(link)
    } else if entity.schema != "Position" {
      progress.warnings.add("entities of schema \(entity.schema) are not read", line: place.line, byteOffset: place.byteOffset)
    }
  }

  // MARK: - Links

  private func join(_ link: FollowTheMoneyLink) {
    switch link.fact {
    case .address(let id):
      guard let address = addresses[id] else { return }
      for index in link.subjects.compactMap({ indexes[$0] }) where !waiting[index].party.addresses.contains(address) {
        waiting[index].party.addresses.append(address)
      }
    case .document(let identifier):
      for index in link.subjects.compactMap({ indexes[$0] }) { waiting[index].party.identifiers.append(identifier) }
    case .sanction(let programme, let listed, let remarks):
      for index in link.subjects.compactMap({ indexes[$0] }) {
        if !waiting[index].programmes.contains(programme) { waiting[index].programmes.append(programme) }
        for remark in remarks where !waiting[index].remarks.contains(remark) { waiting[index].remarks.append(remark) }
        if let listed { waiting[index].listedOn = min(waiting[index].listedOn ?? listed, listed) }
      }
    case .post(let ids):
      for index in link.subjects.compactMap({ indexes[$0] }) {
        for post in ids.compactMap({ captions[$0] }) where !waiting[index].party.positions.contains(post) {
          waiting[index].party.positions.append(post)
        }
      }
    case .relation(let forward, let backward, let share, let label):
      for subject in link.subjects {
        for object in link.objects {
          relate(subject, to: object, forward, share, label)
          relate(object, to: subject, backward, share, label)
        }
      }
    }
  }

  private func relate(_ subject: String, to object: String, _ kind: EntryRelation.Kind, _ share: Int?, _ label: String) {
    guard let index = indexes[subject] else { return }
    let relation = EntryRelation(kind: kind, targetID: object, targetName: captions[object] ?? "", shareMillipercent: share, label: label)
    if !waiting[index].relations.contains(relation) { waiting[index].relations.append(relation) }
  }
}

extension PartySchema {
  /// The schema of a party in FollowTheMoney's words; nil for links, places and things no list is about.
  init?(followTheMoney name: String) {
    switch name {
    case "Person": self = .person
    case "Organization", "Company", "PublicBody": self = .organization
    case "LegalEntity": self = .legalEntity
    case "Vessel": self = .vessel
    case "Airplane": self = .aircraft
    case "CryptoWallet": self = .wallet
    default: return nil
    }
  }
}
