/// Lines that are no proper events, as real streams have them: cut off, garbled, with wrong or missing members.
enum Dirt {
  /// A line made from a good one, and the id it can still be known by (empty if none).
  static func line(like line: [UInt8], number: UInt32, _ chance: inout Chance) -> (bytes: [UInt8], id: String) {
    let id = "x\(number)"
    func event(_ rest: String) -> [UInt8] {
      Array(
        #"{"source":"market","id":"\#(id)","version":0,"kind":"payout.requested","occurred_at":"2026-10-05T10:00:00Z","seller":"S0000000001",\#(rest)}"#
          .utf8)
    }
    func payout(_ amount: String, currency: String = #""EUR""#) -> [UInt8] {
      event(#""payout":{"id":"P\#(number)","account":"pa_0000000000aa","amount":\#(amount),"currency":\#(currency)}"#)
    }
    func login(_ id: String, _ times: String) -> [UInt8] {
      let rest = #""seller":"S0000000001","security":{"change":"login"}"#
      return Array(#"{"source":"market","id":"\#(id)","version":0,"kind":"account.security",\#(times),\#(rest)}"#.utf8)
    }
    switch chance.below(20) {
    case 0: return (Array(line.prefix(chance.within(1, max(1, line.count - 1)))), "")
    case 1: return (garbled(line, &chance), "")
    case 2: return (Array("not json at all".utf8), "")
    case 3: return (line + Array(#"{"trailing":true}"#.utf8), "")
    case 4: return ([0xEF, 0xBB, 0xBF] + line, "")
    case 5: return ([0, 1, 2, 3], "")
    case 6: return (payout("1e400"), id)
    case 7: return (payout(#""99999999999999999999.00""#), id)
    case 8: return (payout(#""19.999""#), id)
    case 9: return (payout(#""19.99""#, currency: #""XXX""#), id)
    case 10: return (payout(#""4111 1111 1111 1111""#), id)
    case 11: return (event(#""payout":{"id":"P1","account":"4111111111111111","amount":"5.00","currency":"EUR"}"#), id)
    case 12: return (event(#""payout":{"id":"P1","id":"P2","amount":"5.00","currency":"EUR"}"#), id)
    case 13: return (event(#""payout":{"id":"P1","amount":"5.00"}"#), id)
    case 14:
      return (
        Array(#"{"source":"market","id":"\#(id)","version":0,"kind":"payout.imagined","occurred_at":"2026-10-05T10:00:00Z"}"#.utf8), id
      )
    case 15: return (Array(#"{"source":"market","id":"\#(id)","version":0,"kind":"tick","occurred_at":"2026-10-05T10:00:00"}"#.utf8), id)
    case 16: return (Array(#"{"source":"market","id":"\#(id)","version":0,"kind":"tick","occurred_at":"2016-12-31T23:59:60Z"}"#.utf8), id)
    case 17:
      // The number of a good event with other content.
      let digits = String(number)
      let used = "e" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      return (login(used, #""occurred_at":"2001-01-01T00:00:00Z""#), "")
    case 18: return (login(id, #""occurred_at":"2001-01-01T01:00:00Z","observed_at":"2001-01-01T00:00:00Z""#), id)
    default: return (Array(repeating: UInt8(ascii: "["), count: 200), "")
    }
  }

  /// With a byte that no UTF-8 has.
  private static func garbled(_ line: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = line
    if !bytes.isEmpty { bytes[chance.below(bytes.count)] = 0xFF }
    return bytes
  }
}
