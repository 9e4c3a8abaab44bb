internal import Yams

/// Reads one YAML document into nodes that know their line and column.
///
/// This is the only file that knows the YAML library. The subset is the one people write by hand: mappings, lists and scalars. Anchors, aliases, tags and a
/// second document are refused, because each makes a file mean something its reader does not see in place.
public struct YAMLFile {
  /// The largest file read, in bytes.
  public static let bytesMax = 4 << 20
  /// The deepest nesting of mappings and lists read.
  public static let depthMax = 48

  /// Reads a whole file.
  ///
  /// An empty file, or one of comments only, is an empty mapping.
  /// - Parameters:
  ///   - bytes: UTF-8, at most `bytesMax`.
  ///   - file: The name that a mistake shall carry.
  /// - Throws: The first `Mistake` the syntax has. What the nodes mean is for the caller to check, who can then report all mistakes.
  public static func parse(_ bytes: [UInt8], file: String) throws(Mistake) -> YAMLNode {
    guard bytes.count <= bytesMax else {
      throw Mistake(file: file, line: 1, column: 1, message: "the file has \(bytes.count) bytes; at most \(bytesMax) are read: split it")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let mark = placeOfInvalidUTF8(bytes)
      throw Mistake(file: file, line: mark.line, column: mark.column, message: "not valid UTF-8 from here: save the file as UTF-8")
    }
    if let nul = bytes.firstIndex(of: 0) {
      let mark = place(of: nul, in: bytes)
      throw Mistake(file: file, line: mark.line, column: mark.column, message: "a NUL byte: remove it")
    }
    let composer: Yams.Parser
    let root: Yams.Node?
    do {
      composer = try Yams.Parser(yaml: text, encoding: .utf8)
      root = try composer.singleRoot()
    } catch {
      throw mistake(from: error, bytes: bytes, file: file)
    }
    guard let root else { return .mapping([], mark: YAMLMark(line: 1, column: 1)) }
    // A node holds its anchor weakly and the parser owns it, so the parser must outlive the conversion, which looks for anchors to refuse them.
    let result = Result { () throws(Mistake) -> YAMLNode in try convert(root, depth: 0, file: file) }
    withExtendedLifetime(composer) {}
    return try result.get()
  }

  /// A node of the library's as ours, refusing what the subset leaves out.
  private static func convert(_ node: Yams.Node, isKey: Bool = false, depth: Int, file: String) throws(Mistake) -> YAMLNode {
    let mark = YAMLMark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    func refuse(_ message: String) -> Mistake { Mistake(file: file, line: mark.line, column: mark.column, message: message) }
    guard depth <= depthMax else { throw refuse("nested more than \(depthMax) deep: flatten it") }
    switch node {
    case .scalar(let scalar):
      guard scalar.anchor == nil else { throw refuse("anchors and aliases are not read: write the value out") }
      let isQuoted = scalar.style != .plain && scalar.style != .any
      guard isPlain(scalar, isQuoted: isQuoted, isKey: isKey) else { throw refuse("tags are not read: remove the \"!\" word") }
      return .scalar(scalar.string, isQuoted: isQuoted, mark: mark)
    case .sequence(let sequence):
      guard !isKey else { throw refuse("a key must be text, and this is a list") }
      guard sequence.anchor == nil else { throw refuse("anchors and aliases are not read: write the list out") }
      guard isPlain(sequence.tag) else { throw refuse("tags are not read: remove the \"!\" word") }
      var elements: [YAMLNode] = []
      elements.reserveCapacity(sequence.count)
      for element in sequence { elements.append(try convert(element, depth: depth + 1, file: file)) }
      return .sequence(elements, mark: mark)
    case .mapping(let mapping):
      guard !isKey else { throw refuse("a key must be text, and this is a mapping") }
      guard mapping.anchor == nil else { throw refuse("anchors and aliases are not read: write the mapping out") }
      guard isPlain(mapping.tag) else { throw refuse("tags are not read: remove the \"!\" word") }
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      pairs.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let name = try convert(key, isKey: true, depth: depth + 1, file: file)
        pairs.append((name, try convert(value, depth: depth + 1, file: file)))
      }
      if let repeated = repeatedKey(pairs) { throw repeated.mistake(repeatedMessage(repeated.text ?? ""), file: file) }
      return .mapping(pairs, mark: mark)
    case .alias:
      throw refuse("anchors and aliases are not read: write the value out")
    }
  }

  /// Whether a tag is one the library gives a node that was written without any: no tag at all, or `!` on quoted text.
  private static func isPlain(_ tag: Yams.Tag) -> Bool {
    tag.description == Yams.Tag.Name.implicit.rawValue || tag.description == Yams.Tag.Name.nonSpecific.rawValue
  }

  /// Whether a scalar was written without a tag. The library gives quoted text the tag of text, and, looking for keys written twice, each key the standard tag of
  /// what it looks like.
  private static func isPlain(_ scalar: Yams.Node.Scalar, isQuoted: Bool, isKey: Bool) -> Bool {
    if isPlain(scalar.tag) || isQuoted && scalar.tag.description == Yams.Tag.Name.str.rawValue { return true }
    return isKey && scalar.tag.description.hasPrefix("tag:yaml.org,2002:")
  }

  /// The later of the first two keys with one text, by order of text, then place.
  private static func repeatedKey(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> YAMLNode? {
    let order = pairs.indices.sorted { (pairs[$0].key.text ?? "", $0) < (pairs[$1].key.text ?? "", $1) }
    for (a, b) in zip(order, order.dropFirst()) where pairs[a].key.text == pairs[b].key.text { return pairs[b].key }
    return nil
  }

  private static func repeatedMessage(_ key: String) -> String { "the key \"\(key)\" is written twice in one mapping: keep one" }

  /// An error of the library's as a mistake with its place.
  private static func mistake(from error: any Error, bytes: [UInt8], file: String) -> Mistake {
    func at(_ line: Int, _ column: Int, _ problem: String) -> Mistake {
      Mistake(file: file, line: max(1, line), column: max(1, column), message: problem)
    }
    func said(_ problem: String, _ context: YamlError.Context?) -> String {
      guard let context else { return "not valid YAML: \(problem)" }
      return "not valid YAML: \(problem) (\(context.text), begun in line \(context.mark.line))"
    }
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      return at(mark.line, mark.column, said(problem, context))
    case .composer(let context, let problem, let mark, _):
      if problem.contains("undefined alias") {
        return at(mark.line, mark.column, "anchors and aliases are not read: write the value out, or quote the text")
      }
      if problem.contains("another document") { return at(mark.line, mark.column, "a second document: keep one a file") }
      return at(mark.line, mark.column, said(problem, context))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return at(context.mark.line, context.mark.column, repeatedMessage(duplicates.first ?? ""))
    case .reader(let problem, _, let value, _):
      let offset = bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F } ?? 0
      let mark = place(of: offset, in: bytes)
      return at(mark.line, mark.column, "not valid YAML: \(problem) (character \(value)): remove it")
    default:
      return at(1, 1, "not valid YAML: \(error)")
    }
  }

  /// The line and column of a byte.
  private static func place(of offset: Int, in bytes: [UInt8]) -> YAMLMark {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return YAMLMark(line: line, column: column)
  }

  /// Where the first byte stands that no valid UTF-8 text has there.
  private static func placeOfInvalidUTF8(_ bytes: [UInt8]) -> YAMLMark {
    var at = 0
    let span = bytes.span
    while at < bytes.count {
      let length = UTF8Scan.sequenceLength(span, at: at)
      guard length > 0 else { break }
      at += length
    }
    return place(of: at, in: bytes)
  }
}
