internal import CLibXML2

/// libxml2's own pull reader (`xmlTextReader`) over a document in memory, which makes nothing of what it reads: for measurements, beside which
/// the cost of a parser of ours can be judged.
public enum XMLBareReader {
  /// The number of nodes (tags, texts, ends) of a document; nil where it is not well-formed.
  public static func nodeCount(of bytes: [UInt8]) -> Int? {
    guard let length = Int32(exactly: bytes.count), bytes.first == 0x3C || bytes.first == 0xEF else { return nil }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    // Sound: the reader reads the bytes in place, which live during the closure, and is freed before it ends.
    return unsafe bytes.withUnsafeBytes { all in
      let text = unsafe all.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = unsafe xmlReaderForMemory(text, length, nil, nil, options) else { return nil }
      defer { unsafe xmlFreeTextReader(reader) }
      var count = 0
      while true {
        switch unsafe xmlTextReaderRead(reader) {
        case 1: count += 1
        case 0: return count
        default: return nil
        }
      }
    }
  }
}
