import Reference

/// What OFAC's `idType` words mean. OFAC puts documents, contacts, wallets, genders, dates and legal notes into one list of "ids".
///
/// Source: all `idType` values of SDN.XML of 2021-03-10 and 2024-05-07 and of CONSOLIDATED.XML 2018 to 2025 (150 values). One that is new to the table
/// is kept as identifier `.other`, or, when its words are those of a note, as an attribute.
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

  static func meaning(of label: String) -> OFACIdentifier {
    if let known = table[label] { return known }
    if label.hasPrefix("Digital Currency Address") { return .wallet }
    if label.hasSuffix(":") || label.hasSuffix("-") || label.contains("Information") || label.contains("Listing Date") { return .attribute }
    return .identifier(.other)
  }

  static func isKnown(_ label: String) -> Bool {
    table[label] != nil || label.hasPrefix("Digital Currency Address") || label.hasPrefix("Listing Date (") || label.hasPrefix("Effective Date (")
      || label.hasPrefix("Executive Order ")
  }

  /// Looked up only, never walked.
  private static let table: [String: OFACIdentifier] = {
    var table: [String: OFACIdentifier] = [:]
    func add(_ meaning: OFACIdentifier, _ labels: String) {
      for label in labels.split(separator: "\n") { table[String(label)] = meaning }
    }
    add(.gender, "Gender")
    add(.vesselRegistration, "Vessel Registration Identification")
    add(.identifier(.passport), "Passport\nDiplomatic Passport\nBritish National Overseas Passport\nStateless Person Passport\nService Passport")
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
      "Aircraft Manufacturer's Serial Number (MSN)\nAircraft Construction Number (also called L/N or S/N or F/N)\nAircraft Serial Identification")
    add(.identifier(.modeS), "Aircraft Mode S Transponder Code")
    add(.identifier(.website), "Website")
    add(.identifier(.email), "Email Address")
    add(.identifier(.phone), "Phone Number")
    add(.identifier(.fax), "Fax")
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
    let meaning = OFACIdentifier.meaning(of: label)
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
    return OFACIdentifier.isKnown(label) ? nil : "unknown idType \"\(label)\""
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
