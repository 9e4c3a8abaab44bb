// What every source of lines keeps to. Each check is given a way to open a source over bytes under a name, as often as it likes.

public import Pipeline

/// The contract of `EventSource`.
public enum SourceContract {
  /// Opens a source whose whole content is these bytes; the same name may get other content later.
  public typealias Opener = (_ name: String, _ bytes: [UInt8]) throws -> any EventSource

  /// All checks, by name.
  public static let checks: [(name: String, run: @Sendable (Opener) throws -> Void)] = [
    ("gives every line once, in order, with its place", givesEveryLine), ("batches of any size give the same lines", ignoresBatchSize),
    ("goes on by content under another name and after growth", resumesByContent),
    ("begins anew under the same name with other content", beginsAnew),
    ("takes the furthest of several known positions", takesTheFurthest), ("cuts off line ends of either kind", cutsLineEnds),
    ("gives a last line without line feed", givesTheLastLine), ("passes over empty lines", passesOverEmptyLines),
    ("ends at once when there is nothing", endsWhenEmpty),
  ]

  /// All lines of a source, and the last position.
  static func drain(_ source: any EventSource, linesMax: Int = 4) throws -> (lines: [String], offsets: [Int64], position: SourcePosition?) {
    var lines: [String] = []
    var offsets: [Int64] = []
    var position: SourcePosition?
    for _ in 0..<100_000 {
      let batch = try source.poll(linesMax: linesMax)
      try require(batch.lines.count <= linesMax, "\(batch.lines.count) lines where at most \(linesMax) were asked for")
      for line in batch.lines {
        lines.append(String(decoding: batch.bytes[line.range], as: UTF8.self))
        offsets.append(line.offset)
      }
      if let next = batch.next { position = next }
      if batch.isEnd { return (lines, offsets, position) }
    }
    throw Breach(description: "the source never ends")
  }

  private static func text(_ lines: Range<Int>) -> [UInt8] { Array(lines.map { "line \($0)\n" }.joined().utf8) }
  private static func names(_ lines: Range<Int>) -> [String] { lines.map { "line \($0)" } }

  @Sendable private static func givesEveryLine(_ open: Opener) throws {
    let source = try open("a", text(0..<25))
    try require(try source.resume(from: []) == nil, "nothing is known of it")
    let (lines, offsets, position) = try drain(source)
    try require(lines == names(0..<25), "\(lines)")
    try require(offsets.first == 0 && offsets[1] == 7 && offsets[11] == 7 * 10 + 8, "\(offsets)")
    let all = text(0..<25)
    try require(
      position == SourcePosition(offset: Int64(all.count), digest: sha256(all)), "the position is the count and digest of all bytes")
  }

  @Sendable private static func ignoresBatchSize(_ open: Opener) throws {
    for linesMax in [1, 2, 5, 25, 26, 1_000] {
      let source = try open("a", text(0..<25))
      _ = try source.resume(from: [])
      try require(try drain(source, linesMax: linesMax).lines == names(0..<25), "batches of \(linesMax)")
    }
  }

  @Sendable private static func resumesByContent(_ open: Opener) throws {
    let first = try open("a", text(0..<25))
    _ = try first.resume(from: [])
    var position: SourcePosition?
    for _ in 0..<3 { position = try first.poll(linesMax: 4).next ?? position }
    let known = [position].compactMap { $0 }
    let renamed = try open("b", text(0..<25))
    try require(try renamed.resume(from: known) == position, "the same bytes under another name")
    try require(try drain(renamed).lines == names(12..<25), "go on where they stopped")
    let grown = try open("a", text(0..<40))
    let (_, _, end) = try drain(grown)
    let more = try open("a", text(0..<60))
    try require(try more.resume(from: [end].compactMap { $0 }) == end, "grown bytes go on")
    try require(try drain(more).lines == names(40..<60), "with what is new")
  }

  @Sendable private static func beginsAnew(_ open: Opener) throws {
    let first = try open("a", text(0..<25))
    _ = try first.resume(from: [])
    let position = try drain(first).position
    let other = try open("a", text(5..<45))
    try require(try other.resume(from: [position].compactMap { $0 }) == nil, "other bytes are another source")
    try require(try drain(other).lines == names(5..<45), "from their start")
    let shorter = try open("a", text(0..<5))
    try require(try shorter.resume(from: [position].compactMap { $0 }) == nil, "a source that was cut is another one")
    try require(try drain(shorter).lines == names(0..<5), "from its start")
  }

  @Sendable private static func takesTheFurthest(_ open: Opener) throws {
    func position(_ count: Int) -> SourcePosition { SourcePosition(offset: Int64(text(0..<count).count), digest: sha256(text(0..<count))) }
    let stranger = SourcePosition(offset: 30, digest: sha256([1]))
    let beyond = SourcePosition(offset: 1 << 50, digest: sha256([2]))
    let source = try open("a", text(0..<20))
    try require(try source.resume(from: [position(3), beyond, position(9), stranger, position(6)]) == position(9), "the ninth line's end")
    try require(try drain(source).lines == names(9..<20), "and on from there")
  }

  @Sendable private static func cutsLineEnds(_ open: Opener) throws {
    let source = try open("a", Array("one\r\ntwo\nthree\r\n".utf8))
    _ = try source.resume(from: [])
    try require(try drain(source).lines == ["one", "two", "three"], "carriage returns go with line feeds")
  }

  @Sendable private static func givesTheLastLine(_ open: Opener) throws {
    let source = try open("a", Array("one\ntwo".utf8))
    _ = try source.resume(from: [])
    let (lines, _, position) = try drain(source)
    try require(lines == ["one", "two"] && position?.offset == 7, "\(lines) \(String(describing: position))")
  }

  @Sendable private static func passesOverEmptyLines(_ open: Opener) throws {
    let source = try open("a", Array("\n\none\n\r\n\ntwo\n\n".utf8))
    _ = try source.resume(from: [])
    let (lines, offsets, _) = try drain(source)
    try require(lines == ["one", "two"] && offsets == [2, 9], "\(lines) \(offsets)")
  }

  @Sendable private static func endsWhenEmpty(_ open: Opener) throws {
    for bytes in [[], Array("\n\n".utf8)] {
      let source = try open("a", bytes)
      _ = try source.resume(from: [])
      try require(try drain(source).lines.isEmpty, "no lines")
    }
  }
}
