import Formats
import Foundation
import Testing

@testable import Watchlists

/// Where tests find the samples of the package and, if it is there, the folder of real lists.
enum ListTestData {
  /// Links are resolved, so that the folder is the package's also when the tests are built elsewhere.
  static let packageFolder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let sharedFolder: URL = {
    if let named = ProcessInfo.processInfo.environment["PROBITY_SHARED"] { return URL(fileURLWithPath: named) }
    return packageFolder.deletingLastPathComponent().appendingPathComponent("shared")
  }()
  static let realLists = sharedFolder.appendingPathComponent("data/watchlists")
  static let hasRealLists = FileManager.default.fileExists(atPath: realLists.appendingPathComponent("manifest.json").path)
  static let samples = packageFolder.appendingPathComponent("watchlists/samples")

  static func sample(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: samples.appendingPathComponent(path)))
  }

  /// A real list, unpacked by `xz` if need be.
  static func real(_ path: String) throws -> [UInt8] {
    let file = realLists.appendingPathComponent(path)
    guard file.pathExtension == "xz" else { return [UInt8](try Data(contentsOf: file)) }
    let xz = Process(), pipe = Pipe()
    xz.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    xz.arguments = ["xz", "-dc", file.path]
    xz.standardOutput = pipe
    try xz.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    xz.waitUntilExit()
    try #require(xz.terminationStatus == 0, "xz could not unpack \(path)")
    return bytes
  }

  /// What the manifest of the real lists says about a file.
  static func manifestEntry(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: realLists.appendingPathComponent("manifest.json"))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return try #require(all.first { $0["path"] as? String == path }, "\(path) is not in the manifest")
  }
}

/// Entries as golden JSON lines beside the sample; `UPDATE_GOLDEN=1` rewrites them.
enum ListGolden {
  static func check(_ entries: [ListEntry], against path: String) throws {
    var json = JSONWriter()
    for entry in entries {
      entry.write(to: &json)
      json.endLine()
    }
    let file = ListTestData.samples.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(json.bytes).write(to: file) }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    let found = String(decoding: json.bytes, as: UTF8.self).split(separator: "\n")
    #expect(found.count == expected.count)
    for (line, (a, b)) in zip(found, expected).enumerated() { #expect(a == b, "line \(line + 1) of \(path)") }
  }
}

/// SplitMix64: the same bytes for a seed on every machine.
struct ListTestRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// What every list format must do, whatever it is in.
enum ListFormatContract {
  /// The same entries however the bytes are cut.
  static func isIndependentOfChunks(_ bytes: [UInt8], fileName: String, companions: [ListCompanion] = []) throws {
    let whole = try ListFile.read(bytes, fileName: fileName, companions: companions)
    for size in [1, 7, 64, 1000, 65_536] {
      var reader = ListFileReader(fileName: fileName, companions: companions)
      var entries: [ListEntry] = []
      var at = 0
      while at < bytes.count {
        let chunk = Array(bytes[at..<min(at + size, bytes.count)])
        let span = chunk.span
        try reader.feed(span) { entries.append($0) }
        at += size
      }
      let header = try reader.finish { entries.append($0) }
      #expect(entries == whole.entries, "chunks of \(size)")
      #expect(header == whole.header, "chunks of \(size)")
    }
  }

  /// A file cut anywhere before its end is refused; but nobody can see a cut between two lines where a record is a line.
  static func refusesTruncation(_ bytes: [UInt8], fileName: String, format: ListFormat, isBlindBetweenLines: Bool) {
    var end = bytes.count
    while let last = bytes[..<end].last, last == 0x0A || last == 0x20 { end -= 1 }
    for part in 0..<50 {
      let cut = end * part / 50
      if isBlindBetweenLines, cut > 0, bytes[cut - 1] == 0x0A || bytes[cut] == 0x0A { continue }
      #expect(throws: ListFailure.self, "cut at \(cut)") { try ListFile.read(Array(bytes[..<cut]), fileName: fileName, format: format) }
    }
    #expect(throws: ListFailure.self) { try ListFile.read(Array(bytes[..<(end - 1)]), fileName: fileName, format: format) }
  }

  /// Damaged bytes are read or refused, and never stop the process.
  static func survivesDamage(_ bytes: [UInt8], fileName: String, format: ListFormat, rounds: Int = 400) {
    var refused = 0
    for seed in 0..<rounds {
      var random = ListTestRandom(seed: UInt64(seed))
      var damaged = bytes
      for _ in 0...random.below(4) {
        switch random.below(4) {
        case 0: damaged[random.below(damaged.count)] = UInt8(truncatingIfNeeded: random.next())
        case 1: damaged[random.below(damaged.count)] ^= 1 << UInt8(random.below(8))
        case 2:
          let from = random.below(damaged.count)
          damaged.removeSubrange(from..<min(damaged.count, from + random.below(200)))
          if damaged.isEmpty { damaged = [0x3C] }
        default:
          let from = random.below(damaged.count)
          damaged.insert(contentsOf: damaged[from..<min(damaged.count, from + random.below(200))], at: random.below(damaged.count))
        }
      }
      do { _ = try ListFile.read(damaged, fileName: fileName, format: format) } catch {
        refused += 1
        #expect(!error.description.isEmpty)
      }
    }
    #expect(refused > 0, "some damage must be noticed")
  }
}
