import Formats

/// The element names a format knows, found by the number each has in the document: a record of OFAC's has a hundred elements, and comparing
/// their names letter by letter with twenty others took a third of the reading.
///
/// A class, because it learns while it is asked, from functions that change nothing else.
final class XMLTags<Tag: RawRepresentable & CaseIterable> where Tag.RawValue == String {
  private enum Known {
    case unasked
    case tag(Tag)
    case other
  }
  private var known: [Known] = []

  /// The element's tag; nil for a name the format does not know.
  subscript(_ element: XMLElement) -> Tag? {
    let number = element.nameNumber
    if number < known.count {
      switch known[number] {
      case .tag(let tag): return tag
      case .other: return nil
      case .unasked: break
      }
    }
    return learn(element, number)
  }

  private func learn(_ element: XMLElement, _ number: Int) -> Tag? {
    while known.count <= number { known.append(.unasked) }
    let tag = Tag(rawValue: element.name)
    known[number] = tag.map { .tag($0) } ?? .other
    return tag
  }
}
