// What a request needs beside the account, and the case it makes: a new one, or one that goes on under its number.

internal import ArgumentParser
internal import Casework
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference

/// What a request needs beside the account.
struct RequestOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Your number for the request; the same number is taken once.", valueName: "id"))
  var request: String

  @Option(name: .long, help: ArgumentHelp("The law it invokes, such as EU_GDPR; default the account's.", valueName: "regime"))
  var regime: String?

  @Option(name: .long, help: ArgumentHelp("How it came: login, registered_email, other_email, post, phone, agent.", valueName: "channel"))
  var channel: String = "login"

  @Flag(name: .long, help: "Who asks has not shown yet that the account is theirs: no clock runs and nothing is done.")
  var unverified = false

  /// The request as a case, with its clock: a new one, or the one that waited under this number and was verified since.
  ///
  /// - Throws: `UsageFailure` where the number is another request's, still waits for an identity, or is closed.
  func requestCase(_ type: RequestType, _ account: String, _ file: SubjectFile, _ desk: Desk, decision: String? = nil) throws -> RequestCase
  {
    if let known = try desk.requestFile(file).requests(law: desk.law).first(where: { $0.id == request }) {
      guard known.type == type else {
        throw UsageFailure("request \(request) is one of \(known.type.rawValue); give this one another number")
      }
      switch known.state {
      case .open, .extended: return known
      case .awaitingVerification:
        throw UsageFailure(
          "request \(request) waits for an identity since \(known.received), which is asked for once; `probity subject verify \(account) --request \(request)` goes on"
        )
      case .answered, .inEffect, .withdrawn:
        throw UsageFailure("request \(request) is closed (\(known.state.rawValue)); a new request has a new number")
      }
    }
    guard let way = RequestChannel(rawValue: channel) else {
      throw UsageFailure("--channel is one of \(RequestChannel.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return RequestCase(
      id: request, type: type, regime: try lawInvoked(file), subject: account, received: desk.now.dateUTC, channel: way,
      isVerified: !unverified, decision: decision, law: desk.law)
  }

  /// The law that was named, or the one the account's decisions were last made under.
  private func lawInvoked(_ file: SubjectFile) throws -> Regime {
    let stated =
      regime
      ?? file.decisions.reversed().lazy.compactMap { (decided: SubjectFile.Decided) -> String? in
        // A person of an account stands under a law of their own.
        let people = decided.record?["subjects"]
        let own = file.party.flatMap { people?[$0] } ?? people?.members?.first?.value
        return own?["regimes"]?.elements?.first?.text
      }.first
    if stated == nil, let record = file.decisions.last?.record, record["subjects"]?.members?.first?.value["kind"]?.text == "legal_entity" {
      throw UsageFailure(
        "\(file.account) is a company, and no law on personal data is its own: name the law it invokes with --regime, or give one of its people, such as \(file.account)/persons/1"
      )
    }
    guard let name = stated, let known = Regime(rawValue: name) else {
      throw UsageFailure(
        "name the law with --regime\(stated.map { nearest($0, Regime.allCases.map(\.rawValue)) } ?? ""): \(Regime.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    return known
  }

  /// Journals the request, unless it is there already and only goes on.
  func journal(_ request: RequestCase, _ desk: Desk, result: String? = nil, restricted: Bool? = nil, suffix: String = "") throws {
    let state = result == nil ? "received" : "answered"
    try desk.step(of: request, state: state, result: result, restricted: restricted, suffix: suffix)
  }
}
