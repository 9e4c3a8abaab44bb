import Formats
import Pipeline
import TestSupport

extension JSONValue {
  /// The value as compact JSON.
  var compact: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Whether `needle` lies anywhere in `bytes`.
func contains(_ bytes: [UInt8], _ needle: String) -> Bool {
  let wanted = Array(needle.utf8)
  guard wanted.count <= bytes.count, let first = wanted.first else { return false }
  for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
    if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
  }
  return false
}
