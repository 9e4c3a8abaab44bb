internal import CLibXML2

/// The different names of a document, numbered.
///
/// libxml2 keeps each name and each namespace once in a dictionary that lives as long as its parser, so two names are equal exactly if their addresses are.
/// Open addressing; the number of names is bounded by the caller.
struct XMLNames {
  private(set) var all: [XMLName] = []
  private var slots = [Slot](repeating: Slot(), count: 256)

  private struct Slot {
    var local: UInt = 0
    var namespace: UInt = 0
    var index: UInt32 = 0
  }

  /// The number of a name that has been seen, or nil.
  @inline(__always)
  func index(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> UInt32? {
    let slot = slots[place(UInt(bitPattern: local), UInt(bitPattern: namespace))]
    return slot.local == 0 ? nil : slot.index
  }

  /// Numbers a new name.
  mutating func add(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ name: XMLName) -> UInt32 {
    if (all.count + 1) * 2 > slots.count { grow() }
    let index = UInt32(truncatingIfNeeded: all.count)
    all.append(name)
    // Sound: only the addresses are kept, and nothing is read through them.
    let slot = Slot(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace), index: index)
    slots[place(slot.local, slot.namespace)] = slot
    return index
  }

  /// The slot of a pair of addresses, or the free one where it belongs. There always is one: the table is at most half full.
  @inline(__always)
  private func place(_ local: UInt, _ namespace: UInt) -> Int {
    let mask = UInt(slots.count - 1)
    var at = ((((local &>> 3) ^ (namespace &>> 2)) &* 0x9E37_79B9_7F4A_7C15) &>> 40) & mask
    while true {
      let slot = slots[Int(at)]
      if slot.local == 0 || (slot.local == local && slot.namespace == namespace) { return Int(at) }
      at = (at &+ 1) & mask
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.local != 0 { slots[place(slot.local, slot.namespace)] = slot }
  }
}
