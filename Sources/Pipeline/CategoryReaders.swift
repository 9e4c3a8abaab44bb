// Which parts of the program read which data for which decision, taken from the compiled plan: the rules, the search of the lists, the rules
// of governance, the feed and the texts people get.

public import Governance
internal import Reference
internal import Screening

extension LanePlan {
  /// One entry for each reader, kind and category.
  public func categoryReaders() -> [PurposeMatrix.Reader] {
    var found: [PurposeMatrix.Reader] = []
    for pack in screening.packs {
      guard let kind = DecisionKind(rawValue: pack.name) else { continue }
      let triggers = pack.triggers.map { catalogue[$0] }
      let carried = Set(triggers.flatMap(\.fields))
      func add(_ name: String, _ fields: [(category: String, path: String)]) {
        let paths = Dictionary(grouping: fields, by: \.category).mapValues { Set($0.map(\.path)).sorted() }
        for category in paths.keys.sorted() {
          found.append(PurposeMatrix.Reader(name: name, kind: kind, category: CategoryID(category), fields: paths[category] ?? []))
        }
      }
      func categorised(_ fields: [FieldDefinition]) -> [(category: String, path: String)] {
        let roles = Set(triggers.flatMap { $0.subjectFields.map(catalogue.role(ofSubjectField:)) })
        return fields.flatMap { field in roles.map { (field.category(for: $0), field.path) } }
      }
      let read = pack.categoriesRead.flatMap { use in use.fields.map { (use.category, $0) } }
      add("rules", read.filter { $0.0 != catalogue.listData })
      if pack.categoriesRead.contains(where: { $0.category == catalogue.listData }) {
        let searched = PartyReader(catalogue).fields.map { catalogue[$0] }.filter { carried.contains($0.parent ?? $0.id) }
        add("screening", categorised(searched) + read.filter { $0.0 == catalogue.listData })
      }
      let asked = KnownField.allCases.filter { $0 != .lender }.map(\.path).compactMap { catalogue.field($0) }.map { catalogue[$0] }.filter {
        carried.contains($0.id) || $0.isKnown
      }
      add("governance", categorised(asked))
      let readPaths = Set(read.map(\.1))
      add("notices", categorised(catalogue.fields.filter { $0.isPublic && readPaths.contains($0.path) }))
      let keys = triggers.flatMap { [$0.businessKey].compactMap { $0 } + $0.subjectFields }
      let money = triggers.flatMap { kind in kind.fields.prefix(kind.requiredCount).filter { catalogue[$0].type == .money } }
      add("feed", categorised((keys + money).map { catalogue[$0] }.filter(\.isPublic)))
    }
    return found
  }
}
