// The part of the work that needs no past runs on several threads; the results lie in the order of the lines, whatever the width.

internal import Dispatch
internal import Synchronization

/// Maps ranges of `0..<count` on up to `width` threads and joins the results in order. `width` 1 stays on the calling thread.
func parallelMap<Result: Sendable>(count: Int, width: Int, _ body: @Sendable (_ worker: Int, _ range: Range<Int>) -> [Result]) -> [Result] {
  let workers = min(width, max(1, count / 16))
  guard workers > 1 else { return body(0, 0..<count) }
  let chunks = Mutex([[Result]](repeating: [], count: workers))
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    let range = (count * worker / workers)..<(count * (worker + 1) / workers)
    let results = body(worker, range)
    chunks.withLock { $0[worker] = results }
  }
  return chunks.withLock { $0.flatMap { $0 } }
}
