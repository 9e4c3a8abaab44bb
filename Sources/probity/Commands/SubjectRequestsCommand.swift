internal import ArgumentParser
internal import Casework
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference

struct SubjectRequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests", abstract: "Lists an account's requests with their state and what is due when.")

  @OptionGroup var options: SubjectOptions

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    let desk = try options.desk()
    let requests = try desk.requestFile(try desk.file(options.account)).requests(law: desk.law)
    let head = ["request", "type", "regime", "received", "verified", "state", "result", "due", "latest", "stopped_since", "decision", ""]
    let rows = requests.map { known in
      [
        known.id, known.type.rawValue, known.regime.rawValue, known.received.description, known.verifiedOn?.description ?? "",
        known.state.rawValue, known.result ?? "", known.nextDue?.description ?? "",
        known.state == .open || known.state == .extended ? known.clock?.maxDue?.description ?? "" : "",
        known.isStopped ? known.openQuestion?.from.description ?? "" : "", known.decision ?? "",
        known.isLate(on: desk.now.dateUTC) ? "late" : "",
      ]
    }
    guard json else { return Console.out(rows.isEmpty ? "No requests." : Console.table(head, rows)) }
    for row in rows {
      var writer = JSONWriter()
      writer.value(
        .object(
          zip(head.dropLast() + ["late"], row).map { name, text in
            JSONMember(name: name, value: name == "late" ? .bool(!text.isEmpty) : text.isEmpty ? .null : .string(text))
          }))
      Console.out(writer.bytes)
    }
  }
}
