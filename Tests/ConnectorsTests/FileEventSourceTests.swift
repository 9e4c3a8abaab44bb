import Connectors
import Foundation
import Pipeline
import Reference
import TestSupport
import Testing

@Suite("A file of events")
struct FileEventSourceTests {
  private func write(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  private func append(_ text: String, _ path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
  }

  @Test func passesOverALineThatIsTooLongWithItsDigestAndBeginning() throws {
    try withFolder { folder in
      let long = [UInt8](repeating: 0x61, count: FileEventSource.lineBytesMax + 500_001)
      let bytes = Array("first\n".utf8) + long + Array("\nlast\n".utf8)
      try write(bytes, folder + "/a")
      let source = try FileEventSource(path: folder + "/a", isFollowed: false, clock: nil)
      _ = try source.resume(from: [])
      let (lines, position) = try drain(source)
      #expect(lines.count == 3)
      #expect(lines[1].tooLongDigest == sha256(long))
      #expect(lines[1].length == Int64(long.count) && lines[1].offset == 6 && lines[1].range.count == 65_536)
      #expect(lines[2].offset == Int64(7 + long.count) && lines[2].tooLongDigest == nil)
      #expect(position == SourcePosition(offset: Int64(bytes.count), digest: sha256(bytes)))
      let again = try FileEventSource(path: folder + "/a", isFollowed: false, clock: nil)
      #expect(try again.resume(from: [position].compactMap { $0 }) == position)
      #expect(try drain(again).lines.isEmpty)
    }
  }

  @Test func takesALineOfExactlyTheBoundWhole() throws {
    try withFolder { folder in
      try write([UInt8](repeating: 0x61, count: FileEventSource.lineBytesMax) + [0x0A], folder + "/a")
      let source = try FileEventSource(path: folder + "/a", isFollowed: false, clock: nil)
      let lines = try drain(source).lines
      #expect(lines.count == 1 && lines[0].tooLongDigest == nil && lines[0].range.count == FileEventSource.lineBytesMax)
    }
  }

  @Test func thatIsFollowedWaitsForTheEndOfALineAndNeverEnds() throws {
    try withFolder { folder in
      let path = folder + "/a"
      try write(Array("one\ntw".utf8), path)
      let moment = try #require(Instant(rfc3339: "2026-10-05T10:00:00Z"))
      let source = try FileEventSource(path: path, isFollowed: true, clock: { moment })
      _ = try source.resume(from: [])
      func poll() throws -> [String] {
        let batch = try source.poll(linesMax: 10)
        #expect(!batch.isEnd)
        if !batch.lines.isEmpty { #expect(batch.observedAt == moment) }
        return batch.lines.map { String(decoding: batch.bytes[$0.range], as: UTF8.self) }
      }
      #expect(try poll() == ["one"])
      #expect(try poll() == [])
      try append("o\nthree\nfo", path)
      #expect(try poll() == ["two", "three"])
      #expect(try poll() == [])
      try append("ur\n", path)
      #expect(try poll() == ["four"])
    }
  }

  @Test func thatIsNotThereIsSaidAtOnce() throws {
    try withFolder { folder in
      #expect(throws: WorldFailure.self) { try FileEventSource(path: folder + "/none", isFollowed: false, clock: nil) }
      #expect(throws: WorldFailure.self) { try FileEventSource(path: folder, isFollowed: false, clock: nil) }
    }
  }

  @Test func isPositionedAfterEveryBatchWhereItCanGoOn() throws {
    try withFolder { folder in
      let bytes = Streams.marketplace(seed: 61, lines: 300)
      try write(bytes, folder + "/a")
      let source = try FileEventSource(path: folder + "/a", isFollowed: false, clock: nil)
      _ = try source.resume(from: [])
      for _ in 0..<20 {
        let batch = try source.poll(linesMax: 7)
        let position = try #require(batch.next)
        #expect(position.digest == sha256(Array(bytes.prefix(Int(position.offset)))))
        let last = try #require(batch.lines.last)
        #expect(position.offset >= last.offset + last.length)
      }
    }
  }

  private func drain(_ source: FileEventSource) throws -> (lines: [SourceLine], position: SourcePosition?) {
    var lines: [SourceLine] = []
    while true {
      let batch = try source.poll(linesMax: 16)
      lines += batch.lines
      if batch.isEnd { return (lines, batch.next) }
    }
  }
}
