// A person's requests, put together from the journal: each event about one request is a step of the same case, under the same number.

public import Casework
internal import Formats
public import Governance
internal import Reference

extension SubjectFile {
  /// The requests in the order in which they were received, each with its clock as of its last step.
  public func requests(law: LawPack) -> [RequestCase] {
    var found: [RequestCase] = []
    for entry in entries where entry.kind == "privacy.request" {
      func value(_ name: String) -> JSONValue? { entry.data.first { $0.name == "privacy." + name }?.value }
      guard let type = value("type")?.text.flatMap(RequestType.init(rawValue:)),
        let regime = value("regime")?.text.flatMap(Regime.init(rawValue:))
      else { continue }
      let date = entry.occurredAt.dateUTC
      // The number is sealed with what concerns nobody; without its key the row stands for it.
      let id = value("request")?.text ?? "row \(entry.seq)"
      let channel = value("channel")?.text.flatMap(RequestChannel.init(rawValue:)) ?? .login
      let place = found.firstIndex { $0.id == id }
      var known =
        place.map { found[$0] }
        ?? RequestCase(
          id: id, type: type, regime: regime, subject: account, received: date, channel: channel,
          isVerified: value("verified")?.bool ?? false,
          decision: value("decision")?.text, law: law)
      // A step that the case refuses was refused when it was taken, too.
      switch value("state")?.text {
      case "verified": try? known.verify(on: date, law: law)
      case "asked": try? known.ask(on: date, law: law)
      case "clarified": try? known.clarify(on: date, law: law)
      case "extended": try? known.extend(on: date, reason: "told")
      case "answered": try? known.answer(value("result")?.text ?? "fulfil", on: date, law: law)
      case "in_effect": try? known.takeEffect(on: date)
      case "withdrawn": try? known.withdraw(on: date)
      default: break
      }
      if let place { found[place] = known } else { found.append(known) }
    }
    return found
  }
}
