internal import CZlib

/// Compresses bytes to gzip (RFC 1952), piece by piece. The same bytes give the same gzip: no time and no file name stand in it.
///
/// ```swift
/// var deflater = try Deflater()
/// while let chunk = try file.next() { try target.write(deflater.feed(chunk.span)) }
/// try target.write(deflater.finish())
/// ```
@safe public struct Deflater: ~Copyable {
  // Safe to use because the struct alone owns it, from `init` to `deinit`. On the heap, since zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isFinished = false

  /// - Parameter level: 1 (fast) to 9 (small); others are brought into that range.
  /// - Throws: `InflateFailure` with `outOfMemory` only.
  public init(level: Int = 6) throws(InflateFailure) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe self.stream = stream
    // Sound: the stream was initialised above, with zlib's own allocator.
    if unsafe probityDeflateInit(stream, Int32(min(max(level, 1), 9)), MAX_WBITS + 16) != Z_OK {
      throw InflateFailure(offset: 0, reason: .outOfMemory)
    }
  }

  deinit {
    // Sound: made by `init`, ended and freed once, here. `deflateEnd` takes a stream whose initialisation failed.
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Takes the next bytes and returns what of the gzip is ready; often nothing.
  public mutating func feed(_ chunk: Span<UInt8>) -> [UInt8] {
    precondition(!isFinished, "nothing follows the end")
    var compressed: [UInt8] = []
    var at = 0
    while at < chunk.count {
      let piece = chunk.extracting(at..<min(at + (1 << 20), chunk.count))
      // Sound: the bytes are read during the call only.
      unsafe piece.withUnsafeBufferPointer { bytes in unsafe run(bytes, Z_NO_FLUSH, into: &compressed) }
      at += piece.count
    }
    return compressed
  }

  /// Takes the next bytes and returns what of the gzip is ready.
  public mutating func feed(_ chunk: [UInt8]) -> [UInt8] {
    let span = chunk.span
    return feed(span)
  }

  /// The rest of the gzip.
  public mutating func finish() -> [UInt8] {
    precondition(!isFinished, "a gzip ends once")
    isFinished = true
    var compressed: [UInt8] = []
    unsafe run(UnsafeBufferPointer(start: nil, count: 0), Z_FINISH, into: &compressed)
    return compressed
  }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ flush: Int32, into compressed: inout [UInt8]) {
    let room = 65_536
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    unsafe stream.pointee.avail_in = UInt32(bytes.count)
    var isFull = true
    while isFull {
      // Sound: zlib writes `avail_out` bytes at most; the input lives until the caller's closure returns, after this.
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        _ = unsafe deflate(stream, flush)
        count = unsafe room - Int(stream.pointee.avail_out)
        isFull = unsafe stream.pointee.avail_out == 0
      }
      compressed.append(contentsOf: piece)
    }
    unsafe stream.pointee.next_in = nil
    unsafe stream.pointee.next_out = nil
  }
}

/// Compresses bytes that are in memory whole to gzip. About 30 MB/s at level 6.
public func gzipped(_ bytes: [UInt8], level: Int = 6) throws(InflateFailure) -> [UInt8] {
  var deflater = try Deflater(level: level)
  var compressed = deflater.feed(bytes)
  compressed.append(contentsOf: deflater.finish())
  return compressed
}
