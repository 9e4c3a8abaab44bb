import Reference
import Testing

private func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

@Suite("Persons, documents and owners") struct PersonAndDocumentTests {
  @Test(arguments: [
    ("2008-11-23", "2026-11-23", 18), ("2008-11-24", "2026-11-23", 17), ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
    ("2008-02-29", "2028-02-29", 20), ("2026-11-23", "2026-11-23", 0),
    ("2026-11-24", "2026-11-23", -1),
  ])
  func ageIsInCompletedYears(_ birth: String, _ on: String, _ age: Int) { #expect(BirthDate.age(of: day(birth), on: day(on)) == age) }

  @Test func birthDatesMustBePossible() {
    let today = day("2026-11-23")
    #expect(BirthDate.check(day("1990-12-31"), on: today) == .valid)
    #expect(BirthDate.check(day("2026-11-24"), on: today) == .invalid("date of birth in the future"))
    #expect(BirthDate.check(day("1906-11-23"), on: today) == .valid)
    #expect(BirthDate.check(day("1905-11-23"), on: today) == .invalid("more than 120 years old"))
    #expect(BirthDate.check(day("2008-11-24"), on: today, minimumAge: 18) == .invalid("under 18 years old"))
    #expect(BirthDate.check(day("2008-11-23"), on: today, minimumAge: 18) == .valid)
    #expect(BirthDate.check(iso: "", on: today) == .unknown("no date of birth"))
    #expect(BirthDate.check(iso: "1990-02-30", on: today) == .invalid("no calendar day as in 1990-12-31"))
  }

  @Test func documentsAreGoodUntilTheEndOfTheirLastDay() {
    let today = day("2026-11-23")
    #expect(DocumentExpiry.check(today, on: today) == .valid)
    #expect(DocumentExpiry.check(day("2026-11-22"), on: today) == .invalid("expired 1 day ago"))
    #expect(DocumentExpiry.check(day("2026-11-20"), on: today) == .invalid("expired 3 days ago"))
    #expect(DocumentExpiry.check(day("2030-01-01"), issued: day("2026-11-24"), on: today) == .invalid("issued in the future"))
    #expect(DocumentExpiry.check(day("2030-01-01"), issued: day("2030-01-02"), on: today) == .invalid("expires before it was issued"))
    #expect(DocumentExpiry.check(iso: "", on: today) == .unknown("no expiry date"))
    #expect(DocumentExpiry.check(iso: "2026-02-30", on: today).isInvalid)
    #expect(DocumentExpiry.isNear(day("2026-12-23"), on: today))
    #expect(!DocumentExpiry.isNear(day("2026-12-24"), on: today))
    #expect(!DocumentExpiry.isNear(day("2026-11-22"), on: today))
  }

  @Test func ownersCannotHoldMoreThanTheWhole() {
    #expect(OwnershipSum.check(shares: [33_333, 33_333, 33_334]) == .valid)
    #expect(OwnershipSum.check(shares: [100_000]) == .valid)
    #expect(OwnershipSum.check(shares: [25_000, 25_000]) == .valid)
    #expect(OwnershipSum.check(shares: [60_000, 40_001]) == .invalid("shares add up to over 100 %"))
    #expect(OwnershipSum.check(shares: [50_000, -1]) == .invalid("share 2 is negative"))
    #expect(OwnershipSum.check(shares: [100_001]) == .invalid("share 1 is over 100 %"))
    #expect(OwnershipSum.check(shares: []) == .unknown("no owners named"))
    #expect(OwnershipSum.check(shares: [40_500], explainedMinimum: 75_000) == .unknown("owners explain 40.500 %, at least 75 % are needed"))
    #expect(OwnershipSum.check(shares: [.max, .max]).isInvalid)
    #expect(OwnershipSum.explained(shares: [.max, 1]) == nil)
    #expect(OwnershipSum.explained(shares: [1, 2, 3]) == 6)
  }

  @Test func sharesAreReadAsThousandthsOfAPerCent() {
    for (text, value) in [
      ("33.333", 33_333), ("25", 25_000), ("0.5", 500), ("100", 100_000), ("100.001", 100_001), ("-1", -1000), ("0.05", 50),
    ] {
      #expect(OwnershipSum.thousandths(percent: text) == value)
    }
    for wrong in ["", "-", ".", "5.", ".5", "1.2345", "1e2", "33,3", "12345678", " 1"] {
      #expect(OwnershipSum.thousandths(percent: wrong) == nil, "\(wrong)")
    }
  }

  @Test func legalEntityIdentifiers() {
    for right in ["5493001KJTIIGC8Y1R12", "529900T8BM49AURSDO55", "HWUPKR0MPOU8FGXBT394", "5493 001K JTII GC8Y 1R12"] {
      #expect(LEI.check(right) == .valid)
    }
    #expect(LEI.check("5493001KJTIIGC8Y1R13") == .invalid("check digits"))
    #expect(LEI.check("5493001KJTIIGC8YR112").isInvalid)
    #expect(LEI.check("5493001KJTIIGC8Y1R1") == .invalid("length 19, an LEI has 20"))
    #expect(LEI.check("5493001KJTIIGC8Y1R1A") == .invalid("does not end with two check digits"))
    #expect(LEI.check("5493001KJTIIGC8Y_R12").isInvalid)
    #expect(LEI.make("5493001KJTIIGC8Y1R") == "5493001KJTIIGC8Y1R12")
    #expect(LEI.make("short") == nil)
  }

  @Test func bankCodesHaveTheirForm() {
    for right in ["DEUTDEFF", "DEUTDEFF500", "NEDSZAJJXXX"] { #expect(BIC.check(right) == .valid) }
    for wrong in ["DEUTDEF", "DEUTZZFF", "deutdeff", "DEUTDEFF50", "DEUT-EFF"] { #expect(BIC.check(wrong).isInvalid) }
  }
}
