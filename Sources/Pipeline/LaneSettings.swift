// How a lane works, and what it had done by some moment.

/// How a lane works; none of it changes what it decides.
public struct LaneSettings: Sendable {
  /// Lines in a batch at most. Small batches keep all threads busy and a stall short; those that wait for the disk share a commit anyway.
  public var linesMax: Int
  /// Threads that prepare lines.
  public var width: Int
  /// The lane's number, part of decision ids.
  public var number: Int
  /// Nanoseconds of some clock, to measure what governance costs; nil outside of measurements.
  public var stopwatch: (@Sendable () -> UInt64)?
  /// Known parties from which on a change of lists is screened beside the lane and not by it; with fewer it is over in a few tenths of a second.
  public var knownBesideMin = 20_000

  public init(linesMax: Int = 128, width: Int = 1, number: Int = 0) {
    precondition(linesMax > 0 && width > 0, "a batch has a line and a lane a thread")
    self.linesMax = linesMax
    self.width = width
    self.number = number
  }
}

/// What a lane had done by some moment.
public struct LaneProgress: Sendable {
  public var counts = DispositionCounts()
  /// Decisions by effective outcome.
  public var outcomes: [String: Int64] = [:]
  /// Names of members no field of the catalogue knows, in order of appearance.
  public var unknownFields: [String] = []
  /// Rows that are not events: plan changes.
  public var lastSeq: Int64 = 0
  public var decisions: Int64 = 0
  /// By the stopwatch of the settings, what governance took for the decisions of events: facts, ruling, and what the record keeps. Of cases that were new, and
  /// of cases like one before.
  public var newCases = GovernanceCost()
  public var knownCases = GovernanceCost()
}

/// What governance took for some decisions.
public struct GovernanceCost: Sendable {
  public var decisions: Int64 = 0
  public var nanoseconds: UInt64 = 0
}
