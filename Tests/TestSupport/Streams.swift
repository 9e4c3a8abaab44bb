// Streams of events for tests: cuts of simulated marketplaces, and events written by hand.

internal import Foundation
internal import Simulation

/// Streams of events.
public enum Streams {
  /// The names of two entries of the shipped sample list, for scenarios that need somebody listed.
  public static let listedNames = ["Radomir Velislavovich KRASNOGOREV", "SEVERNAYA LAZUR SHIPPING OOO"]

  /// The first lines of a small dirty marketplace.
  public static func marketplace(seed: UInt64, lines: Int, sellers: Int = 2, dirty: Bool = true) -> [UInt8] {
    let marketplace = Marketplace(seed: seed, sellers: sellers, days: 4, listedNames: listedNames, dirty: dirty)
    var events = marketplace.events()
    var bytes: [UInt8] = []
    var label: SimulatedLabel?
    var count = 0
    while count < lines, events.appendNext(to: &bytes, label: &label) { count += 1 }
    return bytes
  }

  /// How many lines that are not empty the bytes hold.
  public static func lineCount(_ bytes: [UInt8]) -> Int { bytes.split(separator: 0x0A).count }

  /// `name` of the environment as a number, or a default.
  public static func setting(_ name: String, default value: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? value
  }
}

/// One event of an invented shop as a line of JSON.
public func event(
  _ id: String, _ kind: String, at time: String = "2026-10-05T10:00:00Z", version: Int = 0, observed: String? = nil, _ rest: String = ""
) -> String {
  let seen = observed.map { #","observed_at":"\#($0)""# } ?? ""
  let more = rest.isEmpty ? "" : "," + rest
  return #"{"source":"shop","id":"\#(id)","version":\#(version),"kind":"\#(kind)","occurred_at":"\#(time)"\#(seen)\#(more)}"#
}

/// A payout request of a seller.
public func payout(
  _ id: String, at time: String = "2026-10-05T10:00:00Z", version: Int = 0, seller: String = "S1", amount: String = "100.00",
  account: String = "tok_1"
) -> String {
  event(
    id, "payout.requested", at: time, version: version,
    #""seller":"\#(seller)","payout":{"id":"P-\#(id)","account":"\#(account)","amount":"\#(amount)","currency":"EUR"}"#)
}

/// A company registers.
public func registration(
  _ id: String, at time: String = "2026-10-05T09:00:00Z", seller: String = "S1", name: String = "Morgentau Handel GmbH"
) -> String {
  event(
    id, "seller.registered", at: time,
    #""seller":"\#(seller)","business":{"name":"\#(name)","kind":"company","country":"DE"},"persons":[{"role":"director","kind":"person","name":"Ilse Quendelbach","birth_date":"1979-03-02","residence":"DE"}]"#
  )
}
