import Formats

/// The texts of an element's children by name, for small elements that hold nothing but text.
///
/// A child that is not among the known names is reported as a warning, so that a publisher's addition is seen and never silently dropped.
struct XMLFields {
  private var values: [(name: String, text: String)] = []

  /// - Parameter known: Every name the element may have; those it has and nobody asks for are dropped on purpose.
  init(_ element: XMLElement, known: [String], _ progress: inout ListProgress) {
    for child in element.children {
      let name = child.name
      guard known.contains(name) else {
        progress.warn("unknown element <\(name)> in <\(element.name)>", at: child)
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
    for (name, value) in element.attributes {
      guard known.contains(name.local) else {
        progress.warn("unknown attribute \(name.local) of <\(element.name)>", at: element)
        continue
      }
      let text = foldedSpace(value)
      if !isNoValue(text) { values.append((name.local, text)) }
    }
  }

  subscript(_ name: String) -> String? { values.first { $0.name == name }?.text }
}

/// What publishers write where there is nothing: a dash, "na", OFAC's "-0-". The text must be folded.
func isNoValue(_ text: String) -> Bool {
  switch text {
  case "", "-", "-0-", "na", "NA", "N/A", "n/a": true
  default: false
  }
}
