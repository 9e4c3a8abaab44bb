/// Value-added tax numbers of the 27 Member States and Northern Ireland (`XI`), and of the United Kingdom, Switzerland and Norway.
///
/// Shape and check digits only: whether a number is registered is for VIES and the national registers to say. Blanks, hyphens, points and
/// slashes do not make a number wrong. The findings never repeat the number.
///
/// Shapes: European Commission, VIES FAQ question 11 "structure of VAT numbers". Algorithms: European Commission, DG TAXUD, "Algorithms for
/// VAT identification numbers" (SCAC 15-2003, revision 16) and, beside each function, the national source where it says more or is newer.
public enum VATNumber {
  /// A number with its country in front: `DE136695976`, `EL094259216`, `XI980780684`, `CHE107787577MWST`, `NO995525828MVA`.
  ///
  /// Unknown for a country whose numbers are not checked here. O(length); texts over 64 bytes are refused unread.
  public static func check(_ text: String) -> CheckResult {
    guard text.utf8.count <= 64 else { return .invalid("longer than any VAT number") }
    let number = compacted(text)
    guard number.count >= 2, isUpper(number[0]), isUpper(number[1]) else { return .invalid("does not begin with a country") }
    let prefix = String(decoding: number[..<2], as: UTF8.self)
    guard let algorithm = algorithm(prefix) else { return unchecked(prefix) }
    return algorithm(Array(number[2...]))
  }

  /// A number of that country, with or without the country in front. For `GB` a number with `XI` in front counts as British too.
  public static func check(_ text: String, country: Country) -> CheckResult {
    guard text.utf8.count <= 64 else { return .invalid("longer than any VAT number") }
    guard let algorithm = algorithm(country.code) else { return unchecked(country.code) }
    let number = compacted(text)
    let prefixes: [String] =
      switch country.code {
      case "GR": ["EL", "GR"]
      case "GB": ["GB", "XI"]
      default: [country.code]
      }
    // A Spanish, Irish or British number may itself begin with letters, so a prefix is one only if the country has it.
    for prefix in prefixes where number.starts(with: prefix.utf8) { return algorithm(Array(number.dropFirst(2))) }
    return algorithm(number)
  }

  /// The prefixes with a check, by letter; `EL` is Greece, `XI` Northern Ireland.
  public static let prefixes: [String] =
    "AT BE BG CH CY CZ DE DK EE EL ES FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK XI".split(separator: " ").map(String.init)

  private static func unchecked(_ prefix: String) -> CheckResult {
    guard prefix != "EU" else { return .unknown("numbers of the One Stop Shop are not checked") }
    guard Country(alpha2: prefix) != nil else { return .invalid("\(prefix) is no country with VAT numbers") }
    return .unknown("VAT numbers of \(prefix) are not checked")
  }

  /// The check of what follows the prefix.
  private static func algorithm(_ prefix: String) -> (([UInt8]) -> CheckResult)? {
    switch prefix {
    case "AT": austrian
    case "BE": belgian
    case "BG": bulgarian
    case "CH": swiss
    case "CY": cypriot
    case "CZ": czech
    case "DE": german
    case "DK": danish
    case "EE": estonian
    case "EL", "GR": greek
    case "ES": spanish
    case "FI": finnish
    case "FR", "MC": french
    case "GB", "XI": british
    case "HR": croatian
    case "HU": hungarian
    case "IE": irish
    case "IT": italian
    case "LT": lithuanian
    case "LU": luxembourgish
    case "LV": latvian
    case "MT": maltese
    case "NL": dutch
    case "NO": norwegian
    case "PL": polish
    case "PT": portuguese
    case "RO": romanian
    case "SE": swedish
    case "SI": slovenian
    case "SK": slovak
    default: nil
    }
  }
}
