import Foundation
import Formats
import Pipeline
import Reference
import Synchronization
import Testing
import Watchlists

@testable import Connectors

private let list: ListID = "us-ofac-sdn"
private let first = TestLists.ofac(100), second = TestLists.ofac(104, day: 12)

private func at(_ hour: Int64) -> Instant { Instant(microseconds: 1_794_300_000_000_000 + hour * 3_600_000_000) ?? .first }

/// Puts bytes on a shelf as a refresh does after its gates.
@discardableResult
private func put(_ bytes: [UInt8], on shelf: ListShelf, at moment: Instant) throws -> ListVersion {
  let incoming = try shelf.incoming(list)
  try incoming.append(bytes)
  try incoming.finish()
  let file = try ListShelf.parse(incoming.path, list: list, format: nil, bytesMax: 1 << 20).file
  let version = ListVersion(
    list: list, sha256: incoming.sha256, format: file.header.format, publishedOn: file.header.publishedOn,
    publishedText: file.header.publishedText, fetchedAt: moment, verifiedAt: moment, byteCount: incoming.byteCount,
    recordCount: file.header.recordCount, entryCount: file.entries.count, entriesSHA256: digest(of: file.entries))
  try shelf.withLock(list) {
    try shelf.adopt(
      incoming, as: version, at: moment, address: nil, validators: Validators(entityTag: "\"\(version.shortName)\""),
      replaced: try shelf.pointer(list)?.version.sha256, accepted: .nothing)
  }
  return version
}

@Suite("The shelf of lists") struct ListShelfTests {
  @Test func keepsEveryVersionAndSaysWhichIsInForce() async throws {
    try await withFolder { folder in
      let shelf = try ListShelf(folder: folder + "/lists", mayCreate: true)
      let one = try put(first, on: shelf, at: at(1)), two = try put(second, on: shelf, at: at(2))
      let reopened = try ListShelf(folder: folder + "/lists")
      #expect(reopened.lists() == [list])
      #expect(try reopened.inForce() == [two])
      #expect(try reopened.read(two).entries.count == 104)
      #expect(try reopened.read(one).entries.count == 100)
      #expect(try reopened.history(list).versions == [one, two])
    }
  }

  @Test func rollsBackAndAges() async throws {
    try await withFolder { folder in
      let shelf = try ListShelf(folder: folder + "/lists", mayCreate: true)
      let one = try put(first, on: shelf, at: at(1))
      try put(second, on: shelf, at: at(2))
      let revision = shelf.revision()
      try shelf.rollBack(list, to: one, at: at(3), why: "names lost")
      #expect(try shelf.inForce() == [one])
      #expect(try shelf.inForce()[0].verifiedAt == at(1))
      #expect(try shelf.pointer(list)?.validators == Validators(), "the next refresh must not be told that nothing changed")
      #expect(shelf.revision() != revision)
      #expect(
        try shelf.history(list).records.last?.event
          == .rolledBack(from: ListHistory(records: shelf.history(list).records).versions[1].sha256, to: one.sha256, why: "names lost"))
    }
  }

  @Test func refusesAFolderOfFilesAndAStrangersShelf() async throws {
    try await withFolder { folder in
      #expect(throws: WorldFailure.self) { try ListShelf(folder: folder + "/none") }
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/sdn.xml"))
      #expect(!ListShelf.isShelf(folder))
      #expect(throws: WorldFailure.self) { try ListShelf(folder: folder, mayCreate: true) }
      try Data(#"{"probity_shelf":2}"#.utf8).write(to: URL(fileURLWithPath: folder + "/shelf.json"))
      #expect(throws: WorldFailure.self) { try ListShelf(folder: folder, mayCreate: true) }
    }
  }

  @Test func noticesDamage() async throws {
    try await withFolder { folder in
      let shelf = try ListShelf(folder: folder, mayCreate: true)
      let one = try put(first, on: shelf, at: at(1)), two = try put(second, on: shelf, at: at(2))
      // Another list's bytes under this name, a cut file, no file.
      try FileManager.default.removeItem(atPath: shelf.contentPath(list, two.sha256))
      #expect(throws: WorldFailure.self) { try shelf.read(two) }
      try FileManager.default.copyItem(atPath: shelf.contentPath(list, one.sha256), toPath: shelf.contentPath(list, two.sha256))
      #expect(throws: WorldFailure.self) { try shelf.read(two) }
      let whole = try Data(contentsOf: URL(fileURLWithPath: shelf.contentPath(list, one.sha256)))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: shelf.contentPath(list, one.sha256)))
      #expect(throws: WorldFailure.self) { try shelf.read(one) }
      #expect(throws: WorldFailure.self) { try shelf.rollBack(list, to: one, at: at(3), why: "") }
      // A pointer that is none, and a line of history that is none.
      try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/us-ofac-sdn/in-force"))
      #expect(throws: WorldFailure.self) { try shelf.inForce() }
      try put(TestLists.ofac(105, day: 13), on: shelf, at: at(4))
      #expect(try shelf.inForce().map(\.entryCount) == [105], "the next writer puts the pointer right")
      let log = URL(fileURLWithPath: folder + "/us-ofac-sdn/versions.jsonl")
      var lines = try Data(contentsOf: log)
      lines.insert(contentsOf: Array("{\"event\":\"deleted\"}\n".utf8), at: 0)
      try lines.write(to: log)
      #expect(throws: WorldFailure.self) { try shelf.history(list) }
    }
  }

  /// Stops a put before its 1st, 2nd, … step, until none is left, and looks at what a crash there leaves.
  @Test func survivesACrashBeforeAnyStep() async throws {
    try await withFolder { folder in
      var steps = 0
      for crash in 1... {
        let place = "\(folder)/\(crash)"
        var shelf = try ListShelf(folder: place, mayCreate: true)
        let one = try put(first, on: shelf, at: at(1))
        let countdown = Countdown(crash)
        shelf.files.beforeStep = { step throws(WorldFailure) in try countdown.pass(step) }
        let isCrashed: Bool
        do {
          try put(second, on: shelf, at: at(2))
          isCrashed = false
        } catch is WorldFailure { isCrashed = true }
        // Whoever reads now finds a whole version.
        let after = try ListShelf(folder: place)
        let inForce = try #require(try after.inForce().first)
        #expect(try after.read(inForce).entries.count == inForce.entryCount)
        #expect(
          inForce.entryCount == (isCrashed && countdown.lastStep != "sync the folder of in-force" ? 100 : 104),
          "crash before \(countdown.lastStep)")
        #expect(try after.history(list).versions.contains(inForce))
        // Half a line of history, as a crash inside a write leaves it, is no line.
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: place + "/us-ofac-sdn/versions.jsonl"))
        try log.seekToEnd()
        try log.write(contentsOf: Data("{\"at\":\"2026-".utf8))
        try log.close()
        #expect(try after.inForce().first == inForce)
        // And the next writer goes on as if nothing had been.
        let third = try put(TestLists.ofac(106, day: 14), on: after, at: at(3))
        #expect(try after.inForce() == [third])
        #expect(try after.history(list).inForce == third.sha256)
        #expect(try after.read(one).entries.count == 100)
        let content = try FileManager.default.contentsOfDirectory(atPath: place + "/us-ofac-sdn/content").count
        #expect(try content == after.history(list).versions.count, "no content that no history knows")
        let left = try FileManager.default.contentsOfDirectory(atPath: place + "/us-ofac-sdn").filter { $0.hasPrefix("incoming") }
        #expect(left.isEmpty)
        steps = crash
        if !isCrashed { break }
      }
      #expect(steps > 6, "a version goes live in several steps")
    }
  }

  @Test func twoWritersAndAReaderNeverSeeHalfAVersion() async throws {
    try await withFolder { folder in
      let shelf = try ListShelf(folder: folder, mayCreate: true)
      try put(first, on: shelf, at: at(0))
      let done = Atomic(false)
      let flag = Flag(done)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<2 {
          group.addTask {
            for round in 1...10 { try put(TestLists.ofac(100 + writer * 20 + round), on: shelf, at: at(Int64(round))) }
          }
        }
        group.addTask {
          while !flag.isSet {
            let version = try #require(try shelf.inForce().first)
            #expect(try shelf.read(version).entries.count == version.entryCount)
          }
        }
        for _ in 0..<2 { try await group.next() }
        flag.set()
        try await group.waitForAll()
      }
      #expect(try shelf.history(list).records.count == 21)
      #expect(try shelf.history(list).inForce == shelf.inForce()[0].sha256)
    }
  }
}

private final class Countdown: Sendable {
  private let state: Mutex<(left: Int, last: String)>

  init(_ count: Int) { state = Mutex((count, "")) }

  func pass(_ step: String) throws(WorldFailure) {
    let isOver = state.withLock { state in
      state.left -= 1
      state.last = step
      return state.left <= 0
    }
    if isOver { throw WorldFailure(mayRetry: false, message: "crash before: \(step)") }
  }

  var lastStep: String { state.withLock { $0.last } }
}

private final class Flag: Sendable {
  private let atomic: Atomic<Bool>
  init(_ atomic: consuming Atomic<Bool>) { self.atomic = atomic }
  var isSet: Bool { atomic.load(ordering: .relaxed) }
  func set() { atomic.store(true, ordering: .relaxed) }
}
