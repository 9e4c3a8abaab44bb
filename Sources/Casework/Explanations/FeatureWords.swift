/// What a rule read or compared, in a person's words: `count(order.paid by seller in 30d)` as "number of paid orders in the last 30 days". The words are in the
/// text pack, so that a new field or kind of event is named there and in no code; what has no words is shown as rules write it.
extension TextPack {
  public func words(of feature: String) -> String {
    let whole = "words.\(Self.key(feature))"
    if has(whole) { return text(whole) }
    if let window = FeatureWindow(feature), let said = words(of: window) { return said }
    return field(feature) ?? feature
  }

  /// A value as it stands in a finding, in words where it is none for a person.
  func words(ofValue value: String) -> String { has("value.\(value)") ? text("value.\(value)") : value }

  /// What would have been otherwise, for one comparison.
  func words(of threshold: ExplainedDecision.Threshold) -> String {
    let way: [String: String] = [">": "at_most", ">=": "below", "<": "at_least", "<=": "above", "=": "other", "!=": "same"]
    guard let key = way[threshold.comparison] else { return "" }
    return text(
      "threshold.\(key)",
      ["name": words(of: threshold.name), "value": words(ofValue: threshold.value), "threshold": words(ofValue: threshold.threshold)])
  }

  private func field(_ path: String) -> String? {
    let own = path.hasPrefix("known.") ? String(path.dropFirst("known.".count)) : path
    return has("field.\(own)") ? text("field.\(own)") : nil
  }

  private func words(of window: FeatureWindow) -> String? {
    var events: [String] = []
    for kind in window.kinds {
      guard has("event.\(kind)") else { return nil }
      events.append(text("event.\(kind)"))
    }
    var measured = ""
    if let path = window.measured {
      guard let said = window.aggregate == "distinct" ? plural(path) : field(path) else { return nil }
      measured = said
    }
    guard has("aggregate.\(window.aggregate)"), let by = by(window.key), let filters = filters(window.filters), let span = span(window.span)
    else {
      return nil
    }
    return text("aggregate.\(window.aggregate)", ["field": measured, "events": events.joined(separator: ", ")]) + by + filters + span
  }

  private func plural(_ path: String) -> String? { has("plural.\(path)") ? text("plural.\(path)") : nil }

  /// Whose events: the account's own need no word.
  private func by(_ key: String) -> String? {
    if key == "seller" || key == "buyer" { return "" }
    return has("by.\(key)") ? " " + text("by.\(key)") : nil
  }

  private func filters(_ filters: [String]) -> String? {
    var said = ""
    for filter in filters {
      let key = "where.\(Self.key(filter))"
      guard has(key) else { return nil }
      said += " " + text(key)
    }
    return said
  }

  private func span(_ span: String?) -> String? {
    guard let span else { return " " + text("span.always") }
    guard let unit = span.last, has("span.\(unit)") else { return nil }
    return " " + text("span.\(unit)", ["n": String(span.dropLast())])
  }

  /// An expression as a key of the text pack: letters and digits, signs as words, anything else as one underscore.
  static func key(_ expression: String) -> String {
    var key = ""
    func add(_ word: String) {
      if !key.isEmpty, !key.hasSuffix("_") { key += "_" }
      key += word
    }
    var rest = Substring(expression)
    let signs = [
      ("!=", "ne"), (">=", "ge"), ("<=", "le"), ("=", "eq"), (">", "gt"), ("<", "lt"), ("/", "div"), ("*", "times"), ("+", "plus"),
      (" - ", "minus"),
    ]
    while let letter = rest.first {
      if let sign = signs.first(where: { rest.hasPrefix($0.0) }) {
        add(sign.1 + "_")
        rest = rest.dropFirst(sign.0.count)
        continue
      }
      if letter.isLetter || letter.isNumber { key.append(letter) } else { add("") }
      rest = rest.dropFirst()
    }
    while key.hasSuffix("_") { key.removeLast() }
    return key
  }
}

/// `sum(order.amount of order.paid by seller in 30d where order.currency = this.advance.currency)` taken apart, in the canonical form that findings have.
private struct FeatureWindow {
  let aggregate: String
  let measured: String?
  let kinds: [String]
  let key: String
  /// `30d`; nil for all time.
  let span: String?
  let filters: [String]

  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    aggregate = String(text[..<open])
    var inner = text[text.index(after: open)...].dropLast()
    guard let by = Self.split(inner, at: " by ") else { return nil }
    if let of = Self.split(by.before, at: " of ") {
      measured = String(of.before)
      inner = of.after
    } else {
      measured = nil
      inner = by.before
    }
    kinds = Self.parts(inner, at: ", ")
    var rest = by.after
    if let condition = Self.split(rest, at: " where ") {
      filters = Self.parts(condition.after, at: " and ")
      rest = condition.before
    } else {
      filters = []
    }
    if rest.hasSuffix(" all time") {
      key = String(rest.dropLast(" all time".count))
      span = nil
    } else if let width = Self.split(rest, at: " in ") {
      key = String(width.before)
      span = String(width.after)
    } else {
      return nil
    }
  }

  private static func split(_ text: Substring, at word: String) -> (before: Substring, after: Substring)? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(word) { return (text[..<start], text[text.index(start, offsetBy: word.count)...]) }
      start = text.index(after: start)
    }
    return nil
  }

  private static func parts(_ text: Substring, at word: String) -> [String] {
    var found: [String] = []
    var rest = text
    while let next = split(rest, at: word) {
      found.append(String(next.before))
      rest = next.after
    }
    return found + [String(rest)]
  }
}
