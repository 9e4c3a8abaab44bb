// `models/lists/*.yaml`: countries, codes and amounts a rule refers to by name, each with source and date.

internal import Formats
public import Reference

/// A list that rules refer to by name.
public struct ReferenceList: Sendable {
  public enum Content: Sendable {
    case countries([Country])
    case texts([String])
    /// One amount a currency, for `limit(name, currency)`.
    case amounts([Money])
  }
  public let name: String
  public let title: String
  /// Who publishes the list, and where.
  public let source: String
  /// The day the source was read.
  public let date: CivilDate
  public let content: Content

  let countryNumbers: Set<Int64>
  let textSet: Set<String>

  init(name: String, title: String, source: String, date: CivilDate, content: Content) {
    self.name = name
    self.title = title
    self.source = source
    self.date = date
    self.content = content
    var numbers: Set<Int64> = []
    var texts: Set<String> = []
    switch content {
    case .countries(let countries): for country in countries { numbers.insert(country.letterNumber) }
    case .texts(let values): texts = Set(values)
    case .amounts: break
    }
    countryNumbers = numbers
    textSet = texts
  }

  var valueType: ValueType {
    switch content {
    case .countries: .country
    case .texts: .text
    case .amounts: .money
    }
  }

  func amount(in currency: Int64) -> Money? {
    guard case .amounts(let amounts) = content else { return nil }
    return amounts.first { Int64($0.currency.numeric) == currency }
  }
}

extension ReferenceList {
  /// Reads a list file; its mistakes are added to `mistakes`, and nil is returned where nothing usable remains.
  static func read(_ bytes: [UInt8], file: String, name: String, mistakes: inout [Mistake]) -> ReferenceList? {
    let root: YAMLNode
    do { root = try YAMLFile.parse(bytes, file: file) } catch {
      mistakes.append(error)
      return nil
    }
    var reader = NodeReader(file: file)
    defer { mistakes.append(contentsOf: reader.mistakes) }
    reader.checkMembers(root, among: ["title", "source", "date", "countries", "values", "amounts"])
    let title = reader.text(root, "title") ?? ""
    let source = reader.text(root, "source") ?? ""
    let date = reader.text(root, "date").flatMap { CivilDate(iso: $0) }
    if date == nil, let node = root["date"] { reader.note(node, "date is the day the source was read, as 2026-11-23") }
    let contents = ["countries", "values", "amounts"].filter { root[$0] != nil }
    guard contents.count == 1 else {
      reader.note(root, "a list has exactly one of countries, values and amounts")
      return nil
    }
    let content = readContent(contents[0], root[contents[0]]!, &reader)
    guard let content, let date else { return nil }
    return ReferenceList(name: name, title: title, source: source, date: date, content: content)
  }

  private static func readContent(_ kind: String, _ node: YAMLNode, _ reader: inout NodeReader) -> Content? {
    if kind == "amounts" {
      guard let pairs = node.pairs else {
        reader.note(node, "amounts is a mapping of currency to amount, such as EUR: \"10000.00\"")
        return nil
      }
      var amounts: [Money] = []
      for pair in pairs {
        guard let currency = Currency(code: pair.key.text ?? "") else {
          reader.note(
            pair.key,
            "\(pair.key.text ?? "") is not a currency of ISO 4217\(nearestSuggestion(pair.key.text ?? "", Currency.all.map(\.code)))")
          continue
        }
        guard let money = Money(majorText: pair.value.text ?? "", currency: currency) else {
          reader.note(pair.value, "not an amount in major units of \(currency.code), such as \"10000.00\"")
          continue
        }
        amounts.append(money)
      }
      return .amounts(amounts)
    }
    guard let elements = node.elements else {
      reader.note(node, "\(kind) is a list")
      return nil
    }
    var seen: Set<String> = []
    for element in elements where !seen.insert(element.text ?? "").inserted {
      reader.note(element, "\(element.text ?? "") stands in the list twice: keep one")
    }
    guard kind == "countries" else { return .texts(elements.compactMap(\.text)) }
    return .countries(
      elements.compactMap { element in
        if let country = Country(alpha2: element.text ?? "") { return country }
        reader.note(element, "\(element.text ?? "") is not a country of ISO 3166-1")
        return nil
      })
  }
}
