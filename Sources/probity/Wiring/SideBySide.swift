// Work that is the same whoever does it, done on all cores.

internal import Dispatch
internal import Foundation
internal import Synchronization
internal import Watchlists

enum SideBySide {
  /// Does something for each index on as many threads as there are cores, beginning them in the order given. The results stand in the order
  /// of the indices; of several failures the one of the lowest index is thrown, whichever came first.
  static func map<Value: Sendable>(_ order: [Int], _ body: @Sendable (Int) throws -> Value) throws -> [Value] {
    try results(order) { index in Result { try body(index) } }.map { try $0.get() }
  }

  /// Makes the parts of an index.
  static let indexParts: @Sendable (Int, @Sendable (Int) -> IndexPart) -> [IndexPart] = { count, make in
    results(Array(0..<count), make)
  }

  private static func results<Value: Sendable>(_ order: [Int], _ body: @Sendable (Int) -> Value) -> [Value] {
    let results = Mutex([Value?](repeating: nil, count: order.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(order.count, max(1, ProcessInfo.processInfo.activeProcessorCount))) { _ in
      while true {
        let turn = next.withLock { turn in
          defer { turn += 1 }
          return turn
        }
        guard turn < order.count else { return }
        let value = body(order[turn])
        results.withLock { $0[order[turn]] = value }
      }
    }
    return results.withLock { $0 }.map { value in
      guard let value else { preconditionFailure("every index has its turn") }
      return value
    }
  }
}
