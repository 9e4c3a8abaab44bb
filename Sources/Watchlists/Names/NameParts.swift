// What each part of a name was taken for, in words: for people who want to see why two names were laid beside each other as they were.

internal import Reference

/// One part of a name as it was read.
public struct NamePartReading: Sendable, Equatable {
  /// As written.
  public let text: String
  /// As compared: Latin letters, the class of a legal form, the digits of a number word.
  public let letters: String
  /// `given`, `family`, `patronymic`, `initial`, `ordinal`, `place`, `organisation word`, `legal form`, `title`, `particle`, `name`.
  public let kind: String
}

extension PreparedParty {
  /// The parts of the first name of the party as a person's or another's, in order; readings of characters other than the usual one are left out.
  public func parts(of domain: NameDomain) -> [NamePartReading] {
    guard let name = names.first(where: { $0.domain == domain }) else { return [] }
    let words = TokenWords(party.names[name.source].full, arena, name)
    let tokens = arena.tokens[name.first..<name.first + name.count]
    let hasFamilyFirst = domain == .person && (tokens.first?.isEastAsian ?? false) && !(tokens.first?.isSound ?? false) && tokens.count > 1
    return tokens.indices.map { index in
      let letters = arena.bytes[tokens[index].letters]
      return NamePartReading(
        text: words.text(1 << UInt32(index - name.first)), letters: String(decoding: letters, as: UTF8.self),
        kind: kind(tokens[index], letters, domain, isFirst: index == tokens.startIndex, hasFamilyFirst: hasFamilyFirst))
    }
  }

  private func kind(_ token: NameToken, _ letters: ArraySlice<UInt8>, _ domain: NameDomain, isFirst: Bool, hasFamilyFirst: Bool) -> String {
    switch token.kind {
    case .initial: return "initial"
    case .number: return "ordinal"
    case .legalForm: return "legal form"
    case .particle: return domain == .person && NameWords.titles.contains(token.hash) ? "title" : "particle"
    case .word: break
    }
    if domain == .other {
      if NameWords.places.contains(token.hash) || CountryNames.country(named: String(decoding: letters, as: UTF8.self)) != nil {
        return "place"
      }
      return token.clusters != 0 ? "organisation word" : "name"
    }
    switch token.tag {
    case .given: return "given"
    case .family: return "family"
    case .patronymic: return "patronymic"
    case .none: break
    }
    if hasFamilyFirst { return isFirst ? "family" : "given" }
    if isPatronymic(letters) { return "patronymic" }
    return "name"
  }
}

/// Whether a word is formed from a father's name as Russian and its neighbours form it. "-ich" alone is a Serbian family name too.
private func isPatronymic(_ letters: ArraySlice<UInt8>) -> Bool {
  patronymicEndings.contains { letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0) }
}

private let patronymicEndings: [[UInt8]] = [
  "ovich", "evich", "yevich", "ovych", "evych", "ovna", "evna", "yevna", "ivna", "yivna", "inichna", "ichna", "owicz", "ewicz", "ovitch",
  "evitch",
].map { Array($0.utf8) }
