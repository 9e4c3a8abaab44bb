import Formats

/// Files that stand beside lists and are none: named, so that nobody wonders why they do not read.
enum NotAList {
  /// What the file is and what to do with it; nil if it is none of them.
  static func reason(_ head: ListHead) -> String? {
    if ListArchive.isXZ(Array(head.bytes.prefix(6))) { return "packed with xz; unpack it beside this file: xz -dk \(head.fileName)" }
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
    if head.fileName.hasSuffix(".ff") || head.fileName.hasSuffix(".ff.xz") {
      return "OFAC's file of fixed columns, given up in 2024; the CSV beside it holds the same rows"
    }
    if FollowTheMoneyDelta.begins(head) {
      return
        "changes between two versions (lines with `op` and `entity`), no list; read entities.ftm.json of the version before with this file beside it (`--beside`)"
    }
    if OFACDeltaXML.begins(head) {
      return
        "OFAC's changes since a publication, no list; read SDN_ENHANCED.XML of the publication before with this file beside it (`--beside`), or load the full list"
    }
    if head.firstByte == UInt8(ascii: "{"),
      head.contains("\"versions\"") || head.contains("\"resources\"") || head.contains("\"entity_count\"")
    {
      return "an index of OpenSanctions' files, no list; it names where the entities are"
    }
    return nil
  }
}
