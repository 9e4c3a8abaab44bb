import Testing

@testable import Watchlists

/// Names of organisations: legal forms with slips in them, general words, places, abbreviations, and what evidence says of them. All firms are invented.
@Suite struct OrganisationNamesTests {
  /// The words of a name as they are compared, without particles; a legal form as its class in brackets.
  private func parts(_ name: String) -> String {
    let party = PreparedParty(company(name))
    guard let first = party.names.first else { return "" }
    return party.arena.tokens[first.first..<first.first + first.count].filter { $0.kind != .particle }.map {
      let letters = String(decoding: party.arena.bytes[$0.letters], as: UTF8.self)
      return $0.kind == .legalForm ? "[\(letters)]" : letters
    }.joined(separator: " ")
  }

  private func likeness(_ a: String, _ b: String) -> PartyLikeness { compare(PreparedParty(company(a)), PreparedParty(company(b))) }

  private func isFound(_ query: String, _ listed: String) -> Bool {
    let index = WatchlistIndex(entries: [ListEntry(list: "us-ofac-sdn", entryID: "1", party: company(listed))])
    var scratch = SearchScratch()
    return index.search(PreparedParty(company(query)), scratch: &scratch).first?.isMatch == true
  }

  // MARK: legal forms

  @Test(arguments: [
    ("Keenquist ILMITED", "keenquist [llc]"), ("Keenquist LIMITaD", "keenquist [llc]"), ("Keenquist Liited", "keenquist [llc]"),
    ("ILMITED Keenquist", "[llc] keenquist"), ("Orlovik Shipping CMPANY LIMITED", "orlovik shipping [llc]"),
    ("Orlovik COMPoNY LIMIETD", "orlovik [llc]"), ("Orlovik Closed JOINT-SOTCK COMPANY", "orlovik [jsc]"),
    ("Orlovik Sociedad ANoNINA", "orlovik [jsc]"), ("Orlovik SOCEDAD por Acciones SIMPLIFICuDA", "orlovik [llc]"),
    ("Orlovik Marine PTo LTD", "orlovik marine [llc]"), ("Orlovik LDTA.", "orlovik [llc]"),
  ]) func aLegalFormIsFoundWithASlipInEachOfItsWords(name: String, expected: String) { #expect(parts(name) == expected) }

  @Test(arguments: [
    ("Orlovik S.A. DE C.V.", "orlovik [jsc]"), ("Orlovik SA DE C.V.", "orlovik [jsc]"), ("Orlovik, S.A de CV", "orlovik [jsc]"),
    ("Orlovik S. A. de C. V.", "orlovik [jsc]"), ("Orlovik L.L.C", "orlovik [llc]"), ("Orlovik Co.Ltd", "orlovik [llc]"),
    ("Orlovik CO.,LTD", "orlovik [llc]"),
  ]) func aLegalFormIsFoundHoweverItsDotsStand(name: String, expected: String) { #expect(parts(name) == expected) }

  @Test(arguments: [
    ("QUISTURES.A.", "quisture [jsc]"), ("Orlovik QUISTAS.A.S.", "orlovik quista [llc]"), ("Orlovik QUILTDA", "orlovik qui [llc]"),
    ("OPENJOINT STOCK COMPANY Orlovik", "[jsc] orlovik"), ("LLCORLOVIKTRANS", "[llc] orloviktrans"),
    ("Orlovik INTERNATIONALCO. LTD.", "orlovik international [llc]"), ("Orlovik SHIPPINGCOMPANY LIMITED", "orlovik shipping [llc]"),
    ("FUNDACIONQ.M.", "fundacion qm"),
  ]) func aLegalFormIsFoundWhereItsSpaceIsLost(name: String, expected: String) { #expect(parts(name) == expected) }

  @Test(arguments: [
    "Unlimited Quist", "Lomitan Quist", "Compass Quist", "Stork Company Quist", "Oostermeer Quist", "Sasha Quist", "Quist A.B.C. Bureau",
  ]) func wordsThatAreNearAFormAndNoneStayWords(name: String) { #expect(!parts(name).contains("["), "\(parts(name))") }

  @Test(arguments: [
    ("Agricultural Cooperative Bank", "agricultural cooperative bank"), ("Consumer Cooperative Quist", "consumer cooperative quist"),
    ("Orlovik International Partnership", "orlovik international partnership"),
    ("Quist Agricultural Co-operative Ltd", "quist agricultural cooperative [llc]"),
    ("Cooperativa de Credito Quist", "cooperativa credito quist"), ("Trade Name Quist", "trade name quist"),
    ("Quist Public Corporation", "quist public corporation"),
  ]) func ordinaryWordsAreNoLegalForms(name: String, expected: String) { #expect(parts(name) == expected) }

  // MARK: general words

  @Test(arguments: [
    ("Bank", "Agricultural Cooperative Bank"), ("Cooperative Bank", "Agricultural Cooperative Bank"),
    ("Development Bank", "Export Development Bank"), ("Development Bank", "Bank Towseeh"), ("National Bank", "Bank Melli"),
    ("Trading Company", "International Trading Company"), ("Bank", "Orlovik Bank"), ("General Company", "Orlovik General Company"),
  ]) func aNameOfGeneralWordsAloneFindsNoLongerOne(query: String, listed: String) { #expect(!isFound(query, listed)) }

  @Test(arguments: [
    ("Development Bank", "Development Bank"), ("Agricultrual Cooperative Bank", "Agricultural Cooperative Bank"),
    ("Agricultural Cooperative Bank", "Agricultural Cooperative Bank"), ("Intl Trading Co", "International Trading Company"),
    ("Orlovik Bank", "Orlovik Bank"), ("Orlovik Banking", "Bank Orlovik"),
  ]) func aNameOfGeneralWordsFindsWhatIsJustThat(query: String, listed: String) { #expect(isFound(query, listed)) }

  // MARK: pairs

  @Test(arguments: [
    ("Nam Quong Gan Trading Corporation", "Namquonggan Trading Corporation"),
    ("Chong Quon Gang Shipping Co. Ltd.", "CHONGQUONGANG SHIPPING COMPANY"),
    ("Inquesca S.A.", "Industria Quesca S.A."), ("Frexquo S.A.", "Frutas Exoticas Quondam S.A."),
    ("Quistotskoe Steklo OAO", "Quistotsk Steklo OAO"),
    ("C.I. Quistercom S.A.S.", "Quistercom S.A.S."), ("Quist Financial Ltd", "Quist Finance Ltd"),
    ("ISIS in the Greater Sahara", "Islamic State in the Greater Sahara"), ("Daesh", "Islamic State of Iraq and the Levant"),
    ("كتيبة القويست (Katibat al-Quist; Quist Battalion)", "Katibat al-Quist"),
  ]) func theseAreOne(a: String, b: String) {
    let found = likeness(a, b)
    #expect(found.isMatch, "\(found.score) \(found.evidence.sentence)")
  }

  @Test(arguments: [
    ("Quist Car Parts", "Quist Parsian Technologies"), ("Orlovik Trading", "Oil Refinery Loving Kindness"),
    ("Jund al-Quist in Tunisia", "Jund al-Quist in Algeria"), ("Nam Quong Trading", "Gan Quong Trading"),
  ]) func theseAreNot(a: String, b: String) {
    let found = likeness(a, b)
    #expect(!found.isMatch, "\(found.score) \(found.evidence.sentence)")
  }

  @Test func aPlaceOnOneSideCostsMoreThanAGeneralWord() {
    let plain = likeness("Orlovik Brigades", "Orlovik Brigades").score, general = likeness("Orlovik", "Orlovik Development").score
    let place = likeness("Orlovik", "Orlovik Yemen").score
    #expect(place < general)
    #expect(general < plain)
  }

  // MARK: evidence

  @Test func evidenceSaysThatFormsAreOfOneKindAndNotOneWord() {
    #expect(
      likeness("Orlovik Ltd", "Orlovik GmbH").evidence.contains { $0.kind == .legalFormAlike && $0.query == "Ltd" && $0.listed == "GmbH" })
    #expect(likeness("Orlovik Ltd", "Orlovik GmbH").evidence.sentence.contains("\"Ltd\" ~ \"GmbH\" (same kind of legal form)"))
    #expect(likeness("Orlovik Ltd", "ORLOVIK LTD.").evidence.contains { $0.kind == .partEqual && $0.query == "Ltd" })
  }

  @Test func evidenceDoesNotCallUnlistedWhatIsListed() {
    let evidence = likeness("Agricultural Bank", "Agricultural Cooperative Bank").evidence
    #expect(evidence.contains { $0.kind == .partEqual && $0.query == "Agricultural" })
    #expect(evidence.contains { $0.kind == .missing && $0.listed == "Cooperative" })
    #expect(!evidence.contains { $0.kind == .additional || $0.kind == .contradicts })
  }

  @Test func evidenceShowsArabicWordsAsTheyAreWritten() {
    let evidence = compare(PreparedParty(person("سامر المتصدق")), PreparedParty(person("Samir al-Motassadeq"))).evidence
    #expect(evidence.contains { $0.query == "المتصدق" }, "\(evidence.sentence)")
    #expect(!evidence.contains { $0.query == "mtsdq" })
  }

  @Test func slipsAreOfOneLetter() {
    func isSlip(_ a: String, _ b: String) -> Bool { isOneSlipOff(Array(a.utf8), Array(b.utf8)) }
    for other in ["limited", "imited", "llimited", "ilmited", "limitad"] { #expect(isSlip(other, "limited"), "\(other)") }
    for other in ["limi", "milited", "imlited1", "unlimited", "dimitel"] { #expect(!isSlip(other, "limited"), "\(other)") }
  }
}
