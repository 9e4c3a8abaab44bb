public import Reference

/// What a download came to, for the gates.
public struct ListCandidate: Equatable, Sendable {
  public let list: ListID
  public let format: String
  public let publishedOn: CivilDate?
  public let byteCount: Int
  public let entryCount: Int
  /// Entries of the last good version that it does not have; nil where there is none to compare with.
  public let removedCount: Int?

  public init(list: ListID, format: String, publishedOn: CivilDate?, byteCount: Int, entryCount: Int, removedCount: Int?) {
    self.list = list
    self.format = format
    self.publishedOn = publishedOn
    self.byteCount = byteCount
    self.entryCount = entryCount
    self.removedCount = removedCount
  }
}

/// Why a download does not go live. Each says what to do.
public enum ListGateRefusal: Equatable, Sendable {
  /// It does not read as a list at all: cut off, damaged, an error page, another count than declared.
  case unreadable(ListFailure)
  /// It is a list, but in another format than the catalogue's.
  case otherFormat(expected: String, found: String)
  case tooFewBytes(Int, min: Int)
  case tooManyBytes(Int, max: Int)
  case tooFewEntries(Int, min: Int)
  /// More entries are missing than may be, against the last good version.
  case tooManyRemovals(Int, of: Int, max: Int, percentMax: Int)
  /// Under half or over four times the bytes of the last good version.
  case sizeJump(Int, lastGood: Int)
  /// The publisher's date is before that of the last good version.
  case olderThanLastGood(CivilDate, lastGood: CivilDate)
}

/// The gates a download passes before it goes live. Pure: the same candidate, last good version and limits give the same answer.
public enum ListGates {
  /// How many times smaller or larger than the last good version a download may be. Lists grow by some per cent a month; a schema addition put 40 % on OFAC's.
  static let shrinkMax = 2, growthMax = 4

  /// Every reason to refuse, none if it may go live.
  /// - Parameters:
  ///   - format: the catalogue's; nil where any will do.
  ///   - otherFormats: further ones of the publisher, with the same ids. The bound on bytes is that of the first.
  public static func refusals(
    of candidate: ListCandidate, lastGood: ListVersion?, limits: CatalogueEntry.Suspicion, format: String?, otherFormats: [String] = [],
    accepted: AcceptedChange = .nothing
  ) -> [ListGateRefusal] {
    var found: [ListGateRefusal] = []
    let isOther = format != nil && format != candidate.format && otherFormats.contains(candidate.format)
    // Another list altogether: what it holds against this one would only invite somebody to accept it.
    if let format, format != candidate.format, !isOther { return [.otherFormat(expected: format, found: candidate.format)] }
    if candidate.byteCount < limits.bytesMin, !isOther { found.append(.tooFewBytes(candidate.byteCount, min: limits.bytesMin)) }
    if candidate.byteCount > limits.bytesMax { found.append(.tooManyBytes(candidate.byteCount, max: limits.bytesMax)) }
    if candidate.entryCount < limits.entriesMin { found.append(.tooFewEntries(candidate.entryCount, min: limits.entriesMin)) }
    guard let lastGood else { return found }
    let removed = candidate.removedCount ?? max(0, lastGood.entryCount - candidate.entryCount)
    let removalsMax = max(lastGood.entryCount * limits.removedPercentMax / 100, accepted.removalsMax ?? 0)
    if removed > removalsMax {
      found.append(.tooManyRemovals(removed, of: lastGood.entryCount, max: removalsMax, percentMax: limits.removedPercentMax))
    }
    // Whoever accepts removals accepts that they take bytes along.
    let isSmall = candidate.byteCount < lastGood.byteCount / shrinkMax && accepted.removalsMax == nil
    let isComparable = lastGood.format == candidate.format
    if !accepted.allowsSize, isComparable, isSmall || candidate.byteCount / growthMax > lastGood.byteCount {
      found.append(.sizeJump(candidate.byteCount, lastGood: lastGood.byteCount))
    }
    if let date = candidate.publishedOn, let last = lastGood.publishedOn, date < last, !accepted.allowsOlder {
      found.append(.olderThanLastGood(date, lastGood: last))
    }
    return found
  }
}

extension ListGateRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let failure): return "\(failure)"
    case .otherFormat(let expected, let found):
      return
        "the download is in format \(found), the catalogue says \(expected); it is another file: correct the address or the format in the catalogue"
    case .tooFewBytes(let count, let min):
      return
        "\(count) bytes, at least \(min) are expected (bytes_min); it is cut off, or another file: look at it before lowering the bound"
    case .tooManyBytes(let count, let max):
      return "\(count) bytes, at most \(max) are taken (bytes_max); look at it before raising the bound"
    case .tooFewEntries(let count, let min):
      return "\(count) entries, at least \(min) are expected (entries_min); look at the publisher's site before lowering the bound"
    case .tooManyRemovals(let removed, let of, let max, let percentMax):
      return
        "\(removed) of \(of) entries would be removed, at most \(max) may be (removed_percent_max \(percentMax)); compare with the publisher's notice, and if it is right, run the refresh again with --accept-removals \(removed)"
    case .sizeJump(let count, let lastGood):
      return
        "\(count) bytes against \(lastGood) of the last good version; look at the file, and if the publisher changed what stands in it, run the refresh again with --accept-size"
    case .olderThanLastGood(let date, let lastGood):
      return
        "published \(date), the version in force \(lastGood); a stale copy is being served: try again later, or run with --accept-older if the publisher went back"
    }
  }
}
