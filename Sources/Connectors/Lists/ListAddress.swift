internal import Foundation

/// Where a list is fetched from: `https:`, `http:` or `file:`.
public struct ListAddress: Hashable, Sendable {
  public enum Scheme: String, Sendable {
    case https, http, file
  }
  public let scheme: Scheme
  /// The whole address. Its query may hold a signature that opens the file to whoever has it: never printed or stored.
  let text: String

  /// nil if it begins otherwise, or names no host or file.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let scheme = Scheme(rawValue: text[..<colon].lowercased()) else { return nil }
    let rest = text[text.index(after: colon)...]
    switch scheme {
    case .file: guard !rest.drop(while: { $0 == "/" }).isEmpty else { return nil }
    case .https, .http: guard rest.hasPrefix("//"), !rest.dropFirst(2).prefix(while: { $0 != "/" && $0 != "?" }).isEmpty else { return nil }
    }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) || scheme == .file else { return nil }
    self.scheme = scheme
    self.text = text
  }

  /// The address as it may be shown and stored: without user and password, query and fragment.
  public var shown: String {
    if scheme == .file { return text }
    let plain = text.prefix { $0 != "?" && $0 != "#" }
    guard let start = plain.range(of: "://")?.upperBound else { return String(plain) }
    let host = plain[start...].prefix { $0 != "/" }
    guard let at = host.lastIndex(of: "@") else { return String(plain) }
    return String(plain[..<start] + plain[plain.index(after: at)...])
  }

  /// The path of a `file:` address: `file:///a/b` and `file:/a/b` are absolute, `file:a/b` is relative to the working folder.
  var filePath: String? {
    guard scheme == .file else { return nil }
    let rest = text.dropFirst("file:".count)
    return rest.hasPrefix("//") ? String(rest.dropFirst(2)) : String(rest)
  }

  /// The last part of the path: helps to tell lists of one format apart.
  var fileName: String { shown.split(separator: "/").last.map(String.init) ?? "" }

  /// The address of another file in the same folder. A query stays behind, since it belongs to the one file.
  func beside(_ name: String) -> ListAddress? {
    let path = scheme == .file ? text[...] : text.prefix { $0 != "?" && $0 != "#" }
    guard let slash = path.lastIndex(of: "/") ?? path.firstIndex(of: ":") else { return nil }
    return ListAddress(String(path[...slash]) + name)
  }

  /// The address a `Location` header leads to from here (RFC 3986, section 5.2, for the forms servers send): whole, from the host's root, or beside this one.
  func following(_ location: String) -> ListAddress? {
    if let colon = location.firstIndex(of: ":"), location[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }) {
      return ListAddress(location)
    }
    guard let start = text.range(of: "://")?.upperBound else { return nil }
    let root = text[..<start] + text[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if location.hasPrefix("//") { return ListAddress(scheme.rawValue + ":" + location) }
    if location.hasPrefix("/") { return ListAddress(String(root + location)) }
    let path = text[root.endIndex...].prefix { $0 != "?" && $0 != "#" }
    if location.hasPrefix("?") { return ListAddress(String(root + path) + location) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return ListAddress(String(root + folder) + location)
  }
}
