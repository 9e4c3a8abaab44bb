import Formats
import Foundation
import Testing

/// Mutates texts and runs a body on them: the same texts each time, as many as `PROBITY_FUZZ_SECONDS` allows or else a fixed number, so that a failure names the
/// seed that shows it again.
struct Fuzzer {
  let corpus: [[UInt8]]
  /// Pieces that are put into texts: what the format gives a meaning.
  let pieces: [[UInt8]]

  /// Runs `body` on mutated texts until it returns false for one.
  /// - Returns: The seed of that text, or nil.
  func firstFailure(iterations: Int, _ body: ([UInt8], inout Seeded) throws -> Bool) rethrows -> UInt64? {
    let seconds = ProcessInfo.processInfo.environment["PROBITY_FUZZ_SECONDS"].flatMap(Double.init)
    let clock = ContinuousClock()
    let start = clock.now
    var seed: UInt64 = 0
    while seconds.map({ start.duration(to: clock.now) < .seconds($0) }) ?? (seed < iterations) {
      var random = Seeded(seed)
      let text = mutated(&random)
      if try !body(text, &random) { return seed }
      seed += 1
    }
    return nil
  }

  /// One text of the corpus with up to eight changes: bytes flipped, set, taken out, doubled, pieces put in, the end cut, parts of two texts joined.
  func mutated(_ random: inout Seeded) -> [UInt8] {
    func below(_ bound: Int) -> Int { bound > 0 ? Int(random.next() % UInt64(bound)) : 0 }
    var text = corpus[below(corpus.count)]
    for _ in 0..<below(9) {
      let at = below(text.count + 1)
      switch below(9) {
      case 0 where at < text.count: text[at] ^= 1 << UInt8(below(8))
      case 1 where at < text.count: text[at] = UInt8(below(256))
      case 2 where at < text.count: text.removeSubrange(at..<min(text.count, at + 1 + below(8)))
      case 3 where at < text.count: text.insert(contentsOf: text[at..<min(text.count, at + 1 + below(64))], at: at)
      case 4, 5: text.insert(contentsOf: pieces[below(pieces.count)], at: at)
      case 6: text.removeSubrange(at...)
      case 7:
        let other = corpus[below(corpus.count)]
        text = Array(text[..<at]) + other[below(other.count + 1)...]
      default: text.append(UInt8(below(128)))
      }
    }
    return text
  }
}

@Suite("Fuzzing") struct FuzzTests {
  private static let json = Fuzzer(
    corpus: JSONGrammarTests.all.map(\.bytes) + [
      bytes(
        #"{"source":"shop","id":"e1","version":0,"seller":{"name":"Müller \u00e9","tags":["a","b",{}],"rate":-1.50e2},"ok":[true,false,null]}"#
      )
    ],
    pieces: [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\"a\":", "1", "-", "0", ".", "e", "true", "null", " ", "\n",
      "é", "😀", "\u{FEFF}",
    ].map {
      Array($0.utf8)
    } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x00], [0x1F]])

  @Test func jsonIsReadAsFoundationReadsIt() throws {
    let failed = try Self.json.firstFailure(iterations: 20_000) { text, _ in
      let ours = failure(of: text)
      if let offset = ours?.offset, offset < 0 || offset > text.count { return false }
      guard let reason = ours?.reason else {
        // What we read, Foundation reads, but for numbers outside Double.
        do {
          _ = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
        } catch {
          return String(describing: error).contains("not representable")
        }
        // And what is read is written and read again as it was.
        let value = try JSONValue.parse(text)
        var writer = JSONWriter()
        writer.value(value)
        return try JSONValue.parse(writer.bytes) == value
      }
      switch reason {
      // Refused by us alone: names written twice, byte order marks, our bounds; and UTF-16 and UTF-32, which Foundation guesses from NUL bytes.
      case .duplicateName, .byteOrderMark, .tooDeep, .tooManyTokens, .tooManyBytes: return true
      // Foundation reads a comma before the end of an object or array.
      case .unexpectedByte(0x7D, .name), .unexpectedByte(0x5D, .value): return true
      case _ where text.contains(0) || text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE]): return true
      default: return (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) == nil
      }
    }
    #expect(failed == nil, "seed \(failed ?? 0): \(failed.map { seed in String(decoding: text(Self.json, seed), as: UTF8.self) } ?? "")")
  }

  private static let xml = Fuzzer(
    corpus: [
      sampleList, bytes("<l><e a='1'>x</e></l>"), bytes("<?xml version='1.0' encoding='ISO-8859-1'?><l><e>", 0xE9, "</e></l>"),
      utf16("<l><e>wide</e></l>", isBigEndian: false),
    ],
    pieces: [
      "<", ">", "</", "/>", "<e>", "</e>", "<e", "=\"", "'", "&", "&amp;", "&#", "&#x41;", ";", "<!", "<!--", "-->", "<![CDATA[", "]]>",
      "<?", "?>", "<!DOCTYPE l [", "<!ENTITY a '",
      "xmlns=''", "xmlns:x='u'", "x:", " ", "\n", "\r", "<?xml version='1.0' encoding='UTF-16'?>", "encoding='", "é",
    ].map { Array($0.utf8) } + [[0x00], [0xFF, 0xFE], [0xC0], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]])

  @Test func xmlIsReadTheSameInAnyChunksOrRefused() {
    let failed = Self.xml.firstFailure(iterations: 10_000) { text, random in
      let whole = Result { () throws(XMLFailure) in try records(text, ["/l/info", "e"]) }
      let chunk = 1 + Int(random.next() % 20)
      let pieces = Result { () throws(XMLFailure) in try records(text, ["/l/info", "e"], chunk: chunk) }
      switch (whole, pieces) {
      case (.success(let a), .success(let b)): return a == b
      case (.failure(let a), .failure(let b)): return a.offset >= 0 && b.offset >= 0 && a.line > 0 && b.line > 0
      // libxml2 2.9 takes `<!-->` and `<!--->` for whole comments when it waits for a comment's end, and then refuses the rest in some chunks.
      default: return ["<!-->", "<!--->"].contains { contains(text, Array($0.utf8)) }
      }
    }
    #expect(failed == nil, "seed \(failed ?? 0): \(failed.map { seed in String(decoding: text(Self.xml, seed), as: UTF8.self) } ?? "")")
  }

  @Test func linesAreCutTheSameInAnyChunks() {
    let fuzzer = Fuzzer(
      corpus: [bytes("a\nbb\r\n\nccc\r\n"), bytes("0123456789\n\n\r\r\n")],
      pieces: [bytes("\n"), bytes("\r"), bytes("\r\n"), bytes("0123456789")])
    let failed = fuzzer.firstFailure(iterations: 5_000) { text, random in
      lines(text, chunk: 1 + Int(random.next() % 9)) == lines(text, chunk: max(1, text.count))
    }
    #expect(failed == nil, "seed \(failed ?? 0)")
  }

  private static let tables = Fuzzer(
    corpus: [bytes("id,name\r\n1,\"A, \"\"B\"\"\r\n\"\r\n2,-0- \r\n\u{1A}"), bytes("\u{FEFF}a;b\n\n\"c\";d"), bytes("x\r\"y\"\r\rz")],
    pieces: [",", ";", "\"", "\"\"", "\n", "\r", "\r\n", "\u{1A}", "\u{FEFF}", "é"].map { Array($0.utf8) } + [[0xFF], [0xC3]])

  @Test func separatedValuesAreReadTheSameInAnyChunksAndAgainAsWritten() {
    let failed = Self.tables.firstFailure(iterations: 10_000) { text, random in
      let kind = Int(random.next() % 4)
      let dialect = CSVDialect(
        separator: kind == 1 ? UInt8(ascii: ";") : UInt8(ascii: ","), isLazy: kind == 2, hasEndMark: kind == 3,
        encoding: kind == 2 ? .utf8OrWindows1252 : .utf8)
      let whole = Result { () throws(CSVFailure) in try csv(text, dialect) }
      let pieces = Result { () throws(CSVFailure) in try csv(text, dialect, chunk: 1 + Int(random.next() % 9)) }
      switch (whole, pieces) {
      case (.failure(let a), .failure(let b)): return a == b && a.offset >= 0 && a.offset <= text.count && a.line > 0
      case (.success(let a), .success(let b)):
        guard a.map(\.fields) == b.map(\.fields), a.map(\.offset) == b.map(\.offset), a.map(\.line) == b.map(\.line) else { return false }
        // A record's own bytes are the record, and what is written by the rules is read as it was. The line feed keeps a byte order mark
        // in the middle from being one at the beginning.
        for record in a {
          guard (try? csv([0x0A] + Array(text[record.offset..<(record.offset + record.length)]), dialect).first?.fields) == record.fields
          else {
            return false
          }
          let written = record.fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
          guard (try? csv(Array(written.utf8)).map(\.fields)) == [record.fields] else { return false }
        }
        return true
      default: return false
      }
    }
    #expect(failed == nil, "seed \(failed ?? 0): \(failed.map { seed in String(decoding: text(Self.tables, seed), as: UTF8.self) } ?? "")")
  }

  private func contains(_ text: [UInt8], _ piece: [UInt8]) -> Bool { text.indices.contains { text[$0...].starts(with: piece) } }

  private func text(_ fuzzer: Fuzzer, _ seed: UInt64) -> [UInt8] {
    var random = Seeded(seed)
    return fuzzer.mutated(&random)
  }

  /// Lines of at most eight bytes, pieces joined: their offset, length and bytes.
  private func lines(_ stream: [UInt8], chunk: Int) -> [String] {
    var cutter = LineCutter(lineBytesMax: 8)
    var found: [String] = []
    var held: [UInt8] = []
    func take() {
      while let line = cutter.next() {
        held += cutter.bytes[line.range]
        if line.kind == .tooLongPiece { continue }
        found.append("\(line.kind) \(line.number) \(line.offset) \(line.lineLength) \(held)")
        held = []
      }
    }
    for at in stride(from: 0, to: stream.count, by: chunk) {
      cutter.feed(Array(stream[at..<min(at + chunk, stream.count)]))
      take()
    }
    cutter.finish()
    take()
    return found
  }
}
