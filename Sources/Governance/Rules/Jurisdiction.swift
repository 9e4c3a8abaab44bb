internal import Reference

/// Where the decision and each person belong (rules 3.2-1 to 3.2-7).
struct Jurisdiction {
  /// The account holder's place, which rules on controller, policy and storage read. Nil = unknown.
  let locale: Country?
  let zone: Zone
  /// Nil = unknown or none.
  let accessZone: Zone?
  let persons: [PersonPlace]
  let conflict: ConflictCode?
  let applicability: PolicyApplicability
  /// Nil = unresolved.
  let controller: String?
  let controllerSection: String?
  let contractEntity: String?

  /// - Parameter hasPersons: False leaves the persons out, for callers that only ask for the controller.
  init(_ facts: GovernanceFacts, policy: PolicyPack, law: LawPack, hasPersons: Bool = true) {
    let holder = facts.holder
    let place = localeOf(holder)
    locale = place
    let zone = place.map { law.zone(of: $0) } ?? .other
    let accessZone = holder.accessCountry.map { law.zone(of: $0) }
    self.zone = zone
    self.accessZone = accessZone
    let here = policy.place(zone)
    let accessDefers = accessZone == .eleven || accessZone == .kr
    if here.applicability == .applies {
      conflict = accessDefers ? .residenceVersusAccess : nil
      applicability = .applies
    } else {
      conflict = (zone == .eleven || zone == .kr) && (accessZone == .eea || accessZone == .uk) ? .residentElsewhereAccessEEA : nil
      applicability = accessDefers ? policy.place(accessZone ?? zone).applicability : here.applicability
    }

    func entity(_ zone: Zone) -> String { holder.role == .seller ? policy.place(zone).seller : policy.place(zone).buyer }
    if !holder.registered, !here.isGuestCovered {
      controller = nil
      controllerSection = nil
      contractEntity = nil
    } else if here.applicability == .applies {
      controller = entity(zone)
      controllerSection = here.section
      contractEntity = accessDefers ? entity(accessZone ?? zone) : entity(zone)
    } else {
      let deciding: Zone = zone == .eleven || accessZone == .eleven ? .eleven : zone == .kr || accessZone == .kr ? .kr : zone
      controller = entity(deciding)
      controllerSection = policy.place(deciding).section
      contractEntity = controller
    }

    let precaution: Regime? = conflict == .residentElsewhereAccessEEA ? accessZone.map { law.regime(of: $0) } : nil
    guard hasPersons else {
      persons = []
      return
    }
    persons = facts.subjects.enumerated().map { index, subject in
      PersonPlace(subject, isHolder: index == 0, precaution: index == 0 ? precaution : nil, law: law)
    }
  }
}

/// A holder's establishment if a seller or a legal entity, else the residence; a natural person without establishment falls back on the residence.
func localeOf(_ holder: FactsSubject) -> Country? {
  guard holder.role == .seller || holder.kind == .legalEntity else { return residenceOf(holder) }
  if let establishment = holder.establishment { return establishment }
  return holder.isNaturalPerson ? residenceOf(holder) : nil
}

/// The first of verified residence, account country, delivery country; a sole trader's last resort is the establishment (rule 3.2-1).
func residenceOf(_ subject: FactsSubject) -> Country? {
  subject.residence ?? subject.accountCountry ?? subject.deliveryCountry ?? (subject.kind == .soleTrader ? subject.establishment : nil)
}

/// Under which laws one person stands.
struct PersonPlace {
  /// In the order of the vocabulary; empty for a legal entity.
  let regimes: [Regime]
  /// The regime of the residence; nil for a legal entity.
  let home: Regime?
  /// A regime that only the access adds.
  let precaution: Regime?
  let isResidenceUnknown: Bool

  init(_ subject: FactsSubject, isHolder: Bool, precaution: Regime?, law: LawPack) {
    guard subject.isNaturalPerson else {
      regimes = []
      home = nil
      self.precaution = nil
      isResidenceUnknown = false
      return
    }
    var found: Set<Regime> = []
    func add(_ country: Country) {
      let zone = law.zone(of: country)
      found.insert(law.regime(of: zone))
      if zone == .us { found.insert(stateRegime(subject.region, law)) }
    }
    let residence = residenceOf(subject)
    if let residence {
      add(residence)
    } else {
      for country in subject.candidateCountries { add(country) }
      if let establishment = subject.establishment { add(establishment) }
      if isHolder, let access = subject.accessCountry { add(access) }
      if found.isEmpty { found.insert(.other) }
    }
    isResidenceUnknown = residence == nil
    home = residence.map { law.regime(of: law.zone(of: $0)) } ?? Regime.allCases.first { found.contains($0) }
    self.precaution = precaution.flatMap { found.contains($0) ? nil : $0 }
    if let precaution { found.insert(precaution) }
    // From the vocabulary, because a set has no order of its own.
    regimes = Regime.allCases.filter { found.contains($0) }
  }

  func isUnder(_ regime: Regime) -> Bool { regimes.contains(regime) }
  /// Whether the policy's table of bases binds: a resident of the EEA or the United Kingdom.
  var isEuropean: Bool { home == .euGDPR || home == .ukGDPR }
}

private func stateRegime(_ region: Subdivision?, _ law: LawPack) -> Regime {
  region.flatMap { region in law.stateRegimes.first { $0.region == region.code }?.regime } ?? .usOther
}
