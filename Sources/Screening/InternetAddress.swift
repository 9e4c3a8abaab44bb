// Internet addresses in one canonical spelling (RFC 5952 for IPv6), so that the same address always gives the same keyed hash.

/// Canonical spelling of IPv4 and IPv6 addresses.
public enum InternetAddress {
  /// The canonical text; nil if the text is no address. Zones (`%eth0`) and leading zeros in IPv4 are refused.
  public static func canonical(_ text: String) -> String? {
    if isPlainFour(text) { return text }
    if let four = octets(Substring(text)) { return four.map(String.init).joined(separator: ".") }
    return groups(text).map(render)
  }

  /// Whether the text is an IPv4 address as nearly all are written; without allocating.
  private static func isPlainFour(_ text: String) -> Bool {
    var octet = 0
    var digits = 0
    var dots = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if digits == 3 || (digits > 0 && octet == 0) { return false }
        octet = octet * 10 + Int(byte - 0x30)
        digits += 1
        if octet > 255 { return false }
      case 0x2E:
        if digits == 0 || dots == 3 { return false }
        dots += 1
        octet = 0
        digits = 0
      default: return false
      }
    }
    return dots == 3 && digits > 0
  }

  private static func octets(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var result: [UInt8] = []
    for part in parts {
      guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      guard part.utf8.count == 1 || part.utf8.first != 0x30, let octet = UInt8(part) else { return nil }
      result.append(octet)
    }
    return result
  }

  private static func groups(_ text: String) -> [UInt16]? {
    guard text.utf8.count <= 45, text.contains(":") else { return nil }
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2, let head = side(halves[0]) else { return nil }
    guard halves.count == 2 else { return head.count == 8 ? head : nil }
    guard let tail = side(halves[1]), head.count + tail.count < 8 else { return nil }
    return head + [UInt16](repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  /// The groups on one side of `::`; the last may be an IPv4 address.
  private static func side(_ text: Substring) -> [UInt16]? {
    if text.isEmpty { return [] }
    var result: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains("."), let four = octets(part) {
        result.append(UInt16(four[0]) << 8 | UInt16(four[1]))
        result.append(UInt16(four[2]) << 8 | UInt16(four[3]))
      } else {
        guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16), part.utf8.first != 0x2B else { return nil }
        result.append(group)
      }
    }
    return result.count <= 8 ? result : nil
  }

  private static func render(_ groups: [UInt16]) -> String {
    // The longest run of two or more zero groups, the first of equals, becomes "::".
    var best = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, groups[end] == 0 { end += 1 }
      if end - start >= 2, end - start > best.count { best = start..<end }
      start = max(end, start + 1)
    }
    let words = groups.map { String($0, radix: 16) }
    guard !best.isEmpty else { return words.joined(separator: ":") }
    return words[..<best.lowerBound].joined(separator: ":") + "::" + words[best.upperBound...].joined(separator: ":")
  }
}
