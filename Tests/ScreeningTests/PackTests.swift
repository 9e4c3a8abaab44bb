import Foundation
import Formats
import Testing

@testable import Screening

@Suite("The shipped decision packs") struct PackTests {
  @Test func compileWithoutAMistake() throws {
    let plan = try Models.plan()
    #expect(
      plan.packs.map(\.name) == [
        "advance_withdrawal", "bnpl_eligibility", "buyer_security", "payment_kyc", "seller_monitoring", "seller_payout",
        "seller_registration",
      ])
    #expect(plan.program.rules.count >= 10)
  }

  @Test func everyExampleComesOutAsItSays() throws {
    let plan = try Models.plan()
    #expect(plan.examples.count >= 2 * plan.program.rules.count)
    for failure in ExampleRunner(plan: plan).failures() { Issue.record("\(failure)") }
  }
}
