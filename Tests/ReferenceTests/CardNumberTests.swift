import Reference
import Testing

@Suite("Card numbers in texts") struct CardNumberTests {
  /// Test numbers that the schemes publish; none is a card.
  @Test(arguments: [
    "4111111111111111", "4222222222222", "5555555555554444", "5105105105105100", "2223003122003222", "378282246310005", "371449635398431",
    "30569309025904",
    "38520000023237", "6011111111111117", "6011000990139424", "3530111333300000", "6200000000000005", "4000002500001001",
    "6759649826438453",
    "4111 1111 1111 1111", "4111-1111-1111-1111", "3782 822463 10005", "card 4111 1111 1111 1111 exp 12/29", "pay:4111111111111111;",
    "\"4111111111111111\"",
    "4111 1111 1111 1111 12", "4111 1111 1111 1111 123abc", "12 4111 1111 1111 1111", "41111111 11111111", "订单4111111111111111。",
    "(4111111111111111)", "x 4111111111111111",
  ])
  func aCardNumberIsSeen(_ text: String) { #expect(CardNumber.looksLike(text)) }

  @Test(arguments: [
    "", "4111", "4111111111111112", "1234567890123452", "9999999999999995", "0000000000000000", "tok_4111111111111111", "4111111111111111x",
    "A4111111111111111",
    "4111  1111  1111  1111", "4111.1111.1111.1111", "+4915112345678901", "+441111111111111", "00491511234567890",
    "550e8400-e29b-41d4-a716-446655440000",
    "41111111-1111-4111-8111-111111111111", "GB29 NWBK 6016 1331 9268 19", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00",
    "FR1420041010050500013M02606",
    "FR14 2004 1010 0505 0001 3M02 606", "2026-11-23T09:00:00.123456+01:00", "2026-11-23 09:00:00", "0.4111111111111111",
    "1790000000000000000", "1790000000000",
    "ORD-2026-000123456789", "192.168.100.100", "2001:db8:4111:1111:1111:1111:1:1", "4.111.111.111.111.111",
  ])
  func whatIsNoneIsLeftAlone(_ text: String) { #expect(!CardNumber.looksLike(text)) }

  @Test func noRegistryIBANIsTakenForACard() {
    for example in IBANTests.examples {
      #expect(!CardNumber.looksLike(example))
      let grouped = String(example.enumerated().flatMap { $0.offset > 0 && $0.offset % 4 == 0 ? [" ", $0.element] : [$0.element] })
      #expect(!CardNumber.looksLike(grouped), "\(grouped)")
      #expect(!CardNumber.looksLike("to \(grouped) please"), "\(grouped)")
    }
  }

  @Test func aCardNumberIsSeenWhereverItStands() {
    for before in 0..<40 {
      for after in 0..<14 {
        let text =
          String(repeating: "a ", count: before / 2) + String(repeating: ":", count: before % 2) + "4222222222222"
          + String(repeating: " b", count: after)
        #expect(CardNumber.looksLike(text), "\(text)")
        #expect(CardNumber.looksLike(text.replacing("4222222222222", with: "4 2-2 2 2 2 2 2 2 2 2 2 2")), "\(text)")
      }
    }
  }

  @Test func anyBytesHaveAnAnswer() {
    var state: UInt64 = 5
    let alphabet = Array("0123456789 -+.Aé".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int(next(&state) % 48)).map { _ in alphabet[Int(next(&state) % UInt64(alphabet.count))] }
      _ = CardNumber.looksLike(bytes.span)
    }
  }
}
