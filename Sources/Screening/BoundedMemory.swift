// A memory that only saves time: of two keys that want one place the later keeps it. It never grows and never has to be emptied, so no
// event pays for the forgetting of thousands of others.

/// What was computed for a key, if it was lately. Nothing that is decided may depend on whether it was.
public struct BoundedMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline struct Kept: Sendable {
    @usableFromInline let key: Key
    @usableFromInline let value: Value

    @inlinable init(key: Key, value: Value) {
      self.key = key
      self.value = value
    }
  }

  @usableFromInline var places: [Kept?]

  /// - Precondition: the number of places is a power of two.
  public init(places count: Int) {
    precondition(count > 0 && count & (count - 1) == 0, "a memory has a power of two of places")
    places = Array(repeating: nil, count: count)
  }

  @inlinable func place(of key: Key) -> Int { key.hashValue & (places.count - 1) }

  /// The value of a key; nil if it is not remembered. O(1).
  @inlinable public subscript(key: Key) -> Value? {
    get {
      guard let kept = places[place(of: key)], kept.key == key else { return nil }
      return kept.value
    }
    set { places[place(of: key)] = newValue.map { Kept(key: key, value: $0) } }
  }
}
