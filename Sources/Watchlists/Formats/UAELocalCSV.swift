import Formats
import Reference

extension ListFormat {
  /// The UAE local terrorist list: Arabic headings in two lines below a title, names in Arabic and Latin letters. Source: file of August 2025.
  static let uaeCSV = ListFormat(
    id: UAELocalCSV.format, title: "UAE local terrorist list, CSV", usualList: { _ in "ae-uae-local" },
    detects: { head in
      head.rows(UAELocalCSV.dialect, 3).contains {
        TableColumns<UAELocalCSV.Column>.areHeadings($0, [.serial, .classification, .fullArabic])
      }
    },
    makeReader: { list throws(ListFailure) in CSVListReader(UAELocalCSV(list: list)) })
}

/// One row is one party. There is no id that lasts: the serial number moves when a party is taken out, so the id is a hash of the Arabic
/// name and birth date.
struct UAELocalCSV: TableListParser {
  static let format = "ae-uae-csv"
  static let dialect = CSVDialect()

  /// The headings repeat names (the third block has a name and a country of its own), so the columns are told apart by these words.
  enum Column: Int, TableColumn {
    case serial, classification, nationality, familyArabic, familyLatin, fullArabic, fullLatin, birth, birthplace, alias, street, city
    case country, documentType, documentNumber, issuer, issued, expires, other
    static let headings = [
      "#", "التصنيف", "الجنسية", "اسم العائلة (بالحروف العربية)", "اسم العائلة (بالحروف اللاتينية)", "الاسم الكامل (بالحروف العربية)",
      "الاسم الكامل (بالحروف اللاتينية)", "تاريخ الميلاد", "مكان الميلاد", "الاسم", "الشارع", "المدينة", "الدولة", "النوع", "رقم الوثيقة",
      "جهة الإصدار", "تاريخ الإصدار", "تاريخ الانتهاء", "معلومات أخرى",
    ]
  }

  private let list: ListID
  private var columns: TableColumns<Column>?
  private var seen: [String: Int] = [:]

  init(list: ListID) { self.list = list }

  mutating func read(_ row: TableRow, _ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    guard let columns else {
      if TableColumns<Column>.areHeadings(row.cells, [.serial, .classification, .fullArabic]) {
        self.columns = TableColumns(row, &progress)
      } else if row.place.line > 10 {
        throw progress.failure(.wrongRoot(expected: "the list's Arabic headings", found: row[0] ?? "an empty line"))
      }
      return
    }
    func value(_ column: Column) -> String? { columns.value(column, row) }
    let arabic = value(.fullArabic), latin = value(.fullLatin)
    guard let name = latin ?? arabic else {
      // Titles of the parts (people, organisations) and lines of nothing.
      if value(.serial).map(OFACCSV.isNumber) != true { return }
      throw progress.failure(.missing("a row without a name"))
    }
    if TableColumns<Column>.areHeadings(row.cells, [.serial, .classification]) { return }
    progress.countRecord()
    var entry = ListEntry(
      list: list, entryID: id(arabic ?? name, value(.birth) ?? ""), party: Party(schema: schema(value(.classification), &progress)),
      place: row.place)
    addNames(latin, arabic, value(.familyLatin), value(.alias), &entry)
    entry.gatherAttribute("Classification", value(.classification))
    if let text = value(.birth) { entry.gatherDate(text, .birth) }
    if let text = value(.nationality) { entry.gatherCountry(text, .nationality, ArabicCountries.country(text)) }
    if let text = value(.birthplace) {
      let country = ArabicCountries.country(text)
      entry.party.birthplaces.append(PartyAddress(full: text, country: country))
      if country != nil { entry.gatherCountry(text, .birthplace, country) }
    }
    let countryText = value(.country) ?? ""
    entry.gatherAddress(
      PartyAddress(
        street: value(.street) ?? "", city: value(.city) ?? "", country: ArabicCountries.country(countryText), countryText: countryText))
    addDocument(row, columns, &entry)
    if let text = value(.other) { entry.remarks.append(text) }
    entry.programmes = [Programme(code: "UAE local terrorist list", authority: .other)]
    try progress.count(entry)
    deliver(entry)
  }

  mutating func finish(_ progress: inout ListProgress, deliver: (ListEntry) -> Void) throws(ListFailure) {
    if columns == nil { throw progress.failure(.truncated) }
  }

  /// "شخص إرهابي" is a terrorist person, "كيان" or "تنظيم" an entity or organisation.
  private func schema(_ text: String?, _ progress: inout ListProgress) -> PartySchema {
    guard let text else { return .legalEntity }
    if holds(text, "شخص") { return .person }
    if holds(text, "كيان") || holds(text, "تنظيم") || holds(text, "منظمة") || holds(text, "جماعة") { return .organization }
    progress.warn("unknown classification \"\(text)\"")
    return .legalEntity
  }

  /// The family name's column repeats the end of the full one and makes the parts where it does.
  private func addNames(_ latin: String?, _ arabic: String?, _ family: String?, _ other: String?, _ entry: inout ListEntry) {
    if let latin {
      var parts: [NamePart] = []
      if entry.party.schema == .person, let family, latin.hasSuffix(" " + family) {
        let given = foldedSpace(String(latin.dropLast(family.count)))
        parts = [NamePart(kind: .given, text: given), NamePart(kind: .family, text: family)]
      }
      entry.gather(PartyName(full: latin, parts: parts, script: WritingSystem.ifNotLatin(latin)))
    }
    if let arabic {
      entry.gather(
        PartyName(full: arabic, kind: latin == nil ? .primary : .spelling, script: WritingSystem.ifNotLatin(arabic), language: "ar"))
    }
    if let other, other != arabic, other != latin {
      entry.gather(PartyName(full: other, kind: .alias, script: WritingSystem.ifNotLatin(other)))
    }
  }

  /// "جواز سفر" is a passport, "الرقم الموحد" the unified number of residents.
  private func addDocument(_ row: TableRow, _ columns: TableColumns<Column>, _ entry: inout ListEntry) {
    let type = columns.value(.documentType, row) ?? ""
    guard let number = columns.value(.documentNumber, row) else { return }
    let kind: PartyIdentifier.Kind =
      holds(type, "جواز") ? .passport : holds(type, "الموحد") ? .nationalID : holds(type, "تأشيرة") ? .travelDocument : .other
    let issuer = columns.value(.issuer, row) ?? ""
    func date(_ column: Column) -> PartyDate? { columns.value(column, row).map { DateText.parse($0, role: .other) } }
    entry.party.identifiers.append(
      PartyIdentifier(
        kind: kind, label: type, value: number, country: ArabicCountries.country(issuer), issued: date(.issued), expires: date(.expires),
        note: issuer))
  }

  private mutating func id(_ name: String, _ birth: String) -> String {
    let hash = StableHash.hex(name + "\u{1F}" + birth)
    let count = (seen[hash] ?? 0) + 1
    seen[hash] = count
    return count == 1 ? hash : "\(hash)-\(count)"
  }
}

/// Countries as the UAE's list writes them.
enum ArabicCountries {
  static func country(_ text: String) -> Country? { codes[text].flatMap { Country(alpha2: $0) } ?? CountryNames.country(named: text) }

  private static let codes: [String: String] = [
    "قطر": "QA", "الأردن": "JO", "العراق": "IQ", "الكويت": "KW", "السعودية": "SA", "المملكة العربية السعودية": "SA", "البحرين": "BH",
    "اليمن": "YE", "مصر": "EG", "ليبيا": "LY", "سوريا": "SY", "لبنان": "LB", "إيران": "IR", "ايران": "IR", "الإمارات": "AE",
    "الامارات": "AE",
    "الإمارات العربية المتحدة": "AE", "فلسطين": "PS", "السودان": "SD", "الصومال": "SO", "نيجيريا": "NG", "روسيا": "RU", "تركيا": "TR",
    "باكستان": "PK", "أفغانستان": "AF", "تونس": "TN", "الجزائر": "DZ", "المغرب": "MA", "عمان": "OM", "سلطنة عمان": "OM", "الهند": "IN",
    "بريطانيا": "GB", "المملكة المتحدة": "GB", "السويد": "SE", "إثيوبيا": "ET", "اثيوبيا": "ET", "إريتريا": "ER", "أمريكا": "US",
    "الولايات المتحدة الأمريكية": "US", "كندا": "CA", "ألمانيا": "DE", "المانيا": "DE", "فرنسا": "FR", "إندونيسيا": "ID", "ماليزيا": "MY",
  ]
}
