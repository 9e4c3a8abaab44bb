import Reference

/// What OFAC's `idType` words mean. OFAC puts documents, contacts, wallets, genders, dates and legal notes into one list of "ids".
///
/// Source: all `idType` values of SDN.XML of 2021-03-10 and 2024-05-07 and of CONSOLIDATED.XML 2018 to 2025 (150 values). One that is new
/// to the table is kept as identifier `.other`, or, when its words are those of a note, as an attribute.
enum OFACIdentifier: Equatable {
  case identifier(PartyIdentifier.Kind)
  case wallet
  case gender
  /// Registration with a classification society or IMO: the number itself says which ("IMO 9187629").
  case vesselRegistration
  case date(PartyDate.Role)
  case country(PartyCountry.Role)
  case relation(EntryRelation.Kind)
  case attribute

  /// What the words mean, and whether they are known or guessed by their shape.
  static func meaning(of label: String) -> (meaning: OFACIdentifier, isKnown: Bool) {
    if let known = table[label] { return (known, true) }
    // The enhanced file writes typographic apostrophes and other capitals.
    if let known = loose[looseKey(label)] { return (known, true) }
    if label.hasPrefix("Digital Currency Address") { return (.wallet, true) }
    // Notes on directives carry the directive in their label.
    if ["Listing Date (", "Effective Date (", "Executive Order ", "CAATSA Section ", "For more information"].contains(
      where: label.hasPrefix)
    {
      return (.attribute, true)
    }
    return (label.hasSuffix(":") || label.hasSuffix("-") || holds(label, "Information") ? .attribute : .identifier(.other), false)
  }

  /// Every label of the table, for finding where one begins in running text. In no order.
  static var labels: [String] { Array(table.keys) }

  private static func looseKey(_ label: String) -> String {
    String(String.UnicodeScalarView(label.lowercased().unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }

  /// The table without regard to capitals. Looked up only; where it is filled, order does not matter, since no two keys fall together.
  private static let loose: [String: OFACIdentifier] = Dictionary(
    table.map { (looseKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })

  /// Looked up only, never walked.
  private static let table: [String: OFACIdentifier] = {
    var table: [String: OFACIdentifier] = [:]
    func add(_ meaning: OFACIdentifier, _ labels: String) {
      for label in labels.split(separator: "\n") { table[String(label)] = meaning }
    }
    add(.gender, "Gender")
    add(.vesselRegistration, "Vessel Registration Identification")
    add(
      .identifier(.passport),
      "Passport\nDiplomatic Passport\nBritish National Overseas Passport\nStateless Person Passport\nService Passport")
    add(
      .identifier(.nationalID),
      """
      National ID No.
      C.U.R.P.
      Cedula No.
      D.N.I.
      Personal ID Card
      Turkish Identification Number
      Numero de Identidad
      Citizen's Card Number
      Kenyan ID No.
      C.U.I.P.
      Tazkira National ID Card
      UAE Identification
      CNP (Personal Numerical Code)
      C.I.N.
      N.I.E.
      N.I.F.
      Bosnian Personal ID No.
      Moroccan Personal ID No.
      LE Number
      Identification Number
      Cedula de Ciudadania
      Cedula de Residencia
      C.I.
      I.F.E.
      """)
    add(.identifier(.voterID), "Electoral Registry No.\nCredencial electoral")
    add(.identifier(.militaryID), "Cartilla de Servicio Militar Nacional\nMilitary Registration Number")
    add(.identifier(.socialSecurity), "SSN\nSocial Security Number")
    add(.identifier(.driverLicence), "Driver's License No.\nDriver's License is issued by the State of")
    add(.identifier(.birthCertificate), "Birth Certificate Number")
    add(
      .identifier(.travelDocument),
      "Travel Document Number\nVisaNumberID\nRefugee ID Card\nSeafarer's Identification Document\nStateless Person ID Card\nImmigration No.\nPublic Security and Immigration No."
    )
    add(.identifier(.residencePermit), "Residency Number\nNational Foreign ID Number\nRomanian Permanent Resident\nPermanent Resident Card")
    add(
      .identifier(.taxNumber),
      """
      Tax ID No.
      R.F.C.
      RFC
      NIT #
      RUC #
      RIF #
      RTN
      C.U.I.
      C.U.I.T.
      Italian Fiscal Code
      Fiscal Code
      US FEIN
      C.I.F.
      Paraguayan tax identification number
      Romanian Tax Registration
      Numero Unico de Identificacao Tributaria (NUIT)
      """)
    add(.identifier(.vatNumber), "V.A.T. Number")
    add(
      .identifier(.registrationNumber),
      """
      Registration Number
      Business Registration Number
      Registration ID
      Company Number
      Folio Mercantil No.
      Commercial Registry Number
      Unified Social Credit Code (USCC)
      United Social Credit Code Certificate (USCCC)
      Legal Entity Number
      C.R. No.
      Economic Register Number (CBLS)
      Matricula Mercantil No
      Chamber of Commerce Number
      Central Registration System Number
      Business Registration Document #
      Istanbul Chamber of Comm. No.
      Dubai Chamber of Commerce Membership No.
      Business Number
      Enterprise Number
      UK Company Number
      Public Registration Number
      Registered Charity No.
      Branch Unit Number
      Certificate of Incorporation Number
      Organization Code
      Romanian C.R.
      Registration Certificate Number (Dubai)
      Russian State Individual Business Registration Number Pattern (OGRNIP)
      MSB Registration Number
      RSIN
      File Number
      """)
    add(
      .identifier(.licence),
      "License\nTrade License No.\nPermit Number\nSRE Permit No.\nPilot License Number\nAfghan Money Service Provider License Number\nTourism License No.\nTarjeta Profesional"
    )
    add(.identifier(.other), "Serial No.\nTrademark number\nBIK (RU)")
    add(.identifier(.duns), "D-U-N-S Number")
    add(.identifier(.bic), "SWIFT/BIC")
    add(.identifier(.isin), "ISIN")
    add(.identifier(.ticker), "Equity Ticker\nMICEX Code")
    add(.identifier(.mmsi), "MMSI")
    add(.identifier(.callSign), "Other Vessel Call Sign")
    add(.identifier(.tailNumber), "Aircraft Tail Number\nPrevious Aircraft Tail Number")
    add(
      .identifier(.aircraftSerial),
      "Aircraft Manufacturer's Serial Number (MSN)\nAircraft Construction Number (also called L/N or S/N or F/N)\nAircraft Serial Identification"
    )
    add(.identifier(.modeS), "Aircraft Mode S Transponder Code")
    add(.identifier(.website), "Website")
    add(.identifier(.email), "Email Address")
    add(.identifier(.phone), "Phone Number")
    add(.identifier(.fax), "Fax")
    add(.identifier(.callSign), "VESSEL CALL SIGN")
    add(.country(.flag), "VESSEL FLAG")
    add(.relation(.ownedBy), "VESSEL OWNER")
    add(.attribute, "VESSEL TYPE\nVESSEL TONNAGE\nVESSEL GROSS REGISTERED TONNAGE")
    add(.date(.incorporation), "Organization Established Date")
    add(.date(.built), "Aircraft Manufacture Date\nVessel Year of Build")
    add(.country(.formerFlag), "Former Vessel Flag")
    add(.country(.flag), "Other Vessel Flag")
    add(.country(.registration), "Nationality of Registration\nRegistration Country")
    add(.relation(.operatedBy), "Aircraft Operator")
    add(
      .attribute,
      """
      Secondary sanctions risk:
      Additional Sanctions Information -
      Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:
      Organization Type:
      Aircraft Model
      Other Vessel Type
      Government Gazette Number
      Target Type
      Chinese Commercial Code
      UN/LOCODE
      CAATSA Section 235 Information:
      PEESA Information:
      IFCA Determination -
      For more information, please see:
      Issuer Name
      Purchase/Sales For Divestment Date (CMIC)
      Listing Date (CMIC)
      Effective Date (CMIC)
      """)
    return table
  }()
}

/// One "id" or "feature" of OFAC's, on its way to its place in an entry; legacy and advanced XML call the same things by the same words.
struct OFACFact {
  let label: String
  /// The number, or the words of the fact; nil where OFAC knows only that there is one.
  var value: String?
  var country: Country?
  var countryText: String?
  var issued: PartyDate?
  var expires: PartyDate?
  var note = ""

  /// Puts the fact where it belongs. Returns what is odd about it, if anything.
  func add(to entry: inout ListEntry) -> String? {
    let (meaning, isKnown) = OFACIdentifier.meaning(of: label)
    let text = value ?? ""
    switch meaning {
    case .gender:
      let gender: PartyGender = text == "Male" ? .male : text == "Female" ? .female : .other
      entry.party.genders.append(gender)
      if gender == .other { return "unknown gender \"\(text)\"" }
    case .date(let role): entry.party.dates.append(DateText.parse(text, role: role, order: .monthFirst))
    case .country(let role): addCountry(role, &entry)
    case .relation(let kind): entry.relations.append(EntryRelation(kind: kind, targetName: text, label: label))
    case .attribute: entry.attributes.append(EntryAttribute(label: label, value: text))
    case .identifier(let kind): addIdentifier(kind, text, note, &entry)
    case .wallet: addIdentifier(.wallet, text, label.split(separator: " ").last.map(String.init) ?? "", &entry)
    case .vesselRegistration:
      let isIMO = text.hasPrefix("IMO ") && text.utf8.count > 4
      addIdentifier(isIMO ? .imo : .vesselRegistration, isIMO ? String(text.dropFirst(4)) : text, note, &entry)
    }
    return isKnown ? nil : "unknown idType \"\(label)\""
  }

  /// The country stands in the value ("Panama") or in a place of its own.
  private func addCountry(_ role: PartyCountry.Role, _ entry: inout ListEntry) {
    let text = value ?? countryText ?? ""
    entry.party.countries.append(PartyCountry(role: role, country: CountryNames.country(named: text) ?? country, text: text))
  }

  /// A document without its number says nothing to compare; it stays as an attribute.
  private func addIdentifier(_ kind: PartyIdentifier.Kind, _ text: String, _ note: String, _ entry: inout ListEntry) {
    guard value != nil else {
      entry.attributes.append(EntryAttribute(label: label, value: countryText ?? ""))
      return
    }
    entry.party.identifiers.append(
      PartyIdentifier(kind: kind, label: label, value: text, country: country, issued: issued, expires: expires, note: note))
  }
}

/// What OFAC's words for relations mean, in the advanced and enhanced files.
enum OFACRelation {
  static func kind(of label: String) -> EntryRelation.Kind {
    let words = label.lowercased()
    if holds(words, "owned or controlled by") { return .ownedBy }
    if holds(words, "owns") { return .owns }
    if holds(words, "acting for") { return .actsFor }
    if holds(words, "support") { return .supports }
    if holds(words, "family") { return .family }
    if holds(words, "leader") || holds(words, "official") || holds(words, "officer") { return .employment }
    if holds(words, "associate") { return .associate }
    return .linkedTo
  }
}

/// What OFAC's words for parts of names mean, in the advanced and enhanced files, and how parts make a name.
enum OFACNameParts {
  static func kind(of type: String) -> NamePart.Kind {
    switch type {
    case "Last Name", "Matronymic": .family
    case "First Name": .given
    case "Middle Name": .middle
    case "Maiden Name": .maiden
    case "Patronymic": .patronymic
    case "Nickname": .nickname
    case "Suffix": .suffix
    case "Title": .title
    default: .unspecified
    }
  }

  /// A person's parts may stand family name first and are turned into reading order; anything else is one name. A name in another script than Latin is a spelling.
  static func name(_ written: [NamePart], isPerson: Bool, kind: PartyName.Kind, strength: PartyName.Strength) -> PartyName? {
    guard !written.isEmpty else { return nil }
    func isLast(_ part: NamePart) -> Bool { part.kind == .family || part.kind == .maiden }
    let parts = isPerson ? written.filter { !isLast($0) } + written.filter(isLast) : written
    let full = parts.map(\.text).joined(separator: " ")
    let script = WritingSystem.ifNotLatin(full)
    // A single name is neither a given nor a family name for certain.
    let kept = !isPerson ? [] : parts.count == 1 ? [NamePart(kind: .unspecified, text: full)] : parts
    return PartyName(full: full, parts: kept, kind: script == nil ? kind : .spelling, strength: strength, script: script)
  }
}
