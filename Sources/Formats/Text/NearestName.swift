/// The known name that somebody who wrote `name` most likely meant, or nil if none is near.
///
/// Near means an edit distance (Levenshtein over Unicode scalars, with a swap of neighbours as one edit) of at most a third of the longer of both lengths,
/// and at least one edit allowed. Ties go to the name that comes first in `known`. Names over 64 scalars are never near.
/// O(known.count * name.count²).
public func nearestName(to name: String, in known: [String]) -> String? {
  let wanted = scalars(of: name)
  guard !wanted.isEmpty, wanted.count <= nearNameLengthMax else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in known {
    let letters = scalars(of: candidate)
    guard !letters.isEmpty, letters.count <= nearNameLengthMax else { continue }
    let allowed = max(1, max(wanted.count, letters.count) / 3)
    guard abs(wanted.count - letters.count) <= allowed else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= allowed, distance < (best?.distance ?? Int.max) { best = (distance, candidate) }
  }
  return best?.name
}

private let nearNameLengthMax = 64

private func scalars(of text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
private func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    for j in b.indices {
      let same = a[i] == b[j] ? 0 : 1
      var cheapest = min(last[j] + same, min(last[j + 1], row[j]) + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cheapest = min(cheapest, beforeLast[j - 1] + 1) }
      row[j + 1] = cheapest
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
