// A decision is made again because a fact behind it was corrected. What it read of anything else stays as it was frozen: windows above all,
// because late events and corrected amounts count for later decisions and never reopen earlier ones. Only the features that rest on what the
// account is known by, or on what the lists say of it, are computed anew.

/// Features that rest on facts which were corrected.
public struct Dependents: Sendable {
  /// By number of the feature.
  let isDependent: [Bool]
  /// Whether what the lists say may have changed too.
  public let isScreeningChanged: Bool
}

/// What a decision read when it was made, and what of it no longer holds.
public struct EarlierInputs: Sendable {
  let frozen: FrozenInputs
  let dependents: Dependents

  public init(frozen: FrozenInputs, dependents: Dependents) {
    self.frozen = frozen
    self.dependents = dependents
  }
}

extension Plan {
  /// Which features rest on known values of these fields, and on what the lists say if that changed.
  public func dependents(onKnown fields: [FieldID], isScreeningChanged: Bool) -> Dependents {
    var found = program.features.map { definition in
      switch definition.feature {
      case .known(let field), .isKnown(let field): fields.contains(field)
      case .screening: isScreeningChanged
      default: false
      }
    }
    // A feature is made of others, mostly of earlier ones: until nothing is added.
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (number, definition) in program.features.enumerated() where !found[number] {
        guard program.sources(of: definition.feature).contains(where: { found[$0] }) else { continue }
        found[number] = true
        isGrowing = true
      }
    }
    return Dependents(isDependent: found, isScreeningChanged: isScreeningChanged)
  }

  /// As `judge`, with what was read before and still holds in place of the past.
  func judgeAgain(
    _ kind: DecisionKindID, _ inputs: borrowing Inputs, _ table: borrowing ProfileTable, _ scratch: inout Scratch, _ earlier: EarlierInputs?
  ) -> Proposal {
    let index = Int(kind.rawValue)
    for feature in earlier?.frozen.features ?? [] where earlier?.dependents.isDependent[feature.number] == false {
      scratch.set(feature.number, program.cell(frozen: feature.value, feature: feature.number))
    }
    scratch.answers.removeAll(keepingCapacity: true)
    for number in packs[index].rules { scratch.answers.append(evaluate(program.codes[number], inputs, table, &scratch)) }
    if let status = packs[index].statusFeature { _ = program.cell(status, inputs, table, &scratch) }
    let frozen = freeze(index, inputs, table, &scratch)
    return propose(packs[index], scratch.answers, earlier.map { frozen.keeping($0) } ?? frozen, scratch.cells)
  }
}

extension RuleProgram {
  /// The features a feature is made of. Not those of a window: what it counted then it counted.
  fileprivate func sources(of feature: Feature) -> [Int] {
    switch feature {
    case .age(let other), .check(_, let other), .youngest(let other), .explainedShare(let other), .membership(let other, _),
      .limit(_, let other), .currencyOf(let other):
      [other]
    case .sameText(let a, let b): [a, b]
    case .computed(let piece):
      pieces[piece].compactMap { at in
        switch operations[at] {
        case .feature(let number), .compareConstant(let number, _, _): Int(number)
        default: nil
        }
      }
    case .constant, .field, .known, .isPresent, .isKnown, .now, .today, .localHour, .window, .screening, .openHolds: []
    }
  }
}

extension FrozenInputs {
  /// The same with the values that were read before, word for word, where they still hold.
  fileprivate func keeping(_ earlier: EarlierInputs) -> FrozenInputs {
    let kept = features.map { feature in
      guard !earlier.dependents.isDependent[feature.number], let before = earlier.frozen.value(feature.number) else { return feature }
      return FrozenFeature(number: feature.number, value: before)
    }
    let isSame = !earlier.dependents.isScreeningChanged
    return FrozenInputs(
      kind: kind, features: kept, hits: isSame ? earlier.frozen.hits : hits,
      screeningNote: isSame ? earlier.frozen.screeningNote : screeningNote, businessKey: businessKey,
      ownership: isSame ? earlier.frozen.ownership : ownership)
  }
}
