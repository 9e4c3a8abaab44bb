/// What sort of document a publisher's words mean, for formats that name documents in prose and in several languages.
enum DocumentWords {
  /// nil if no word is known. Case does not matter; the first rule that fits is taken, so the more special stand first.
  static func kind(of label: String) -> PartyIdentifier.Kind? {
    let words = label.lowercased()
    return rules.first { rule in rule.words.contains { holds(words, $0) } }?.kind
  }

  private static let rules: [(kind: PartyIdentifier.Kind, words: [String])] = [
    (.passport, ["passport", "passeport", "pasaporte", "reisepass"]),
    (.birthCertificate, ["birth cert"]),
    (.driverLicence, ["driver", "driving"]),
    (.voterID, ["voter", "elector"]),
    (.socialSecurity, ["social security", "national insurance"]),
    (.vatNumber, ["vat number", "v.a.t."]),
    (.taxNumber, ["tax", "fiscal", "inn "]),
    (.militaryID, ["military", "fardc"]),
    (.residencePermit, ["residence permit", "resident", "residency"]),
    (.travelDocument, ["travel document", "laissez", "refugee", "visa"]),
    (.imo, ["imo number"]),
    (.bic, ["swift", "bic code"]),
    (.lei, ["legal entity identifier"]),
    (.licence, ["licence", "license"]),
    (.registrationNumber, ["registration", "company number", "ogrn", "trade register"]),
    (
      .nationalID,
      [
        "national", "identity", "identification", "id card", "tazkira", "personal number", "personal no", "id number", "civil", "cedula",
        "identité",
      ]
    ),
  ]
}
