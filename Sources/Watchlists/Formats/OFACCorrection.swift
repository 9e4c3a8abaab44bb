/// Applies a correction of OFAC's to the entity it corrects, element by element.
///
/// How it works: the correction has the shape of the entity, with an `action` on the elements it is about. `add` puts an element in, `remove`
/// takes one out, `modify` (or `update`, `change`) changes one: its text, what its own inner actions say, or, where nothing inside has an
/// action, all of it. Elements without an action only lead to those that have one. An element is found by its `id`, or, where it has none,
/// by its name.
///
/// Whatever the correction says of the entity as it was must be so: an element that is changed or taken out is there, one that is added is
/// not, `oldValue` is the text that stands there, and so is the text of an element without action. Else the list is not the one that OFAC
/// corrected, and a guess would keep or drop names without a sign: the correction is refused, with what does not fit.
enum OFACCorrection {
  /// What does not fit, in words.
  struct Misfit: Error, Equatable {
    let why: String
  }
  enum Action: Equatable { case add, remove, modify }

  /// The action on an element; nil if there is none.
  static func action(of element: EditableElement) throws(Misfit) -> Action? {
    guard let word = element["action"] else { return nil }
    switch foldedSpace(word).lowercased() {
    case "add", "added": return .add
    case "remove", "removed", "delete": return .remove
    case "modify", "update", "change", "modified", "updated", "changed": return .modify
    default: throw Misfit(why: "\(element.tag) has the action \"\(word)\", which is none of add, remove and modify")
    }
  }

  /// Whether an element or one inside it has an action.
  static func hasAction(_ element: EditableElement) -> Bool { element["action"] != nil || element.children.contains(where: hasAction) }

  /// The element as it stands in a list: without what only corrections have.
  static func plain(_ element: EditableElement) -> EditableElement {
    var copy = EditableElement(name: element.name)
    copy.attributes = element.attributes.filter { $0.name != "action" && $0.name != "oldValue" }
    copy.text = element.text
    copy.children = element.children.map { plain($0) }
    return copy
  }

  /// Changes `entity` as `correction` says.
  static func apply(_ correction: EditableElement, to entity: inout EditableElement) throws(Misfit) {
    for part in correction.children {
      let place = try place(of: part, in: entity)
      switch try action(of: part) {
      case .add:
        if place != nil { throw Misfit(why: "it adds \(part.tag) to \(entity.tag), which has one") }
        entity.children.append(plain(part))
      case .remove:
        guard let place else { throw missing("removes", part, entity) }
        try check(part, against: entity.children[place], text: part.text.isEmpty ? nil : part.text)
        entity.children.remove(at: place)
      case .modify:
        guard let place else { throw missing("changes", part, entity) }
        try check(part, against: entity.children[place], text: nil)
        try modify(&entity.children[place], by: part)
      case nil: try follow(part, place, &entity)
      }
    }
  }

  private static func missing(_ verb: String, _ part: EditableElement, _ entity: EditableElement) -> Misfit {
    Misfit(why: "it \(verb) \(part.tag) of \(entity.tag), which has none")
  }

  /// Without an action of its own an element leads on to what is inside, or says what stands in the list.
  private static func follow(_ part: EditableElement, _ place: Int?, _ entity: inout EditableElement) throws(Misfit) {
    if let place {
      if part.children.isEmpty {
        try check(part, against: entity.children[place], text: part.text)
      } else {
        try apply(part, to: &entity.children[place])
      }
    } else if part["id"] == nil, hasAction(part) {
      // The first of its kind comes with what holds it.
      var container = EditableElement(name: part.name)
      try apply(part, to: &container)
      entity.children.append(container)
    } else {
      throw missing("names", part, entity)
    }
  }

  private static func modify(_ element: inout EditableElement, by part: EditableElement) throws(Misfit) {
    let plain = plain(part)
    for attribute in plain.attributes {
      element.attributes.removeAll { $0.name == attribute.name }
      element.attributes.append(attribute)
    }
    if part.children.contains(where: hasAction) { return try apply(part, to: &element) }
    element.text = plain.text
    if !plain.children.isEmpty { element.children = plain.children }
  }

  /// Whether what the correction says of an element as it was is so.
  private static func check(_ part: EditableElement, against element: EditableElement, text: String?) throws(Misfit) {
    for said in [part["oldValue"].map(foldedSpace), text].compactMap({ $0 }) where said != element.text {
      throw Misfit(why: "it says that \(part.tag) is \"\(said.prefix(80))\", and it is \"\(element.text.prefix(80))\"")
    }
  }

  /// Where the element stands that a part is about; nil if it is not there.
  private static func place(of part: EditableElement, in entity: EditableElement) throws(Misfit) -> Int? {
    let alike = entity.children.indices.filter { entity.children[$0].name == part.name }
    if let id = part["id"] { return alike.first { entity.children[$0]["id"] == id } }
    if alike.count > 1 { throw Misfit(why: "it does not say which \(part.tag) of \(entity.tag) it is about") }
    return alike.first
  }
}
