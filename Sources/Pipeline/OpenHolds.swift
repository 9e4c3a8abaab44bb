// Decisions that stand for a time only, until they run out, are reviewed or are superseded. Rebuilt while the journal is folded.

internal import Reference

/// A decision that stands until a moment.
struct OpenHold: Equatable {
  /// What stands as the trigger's kind on the decision that follows.
  static let expiredKind = "decision.expired"

  let until: Instant
  let seq: Int64
  let kind: String

  /// By time; holds of one moment in the order in which they were made.
  static func < (first: OpenHold, second: OpenHold) -> Bool {
    (first.until.microseconds, first.seq, first.kind) < (second.until.microseconds, second.seq, second.kind)
  }
}

/// What is open, the next to run out first. O(log n) a change; what was settled otherwise is passed over when its time comes.
struct OpenHolds {
  private struct Name: Hashable {
    let seq: Int64
    let kind: String
  }

  private var heap: [OpenHold] = []
  private var open: Set<Name> = []

  mutating func open(_ hold: OpenHold) {
    open.insert(Name(seq: hold.seq, kind: hold.kind))
    heap.append(hold)
    var at = heap.count - 1
    while at > 0, heap[at] < heap[(at - 1) / 2] {
      heap.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  /// The decision no longer stands: another took its place.
  mutating func settle(_ decisionID: String) {
    if let place = DecisionID.parse(decisionID) { open.remove(Name(seq: place.seq, kind: place.kind)) }
  }

  /// Whether something may run out by that moment.
  func mayExpire(by moment: Instant) -> Bool { heap.first.map { $0.until.microseconds <= moment.microseconds } ?? false }

  /// The next hold that runs out by the moment; nil if there is none.
  mutating func next(by moment: Instant) -> OpenHold? {
    while mayExpire(by: moment) {
      let hold = removeFirst()
      if open.remove(Name(seq: hold.seq, kind: hold.kind)) != nil { return hold }
    }
    return nil
  }

  private mutating func removeFirst() -> OpenHold {
    let first = heap[0]
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < heap.count && heap[child] < heap[least] { least = child }
      if least == at { return first }
      heap.swapAt(at, least)
      at = least
    }
  }
}
