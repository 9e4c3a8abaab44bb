import Foundation
import Testing

/// The repository's root, found from this file.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

func swiftFiles(_ module: String) -> [(name: String, text: String)] {
  let folder = root.appendingPathComponent("Sources/\(module)")
  let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
  return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { ("\(module)/\(name)", $0) }
  }
}

func imports(_ text: String) -> [String] {
  text.split(separator: "\n").compactMap { line in
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first, first.hasPrefix("@") || ["public", "internal", "package", "private", "fileprivate"].contains(first) {
      words.removeFirst()
    }
    guard words.count == 2, words[0] == "import" else { return nil }
    return words[1].split(separator: ".").first.map(String.init)
  }
}

/// What each module may import: its own layer's neighbours below and the libraries it exists to use.
let allowed: [String: Set<String>] = [
  "Formats": ["CLibXML2", "CZlib", "Yams"],
  "Reference": ["Formats"],
  "Watchlists": ["Formats", "Reference", "Synchronization"],
  "Governance": ["Formats", "Reference"],
  "Casework": ["Formats", "Reference", "Governance"],
  "Screening": ["Formats", "Reference", "Watchlists", "Governance", "Crypto"],
  "Pipeline": [
    "Formats", "Reference", "Watchlists", "Governance", "Casework", "Screening", "Crypto", "Dispatch", "Synchronization", "Foundation",
  ],
  "Storage": ["Formats", "Reference", "Pipeline", "GRDB", "GRDBSQLite", "Crypto", "Dispatch", "Foundation", "Synchronization"],
  "Connectors": [
    "Formats", "Reference", "Watchlists", "Pipeline", "Crypto", "Foundation", "Synchronization", "AsyncHTTPClient", "NIOCore", "NIOHTTP1",
    "NIOPosix",
  ],
  "Simulation": ["Formats", "Reference"],
]

/// Where time and chance may enter.
let adapters: Set<String> = ["Connectors", "Storage", "Server", "probity"]
let clocks = [
  "Date()", "Date.now", "UUID()", ".random(", "ContinuousClock.now", "SuspendingClock.now", "SystemRandomNumberGenerator", "clock_gettime",
]

@Suite("The tree") struct TidyTests {
  @Test(arguments: allowed.keys.sorted()) func importsOnlyDownwards(module: String) throws {
    let files = swiftFiles(module)
    #expect(!files.isEmpty, "\(module) has sources")
    for (name, text) in files {
      for used in imports(text) { #expect(allowed[module]!.contains(used), "\(name) imports \(used)") }
    }
  }

  @Test(arguments: allowed.keys.sorted().filter { !adapters.contains($0) }) func keepsClockAndChanceOut(module: String) {
    for (name, text) in swiftFiles(module) {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
        for clock in clocks { #expect(!code.contains(clock), "\(name):\(number + 1) uses \(clock)") }
      }
    }
  }

  @Test func holdsNothingElseAtTheTop() throws {
    let expected: Set<String> = [
      "Package.swift", "Sources", "Tests", "models", "watchlists", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md",
      "Makefile", ".swift-format", ".gitignore", ".ci",
    ]
    let ignored: Set<String> = [".git", "Package.resolved", ".swiftpm"]
    let found = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !ignored.contains($0) && !$0.hasPrefix(".build") }
    #expect(Set(found) == expected)
  }
}
