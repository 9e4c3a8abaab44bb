import Foundation
import Reference
import Testing

@testable import Watchlists

@Suite("Dates as lists write them") struct DateTextTests {
  private func bounds(_ text: String, order: DateText.SlashOrder = .dayFirst) -> String {
    let date = DateText.parse(text, role: .birth, order: order)
    let range = (date.earliest?.description ?? "?") + ".." + (date.latest?.description ?? "?")
    return (date.isCirca ? "c " : "") + range
  }

  @Test(arguments: [
    ("19 Feb 1956", "1956-02-19..1956-02-19"), ("1956", "1956-01-01..1956-12-31"), ("Sep 1956", "1956-09-01..1956-09-30"),
    ("circa 1956", "c 1956-01-01..1956-12-31"), ("circa 19 Feb 1956", "c 1956-02-19..1956-02-19"),
    ("1951 to 1953", "1951-01-01..1953-12-31"),
    ("19 Feb 1956 to 24 Mar 1957", "1956-02-19..1957-03-24"), ("Sep 1956 to Oct 1956", "1956-09-01..1956-10-31"),
    ("Between 1956 and 1958", "1956-01-01..1958-12-31"), ("Sep to Oct 1956", "1956-09-01..1956-10-31"),
    ("Feb. 1956", "1956-02-01..1956-02-29"),
    ("12 Dec. 1960", "1960-12-12..1960-12-12"), ("December 12, 1960", "1960-12-12..1960-12-12"), ("1956-02-19", "1956-02-19..1956-02-19"),
    ("1956-02", "1956-02-01..1956-02-29"), ("1951-1953", "1951-01-01..1953-12-31"), ("1951 - 1953", "1951-01-01..1953-12-31"),
    ("dd/mm/1945", "1945-01-01..1945-12-31"), ("dd/03/1958", "1958-03-01..1958-03-31"), ("00/00/1994", "1994-01-01..1994-12-31"),
    ("06/1970", "1970-06-01..1970-06-30"), ("12/05/1958", "1958-05-12..1958-05-12"), ("19.02.1956", "1956-02-19..1956-02-19"),
    ("Approximately 1963", "c 1963-01-01..1963-12-31"), ("1960s", "c 1960-01-01..1969-12-31"), ("c. 1970", "c 1970-01-01..1970-12-31"),
    ("\u{A0}1956 ", "1956-01-01..1956-12-31"), ("Sept 1999", "1999-09-01..1999-09-30"), ("29 Feb 2000", "2000-02-29..2000-02-29"),
  ])
  func areReadIntoTheDaysTheyCanMean(text: String, expected: String) {
    #expect(bounds(text) == expected)
  }

  @Test(arguments: [
    "", "Sep-99", "30-35 years old", "24/06/1402", "24/06/1402 (Hijri Calendar)", "31 Feb 1956", "29 Feb 1900", "1956-13-01", "32/01/1956",
    "1953 to 1951",
    "Feb 30 1956", "19561956", "unknown", "1956 or so", "99999999999999999999", "1/2/3/1956", "1955s", "-", "to", "between and", "12 1956",
  ])
  func inNoKnownFormKeepTheirWordsOnly(text: String) {
    let date = DateText.parse(text, role: .birth)
    #expect(date.earliest == nil)
    #expect(date.latest == nil)
    #expect(date.text == text)
  }

  @Test func withSlashesFollowTheOrderOfTheirList() {
    #expect(bounds("05/07/2024", order: .monthFirst) == "2024-05-07..2024-05-07")
    #expect(bounds("05/07/2024", order: .dayFirst) == "2024-07-05..2024-07-05")
    #expect(bounds("13/07/2024", order: .monthFirst) == "?..?")
  }

  @Test func ofWhichThereAreSeveralComeApart() {
    let several = { (text: String) in
      DateText.parseAll(text, role: .birth).map { "\($0.earliest?.description ?? "?")" }
    }
    #expect(several("1969-03-17 or 1969-04-17") == ["1969-03-17", "1969-04-17"])
    #expect(several("a) 1955; b) 1960") == ["1955-01-01", "1960-01-01"])
    #expect(several("Approximately 1963, 30/01/1972") == ["1963-01-01", "1972-01-30"])
    #expect(several("12 May 1958") == ["1958-05-12"])
    #expect(several("nonsense, 1958") == ["?"])
    #expect(several("") == [])
  }

  @Test func neverTrapWhateverTheText() {
    let alphabet = Array("0123456789 -/.,;()abcdefJanFebtoandcirca\u{A0}é".unicodeScalars)
    for seed in 0..<20_000 {
      var random = ListTestRandom(seed: UInt64(seed))
      var text = ""
      for _ in 0..<random.below(30) { text.unicodeScalars.append(alphabet[random.below(alphabet.count)]) }
      let date = DateText.parse(text, role: .other)
      if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest, "\(text)") }
      _ = DateText.parseAll(text, role: .other)
    }
  }
}

@Suite("Country names as lists write them") struct CountryNamesTests {
  @Test(arguments: [
    ("Korea, North", "KP"), ("Korea, South", "KR"), ("Congo, Democratic Republic of the", "CD"), ("Congo, Republic of the", "CG"),
    ("Democratic Republic of the Congo", "CD"), ("IRAN (ISLAMIC REPUBLIC OF)", "IR"), ("Burma", "MM"), ("Virgin Islands, British", "VG"),
    ("VIRGIN ISLANDS (BRITISH)", "VG"), ("Man, Isle of", "IM"), ("North Macedonia, The Republic of", "MK"), ("Bahamas, The", "BS"),
    ("Cote d Ivoire", "CI"), ("Côte d'Ivoire", "CI"), ("Türkiye", "TR"), ("St. Kitts & Nevis", "KN"), ("Saint Kitts and Nevis", "KN"),
    ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "KP"), ("Democratic People’s Republic of Korea", "KP"),
    ("PALESTINIAN TERRITORY, Occupied", "PS"),
    ("Region: Gaza", "PS"), ("MOLDOVA, REPUBLIC OF", "MD"), ("Republic of Serbia", "RS"), ("Bosnia-Herzegovina", "BA"),
    ("Syrian Arab Republic", "SY"), ("Viet Nam", "VN"), ("China, Hong Kong Special Administrative Region", "HK"), ("Kosovo", "XK"),
    ("Iraq (previous address)", "IQ"), ("United Kingdom of Great Britain and Northern Ireland", "GB"), ("U.S.A.", "US"),
    ("the Russian Federation", "RU"),
    ("Niger", "NE"), ("Nigeria", "NG"), ("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"), ("Papua New Guinea", "PG"),
    ("Dominica", "DM"), ("Dominican Republic", "DO"), ("Czech Republic", "CZ"), ("CONGO, People's Republic of", "CG"),
    ("CONGO, Democratic Republic of (was Zaire)", "CD"), ("TANZANIA, UNITED REPUBLIC OF", "TZ"), ("BOSNIA AND HERZEGOWINA", "BA"),
  ])
  func areReadIntoISO3166(name: String, code: String) {
    #expect(CountryNames.country(named: name)?.code == code)
  }

  @Test(arguments: [
    "undetermined", "Yugoslavia", "Serbia and Montenegro", "USSR", "Netherlands Antilles", "Region: Crimea", "", "New Mexico", "Republic",
    "na",
  ])
  func withoutOnePresentDayCountryAreNone(name: String) {
    #expect(CountryNames.country(named: name) == nil)
  }

  @Test func ofEveryISOCountryAreKnown() {
    for country in Country.all { #expect(CountryNames.country(named: country.name) == country, "\(country.name)") }
  }

  @Test func endAPlace() {
    #expect(CountryNames.country(atEndOf: "Mosul, Iraq")?.code == "IQ")
    #expect(CountryNames.country(atEndOf: "Santa Agueda,Baja California Sur,Mexico")?.code == "MX")
    #expect(CountryNames.country(atEndOf: "Pyongyang, Korea, North")?.code == "KP")
    #expect(CountryNames.country(atEndOf: "Santa Fe, New Mexico") == nil)
    #expect(CountryNames.country(atEndOf: "Iraq")?.code == "IQ")
    #expect(CountryNames.country(atEndOf: "") == nil)
  }
}
