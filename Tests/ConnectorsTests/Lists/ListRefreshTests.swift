import Foundation
import Formats
import Pipeline
import Reference
import Synchronization
import Testing
import Watchlists

@testable import Connectors

/// A shelf with one good version, a server and a refresher.
private struct Bench {
  let shelf: ListShelf
  let clock = TestClock()
  let entry: CatalogueEntry
  let fetcher: ListFetcher

  init(_ folder: String) throws {
    shelf = try ListShelf(folder: folder + "/lists", mayCreate: true)
    entry = try TestLists.entry()
    fetcher = ListFetcher()
  }

  func refresh(
    _ address: ListAddress, accepted: AcceptedChange = .nothing, with other: ListFetcher? = nil
  ) async throws -> RefreshOutcome {
    clock.advance(hours: 1)
    let clock = clock
    let refresher = ListRefresher(shelf: shelf, fetcher: other ?? fetcher, clock: { clock.now })
    return try await refresher.refresh(entry, from: address, accepted: accepted)
  }

  var inForce: ListVersion? { get throws { try shelf.pointer(entry.list)?.version } }
  var lastReasons: [String] {
    get throws {
      if case .refused(_, _, let reasons) = try shelf.history(entry.list).records.last?.event { return reasons }
      return []
    }
  }
}

private let good = TestLists.ofac(100)

@Suite("A refresh") struct ListRefreshTests {
  /// Puts a good version in force, then lets the server answer with something else, and expects the good one to stay with this reason in the history.
  private func expectRefusal(
    _ words: String, limits: FetchLimits = FetchLimits(),
    sourceLocation: SourceLocation = #_sourceLocation, _ answer: @escaping @Sendable (ListServer.Request) -> ListServer.Answer
  ) async throws {
    try await withFolder { folder in
      let bench = try Bench(folder)
      let isLying = Atomic(false)
      let lies = Box(isLying)
      let server = try ListServer { lies.atomic.load(ordering: .relaxed) ? answer($0) : .list(good) }
      defer { server.stop() }
      guard case .adopted(let version, nil, 100, 0, 0) = try await bench.refresh(server.address()) else {
        Issue.record("the good version should be adopted", sourceLocation: sourceLocation)
        return
      }
      let revision = bench.shelf.revision()
      lies.atomic.store(true, ordering: .relaxed)
      // Tight limits are for the lies alone: a busy machine is slow with good versions too.
      let strict = ListFetcher(limits: limits)
      let outcome = try await bench.refresh(server.address("/list.xml?signature=secret"), with: strict)
      guard case .refused(let reasons, let kept) = outcome else {
        Issue.record("\(outcome) should be a refusal", sourceLocation: sourceLocation)
        return
      }
      #expect(reasons.contains { $0.contains(words) }, "\(reasons)", sourceLocation: sourceLocation)
      #expect(reasons.allSatisfy { !$0.contains("secret") }, "\(reasons)", sourceLocation: sourceLocation)
      #expect(kept == version, sourceLocation: sourceLocation)
      #expect(try bench.inForce == version, "the good version stays, and ages", sourceLocation: sourceLocation)
      #expect(bench.shelf.revision() == revision, "a lane has nothing to notice", sourceLocation: sourceLocation)
      #expect(try bench.lastReasons == reasons, sourceLocation: sourceLocation)
      let log = try String(contentsOfFile: folder + "/lists/us-ofac-sdn/versions.jsonl", encoding: .utf8)
      #expect(!log.contains("secret"), sourceLocation: sourceLocation)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/lists/us-ofac-sdn").sorted()
      #expect(left == ["content", "in-force", "versions.jsonl"], sourceLocation: sourceLocation)
      // And the same refresher takes a good version again.
      lies.atomic.store(false, ordering: .relaxed)
      guard case .unchanged(let again, how: .sameContent) = try await bench.refresh(server.address()) else {
        Issue.record("the good version should be confirmed", sourceLocation: sourceLocation)
        return
      }
      #expect(again.verifiedAt > version.verifiedAt, sourceLocation: sourceLocation)
    }
  }

  @Test func refusesABodyThatIsShorterThanDeclared() async throws {
    try await expectRefusal("broke off") { _ in ListServer.Answer(body: Array(good[..<5_000]), declared: good.count) }
  }

  @Test func refusesABodyThatIsCutWithoutAnyLength() async throws {
    try await expectRefusal("ends before") { _ in ListServer.Answer(body: Array(good[..<5_000])) }
  }

  @Test func refusesALengthThatCutsTheBody() async throws {
    try await expectRefusal("ends before") { _ in ListServer.Answer(body: good, declared: 5_000) }
  }

  @Test func refusesALengthThatIsNone() async throws {
    try await expectRefusal("broke off") { _ in ListServer.Answer(headers: ["Content-Length: many"], body: good) }
  }

  @Test func refusesAPageThatSaysSorry() async throws {
    try await expectRefusal("web page") { _ in
      .list(Array("<!DOCTYPE html><html><head><title>Sorry</title></head><body>We are updating the site.</body></html>".utf8))
    }
  }

  @Test func refusesNothingAtAll() async throws {
    try await expectRefusal("empty") { _ in .list([]) }
  }

  @Test func refusesASlowServer() async throws {
    try await expectRefusal("took more than 2 s", limits: FetchLimits(secondsMax: 2)) { _ in
      ListServer.Answer(body: good, declared: good.count, pace: (bytes: 200, seconds: 0.2))
    }
  }

  @Test func refusesAServerThatFallsSilent() async throws {
    try await expectRefusal("took more than 1 s", limits: FetchLimits(idleSecondsMax: 1)) { _ in
      ListServer.Answer(body: good, declared: good.count, pace: (bytes: 4_000, seconds: 3))
    }
  }

  @Test func refusesARedirectLoop() async throws {
    try await expectRefusal("lead back") { request in
      .status("302 Found", headers: ["Location: \(request.path == "/b" ? "/list.xml?signature=secret" : "/b")"])
    }
  }

  @Test func refusesRedirectsWithoutEnd() async throws {
    try await expectRefusal("more than 5 redirects") { request in .status("302 Found", headers: ["Location: \(request.path)1"]) }
  }

  @Test func refusesARedirectToAFileOrNowhere() async throws {
    try await expectRefusal("nowhere") { _ in .status("302 Found", headers: ["Location: file:///etc/passwd"]) }
    try await expectRefusal("nowhere") { _ in .status("302 Found") }
  }

  @Test func refusesABombInsideGzip() async throws {
    let bomb = try gzipped([UInt8](repeating: 0x20, count: 4 << 20))
    try await expectRefusal("more than 200000 bytes") { _ in .list(bomb, headers: ["Content-Encoding: gzip"]) }
  }

  @Test func refusesDamagedGzip() async throws {
    var damaged = try gzipped(good)
    damaged[damaged.count - 6] ^= 1
    let sent = damaged
    try await expectRefusal("checksum") { _ in .list(sent, headers: ["Content-Encoding: gzip"]) }
    try await expectRefusal("ends too early") { _ in .list(Array(sent[..<(sent.count / 2)]), headers: ["Content-Encoding: gzip"]) }
    try await expectRefusal("not asked for") { _ in .list(sent, headers: ["Content-Encoding: br"]) }
  }

  @Test func refusesMoreThanItMayTake() async throws {
    let large = TestLists.ofac(2_000)
    try await expectRefusal("more than 200000 bytes") { _ in .list(large) }
    try await expectRefusal("more than 200000 bytes") { _ in ListServer.Answer(body: large) }
  }

  @Test func refusesErrorsOfTheServer() async throws {
    try await expectRefusal("answers 404") { _ in .status("404 Not Found") }
    try await expectRefusal("try again later") { _ in .status("500 Internal Server Error") }
    try await expectRefusal("answers 204") { _ in .status("204 No Content") }
    try await expectRefusal("answers 206") { _ in ListServer.Answer(status: "206 Partial Content", body: good, declared: good.count) }
  }

  @Test func refusesWhatIsNoHTTP() async throws {
    try await expectRefusal("no HTTP") { _ in ListServer.Answer(status: "two hundred", body: good) }
  }

  @Test func refusesAnotherCountThanDeclared() async throws {
    let short = TestLists.ofac(100, declared: 101)
    try await expectRefusal("declares 101 entries, the file holds 100") { _ in .list(short) }
  }

  @Test func refusesAMassDelisting() async throws {
    let cut = TestLists.ofac(100, without: [3, 4, 5, 6, 7, 8])
    try await expectRefusal("6 of 100 entries would be removed") { _ in .list(cut) }
  }

  @Test func refusesAnOlderVersionAndAnotherFormat() async throws {
    let older = TestLists.ofac(101, day: 9)
    try await expectRefusal("published 2026-11-09, the version in force 2026-11-10") { _ in .list(older) }
    let other = try TestLists.sample("un-sc/consolidated.xml")
    try await expectRefusal("the download is in format un-xml, the catalogue says ofac-xml") { _ in .list(other) }
  }

  @Test func saysWhoIsNotThere() async throws {
    try await withFolder { folder in
      let bench = try Bench(folder)
      let server = try ListServer { _ in .list(good) }
      let address = server.address()
      server.stop()
      guard case .refused(let reasons, nil) = try await bench.refresh(address) else {
        Issue.record("nobody listens there")
        return
      }
      #expect(reasons.count == 1 && reasons[0].contains("is not reachable: Connection refused"), "\(reasons)")
      guard case .refused(let others, nil) = try await bench.refresh(try #require(ListAddress("file:\(folder)/none.xml"))) else {
        Issue.record("no such file")
        return
      }
      #expect(others[0].contains("cannot read"))
      #expect(try bench.inForce == nil)
    }
  }

  @Test func asksOnlyForWhatChanged() async throws {
    try await withFolder { folder in
      let bench = try Bench(folder)
      let server = try ListServer { request in
        if request.headers["if-none-match"] == "\"v1\"" { return .status("304 Not Modified") }
        return .list(good, headers: ["ETag: \"v1\"", "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT"])
      }
      defer { server.stop() }
      guard case .adopted(let version, nil, _, _, _) = try await bench.refresh(server.address()) else {
        Issue.record("the first version should be adopted")
        return
      }
      let revision = bench.shelf.revision()
      guard case .unchanged(let again, how: .notModified) = try await bench.refresh(server.address()) else {
        Issue.record("the server said 304")
        return
      }
      #expect(again.sha256 == version.sha256)
      #expect(again.verifiedAt.microseconds == version.verifiedAt.microseconds + 3_600_000_000)
      #expect(bench.shelf.revision() != revision, "a lane learns that the list is verified again")
      #expect(server.requests.count == 2)
      let (one, two) = (server.requests[0].headers, server.requests[1].headers)
      #expect(one["if-none-match"] == nil && one["user-agent"]?.hasPrefix("probity") == true && one["accept-encoding"] == "gzip")
      #expect(two["if-none-match"] == "\"v1\"" && two["if-modified-since"] == "Mon, 23 Nov 2026 09:00:00 GMT")
      // With something allowed by hand the list itself is asked for.
      _ = try await bench.refresh(server.address(), accepted: AcceptedChange(removalsMax: 1))
      #expect(server.requests[2].headers["if-none-match"] == nil)
    }
  }

  @Test func a304ThatNobodyAskedForIsAnError() async throws {
    try await withFolder { folder in
      let bench = try Bench(folder)
      let server = try ListServer { _ in .status("304 Not Modified") }
      defer { server.stop() }
      guard case .refused(let reasons, nil) = try await bench.refresh(server.address()) else {
        Issue.record("nothing can be unchanged yet")
        return
      }
      #expect(reasons[0].contains("answers 304"))
    }
  }

  @Test func takesAGoodVersionThroughRedirectsAndCompression() async throws {
    try await withFolder { folder in
      let bench = try Bench(folder)
      let next = TestLists.ofac(103, without: [7, 8], day: 12, note: " LTD")
      let compressed = try gzipped(next)
      let server = try ListServer { request in
        switch request.path {
        case "/old": .list(good)
        case "/list.xml": .status("302 Found", headers: ["Location: content/signed?token=secret"])
        default: .list(compressed, headers: ["Content-Encoding: gzip"])
        }
      }
      defer { server.stop() }
      _ = try await bench.refresh(server.address("/old"))
      guard case .adopted(let version, let replaced, 3, 2, 98) = try await bench.refresh(server.address()) else {
        Issue.record("three came, two went, all others have another name")
        return
      }
      #expect(replaced?.entryCount == 100)
      #expect(version.entryCount == 101 && version.byteCount == next.count)
      #expect(server.requests.map(\.path) == ["/old", "/list.xml", "/content/signed?token=secret"])
      let file = try bench.shelf.read(version)
      #expect(file.entries.count == 101)
      #expect(try bench.shelf.inForce() == [version])
    }
  }

  @Test func whatAPersonAllowedStandsInTheHistory() async throws {
    try await withFolder { folder in
      let bench = try Bench(folder)
      let path = folder + "/sdn.xml"
      let address = try #require(ListAddress("file:" + path))
      try Data(good).write(to: URL(fileURLWithPath: path))
      _ = try await bench.refresh(address)
      try Data(TestLists.ofac(100, without: Set(1...40))).write(to: URL(fileURLWithPath: path))
      guard case .refused(let reasons, _) = try await bench.refresh(address) else {
        Issue.record("40 may not go")
        return
      }
      #expect(reasons.contains { $0.contains("--accept-removals 40") })
      let accepted = AcceptedChange(removalsMax: 40)
      guard case .adopted(let version, _, 0, 40, 0) = try await bench.refresh(address, accepted: accepted) else {
        Issue.record("40 were allowed")
        return
      }
      let history = try bench.shelf.history(bench.entry.list)
      #expect(history.records.map(\.name) == ["adopted", "refused", "adopted"])
      guard case .adopted(version, replaced: _?, accepted: accepted) = history.records.last?.event else {
        Issue.record("the allowance is kept")
        return
      }
    }
  }
}

/// Lets a closure that outlives its maker hold an atomic.
private final class Box: Sendable {
  let atomic: Atomic<Bool>
  init(_ atomic: consuming Atomic<Bool>) { self.atomic = atomic }
}

@Suite("An address of a list") struct ListAddressTests {
  @Test func hidesWhatMayBeSecret() {
    #expect(ListAddress("https://user:pass@example.org/a/b.xml?token=1#x")?.shown == "https://example.org/a/b.xml")
    #expect(ListAddress("https://example.org?token=1")?.shown == "https://example.org")
    #expect(ListAddress("file:/tmp/a b.xml")?.filePath == "/tmp/a b.xml")
    #expect(ListAddress("file:///tmp/a.xml")?.filePath == "/tmp/a.xml")
    #expect(ListAddress("file:a.xml")?.filePath == "a.xml")
    for text in ["ftp://example.org/x", "example.org", "https://", "https:///x", "http:", "file:", "https://a b/", ""] {
      #expect(ListAddress(text) == nil, "\(text)")
    }
  }

  @Test func followsLocationsOfEveryForm() throws {
    let address = try #require(ListAddress("https://example.org/a/b.xml?x=1"))
    for (location, target) in [
      ("https://other.org/c", "https://other.org/c"), ("//other.org/c", "https://other.org/c"), ("/c?d=1", "https://example.org/c?d=1"),
      ("c", "https://example.org/a/c"), ("?y=2", "https://example.org/a/b.xml?y=2"), ("../c", "https://example.org/a/../c"),
    ] { #expect(address.following(location)?.text == target, "\(location)") }
    #expect(address.following("javascript:alert(1)") == nil)
    #expect(address.following("http://") == nil)
  }
}

@Suite("A refresh of a list in several files") struct ListSetRefreshTests {
  private static let main =
    Array((1...30).map { "\($0),\"COMPANY \($0)\",\"-0- \",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"-0- \"\r\n" }.joined().utf8) + [
      0x1A
    ]
  private static let addresses = Array("1,1,\"1 Road\",\"Town\",\"France\",-0- \r\n\u{1A}".utf8)
  private static let aliases = Array("2,1,\"aka\",\"SECOND NAME\",-0- \r\n\u{1A}".utf8)

  private func refresh(_ folder: String, _ answer: @escaping @Sendable (ListServer.Request) -> ListServer.Answer) async throws
    -> RefreshOutcome
  {
    let text = TestLists.catalogueText.replacing("  entry_key", with: "  other_formats: [ofac-csv]\n  entry_key")
    let catalogue = try ListCatalogue.load(Array(text.utf8), file: "catalogue.yaml")
    let entry = try #require(catalogue["us-ofac-sdn"])
    let server = try ListServer(answer)
    defer { server.stop() }
    let shelf = try ListShelf(folder: folder + "/lists", mayCreate: true)
    let clock = TestClock()
    let refresher = ListRefresher(shelf: shelf, fetcher: ListFetcher(), clock: { clock.now })
    return try await refresher.refresh(entry, from: server.address("/files/SDN.CSV?key=1"))
  }

  private static func answer(_ request: ListServer.Request, aliases: [UInt8]? = ListSetRefreshTests.aliases) -> ListServer.Answer {
    switch request.path {
    case "/files/SDN.CSV?key=1", "/files/SDN.CSV": .list(main)
    case "/files/ADD.CSV": .list(addresses)
    case "/files/ALT.CSV": aliases.map { .list($0) } ?? .status("404 Not Found")
    // SDN_COMMENTS.CSV is only there where remarks are long.
    default: .status("404 Not Found")
    }
  }

  @Test func takesWhatStandsBesideIt() async throws {
    try await withFolder { folder in
      guard case .adopted(let version, nil, 30, 0, 0) = try await refresh(folder, { Self.answer($0) }) else {
        Issue.record("the list should be adopted")
        return
      }
      let file = try ListShelf(folder: folder + "/lists").read(version)
      #expect(file.header.format == "ofac-csv")
      #expect(file.entries[0].party.addresses.map(\.city) == ["Town"])
      #expect(file.entries[1].party.names.map(\.full) == ["COMPANY 2", "SECOND NAME"])
      // The same files are the same version.
      guard case .unchanged(_, how: .sameContent) = try await refresh(folder, { Self.answer($0) }) else {
        Issue.record("nothing changed")
        return
      }
    }
  }

  @Test func refusesASetWithAPartMissingOrReplaced() async throws {
    try await withFolder { folder in
      let cases: [(aliases: [UInt8]?, words: String)] = [
        (nil, "answers 404"), (Array("<html>Sorry</html>".utf8), "ALT.CSV, beside the list"),
      ]
      for (aliases, words) in cases {
        guard case .refused(let reasons, nil) = try await refresh(folder, { Self.answer($0, aliases: aliases) }) else {
          Issue.record("a set without its aliases should be refused")
          return
        }
        #expect(reasons.contains { $0.contains(words) }, "\(reasons)")
      }
    }
  }
}
