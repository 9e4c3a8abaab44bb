public import Formats

/// What people are told, in one language (`models/texts/<lang>.yaml`): phrases by key, with placeholders in braces.
///
/// Every language has the same keys with the same placeholders, and one of them prevails. Texts are data, so that counsel edits them and no code does.
public struct TextPack: Sendable {
  public let lang: String
  /// The language's own name.
  public let name: String
  /// Whether this version counts where two differ (section O of the policy).
  public let prevails: Bool
  /// By key, such as `outcome.decline`.
  let phrases: [String: String]

  /// A phrase with its placeholders filled. What is filled in is never read again, so a value with braces stays as it is.
  ///
  /// A placeholder without a value, and a key that is not there, give nothing.
  public func text(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let phrase = phrases[key] else { return "" }
    var text = ""
    var rest = Substring(phrase)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// A code's phrase in a section, or the code itself where the section has none.
  public func name(of code: String, in section: String) -> String { phrases["\(section).\(code)"] ?? code }

  public func has(_ key: String) -> Bool { phrases[key] != nil }
}

/// Texts that do not hold together: every mistake, in order of file, line and column.
public struct TextFailure: Error, Sendable, CustomStringConvertible {
  public let mistakes: [Mistake]
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}

extension TextPack {
  /// Reads all languages and compares them.
  /// - Throws: `TextFailure` with every mistake: a key or placeholder that a language lacks, two languages that prevail, or none.
  public static func loadAll(_ files: [(name: String, bytes: [UInt8])]) throws(TextFailure) -> [TextPack] {
    var mistakes: [Mistake] = []
    var packs: [(pack: TextPack, file: String)] = []
    for file in files {
      do {
        let root = try YAMLFile.parse(file.bytes, file: file.name)
        packs.append((read(root, file: file.name, &mistakes), file.name))
      } catch let mistake {
        mistakes.append(mistake)
      }
    }
    let prevailing = packs.filter(\.pack.prevails)
    if prevailing.count != 1 {
      mistakes.append(
        Mistake(
          file: packs.first?.file ?? "texts", line: 1, column: 1,
          message: "\(prevailing.count) languages say that they prevail: exactly one must (prevails: true)"))
    } else {
      for other in packs where !other.pack.prevails { mistakes += differences(other.pack, from: prevailing[0].pack, file: other.file) }
    }
    guard mistakes.isEmpty else { throw TextFailure(mistakes: mistakes.sorted()) }
    return packs.map(\.pack).sorted { ($0.prevails ? 0 : 1, $0.lang) < ($1.prevails ? 0 : 1, $1.lang) }
  }

  private static func read(_ root: YAMLNode, file: String, _ mistakes: inout [Mistake]) -> TextPack {
    var phrases: [String: String] = [:]
    func collect(_ node: YAMLNode, _ path: String) {
      if let pairs = node.pairs {
        for (key, value) in pairs { collect(value, path.isEmpty ? key.text ?? "" : "\(path).\(key.text ?? "")") }
      } else if let text = node.text, !node.isNull {
        phrases[path] = text
      } else {
        mistakes.append(node.mistake("\(path) is text, not \(node.kindName)", file: file))
      }
    }
    collect(root, "")
    for key in ["lang", "name", "prevails"] where phrases[key] == nil {
      mistakes.append(root.mistake("\"\(key)\" is missing", file: file))
    }
    let pack = TextPack(
      lang: phrases["lang"] ?? "", name: phrases["name"] ?? "", prevails: phrases["prevails"] == "true",
      phrases: phrases.filter { !["lang", "name", "prevails"].contains($0.key) })
    return pack
  }

  private static func differences(_ pack: TextPack, from model: TextPack, file: String) -> [Mistake] {
    func mistake(_ message: String) -> Mistake { Mistake(file: file, line: 1, column: 1, message: message) }
    var found: [Mistake] = []
    for key in model.phrases.keys.sorted() {
      guard let text = pack.phrases[key] else {
        found.append(mistake("\"\(key)\" is missing; \(model.lang) has it"))
        continue
      }
      let (own, expected) = (placeholders(text), placeholders(model.phrases[key] ?? ""))
      if own != expected {
        found.append(
          mistake("\"\(key)\" has the placeholders \(own.joined(separator: " ")), \(model.lang) has \(expected.joined(separator: " "))"))
      }
    }
    for key in pack.phrases.keys.sorted() where model.phrases[key] == nil {
      let near = nearestName(to: key, in: model.phrases.keys.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
      found.append(mistake("\"\(key)\" is a text that \(model.lang) does not have\(near)"))
    }
    return found
  }

  private static func placeholders(_ text: String) -> [String] {
    var found: Set<String> = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      found.insert(String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return found.sorted()
  }
}
