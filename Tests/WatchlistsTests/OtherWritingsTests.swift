import Testing

@testable import Watchlists

/// Names as other writing systems, other transcriptions and hasty hands have them, and what a gender says. All people are invented.
@Suite struct OtherWritingsTests {
  private func party(_ name: String, _ genders: [PartyGender] = []) -> PreparedParty {
    var party = Party(schema: .person, names: [PartyName(full: name)])
    party.genders = genders
    return PreparedParty(party)
  }

  private func likeness(_ a: String, _ b: String) -> PartyLikeness { compare(party(a), party(b)) }

  private func expectMatch(_ a: String, _ b: String) {
    let found = likeness(a, b), other = likeness(b, a)
    #expect(found.isMatch, "\(a) | \(b): \(found.score), \(found.evidence.sentence)")
    #expect(other.isMatch, "\(b) | \(a): \(other.score), \(other.evidence.sentence)")
  }

  private func expectStrangers(_ a: String, _ b: String) {
    let found = likeness(a, b)
    #expect(!found.isMatch, "\(a) | \(b): \(found.score), \(found.evidence.sentence)")
  }

  // MARK: gender

  @Test func aGenderThatDiffersLowersTheScoreAndLosesNobody() {
    for name in ["Zorvath Quillmere", "Zorvath Ulrik Quillmere", "Zorvath Ulrik Benno Quillmere"] {
      var listed = Party(schema: .person, names: [PartyName(full: name)])
      listed.genders = [.male]
      let index = WatchlistIndex(entries: [ListEntry(list: "test", entryID: "1", party: listed)])
      var scratch = SearchScratch()
      func found(_ gender: PartyGender) -> Match? { index.search(party(name, [gender]), limit: 1, scratch: &scratch).first }
      let same = found(.male), other = found(.female)
      #expect(other?.isMatch == true, "\(name): \(other?.score ?? 0)")
      #expect(other?.evidence.contains { $0.kind == .genderDiffers } == true)
      #expect((other?.score ?? 0) < (same?.score ?? 0))
      #expect(compare(party(name, [.female]), party(name, [.male])).isMatch)
    }
  }

  @Test func threeRareNamesStayAMatchOnListsOfEverySize() {
    let index = WatchlistIndex(entries: [
      {
        var listed = Party(schema: .person, names: [PartyName(full: "Zorvath Ulrik Quillmere")])
        listed.genders = [.male]
        return ListEntry(list: "test", entryID: "1", party: listed)
      }()
    ])
    var scratch = SearchScratch()
    let found = index.search(party("Zorvath Ulrik Quillmere", [.female]), limit: 1, scratch: &scratch).first
    #expect((found?.score ?? 0) >= MatchSettings.standard.threshold(domain: .person, entries: 44_000))
  }

  @Test(arguments: [
    ("Mario Rossellini", "Maria Rossellini"), ("Ivan Petrushkov", "Ivana Petrushkova"), ("Oleksandr Hrytsenchuk", "Oleksandra Hrytsenchuk"),
    ("Daniel Ferrantino", "Daniela Ferrantino"), ("Karim Benhaddouch", "Karima Benhaddouch"), ("Марио Росселлини", "Maria Rossellini"),
    ("Goran Petkovski", "Gorana Petkovska"), ("Jamil Tahmasebian", "Jamila Tahmasebian"),
  ]) func namesOfTheTwoSexesAreTwoPeople(man: String, woman: String) {
    expectStrangers(man, woman)
    #expect(likeness(man, woman).evidence.contains { $0.kind == .sexOfNameDiffers })
    // Not because it is no likeness at all.
    #expect(likeness(man, woman).score > 300, "\(man) | \(woman): \(likeness(man, woman).score)")
    // A search shows them, as it may have been a slip.
    let index = WatchlistIndex(entries: [
      ListEntry(list: "test", entryID: "1", party: Party(schema: .person, names: [PartyName(full: man)]))
    ])
    var scratch = SearchScratch()
    let found = index.search(party(woman), limit: 1, scratch: &scratch).first
    #expect(found?.isMatch == false, "\(man) | \(woman): \(found?.score ?? 0)")
    expectMatch(man, man)
    expectMatch(woman, woman)
  }

  @Test func familyNamesThatFollowTheSexAreOne() {
    expectMatch("Sergey Ivanov", "Sergey Ivanova")
    expectMatch("Elena Petrushkova", "Elena Petrushkov")
    expectMatch("Irina Petkovska", "Irina Petkovski")
  }

  @Test func aSlipIsASlipWhereTheGenderOrTheRestSaysSo() {
    // Both are said to be women.
    #expect(compare(party("Aleksandr Hrytsenchuk", [.female]), party("Aleksandra Hrytsenchuk", [.female])).isMatch)
    // Whoever writes the family name wrong writes the given name wrong as well.
    expectMatch("Maria Rosselinni", "Mario Rossellini")
    #expect(!likeness("Maria Rosselinni", "Mario Rossellini").evidence.contains { $0.kind == .sexOfNameDiffers })
  }

  @Test func whoHasBothNamesContradictsNeither() {
    var listed = Party(schema: .person, names: [PartyName(full: "Mario Rossellini"), PartyName(full: "Maria Rossellini")])
    listed.genders = []
    for name in ["Mario Rossellini", "Maria Rossellini"] {
      let found = compare(party(name), PreparedParty(listed))
      #expect(found.isMatch)
      #expect(!found.evidence.contains { $0.kind == .sexOfNameDiffers })
    }
  }

  @Test func thePairsAreWellFormed() {
    var seen = Set<Substring>()
    for line in givenNamePairTable.split(separator: "\n") {
      let sides = line.split(separator: "/")
      #expect(sides.count == 2, "\(line)")
      for name in sides.flatMap({ $0.split(separator: " ") }) {
        #expect(name.utf8.allSatisfy { (97...122).contains($0) }, "\(name)")
        #expect(seen.insert(name).inserted, "\(name) stands twice")
      }
    }
    #expect(seen.count > 500)
  }

  // MARK: Chinese names in other transcriptions

  @Test(arguments: [
    ("Цюй Сяочжун", "Qu Xiaozhong"), ("Чжан Вэйцзянь", "ZHANG Weijian"), ("Ван Сяо-хун", "Wang Xiaohong"), ("Цзян Цзэлинь", "Jiang Zelin"),
    ("ХУ ЦЗИНЬФАН", "Hu Jinfang"), ("Люй Юнцюань", "Lu Yongquan"), ("Ху Хуэйбо", "Hu Huibo"), ("Ян Чжен", "Yang Zheng"),
    ("Оуян Шицзюнь", "Ouyang Shijun"), ("Лю Жуйсюэ", "Liu Ruixue"), ("Сунь Юаньхао", "Sun Yuanhao"), ("Чжао Інкуй", "Zhao Yingkui"),
  ]) func palladiusIsPinyin(cyrillic: String, pinyin: String) { expectMatch(cyrillic, pinyin) }

  @Test(arguments: [
    ("Ch'ü Hsiao-chung", "Qu Xiaozhong"), ("Chang Wei-chien", "Zhang Weijian"), ("T'ang Kuo-ch'iang", "Tang Guoqiang"),
    ("Teng Hsiao-lin", "Deng Xiaolin"), ("TENG, Hsiao Lin", "Deng Xiaolin"), ("Hsiao-lin Teng", "Deng Xiaolin"),
    ("Ts’ao Jung-chieh", "Cao Rongjie"),
    ("Hsieh Tzu-jung", "Xie Zirong"), ("Ssu-ch'i Hsu", "Xu Siqi"), ("Yeh Shu-chuan", "Ye Shuquan"), ("Hsiaoping Kuo", "Guo Xiaoping"),
    ("Tsai Ing-hung", "Cai Yinghong"), ("Yu Yu-hsun", "You Youxun"),
  ]) func wadeGilesIsPinyin(latin: String, pinyin: String) { expectMatch(latin, pinyin) }

  @Test func anApostropheSaysWhichSoundItIs() {
    func readings(_ name: String) -> [String] {
      let prepared = party(name)
      return OtherWritings.pinyin(name, prepared.arena.tokens[..<prepared.names[0].count]).map { words in
        words.map { String(decoding: $0.letters, as: UTF8.self) }.joined(separator: " ")
      }
    }
    #expect(readings("T'ang Kuo-ch'iang") == ["tang guoqiang"])
    #expect(readings("Tang Kuo-chiang") == ["tang guojiang", "tang guoqiang", "tang kuojiang", "tang kuoqiang"])
    // The family name is the more frequent one.
    #expect(readings("Chang Hsi") == ["zhang xi"])
    #expect(readings("Цзян Цзэлинь") == ["jiang zelin"])
  }

  @Test(arguments: [
    "Иван Петров", "Юлия Ли Петрова", "Лена Ван", "Zhang Wei", "Kim Jong Sung", "Ken Tung", "Maria Lopez", "Anna Tung", "Li Na",
    "Хан Сулейман", "Сидоров",
  ]) func whatIsNoChineseNameIsNotReadAsOne(name: String) {
    let names = party(name).names
    #expect(names.filter { $0.source == 0 && $0.reading == .usual }.count == 1, "\(name)")
  }

  @Test func everySyllableIsReadBack() {
    var lost: [String] = []
    for line in hanReadingTable.split(separator: "\n") {
      guard let syllable = line.split(separator: " ").first.map({ Array($0.utf8) }) else { continue }
      let written = wadeGiles(syllable).map(UInt32.init)
      let read = MandarinSyllables.shared.syllables(ofLatin: written)
      if read?.count != 1 || read?[0].sounds.contains(syllable) != true { lost.append(String(decoding: syllable, as: UTF8.self)) }
    }
    #expect(lost == [])
  }

  @Test func aSearchFindsThem() {
    let names = ["Qu Xiaozhong", "Zhang Weijian", "Deng Xiaolin", "Ivanchenkov Sergey", "Cao Rongjie"]
    let index = WatchlistIndex(
      entries: names.enumerated().map {
        ListEntry(list: "test", entryID: String($0), party: Party(schema: .person, names: [PartyName(full: $1)]))
      })
    var scratch = SearchScratch()
    for (query, place) in [
      ("Цюй Сяочжун", 0), ("Ch'ü Hsiao-chung", 0), ("Чжан Вэйцзянь", 1), ("Teng Hsiao-lin", 2), ("I V A N C H E N K O V  S E R G E Y", 3),
      ("Tsao Jung-chieh", 4),
    ] {
      let found = index.search(party(query), limit: 3, scratch: &scratch)
      #expect(found.first?.entryID == String(place) && found.first?.isMatch == true, "\(query): \(found.map(\.score))")
    }
  }

  // MARK: letters and spaces

  @Test(arguments: [
    ("I V A N C H E N K O V Sergey", "Ivanchenkov Sergey"), ("S E R G E Y  I V A N C H E N K O V", "Sergey Ivanchenkov"),
    ("S e r g e y I V A N C H E N K O V", "Sergey Ivanchenkov"), ("A B D U L  K A R I M Quillmere", "Abdul Karim Quillmere"),
    ("И В А Н Ч Е Н К О В Сергей", "Sergey Ivanchenkov"), ("Z-O-R-V-A-T-H Quillmere", "Zorvath Quillmere"),
  ]) func lettersApartAreAWord(apart: String, name: String) { expectMatch(apart, name) }

  @Test func initialsStayInitials() {
    #expect(OtherWritings.together("J R R Quillmere", party("J R R Quillmere").arena.tokens[...]) == nil)
    #expect(OtherWritings.together("Zorvath Quillmere", party("Zorvath Quillmere").arena.tokens[...]) == nil)
    expectMatch("J. R. R. Quillmere", "Jonas Rupert Rolf Quillmere")
  }

  @Test(arguments: [
    ("Сергiй Сергiйович ЗАБРОДЧЕНКО", "Sergey Sergeevich Zabrodchenko"), ("Iгор Квiтченко", "Ihor Kvitchenko"),
    ("Pуслан Забродченко", "Ruslan Zabrodchenko"), ("НIКОНОРЕНКО Олена", "Olena Nikonorenko"),
    ("Алексaндр Забродченко", "Aleksandr Zabrodchenko"),
    ("Vlаdimir Zаbrodchenko", "Vladimir Zabrodchenko"),
  ]) func lettersOfTheOtherScriptAreReadByTheWord(mixed: String, latin: String) { expectMatch(mixed, latin) }

  @Test func lettersThatBothScriptsHaveFollowTheMost() {
    func letters(_ word: String) -> String {
      romanised(word.unicodeScalars.map(\.value)).map { String(decoding: $0.letters, as: UTF8.self) }.joined()
    }
    #expect(letters("НIКОНОРОВА") == "nikonorova")
    #expect(letters("Рutin") == "putin")
    #expect(letters("СМРE") == "cmpe")
  }

  @Test func aLostSpaceIsFoundInCyrillicToo() { expectMatch("ЗАБРОДЧЕНКО БорисВладимирович", "Zabrodchenko Boris Vladimirovich") }

  // MARK: languages of one script

  @Test(arguments: [
    ("Сергій Сергійович Забродченко", "Sergei Sergeevich Zabrodchenko"), ("Наталія Юріївна Забродченко", "Natalya Yurevna Zabrodchenko"),
    ("Олексій Євгенович Забродченко", "Aleksei Evgenievich Zabrodchenko"),
    ("Дзмітрый Уладзіміравіч Заброцкі", "Dmitry Vladimirovich Zabrotsky"),
    ("Христо Търноверски", "Hristo Tarnoverski"), ("Калин Ъглешев", "Kalin Agleshev"), ("Ђорђе Љубичковић", "Djordje Ljubickovic"),
  ]) func languagesOfCyrillic(cyrillic: String, latin: String) { expectMatch(cyrillic, latin) }

  @Test func anotherFathersSonIsAnother() {
    expectStrangers("Сергій Сергійович Ковальчук", "Sergey Georgievich Kovalchuk")
    expectStrangers("Сергій Андрійович Ковальчук", "Sergey Arkadievich Kovalchuk")
  }

  @Test func theHardSignOfRussianIsNotHeard() {
    func letters(_ word: String) -> String {
      romanised(word.unicodeScalars.map(\.value)).map { String(decoding: $0.letters, as: UTF8.self) }.joined()
    }
    #expect(letters("Подъячев") == "podyachev")
    #expect(letters("Къадиров") == "kadirov")
    #expect(letters("Търноверски") == "tarnoverski")
  }

  @Test(arguments: [
    ("علیرضا فضلی‌پور", "Alireza Fazlipour"), ("احمدرضا رادانی", "Ahmad-Reza Radani"), ("رضوانی علی", "Ali Rezvani"),
    ("مرتضی رضایی", "Morteza Rezaei"),
    ("چنگیز گیلانی", "Changiz Gilani"), ("ژاله پرویزی", "Zhaleh Parvizi"), ("نواز شریفی", "Nawaz Sharifi"),
    ("بشارالاسد", "Bashar al-Assad"),
    ("حي القيوم", "Hay Qayyum"), ("לי אטינגר", "Li Ettinger"), ("חי כהן", "Chai Cohen"), ("שי דובנוב", "Shai Dubnov"),
  ]) func lettersOfPersianAndUrduAndShortWords(other: String, latin: String) { expectMatch(other, latin) }

  // MARK: evidence

  @Test func evidenceShowsWhatWasWrittenOrRead() {
    func shown(_ a: String, _ b: String) -> [String] { likeness(a, b).evidence.map(\.query) }
    #expect(shown("Teng Hsiao-lin", "Deng Xiaolin") == ["Teng", "Hsiao-lin"])
    #expect(shown("Цюй Сяочжун", "Qu Xiaozhong") == ["Цюй", "Сяочжун"])
    #expect(shown("I V A N C H E N K O V Sergey", "Sergey Ivanchenkov").contains("ivanchenkov"))
    // A second name in one text is no piece of the first.
    #expect(shown("Zorba Quimby a.k.a. Zoltan Marsh", "Zoltan Marsh") == ["Zoltan", "Marsh"])
  }
}
