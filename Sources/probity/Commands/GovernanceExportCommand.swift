// `probity governance export`: the governance records of a period for other programs.

internal import ArgumentParser
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference

struct GovernanceExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the governance records of a period as DPV JSON-LD, CSV or JSON.",
    discussion: """
      dpv-jsonld uses the W3C Data Privacy Vocabulary 2.3; what it lacks is minted under gov: with skos:broadMatch. csv has one line for each
      person of each decision. json has the records as stored, one object a line. Restricted reasons are in none of them.

      Example:
        probity governance export --store ledger --format dpv-jsonld --from 2026-01-01 --to 2026-12-31 > records.jsonld
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dpv = "dpv-jsonld"
    case csv, json
  }

  @OptionGroup var store: StoreOption
  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: ArgumentHelp("dpv-jsonld, csv or json.", valueName: "format"))
  var format: Format = .dpv

  @Option(name: .long, help: ArgumentHelp("First day of the decisions, in their own offset.", valueName: "yyyy-mm-dd"))
  var from: String?

  @Option(name: .long, help: ArgumentHelp("Last day of the decisions.", valueName: "yyyy-mm-dd"))
  var to: String?

  func validate() throws {
    for (name, text) in [("--from", from), ("--to", to)] {
      if let text, CivilDate(iso: text) == nil { throw ValidationError("\(name) is a date such as 2026-11-23") }
    }
  }

  func run() throws {
    do { try export() } catch { if !isGone(error) { throw error } }
  }

  private func export() throws {
    let models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    let ledger = try store.open()
    let output = FileHandle.standardOutput
    var export = DPVExport(law: models.governance.law, policy: models.governance.policy)
    switch format {
    case .dpv: try output.write(contentsOf: Data(export.head()))
    case .csv: try output.write(contentsOf: Data(CSVExport.head))
    case .json: break
    }
    try withWorld {
      try GovernanceRecords(ledger: ledger).forEach(from: from.flatMap { CivilDate(iso: $0) }, to: to.flatMap { CivilDate(iso: $0) }) {
        record in
        switch format {
        case .dpv: try output.write(contentsOf: Data(export.node(record) ?? []))
        case .csv: try output.write(contentsOf: Data(CSVExport.lines(record)))
        case .json:
          var writer = JSONWriter()
          writer.value(record)
          try output.write(contentsOf: Data(writer.bytes + [0x0A]))
        }
      }
    }
    if format == .dpv { try output.write(contentsOf: Data(export.tail())) }
  }

  /// A reader that has gone, such as `head`, ends the export quietly.
  private func isGone(_ error: any Error) -> Bool {
    (error as? CocoaError)?.code == .fileWriteUnknown
  }
}
