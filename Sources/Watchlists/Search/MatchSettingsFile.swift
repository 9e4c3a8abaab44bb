// `models/matching.yaml`: how parties are compared and what is a match, as a file that risk teams may change. Every key must be there but the
// latest (`laterKeys`), so that a file says all there is to say; `MatchSettings.yaml` writes one.

public import Formats

/// All mistakes of a settings file, in order of place.
public struct MatchSettingsFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

extension MatchSettings {
  /// Reads a settings file. Throws all its mistakes at once.
  ///
  /// - Parameter decisions: the decision kinds there are; an offset of any other is a mistake. Nil where they are not known.
  public static func load(_ bytes: [UInt8], file: String, decisions: [String]? = nil) throws(MatchSettingsFailure) -> MatchSettings {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch { throw MatchSettingsFailure(mistakes: [error]) }
    var reading = SettingsReading(file: file)
    let settings = reading.settings(root)
    if let decisions { reading.mistakes += strangers(in: root["decisions"], file, known: decisions, "there is no decision kind") }
    guard reading.mistakes.isEmpty else { throw MatchSettingsFailure(mistakes: reading.mistakes.sorted()) }
    return settings
  }

  /// The lists a settings file has thresholds for and that are neither known nor in force. Such a line does nothing, and may be a slip as well as a list of
  /// one's own that is not here today; so this is for warning, not for refusing.
  public static func strangeLists(in bytes: [UInt8], file: String, known: [String]) -> [Mistake] {
    guard let root = try? YAMLFile.parse(bytes, file: file) else { return [] }
    return strangers(in: root["lists"], file, known: known, "this threshold does nothing: no list is called")
  }

  private static func strangers(in node: YAMLNode?, _ file: String, known: [String], _ what: String) -> [Mistake] {
    (node?.pairs ?? []).compactMap { pair in
      guard let name = pair.key.text, !known.contains(name) else { return nil }
      let hint = nearestName(to: name, in: known).map { "did you mean \($0)?" } ?? "known are \(known.joined(separator: ", "))"
      return pair.key.mistake("\(what) \(name); \(hint)", file: file)
    }
  }

  /// The settings as a file that `load` reads back to the same settings: the canonical text of a digest.
  public var yaml: String {
    var lines = [
      "# How parties are compared. Scores are in thousandths; see MatchSettings, NameProfile and ContextOdds for what each number does."
    ]
    for (name, domain) in [("persons", person), ("others", other)] {
      lines.append("\(name):")
      for (kind, profile, keys) in [
        ("search", domain.search, NameProfile.keys), ("pair", domain.pair, NameProfile.keys + NameProfile.pairKeys),
      ] {
        lines.append("  \(kind):")
        for (key, path) in keys { lines.append("    \(key): \(profile[keyPath: path])") }
        for (key, path, _) in NameProfile.laterKeys { lines.append("    \(key): \(profile[keyPath: path])") }
        lines.append("    scale: [" + profile.scale.map { "[\($0.value), \($0.score)]" }.joined(separator: ", ") + "]")
      }
      lines.append("  # From which score a search hit is a match, by entries in force.")
      lines.append("  search_thresholds:")
      for row in domain.searchThresholds {
        lines.append("    - {entries: \(row.entriesMax == Int.max ? "more" : String(row.entriesMax)), score: \(row.score)}")
      }
      lines.append("  pair_threshold: \(domain.pairThreshold)")
      lines.append("  # What share of labelled pairs of at least a score is the same party, both in thousandths.")
      lines.append("  calibration: [" + domain.calibration.map { "[\($0.score), \($0.share)]" }.joined(separator: ", ") + "]")
    }
    lines.append("# What context multiplies the odds of a match by, in thousandths.")
    lines.append("context:")
    for (key, path) in ContextOdds.keys { lines.append("  \(key): \(context[keyPath: path])") }
    for (key, path, _) in ContextOdds.laterKeys { lines.append("  \(key): \(context[keyPath: path])") }
    lines.append("# Added to the threshold of a list or of a decision kind.")
    lines.append("lists:" + (listOffsets.isEmpty ? " {}" : ""))
    for row in listOffsets { lines.append("  \(row.list): \(row.offset)") }
    lines.append("decisions:" + (decisionOffsets.isEmpty ? " {}" : ""))
    for row in decisionOffsets { lines.append("  \(row.decision): \(row.offset)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension NameProfile {
  /// The numbers by their names in a file.
  static var keys: [(String, WritableKeyPath<NameProfile, Float>)] {
    [
      ("strictness", \.strictness), ("omission", \.omission), ("contradiction", \.contradiction), ("commonness", \.commonness),
      ("rareness", \.rareness), ("order", \.order), ("lone", \.lone), ("form", \.form), ("weak", \.weak), ("number", \.number),
      ("filiation", \.filiation), ("known", \.known), ("slip", \.slip),
    ]
  }

  /// Numbers that files from before them do not have, with what leaves everything as it was: a decision is replayed with the file of its time.
  static var laterKeys: [(String, WritableKeyPath<NameProfile, Float>, neutral: Float)] {
    [
      ("translation", \.translation, 1), ("leading", \.leading, 0), ("generic", \.generic, 1), ("place", \.place, 0),
      ("family", \.family, 0),
      ("syllables", \.syllables, 0), ("weak_most", \.weakMost, 1),
    ]
  }

  /// Numbers that only a profile for given pairs has.
  static var pairKeys: [(String, WritableKeyPath<NameProfile, Float>)] {
    [("additional", \.additional), ("general", \.general), ("unknown", \.unknown)]
  }
}

extension ContextOdds {
  /// The factors by their names in a file.
  static var keys: [(String, WritableKeyPath<ContextOdds, Int>)] {
    [
      ("birth_date_equal", \.birthDateEqual), ("birth_date_flipped", \.birthDateFlipped), ("birth_year_equal", \.birthYearEqual),
      ("birth_year_equal_circa", \.birthYearEqualCirca), ("birth_day_differs", \.birthDayDiffers), ("birth_year_near", \.birthYearNear),
      ("birth_year_off", \.birthYearOff), ("birth_year_far", \.birthYearFar), ("birth_year_other", \.birthYearOther),
      ("country_equal", \.countryEqual), ("country_touches", \.countryTouches), ("country_differs", \.countryDiffers),
      ("gender_equal", \.genderEqual), ("gender_differs", \.genderDiffers), ("identifier_near", \.identifierNear),
      ("identifier_differs", \.identifierDiffers), ("address_equal", \.addressEqual), ("birthplace_equal", \.birthplaceEqual),
    ]
  }

  /// Factors that files from before them do not have, with what leaves everything as it was: a decision is replayed with the file of its time.
  static var laterKeys: [(String, WritableKeyPath<ContextOdds, Int>, neutral: Int)] { [("sex_of_name_differs", \.sexOfNameDiffers, 1000)] }
}

private struct SettingsReading {
  let file: String
  var mistakes: [Mistake] = []

  init(file: String) { self.file = file }

  mutating func settings(_ root: YAMLNode) -> MatchSettings {
    var settings = MatchSettings.standard
    checkKeys(root, ["persons", "others", "context", "lists", "decisions"])
    if let node = need("persons", root) { domain(node, &settings.person) }
    if let node = need("others", root) { domain(node, &settings.other) }
    if let node = need("context", root) {
      checkKeys(node, ContextOdds.keys.map(\.0) + ContextOdds.laterKeys.map(\.0))
      for (key, path) in ContextOdds.keys {
        if let value = integer(key, node, 1...1_000_000) { settings.context[keyPath: path] = value }
      }
      for (key, path, neutral) in ContextOdds.laterKeys {
        settings.context[keyPath: path] = node[key] == nil ? neutral : integer(key, node, 1...1_000_000) ?? neutral
      }
    }
    settings.listOffsets = offsets("lists", root).map { (list: $0.0, offset: $0.1) }
    settings.decisionOffsets = offsets("decisions", root).map { (decision: $0.0, offset: $0.1) }
    return settings
  }

  private mutating func domain(_ node: YAMLNode, _ domain: inout MatchSettings.Domain) {
    checkKeys(node, ["search", "pair", "search_thresholds", "pair_threshold", "calibration"])
    if let search = need("search", node) { profile(search, NameProfile.keys, &domain.search) }
    if let pair = need("pair", node) { profile(pair, NameProfile.keys + NameProfile.pairKeys, &domain.pair) }
    if let value = integer("pair_threshold", node, 1...1000) { domain.pairThreshold = value }
    if let rows = need("search_thresholds", node) { domain.searchThresholds = thresholds(rows) }
    if let rows = need("calibration", node) {
      let points = pairs(rows)
      domain.calibration = points.map { (score: Int($0.0), share: Int($0.1)) }
      if zip(points, points.dropFirst()).contains(where: { $0.0 >= $1.0 || $0.1 > $1.1 }) {
        complain(rows, "scores must ascend, and shares must not fall")
      }
    }
  }

  private mutating func profile(_ node: YAMLNode, _ keys: [(String, WritableKeyPath<NameProfile, Float>)], _ profile: inout NameProfile) {
    checkKeys(node, keys.map(\.0) + NameProfile.laterKeys.map(\.0) + ["scale"])
    for (key, path) in keys {
      if let number = need(key, node).flatMap({ number(key, $0) }) { profile[keyPath: path] = number }
    }
    for (key, path, neutral) in NameProfile.laterKeys {
      profile[keyPath: path] = node[key].map { number(key, $0) ?? neutral } ?? neutral
    }
    if profile.commonness >= 1 { complain(node, "commonness must be below 1") }
    if profile.rareness <= 0 || profile.known <= 0 || profile.slip <= 0 { complain(node, "rareness, known and slip must be above 0") }
    if let rows = need("scale", node) {
      let points = pairs(rows)
      profile.scale = points.map { ScalePoint(value: $0.0, score: Int($0.1)) }
      let ends: [(Float, Float)] = [(0, 0)] + points + [(1, 1000)]
      if zip(ends, ends.dropFirst()).contains(where: { $0.0 >= $1.0 || $0.1 >= $1.1 }) {
        complain(rows, "both numbers of the points must ascend, values between 0 and 1 and scores between 0 and 1000")
      }
    }
  }

  private mutating func number(_ key: String, _ value: YAMLNode) -> Float? {
    if let number = value.text.flatMap(Float.init), number >= 0, number <= 200, number.isFinite { return number }
    complain(value, "\(key) must be a number from 0 to 200")
    return nil
  }

  private mutating func thresholds(_ node: YAMLNode) -> [(entriesMax: Int, score: Int)] {
    var rows: [(entriesMax: Int, score: Int)] = []
    for element in node.elements ?? [] {
      checkKeys(element, ["entries", "score"])
      let entries = element["entries"]?.text == "more" ? Int.max : integer("entries", element, 1...1_000_000_000)
      if let entries, let score = integer("score", element, 1...1000) { rows.append((entries, score)) }
    }
    if rows.last?.entriesMax != Int.max || zip(rows, rows.dropFirst()).contains(where: { $0.entriesMax >= $1.entriesMax }) {
      complain(node, "thresholds must be a list of {entries, score} with ascending entries, the last one `more`")
    }
    return rows
  }

  private mutating func offsets(_ key: String, _ root: YAMLNode) -> [(String, Int)] {
    guard let node = need(key, root) else { return [] }
    guard let pairs = node.pairs else {
      complain(node, "\(key) must map names to thousandths, or be {}")
      return []
    }
    var rows: [(String, Int)] = []
    for pair in pairs {
      guard let name = pair.key.text, let offset = pair.value.text.flatMap({ Int($0) }), abs(offset) <= 1000 else {
        complain(pair.value, "an offset must be a whole number from -1000 to 1000")
        continue
      }
      rows.append((name, offset))
    }
    return rows
  }

  private mutating func pairs(_ node: YAMLNode) -> [(Float, Float)] {
    var points: [(Float, Float)] = []
    for element in node.elements ?? [] {
      guard let row = element.elements, row.count == 2, let a = row[0].text.flatMap(Float.init), let b = row[1].text.flatMap(Float.init),
        a >= 0, a <= 1000, b >= 0, b <= 1000
      else {
        complain(element, "a point must be two numbers in brackets, such as [0.4, 700]")
        continue
      }
      points.append((a, b))
    }
    if node.elements == nil { complain(node, "must be a list of points") }
    return points
  }

  private mutating func integer(_ key: String, _ node: YAMLNode, _ range: ClosedRange<Int>) -> Int? {
    guard let value = need(key, node) else { return nil }
    guard let number = value.text.flatMap({ Int($0) }), range.contains(number) else {
      complain(value, "\(key) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  private mutating func need(_ key: String, _ node: YAMLNode) -> YAMLNode? {
    if let value = node[key] { return value }
    complain(node, "\(key) is missing")
    return nil
  }

  private mutating func checkKeys(_ node: YAMLNode, _ known: [String]) {
    guard let pairs = node.pairs else {
      complain(node, "a mapping with \(known.joined(separator: ", ")) belongs here, not \(node.kindName)")
      return
    }
    for pair in pairs {
      guard let key = pair.key.text, !known.contains(key) else { continue }
      let hint = nearestName(to: key, in: known).map { "; did you mean \($0)?" } ?? ""
      complain(pair.key, "unknown key \(key)\(hint)")
    }
  }

  private mutating func complain(_ node: YAMLNode, _ message: String) { mistakes.append(node.mistake(message, file: file)) }
}
