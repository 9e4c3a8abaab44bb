import Formats
import Testing

@Suite("A line cutter") struct LineCutterTests {
  /// All lines of a stream cut into chunks: number, offset, text or length, and `!` for those too long, pieces joined.
  private func cut(_ stream: [UInt8], chunk: Int, max: Int, _ check: (LineCutter) -> Void = { _ in }) -> [String] {
    var cutter = LineCutter(lineBytesMax: max)
    var found: [String] = []
    var held = ""
    func take() {
      while let line = cutter.next() {
        held += String(decoding: cutter.bytes[line.range], as: UTF8.self)
        #expect(line.lineLength == held.utf8.count)
        if line.kind == .tooLongPiece { continue }
        found.append("\(line.number)@\(line.offset)\(line.kind == .whole ? "" : "!") \(held)")
        held = ""
      }
      check(cutter)
    }
    var at = 0
    while at < stream.count {
      let end = min(at + chunk, stream.count)
      cutter.feed(Array(stream[at..<end]))
      take()
      at = end
    }
    cutter.finish()
    take()
    #expect(held.isEmpty)
    #expect(cutter.nextOffset == stream.count)
    return found
  }

  @Test func cutsAtLineFeedsWhateverTheChunks() {
    let stream = bytes("a\nbb\r\n\n\r\nccc\n\rd\n123456789\n12345678\r\n123456789\r\nlast\r")
    let expected = ["1@0 a", "2@2 bb", "5@9 ccc", "6@13 \rd", "7@16! 123456789", "8@26 12345678", "9@36! 123456789", "10@47 last"]
    for chunk in 1...stream.count { #expect(cut(stream, chunk: chunk, max: 8) == expected, "chunks of \(chunk)") }
  }

  @Test func goesOnAfterALineThatIsTooLong() {
    let long = [UInt8](repeating: 0x78, count: 3_000_000)
    let stream = bytes("before\n", long, "\nafter\n", long)
    var most = 0
    let found = cut(stream, chunk: 65_536, max: 1_000) { most = max(most, $0.bytes.count) }
    #expect(found.map { String($0.prefix(12)) } == ["1@0 before", "2@7! xxxxxxx", "3@3000008 af", "4@3000014! x"])
    #expect(most <= 65_536 + 1_001, "memory is a chunk and a line")
  }

  @Test func countsEmptyLinesAndKnowsWhereToGoOn() {
    var cutter = LineCutter(lineBytesMax: 10, offset: 100, lines: 7)
    cutter.feed(bytes("\n\nabc\r\nde"))
    let line = cutter.next()
    #expect(line?.number == 10)
    #expect(line?.offset == 102)
    #expect(cutter.nextOffset == 107)
    #expect(cutter.next() == nil)
    #expect(cutter.emptyLines == 2)
    #expect(cutter.nextOffset == 107, "an unfinished line is read again")
    cutter.feed(bytes("f\n"))
    #expect(cutter.next()?.offset == 107)
    #expect(cutter.nextOffset == 111)
    cutter.finish()
    #expect(cutter.next() == nil)
  }

  @Test func readsNothingFromNothing() {
    #expect(cut([], chunk: 1, max: 1).isEmpty)
    #expect(cut(bytes("\n"), chunk: 1, max: 1).isEmpty)
    #expect(cut(bytes("\r"), chunk: 1, max: 1).isEmpty)
  }
}
