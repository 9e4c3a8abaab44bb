import Formats
import Testing

@testable import Watchlists

/// The score of two names as two parties.
private func score(_ a: String, _ b: String, _ schema: PartySchema = .person) -> Int {
  compare(
    PreparedParty(Party(schema: schema, names: [PartyName(full: a)])), PreparedParty(Party(schema: schema, names: [PartyName(full: b)]))
  ).score
}

private let threshold = MatchSettings.standard.person.pairThreshold

@Suite("Names in other scripts") struct NameReadingsTests {
  @Test(
    "A foreign name in Chinese characters, kana or Hangul is found by its sound",
    arguments: [
      ("安娜·贝尔格曼", "Anna Bergmann"), ("维克多·米哈伊洛夫", "Viktor Mikhailov"), ("罗伯特·克拉克森", "Robert Clarkson"),
      ("穆罕默德·法里德", "Muhammad Farid"), ("玛丽亚•费尔南德斯", "Maria Fernandez"), ("アンナ・ベルクマン", "Anna Bergmann"),
      ("ロバート・クラークソン", "Robert Clarkson"), ("ウラジーミル・ノビコフ", "Vladimir Novikov"), ("안나 베르크만", "Anna Bergmann"),
      ("블라디미르 노비코프", "Vladimir Novikov"),
    ])
  func transcriptions(written: String, latin: String) { #expect(score(written, latin) >= threshold, "\(written) \(latin)") }

  @Test(
    "Another foreign name is not",
    arguments: [
      ("安娜·贝尔格曼", "Ivan Petrov"), ("维克多·米哈伊洛夫", "Vincent Martin"), ("ロバート・クラークソン", "Rita Klein"),
      ("안나 베르크만", "Elena Bauer"), ("穆罕默德·法里德", "Mahmud Rashidi"),
    ])
  func otherTranscriptions(written: String, latin: String) { #expect(score(written, latin) < threshold, "\(written) \(latin)") }

  @Test(
    "The same characters are read in each language that writes them",
    arguments: [
      ("陈大文", "Chen Dawen"), ("陳大文", "Chan Tai Man"), ("黄志强", "Wong Chi Keung"), ("吴美玲", "Ng Mei Ling"), ("謝文英", "Hsieh Wen-ying"),
      ("蔡明珠", "Tsai Ming-chu"), ("張志明", "Chang Chih-ming"), ("金哲洙", "Kim Chol Su"), ("李相勳", "Lee Sang-hun"), ("朴永南", "Park Yong-nam"),
      ("田中太郎", "Tanaka Taro"), ("鈴木健一", "Suzuki Kenichi"), ("佐々木和夫", "Sasaki Kazuo"), ("渡邊直樹", "Watanabe Naoki"), ("单志伟", "Shan Zhiwei"),
      ("曾国强", "Zeng Guoqiang"), ("欧阳明", "Ouyang Ming"),
    ])
  func readings(written: String, latin: String) { #expect(score(written, latin) >= threshold, "\(written) \(latin)") }

  @Test("Names in Chinese characters are compared as they are written") func characters() {
    #expect(score("陳大文", "陈大文") >= 950)
    #expect(score("王伟", "王维") < threshold)
    #expect(score("李明", "黎明") < threshold)
    #expect(score("陈国平", "陈国朋") < threshold)
  }

  @Test(
    "No script scores nothing for lack of a table",
    arguments: [
      ("Анна Петрова", "Anna Petrova"), ("Αννα Παπαδοπούλου", "Anna Papadopoulou"), ("Φρέντι Αντόλφο", "Freddy Adolfo"),
      ("محمد خالد", "Muhammad Khalid"), ("דוד לוי", "David Levy"), ("राम कुमार", "Ram Kumar"), ("অনিল দাস", "Anil Das"),
      ("ਗੁਰਮੀਤ ਸਿੰਘ", "Gurmit Singh"), ("રમેશ પટેલ", "Ramesh Patel"), ("ରମେଶ ଦାସ", "Ramesh Das"), ("மகேந்திரன் குமார்", "Mahendran Kumar"),
      ("రమేష్ కుమార్", "Ramesh Kumar"), ("ರಮೇಶ್ ಕುಮಾರ್", "Ramesh Kumar"), ("രമേശ് കുമാർ", "Ramesh Kumar"), ("නිමල් පෙරේරා", "Nimal Perera"),
      ("สมชาย วงศ์สุวรรณ", "Somchai Wongsuwan"), ("ສົມສັກ ວົງສາ", "Somsak Vongsa"), ("បូរិ ចាន់ដារ៉ា", "Bori Chandara"), ("အောင်မင်းထွန်း", "Aung Min Tun"),
      ("ተስፋዬ ገብረ", "Tesfaye Gebre"), ("Արամ Հակոբյան", "Aram Hakobyan"), ("Գուրգեն Սահակյան", "Gurgen Sahakyan"),
      ("გიორგი ბერიძე", "Giorgi Beridze"),
      ("たなか はなこ", "Tanaka Hanako"), ("김영수", "Kim Yong-su"), ("བསྟན་འཛིན་ནོར་བུ", "Tenzin Norbu"), ("Олександр Ґудзь", "Oleksandr Gudz"),
      ("Нұрлан Әбдіров", "Nurlan Abdirov"),
    ])
  func scripts(written: String, latin: String) { #expect(score(written, latin) >= 600, "\(written) \(latin) \(letters(written))") }

  private func letters(_ name: String) -> [String] {
    var fold = NameFold()
    fold.read(name)
    return fold.words.map { String(decoding: fold.bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test("Every letter of the scripts that have a table has a reading") func everyLetterIsRead() {
    let blocks: [ClosedRange<UInt32>] = [
      0x410...0x44F, 0x391...0x3C9, 0x531...0x556, 0x561...0x587, 0x5D0...0x5EA, 0x905...0x939, 0x985...0x9B9, 0xA05...0xA39, 0xA85...0xAB9,
      0xB05...0xB39, 0xB85...0xBB9, 0xC05...0xC39, 0xC85...0xCB9, 0xD05...0xD39, 0xD85...0xDC6, 0xE01...0xE2E, 0xE81...0xEAE, 0xF40...0xF69,
      0x1000...0x1021, 0x10D0...0x10F0, 0x1200...0x1357, 0x1780...0x17A2, 0x3041...0x3093, 0x30A1...0x30F6, 0xAC00...0xD7A3,
    ]
    for block in blocks {
      for value in block {
        guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .otherLetter || scalar.properties.isAlphabetic else {
          continue
        }
        for word in romanised([value]) {
          #expect(word.letters != hexadecimal(value), "\(scalar) \(String(value, radix: 16))")
        }
      }
    }
  }

  @Test("A name has a bounded number of readings") func readingsAreBounded() {
    let names = (0..<400).map { _ in PartyName(full: "金田一男") }
    let party = PreparedParty(Party(schema: .person, names: names))
    // Each as it is usually read, and at most in every other way.
    #expect(party.names.count > 400 && party.names.count <= 400 * (1 + NameReading.allCases.count))
    #expect(Set(party.names.map(\.source)) == Set(0..<400))
    #expect(PreparedParty(person("Vera Orlova")).names.count == 1)
  }

  @Test("A search over a list finds a name in another script") func search() {
    let latin = [
      "Anna Bergmann", "Viktor Mikhailov", "Chan Tai Man", "Kim Chol Su", "Tanaka Taro", "Somchai Wongsuwan", "Robert Clarkson",
      "Pavel Fainberg",
    ]
    let index = WatchlistIndex(
      entries: latin.enumerated().map { ListEntry(list: "sample", entryID: String($0), party: person($1)) })
    let queries = [
      "安娜·贝尔格曼", "维克多·米哈伊洛夫", "陈大文", "金哲洙", "田中太郎", "สมชาย วงศ์สุวรรณ", "ロバート・クラークソン", "פבל פיינברג",
    ]
    var scratch = SearchScratch()
    for (number, query) in queries.enumerated() {
      let matches = index.search(PreparedParty(person(query)), scratch: &scratch)
      #expect(matches.first?.entryID == String(number), "\(query) \(latin[number])")
      #expect(matches.first.map { $0.evidence.contains { $0.kind != .contradicts } } ?? false)
    }
    // The other way round: the list has the characters, the query the letters.
    let reversed = WatchlistIndex(
      entries: queries.enumerated().map { ListEntry(list: "sample", entryID: String($0), party: person($1)) })
    for (number, query) in latin.enumerated() {
      #expect(
        reversed.search(PreparedParty(person(query)), scratch: &scratch).first?.entryID == String(number), "\(query) \(queries[number])")
    }
  }
}

@Suite("Organisations in other scripts") struct OrganisationReadingsTests {
  @Test(
    "Legal forms of all countries are forms and no names",
    arguments: [
      ("ООО Ромашка", "Romashka LLC"), ("Ромашка ТОО", "Romashka TOO"), ("АО Заря", "Zarya JSC"), ("ТОВ Калина", "Kalyna LLC"),
      ("Зора ЕООД", "Zora EOOD"),
      ("Αθηνά Ε.Π.Ε.", "Athina EPE"), ("שקד בע\"מ", "Shaked Ltd"), ("النجم ش.م.ع", "Al Najm JSC"), ("შპს ბერმუხა", "Bermukha LLC"),
      ("ՍՊԸ Արարատ", "Ararat LLC"), ("Công ty TNHH Sao Mai", "Sao Mai Company Limited"), ("한빛전자 주식회사", "Hanbit Electronics Co Ltd"),
      ("北京晨星科技有限公司", "Beijing Chenxing Technology Co., Ltd."), ("Nordwind Sp. z o.o.", "Nordwind Spółka z ograniczoną odpowiedzialnością"),
      ("Nordwind SIA", "Nordwind sabiedrība ar ierobežotu atbildību"), ("Nordwind Kft.", "Nordwind korlátolt felelősségű társaság"),
      ("Nordwind Oy", "Nordwind osakeyhtiö"), ("Nordwind EIRELI", "Nordwind Empresa Individual de Responsabilidade Limitada"),
    ])
  func legalForms(a: String, b: String) { #expect(score(a, b, .organization) >= threshold, "\(a) \(b)") }

  @Test("A short form that is a name as well counts only at the end") func ambiguousForms() {
    #expect(score("SAB Miller", "Miller", .organization) < 900)
    let parts = PreparedParty(Party(schema: .organization, names: [PartyName(full: "SAB Brewing")])).parts(of: .other)
    #expect(parts.map(\.kind).first != "legal form")
  }
}

@Suite("Parts of names") struct NamePartsTests {
  private func kinds(_ name: String, _ schema: PartySchema) -> [String] {
    PreparedParty(Party(schema: schema, names: [PartyName(full: name)])).parts(of: schema == .person ? .person : .other).map(\.kind)
  }

  @Test func areNamedForWhatTheyAre() {
    #expect(kinds("Petrova, Anna Ivanovna", .person) == ["given", "given", "family"])
    #expect(kinds("Anna Ivanovna Petrova", .person) == ["name", "patronymic", "name"])
    #expect(kinds("Dr J. Orlov", .person) == ["title", "initial", "name"])
    #expect(kinds("陈大文", .person) == ["family", "given"])
    #expect(
      kinds("Iran Third Trading Company Nordwind LLC", .organization) == [
        "place", "ordinal", "organisation word", "organisation word", "name", "legal form",
      ])
  }

  @Test func showTheLettersTheyAreComparedBy() {
    let parts = PreparedParty(person("Анна Петрова")).parts(of: .person)
    #expect(parts.map(\.text) == ["Анна", "Петрова"])
    #expect(parts.map(\.letters) == ["anna", "petrova"])
  }
}

@Suite("Names that stand for each other, from a file") struct NameEquivalencesTests {
  @Test func areReadAsTheyAreCompared() throws {
    var equivalences = NameEquivalences()
    try equivalences.load(
      Array(
        """
        persons:
          spellings:
            - [Dževahir, Xhevahir, Джевахир]
          short_forms:
            Maximiliane: [Maxi, Mila]
        organisations:
          words:
            - [Reederei, Schifffahrtsgesellschaft]
        """.utf8), file: "own.yaml")
    #expect(equivalences.person == ["= dzevahir xhevahir dzhevakhir", "~ maximiliane maxi mila"])
    #expect(equivalences.other == ["= reederei schifffahrtsgesellschaft"])
    #expect(equivalences.count == 3)
    let clusters = NameClusters(equivalences.person.joined(separator: "\n"))
    #expect(clusters.relation(clusters.clusters(letterHash("xhevahir".utf8)), clusters.clusters(letterHash("dzevahir".utf8))) == .spelling)
    #expect(clusters.relation(clusters.clusters(letterHash("maxi".utf8)), clusters.clusters(letterHash("maximiliane".utf8))) == .nickname)
  }

  @Test func sayAllTheirMistakesWithTheirPlace() {
    var equivalences = NameEquivalences()
    do {
      try equivalences.load(
        Array(
          """
          persons:
            speling:
              - [A, B]
            spellings:
              - [Anna]
              - [Anna Maria, Marianne]
            short_forms:
              Robert: []
          """.utf8), file: "own.yaml")
      Issue.record("a file with mistakes was read")
    } catch {
      #expect(error.mistakes.count == 5)
      #expect(error.description.contains("own.yaml:2"))
      #expect(error.description.contains("did you mean spellings?"))
      #expect(error.description.contains("\"Anna Maria\" is 2 words"))
    }
    #expect(equivalences.count == 0)
  }
}

@Suite("Look-alike letters and hostile writing") struct HostileWritingTests {
  @Test(arguments: [
    "Vаdim Orlоv", "V\u{200B}adim Or\u{200D}lov", "Ｖａｄｉｍ Ｏｒｌｏｖ", "𝐕𝐚𝐝𝐢𝐦 𝐎𝐫𝐥𝐨𝐯", "V\u{301}adim\u{302} O\u{303}rlov",
    "\u{202A}Vadim Orlov\u{202C}",
  ])
  func stillMatch(name: String) { #expect(score(name, "Vadim Orlov") >= 900, "\(name)") }

  @Test func areAnsweredInBoundedTime() {
    let hostile = [
      String(repeating: "金·", count: 4_000), String(repeating: "贝拉克", count: 3_000), String(repeating: "ア・", count: 4_000),
      String(repeating: "a\u{301}\u{302}\u{303}", count: 3_000), String(repeating: "អ", count: 5_000),
      String(repeating: "\u{0F90}", count: 5_000),
      String(repeating: "\u{0E40}", count: 5_000), String(repeating: "\u{1039}\u{1000}", count: 3_000),
      String(repeating: "\u{12FF}", count: 3_000),
      "\u{0F90}\u{0F71}", "\u{1037}\u{103A}\u{1000}", "\u{0E4C}", "\u{0A70}", "\u{0B95}\u{0BCD}", "ー", "っ", "々", "々々々々", "\u{FF66}\u{FF9D}",
      "·", "···金",
    ]
    for name in hostile {
      for schema in [PartySchema.person, .organization, .unknown] {
        let party = PreparedParty(Party(schema: schema, names: [PartyName(full: name)]))
        #expect((0...1000).contains(compare(party, party).score))
        #expect(compare(party, PreparedParty(Party(schema: schema, names: [PartyName(full: "Vera Orlova")]))).score < 900)
      }
    }
  }
}
