// What `probity screen --owner` says: who of a company's owners is listed, and what the ownership rules make of it.

internal import ArgumentParser
internal import Formats
internal import Screening
internal import Watchlists

/// `Ivan Petrov: 30`, `Vera Test > Beispiel Holding: 60`, `Vera Test: control`, `Vera Test: ?`.
struct OwnerArgument {
  let owner: String
  /// nil: the company that is asked about.
  let owned: String?
  let shareMillipercent: Int?
  let isControl: Bool

  init(_ text: String) throws {
    let help =
      "an owner is written \"Ivan Petrov: 30\", \"Vera Test > Beispiel Holding: 12.5\", \"Vera Test: control\" or \"Vera Test: ?\", not \"\(text)\""
    guard let colon = text.lastIndex(of: ":") else { throw UsageFailure(help) }
    let names = text[..<colon].split(separator: ">", omittingEmptySubsequences: false).map(Self.trimmed)
    guard (1...2).contains(names.count), names.allSatisfy({ !$0.isEmpty }) else { throw UsageFailure(help) }
    owner = names[0]
    owned = names.count == 2 ? names[1] : nil
    let share = Self.trimmed(text[text.index(after: colon)...])
    isControl = share == "control"
    if isControl || share == "?" {
      shareMillipercent = nil
    } else {
      guard let thousandths = Self.thousandths(share), (0...OwnershipGraph.wholeMillipercent).contains(thousandths) else {
        throw UsageFailure(help)
      }
      shareMillipercent = thousandths
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// "12.5" or "12.5 %" in thousandths, at most three decimals.
  private static func thousandths(_ text: String) -> Int? {
    let figures = trimmed(text.hasSuffix("%") ? text.dropLast() : text[...])
    let parts = figures.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts[0].count <= 3,
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 1_000 }
    guard parts[1].count <= 3, let rest = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count)) else { return nil }
    return whole * 1_000 + rest
  }
}

/// Whose law a list's entries rest on where they do not say.
struct ListAuthorities {
  let catalogue: ListCatalogue?

  func authority(of list: ListID) -> ListAuthority { catalogue?[list]?.authority ?? .other }
  /// Only sanctions lists make anybody count as listed.
  func isSanctions(_ list: ListID) -> Bool { catalogue?[list].map { $0.kind == .sanctions } ?? true }
}

/// The owners of a company, searched, and what the rules say of it.
struct ScreenedOwners {
  private struct Owner {
    let stake: OwnerArgument
    let matches: [Match]
  }
  private let company: String
  private let owners: [Owner]
  private let answers: [OwnershipAnswer]

  init(
    _ stakes: [OwnerArgument], of company: String, _ index: WatchlistIndex, _ authorities: ListAuthorities, decision: String?,
    _ scratch: inout SearchScratch
  ) {
    self.company = company
    owners = stakes.map { stake in
      let party = Party(schema: .legalEntity, names: [PartyName(full: stake.owner)])
      let found = index.search(PreparedParty(party), limit: 8, decision: decision, scratch: &scratch)
      return Owner(stake: stake, matches: found.filter { $0.isMatch && authorities.isSanctions($0.list) })
    }
    var listings: [OwnerListing] = []
    for owner in owners {
      for match in owner.matches {
        let entry = index.entry(list: match.list, id: match.entryID)
        let listing = OwnerListing(
          owner: owner.stake.owner, list: match.list, entryID: match.entryID,
          authority: entry?.programmes.first?.authority ?? authorities.authority(of: match.list))
        if !listings.contains(listing) { listings.append(listing) }
      }
    }
    let declared = owners.map { owner in
      // The rules know the company as the seller.
      DeclaredStake(
        owner: owner.stake.owner, owned: owner.stake.owned.flatMap { $0 == company ? nil : $0 } ?? "seller",
        shareMillipercent: owner.stake.shareMillipercent, isControl: owner.stake.isControl)
    }
    let entries = (0..<index.entryCount).lazy.map { index.entry(at: $0) }
    answers = OwnershipAnswer.answers(
      declared, listings, listings.isEmpty ? ListedOwnership() : ListedOwnership(entries) { authorities.authority(of: $0) })
  }

  func show() {
    Console.out("\n" + Console.styled("Owners", .bold))
    let rows = owners.map { owner in
      [
        owner.stake.owner, owner.stake.owned ?? company, share(owner.stake),
        owner.matches.isEmpty ? "not listed" : owner.matches.map { "\($0.list)/\($0.entryID)" }.joined(separator: " "),
      ]
    }
    Console.out(Console.table(["owner", "of", "share", "listed as"], rows))
    if answers.isEmpty {
      return Console.out("\nNo listed owner under the rules of OFAC, the EU or the UK.")
    }
    for answer in answers {
      let rule = OwnershipRule.all.first { $0.id == answer.rule }
      Console.out("\n\(Console.styled("\(answer.rule): \(words(answer.verdict))", .bold))")
      Console.out("  \(answer.text)")
      if let rule { Console.out("  \(rule.provision)") }
    }
  }

  private func share(_ stake: OwnerArgument) -> String {
    if stake.isControl { return "control" }
    guard let share = stake.shareMillipercent else { return "unknown" }
    let rest = share % 1_000
    return rest == 0 ? "\(share / 1_000) %" : "\(share / 1_000).\(String(rest + 1_000).dropFirst()) %"
  }

  private func words(_ verdict: OwnershipAnswer.Verdict) -> String {
    switch verdict {
    case .reached: "counts as its listed owners do"
    case .possible: "cannot be told; it may count as its listed owners do"
    case .below: "does not count as its listed owners do"
    }
  }

  /// `{"company":…,"owners":[…],"ownership":[…]}`
  func write(_ matches: [Match]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("company")
    writeMatches(id: "", matches, to: &writer)
    writer.key("owners")
    writer.beginArray()
    for owner in owners {
      writer.beginObject()
      writer.key("owner")
      writer.string(owner.stake.owner)
      writer.key("of")
      writer.string(owner.stake.owned ?? company)
      if let share = owner.stake.shareMillipercent {
        writer.key("share_millipercent")
        writer.integer(Int64(share))
      }
      writer.key("control")
      writer.bool(owner.stake.isControl)
      writer.key("listed_as")
      writer.beginArray()
      for match in owner.matches { match.write(to: &writer) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.key("ownership")
    writer.beginArray()
    for answer in answers {
      writer.beginObject()
      writer.key("rule")
      writer.string(answer.rule)
      writer.key("verdict")
      writer.string(answer.verdict.rawValue)
      writer.key("share_millipercent")
      writer.integer(Int64(answer.shareMillipercent))
      writer.key("arithmetic")
      writer.string(answer.text)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    Console.out(writer.bytes)
  }
}
