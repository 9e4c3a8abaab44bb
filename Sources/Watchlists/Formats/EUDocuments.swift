import Reference

/// What the EU's codes for documents mean, the same in XML and CSV.
enum EUDocuments {
  /// nil for a code that is not known.
  static func kind(_ code: String, note: String) -> PartyIdentifier.Kind? {
    switch code {
    case "passport": .passport
    case "id", "nationcert": .nationalID
    case "regnumber": .registrationNumber
    case "fiscalcode": .taxNumber
    case "imo": .imo
    case "swiftbic": .bic
    case "drivinglicence": .driverLicence
    case "ssn": .socialSecurity
    case "travelcardid": .travelDocument
    case "birthcert": .birthCertificate
    case "tradelic": .licence
    case "electionid": .voterID
    case "residentperm": .residencePermit
    case "other": DocumentWords.kind(of: note) ?? .other
    default: nil
    }
  }

  /// The old forms write number, type and notes in one text: "AD001095 (passport-National passport) [known to be expired](issued under …)".
  static func old(_ text: String, country: Country?) -> PartyIdentifier {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return PartyIdentifier(kind: DocumentWords.kind(of: text) ?? .other, label: "", value: text, country: country)
    }
    let number = foldedSpace(String(text[..<open])), type = text[text.index(after: open)..<close]
    let dash = type.firstIndex(of: "-")
    let code = String(type[..<(dash ?? type.endIndex)])
    let label = dash.map { String(type[type.index(after: $0)...]) } ?? code
    let note = foldedSpace(String(text[text.index(after: close)...]))
    return PartyIdentifier(
      kind: kind(code, note: note) ?? .other, label: label, value: number.isEmpty ? text : number, country: country, note: note)
  }

  /// The old forms write contacts and more as "PHONE[042-681 20 81]", several in a row.
  static func contacts(_ text: String, _ entry: inout ListEntry) {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let value = foldedSpace(String(rest[rest.index(after: open)..<close]))
      let key = foldedSpace(String(rest[..<open]).uppercased())
      let kind: PartyIdentifier.Kind? =
        key.hasSuffix("PHONE")
        ? .phone : key.hasSuffix("FAX") ? .fax : key.hasSuffix("EMAIL") ? .email : key.hasSuffix("WEB") ? .website : nil
      guard let kind, !value.isEmpty else { break }
      entry.gatherIdentifier(kind, key, value)
      rest = rest[rest.index(after: close)...]
    }
    let left = foldedSpace(String(rest))
    if !isNoValue(left) { entry.remarks.appendNew("Address: \(left)") }
  }

  /// ISO alpha-2 or alpha-3; "00" is unknown, UK and EL are the EU's words for GB and GR.
  static func country(_ code: String) -> Country? {
    switch code {
    case "00", "": nil
    case "UK": Country(alpha2: "GB")
    case "EL": Country(alpha2: "GR")
    default: code.utf8.count == 3 ? Country(alpha3: code) : Country(alpha2: code)
    }
  }
}
