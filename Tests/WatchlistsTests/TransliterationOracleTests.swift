// The letters names of other scripts are brought to, beside those ICU brings them to. ICU is nobody's spelling of a name; but a name and its
// transliteration by ICU are the same name, and a scorer that cannot tell that has a hole in its tables.

import Foundation
import Testing

@testable import Watchlists

/// Invented people, in names that are common where their script is written.
private let scripts: [(name: String, people: [String])] = [
  (
    "Cyrillic",
    ["Владимир Королёв", "Екатерина Щербакова", "Юрий Жданович", "Оксана Шевченко", "Хрыстина Ґалаґан", "Ђорђе Јовановић", "Жасур Юлдашев"]
  ),
  ("Greek", ["Γεώργιος Παπαδόπουλος", "Ευαγγελία Χατζηδάκη", "Χρήστος Τσιάρας", "Ψαρουδάκης Μιχαήλ", "Θεοδώρα Ξενάκη"]),
  ("Georgian", ["გიორგი მაისურაძე", "ნინო ჭავჭავაძე", "ლაშა წერეთელი", "თამარ ყიფიანი"]),
  ("Armenian", ["Արմեն Պետրոսյան", "Գայանե Սարգսյան", "Խաչատուր Ղազարյան", "Ծովինար Ջանիկյան"]),
  ("Devanagari", ["राजेश शर्मा", "सुनीता वर्मा", "अजय कुमार मिश्रा", "लक्ष्मी नारायण"]),
  ("Hangul", ["김 민철", "최 수진", "한 지영", "조 순호", "윤 서연"]),
  ("Kana", ["さとう ひろし", "タナカ ケンジ", "すずき あきこ", "ヤマモト ユウタ"]),
  ("Han", ["王小明", "李国强", "张伟", "陈美玲"]),
  ("Thai", ["สมชาย วงศ์สวัสดิ์", "ประเสริฐ ศรีสุข", "มานะ ทองดี"]),
]

@Suite struct Transliterations {
  @Test(arguments: scripts.indices)
  func ofICUAreTheSamePerson(script: Int) throws {
    let (name, people) = scripts[script]
    for person in people {
      let latin = try #require(person.applyingTransform(.toLatin, reverse: false))
      let likeness = compare(prepared(person), prepared(latin))
      #expect(likeness.isMatch, "\(name): \(person) and \(latin) at \(likeness.score)")
    }
  }

  /// ICU writes Arabic without vowels, which is no name anybody has: of these the consonants must be the same.
  @Test(arguments: ["محمود الحسيني", "سعيد بن ناصر", "طارق عزيز", "كريم منصور", "خالد شريف", "ليلى قاسم"])
  func ofICUHaveTheSameConsonantsInArabic(person: String) throws {
    let latin = try #require(person.applyingTransform(.toLatin, reverse: false))
    #expect(consonants(person) == consonants(latin), "\(person) and \(latin)")
  }

  /// The same two names read by ICU as other people's must not match: a test that everything passes says nothing.
  @Test(arguments: scripts.indices)
  func ofICUTellPeopleApart(script: Int) throws {
    let (name, people) = scripts[script]
    for (person, other) in zip(people, people.dropFirst()) {
      let latin = try #require(other.applyingTransform(.toLatin, reverse: false))
      let likeness = compare(prepared(person), prepared(latin))
      #expect(!likeness.isMatch, "\(name): \(person) and \(latin) at \(likeness.score)")
    }
  }
}

private func prepared(_ name: String) -> PreparedParty { PreparedParty(Party(schema: .person, names: [PartyName(full: name)])) }

/// The letters of a name's tokens that are no vowels, h, w or y.
private func consonants(_ name: String) -> String {
  let party = prepared(name)
  guard let first = party.names.first else { return "" }
  let tokens = party.arena.tokens[first.first..<first.first + first.count]
  let letters = tokens.flatMap { party.arena.bytes[$0.letters] }.filter { !"aeiouwyh".utf8.contains($0) }
  return String(decoding: letters, as: UTF8.self)
}
