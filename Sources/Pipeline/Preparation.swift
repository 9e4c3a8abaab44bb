// The half of the work that needs no past and no order: bytes to event, keyed hashes, parts to be sealed, the search of the lists. It is
// pure, so it may run on any number of threads and gives the same on each.

internal import Formats
internal import Reference
internal import Screening
internal import Watchlists

/// A line, ready for the ordered half.
enum PreparedLine: Sendable {
  case event(PreparedEvent)
  case dead(DeadLetterDraft)
}

/// What a search found about one party.
struct PartySearch: Sendable {
  let reference: String
  let party: Party
  let matches: [Match]
}

/// An event with everything that can be worked out without the past.
struct PreparedEvent: Sendable {
  let event: Event
  let keys: [KeyedField]
  let parts: [EventPart]
  let identityHash: UInt64
  let content: Hash128
  /// One for each party the event names; empty for most events.
  let searches: [PartySearch]
  let unknownFields: [String]
}

/// What a thread needs to prepare lines. One thread uses one.
final class Preparer {
  private let plan: LanePlan
  private let decoder: EventDecoder
  private let coding: EventCoding
  private let partyReader: PartyReader
  private let identity: SipHash
  private var hasher: EntityHasher
  private var tape = JSONTape()
  private var scratch = SearchScratch()

  /// Matches kept for a party.
  static let matchMax = 8

  init(plan: LanePlan, secrets: StoreSecrets) {
    self.plan = plan
    decoder = EventDecoder(plan.catalogue)
    coding = EventCoding(plan.catalogue)
    partyReader = PartyReader(plan.catalogue)
    identity = SipHash(key: secrets.identityKey)
    hasher = EntityHasher(key: secrets.entityKey, catalogue: plan.catalogue)
  }

  func prepare(_ batch: SourceBatch, _ range: Range<Int>) -> [PreparedLine] {
    var prepared: [PreparedLine] = []
    prepared.reserveCapacity(range.count)
    let bytes = batch.bytes
    for index in range {
      let line = batch.lines[index]
      if line.tooLongDigest != nil {
        prepared.append(.dead(.tooLong(line, bytes: bytes)))
        continue
      }
      let span = bytes.span
      do throws(DecodeFailure) {
        let decoded = try decoder.decode(span.extracting(line.range), observed: batch.observedAt, tape: &tape)
        if plan.catalogue[decoded.event.kind].isInternal {
          throw DecodeFailure(
            reason: "internal_kind", offset: 0, field: "kind", detail: "only the line itself makes events of this kind")
        }
        prepared.append(.event(prepare(decoded.event, unknownFields: decoded.unknownFields)))
      } catch {
        prepared.append(.dead(DeadLetterDraft(error, line: line, bytes: bytes)))
      }
    }
    return prepared
  }

  func prepare(_ event: Event, unknownFields: [String] = []) -> PreparedEvent {
    let parts = coding.parts(of: event)
    return PreparedEvent(
      event: event, keys: hasher.keys(of: event, catalogue: plan.catalogue), parts: parts, identityHash: identity.hash(of: event.identity),
      content: contentHash(event, parts), searches: search(event), unknownFields: unknownFields)
  }

  func hash(of identity: EventIdentity) -> UInt64 { self.identity.hash(of: identity) }

  /// The keyed hashes of an event read back from the journal.
  func keys(of event: Event) -> [KeyedField] { hasher.keys(of: event, catalogue: plan.catalogue) }

  func key(ofAccount name: String, field: FieldID) -> EntityKey? {
    let definition = plan.catalogue[field]
    return definition.entityClass.map { hasher.key(of: name, type: definition.type, entityClass: $0) }
  }

  /// Everybody an event names, and what the lists in force say of them; without any list nothing.
  func search(_ event: Event) -> [PartySearch] {
    let parties = partyReader.parties(of: event)
    guard let index = plan.lists.index else {
      return parties.map { PartySearch(reference: $0.reference, party: $0.party, matches: []) }
    }
    return parties.map { named in
      let party = PreparedParty(named.party)
      let matches = index.search(party, limit: Self.matchMax, scratch: &scratch)
      return PartySearch(reference: named.reference, party: named.party, matches: matches)
    }
  }

  func parties(of event: Event) -> [NamedParty] { partyReader.parties(of: event) }

  func stakes(of event: Event) -> [DeclaredStake]? { partyReader.stakes(of: event) }

  /// What the lists in force say about one party.
  func search(_ party: Party) -> [Match] {
    plan.lists.index?.search(PreparedParty(party), limit: Self.matchMax, scratch: &scratch) ?? []
  }

  /// Covers everything the catalogue reads, whatever the order and spacing of the line.
  private func contentHash(_ event: Event, _ parts: [EventPart]) -> Hash128 {
    var writer = ByteWriter(capacity: 512)
    writer.text(plan.catalogue[event.kind].name)
    writer.signed(event.occurredAt.microseconds)
    writer.signed(Int64(event.occurredAt.offsetMinutes))
    for (slot, field) in plan.catalogue[event.kind].fields.enumerated() where plan.catalogue[field].type == .account {
      writer.text(event.values[slot].text ?? "")
    }
    for part in parts { writer.counted(part.json) }
    return identity.hash(writer.bytes)
  }
}

/// The preparers of a lane, one a thread.
// Sound: one thread calls `prepare`, which gives each worker number to one thread at a time; a preparer is reached only under its number.
final class PreparerPool: @unchecked Sendable {
  private let preparers: [Preparer]

  init(plan: LanePlan, secrets: StoreSecrets, width: Int) {
    preparers = (0..<width).map { _ in Preparer(plan: plan, secrets: secrets) }
  }

  func prepare(_ batch: SourceBatch) -> [PreparedLine] {
    parallelMap(count: batch.lines.count, width: preparers.count) { worker, range in self.preparers[worker].prepare(batch, range) }
  }
}
