import Formats

/// Files that stand beside lists and are none: named, so that nobody wonders why they do not read.
enum NotAList {
  /// What the file is and what to do with it; nil if it is none of them.
  static func reason(_ head: ListHead) -> String? {
    if ListArchive.isXZ(Array(head.bytes.prefix(6))) { return "packed with xz; unpack it first (xz -d)" }
    if !head.sheetRows.isEmpty {
      return "a workbook of no known list; its first row is \(head.sheetRows[0].prefix(6).joined(separator: ", "))"
    }
    if let (kind, _) = OFACTable.kind(of: head) {
      let (what, name) =
        switch kind {
        case .addresses: ("the addresses", "ADD.CSV")
        case .aliases: ("the aliases", "ALT.CSV")
        case .comments: ("the ends of long remarks", "SDN_COMMENTS.CSV")
        }
      return
        "\(what) of an OFAC list in flat files (\(name)), which name nobody alone; read SDN.CSV or CONS_PRIM.CSV with this file beside it"
    }
    return nil
  }
}
