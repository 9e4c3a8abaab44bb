// The steps of people's requests, as events of the journal.

internal import Casework
internal import Formats
internal import Governance
internal import Pipeline

extension Desk {
  /// Journals one step of a request.
  func step(of request: RequestCase, state: String, result: String? = nil, restricted: Bool? = nil, suffix: String) throws {
    var members = [
      JSONMember(name: "request", value: .string(request.id)), JSONMember(name: "type", value: .string(request.type.rawValue)),
      JSONMember(name: "regime", value: .string(request.regime.rawValue)),
      JSONMember(name: "channel", value: .string(request.channel.rawValue)),
      JSONMember(name: "verified", value: .bool(request.state != .awaitingVerification)),
      JSONMember(name: "state", value: .string(state)),
    ]
    if let result { members.append(JSONMember(name: "result", value: .string(result))) }
    if let decision = request.decision { members.append(JSONMember(name: "decision", value: .string(decision))) }
    if let restricted { members.append(JSONMember(name: "restricted", value: .bool(restricted))) }
    try take(
      kind: "privacy.request", id: "\(request.id)\(suffix)", account: request.subject,
      [JSONMember(name: "privacy", value: .object(members))])
  }

  /// Journals what an account's consent is from now on.
  func changeConsent(of account: String, form: ConsentForm, ref: String?, id: String) throws {
    var members = [JSONMember(name: "form", value: .string(form.rawValue))]
    if let ref { members.append(JSONMember(name: "ref", value: .string(ref))) }
    try take(kind: "consent.changed", id: id, account: account, [JSONMember(name: "consent", value: .object(members))])
  }

  /// A request of an account by its number.
  func request(_ id: String, of file: SubjectFile) throws -> RequestCase {
    let all = try requestFile(file).requests(law: law)
    guard let known = all.first(where: { $0.id == id }) else {
      throw UsageFailure(
        "\(file.account) has no request \(id)\(nearest(id, all.map(\.id))); `probity subject requests \(file.account)` lists them")
    }
    return known
  }
}
