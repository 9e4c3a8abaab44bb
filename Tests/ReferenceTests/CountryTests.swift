import Reference
import Testing

@Suite("Countries") struct CountryTests {
  @Test func allAssignedCodesAndKosovo() {
    #expect(Country.all.count == 250)
    #expect(Country.all == Country.all.sorted())
    for country in Country.all {
      #expect(Country(alpha2: country.code) == country)
      #expect(!country.name.isEmpty)
    }
    for wrong in ["UK", "EU", "EL", "ZZ", "XX", "de", "D", "DEU", "", "D1", "Ää", "SU", "AN"] {
      #expect(Country(alpha2: wrong) == nil, "\(wrong)")
    }
    #expect(Country(alpha2: "XK")?.name == "Kosovo")
    #expect(Country(alpha2: "DE")?.name == "Germany")
  }

  @Test func setsHaveTheirMembers() {
    #expect(Country.europeanUnion.count == 27)
    #expect(Country.economicArea.count == 30)
    #expect(Country.all.filter(\.isInAmericas).count == 57)
    #expect(Country.all.filter(\.isUSTerritory).map(\.code) == ["AS", "GU", "MP", "PR", "VI"])
    #expect(Country.all.filter(\.isOneOfTheEleven).map(\.code) == ["AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UZ"])
    for code in ["GB", "CH", "TR", "UA", "XK"] { #expect(Country(alpha2: code)!.isInEEA == false) }
    for code in ["NO", "IS", "LI"] { #expect(Country(alpha2: code)!.isInEEA && !Country(alpha2: code)!.isInEU) }
    for code in ["US", "CA", "MX", "BR", "AR", "GL", "PR", "HT"] { #expect(Country(alpha2: code)!.isInAmericas) }
    for code in ["ES", "GU", "AS", "MP", "CN"] { #expect(!Country(alpha2: code)!.isInAmericas) }
  }

  @Test func subdivisionsHaveTheirForm() {
    for right in ["US-CA", "US-DC", "US-PR", "FR-75", "GB-ENG", "BR-SP", "MX-CMX", "DE-BY", "CN-BJ"] {
      #expect(Subdivision(code: right)?.code == right)
    }
    for wrong in ["US-ZZ", "US", "US-", "USCA", "us-ca", "US-CALI", "ZZ-CA", "US CA", "", "US-C A", "DE-é"] {
      #expect(Subdivision(code: wrong) == nil, "\(wrong)")
    }
    #expect(Subdivision(code: "US-CA")?.country.code == "US")
  }
}
