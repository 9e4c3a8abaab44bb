// `probity decision explain|notices`: a decision in words, for the person, for who reviews it, and for who supervises it.

internal import ArgumentParser
internal import Casework
internal import Foundation
internal import Formats
internal import Governance
internal import Pipeline
internal import Reference
internal import Screening
internal import Storage

struct DecisionExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a decision to the person, to a reviewer or to a regulator.",
    discussion: """
      The person is told the procedure actually applied, the principal reasons with their public values, what would have changed the
      result, and their rights with the way to use them. The form is the same whether or not there is a reason that may not be told.
      A reviewer reads the findings and the legal side, a regulator the whole record. Restricted reasons are shown only with --restricted,
      which is recorded with the name in --by, and never to the person. English prevails; other languages stand in models/texts.

      Examples:
        probity decision explain d0-1234-seller_payout --store ledger
        probity decision explain d0-1234-seller_payout --store ledger --audience regulator --lang pt
      """)

  @Argument(help: "The decision's id, from the feed.")
  var id: String

  @OptionGroup var store: StoreOption
  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: ArgumentHelp("subject, reviewer or regulator.", valueName: "who"))
  var audience: String = "subject"

  @Option(name: .long, help: ArgumentHelp("The language, such as en or pt.", valueName: "lang"))
  var lang: String = "en"

  @Option(name: .long, help: ArgumentHelp("Tell until when we answer somebody who writes on this day.", valueName: "yyyy-mm-dd"))
  var received: String?

  @OptionGroup var sight: RestrictedOption

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  func validate() throws {
    guard let audience = Audience(rawValue: audience) else {
      throw ValidationError("--audience is subject, reviewer or regulator\(nearest(audience, Audience.allCases.map(\.rawValue)))")
    }
    if audience == .subject, sight.restricted { throw ValidationError("restricted reasons are never told to the person") }
    if let received, CivilDate(iso: received) == nil { throw ValidationError("--received is a date such as 2026-11-23") }
  }

  func run() throws {
    let desk = try ExplanationDesk(options: options, store: store, lang: lang)
    let view = try desk.view(id)
    try sight.record(id, store: store, ledger: desk.ledger)
    let text: ExplanationText
    if let audience = Audience(rawValue: audience), audience != .subject {
      text = try desk.staff(view, id, audience: audience, isRestrictedShown: sight.restricted)
    } else {
      text = try desk.explained(view, id).forSubject(
        desk.texts, policy: desk.policy(view), law: desk.models.governance.law, received: received.flatMap { CivilDate(iso: $0) })
    }
    if json {
      var writer = JSONWriter()
      text.write(to: &writer)
      Console.out(writer.bytes)
    } else {
      Console.out(text.lines.joined(separator: "\n"))
    }
  }
}

struct DecisionNoticesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices",
    abstract: "Renders the notices that the law asks for about a decision, with their due dates.",
    discussion: """
      Each notice stands on its own: an adverse-action notice and a consumer-report notice are never one text. Nothing is sent.

      Example:
        probity decision notices d0-1234-advance_withdrawal --store ledger --lang pt
      """)

  @Argument(help: "The decision's id, from the feed.")
  var id: String

  @OptionGroup var store: StoreOption
  @OptionGroup var options: ModelOptions

  @Option(name: .long, help: ArgumentHelp("The language, such as en or pt.", valueName: "lang"))
  var lang: String = "en"

  @Flag(name: .long, help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let desk = try ExplanationDesk(options: options, store: store, lang: lang)
    let view = try desk.view(id)
    let notices = try desk.explained(view, id).noticeTexts(desk.texts, policy: desk.policy(view), law: desk.models.governance.law)
    for notice in notices {
      guard json else {
        Console.out(
          "\(Console.styled(notice.template, .bold))  \(desk.texts.text("label.due")) \(notice.due?.description ?? "–")\n\(notice.text)\n")
        continue
      }
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("decision_id")
      writer.string(id)
      writer.key("template_id")
      writer.string(notice.template)
      writer.key("kind")
      writer.string(notice.kind)
      writer.key("due")
      if let due = notice.due { writer.string(due.description) } else { writer.null() }
      writer.key("lang")
      writer.string(notice.lang)
      writer.key("text")
      writer.string(notice.text)
      writer.endObject()
      Console.out(writer.bytes)
    }
  }
}

/// What explaining needs: models, texts in one language, and the store.
struct ExplanationDesk {
  let models: LoadedModels
  let texts: TextPack
  let ledger: SQLiteStore

  init(options: ModelOptions, store: StoreOption, lang: String) throws {
    models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    texts = try models.texts(lang)
    ledger = try store.open()
  }

  func view(_ id: String) throws -> DecisionView {
    guard let view = try withWorld({ try DecisionView.read(id, ledger: ledger) }) else {
      throw UsageFailure("there is no decision \(id) in this store; `probity feed` lists them")
    }
    return view
  }

  func explained(_ view: DecisionView, _ id: String) throws -> ExplainedDecision {
    let findings = view.evidence == nil ? nil : view.findings(isRestrictedShown: false)
    guard let record = view.governance, let explained = ExplainedDecision(decisionID: id, record: record, findings: findings) else {
      throw BrokenFailure("the governance record of \(id) is not in the store; restore the ledger from its backup")
    }
    return explained
  }

  func staff(_ view: DecisionView, _ id: String, audience: Audience, isRestrictedShown: Bool) throws -> ExplanationText {
    guard let record = view.governance else {
      throw BrokenFailure("the governance record of \(id) is not in the store; restore the ledger from its backup")
    }
    let findings = view.evidence == nil ? nil : view.findings(isRestrictedShown: isRestrictedShown)
    let restricted = isRestrictedShown ? view.restrictedCodes + view.withheldLines : []
    return StaffExplanation(
      record: record, findings: findings, restricted: restricted, suppressed: view.suppressed, texts: texts, policy: policy(view),
      law: models.governance.law
    ).explanation(for: audience, decisionID: id)
  }

  /// The policy the decision was made under.
  func policy(_ view: DecisionView) -> PolicyPack {
    let id = view.governance?["policy"]?["id"]?.text
    return models.policies.first { $0.id == id } ?? models.governance.policy
  }
}

extension DecisionView {
  /// Hits that do not count because a reviewer called them somebody else.
  var suppressed: [StaffExplanation.SuppressedHit] {
    hits.compactMap { hit in
      hit.suppression.map { word in
        StaffExplanation.SuppressedHit(
          party: hit.party, entry: "\(hit.list)/\(hit.entryID)", score: hit.score, by: word.by, on: word.at.date.description,
          until: word.until?.description)
      }
    }
  }
}

extension LoadedModels {
  /// The texts in one language.
  func texts(_ lang: String) throws -> TextPack {
    let files = files.filter { $0.name.hasPrefix("texts/") }.map { (name: $0.name, bytes: $0.bytes) }
    let packs: [TextPack]
    do { packs = try TextPack.loadAll(files) } catch {
      throw UsageFailure("the texts do not hold together:\n" + error.mistakes.map { "  \(folder)/\($0)" }.joined(separator: "\n"))
    }
    guard let pack = packs.first(where: { $0.lang == lang }) else {
      throw UsageFailure("there are no texts in \"\(lang)\"; there are \(packs.map(\.lang).joined(separator: ", "))")
    }
    return pack
  }
}

func nearest(_ name: String, _ known: [String]) -> String {
  nearestName(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
}
