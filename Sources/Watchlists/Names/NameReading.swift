// One name in Chinese characters is read in as many ways as there are languages that write them. Which of them was meant a name does not say, so each
// that may be meant is prepared, and the best counts.

/// How Chinese characters (and names that only transcribe others) are read.
enum NameReading: UInt8, Sendable, CaseIterable {
  /// As the name is most likely meant: Mandarin, in the letters of Hanyu Pinyin.
  case usual
  /// Mandarin with the second readings of characters that have two.
  case other
  /// Mandarin in the spelling of Wade and Giles, which Taiwan's passports keep.
  case wadeGiles
  /// Cantonese, in the spelling of Hong Kong.
  case cantonese
  /// Korean.
  case korean
  /// Japanese.
  case japanese
  /// As the sound of a foreign name: whole words, no family name in front.
  case sound

  var bit: UInt8 { 1 << rawValue }

  /// What it costs in a search to be found by another reading than the likely one. Two characters have so many that one of them is somebody's name;
  /// of two given parties that says more.
  @inline(__always)
  var searchCost: Float { self == .usual || self == .wadeGiles ? 0 : 0.09 }
}

/// The readings besides the usual one that a name has.
struct NameReadings: Sendable {
  private(set) var bits: UInt8 = 0
  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ reading: NameReading) { bits |= reading.bit }
  mutating func formUnion(_ other: NameReadings) { bits |= other.bits }
  func contains(_ reading: NameReading) -> Bool { bits & reading.bit != 0 }
}
