/// Files of one folder that are one list together.
public struct ListFileGroup: Equatable, Sendable {
  /// The file to read, as it was given.
  public let main: String
  /// The files it is read with.
  public let companions: [String]

  public init(main: String, companions: [String]) {
    self.main = main
    self.companions = companions
  }

  /// The names of the files that belong to one of OFAC's flat lists beside the file of that name, in its writing ("SDN.CSV": "ADD.CSV", …), and
  /// whether the list is incomplete without it; none for a name that needs no other.
  public static func namesBeside(_ fileName: String) -> [(name: String, isNeeded: Bool)] {
    let (_, stem, ending) = parts(fileName)
    guard let set = sets[stem], ["csv", "del", "pip"].contains(ending), !fileName.lowercased().hasSuffix(".gz"),
      let dot = fileName.lastIndex(of: ".")
    else { return [] }
    let isSmall = fileName.first?.isLowercase == true
    return set.map { other in
      ((isSmall ? other : other.uppercased()) + fileName[dot...], !other.hasSuffix("comments"))
    }
  }

  /// Groups paths: OFAC's ADD, ALT and COMMENTS go with the SDN or CONS_PRIM beside them, `delta….xml` and `changes….xml` with SDN_ENHANCED or,
  /// without that, CONS_ENHANCED, `entities.delta….json` with `entities.ftm.json`, all else stands alone. In the order given.
  ///
  /// Names count without regard to capitals, and with a `.gz` after them. A file of a set whose main file is not there stands alone, and is
  /// refused with the reason when it is read.
  public static func groups(of paths: [String]) -> [ListFileGroup] {
    var companionsOfMain: [String: [String]] = [:]
    var taken: Set<String> = []
    // OFAC's deltas are about both lists; they go with the first that takes them.
    for path in paths.filter({ parts($0).stem == "sdn_enhanced" }) + paths.filter({ parts($0).stem != "sdn_enhanced" }) {
      let (folder, stem, ending) = parts(path)
      let deltas = deltas[stem]
      guard sets[stem] != nil || deltas != nil else { continue }
      var found: [String] = []
      for other in paths {
        let (otherFolder, otherStem, otherEnding) = parts(other)
        let belongs = sets[stem]?.contains(otherStem) ?? deltas?.contains(where: otherStem.hasPrefix) ?? false
        guard other != path, otherFolder == folder, otherEnding == ending, belongs, taken.insert(other).inserted else { continue }
        found.append(other)
      }
      // Deltas apply in the order of their versions, which their names carry.
      if !found.isEmpty { companionsOfMain[path] = sets[stem] == nil ? found.sorted() : found }
    }
    return paths.filter { !taken.contains($0) }.map { ListFileGroup(main: $0, companions: companionsOfMain[$0] ?? []) }
  }

  private static let sets: [String: [String]] = [
    "sdn": ["add", "alt", "sdn_comments"], "cons_prim": ["cons_add", "cons_alt", "cons_comments"],
  ]

  /// How the names of deltas begin, by the list they belong to.
  private static let deltas: [String: [String]] = [
    "entities.ftm": ["entities.delta"], "sdn_enhanced": ["delta", "changes", "sdn_delta"],
    "cons_enhanced": ["delta", "changes", "cons_delta"],
  ]

  /// Folder, name and ending, the latter two in small letters: "a/SDN.CSV.gz" is ("a/", "sdn", "csv").
  private static func parts(_ path: String) -> (folder: String, stem: String, ending: String) {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var name = path[slash...].lowercased()
    if name.hasSuffix(".gz") { name = String(name.dropLast(3)) }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (String(path[..<slash]), String(name[..<dot]), dot < name.endIndex ? String(name[name.index(after: dot)...]) : "")
  }
}
