// Events from a file or from standard input, one JSON object a line. A source is known by its content: how far it was read is an offset and
// the digest of all bytes before it, so that a renamed or grown file goes on where it stopped and another file under the same name does not.

internal import Crypto
internal import Foundation
internal import Formats
public import Pipeline
public import Reference

/// Reads lines from a file or from standard input.
public final class FileEventSource: EventSource {
  private let handle: FileHandle
  private let path: String?
  /// Stamps what is read now; nil for a replay, where the lines say when they were observed.
  private let clock: (() -> Instant)?
  private let isFollowed: Bool
  private var cutter: LineCutter
  private var isAtEnd = false
  /// Bytes read and not yet in `running`.
  private var unhashed: [UInt8] = []
  private var hashedOffset = 0
  private var running = SHA256()
  private var position: SourcePosition?
  /// A line that is too long, so far.
  private var long: (start: [UInt8], digest: SHA256)?

  /// The longest line that is read, in bytes.
  public static let lineBytesMax = 1 << 20
  private static let chunkBytes = 1 << 18
  private static let sampleMax = 1 << 16
  private static let idleMilliseconds: Int32 = 200

  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - isFollowed: whether more may be appended later; a last line without line feed then waits for the rest.
  ///   - clock: for a live source, what stamps `observed_at`.
  public init(path: String, isFollowed: Bool, clock: (() -> Instant)?) throws(WorldFailure) {
    self.isFollowed = isFollowed
    self.clock = clock
    cutter = LineCutter(lineBytesMax: Self.lineBytesMax)
    if path == "-" {
      self.path = nil
      handle = FileHandle.standardInput
      return
    }
    self.path = path
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let handle = FileHandle(forReadingAtPath: path)
    else { throw WorldFailure(mayRetry: false, message: "cannot read events from \(path): no such file, or not readable") }
    self.handle = handle
  }

  public func resume(from known: [SourcePosition]) throws(WorldFailure) -> SourcePosition? {
    guard path != nil else { return nil }
    do {
      let size = Int64(try handle.seekToEnd())
      try handle.seek(toOffset: 0)
      var best: (position: SourcePosition, hash: SHA256)?
      var hash = SHA256()
      var offset: Int64 = 0
      for candidate in known.sorted(by: { $0.offset < $1.offset }) where candidate.offset <= size {
        while offset < candidate.offset {
          let wanted = Int(min(Int64(4 * Self.chunkBytes), candidate.offset - offset))
          guard let data = try handle.read(upToCount: wanted), !data.isEmpty else { break }
          hash.update(data: data)
          offset += Int64(data.count)
        }
        if offset == candidate.offset, Array(hash.finalize()) == candidate.digest { best = (candidate, hash) }
      }
      let start = best?.position.offset ?? 0
      try handle.seek(toOffset: UInt64(start))
      cutter = LineCutter(lineBytesMax: Self.lineBytesMax, offset: Int(start))
      running = best?.hash ?? SHA256()
      hashedOffset = Int(start)
      unhashed = []
      position = best?.position
      isAtEnd = false
      return position
    } catch {
      throw WorldFailure(mayRetry: true, message: "cannot read events: \(error.localizedDescription)")
    }
  }

  public func poll(linesMax: Int) throws(WorldFailure) -> SourceBatch {
    var bytes: [UInt8] = []
    var lines: [SourceLine] = []
    var hasRead = false
    while lines.count < linesMax {
      if let line = cutter.next() {
        take(line, into: &lines, &bytes)
      } else if isAtEnd || (hasRead || path == nil) && !lines.isEmpty {
        // Standard input keeps a reader waiting: what is in hand goes on first.
        break
      } else {
        do throws(WorldFailure) {
          let isMore = try readChunk()
          hasRead = true
          if !isMore, !isAtEnd { break }
        } catch {
          // Lines in hand are handed over; the failure comes again at the next poll if it lasts.
          guard !lines.isEmpty else { throw error }
          break
        }
      }
    }
    settlePosition()
    return SourceBatch(
      bytes: bytes, lines: lines, next: position, observedAt: clock?(), isEnd: isAtEnd && lines.count < linesMax)
  }

  private func take(_ line: LineCutter.Line, into lines: inout [SourceLine], _ bytes: inout [UInt8]) {
    let content = cutter.bytes[line.range]
    switch line.kind {
    case .whole:
      lines.append(
        SourceLine(range: bytes.count..<(bytes.count + content.count), offset: Int64(line.offset), length: Int64(line.lineLength)))
      bytes.append(contentsOf: content)
    case .tooLongPiece, .tooLongEnd:
      var state = long ?? ([], SHA256())
      // Sound: the digest reads the bytes before the call returns.
      unsafe content.withUnsafeBytes { unsafe state.digest.update(bufferPointer: $0) }
      if state.start.count < Self.sampleMax { state.start.append(contentsOf: content.prefix(Self.sampleMax - state.start.count)) }
      long = state
      hashUp(to: line.offset + line.lineLength)
      guard line.kind == .tooLongEnd else { return }
      lines.append(
        SourceLine(
          range: bytes.count..<(bytes.count + state.start.count), offset: Int64(line.offset), length: Int64(line.lineLength),
          tooLongDigest: Array(state.digest.finalize())))
      bytes.append(contentsOf: state.start)
      long = nil
    }
  }

  /// - Returns: false if there was nothing.
  private func readChunk() throws(WorldFailure) -> Bool {
    let chunk: [UInt8]
    if path == nil {
      guard let available = try readAvailable() else { return false }
      chunk = available
    } else {
      do { chunk = Array(try handle.read(upToCount: Self.chunkBytes) ?? Data()) } catch {
        throw WorldFailure(mayRetry: true, message: "cannot read events: \(error.localizedDescription)")
      }
    }
    guard !chunk.isEmpty else {
      if !isFollowed {
        cutter.finish()
        isAtEnd = true
      }
      return false
    }
    cutter.feed(chunk)
    unhashed.append(contentsOf: chunk)
    return true
  }

  /// What standard input has: empty at its end, nil if nothing came for a moment, so that a run on an idle pipe still hears that it is to
  /// stop. Foundation's own call waits until a whole chunk is full.
  private func readAvailable() throws(WorldFailure) -> [UInt8]? {
    var waiting = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    // Sound: the call reads and writes the one structure it is given.
    let ready = unsafe Foundation.poll(&waiting, 1, Self.idleMilliseconds)
    if ready == 0 || ready < 0 && errno == EINTR { return nil }
    var failure: Int32?
    // Sound: the call writes at most as many bytes as the buffer holds, and what it wrote is what counts as filled.
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, filled in
      let count = unsafe read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
      if count < 0 { failure = errno }
      filled = max(0, count)
    }
    if failure == EINTR || failure == EAGAIN { return nil }
    if let failure { throw WorldFailure(mayRetry: false, message: "cannot read standard input (error \(failure))") }
    return chunk
  }

  /// Digests what was consumed. Only ends of lines are positions.
  private func settlePosition() {
    hashUp(to: cutter.nextOffset)
    guard hashedOffset == cutter.nextOffset, position?.offset != Int64(hashedOffset), hashedOffset > 0 else { return }
    position = SourcePosition(offset: Int64(hashedOffset), digest: Array(running.finalize()))
  }

  private func hashUp(to offset: Int) {
    let count = min(offset - hashedOffset, unhashed.count)
    guard count > 0 else { return }
    // Sound: the digest reads the bytes before the call returns.
    unsafe unhashed[..<count].withUnsafeBytes { unsafe running.update(bufferPointer: $0) }
    unhashed.removeFirst(count)
    hashedOffset += count
  }
}
