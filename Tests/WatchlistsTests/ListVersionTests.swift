import Formats
import Reference
import Testing

@testable import Watchlists

private let first = String(repeating: "a", count: 64), second = String(repeating: "ab", count: 32)

private func at(_ day: Int, _ hour: Int = 9) -> Instant {
  guard let instant = Instant(rfc3339: "2026-11-\(day < 10 ? "0" : "")\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z") else {
    preconditionFailure("a moment of November")
  }
  return instant
}

private func version(_ sha256: String, day: Int, entries: Int = 1_000, bytes: Int = 100_000) -> ListVersion {
  ListVersion(
    list: "test", sha256: sha256, format: "ofac-xml", publishedOn: at(day).date, publishedText: "11/\(day)/2026", fetchedAt: at(day),
    verifiedAt: at(day), byteCount: bytes, recordCount: entries, entryCount: entries, entriesSHA256: second)
}

@Suite("The history of a list") struct ListHistoryTests {
  private let records: [ListRecord] = [
    ListRecord(
      at: at(1), address: "https://example.org/list.xml", event: .adopted(version(first, day: 1), replaced: nil, accepted: .nothing)),
    ListRecord(at: at(2), event: .verified(sha256: first, how: .notModified)),
    ListRecord(at: at(3), event: .refused(sha256: second, byteCount: 12, reasons: ["too \"short\"", "é"])),
    ListRecord(
      at: at(4),
      event: .adopted(
        version(second, day: 4), replaced: first, accepted: AcceptedChange(removalsMax: 9, allowsOlder: true, allowsSize: true))),
    ListRecord(at: at(5), event: .verified(sha256: second, how: .sameContent)),
    ListRecord(at: at(6), event: .rolledBack(from: second, to: first, why: "names lost")),
  ]

  @Test func isReadAsItWasWritten() throws {
    for record in records {
      var json = JSONWriter()
      record.write(to: &json)
      #expect(ListRecord(json: try JSONValue.parse(json.bytes)) == record)
    }
  }

  @Test func refusesWhatItCannotHaveWritten() throws {
    for text in [
      "{}", "[]", #"{"at":"2026-11-01T09:00:00Z","event":"deleted"}"#,
      #"{"at":"yesterday","event":"verified","sha256":"\#(first)","how":"not-modified"}"#,
      #"{"at":"2026-11-01T09:00:00Z","event":"verified","sha256":"\#(first)","how":"guess"}"#,
      #"{"at":"2026-11-01T09:00:00Z","event":"adopted","sha256":"../../etc/passwd"}"#,
    ] { #expect(ListRecord(json: try JSONValue.parse(Array(text.utf8))) == nil, "\(text)") }
    #expect(!ListVersion.isDigest("../" + String(repeating: "a", count: 61)))
    #expect(!ListVersion.isDigest(first.uppercased()))
    #expect(!ListVersion.isDigest(""))
  }

  @Test func knowsWhatIsInForceAfterEachEvent() {
    let inForce = (0...records.count).map { ListHistory(records: Array(records[..<$0])).inForce }
    #expect(inForce == [nil, first, first, first, second, second, first])
  }

  @Test func confirmationsMoveOnlyTheVersionTheyAreAbout() throws {
    let history = ListHistory(records: records)
    #expect(history.versions.map(\.sha256) == [first, second])
    #expect(history.versions.map(\.verifiedAt) == [at(2), at(5)])
    #expect(history.current?.verifiedAt == at(2), "a rollback verifies nothing")
    #expect(history.current?.ageMicroseconds(at: at(3)) == 86_400_000_000)
    #expect(history.current?.ageMicroseconds(at: at(1)) == 0)
  }

  @Test func findsVersionsAsPeopleNameThem() {
    let history = ListHistory(records: records)
    #expect(history.version(named: "aaaaaa")?.sha256 == first)
    #expect(history.version(named: "AB")?.sha256 == second)
    #expect(history.version(named: "a") == nil, "two begin so")
    #expect(history.version(named: "2026-11-04")?.sha256 == second)
    #expect(history.version(named: "2026-11-05") == nil)
    #expect(history.version(named: "") == nil)
  }
}

@Suite("The gates of a list") struct ListGateTests {
  private let limits = CatalogueEntry.Suspicion(bytesMin: 1_000, bytesMax: 1_000_000, entriesMin: 100, removedPercentMax: 5)

  private func refusals(
    format: String = "ofac-xml", day: Int = 5, bytes: Int = 100_000, entries: Int = 1_000, removed: Int? = 0, last: Bool = true,
    accepted: AcceptedChange = .nothing
  ) -> [ListGateRefusal] {
    ListGates.refusals(
      of: ListCandidate(
        list: "test", format: format, publishedOn: at(day).date, byteCount: bytes, entryCount: entries, removedCount: removed),
      lastGood: last ? version(first, day: 4) : nil, limits: limits, format: "ofac-xml", accepted: accepted)
  }

  @Test func letAGoodVersionThrough() {
    #expect(refusals() == [])
    #expect(refusals(removed: nil, last: false) == [])
    #expect(refusals(day: 4) == [], "two versions of one day")
  }

  @Test func refuseWhatIsAnotherFormatOrOutOfBounds() {
    #expect(refusals(format: "un-xml") == [.otherFormat(expected: "ofac-xml", found: "un-xml")])
    #expect(refusals(bytes: 999, last: false) == [.tooFewBytes(999, min: 1_000)])
    #expect(refusals(bytes: 1_000, last: false) == [])
    #expect(refusals(bytes: 1_000_001, last: false) == [.tooManyBytes(1_000_001, max: 1_000_000)])
    #expect(refusals(entries: 99, last: false) == [.tooFewEntries(99, min: 100)])
  }

  @Test func refuseTooManyRemovalsUnlessAllowed() {
    #expect(refusals(removed: 50) == [])
    #expect(refusals(removed: 51) == [.tooManyRemovals(51, of: 1_000, max: 50, percentMax: 5)])
    #expect(refusals(removed: 51, accepted: AcceptedChange(removalsMax: 51)) == [])
    #expect(refusals(removed: 52, accepted: AcceptedChange(removalsMax: 51)) == [.tooManyRemovals(52, of: 1_000, max: 51, percentMax: 5)])
    #expect(refusals(removed: 50, accepted: AcceptedChange(removalsMax: 3)) == [], "allowing something never forbids anything")
    #expect(
      refusals(entries: 900, removed: nil) == [.tooManyRemovals(100, of: 1_000, max: 50, percentMax: 5)],
      "by count, where ids cannot be compared")
    // As many come as go: the count stays, the removals do not.
    #expect(refusals(entries: 1_000, removed: 1_000).count == 1)
  }

  @Test func refuseJumpsInSizeAndOlderDates() {
    #expect(refusals(bytes: 49_999) == [.sizeJump(49_999, lastGood: 100_000)])
    #expect(refusals(bytes: 50_000) == [])
    #expect(refusals(bytes: 400_000) == [])
    #expect(refusals(bytes: 400_004) == [.sizeJump(400_004, lastGood: 100_000)])
    #expect(refusals(bytes: 400_004, accepted: AcceptedChange(allowsSize: true)) == [])
    #expect(refusals(day: 3) == [.olderThanLastGood(at(3).date, lastGood: at(4).date)])
    #expect(refusals(day: 3, accepted: AcceptedChange(allowsOlder: true)) == [])
  }

  @Test func giveEveryReasonWithWhatToDo() {
    let all = refusals(day: 1, bytes: 10, entries: 1, removed: 999)
    #expect(all.count == 5)
    // Of another list nothing can be accepted, and nobody should be told how.
    let other = refusals(format: "un-xml", day: 1, bytes: 10, entries: 1, removed: 999)
    #expect(other == [.otherFormat(expected: "ofac-xml", found: "un-xml")])
    for refusal in all + other + [.unreadable(ListFailure(.truncated))] {
      #expect(refusal.description.contains(";") || refusal.description.contains(","))
    }
    #expect(ListGateRefusal.tooManyRemovals(51, of: 1_000, max: 50, percentMax: 5).description.contains("--accept-removals 51"))
  }
}
