internal import Formats

/// `: did you mean "x"?` for the nearest known name, or nothing.
func nearestSuggestion(_ name: String, _ known: [String]) -> String {
  nearestName(to: name, in: known).map { ": did you mean \"\($0)\"?" } ?? ""
}
