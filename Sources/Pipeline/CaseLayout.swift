// What of a plan every case asks for, looked up once: where the fields lie that governance reads, and what is said of lists that found nobody.

internal import Governance
internal import Screening
internal import Watchlists

/// What governance asks about an account holder and their company.
enum KnownField: Int, CaseIterable, Sendable {
  case businessKind, businessCountry, businessRegion, personResidence, personRegion, birthDate, persons, accessCountry, deliveryCountry
  case consentForm, consentRef, assessmentProvider, assessmentUse, lender

  var path: String {
    switch self {
    case .businessKind: "business.kind"
    case .businessCountry: "business.country"
    case .businessRegion: "business.region"
    case .personResidence: "person.residence"
    case .personRegion: "person.region"
    case .birthDate: "person.birth_date"
    case .persons: "persons"
    case .accessCountry: "session.country"
    case .deliveryCountry: "delivery.country"
    case .consentForm: "consent.form"
    case .consentRef: "consent.ref"
    case .assessmentProvider: "assessment.provider"
    case .assessmentUse: "assessment.use"
    case .lender: "bnpl.lender"
    }
  }
}

/// Fields and their places in `KnownField.allCases`.
struct AskedFields: Sendable {
  let fields: [FieldID]
  let places: [Int]
}

/// Where the sub-fields of an entry of the list of persons lie.
struct PersonPlaces: Sendable {
  let kind: Int?
  let role: Int?
  let residence: Int?
  let birthDate: Int?

  init(_ catalogue: EventCatalogue) {
    let paths = catalogue.field("persons").map { catalogue[$0].subfields.map { catalogue[$0].path } } ?? []
    kind = paths.firstIndex(of: "persons.kind")
    role = paths.firstIndex(of: "persons.role")
    residence = paths.firstIndex(of: "persons.residence")
    birthDate = paths.firstIndex(of: "persons.birth_date")
  }
}

/// Made once a plan; shared by its copies.
final class CaseLayout: Sendable {
  /// By place in `KnownField.allCases`; nil where the catalogue has no such field.
  let fields: [FieldID?]
  /// For each kind of event and each known field where its value lies in the event, or -1.
  private let slots: [Int16]
  /// Those that profiles remember, with their places, by what is asked: see `asked`.
  private let remembered: [AskedFields]
  let persons: PersonPlaces
  /// One entry for each list in force, for the many cases that no list says anything of.
  let cleared: [CaseList]
  /// For each kind of decision whether its rules read persons, and whether it is about credit.
  private let readsPersons: [Bool]
  private let isCredit: [Bool]

  init(catalogue: EventCatalogue, screening: Plan, lists: ListsInForce) {
    let fields = KnownField.allCases.map { catalogue.field($0.path) }
    self.fields = fields
    slots = catalogue.kinds.flatMap { kind in fields.map { field in field.map { kind.slotOfField[Int($0.rawValue)] } ?? -1 } }
    // Who lends is a matter of the request, not of the account.
    let known = KnownField.allCases.filter { field in
      field != .lender && (catalogue.field(field.path).map { catalogue[$0].isKnown } ?? false)
    }
    remembered = (0..<8).map { set in
      let asked = known.filter { field in
        switch field {
        case .businessKind, .businessCountry, .businessRegion: set & 1 == 0
        case .deliveryCountry: set & 1 == 1
        case .assessmentProvider, .assessmentUse: set & 2 == 2
        case .persons: set & 4 == 4
        default: true
        }
      }
      return AskedFields(fields: asked.compactMap { catalogue.field($0.path) }, places: asked.map(\.rawValue))
    }
    persons = PersonPlaces(catalogue)
    cleared = lists.lists.map { list in
      CaseList(
        list: list.id.text, authority: list.authority.rawValue, purpose: list.purpose.rawValue, version: hex(list.version),
        status: "cleared", score: nil, subject: nil)
    }
    readsPersons = screening.packs.map { pack in
      pack.categoriesRead.contains { $0.fields.contains { $0 == "persons" || $0.hasPrefix("persons.") } }
    }
    isCredit = screening.packs.map { DecisionKind(rawValue: $0.name)?.isCredit ?? false }
  }

  /// Which of the account's known values a case of this kind is made of.
  func asked(isBuyer: Bool, isCredit: Bool, readsPersons: Bool) -> AskedFields {
    remembered[(isBuyer ? 1 : 0) | (isCredit ? 2 : 0) | (readsPersons ? 4 : 0)]
  }

  /// Where an event of a kind carries a field, or -1.
  func slot(of field: KnownField, in kind: KindID) -> Int { Int(slots[Int(kind.rawValue) * fields.count + field.rawValue]) }

  func readsPersons(_ kind: DecisionKindID) -> Bool { readsPersons[Int(kind.rawValue)] }

  func isCredit(_ kind: DecisionKindID) -> Bool { isCredit[Int(kind.rawValue)] }
}
