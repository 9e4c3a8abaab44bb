import Formats
import Foundation
import Testing

/// One text and what RFC 8259 says of it. The classes follow the customs of JSON test suites: what must be read, what must be refused, and what the RFC leaves open,
/// where our choice stands here.
struct GrammarCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// Where reading must fail; nil if it must not.
  let failure: JSONFailure?

  var testDescription: String { name }
}

private func yes(_ name: String, _ text: String) -> GrammarCase { GrammarCase(name: name, bytes: Array(text.utf8), failure: nil) }
private func yes(_ name: String, _ bytes: [UInt8]) -> GrammarCase { GrammarCase(name: name, bytes: bytes, failure: nil) }
private func no(_ name: String, _ text: String, _ offset: Int, _ reason: JSONFailure.Reason) -> GrammarCase {
  GrammarCase(name: name, bytes: Array(text.utf8), failure: JSONFailure(offset: offset, reason: reason))
}
private func no(_ name: String, _ bytes: [UInt8], _ offset: Int, _ reason: JSONFailure.Reason) -> GrammarCase {
  GrammarCase(name: name, bytes: bytes, failure: JSONFailure(offset: offset, reason: reason))
}
private func wrong(_ byte: Character, _ expected: JSONFailure.Expected) -> JSONFailure.Reason {
  .unexpectedByte(byte.asciiValue!, expected)
}

private let structures: [GrammarCase] = [
  yes("empty array", "[]"), yes("empty object", "{}"), yes("array with space", "[ ]"), yes("object with space", "{ \n\t\r}"),
  yes("arrays in arrays", "[[],[[]],[[[]]]]"), yes("lone string", "\"a\""), yes("lone empty string", "\"\""), yes("lone number", "42"),
  yes("lone negative number", "-0.1"), yes("lone true", "true"), yes("lone false", "false"), yes("lone null", "null"),
  yes("space around", " \t\r\n[1]\n "), yes("space everywhere", " { \"a\" : [ 1 , 2 ] , \"b\" : null } "),
  yes("several members", #"{"a":1,"b":[2,{"c":3}],"d":"e"}"#),
  yes("empty name", #"{"":0}"#), yes("names with escapes", #"{"a\u0000b":1,"a":2}"#), yes("names that differ in case", #"{"a":1,"A":2}"#),
  yes("same name in different objects", #"{"a":{"a":1},"b":{"a":1}}"#), yes("same name in sibling objects", #"[{"a":1},{"a":2}]"#),
  yes("mixed array", #"[null,1,"1",{},[],true,false]"#), yes("ends with a line feed", "[]\n"),
  yes("nested empty objects", #"{"a":{},"b":{}}"#),
  no("nothing", "", 0, .empty), no("space only", " \n ", 3, .empty),
  no("two values", "1 2", 2, .trailingBytes), no("two arrays", "[][]", 2, .trailingBytes),
  no("closing bracket twice", "[1]]", 3, .trailingBytes),
  no("comment after", "[] // x", 3, .trailingBytes), no("hash after", "[]#", 2, .trailingBytes),
  no("NUL after", bytes("[]", 0), 2, .trailingBytes),
  no("comma after", "[1],", 3, .trailingBytes), no("quote after", "{}\"", 2, .trailingBytes),
  no("comma alone in array", "[,]", 1, wrong(",", .valueOrEnd)), no("comma at the end of array", "[1,]", 3, wrong("]", .value)),
  no("two commas", "[1,,2]", 3, wrong(",", .value)), no("comma first", "[,1]", 1, wrong(",", .valueOrEnd)),
  no("no comma", "[1 2]", 3, wrong("2", .commaOrArrayEnd)),
  no("no comma before array", "[3[4]]", 2, wrong("[", .commaOrArrayEnd)), no("colon in array", #"["":1]"#, 3, wrong(":", .commaOrArrayEnd)),
  no("array closed as object", "[1}", 2, wrong("}", .commaOrArrayEnd)),
  no("object closed as array", #"{"a":1]"#, 6, wrong("]", .commaOrObjectEnd)),
  no("array not closed", "[1", 2, .unexpectedEnd(.commaOrArrayEnd)), no("array not closed after comma", "[1,", 3, .unexpectedEnd(.value)),
  no("array only opened", "[", 1, .unexpectedEnd(.valueOrEnd)), no("object only opened", "{", 1, .unexpectedEnd(.nameOrEnd)),
  no("object not closed", #"{"a":1"#, 6, .unexpectedEnd(.commaOrObjectEnd)), no("object without value", #"{"a":}"#, 5, wrong("}", .value)),
  no("object ends after colon", #"{"a":"#, 5, .unexpectedEnd(.value)), no("object ends after name", #"{"a""#, 4, .unexpectedEnd(.colon)),
  no("object without colon", #"{"a" 1}"#, 5, wrong("1", .colon)), no("object with comma for colon", #"{"a","b"}"#, 4, wrong(",", .colon)),
  no("two colons", #"{"a"::1}"#, 5, wrong(":", .value)), no("comma at the end of object", #"{"a":1,}"#, 7, wrong("}", .name)),
  no("object ends after comma", #"{"a":1,"#, 7, .unexpectedEnd(.name)),
  no("two commas in object", #"{"a":1,,"b":2}"#, 7, wrong(",", .name)),
  no("comma alone in object", "{,}", 1, wrong(",", .nameOrEnd)), no("number as name", "{1:1}", 1, wrong("1", .nameOrEnd)),
  no("bare name", "{a:1}", 1, wrong("a", .nameOrEnd)), no("null as name", "{null:1}", 1, wrong("n", .nameOrEnd)),
  no("array as name", "{[]:1}", 1, wrong("[", .nameOrEnd)), no("name in single quotes", "{'a':1}", 1, wrong("'", .nameOrEnd)),
  no("second bare name", #"{"a":1,b:2}"#, 7, wrong("b", .name)),
  no("no comma between members", #"{"a":1 "b":2}"#, 7, wrong("\"", .commaOrObjectEnd)),
  no("comment", "/* x */[]", 0, wrong("/", .value)), no("form feed as space", bytes("[", 0x0C, "]"), 1, .unexpectedByte(0x0C, .valueOrEnd)),
  no("vertical tab as space", bytes("[1", 0x0B, "]"), 2, .unexpectedByte(0x0B, .commaOrArrayEnd)),
  no("no-break space", "[\u{A0}]", 1, .unexpectedByte(0xC2, .valueOrEnd)), no("closing bracket alone", "]", 0, wrong("]", .value)),
  no("closing brace alone", "}", 0, wrong("}", .value)), no("comma alone", ",", 0, wrong(",", .value)),
  no("star", "*", 0, wrong("*", .value)),
  no("single quotes", "['a']", 1, wrong("'", .valueOrEnd)), no("angle bracket", "<null>", 0, wrong("<", .value)),
  no("NUL", bytes(0), 0, .unexpectedByte(0, .value)),
  no("NUL in array", bytes("[", 0, "]"), 1, .unexpectedByte(0, .valueOrEnd)),
  no("byte order mark", bytes(0xEF, 0xBB, 0xBF, "{}"), 0, .byteOrderMark),
  no("byte order mark alone", bytes(0xEF, 0xBB, 0xBF), 0, .byteOrderMark),
  no("part of a byte order mark", bytes(0xEF, 0xBB, "{}"), 0, .unexpectedByte(0xEF, .value)),
  no("UTF-16", bytes(0xFF, 0xFE, "[", 0, "]", 0), 0, .unexpectedByte(0xFF, .value)), no("word", "abc", 0, wrong("a", .value)),
  no("true misspelt", "trux", 3, wrong("x", .literal)), no("true cut", "tru", 3, .unexpectedEnd(.literal)),
  no("false misspelt", "[falsy]", 5, wrong("y", .literal)),
  no("null cut", "[nul]", 4, wrong("]", .literal)), no("True", "True", 0, wrong("T", .value)),
  no("NULL", "[NULL]", 1, wrong("N", .valueOrEnd)),
  no("truefalse", "truefalse", 4, .trailingBytes), no("nullx", "[nullx]", 5, wrong("x", .commaOrArrayEnd)),
  no("undefined", "undefined", 0, wrong("u", .value)),
]

private let numbers: [GrammarCase] =
  [
    "0", "-0", "1", "-1", "10", "123456789012345678901234567890", "0.0", "-0.0", "1.5", "0.1e1", "1e1", "1E1", "1e+1", "1E-1", "0e0",
    "0E+00", "1e0010", "-1.25e-3",
    "1e400", "-1e-400", "1e999999999999999999999", "9223372036854775807", "-9223372036854775808",
    "0.000000000000000000000000000000000000001", "20e1", "1.000",
  ].flatMap { [yes("number \($0)", $0), yes("number \($0) in an array", "[\($0),\($0) ]")] } + [
    no("leading zero", "01", 0, .leadingZero), no("leading zeros", "[007]", 1, .leadingZero),
    no("negative leading zero", "-01", 1, .leadingZero),
    no("double zero", "00", 0, .leadingZero), no("plus", "+1", 0, wrong("+", .value)), no("point first", ".5", 0, wrong(".", .value)),
    no("negative point", "-.5", 1, wrong(".", .digit)), no("point last", "1.", 2, .unexpectedEnd(.digit)),
    no("point last in array", "[1.]", 3, wrong("]", .digit)),
    no("minus alone", "-", 1, .unexpectedEnd(.digit)), no("two minus", "--1", 1, wrong("-", .digit)),
    no("minus and space", "- 1", 1, wrong(" ", .digit)),
    no("two points", "1.2.3", 3, .trailingBytes), no("exponent without digits", "1e", 2, .unexpectedEnd(.digit)),
    no("exponent sign only", "1e+", 3, .unexpectedEnd(.digit)),
    no("exponent with two signs", "1e+-1", 3, wrong("-", .digit)), no("exponent with point", "1e1.5", 3, .trailingBytes),
    no("point and exponent", "1.e1", 2, wrong("e", .digit)),
    no("exponent twice", "1e1e1", 3, .trailingBytes), no("exponent first", "e1", 0, wrong("e", .value)),
    no("hexadecimal", "0x1F", 1, .trailingBytes),
    no("hexadecimal in array", "[0x1]", 2, wrong("x", .commaOrArrayEnd)), no("NaN", "NaN", 0, wrong("N", .value)),
    no("nan", "nan", 1, wrong("a", .literal)),
    no("Infinity", "[Infinity]", 1, wrong("I", .valueOrEnd)), no("minus Infinity", "-Infinity", 1, wrong("I", .digit)),
    no("thousands", "[1,000]", 3, .leadingZero),
    no("underscore", "1_000", 1, .trailingBytes), no("space inside", "1 000", 2, .trailingBytes),
    no("letter after", "1a", 1, .trailingBytes),
    no("full-width digit", "１", 0, .unexpectedByte(0xEF, .value)),
    no("number and full stop in object", #"{"a":1.}"#, 7, wrong("}", .digit)),
  ]

private let strings: [GrammarCase] = [
  yes("simple escapes", #""\"\\\/\b\f\n\r\t""#), yes("unicode escape", #""\u0041\u00e9\u20AC""#), yes("escaped NUL", #""\u0000""#),
  yes("escaped surrogate pair", #""\uD83D\uDE00""#),
  yes("lowest pair", #""\ud800\udc00""#), yes("highest pair", #""\udbff\udfff""#), yes("escaped noncharacter", #""\uFFFF\uFDD0""#),
  yes("raw DEL", bytes("\"", 0x7F, "\"")),
  yes("two bytes", "\"é\""), yes("three bytes", "\"€漢\""), yes("four bytes", "\"😀𝄞\""), yes("highest scalar", "\"\u{10FFFF}\""),
  yes("raw noncharacter", "\"\u{FFFF}\""),
  yes("line separators", "\"\u{2028}\u{2029}\""), yes("byte order mark inside", "\"\u{FEFF}\""), yes("slash", "\"/\""),
  yes("comment inside", "\"a/*b*/c\""),
  yes("long plain string", "\"" + String(repeating: "abcdefgh", count: 40) + "\""),
  yes("escape at every place of a word", #"["\na","a\n","aa\n","aaa\n","aaaa\n","aaaaa\n","aaaaaa\n","aaaaaaa\n"]"#),
  yes("unicode after long text", "\"aaaaaaaaaaaaaaaaaaaaaé\""), yes("backslash u after backslash", #""\\u0000""#),
  no("not closed", "\"abc", 4, .unexpectedEnd(.closingQuote)), no("only a quote", "\"", 1, .unexpectedEnd(.closingQuote)),
  no("ends in escape", "\"a\\", 3, .unexpectedEnd(.closingQuote)),
  no("closing quote escaped", #""a\""#, 4, .unexpectedEnd(.closingQuote)), no("raw line feed", "\"a\nb\"", 2, .controlCharacter(0x0A)),
  no("raw tab", "\"\t\"", 1, .controlCharacter(0x09)),
  no("raw NUL", bytes("\"a", 0, "\""), 2, .controlCharacter(0)), no("raw 0x1F", bytes("\"", 0x1F, "\""), 1, .controlCharacter(0x1F)),
  no("control after long text", bytes("\"aaaaaaaaaaaaaaaaa", 1, "\""), 18, .controlCharacter(1)),
  no("control in a name", bytes("{\"", 2, "\":1}"), 2, .controlCharacter(2)),
  no("escaped x", #""\x41""#, 1, .unknownEscape(0x78)), no("escaped quote '", #""\'""#, 1, .unknownEscape(0x27)),
  no("escaped zero", #""\0""#, 1, .unknownEscape(0x30)),
  no("escaped a", #""aaaaaaaaaa\a""#, 11, .unknownEscape(0x61)), no("escaped U", #""\U0041""#, 1, .unknownEscape(0x55)),
  no("escaped line feed", "\"\\\n\"", 1, .unknownEscape(0x0A)),
  no("escaped é", "\"\\é\"", 1, .unknownEscape(0xC3)), no("unicode escape with three digits", #""\u123""#, 1, .unicodeEscape),
  no("unicode escape with no digits", #""\u""#, 1, .unicodeEscape),
  no("unicode escape with g", #""\u00g0""#, 1, .unicodeEscape), no("unicode escape at the end", #""\u00"#, 1, .unicodeEscape),
  no("unicode escape with plus", #""\u+041""#, 1, .unicodeEscape),
  no("lone high surrogate", #""\uD800""#, 1, .loneSurrogate), no("lone low surrogate", #""\uDC00""#, 1, .loneSurrogate),
  no("high and high", #""\uD800\uD800""#, 1, .loneSurrogate),
  no("high and text", #""a\uD83Dabcdefg""#, 2, .loneSurrogate), no("high and other escape", #""\uD83D\n""#, 1, .loneSurrogate),
  no("low and high", #""\uDE00\uD83D""#, 1, .loneSurrogate),
  no("high and cut low", #""\uD83D\uDE0""#, 1, .loneSurrogate), no("high at the end", #""\uD83D"#, 1, .loneSurrogate),
  no("lone surrogate in a name", #"{"\uDFFF":1}"#, 2, .loneSurrogate),
  no("continuation alone", bytes("\"", 0x80, "\""), 1, .invalidUTF8), no("two bytes cut", bytes("\"", 0xC3, "\""), 1, .invalidUTF8),
  no("three bytes cut", bytes("\"a", 0xE2, 0x82, "\""), 2, .invalidUTF8),
  no("four bytes cut", bytes("\"", 0xF0, 0x9F, 0x98, "\""), 1, .invalidUTF8),
  no("cut by the end", bytes("\"", 0xF0, 0x9F), 1, .invalidUTF8),
  no("overlong slash", bytes("\"", 0xC0, 0xAF, "\""), 1, .invalidUTF8),
  no("overlong in two", bytes("\"", 0xC1, 0xBF, "\""), 1, .invalidUTF8),
  no("overlong in three", bytes("\"", 0xE0, 0x80, 0xAF, "\""), 1, .invalidUTF8),
  no("overlong in four", bytes("\"", 0xF0, 0x80, 0x80, 0xAF, "\""), 1, .invalidUTF8),
  no("overlong NUL", bytes("\"", 0xC0, 0x80, "\""), 1, .invalidUTF8),
  no("raw high surrogate", bytes("\"", 0xED, 0xA0, 0x80, "\""), 1, .invalidUTF8),
  no("raw low surrogate", bytes("\"", 0xED, 0xBF, 0xBF, "\""), 1, .invalidUTF8),
  no("over U+10FFFF", bytes("\"", 0xF4, 0x90, 0x80, 0x80, "\""), 1, .invalidUTF8),
  no("0xF5", bytes("\"", 0xF5, 0x80, 0x80, 0x80, "\""), 1, .invalidUTF8), no("0xFF", bytes("\"aaaaaaaaaaaa", 0xFF, "\""), 13, .invalidUTF8),
  no("five bytes", bytes("\"", 0xF8, 0x88, 0x80, 0x80, 0x80, "\""), 1, .invalidUTF8),
  no("Latin-1", bytes("[\"caf", 0xE9, "\"]"), 5, .invalidUTF8), no("invalid in a name", bytes("{\"", 0x81, "\":0}"), 2, .invalidUTF8),
]

private let names: [GrammarCase] = [
  no("name twice", #"{"a":1,"a":2}"#, 7, .duplicateName), no("name twice with equal values", #"{"a":1,"a":1}"#, 7, .duplicateName),
  no("empty name twice", #"{"":1,"":2}"#, 6, .duplicateName),
  no("name twice, once escaped", #"{"a":1,"\u0061":2}"#, 7, .duplicateName),
  no("name twice, first escaped", #"{"\u0061":1,"a":2}"#, 12, .duplicateName),
  no("name twice, both escaped", #"{"\n":1,"\u000a":2}"#, 8, .duplicateName),
  no("escaped pair and raw", #"{"\uD83D\uDE00":1,"😀":2}"#, 18, .duplicateName),
  no("long name twice", #"{"occurred_at_the_end":1,"b":{"x":[1,2]},"occurred_at_the_end":2}"#, 41, .duplicateName),
  no("name twice in an inner object", #"[{"x":{"b":1,"c":{"b":2},"b":3}}]"#, 25, .duplicateName),
  no("slash escaped and not", #"{"a/b":1,"a\/b":2}"#, 9, .duplicateName),
  yes("composed and decomposed differ", "{\"\u{E9}\":1,\"e\u{301}\":2}"),
  yes("escaped names that differ", #"{"\u0061":1,"\u0062":2,"c":3}"#),
  yes("names that differ in the middle only", #"{"abcdefgh-x-abcdefgh":1,"abcdefgh-y-abcdefgh":2}"#),
  yes("prefixes", #"{"a":1,"aa":2,"aaa":3,"aaaa":4,"aaaaaaaa":5,"aaaaaaaaa":6}"#),
]

@Suite("The JSON grammar") struct JSONGrammarTests {
  static let all = structures + numbers + strings + names

  @Test func hasAtLeast150Cases() {
    #expect(Self.all.count >= 150)
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  @Test(arguments: all) func isReadOrRefusedAtTheRightByte(_ example: GrammarCase) {
    var tape = JSONTape()
    let span = example.bytes.span
    do throws(JSONFailure) {
      try tape.read(span)
      #expect(example.failure == nil, "was read")
    } catch {
      #expect(error == example.failure)
      #expect(tape.tokens.isEmpty)
    }
  }

  @Test func isReadTheSameBehindPadding() {
    // The same texts at other places of a word and of a longer text: eight bytes at a time must not show.
    for padding in 1...9 {
      for example in Self.all where example.failure?.reason != .byteOrderMark {
        let found = failure(of: Array(repeating: 0x20, count: padding) + example.bytes)
        let expected = example.failure.map { JSONFailure(offset: $0.offset + padding, reason: $0.reason) }
        #expect(found == expected, "\(example.name) behind \(padding) blanks")
      }
    }
  }

  @Test func agreesWithFoundationOnEveryValidText() throws {
    // Foundation has no numbers outside Double; everything else it must read too.
    let unrepresentable = ["1e400", "1e999"]
    for example in Self.all where example.failure == nil && !unrepresentable.contains(where: { example.name.contains($0) }) {
      #expect(throws: Never.self, "\(example.name)") {
        try JSONSerialization.jsonObject(with: Data(example.bytes), options: .fragmentsAllowed)
      }
    }
  }

  @Test func findsANameTwiceAmongMany() {
    // Over the number of names that are compared as they come, the check moves to the closing brace.
    for count in [2, 23, 24, 25, 26, 40, 1_000] {
      let members = (0..<count).map { "\"name\($0)\":\($0)" }
      #expect(failure(of: bytes("{", members.joined(separator: ","), "}")) == nil)
      for (first, second) in [(0, count - 1), (count / 2, count - 1), (0, 1)] where first < second {
        var changed = members
        changed[second] = "\"name\(first)\":true"
        let text = "{" + changed.joined(separator: ",") + "}"
        let offset = changed[..<second].reduce(1) { $0 + $1.utf8.count + 1 }
        #expect(
          failure(of: Array(text.utf8)) == JSONFailure(offset: offset, reason: .duplicateName), "\(count) names, \(first) = \(second)")
      }
    }
  }

  @Test func aHundredThousandHostileNamesCostNoQuadraticTime() {
    // Equal lengths, equal first and last eight bytes: every cheap filter fails.
    let members = (0..<100_000).map { "\"prefixed-\(100_000 + $0)-suffixed\":0" }
    let text = bytes("{", members.joined(separator: ","), "}")
    let bounds = JSONBounds(bytesMax: 8 << 20, tokensMax: 1 << 20)
    let clock = ContinuousClock()
    let taken = clock.measure { #expect(failure(of: text, bounds: bounds) == nil) }
    #expect(taken < .seconds(30), "quadratic would take minutes")
  }

  @Test func keepsToItsBounds() {
    let deep = { (depth: Int) in Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8) }
    #expect(failure(of: deep(32)) == nil)
    #expect(failure(of: deep(33)) == JSONFailure(offset: 32, reason: .tooDeep(32)))
    #expect(failure(of: Array(String(repeating: "[", count: 1_000_000).utf8)) == JSONFailure(offset: 32, reason: .tooDeep(32)))
    #expect(failure(of: Array(String(repeating: "{\"a\":", count: 100_000).utf8)) == JSONFailure(offset: 160, reason: .tooDeep(32)))
    #expect(failure(of: bytes("1"), bounds: JSONBounds(depthMax: 0)) == nil)
    #expect(failure(of: bytes("[]"), bounds: JSONBounds(depthMax: 0)) == JSONFailure(offset: 0, reason: .tooDeep(0)))
    #expect(failure(of: bytes("[1,2]"), bounds: JSONBounds(tokensMax: 3)) == nil)
    #expect(failure(of: bytes("[1,2]"), bounds: JSONBounds(tokensMax: 2)) == JSONFailure(offset: 3, reason: .tooManyTokens(2)))
    #expect(failure(of: bytes(#"{"a":1}"#), bounds: JSONBounds(tokensMax: 3)) == nil)
    #expect(failure(of: bytes(#"{"a":1}"#), bounds: JSONBounds(tokensMax: 2)) == JSONFailure(offset: 5, reason: .tooManyTokens(2)))
    #expect(failure(of: bytes("12345"), bounds: JSONBounds(bytesMax: 5)) == nil)
    #expect(failure(of: bytes("123456"), bounds: JSONBounds(bytesMax: 5)) == JSONFailure(offset: 5, reason: .tooManyBytes(5)))
  }

  @Test func saysWhatIsWrongInWords() {
    #expect(String(describing: failure(of: bytes(#"{"a":}"#))!) == "byte 5: unexpected byte 0x7D where a value should be")
    #expect(String(describing: failure(of: bytes(#"{"a":1,"a":2}"#))!) == "byte 7: duplicate name")
    #expect(String(describing: failure(of: bytes("\"", 9, "\""))!) == "byte 1: control character 0x09 in string; escape it")
    #expect(String(describing: failure(of: deepArrays(40))!) == "byte 32: depth over 32")
  }
}

private func deepArrays(_ depth: Int) -> [UInt8] { Array(String(repeating: "[", count: depth).utf8) }

/// What the tape says of a text; nil if it is valid.
func failure(of text: [UInt8], bounds: JSONBounds = .event) -> JSONFailure? {
  var tape = JSONTape()
  let span = text.span
  do throws(JSONFailure) {
    try tape.read(span, bounds: bounds)
    return nil
  } catch {
    return error
  }
}
