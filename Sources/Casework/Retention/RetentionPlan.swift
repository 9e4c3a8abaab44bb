public import Governance
public import Reference

/// What is due for deletion on a day, what is not yet, and what waits for something: computed from the law pack, touching nothing (section 3.9).
///
/// A piece of data is due once its own class has run out, every duty that decisions brought with it has, and no legal hold is active. Never before; what has
/// no known end is open and says why. The catalogue's `RC-AML` is the class of the account's place.
public struct RetentionPlan: Equatable, Sendable {
  /// One sealed piece of one person's data.
  public struct Piece: Hashable, Sendable {
    /// Place in the journal, or the number of a dead letter; and the place among its boxes.
    public let seq: Int64
    public let box: Int
    public let isDeadLetter: Bool
    /// Number of the person; 0 where the data concern nobody.
    public let subject: Int64
    /// As in the catalogue: `RC-RISK`, `RC-AML`, `RC-ORDER`.
    public let retentionClass: String
    public let occurredOn: CivilDate

    public init(seq: Int64, box: Int, subject: Int64, retentionClass: String, occurredOn: CivilDate, isDeadLetter: Bool = false) {
      self.seq = seq
      self.box = box
      self.isDeadLetter = isDeadLetter
      self.subject = subject
      self.retentionClass = retentionClass
      self.occurredOn = occurredOn
    }
  }

  /// What is known of the account behind pieces.
  public struct Account: Equatable, Sendable {
    public var zone: Zone?
    /// When the relationship ended or the registration was refused; nil while it goes on.
    public var endedOn: CivilDate?
    /// The reference of an active legal hold.
    public var holdRef: String?

    public init(zone: Zone? = nil, endedOn: CivilDate? = nil, holdRef: String? = nil) {
      self.zone = zone
      self.endedOn = endedOn
      self.holdRef = holdRef
    }
  }

  public enum Standing: Equatable, Sendable {
    case due(since: CivilDate)
    case notYet(until: CivilDate)
    case open(Open)
    case held(ref: String)
  }

  /// Why an end is not known.
  public enum Open: String, CaseIterable, Sendable {
    case relationshipGoesOn = "relationship goes on"
    case dutyWithoutEnd = "a duty without known end"
    case classUnknown = "the class is not in the law pack"
  }

  /// One line of the plan: pieces of one class that stand alike.
  public struct Line: Equatable, Sendable {
    public let retentionClass: String
    public let standing: String
    public var pieces: Int
    /// The earliest day on which one of them is or was due.
    public var first: CivilDate?
  }

  public let asOf: CivilDate
  public private(set) var lines: [Line] = []
  /// Pieces to delete, in the order they were added.
  public private(set) var due: [Piece] = []
  private let law: LawPack

  public init(asOf: CivilDate, law: LawPack) {
    self.asOf = asOf
    self.law = law
  }

  /// - Parameter duties: what the decisions of the same row brought with them.
  public mutating func add(_ piece: Piece, account: Account, duties: [RunningDuty]) {
    let standing = law.standing(of: piece, account: account, duties: duties, asOf: asOf)
    let (word, day): (String, CivilDate?) =
      switch standing {
      case .due(let since): ("due", since)
      case .notYet(let until): ("kept", until)
      case .open(let why): ("open: \(why.rawValue)", nil)
      case .held: ("legal hold", nil)
      }
    if case .due = standing { due.append(piece) }
    if let index = lines.firstIndex(where: { $0.retentionClass == piece.retentionClass && $0.standing == word }) {
      lines[index].pieces += 1
      if let day { lines[index].first = lines[index].first.map { min($0, day) } ?? day }
    } else {
      lines.append(Line(retentionClass: piece.retentionClass, standing: word, pieces: 1, first: day))
      lines.sort { ($0.retentionClass, $0.standing) < ($1.retentionClass, $1.standing) }
    }
  }

  /// What was due earlier and still is, on the same day: whatever came between, such as a legal hold, keeps its pieces.
  public func stillDue(of earlier: RetentionPlan) -> RetentionPlan {
    var plan = self
    let known = Set(earlier.due)
    plan.due = due.filter { known.contains($0) }
    return plan
  }

  public static func == (a: RetentionPlan, b: RetentionPlan) -> Bool { a.asOf == b.asOf && a.lines == b.lines && a.due == b.due }
}

extension LawPack {
  /// Where one piece stands on a day.
  public func standing(
    of piece: RetentionPlan.Piece, account: RetentionPlan.Account, duties: [RunningDuty], asOf: CivilDate
  ) -> RetentionPlan.Standing {
    if let ref = account.holdRef { return .held(ref: ref) }
    guard let entry = catalogueClass(piece.retentionClass, zone: account.zone) else { return .open(.classUnknown) }
    guard let minimum = entry.minimum ?? entry.maximum else { return .open(.classUnknown) }
    let start = entry.starts == "relationship_end" ? account.endedOn : piece.occurredOn
    guard let start else { return .open(.relationshipGoesOn) }
    // Data of a relationship are never due before their own time either: they may be younger than its end.
    var end = minimum.after(max(start, piece.occurredOn))
    for duty in duties where duty.runs(on: asOf) {
      guard let until = duty.until else { return .open(.dutyWithoutEnd) }
      end = max(end, until)
    }
    return end <= asOf ? .due(since: end) : .notYet(until: end)
  }

  /// A class of the catalogue as the law pack has it. `RC-AML` is that of the place; without one the longest, because too late can be mended.
  func catalogueClass(_ id: String, zone: Zone?) -> RetentionClass? {
    guard id == "RC-AML" else { return retention.first { $0.id == id } }
    if let zone, let own = obligedNorms.last(where: { $0.zone == zone })?.retentionClass { return retention.first { $0.id == own } }
    return retention.filter { $0.id.hasPrefix("RC-AML-") }.max { ($0.minimum?.count ?? 0) < ($1.minimum?.count ?? 0) }
  }
}
