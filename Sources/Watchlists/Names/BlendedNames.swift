// Firms are often called by the beginnings of the words of their name: "Inpesca" is "Industria de Pesca", "Frexco" "Frutas Exoticas Colombianas". Pure
// initials are found as acronyms; here at least one word gives two letters.

/// A blend says less clearly than initials in capitals what it is made of.
let blendLikeness: Float = 0.88

/// Edges from a token of `a` to the neighbours of `b` whose beginnings it is.
func addBlendEdges(
  _ a: Span<NameToken>, _ aLetters: Span<UInt16>, _ b: Span<NameToken>, _ bLetters: Span<UInt16>, flipped: Bool,
  _ edges: inout MutableSpan<NameEdge>, _ count: inout Int
) {
  for i in 0..<a.count {
    let token = a[i]
    // A word that is known is no blend, and three letters begin too much.
    if token.kind != .word || token.length < 4 || token.length > 16 || token.clusters != 0 || token.traits.contains(.isKnown) { continue }
    for start in 0..<b.count {
      let first = b[start]
      // A word that begins with the whole token, or is all of it but an ending, is compared as a word.
      if (first.head ^ token.head) >> 56 != 0 || first.kind != .word || first.hash == token.hash { continue }
      let words = blendedWords(token, aLetters, b, bLetters, from: start)
      if words.set == 0 { continue }
      edges[count] = wideEdge(.acronym, token, at: i, words, blendLikeness, flipped: flipped)
      count &+= 1
    }
  }
}

/// The neighbours from `start` on whose beginnings make up a token, each as much of itself as it can; none if there are no two. Particles may be left out.
@inline(never)
private func blendedWords(
  _ token: NameToken, _ letters: Span<UInt16>, _ b: Span<NameToken>, _ bLetters: Span<UInt16>, from start: Int
) -> NeighbouringTokens {
  // How many letters each word gives: the last one gives back a letter at a time where what follows does not go on.
  var taken = InlineArray<8, Int>(repeating: 0), places = InlineArray<8, Int>(repeating: 0)
  var depth = 0, place = start, done = 0
  var steps = 0
  while true {
    steps &+= 1
    if steps > 64 { return NeighbouringTokens() }
    // The next word that goes on with the token.
    var most = 0
    while place < b.count {
      let kind = b[place].kind
      most = kind == .word || kind == .particle ? common(token, letters, done, b[place], bLetters) : 0
      if most > 0 || kind != .particle { break }
      place &+= 1
    }
    if most > 0, depth < 8 {
      taken[depth] = most
      places[depth] = place
      depth &+= 1
      done &+= most
      if done == Int(token.length) { return depth > 1 ? made(taken, places, depth, b) : NeighbouringTokens() }
      place &+= 1
      continue
    }
    // Give a letter back.
    while true {
      if depth == 0 { return NeighbouringTokens() }
      let last = depth &- 1
      taken[last] &-= 1
      done &-= 1
      if taken[last] > 0 {
        place = places[last] &+ 1
        break
      }
      depth = last
    }
  }
}

/// How many letters of a word go on with a token; never all of the token by one word.
private func common(_ token: NameToken, _ letters: Span<UInt16>, _ done: Int, _ word: NameToken, _ wordLetters: Span<UInt16>) -> Int {
  let most = min(Int(token.length) &- done, Int(word.length))
  var count = 0
  while count < most,
    letters[Int(token.offset) &+ done &+ count] & 0xFF == wordLetters[Int(word.offset) &+ count] & 0xFF
  {
    count &+= 1
  }
  return count
}

private func made(_ taken: InlineArray<8, Int>, _ places: InlineArray<8, Int>, _ depth: Int, _ b: Span<NameToken>) -> NeighbouringTokens {
  var words = NeighbouringTokens()
  var longest = 0
  for index in 0..<depth {
    let word = b[places[index]]
    longest = max(longest, taken[index])
    words.weight += word.weight
    words.information += word.information
  }
  // Particles between them are part of it.
  for place in places[0]...places[depth - 1] { words.set |= 1 << UInt32(truncatingIfNeeded: place) }
  return longest > 1 ? words : NeighbouringTokens()
}
