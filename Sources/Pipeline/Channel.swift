// A bounded hand-over between two threads: back-pressure is a full channel, an end is said once.

internal import Dispatch
internal import Synchronization

/// At most `capacity` elements wait; `send` blocks while it is full, `receive` while it is empty.
final class Channel<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  // Both start at 0: a semaphore that is let go below its first value traps, and a closed channel may still hold elements.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    for _ in 0..<capacity { free.signal() }
  }

  /// - Returns: false if the channel was closed; the element is dropped then.
  func send(_ element: Element) -> Bool {
    free.wait()
    let isOpen = state.withLock { state in
      if state.isClosed { return false }
      state.waiting.append(element)
      return true
    }
    if isOpen { filled.signal() } else { free.signal() }
    return isOpen
  }

  /// The next element; nil once the channel is closed and empty.
  func receive() -> Element? {
    filled.wait()
    let element = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }

  /// An element that waits now; nil without waiting if there is none.
  func receiveWaiting() -> Element? {
    guard filled.wait(timeout: .now()) == .success else { return nil }
    let element = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }

  /// No more will be sent; what waits is still received.
  func close() {
    let wasOpen = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    if wasOpen {
      filled.signal()
      free.signal()
    }
  }
}
