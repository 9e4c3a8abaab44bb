// Who is known, for measuring re-screening: invented people and companies, some of whom carry names that lists are full of.

internal import Reference
internal import Watchlists

/// Makes known parties out of nothing but numbers and the words of a list, the same ones each time.
struct RescreenLoad {
  private let givenOfList: [String]
  private let familyOfList: [String]
  private var state: UInt64 = 7

  private static let given = [
    "Anna", "Bruno", "Carla", "Dmitri", "Elif", "Farid", "Grace", "Hassan", "Ivana", "Jorge", "Katrin", "Lin", "Mehmet", "Nadia", "Olga",
    "Pedro",
    "Quentin", "Rosa", "Sergei", "Tariq", "Ulla", "Viktor", "Wei", "Xenia", "Yusuf", "Zoe", "Mareike", "Thibault", "Ginevra", "Agnieszka",
  ]
  private static let starts = [
    "Hagel", "Linde", "Beau", "Mont", "Bel", "Fior", "Alba", "Quint", "Berken", "Molen", "Borow", "Zaw", "Kara", "Demir", "Petro", "Volk",
    "Sand",
    "Lund", "Ash", "Wood", "Chen", "Huang", "Nak", "Sato", "Oku", "Ade", "Mba", "Ras", "Khor", "Tav",
  ]
  private static let ends = [
    "mannsdorf", "brinker", "elinot", "ouvert", "avenna", "ualdini", "rreda", "zurra", "veldt", "kamp", "iakowska", "ulak", "oglu", "tas",
    "enko",
    "ovsky", "gaard", "strom", "ford", "ley", "wei", "ming", "amura", "yama", "mata", "bayo", "situ", "avi", "mand", "idze",
  ]
  private static let trades = [
    "Trading", "Versand", "Logistics", "Moda", "Technik", "Foods", "Import Export", "Electronics", "Garden", "Sports",
  ]
  private static let forms = ["GmbH", "Ltd", "SARL", "LLC", "BV", "Sp. z o.o."]
  private static let countries = ["DE", "FR", "TR", "CN", "PL", "ES", "IT", "NL", "RU", "GB"].compactMap { Country(alpha2: $0) }

  init(words entries: [ListEntry]) {
    let parts = entries.filter { $0.party.schema == .person }.flatMap { $0.party.names.prefix(1).flatMap(\.parts) }
    givenOfList = parts.filter { $0.kind == .given }.map(\.text)
    familyOfList = parts.filter { $0.kind == .family }.map(\.text)
  }

  /// The next party: of ten, three have given and family names of listed people put together anew, four have made-up names, three are companies.
  mutating func next() -> Party {
    let country = pick(Self.countries)
    switch below(10) {
    case 0..<3 where !givenOfList.isEmpty && !familyOfList.isEmpty: return person("\(pick(givenOfList)) \(pick(familyOfList))", country)
    case 0..<7: return person("\(pick(Self.given)) \(pick(Self.starts))\(pick(Self.ends))", country)
    default:
      let name = "\(pick(Self.starts))\(pick(Self.ends)) \(pick(Self.trades)) \(pick(Self.forms))"
      return Party(
        schema: .organization, names: [PartyName(full: name)],
        countries: [PartyCountry(role: .registration, country: country, text: country.code)])
    }
  }

  private mutating func person(_ name: String, _ country: Country) -> Party {
    let born = CivilDate(daysSinceEpoch: -12_000 + below(23_000))
    return Party(
      schema: .person, names: [PartyName(full: name)],
      dates: [PartyDate(role: .birth, text: born.description, earliest: born, latest: born)],
      countries: [PartyCountry(role: .nationality, country: country, text: country.code)])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
