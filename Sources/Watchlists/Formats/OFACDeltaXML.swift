import Formats
import Reference

/// OFAC's changes between two publications (`/changes/latest` of the Sanctions List Service), in the structure of the enhanced XML.
///
/// How it applies to the enhanced XML of the publication before: an entity with `action="add"` is a new entry, one with `action="remove"`
/// takes the entry out, and any other is a correction, whose actions sit on elements inside (see `OFACCorrection`); one with `modify` and no
/// action inside is the entity anew. Several deltas apply one after another, in the order of their publication.
///
/// Source: public tests and readers of others; namespace `https://www.treasury.gov/ofac/DeltaFile/1.0`. No published delta was at hand,
/// which is why everything that does not fit is refused.
struct OFACDeltaXML {
  enum Action: String, Sendable { case add, remove, correct }
  struct Change {
    let id: String
    let action: Action
    let entity: EditableElement
    let place: SourcePlace
    let file: String
  }
  static let namespace = "https://www.treasury.gov/ofac/DeltaFile/1.0"

  /// In file order.
  private(set) var changes: [Change] = []
  private(set) var publishedText = ""
  let fileName: String
  var publishedOn: CivilDate? { CivilDate(iso: String(publishedText.prefix(10))) }

  /// Whether a file begins as a delta does.
  static func begins(_ head: ListHead) -> Bool { head.root == "sanctionsData" && head.namespace == namespace }

  init(_ file: ListCompanion) throws(ListFailure) {
    fileName = file.fileName
    do throws(ListFailure) { try read(file) } catch {
      throw ListFailure(.companion(file.fileName, error.description), line: error.line, byteOffset: error.byteOffset)
    }
  }

  private mutating func read(_ file: ListCompanion) throws(ListFailure) {
    let head = ListHead(bytes: file.bytes, fileName: file.fileName)
    guard Self.begins(head) else {
      let found = head.root.map { "<\($0)> in namespace \"\(head.namespace)\"" } ?? "no XML"
      throw ListFailure(.wrongRoot(expected: "<sanctionsData> in namespace \(Self.namespace)", found: found))
    }
    var records: [XMLElement]
    do throws(XMLFailure) {
      var reader = try XMLReader(records: ["/sanctionsData/publicationInfo", "/sanctionsData/entities/entity"])
      records = try reader.feed(file.bytes)
      records += try reader.finish()
    } catch { throw ListFailure(error) }
    for record in records { try take(record) }
  }

  private mutating func take(_ record: XMLElement) throws(ListFailure) {
    guard record.name == "entity" else {
      publishedText = record["datePublished"]?.value ?? ""
      return
    }
    func failure(_ what: String) -> ListFailure { ListFailure(.missing(what), line: record.line, byteOffset: record.offset) }
    guard let id = record.value("id") else { throw failure("an <entity> without id") }
    let entity = EditableElement(record)
    let action: Action
    do throws(OFACCorrection.Misfit) {
      switch try OFACCorrection.action(of: entity) {
      case .add: action = .add
      case .remove: action = .remove
      case .modify, nil: action = .correct
      }
    } catch { throw ListFailure(.malformed(error.why), line: record.line, byteOffset: record.offset) }
    if action == .correct, entity["action"] == nil, !OFACCorrection.hasAction(entity) {
      throw failure("the correction of entity \(id) has no action on any element")
    }
    changes.append(
      Change(
        id: id, action: action, entity: entity, place: SourcePlace(line: record.line, byteOffset: record.offset, length: 0),
        file: fileName))
  }
}

/// The deltas beside an enhanced list, on their way into it.
struct OFACPendingChanges {
  /// By entity, in the order of the deltas.
  private var pending: [String: [OFACDeltaXML.Change]] = [:]
  /// Entities in the order in which they first occur, so that new ones come in that order.
  private var order: [String] = []
  /// Names of lists that entities of the list are on.
  private var listsSeen: Set<String> = []
  private let first: OFACDeltaXML?
  /// The last delta: the list is of its day once the changes are in.
  let last: OFACDeltaXML?

  init(_ files: [ListCompanion]) throws(ListFailure) {
    var deltas: [OFACDeltaXML] = []
    for file in files { deltas.append(try OFACDeltaXML(file)) }
    // Stable, since files of one day keep the order of their names.
    let ordered = deltas.enumerated().sorted { a, b in
      (a.element.publishedText, a.offset) < (b.element.publishedText, b.offset)
    }.map(\.element)
    for change in ordered.flatMap(\.changes) {
      if pending[change.id] == nil { order.append(change.id) }
      pending[change.id, default: []].append(change)
    }
    (first, last) = (ordered.first, ordered.last)
  }

  var isEmpty: Bool { last == nil }

  /// Refuses deltas that are older than the list.
  func check(listOf day: CivilDate?) throws(ListFailure) {
    guard let day, let first, let published = first.publishedOn, published < day else { return }
    throw ListFailure(
      .companion(first.fileName, "it was published on \(published), before the list (\(day)), which has its changes already; leave it out"))
  }

  /// The entity as the deltas leave it: itself where none concerns it, nil where it is taken out.
  enum Outcome {
    case untouched, gone
    case changed(EditableElement)
  }

  /// Applies what is pending for an entity of the list.
  mutating func apply(to id: String, _ record: XMLElement) throws(ListFailure) -> Outcome {
    if let lists = record["sanctionsLists"] { for list in lists.children { if let name = list.value { listsSeen.insert(name) } } }
    guard let changes = pending.removeValue(forKey: id) else { return .untouched }
    guard let changed = try Self.apply(changes, to: EditableElement(record)) else { return .gone }
    return .changed(changed)
  }

  /// The entities that come in, and what is passed over since it is about another list: OFAC's deltas are about all its lists at once.
  mutating func finish(_ passOver: (OFACDeltaXML.Change) -> Void) throws(ListFailure) -> [(entity: EditableElement, place: SourcePlace)] {
    var entities: [(entity: EditableElement, place: SourcePlace)] = []
    for id in order {
      guard let changes = pending.removeValue(forKey: id), let change = changes.first else { continue }
      let lists = change.entity.children.first { $0.name == "sanctionsLists" }?.children.map(\.text) ?? []
      if !lists.isEmpty, !listsSeen.isEmpty, listsSeen.isDisjoint(with: lists) {
        passOver(change)
        continue
      }
      if let entity = try Self.apply(changes, to: nil) { entities.append((entity, change.place)) }
    }
    return entities
  }

  private static func apply(_ changes: [OFACDeltaXML.Change], to entity: EditableElement?) throws(ListFailure) -> EditableElement? {
    var entity = entity
    for change in changes {
      func misfit(_ why: String) -> ListFailure {
        ListFailure(
          .companion(
            change.file,
            "entity \(change.id): \(why); it does not follow on this list, a publication between is missing: load the full list"),
          line: change.place.line, byteOffset: change.place.byteOffset)
      }
      switch change.action {
      case .add:
        if entity != nil { throw misfit("it is added, and the list has it already") }
        entity = OFACCorrection.plain(change.entity)
      case .remove:
        if entity == nil { throw misfit("it is removed, and the list does not have it") }
        entity = nil
      case .correct:
        guard var corrected = entity else { throw misfit("it is corrected, and the list does not have it") }
        if change.entity.children.contains(where: OFACCorrection.hasAction) {
          do throws(OFACCorrection.Misfit) { try OFACCorrection.apply(change.entity, to: &corrected) } catch { throw misfit(error.why) }
        } else {
          guard change.entity.children.contains(where: { $0.name == "names" }) else {
            throw misfit("it is modified to nothing that has a name")
          }
          corrected = OFACCorrection.plain(change.entity)
        }
        entity = corrected
      }
    }
    return entity
  }
}
