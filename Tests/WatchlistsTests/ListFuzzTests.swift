import Formats
import Foundation
import Testing

@testable import Watchlists

/// Damaged lists of every format are read or refused with a reason, and never stop the process.
///
/// The same texts each time, a fixed number of them; `make fuzz` sets `PROBITY_FUZZ_SECONDS`, and each format gets that long.
@Suite("Fuzzing lists") struct ListFuzzTests {
  private static let cases = ListFormatCase.all + [ListFormatCase.nested, .changed]

  /// What formats give a meaning.
  private static let pieces: [[UInt8]] = [
    "<", ">", "</", "/>", "&", "&#0;", "&amp;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a>", "\"", "'", "\"\"", ",", ";", "\t", "|", "@",
    "\r\n", "\n", "\u{1A}", "{", "}", "[", "]", ":", "null", "\\u0000", "\\ud800", "-0- ", "1e400", "99999999999999999999", "00/00/1994",
    "dd/mm/1945", "31/02/2020", "Sep-99", "circa", " to ", "(1)", "a)", "*12", "\u{301}", "\u{200B}", "\u{FEFF}", "\u{A0}", "é", "Ж", "漢",
  ].map { Array($0.utf8) }

  private static func mutated(_ bytes: [UInt8], _ random: inout ListTestRandom) -> [UInt8] {
    var text = bytes
    for _ in 0...random.below(6) {
      let at = random.below(text.count + 1)
      switch random.below(8) {
      case 0 where at < text.count: text[at] ^= 1 << UInt8(random.below(8))
      case 1 where at < text.count: text[at] = UInt8(random.below(256))
      case 2: text.removeSubrange(at..<min(text.count, at + 1 + random.below(40)))
      case 3: text.insert(contentsOf: text[at..<min(text.count, at + 1 + random.below(200))], at: random.below(text.count + 1))
      case 4, 5: text.insert(contentsOf: pieces[random.below(pieces.count)], at: at)
      case 6 where random.below(4) == 0: text.removeSubrange(at...)
      default:
        let other = pieces[random.below(pieces.count)]
        text.replaceSubrange(at..<min(text.count, at + other.count), with: other)
      }
    }
    return text
  }

  /// Reads, and says whether it was refused; a refusal has words.
  private func isRefused(
    _ bytes: [UInt8], _ test: ListFormatCase, _ format: ListFormat?, _ beside: [ListCompanion], bytesAtOnce: Int = .max
  ) -> Bool {
    var reader = ListFileReader(fileName: test.sample, format: format, companions: beside)
    var entries = 0
    do throws(ListFailure) {
      var at = 0
      while at < bytes.count {
        let end = at + min(bytesAtOnce, bytes.count - at)
        let chunk = Array(bytes[at..<end])
        let span = chunk.span
        try reader.feed(span) { _ in entries += 1 }
        at = end
      }
      let header = try reader.finish { _ in entries += 1 }
      #expect(header.entryCount == entries)
      return false
    } catch {
      #expect(!error.description.isEmpty)
      return true
    }
  }

  @Test(arguments: cases) func readOrRefuseEveryBeginning(test: ListFormatCase) throws {
    let bytes = try ListTestData.sample(test.sample), beside = try test.companions()
    let format = try #require(ListFormat.named(test.format))
    let step = max(1, bytes.count / 1_500)
    for end in stride(from: 0, to: bytes.count, by: step) {
      _ = isRefused(Array(bytes[..<end]), test, format, beside)
      if end % 7 == 0 { _ = isRefused(Array(bytes[..<end]), test, nil, []) }
    }
  }

  @Test(arguments: cases) func readOrRefuseWhateverComes(test: ListFormatCase) throws {
    let bytes = try ListTestData.sample(test.sample), beside = try test.companions()
    let format = try #require(ListFormat.named(test.format))
    let sheet = test.isWorkbook ? try Workbook(bytes) : nil
    let refused = rounds(300) { random in
      // A damaged archive rarely gets past its checksums, so what is inside is damaged and packed again.
      let damaged = sheet?.packed { Self.mutated($0, &random) } ?? Self.mutated(bytes, &random)
      let isDetected = random.below(4) == 0
      return isRefused(damaged, test, isDetected ? nil : format, isDetected ? [] : beside, bytesAtOnce: 1 + random.below(5_000))
    }
    #expect(refused > 0, "some damage must be noticed")
  }

  /// What lies beside a list is damaged, and the list is whole.
  @Test(arguments: cases.filter { !$0.beside.isEmpty }) func readOrRefuseWhateverLiesBeside(test: ListFormatCase) throws {
    let bytes = try ListTestData.sample(test.sample), beside = try test.companions()
    let refused = rounds(300) { random in
      let damaged = beside.map { ListCompanion(fileName: $0.fileName, bytes: Self.mutated($0.bytes, &random)) }
      return isRefused(bytes, test, nil, damaged)
    }
    #expect(refused > 0)
  }

  /// A mapping of somebody's own, against tables and JSON.
  @Test func readOrRefuseMappedLists() throws {
    let text =
      "list: ours\ncolumns: { id: no, name: [full, other], alias: { column: aka, split: \"|\" }, birth_date: dob, country: land }\n"
    let mapping = ListFormat.mapped(by: try ListMapping.load(Array(text.utf8), file: "mapping.yaml"))
    let tables = [
      "no,full,other,aka,dob,land,more\r\n1,Ann Example,,A|B,1970-01-02,DE,x\r\n2,\"Ben \"\"B\"\" Example\",Benny,,circa 1950,France,\r\n",
      "[{\"no\":1,\"full\":\"Ann\",\"other\":null,\"aka\":[\"A|B\"],\"dob\":\"1970\",\"land\":{\"iso\":\"DE\"}},{\"no\":\"2\",\"full\":\"Ben\"}]",
    ].map { Array($0.utf8) }
    let test = ListFormatCase.all[0]
    let refused = rounds(600) { random in isRefused(Self.mutated(tables[random.below(2)], &random), test, mapping, []) }
    #expect(refused > 0)
  }

  /// Rounds with a seed each: a fixed number, or as many as fit into the time. Returns how many were refused.
  private func rounds(_ count: Int, _ body: (inout ListTestRandom) -> Bool) -> Int {
    let seconds = ProcessInfo.processInfo.environment["PROBITY_FUZZ_SECONDS"].flatMap(Double.init)
    let clock = ContinuousClock(), start = clock.now
    var refused = 0
    var seed: UInt64 = 0
    while seconds.map({ start.duration(to: clock.now) < .seconds($0) }) ?? (seed < UInt64(count)) {
      var random = ListTestRandom(seed: seed)
      if body(&random) { refused += 1 }
      seed += 1
    }
    return refused
  }
}

/// A workbook taken apart, so that its parts can be changed.
private struct Workbook {
  private let members: [(name: String, bytes: [UInt8])]

  init(_ bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes, bounds: ListArchive.bounds)
    members = try archive.members.map { ($0.name, try archive.bytes(of: $0, bytesMax: 16 << 20)) }
  }

  /// The workbook with its sheet changed.
  func packed(_ change: ([UInt8]) -> [UInt8]) -> [UInt8] {
    ZipWriter.archive(
      members.map { ($0.name, $0.name.hasSuffix("sheet.xml") || $0.name.hasSuffix("sheet1.xml") ? change($0.bytes) : $0.bytes) })
  }
}

@Suite("Bombs") struct ListBombTests {
  /// Zeros compress a thousand to one; the bound is what counts.
  @Test func insideAnArchiveAreRefused() throws {
    var sheet = Array("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>".utf8)
    sheet += [UInt8](repeating: 0x41, count: 6 << 20)
    sheet += Array("</t></is></c></row></sheetData></worksheet>".utf8)
    let parts: [(name: String, bytes: [UInt8])] = [
      ("xl/workbook.xml", Array("<workbook><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>".utf8)),
      (
        "xl/_rels/workbook.xml.rels",
        Array("<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet.xml\"/></Relationships>".utf8)
      ), ("xl/worksheets/sheet.xml", sheet),
    ]
    let failure = #expect(throws: ListFailure.self) {
      try ListFile.read(ZipWriter.archive(parts), format: ListFormat.named("au-dfat-xlsx"))
    }
    #expect(failure?.description.contains("more than 4194304 bytes") == true, "\(failure?.description ?? "")")
  }

  @Test func insideGzipAreRefusedAtTheBound() throws {
    var deflater = try Deflater(level: 9)
    var packed: [UInt8] = []
    let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 { packed += deflater.feed(zeros) }
    packed += deflater.finish()
    // 64 MiB of blanks: no list, found out without holding them.
    #expect(throws: ListFailure.self) { try ListFile.read(packed, fileName: "sdn.xml.gz") }
    #expect(throws: ListFailure.self) { try ListFile.read(packed, fileName: "sdn.xml.gz", format: ListFormat.named("ofac-xml")) }
  }
}
