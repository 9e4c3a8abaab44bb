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

  /// Groups paths: OFAC's ADD, ALT and COMMENTS go with the SDN or CONS_PRIM beside them, `entities.delta….json` with `entities.ftm.json`,
  /// all else stands alone. In the order given.
  ///
  /// Names count without regard to capitals, and with a `.gz` after them. A file of a set whose main file is not there stands alone, and is
  /// refused with the reason when it is read.
  public static func groups(of paths: [String]) -> [ListFileGroup] {
    var companionsOfMain: [String: [String]] = [:]
    var taken: Set<String> = []
    for path in paths {
      let (folder, stem, ending) = parts(path)
      guard sets[stem] != nil || stem == "entities.ftm" else { continue }
      var found: [String] = []
      for other in paths {
        let (otherFolder, otherStem, otherEnding) = parts(other)
        let belongs = sets[stem]?.contains(otherStem) ?? otherStem.hasPrefix("entities.delta")
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

  /// Folder, name and ending, the latter two in small letters: "a/SDN.CSV.gz" is ("a/", "sdn", "csv").
  private static func parts(_ path: String) -> (folder: String, stem: String, ending: String) {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var name = path[slash...].lowercased()
    if name.hasSuffix(".gz") { name = String(name.dropLast(3)) }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (String(path[..<slash]), String(name[..<dot]), dot < name.endIndex ? String(name[name.index(after: dot)...]) : "")
  }
}
