import Formats
import Testing

/// Expands in pieces of a size, and says what came of it.
private func expand(_ compressed: [UInt8], _ wrapping: DeflateWrapping, chunk: Int, bytesMax: Int = 1 << 24) -> Result<
  [UInt8], InflateFailure
> {
  Result { () throws(InflateFailure) in
    var inflater = try Inflater(wrapping, bytesMax: bytesMax)
    var all: [UInt8] = []
    for start in stride(from: 0, to: compressed.count, by: max(1, chunk)) {
      let piece = Array(compressed[start..<min(start + max(1, chunk), compressed.count)])
      inflater.feed(piece)
      while let piece = try inflater.next() {
        #expect(piece.count <= Inflater.pieceBytesMax)
        all += piece
      }
    }
    try inflater.finish()
    return all
  }
}

private func reason(_ compressed: [UInt8], _ wrapping: DeflateWrapping = .gzip, bytesMax: Int = 1 << 24) -> InflateFailure.Reason? {
  if case .failure(let failure) = expand(compressed, wrapping, chunk: 1 << 20, bytesMax: bytesMax) { return failure.reason }
  return nil
}

/// A megabyte that compresses a thousandfold, text, and noise that does not compress.
private let samples: [[UInt8]] = [
  [], [0x61], Array("The quick brown fox. ".utf8), [UInt8](repeating: 0, count: 1 << 20),
  (0..<4_000).flatMap { Array("entry \($0)\n".utf8) },
  {
    var random = Seeded(7)
    return (0..<100_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }(),
]

/// "hello hello hello\n" as `gzip -9` writes it, with a file name and a time.
private let byGzip: [UInt8] = [
  0x1F, 0x8B, 0x08, 0x08, 0x6B, 0x81, 0x04, 0x6B, 0x02, 0x03, 0x61, 0x00, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x5C, 0x00,
  0x3B, 0x7C, 0x8A, 0xDF, 0x12, 0x00, 0x00, 0x00,
]

@Suite("Deflate") struct DeflateTests {
  @Test func givesBackWhatWasCompressed() throws {
    for sample in samples {
      for level in [0, 1, 6, 9, 12] {
        let compressed = try gzipped(sample, level: level)
        #expect(try inflated(compressed, .gzip, bytesMax: sample.count) == sample)
      }
    }
  }

  @Test func sizeOfPiecesMakesNoDifference() throws {
    for sample in samples {
      let compressed = try gzipped(sample)
      for chunk in [1, 7, 1000, 65_536] where compressed.count / chunk < 20_000 {
        #expect(try expand(compressed, .gzip, chunk: chunk).get() == sample)
      }
    }
  }

  @Test func compressesTheSameInAnyPieces() throws {
    let sample = samples[4]
    var deflater = try Deflater()
    var pieces: [UInt8] = []
    for start in stride(from: 0, to: sample.count, by: 100) {
      let piece = Array(sample[start..<min(start + 100, sample.count)])
      pieces += deflater.feed(piece)
    }
    pieces += deflater.finish()
    #expect(try inflated(pieces, .gzip, bytesMax: 1 << 20) == sample)
    #expect(try gzipped(sample) == gzipped(sample))
  }

  @Test func readsMembersThatFollowEachOther() throws {
    let (a, b) = (try gzipped(samples[2]), try gzipped(samples[4]))
    let empty = try gzipped(samples[0])
    #expect(try expand(a + b + empty + a, .gzip, chunk: 5).get() == samples[2] + samples[4] + samples[2])
  }

  @Test func unwrapsWhatArchivesHold() throws {
    // The inside of a gzip without a file name is raw deflate: 10 bytes of header, 8 of checksum and length.
    let gzip = try gzipped(samples[4])
    let raw = Array(gzip[10..<(gzip.count - 8)])
    #expect(try inflated(raw, .raw, bytesMax: 1 << 20) == samples[4])
    #expect(try inflated(byGzip, .gzip, bytesMax: 18) == Array("hello hello hello\n".utf8))
    // Python: zlib.compress(b"hello")
    let zlib: [UInt8] = [0x78, 0x9C, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00, 0x06, 0x2C, 0x02, 0x15]
    #expect(try inflated(zlib, .zlib, bytesMax: 5) == Array("hello".utf8))
  }

  @Test func everyCutIsTruncation() throws {
    let compressed = try gzipped(samples[2])
    for length in 0..<compressed.count { #expect(reason(Array(compressed[..<length])) == .truncated) }
    #expect(reason(compressed + compressed[..<1]) == .truncated, "a second member begins and does not end")
  }

  @Test func saysWhatIsWrong() throws {
    let compressed = try gzipped(samples[4])
    func changed(_ index: Int) -> [UInt8] {
      var bytes = compressed
      bytes[index < 0 ? bytes.count + index : index] ^= 0x55
      return bytes
    }
    #expect(reason(changed(-8)) == .wrongChecksum)
    #expect(reason(changed(-1)) == .wrongLength)
    #expect(reason(Array("<html>".utf8)) == .wrongHeader)
    #expect(reason(compressed + [0x00]) == .trailingBytes)
    #expect(reason(compressed + Array("junk".utf8)) == .trailingBytes)
    #expect(reason(compressed, .raw) != nil)
    // Block type 3 does not exist.
    #expect(reason([0x07], .raw) == .damaged("invalid block type"))
    // RFC 1950 with FDICT set.
    #expect(reason([0x78, 0xBB, 0x00, 0x00, 0x00, 0x01], .zlib) == .presetDictionary)
    #expect(expand(changed(-8), .gzip, chunk: 1 << 20) == .failure(InflateFailure(offset: compressed.count - 4, reason: .wrongChecksum)))
  }

  @Test func stopsAtTheBoundExactly() throws {
    let bomb = try gzipped(samples[3])
    #expect(bomb.count < 2_000)
    let whole = samples[3].count
    #expect(reason(bomb, bytesMax: whole) == nil)
    #expect(reason(bomb, bytesMax: whole - 1) == .tooLarge(whole - 1))
    #expect(reason(bomb, bytesMax: 0) == .tooLarge(0))
    #expect(reason(bomb, bytesMax: -5) == .tooLarge(0))
    #expect(reason(try gzipped(samples[0]), bytesMax: 0) == nil)
    // Members count together.
    #expect(reason(bomb + bomb, bytesMax: 2 * whole) == nil)
    #expect(reason(bomb + bomb, bytesMax: 2 * whole - 1) == .tooLarge(2 * whole - 1))
  }

  @Test func aBombInsideCostsOnePieceAtATime() throws {
    // 64 MiB of zeros from 64 KiB: given out in pieces, and stopped as soon as the bound is passed.
    let bomb = try gzipped([UInt8](repeating: 0, count: 64 << 20))
    var inflater = try Inflater(.gzip, bytesMax: 1 << 20)
    inflater.feed(bomb)
    var given = 0
    #expect(throws: InflateFailure.self) {
      while let piece = try inflater.next() { given += piece.count }
    }
    #expect(given <= 1 << 20)
    #expect(inflater.consumedBytes < bomb.count / 16)
  }

  @Test func aFailureStays() throws {
    var inflater = try Inflater(.gzip, bytesMax: 100)
    inflater.feed(Array("not gzip".utf8))
    var failures: [InflateFailure?] = []
    for _ in 0..<3 {
      do { _ = try inflater.next() } catch { failures.append(error) }
    }
    do { try inflater.finish() } catch { failures.append(error) }
    #expect(failures.count == 4)
    #expect(failures.allSatisfy { $0?.reason == .wrongHeader })
  }

}

@Suite("Deflate, fuzzed") struct DeflateFuzzTests {
  @Test func bytesAreExpandedTheSameInAnyChunksOrRefused() throws {
    let fuzzer = Fuzzer(
      corpus: try samples.map { try gzipped($0) }.filter { $0.count < 20_000 } + [byGzip],
      pieces: [
        [0x1F, 0x8B, 0x08, 0x00], [0x1F, 0x8B, 0x08, 0xFF], [0x00, 0x00, 0x00, 0xFF, 0xFF], [0x03, 0x00], [0xFF, 0xFF, 0xFF, 0xFF],
      ])
    let failed = fuzzer.firstFailure(iterations: 5_000) { bytes, random in
      let bytesMax = Int(random.next() % 100_000)
      for wrapping in [DeflateWrapping.gzip, .raw, .zlib] {
        let whole = expand(bytes, wrapping, chunk: 1 << 20, bytesMax: bytesMax)
        let pieces = expand(bytes, wrapping, chunk: 1 + Int(random.next() % 50), bytesMax: bytesMax)
        switch (whole, pieces) {
        case (.success(let a), .success(let b)): if a != b || a.count > bytesMax { return false }
        case (.failure(let a), .failure(let b)): if a.offset > bytes.count || b.offset > bytes.count { return false }
        default: return false
        }
      }
      return true
    }
    #expect(failed == nil, "seed \(failed ?? 0)")
  }
}

@Suite("A ZIP archive that is written") struct ZipWriterTests {
  @Test func isReadAsItWas() throws {
    let members: [(name: String, bytes: [UInt8])] = [
      ("SDN.CSV", Array("1,2\r\n".utf8)), ("leer", []), ("ä.txt", Array(repeating: 7, count: 70_000)),
    ]
    let bytes = ZipWriter.archive(members)
    #expect(bytes == ZipWriter.archive(members))
    let archive = try ZipArchive(bytes, bounds: ZipArchive.Bounds(membersMax: 10, memberBytesMax: 1 << 20))
    #expect(archive.members.map(\.name) == members.map(\.name))
    for (member, written) in zip(archive.members, members) { #expect(try archive.bytes(of: member, bytesMax: 1 << 20) == written.bytes) }
    #expect(try ZipArchive(ZipWriter.archive([]), bounds: ZipArchive.Bounds(membersMax: 10, memberBytesMax: 10)).members.isEmpty)
  }
}
