/// Which elements are records: local names joined by `/`.
///
/// `sdnEntry` is any element of that name, `INDIVIDUALS/INDIVIDUAL` one whose parent has the first name, `/export/sanctionEntity` one counted from the root;
/// `*` stands for any one name. Elements inside a record belong to it, whatever their name.
struct XMLRecordPath: Sendable {
  private let steps: [String]
  private let isAnchored: Bool

  init(_ path: String) {
    isAnchored = path.hasPrefix("/")
    steps = path.split(separator: "/").map(String.init)
    precondition(!steps.isEmpty, "a record path names an element")
  }

  /// Whether the innermost of the open elements, which are given by the index of their name from the root on, is a record.
  func matches(_ open: [UInt32], _ names: [XMLName]) -> Bool {
    guard open.count >= steps.count, !isAnchored || open.count == steps.count else { return false }
    for (step, name) in zip(steps.reversed(), open.reversed()) where step != "*" && step != names[Int(name)].local { return false }
    return true
  }
}
