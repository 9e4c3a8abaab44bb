internal import CZlib

/// How deflated data (RFC 1951) is wrapped.
public enum DeflateWrapping: Hashable, Sendable {
  /// Nothing around it, as inside ZIP archives.
  case raw
  /// RFC 1950: two bytes before, Adler-32 after.
  case zlib
  /// RFC 1952: header before, CRC-32 and length after; several such members may follow each other.
  case gzip

  fileprivate var windowBits: Int32 {
    switch self {
    case .raw: -MAX_WBITS
    case .zlib: MAX_WBITS
    case .gzip: MAX_WBITS + 16
    }
  }
}

/// Expands deflated data piece by piece, never to more than a bound.
///
/// ```swift
/// var inflater = try Inflater(.gzip, bytesMax: 1 << 30)
/// while let chunk = try file.next() {
///   inflater.feed(chunk.span)
///   while let piece = try inflater.next() { try reader.feed(piece.span) }
/// }
/// try inflater.finish()
/// ```
///
/// Memory: what was fed and not yet expanded, one piece, and zlib's 40 KiB. A bomb costs no more than that: pieces come one at a time, and the first byte
/// over the bound is a failure.
@safe public struct Inflater: ~Copyable {
  /// Bytes of a piece at most.
  public static let pieceBytesMax = 65_536

  // Safe to use because the struct alone owns it, from `init` to `deinit`. On the heap, since zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let wrapping: DeflateWrapping
  private let bytesMax: Int
  private var input: [UInt8] = []
  private var inputStart = 0
  /// Whether a member was begun and not ended.
  private var isInside = false
  /// Whether zlib filled the last piece and may hold more without any new input.
  private var mayHoldMore = false
  private var failure: InflateFailure?

  /// Compressed bytes read, headers and checksums included.
  public private(set) var consumedBytes = 0
  /// Bytes given out.
  public private(set) var producedBytes = 0
  /// Whether what was begun has ended. With `.gzip`, another member may still follow.
  public private(set) var isComplete = false

  /// - Parameter bytesMax: how many bytes it may expand to in all; less than 0 is taken as 0.
  /// - Throws: `InflateFailure` with `outOfMemory` only.
  public init(_ wrapping: DeflateWrapping, bytesMax: Int) throws(InflateFailure) {
    self.wrapping = wrapping
    self.bytesMax = min(max(0, bytesMax), Int.max - Self.pieceBytesMax)
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe self.stream = stream
    // Sound: the stream was initialised above, with zlib's own allocator.
    if unsafe probityInflateInit(stream, wrapping.windowBits) != Z_OK {
      failure = InflateFailure(offset: 0, reason: .outOfMemory)
      throw InflateFailure(offset: 0, reason: .outOfMemory)
    }
  }

  deinit {
    // Sound: made by `init`, ended and freed once, here. `inflateEnd` takes a stream whose initialisation failed.
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Takes the next compressed bytes, any number of them; `next` then gives out what they expand to.
  public mutating func feed(_ chunk: Span<UInt8>) {
    if inputStart > 0 {
      input.removeSubrange(..<inputStart)
      inputStart = 0
    }
    // Sound: the array copies the bytes during the call.
    unsafe chunk.withUnsafeBufferPointer { bytes in unsafe input.append(contentsOf: bytes) }
  }

  /// Takes the next compressed bytes.
  public mutating func feed(_ chunk: [UInt8]) {
    let span = chunk.span
    feed(span)
  }

  /// The next expanded bytes, at most `pieceBytesMax`; nil when more must be fed.
  /// - Throws: `InflateFailure` at the first mistake, and the same again ever after.
  public mutating func next() throws(InflateFailure) -> [UInt8]? {
    if let failure { throw failure }
    while inputStart < input.count || mayHoldMore {
      if isComplete, !isInside { try beginNextMember() }
      let piece = try expand()
      if !piece.isEmpty { return piece }
    }
    return nil
  }

  /// Says that the compressed bytes are at their end.
  /// - Throws: `InflateFailure` with `truncated` if the data is not.
  public mutating func finish() throws(InflateFailure) {
    if let failure { throw failure }
    precondition(inputStart == input.count, "`next` is called until it has nothing more")
    guard isComplete, !isInside else { throw fail(.truncated) }
  }

  private mutating func beginNextMember() throws(InflateFailure) {
    guard wrapping == .gzip, input[inputStart] == 0x1F else { throw fail(.trailingBytes) }
    // Sound: the stream is initialised and owned by this struct.
    unsafe inflateReset(stream)
    isInside = true
  }

  private mutating func expand() throws(InflateFailure) -> [UInt8] {
    isInside = true
    // One byte more than allowed, so that exactly the bound is no bomb and one byte over it is.
    let room = min(Self.pieceBytesMax, bytesMax - producedBytes + 1)
    var code: Int32 = Z_OK
    var used = 0
    // Sound: zlib reads `avail_in` bytes and writes `avail_out` bytes at most, and its pointers are taken back before the buffers go.
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe input.withUnsafeBufferPointer { bytes in
        let part = bytes.extracting(inputStart..<min(bytes.count, inputStart + (1 << 20)))
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: part.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(part.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        code = unsafe inflate(stream, Z_NO_FLUSH)
        used = unsafe part.count - Int(stream.pointee.avail_in)
        count = unsafe room - Int(stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
    }
    inputStart += used
    consumedBytes += used
    if producedBytes + piece.count > bytesMax { throw fail(.tooLarge(bytesMax)) }
    producedBytes += piece.count
    mayHoldMore = code == Z_OK && piece.count == room
    switch code {
    case Z_STREAM_END:
      isInside = false
      isComplete = true
    // Z_BUF_ERROR says that nothing could be done without more input.
    case Z_OK, Z_BUF_ERROR: isComplete = false
    case Z_NEED_DICT: throw fail(.presetDictionary)
    case Z_MEM_ERROR: throw fail(.outOfMemory)
    default: throw fail(reason(ofMessage: unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "error \(code)"))
    }
    return piece
  }

  /// zlib tells its data errors apart only by their sentences, which have not changed since 1995.
  private func reason(ofMessage message: String) -> InflateFailure.Reason {
    switch message {
    case "incorrect header check", "unknown compression method", "invalid window size", "unknown header flags set", "header crc mismatch":
      .wrongHeader
    case "incorrect data check": .wrongChecksum
    case "incorrect length check": .wrongLength
    default: .damaged(message)
    }
  }

  private mutating func fail(_ reason: InflateFailure.Reason) -> InflateFailure {
    let failure = InflateFailure(offset: consumedBytes, reason: reason)
    self.failure = failure
    input = []
    inputStart = 0
    mayHoldMore = false
    return failure
  }
}

/// Expands deflated bytes that are in memory whole, to at most `bytesMax` bytes.
public func inflated(_ bytes: [UInt8], _ wrapping: DeflateWrapping, bytesMax: Int) throws(InflateFailure) -> [UInt8] {
  var inflater = try Inflater(wrapping, bytesMax: bytesMax)
  var all: [UInt8] = []
  inflater.feed(bytes)
  while let piece = try inflater.next() { all.append(contentsOf: piece) }
  try inflater.finish()
  return all
}
