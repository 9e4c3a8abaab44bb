import Foundation
import Formats
import Reference

@testable import Screening

/// The models of the package, found beside its sources.
enum Models {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("models")

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }

  static func catalogue() throws -> EventCatalogue { try EventCatalogue.load(bytes("events.yaml"), file: "events.yaml") }

  static func sources() throws -> PlanSources {
    var files: [PlanSources.File] = []
    for part in ["decisions", "lists"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)
      where name.hasSuffix(".yaml") {
        files.append(PlanSources.File(name: "\(part)/\(name)", bytes: try bytes("\(part)/\(name)")))
      }
    }
    return PlanSources(files)
  }

  static func plan() throws -> Plan { try Plan.compile(sources(), catalogue: catalogue(), purposes: .policy) }
}

extension PurposeTable {
  static let always = [
    PurposeRow.Forbidden(category: "S.QUES", provision: "governance 3.10-6"),
    PurposeRow.Forbidden(category: "B.GEN", provision: "governance 3.10-6"),
  ]

  /// The rows of the marketplace policy of 14 October 2025, section J, for the kinds that have packs.
  static let policy = PurposeTable(
    rows: [
      PurposeRow(
        decision: "seller_registration", purpose: "seller.kyc.registration", categories: ["S.ACCT", "S.BIZ", "S.PAY", "S.CONT"],
        forbidden: always,
        defaultDefect: "PD-02"),
      PurposeRow(
        decision: "seller_payout", purpose: "seller.payout", categories: ["B.PAY", "B.ORD"], forbidden: always, defaultDefect: "PD-02"),
      PurposeRow(
        decision: "advance_withdrawal", purpose: "seller.advance_withdrawal", categories: ["B.ORD", "B.CMPL", "B.CORR", "S.CORR"],
        forbidden: always,
        defects: ["X.ACTV": "PD-02", "T.COMP": "PD-02"], defaultDefect: "PD-03"),
      PurposeRow(
        decision: "bnpl_eligibility", purpose: "buyer.bnpl", categories: [],
        forbidden: always
          + ["T.SNS", "B.SNS", "X.SNSC"].map { PurposeRow.Forbidden(category: $0, provision: "Directive (EU) 2023/2225, Article 18(3)") },
        defaultDefect: "PD-01"),
      PurposeRow(
        decision: "payment_kyc", purpose: "txn.payment_kyc", categories: ["B.PAY", "B.ORD"], forbidden: always, defaultDefect: "PD-02"),
      PurposeRow(
        decision: "seller_monitoring", purpose: "seller.monitoring", categories: ["S.ACCT", "S.BIZ", "S.PAY", "S.CONT"], forbidden: always,
        defaultDefect: "PD-02"),
      PurposeRow(
        decision: "buyer_security", purpose: "buyer.account_security", categories: ["B.ACCT", "B.SNS", "S.SNS", "T.SNS", "X.USAG"],
        forbidden: always, defaultDefect: "PD-02"),
    ],
    categories: [
      "B.ACCT", "B.PAY", "B.ORD", "B.CMPL", "B.ID", "B.CORR", "B.GEN", "B.SNS", "B.BIZ", "S.ACCT", "S.BIZ", "S.PAY", "S.PROD", "S.CONT",
      "S.SNS",
      "S.QUES", "S.CORR", "X.ACTV", "X.USAG", "X.DERV", "X.SNSC", "X.CTCT", "T.SNS", "T.COMP", "T.LOG", "OUT",
    ])
}
