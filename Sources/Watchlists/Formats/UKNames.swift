/// Names as both UK lists write them: Name 1 to Name 5 are given names in order, Name 6 the family name, or the whole name of an entity or
/// ship. Source: HM Government, "UK Sanctions List: change in format" (2022).
enum UKNames {
  static func name(_ given: [String], _ family: String?, _ schema: PartySchema, _ kind: PartyName.Kind, _ strength: PartyName.Strength)
    -> PartyName?
  {
    let full = (given + [family].compactMap { $0 }).joined(separator: " ")
    guard !full.isEmpty else { return nil }
    var parts: [NamePart] = []
    if schema == .person {
      parts = given.map { NamePart(kind: family == nil ? .unspecified : .given, text: $0) }
      if let family { parts.append(NamePart(kind: given.isEmpty ? .unspecified : .family, text: family)) }
    }
    return PartyName(full: full, parts: parts, kind: kind, strength: strength, script: WritingSystem.ifNotLatin(full))
  }

  /// A name in another script. Its script is taken from its letters, since the publisher's words for scripts are often languages.
  static func nonLatin(_ text: String, language: String?) -> PartyName {
    PartyName(full: text, kind: .spelling, script: WritingSystem.ifNotLatin(text), language: language.flatMap(self.language))
  }

  static func schema(_ text: String?, _ progress: inout ListProgress) -> PartySchema {
    switch text?.lowercased() {
    case "individual": return .person
    case "entity": return .organization
    case "ship": return .vessel
    case let other:
      progress.warn("unknown type of party \"\(other ?? "")\"")
      return .unknown
    }
  }

  static func kind(_ type: String?, hasPrimary: Bool, _ progress: inout ListProgress) -> PartyName.Kind {
    switch type?.lowercased() {
    case "primary name", "prime alias", "primary": return hasPrimary ? .alias : .primary
    case "primary name variation": return .spelling
    case "alias", "aka", "a.k.a": return .alias
    case "fka", "f.k.a": return .former
    case let other:
      progress.warn("unknown name type \"\(other ?? "")\", taken as alias")
      return .alias
    }
  }

  static func strength(_ quality: String?, _ progress: inout ListProgress) -> PartyName.Strength {
    guard let quality = quality?.lowercased() else { return .strong }
    if quality.hasPrefix("low") { return .weak }
    if !quality.hasPrefix("good") { progress.warn("unknown alias strength \"\(quality)\", taken as good") }
    return .strong
  }

  static func language(_ name: String) -> String? {
    switch name.lowercased() {
    case "arabic": "ar"
    case "russian": "ru"
    case "ukrainian": "uk"
    case "belarusian": "be"
    case "persian", "farsi", "dari": "fa"
    case "pashto": "ps"
    case "chinese", "mandarin": "zh"
    case "korean": "ko"
    case "burmese": "my"
    case "urdu": "ur"
    case "serbian": "sr"
    default: nil
    }
  }

  static func gender(_ text: String) -> PartyGender {
    switch text.lowercased() {
    case "male", "m": .male
    case "female", "f": .female
    default: .other
    }
  }

  /// "IMO9562233" and "9562233" are one number.
  static func plainIMO(_ text: String) -> String { text.hasPrefix("IMO") ? foldedSpace(String(text.dropFirst(3))) : text }

  /// Lines are street to region; the last one filled is the town or region.
  static func address(_ lines: [String], postcode: String?, countryText: String?, _ countries: inout CountryMemory) -> PartyAddress {
    var lines = lines
    let city = lines.popLast() ?? ""
    let country = countryText ?? ""
    return PartyAddress(
      street: lines.joined(separator: ", "), city: city, postcode: postcode ?? "",
      country: country.isEmpty ? nil : countries.country(country),
      countryText: country)
  }
}
