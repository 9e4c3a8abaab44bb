import Formats
import Foundation
import Testing

@Suite("A JSON writer") struct JSONWriterTests {
  @Test func writesCommasAndColonsItself() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.integer(-12)
    writer.key("b")
    writer.beginArray()
    writer.bool(true)
    writer.null()
    writer.string("x\"\\\n\u{1}\u{1F}é")
    writer.beginObject()
    writer.endObject()
    writer.raw("[1]")
    writer.endArray()
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":-12,"b":[true,null,"x\"\\\n\u0001\u001fé",{},[1]]}"#)
    #expect(writer.isComplete)
    writer.reset()
    #expect(writer.bytes.isEmpty)
    writer.integer(Int64.min)
    writer.endLine()
    writer.integer(UInt64.max)
    writer.endLine()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-9223372036854775808\n18446744073709551615\n")
  }

  @Test func escapesEveryControlAndNothingElse() throws {
    for padding in 0..<9 {
      for scalar in (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFF}", "😀"] {
        let text = String(repeating: "p", count: padding) + String(scalar) + "tail"
        var writer = JSONWriter()
        writer.string(text)
        #expect(try JSONValue.parse(writer.bytes) == .string(text))
        let isEscaped = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        #expect(writer.bytes.contains(0x5C) == isEscaped)
        if !isEscaped { #expect(writer.bytes == Array("\"\(text)\"".utf8)) }
      }
    }
  }

  @Test func repairsWhatIsNotUTF8() throws {
    var writer = JSONWriter()
    let broken = bytes("a", 0xFF, 0xC3, "b")
    let span = broken.span
    writer.string(utf8: span)
    #expect(writer.bytes == Array("\"a\u{FFFD}\u{FFFD}b\"".utf8))
    writer.reset()
    let whole = Array("é\n".utf8)
    let wholeSpan = whole.span
    writer.string(utf8: wholeSpan)
    #expect(writer.bytes == Array(#""é\n""#.utf8))
  }

  @Test func writesWhatIsReadAgainAsItWas() throws {
    for seed in 0..<2_000 {
      var random = Seeded(UInt64(seed))
      let value = randomValue(&random, depth: 4)
      var writer = JSONWriter()
      writer.value(value)
      let again = try JSONValue.parse(writer.bytes)
      #expect(again == value, "seed \(seed)")
      var second = JSONWriter()
      second.value(again)
      #expect(second.bytes == writer.bytes, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") { try JSONSerialization.jsonObject(with: Data(writer.bytes), options: .fragmentsAllowed) }
    }
  }
}

/// Any value, with the characters and numbers that readers and writers stumble over.
func randomValue(_ random: inout Seeded, depth: Int) -> JSONValue {
  switch Int(random.next() % (depth > 0 ? 8 : 5)) {
  case 0: return .null
  case 1: return .bool(random.next() % 2 == 0)
  case 2: return .number(JSONNumber(Int64(bitPattern: random.next() >> (random.next() % 64))))
  case 3:
    let numbers = ["0", "-0", "0.10", "-1.5E-7", "123456789012345678901234567890", "1.7976931348623157e308"]
    return .number(JSONNumber(numbers[Int(random.next() % UInt64(numbers.count))])!)
  case 4: return .string(randomText(&random))
  case 5, 6:
    return .array((0..<random.next() % 5).map { _ in randomValue(&random, depth: depth - 1) })
  default:
    var seen: Set<[UInt8]> = []
    let names = (0..<random.next() % 40).map { _ in randomText(&random) }.filter { seen.insert(Array($0.utf8)).inserted }
    return .object(names.map { JSONMember(name: $0, value: randomValue(&random, depth: depth - 2)) })
  }
}

private func randomText(_ random: inout Seeded) -> String {
  let pieces = [
    "a", "seller", "\"", "\\", "\n", "\0", "\u{1F}", "é", "ß", "漢字", "😀", "\u{10FFFF}", "\u{FEFF}", "/", "long plain words ", "u0041", " ",
  ]
  return (0..<random.next() % 6).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
}
