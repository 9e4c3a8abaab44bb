import Formats

/// Cuts a JSON document into the objects that are its records, whatever stands around them: objects one after another or one a line, an
/// array of objects, or an object one of whose members is such an array (`{"total": 2, "results": [{…}, {…}]}`), at any depth of objects.
///
/// It only counts brackets and minds strings; each record is parsed by itself, so memory is one record and one chunk. Grammar around the
/// records is not checked beyond the balance of brackets.
struct JSONObjects {
  struct Record {
    /// The record's bytes.
    let bytes: [UInt8]
    let place: SourcePlace
    /// The member of the outermost object that holds the record's array; nil where there is none.
    let key: String?
  }

  private static let wrappersMax = 8
  private let recordBytesMax: Int
  private var offset = 0
  private var line = 1
  /// Open brackets outside the record being read: objects, and the one array inside them.
  private var open: [UInt8] = []
  /// Whether the last string outside records may be a member's name, and that name.
  private var text: [UInt8] = []
  private var key: String?
  private var inString = false
  private var isEscaped = false
  /// The record being read.
  private var record: [UInt8] = []
  private var depth = 0
  private var start = (line: 1, offset: 0)

  init(recordBytesMax: Int = 4 << 20) { self.recordBytesMax = recordBytesMax }

  /// Reads a chunk and returns the records it completes.
  mutating func feed(_ chunk: Span<UInt8>) throws(ListFailure) -> [Record] {
    var records: [Record] = []
    for index in chunk.indices {
      let byte = chunk[index]
      if depth > 0 {
        if let whole = try inside(byte) { records.append(whole) }
      } else {
        try outside(byte)
      }
      offset += 1
      if byte == 0x0A { line += 1 }
    }
    return records
  }

  /// Says that the document is at its end.
  func finish() throws(ListFailure) {
    if depth > 0 || !open.isEmpty || inString { throw failure(.truncated) }
  }

  private mutating func inside(_ byte: UInt8) throws(ListFailure) -> Record? {
    record.append(byte)
    if record.count > recordBytesMax { throw failure(.malformed("a record of more than \(recordBytesMax) bytes")) }
    if inString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        inString = false
      }
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""): inString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 {
        let place = SourcePlace(line: start.line, byteOffset: start.offset, length: record.count)
        let whole = Record(bytes: record, place: place, key: open.isEmpty ? nil : key)
        record = []
        return whole
      }
    default: break
    }
    return nil
  }

  private mutating func outside(_ byte: UInt8) throws(ListFailure) {
    if inString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        inString = false
        return
      }
      if text.count < 256 { text.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "{"):
      // Inside an array it is a record. One that begins the document is a record too, unless the records are inside it, which its caller
      // says with `isWrapped`; then any object outside an array may be around them.
      if open.last == UInt8(ascii: "[") || (open.isEmpty && !isWrapped) {
        depth = 1
        start = (line, offset)
        record = [byte]
      } else if isWrapped, open.count < Self.wrappersMax {
        open.append(byte)
      } else {
        throw failure(.malformed("an object where an array of records was expected"))
      }
    case UInt8(ascii: "["):
      if open.contains(byte) { throw failure(.malformed("arrays inside each other where records were expected")) }
      open.append(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard let last = open.popLast(), last == byte - 2 else { throw failure(.malformed("a closing bracket that closes nothing")) }
    case UInt8(ascii: "\""):
      inString = true
      text = []
    case UInt8(ascii: ":"):
      if open.last == UInt8(ascii: "{") { key = String(decoding: text, as: UTF8.self) }
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): break
    case 0xEF, 0xBB, 0xBF: if offset > 2 { throw failure(.malformed("a byte order mark inside the document")) }
    default:
      // Numbers and words beside the records: members of what is around them, or elements of another array.
      if open.first != UInt8(ascii: "{") { throw failure(.malformed("text where a record was expected")) }
    }
  }

  /// Whether the document is one object, or objects inside each other, around the array of records.
  var isWrapped = false

  private func failure(_ reason: ListFailure.Reason) -> ListFailure { ListFailure(reason, line: line, byteOffset: offset) }
}

/// Drives the cutter and parses each record: what JSON list readers have in common.
struct JSONRecords {
  private var objects: JSONObjects
  private static let bounds = JSONBounds(bytesMax: 4 << 20, depthMax: 16, tokensMax: 1 << 18)

  init(isWrapped: Bool) {
    objects = JSONObjects(recordBytesMax: Self.bounds.bytesMax)
    objects.isWrapped = isWrapped
  }

  /// The records a chunk completes, parsed. A member written twice makes a record useless: nobody knows which is meant.
  mutating func feed(_ chunk: Span<UInt8>) throws(ListFailure) -> [(value: JSONValue, place: SourcePlace, key: String?)] {
    var values: [(value: JSONValue, place: SourcePlace, key: String?)] = []
    for record in try objects.feed(chunk) {
      do {
        values.append((try JSONValue.parse(record.bytes, bounds: Self.bounds), record.place, record.key))
      } catch {
        throw ListFailure(
          .malformed("not JSON: \(error.reason)"), line: record.place.line, byteOffset: record.place.byteOffset + error.offset)
      }
    }
    return values
  }

  func finish() throws(ListFailure) { try objects.finish() }
}
