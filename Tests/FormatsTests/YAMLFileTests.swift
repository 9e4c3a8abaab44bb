import Formats
import Testing

@Suite("A YAML file") struct YAMLFileTests {
  private func read(_ text: String) throws -> YAMLNode { try YAMLFile.parse(Array(text.utf8), file: "m.yaml") }

  /// The mistake of a file that has one.
  private func mistake(_ text: [UInt8]) -> String? {
    do throws(Mistake) {
      _ = try YAMLFile.parse(text, file: "m.yaml")
      return nil
    } catch {
      return error.description
    }
  }
  private func mistake(_ text: String) -> String? { mistake(Array(text.utf8)) }

  @Test func keepsOrderTextAndPlaces() throws {
    let root = try read("b: 1\na:\n  - yes\n  - \"2\"\n  - {x: null, y: 'é'}\n# end\ntext: |\n  line\n  two\nvoid:\n1: one\n")
    #expect(root.pairs?.map(\.key.text) == ["b", "a", "text", "void", "1"])
    #expect(root["b"]?.text == "1")
    #expect(root["b"]?.mark == YAMLMark(line: 1, column: 4))
    let list = try #require(root["a"]?.elements)
    #expect(list.map(\.isQuoted) == [false, true, false])
    #expect(list[0].text == "yes")
    #expect(list[1].mark == YAMLMark(line: 4, column: 5))
    #expect(list[2]["x"]?.isNull == true)
    #expect(list[2]["y"]?.text == "é")
    #expect(list[2].text == nil)
    #expect(root["text"]?.text == "line\ntwo\n")
    #expect(root["text"]?.isQuoted == true)
    #expect(root["void"]?.isNull == true)
    #expect(root["nothing"] == nil)
    #expect(list[2].mistake("wrong", file: "m.yaml").description == "m.yaml:5:5: wrong")
    #expect(
      [root, list[0], list[2], root["void"]!, root["a"]!].map(\.kindName) == ["a mapping", "text", "a mapping", "nothing", "a list"])
  }

  @Test func mayBeEmpty() throws {
    #expect(try read("").pairs?.isEmpty == true)
    #expect(try read("# only words\n").pairs?.isEmpty == true)
  }

  @Test func saysWhereAMistakeStands() {
    #expect(mistake("a: 1\nb: 2\na: 3\n") == "m.yaml:1:1: the key \"a\" is written twice in one mapping: keep one")
    #expect(mistake("a:\n  x: 1\n  \"x\": 2\n") == "m.yaml:2:3: the key \"x\" is written twice in one mapping: keep one")
    #expect(mistake("a: &here 1\nb: *here\n") == "m.yaml:1:4: anchors and aliases are not read: write the value out")
    #expect(mistake("a: *nowhere\n") == "m.yaml:1:4: anchors and aliases are not read: write the value out, or quote the text")
    #expect(mistake("a: &l [1]\n") == "m.yaml:1:4: anchors and aliases are not read: write the list out")
    #expect(mistake("a: &m {b: 1}\n") == "m.yaml:1:4: anchors and aliases are not read: write the mapping out")
    #expect(mistake("a: !!int 1\n") == "m.yaml:1:4: tags are not read: remove the \"!\" word")
    #expect(mistake("a: !mine [1]\n") == "m.yaml:1:4: tags are not read: remove the \"!\" word")
    #expect(mistake("? [a, b]\n: 1\n") == "m.yaml:1:3: a key must be text, and this is a list")
    #expect(mistake("a: 1\n---\nb: 2\n") == "m.yaml:2:1: a second document: keep one a file")
    #expect(mistake("a: [1, 2\nb: 3\n")?.hasPrefix("m.yaml:2:") == true)
    #expect(mistake("a: 'x\n")?.contains("quoted scalar") == true)
    #expect(mistake("a:\n\t- 1\n")?.hasPrefix("m.yaml:2:1: not valid YAML:") == true)
    #expect(mistake(bytes("a: 1\nb: x", 0xFF)) == "m.yaml:2:5: not valid UTF-8 from here: save the file as UTF-8")
    #expect(mistake(bytes("a: 1\nb: x", 0, "\n")) == "m.yaml:2:5: a NUL byte: remove it")
    #expect(mistake(bytes("a: é", 1, "\n"))?.hasPrefix("m.yaml:1:5: not valid YAML: control characters are not allowed") == true)
    #expect(mistake(String(repeating: " ", count: YAMLFile.bytesMax + 1))?.contains("split it") == true)
  }

  @Test func isBoundedInDepth() {
    #expect(mistake(String(repeating: "[", count: 40) + String(repeating: "]", count: 40)) == nil)
    #expect(mistake(String(repeating: "[", count: 60) + String(repeating: "]", count: 60))?.contains("nested more than") == true)
    for piece in ["[", "{", "- ", "? ", "{a: ", "[{"] { #expect(mistake(String(repeating: piece, count: 20_000)) != nil, "\(piece)") }
  }

  @Test func survivesDamage() {
    // Damaged files are read or refused, whatever the damage; nothing traps.
    let whole = Array("a: [1, 'x y', {b: \"z\\n\"}]\nlong: >\n  folded\n  text\nmap:\n  ? key\n  : - 1\n    - *x\n  &y z: !!str 1\n".utf8)
    for seed in 0..<3_000 {
      var random = Seeded(UInt64(seed))
      var damaged = whole
      for _ in 0...random.next() % 4 { damaged[Int(random.next() % UInt64(whole.count))] = UInt8(truncatingIfNeeded: random.next()) }
      _ = mistake(Array(damaged.prefix(Int(random.next() % UInt64(whole.count)) + 1)))
    }
  }
}

@Suite("The nearest name") struct NearestNameTests {
  @Test(arguments: [
    ("purpse", "purpose"), ("tresholds", "thresholds"), ("threshodls", "thresholds"), ("knid", "kind"), ("Purpose", "purpose"), ("a", "as"),
  ]) func isTheOneMeant(_ written: String, _ meant: String) {
    #expect(nearestName(to: written, in: ["purpose", "thresholds", "kind", "as"]) == meant)
  }

  @Test func isNilWhenNoneIsNear() {
    #expect(nearestName(to: "lists", in: ["purpose", "thresholds"]) == nil)
    #expect(nearestName(to: "", in: ["a"]) == nil)
    #expect(nearestName(to: "x", in: []) == nil)
    #expect(nearestName(to: String(repeating: "a", count: 100), in: [String(repeating: "a", count: 100)]) == nil)
  }

  @Test func takesTheFirstOfEquals() {
    #expect(nearestName(to: "seler", in: ["seller", "seder"]) == "seller")
    #expect(nearestName(to: "seler", in: ["seder", "seller"]) == "seder")
  }
}

@Suite("Mistakes") struct MistakeTests {
  @Test func areSortedByPlace() {
    let mistakes = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2)].map { Mistake(file: $0.0, line: $0.1, column: $0.2, message: "m") }
    #expect(mistakes.sorted().map(\.description) == ["a:1:2: m", "a:1:9: m", "a:2:1: m", "b:1:1: m"])
  }
}
