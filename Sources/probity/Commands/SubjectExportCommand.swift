internal import ArgumentParser
internal import Casework
internal import Formats
internal import Pipeline
internal import Reference

struct SubjectExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes everything the store knows of an account: data, decisions with their explanations, disclosures, what is kept until when.",
    discussion: """
      One JSON object. Restricted reasons and findings that are not disclosable are not in it, and nothing shows whether there were any. With
      --portable only what the person gave, without what we computed or observed.

      Example:
        probity subject export seller:S1 --store ledger > answer.json
      """)

  @OptionGroup var options: SubjectOptions

  @Flag(name: .long, help: "Only what the person gave (GDPR Art 20).")
  var portable = false

  @Flag(name: .long, help: "Accepted for symmetry: the export is always JSON.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let file = try desk.file(options.account)
    let texts = try desk.models.texts(options.lang)
    let export = SubjectExport(
      file: file, texts: texts, policy: desk.policy, law: desk.law, catalogue: desk.models.catalogue, today: desk.now.dateUTC)
    Console.out(portable ? export.portable : export.whole)
  }
}
