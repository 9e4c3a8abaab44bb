import Formats

/// One official file format: how it is recognised and read. A new format is one such value in `Formats/` and one line in `all`.
public struct ListFormat: Sendable {
  /// Stable short name, as in the catalogue: `ofac-xml`.
  public let id: String
  public let title: String
  /// The list a file of this format and name is when nobody says.
  let usualList: @Sendable (_ fileName: String) -> ListID
  /// Whether a file that begins so, or has this name, is of this format. Cheap; the first format that says yes is taken.
  let detects: @Sendable (ListHead) -> Bool
  let makeReader: @Sendable (ListSource) throws(ListFailure) -> any ListReader

  /// A format whose lists come in one file, or in one that further files explain.
  init(
    id: String, title: String, usualList: @escaping @Sendable (String) -> ListID, detects: @escaping @Sendable (ListHead) -> Bool,
    makeSourceReader: @escaping @Sendable (ListSource) throws(ListFailure) -> any ListReader
  ) {
    self.id = id
    self.title = title
    self.usualList = usualList
    self.detects = detects
    makeReader = makeSourceReader
  }

  /// A format whose lists come in one file and say all about themselves.
  init(
    id: String, title: String, usualList: @escaping @Sendable (String) -> ListID, detects: @escaping @Sendable (ListHead) -> Bool,
    makeReader: @escaping @Sendable (ListID) throws(ListFailure) -> any ListReader
  ) {
    self.init(
      id: id, title: title, usualList: usualList, detects: detects,
      makeSourceReader: { source throws(ListFailure) in
        try source.checkAlone(title)
        return try makeReader(source.list)
      })
  }

  /// The registry, in the order of detection.
  public static let all: [ListFormat] = [
    .ofacXML, .ofacAdvancedXML, .ofacEnhancedXML, .unXML, .euXML, .ukXML, .swissXML, .canadaXML, .followTheMoney,
    .ofacCSV, .ukCSV, .ukOFSICSV, .usScreeningCSV, .usScreeningJSON, .usDeniedPersons, .uaeCSV,
    .targetsSimple, .senzing, .ukOFSISheet, .australiaSheet, .iadbSheet,
    .euCSV, .euWholeXML, .worldBankJSON, .worldBankSheet, .worldBankCSV, .iadbCSV,
  ]

  /// The root elements of the formats in XML, for messages.
  static var roots: [String] {
    func of<Parser: XMLListParser>(_ parser: Parser.Type) -> String { "<\(Parser.root)> (\(Parser.format))" }
    return [
      of(OFACLegacyXML.self), of(OFACAdvancedXML.self), of(OFACEnhancedXML.self), of(UNConsolidatedXML.self), of(EUFinancialXML.self),
      of(EUWholeXML.self), of(UKSanctionsXML.self), of(SwissSECOXML.self), of(CanadaSEMAXML.self),
    ]
  }

  /// The format with this id.
  public static func named(_ id: String) -> ListFormat? { all.first { $0.id == id } }

  /// The format of a file by its first bytes (at most 64 KiB are looked at) and its name.
  ///
  /// Workbooks (XLSX) are detected whole only.
  public static func detect(head: [UInt8], fileName: String) -> ListFormat? {
    let heads = ZipArchive.begins(head) ? ListHead.workbook(head, fileName: fileName) : [ListHead(bytes: head, fileName: fileName)]
    for head in heads { if let format = all.first(where: { $0.detects(head) }) { return format } }
    return nil
  }
}

/// A further file that a list cannot be read without: OFAC's addresses, aliases and comments beside SDN.CSV.
public struct ListCompanion: Sendable {
  /// For messages.
  public let fileName: String
  public let bytes: [UInt8]

  public init(fileName: String, bytes: [UInt8]) {
    self.fileName = fileName
    self.bytes = bytes
  }
}

/// What a reader is made for.
struct ListSource {
  let list: ListID
  let head: ListHead
  let companions: [ListCompanion]

  /// Refuses further files of a format whose lists come in one.
  func checkAlone(_ title: String) throws(ListFailure) {
    guard let first = companions.first else { return }
    throw ListFailure(.companion(first.fileName, "lists in \(title) come in one file; leave this one out"))
  }
}

/// Reads one file of one format: chunks in, entries out as soon as their record is complete.
///
/// After a failure the reader is spent. Entries delivered before a failure must be thrown away with it: a refused list is refused whole.
protocol ListReader: AnyObject {
  /// Whether only the bytes are read, as records of the format's kind, and nothing made of them: what reading costs at least.
  var isBare: Bool { get set }
  func feed(_ chunk: Span<UInt8>, deliver: (ListEntry) -> Void) throws(ListFailure)
  func finish(deliver: (ListEntry) -> Void) throws(ListFailure) -> ListHeader
}
