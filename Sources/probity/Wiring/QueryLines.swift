// Questions in, answers out, one JSON object a line, in the order of the questions: several threads work on what has arrived, and what has
// arrived is answered before more is waited for.

internal import Dispatch
internal import Foundation
internal import Formats
internal import Synchronization

/// A stream of questions. `Worker` is what one thread answers with (scratch space); answers do not depend on it.
struct QueryLines<Worker> {
  /// A line longer than this is refused.
  private static var lineBytesMax: Int { 1 << 20 }
  private static var chunkBytes: Int { 1 << 18 }
  private static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }

  let path: String
  let makeWorker: () -> Worker
  /// Answers one question; throws what is wrong with it.
  let answer: (JSONValue, inout Worker) throws -> [UInt8]

  /// Answers everything.
  ///
  /// - Returns: how many lines could not be answered. Each of them has `{"line","error"}` in its place.
  func run() throws -> Int {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      guard let file = FileHandle(forReadingAtPath: path) else { throw UsageFailure("cannot read \(path)") }
      handle = file
    }
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let workers = (0..<width).map { _ in WorkerBox(makeWorker()) }
    var cutter = LineCutter(lineBytesMax: Self.lineBytesMax)
    var bad = 0
    var isAtEnd = false
    while !isAtEnd {
      let chunk = try read(handle)
      isAtEnd = chunk.isEmpty
      if isAtEnd { cutter.finish() } else { cutter.feed(chunk) }
      var lines: [(number: Int, bytes: [UInt8]?)] = []
      while let line = cutter.next() {
        switch line.kind {
        case .whole:
          var bytes = Array(cutter.bytes[line.range])
          // Editors and spreadsheets put one before the first line.
          if line.number == 1, bytes.starts(with: Self.byteOrderMark) { bytes.removeFirst(Self.byteOrderMark.count) }
          lines.append((line.number, bytes))
        case .tooLongPiece: break
        case .tooLongEnd: lines.append((line.number, nil))
        }
      }
      bad += answer(lines, workers)
    }
    return bad
  }

  /// What is there, waiting only if nothing is.
  private func read(_ handle: FileHandle) throws -> [UInt8] {
    let descriptor = handle.fileDescriptor
    var bytes = [UInt8](repeating: 0, count: Self.chunkBytes)
    // Sound: the system writes at most the array's own count of bytes into it.
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe Foundation.read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw BrokenFailure("cannot read \(path): \(unsafe String(cString: strerror(errno)))") }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private func answer(_ lines: [(number: Int, bytes: [UInt8]?)], _ workers: [WorkerBox<Worker>]) -> Int {
    guard !lines.isEmpty else { return 0 }
    // A few lines are not worth a second thread.
    let width = lines.count < 32 ? 1 : workers.count
    let parts = Mutex([(bytes: [UInt8], bad: Int)](repeating: ([], 0), count: width))
    let work = Work(lines: lines, workers: workers, answer: answer)
    DispatchQueue.concurrentPerform(iterations: width) { part in
      let range = (work.lines.count * part / width)..<(work.lines.count * (part + 1) / width)
      let made = work.answer(range, part)
      parts.withLock { $0[part] = made }
    }
    let made = parts.withLock { $0 }
    for part in made { try? FileHandle.standardOutput.write(contentsOf: Data(part.bytes)) }
    return made.map(\.bad).reduce(0, +)
  }

  // Sound: each part of the lines is answered by the one worker of its number, and a worker is used by one thread at a time.
  private struct Work: @unchecked Sendable {
    let lines: [(number: Int, bytes: [UInt8]?)]
    let workers: [WorkerBox<Worker>]
    let answer: (JSONValue, inout Worker) throws -> [UInt8]

    func answer(_ range: Range<Int>, _ part: Int) -> (bytes: [UInt8], bad: Int) {
      var out: [UInt8] = []
      var bad = 0
      for index in range {
        do {
          guard let bytes = lines[index].bytes else {
            throw QueryFailure(description: "a line has at most \(QueryLines.lineBytesMax) bytes")
          }
          let span = bytes.span
          let value: JSONValue
          do { value = try JSONValue.parse(span, bounds: .event) } catch { throw QueryFailure(description: "\(error)") }
          out += try answer(value, &workers[part].worker)
        } catch {
          bad += 1
          out += refusal(lines[index].number, "\(error)")
          Console.error("line \(lines[index].number): \(error)")
        }
        out.append(0x0A)
      }
      return (out, bad)
    }

    private func refusal(_ number: Int, _ message: String) -> [UInt8] {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("line")
      writer.integer(number)
      writer.key("error")
      writer.string(message)
      writer.endObject()
      return writer.bytes
    }
  }
}

/// A question that cannot be answered, in words.
struct QueryFailure: Error, CustomStringConvertible {
  let description: String
}

final class WorkerBox<Worker> {
  var worker: Worker

  init(_ worker: Worker) { self.worker = worker }
}
