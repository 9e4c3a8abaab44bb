import Reference
import Testing

@Suite("Money") struct MoneyTests {
  let euro = Currency(code: "EUR")!

  @Test func comesBackFromItsTextOverSeeds() {
    var state: UInt64 = 2
    for seed in 0..<10_000 {
      let currency = Currency.all[Int(next(&state) % UInt64(Currency.all.count))]
      let bound = UInt64(Money.amountMinorMax)
      let amount = Int64(next(&state) % (2 * bound + 1)) - Money.amountMinorMax
      let money = Money(amountMinor: seed % 3 == 0 ? amount % 1000 : amount, currency: currency)
      #expect(Money(majorText: money.majorText, currency: currency) == money)
    }
  }

  @Test(arguments: [
    ("19.99", "EUR", 1999), ("19.9", "EUR", 1990), ("0", "EUR", 0), ("0.05", "EUR", 5), ("-0.05", "EUR", -5), ("-0", "EUR", 0),
    ("100", "JPY", 100), ("1.234", "KWD", 1234),
    ("1.2345", "CLF", 12345), ("10000000000000.00", "EUR", 1_000_000_000_000_000), ("1000000000000000", "JPY", 1_000_000_000_000_000),
  ])
  func isReadExactly(_ text: String, _ code: String, _ minor: Int64) throws {
    #expect(Money(majorText: text, currency: try #require(Currency(code: code)))?.amountMinor == minor)
  }

  @Test(arguments: [
    ("", MoneyFailure.malformed(at: 0)), ("-", .malformed(at: 1)), ("+1", .malformed(at: 0)), (".5", .malformed(at: 0)),
    ("5.", .malformed(at: 2)), ("1e2", .malformed(at: 1)),
    ("1,000.00", .malformed(at: 1)), (" 1", .malformed(at: 0)), ("1 ", .malformed(at: 1)), ("007", .malformed(at: 0)),
    ("00", .malformed(at: 0)), ("19.999", .tooManyFractionDigits(exponent: 2)),
    ("19.990", .tooManyFractionDigits(exponent: 2)), ("NaN", .malformed(at: 0)), ("1.0.0", .malformed(at: 3)),
    ("10000000000000.01", .tooLarge), ("99999999999999999999999999", .tooLarge),
    ("10000000000001", .tooLarge), ("0x10", .malformed(at: 1)), ("１", .malformed(at: 0)),
  ])
  func whatIsNoPlainDecimalIsRefused(_ text: String, _ failure: MoneyFailure) {
    let bytes = Array(text.utf8)
    #expect(throws: failure) { try Money(parsing: bytes.span, currency: euro) }
  }

  @Test func yenHaveNoFraction() {
    #expect(Money(majorText: "100.0", currency: Currency(code: "JPY")!) == nil)
    #expect(Money(amountMinor: -7, currency: Currency(code: "JPY")!).majorText == "-7")
  }

  @Test func sumsAreCheckedForCurrencyAndSize() throws {
    let one = Money(amountMinor: 1, currency: euro)
    let most = Money(amountMinor: .max, currency: euro)
    let least = Money(amountMinor: .min, currency: euro)
    let dollar = Money(amountMinor: 1, currency: Currency(code: "USD")!)
    #expect(try one.adding(one).amountMinor == 2)
    #expect(throws: MoneyFailure.tooLarge) { try most.adding(one) }
    #expect(throws: MoneyFailure.tooLarge) { try least.subtracting(one) }
    #expect(throws: MoneyFailure.currencyMismatch) { try one.adding(dollar) }
    #expect(throws: MoneyFailure.currencyMismatch) { try one.subtracting(dollar) }
    #expect(least.majorText == "-92233720368547758.08")
  }

  @Test func currenciesHaveTheirDigitsAndNumbers() throws {
    for (code, exponent, number) in [
      ("EUR", 2, 978), ("USD", 2, 840), ("JPY", 0, 392), ("KWD", 3, 414), ("CLF", 4, 990), ("ALL", 2, 8), ("MXN", 2, 484), ("ISK", 0, 352),
      ("XCG", 2, 532), ("ZWG", 2, 924),
    ] {
      let currency = try #require(Currency(code: code))
      #expect(currency.code == code)
      #expect(currency.exponent == exponent)
      #expect(currency.numeric == number)
    }
    for wrong in ["eur", "EU", "EURO", "XXX", "XTS", "XAU", "DEM", "HRK", "ZZZ", "", "E1R", "€"] {
      #expect(Currency(code: wrong) == nil, "\(wrong)")
    }
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
    #expect(Currency.all == Currency.all.sorted())
  }
}
