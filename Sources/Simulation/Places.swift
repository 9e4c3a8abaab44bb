import Reference

/// Where sellers and buyers live, with all that depends on it.
struct Place: Sendable {
  let country: String
  let currency: Currency
  /// Minutes east of UTC in winter.
  let standardOffset: Int
  let summerTime: SummerTime
  let culture: Culture
  let callingCode: String
  /// Prices in this currency for one in euro, times ten.
  let priceTenths: Int
  let sellerWeight: Int
  let buyerWeight: Int
  let legalForms: [String]
  let cities: [String]
  /// ISO 3166-2 codes; empty where nobody asks.
  let regions: [String]
}

enum SummerTime: Sendable {
  case none
  /// Last Sunday of March to last Sunday of October, at 01:00 UTC (Directive 2000/84/EC; the same days in the United Kingdom).
  case european
  /// Second Sunday of March to first Sunday of November, at 02:00 local time (15 U.S.C. 260a).
  case american
}

let places: [Place] = [
  place("DE EUR", 60, .european, .german, "+49", 10, 14, 16, "GmbH|UG|GmbH & Co. KG", "Neustadt|Altenfels|Seebrück|Lindau"),
  place("FR EUR", 60, .european, .french, "+33", 10, 10, 13, "SARL|SAS|EURL", "Valmont|Beaurive|Saint-Aubin|Montclair"),
  place("IT EUR", 60, .european, .italian, "+39", 10, 9, 11, "S.r.l.|S.p.A.", "Roccaverde|Pontelungo|Villafiore|Castelmonte"),
  place("ES EUR", 60, .european, .spanish, "+34", 10, 8, 10, "S.L.|S.A.", "Villanueva|Puerto Claro|Montealto|Fuentes"),
  place("NL EUR", 60, .european, .dutch, "+31", 10, 6, 6, "B.V.|V.O.F.", "Westerdam|Oudeveen|Zandwijk"),
  place("PL PLN", 60, .european, .polish, "+48", 43, 6, 7, "sp. z o.o.|S.A.", "Nowy Brzeg|Złotów|Zielona Dolina"),
  place("SE SEK", 60, .european, .nordic, "+46", 110, 3, 3, "AB|HB", "Björkvik|Strandby|Älvsund"),
  place("PT EUR", 0, .european, .portuguese, "+351", 10, 2, 3, "Lda.|S.A.", "Ribeira Nova|Monte Claro"),
  place("IE EUR", 0, .european, .english, "+353", 10, 2, 2, "Ltd", "Kilbracken|Rathmore"),
  place("AT EUR", 60, .european, .german, "+43", 10, 2, 2, "GmbH|OG", "Sankt Ulrich|Kirchberg"),
  place("GB GBP", 0, .european, .english, "+44", 9, 9, 9, "Ltd|LLP", "Ashford Mill|Westbourne|Kingsholm", "GB-ENG|GB-SCT|GB-WLS"),
  place("US USD", -300, .american, .english, "+1", 11, 5, 6, "LLC|Inc.", "Fairhaven|Millbrook", "US-NY|US-NJ|US-FL"),
  place("US USD", -480, .american, .english, "+1", 11, 4, 5, "LLC|Inc.", "Redwood Flats|Mesa Verde", "US-CA|US-WA"),
  place("BR BRL", -180, .none, .portuguese, "+55", 60, 6, 6, "Ltda.|S.A.", "Nova Esperança|São Bento|Campo Belo", "BR-SP|BR-RJ|BR-MG"),
  place("MX MXN", -360, .none, .spanish, "+52", 200, 4, 5, "S.A. de C.V.|S. de R.L.", "San Jacinto|Valle Dorado", "MX-CMX|MX-JAL"),
  place("CN CNY", 480, .none, .chinese, "+86", 78, 12, 2, "Co., Ltd.|Trading Co., Ltd.", "Qinghe|Longwan|Baishan|Yuhua", "CN-GD|CN-ZJ"),
  place("TR TRY", 180, .none, .turkish, "+90", 450, 3, 2, "Ltd. Şti.|A.Ş.", "Yeşilköy|Akçay"),
]

private func place(
  _ codes: String, _ offset: Int, _ summerTime: SummerTime, _ culture: Culture, _ calling: String, _ price: Int, _ sellers: Int,
  _ buyers: Int, _ forms: String,
  _ cities: String, _ regions: String = ""
) -> Place {
  guard let currency = Currency(code: String(codes.suffix(3))) else { preconditionFailure("a place has a currency") }
  return Place(
    country: String(codes.prefix(2)), currency: currency, standardOffset: offset, summerTime: summerTime, culture: culture,
    callingCode: calling, priceTenths: price,
    sellerWeight: sellers, buyerWeight: buyers, legalForms: parts(forms), cities: parts(cities), regions: parts(regions))
}

func parts(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }

/// The offset of every place over the years of a simulation, with its summer times computed once.
struct Zones: Sendable {
  private var european: [Range<Int64>] = []
  private var american: [Range<Int64>] = []

  init(around date: CivilDate) {
    for year in max(1, date.year - 2)...min(9999, date.year + 12) {
      let (march, october) = (Self.sunday(year, 3, last: true), Self.sunday(year, 10, last: true))
      european.append(march + Clock.hour..<october + Clock.hour)
      // Local clocks at the change, in microseconds as if they showed UTC; the place's own offset is subtracted on look-up.
      american.append(Self.sunday(year, 3, number: 2) + 2 * Clock.hour..<Self.sunday(year, 11, number: 1) + Clock.hour)
    }
  }

  /// Minutes east of UTC there and then.
  func offset(of place: Place, at time: Int64) -> Int16 {
    let isSummer =
      switch place.summerTime {
      case .none: false
      case .european: european.contains { $0.contains(time) }
      case .american: american.contains { $0.contains(time + Int64(place.standardOffset) * Clock.minute) }
      }
    return Int16(place.standardOffset + (isSummer ? 60 : 0))
  }

  private static func sunday(_ year: Int, _ month: Int, number: Int = 1, last: Bool = false) -> Int64 {
    guard let first = CivilDate(year: year, month: month, day: 1) else { preconditionFailure("years are within the calendar") }
    let day = 1 + (7 - first.weekday.rawValue) % 7
    let lastDay = CivilDate.daysInMonth(year: year, month: month)
    let chosen = last ? day + (lastDay - day) / 7 * 7 : day + 7 * (number - 1)
    return Int64(first.daysSinceEpoch) * Clock.day + Int64(chosen - 1) * Clock.day
  }
}

/// Spans of time in microseconds.
enum Clock {
  static let second: Int64 = 1_000_000
  static let minute: Int64 = 60 * second
  static let hour: Int64 = 60 * minute
  static let day: Int64 = 24 * hour
}
