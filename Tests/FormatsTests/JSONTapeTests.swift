import Formats
import Foundation
import Testing

/// A tape and its text together: `#expect` takes no spans.
private struct ReadText {
  let text: [UInt8]
  var tape = JSONTape()

  init(_ text: String) throws {
    let bytes = Array(text.utf8)
    let span = bytes.span
    try tape.read(span)
    self.text = bytes
  }

  func string(_ index: Int) -> String {
    let span = text.span
    return tape.string(tape[index], in: span)
  }

  func equals(_ index: Int, _ other: StaticString) -> Bool {
    let span = text.span
    return tape.equals(tape[index], other, in: span)
  }

  func equals(_ index: Int, bytes other: [UInt8]) -> Bool {
    let span = text.span
    return tape.equals(tape[index], other, in: span)
  }

  func value(of name: StaticString, inObjectAt object: Int) -> Int? {
    let span = text.span
    return tape.value(of: name, inObjectAt: object, in: span)
  }

  func appendText(_ index: Int, to buffer: inout [UInt8]) {
    let span = text.span
    tape.appendText(of: tape[index], in: span, to: &buffer)
  }
}

@Suite("A JSON tape") struct JSONTapeTests {
  @Test func isFlatAndKnowsWhereValuesEnd() throws {
    let read = try ReadText(#"{"a":[1,{"b":"x"}],"c":null}"#)
    let tape = read.tape
    #expect(tape.tokens.map(\.kind) == [.object, .string, .array, .number, .object, .string, .string, .string, .null])
    #expect(tape.tokens.map(\.next) == [9, 2, 7, 4, 7, 6, 7, 8, 9])
    #expect(tape.tokens.map(\.start) == [0, 2, 5, 6, 8, 10, 14, 20, 23])
    #expect(tape.tokens.map(\.end) == [28, 3, 18, 7, 17, 11, 15, 21, 27])
    let value = try #require(read.value(of: "c", inObjectAt: 0))
    #expect(value == 8)
    #expect(read.value(of: "b", inObjectAt: 0) == nil)
    #expect(read.value(of: "a", inObjectAt: 2) == nil)
  }

  @Test func unescapesText() throws {
    let read = try ReadText(#"["plain é","\"\\\/\b\f\n\r\t","\u0041\u00e9\u20ac\uD83D\uDE00\u0000x","\ud83d\ude00"]"#)
    let tape = read.tape
    #expect(read.string(1) == "plain é")
    #expect(read.string(2) == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(read.string(3) == "Aé€😀\0x")
    #expect(tape[1].isEscaped == false)
    #expect(tape[2].isEscaped)
    #expect(read.equals(4, "😀"))
    #expect(!read.equals(4, "😀x"))
    #expect(!read.equals(4, ""))
    #expect(read.equals(1, "plain é"))
    #expect(!read.equals(1, "plain e"))
    #expect(read.equals(2, bytes: Array("\"\\/\u{8}\u{C}\n\r\t".utf8)))
    #expect(!read.equals(0, ""))
    var buffer = bytes(">")
    read.appendText(4, to: &buffer)
    read.appendText(1, to: &buffer)
    #expect(buffer == bytes(">😀plain é"))
  }

  @Test func canBeReadAgainAfterAFailure() throws {
    var tape = JSONTape()
    let good = bytes("[1]")
    let bad = bytes(#"[[{"a":[1,"#)
    let goodSpan = good.span
    let badSpan = bad.span
    try tape.read(goodSpan)
    var refusal: JSONFailure?
    do throws(JSONFailure) { try tape.read(badSpan) } catch { refusal = error }
    #expect(refusal == JSONFailure(offset: 10, reason: .unexpectedEnd(.value)))
    #expect(tape.tokens.isEmpty)
    try tape.read(goodSpan)
    #expect(tape.tokens.count == 2)
  }

  @Test func makesRoomForAnyNumberOfTokens() throws {
    // Fresh and warm tapes, dense and sparse texts, whole and cut ones, up to and over the bound of tokens.
    var warm = JSONTape()
    for count in [0, 1, 100, 253, 254, 255, 256, 257, 1_000, 5_000] {
      let dense = Array(("[" + Array(repeating: "1", count: count).joined(separator: ",") + "]").utf8)
      let span = dense.span
      var fresh = JSONTape()
      for _ in 0..<2 {
        try fresh.read(span)
        try warm.read(span)
        #expect(fresh.count == count + 1)
        #expect(warm.tokens == fresh.tokens)
      }
      let opened = Array(String(repeating: "[", count: count + 1).utf8)
      #expect(
        failure(of: opened, bounds: JSONBounds(depthMax: 10_000))?.reason == (count < 512 ? .unexpectedEnd(.valueOrEnd) : .tooDeep(512)))
      #expect(failure(of: dense, bounds: JSONBounds(tokensMax: count + 1)) == nil)
      if count > 0 { #expect(failure(of: dense, bounds: JSONBounds(tokensMax: count))?.reason == .tooManyTokens(count)) }
    }
  }

  @Test func makesATree() throws {
    let value = try JSONValue.parse(bytes(#"{"a":[1,-2.50,"x",true,false,null],"b":{}}"#))
    #expect(
      value
        == .object([
          JSONMember(
            name: "a",
            value: .array([.number(JSONNumber(1)), .number(JSONNumber("-2.50")!), .string("x"), .bool(true), .bool(false), .null])),
          JSONMember(name: "b", value: .object([])),
        ]))
    #expect(value["a"]?.elements?[0].integer == 1)
    #expect(value["a"]?.elements?[1].integer == nil)
    #expect(value["b"]?.members?.isEmpty == true)
    #expect(value["c"] == nil)
  }
}

@Suite("A JSON number") struct JSONNumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("0e99999999999999999999", 0), ("-0.000e5", 0), ("1e2", 100), ("100.0", 100), ("1.5e1", 15), ("120e-1", 12),
    ("1200.00e-2", 12), ("0.001e3", 1),
    ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("9.223372036854775807e18", Int64.max),
    ("922337203685477580700e-2", Int64.max), ("-1E+1", -10),
    ("1000000000000000000", 1_000_000_000_000_000_000), ("0.000000000000000000000000000001e30", 1),
    ("1000000000000000000000000000000e-30", 1),
  ]) func isExactAsAWhole(_ text: String, _ value: Int64) throws {
    #expect(try #require(JSONNumber(text)).integer == value)
  }

  @Test(arguments: [
    "0.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e400", "1e999999999999999999999999",
    "1e-999999999999999999999999", "18446744073709551616",
    "123456789012345678901234567890", "99999999999999999999e-1", "10000000000000000000000e0", "1.0000000000000000000000000000001",
  ]) func isNilWhenNotAWholeOrTooLarge(_ text: String) throws {
    #expect(try #require(JSONNumber(text)).integer == nil)
  }

  @Test func scalesExactly() throws {
    #expect(try #require(JSONNumber("19.99")).decimal(fractionDigits: 2) == 1999)
    #expect(try #require(JSONNumber("19.9")).decimal(fractionDigits: 2) == 1990)
    #expect(try #require(JSONNumber("19.990")).decimal(fractionDigits: 2) == 1999)
    #expect(try #require(JSONNumber("19.999")).decimal(fractionDigits: 2) == nil)
    #expect(try #require(JSONNumber("-0.01")).decimal(fractionDigits: 2) == -1)
    #expect(try #require(JSONNumber("9.223372036854775807")).decimal(fractionDigits: 18) == Int64.max)
    #expect(try #require(JSONNumber("9.223372036854775808")).decimal(fractionDigits: 18) == nil)
    #expect(try #require(JSONNumber("-9.223372036854775808")).decimal(fractionDigits: 18) == Int64.min)
  }

  @Test func agreesWithFoundationsDecimals() throws {
    var random = Seeded(7)
    for _ in 0..<20_000 {
      let whole = random.next() % 1_000_000
      let fraction = random.next() % 1_000_000
      let power = Int(random.next() % 13) - 6
      let text = "\(random.next() % 2 == 0 ? "-" : "")\(whole).\(String(format: "%06d", Int(fraction)))e\(power)"
      let exact = try #require(Decimal(string: text)) * Decimal(10_000)
      let expected = exact.isWhole ? Int64(exactly: NSDecimalNumber(decimal: exact).int64Value) : nil
      #expect(try #require(JSONNumber(text)).decimal(fractionDigits: 4) == expected, "\(text)")
    }
  }

  @Test func isMadeOnlyOfWhatTheGrammarAllows() {
    for text in ["", "+1", "01", "1.", ".5", "1e", "1 ", " 1", "0x1", "NaN", "--1", "1e1.5"] { #expect(JSONNumber(text) == nil, "\(text)") }
    #expect(JSONNumber("-0.0e+1")?.text == "-0.0e+1")
  }
}

extension Decimal {
  fileprivate var isWhole: Bool {
    var rounded = Decimal()
    var copy = self
    unsafe NSDecimalRound(&rounded, &copy, 0, .plain)
    return rounded == self
  }
}
