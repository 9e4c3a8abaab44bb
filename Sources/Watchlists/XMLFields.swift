import Formats

/// The texts of an element's children by name, for small elements that hold nothing but text.
///
/// A child that is not among the known names is reported as a warning, so that a publisher's addition is seen and never silently dropped.
struct XMLFields {
  private var values: [(name: String, text: String)] = []

  /// - Parameter known: Every name the element may have, the same for all elements of its name; those it has and nobody asks for are dropped
  ///   on purpose.
  init(_ element: XMLElement, known: [String], _ progress: inout ListProgress) {
    let outer = element.nameNumber
    for child in element.children {
      guard let name = progress.names.known(outer, child.nameNumber, known, { child.name }) else {
        progress.warn("unknown element <\(child.name)> in <\(element.name)>", at: child)
        continue
      }
      if let text = child.value, !isNoValue(text) { values.append((name, text)) }
    }
  }

  /// The first text under that name that is a value; nil if there is none.
  subscript(_ name: String) -> String? { values.first { $0.name == name }?.text }

  /// All texts under that name.
  func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.text) }

  var isEmpty: Bool { values.isEmpty }
}

/// The attributes of an element by local name, folded, without those that hold no value.
///
/// An attribute that is not among the known names is reported as a warning, like an unknown child in `XMLFields`.
struct XMLAttributes {
  private var values: [(name: String, text: String)] = []

  init(_ element: XMLElement, known: [String], _ progress: inout ListProgress) {
    let outer = element.nameNumber
    for place in 0..<element.attributeCount {
      guard let name = progress.attributeNames.known(outer, element.attributeNumber(at: place), known, { element.attributeName(at: place) })
      else {
        progress.warn("unknown attribute \(element.attributeName(at: place)) of <\(element.name)>", at: element)
        continue
      }
      // Most attributes of the EU's list are empty.
      if element.isAttributeEmpty(at: place) { continue }
      let folded = element.foldedAttribute(at: place)
      if !isNoValue(folded) { values.append((name, folded)) }
    }
  }

  subscript(_ name: String) -> String? { values.first { $0.name == name }?.text }
}

/// Which names are known inside which elements, by their numbers in the document: asked for each name once, and not letter by letter for each
/// of a million.
///
/// A class, because it learns while it is asked.
final class XMLKnownNames {
  private enum Answer {
    case unasked, unknown
    case known(String)
  }
  private var answers: [[Answer]] = []

  /// The known name of this number inside an element of that number; nil if it is none of the known ones.
  func known(_ outer: Int, _ inner: Int, _ known: [String], _ name: () -> String) -> String? {
    if outer < answers.count, inner < answers[outer].count {
      switch answers[outer][inner] {
      case .known(let name): return name
      case .unknown: return nil
      case .unasked: break
      }
    }
    while answers.count <= outer { answers.append([]) }
    while answers[outer].count <= inner { answers[outer].append(.unasked) }
    let asked = name()
    let isKnown = known.contains(asked)
    answers[outer][inner] = isKnown ? .known(asked) : .unknown
    return isKnown ? asked : nil
  }
}

/// What publishers write where there is nothing: a dash, "na", OFAC's "-0-". The text must be folded.
func isNoValue(_ text: String) -> Bool {
  if text.utf8.count > 3 { return false }
  switch text {
  case "", "-", "-0-", "na", "NA", "N/A", "n/a": return true
  default: return false
  }
}
