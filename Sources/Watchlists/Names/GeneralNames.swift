// Names that say what an organisation is and not which one: "Development Bank".

/// Whether the words of the query are all general ones and those of the listed name are not just these, or these in another language: then it is not said
/// which of many is meant.
///
/// - Parameters:
///   - count: how many of the edges make up the alignment.
///   - left: what the words weigh that nothing answers, of both.
func isOnlyGeneral(_ q: Span<NameToken>, _ l: Span<NameToken>, _ edges: Span<NameEdge>, _ count: Int, _ left: Float) -> Bool {
  var words = 0
  for index in 0..<q.count {
    switch q[index].kind {
    case .word:
      if q[index].clusters == 0 { return false }
      words &+= 1
    case .number, .initial: return false
    case .particle, .legalForm: break
    }
  }
  if words == 0 { return false }
  if left > generalRest { return true }
  // Four words that all have their answer are somebody's name, in whatever language.
  if words > 3 { return false }
  for index in 0..<count {
    let edge = edges[index]
    if edge.kind == .equal { continue }
    // "Intl" is short for "International"; "Melli" is another word.
    let a = q[edge.query.trailingZeroBitCount], b = l[edge.listed.trailingZeroBitCount]
    if edge.kind != .spelling || (a.head ^ b.head) >> 56 != 0 { return true }
  }
  return false
}

/// One word more or less, such as "Company", may be left out.
private let generalRest: Float = 0.35
