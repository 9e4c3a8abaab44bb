public import Reference

/// Reads the country names that list publishers write ("Korea, North", "IRAN (ISLAMIC REPUBLIC OF)", "Bosnia-Herzegovina") into ISO 3166-1.
///
/// How it works: a name is reduced to its set of words, folded to plain lower-case letters, without "of", "the", "and", and in
/// alphabetical order; so "Congo, Democratic Republic of the" and "Democratic Republic of the Congo" are one key. The table holds the
/// short names of ISO 3166-1, the long names the UN, the EU and OFAC write, and names out of use that have one successor (Burma,
/// Swaziland).
///
/// Names without one present-day country give nil on purpose: "Yugoslavia", "Serbia and Montenegro", "USSR", "Netherlands Antilles",
/// "Crimea", "undetermined". "Gaza" and "West Bank" are PS, as ISO 3166-1 defines it.
public enum CountryNames {
  /// The country of a name, or nil. Bracketed notes at the end ("Iraq (previous address)") are passed over. O(length); texts over 100
  /// bytes give nil.
  public static func country(named text: String) -> Country? {
    guard text.utf8.count <= 100 else { return nil }
    if let known = byWords[key(text)] { return known }
    if let bracket = text.lastIndex(of: "("), bracket > text.startIndex {
      let outside = String(text[..<bracket])
      if let known = byWords[key(outside)] { return known }
    }
    let words = wordsOf(text)
    if words.contains("republic") { return byWords[words.filter { $0 != "republic" }.sorted().joined(separator: " ")] }
    if text.hasPrefix("Region: ") { return country(named: String(text.dropFirst(8))) }
    return nil
  }

  /// The country at the end of a place ("Basra, Iraq"): what stands after the last comma, or the last two pieces ("Kinshasa, Congo,
  /// Democratic Republic of the"), or the whole text.
  public static func country(atEndOf place: String) -> Country? {
    for tail in tails(of: place) {
      if let known = country(named: tail) { return known }
    }
    return nil
  }

  /// The pieces of a place that may name its country, best first.
  static func tails(of place: String) -> [String] {
    let commas = place.utf8.indices.filter { place.utf8[$0] == UInt8(ascii: ",") }
    guard let last = commas.last else { return [place] }
    let tail = foldedSpace(String(place[place.utf8.index(after: last)...]))
    guard commas.count > 1 else { return [tail, place] }
    return [tail, foldedSpace(String(place[place.utf8.index(after: commas[commas.count - 2])...]))]
  }

  /// The names that are one word, as they are looked up, for those who look for places among words.
  static var ofOneWord: [String] { byWords.keys.filter { !$0.contains(" ") } }

  private static func key(_ text: String) -> String {
    wordsOf(text).sorted().joined(separator: " ")
  }

  private static func wordsOf(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty {
        let whole = String(decoding: word, as: UTF8.self)
        if whole != "of" && whole != "the" && whole != "and" { words.append(whole == "st" ? "saint" : whole) }
      }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: word.append(UInt8(scalar.value) | 0x20)
      case 0x61...0x7A: word.append(UInt8(scalar.value))
      case 0x27, 0x2019, 0x2018, 0x2E: break  // apostrophes and full stops vanish: "People's", "U.S.A."
      case 0xC0...0xC5, 0xE0...0xE5: word.append(UInt8(ascii: "a"))
      case 0xC7, 0xE7: word.append(UInt8(ascii: "c"))
      case 0xC8...0xCB, 0xE8...0xEB: word.append(UInt8(ascii: "e"))
      case 0xCC...0xCF, 0xEC...0xEF: word.append(UInt8(ascii: "i"))
      case 0xD2...0xD6, 0xF2...0xF6: word.append(UInt8(ascii: "o"))
      case 0xD9...0xDC, 0xF9...0xFC: word.append(UInt8(ascii: "u"))
      default: close()
      }
    }
    close()
    return words
  }

  /// Filled once; only looked up, never walked, so its order cannot show.
  private static let byWords: [String: Country] = {
    var byWords: [String: Country] = [:]
    for line in table.split(separator: "\n") {
      guard let country = Country(alpha2: String(line.prefix(2))) else {
        preconditionFailure("the table holds a code ISO 3166-1 does not: \(line)")
      }
      for name in line.dropFirst(3).split(separator: ";") { byWords[key(String(name))] = country }
    }
    return byWords
  }()

  /// Codes and short names: ISO 3166-1 (2024); XK user-assigned. Further names: UN M49 long names, EU FSF 1.1 `countryDescription`, OFAC
  /// SDN `country`.
  private static let table = """
    AD Andorra
    AE United Arab Emirates;UAE
    AF Afghanistan
    AG Antigua and Barbuda
    AI Anguilla
    AL Albania
    AM Armenia
    AO Angola
    AQ Antarctica
    AR Argentina
    AS American Samoa
    AT Austria
    AU Australia
    AW Aruba
    AX Aland Islands
    AZ Azerbaijan
    BA Bosnia and Herzegovina;Bosnia and Herzegowina;Bosnia
    BB Barbados
    BD Bangladesh
    BE Belgium
    BF Burkina Faso
    BG Bulgaria
    BH Bahrain
    BI Burundi
    BJ Benin
    BL Saint Barthelemy
    BM Bermuda
    BN Brunei Darussalam;Brunei
    BO Bolivia;Bolivia (Plurinational State of)
    BQ Bonaire, Sint Eustatius and Saba
    BR Brazil
    BS Bahamas
    BT Bhutan
    BV Bouvet Island
    BW Botswana
    BY Belarus
    BZ Belize
    CA Canada
    CC Cocos (Keeling) Islands;Cocos Islands
    CD Democratic Republic of the Congo;DRC;DR Congo;Congo, Democratic Republic of (was Zaire);Zaire;Congo-Kinshasa
    CF Central African Republic;CAR
    CG Congo;Republic of the Congo;People's Republic of Congo;Congo-Brazzaville
    CH Switzerland
    CI Cote d'Ivoire;Cote d Ivoire;Ivory Coast
    CK Cook Islands
    CL Chile
    CM Cameroon
    CN China;People's Republic of China;PRC
    CO Colombia
    CR Costa Rica
    CU Cuba
    CV Cabo Verde;Cape Verde
    CW Curacao
    CX Christmas Island
    CY Cyprus
    CZ Czechia;Czech Republic
    DE Germany;Federal Republic of Germany
    DJ Djibouti
    DK Denmark
    DM Dominica
    DO Dominican Republic
    DZ Algeria
    EC Ecuador
    EE Estonia
    EG Egypt;Arab Republic of Egypt
    EH Western Sahara
    ER Eritrea
    ES Spain
    ET Ethiopia
    FI Finland
    FJ Fiji
    FK Falkland Islands;Falkland Islands (Malvinas)
    FM Micronesia;Micronesia (Federated States of)
    FO Faroe Islands
    FR France
    GA Gabon
    GB United Kingdom;United Kingdom of Great Britain and Northern Ireland;UK;Great Britain;England;Scotland;Wales;Northern Ireland
    GD Grenada
    GE Georgia
    GF French Guiana
    GG Guernsey
    GH Ghana
    GI Gibraltar
    GL Greenland
    GM Gambia
    GN Guinea
    GP Guadeloupe
    GQ Equatorial Guinea
    GR Greece
    GS South Georgia and the South Sandwich Islands
    GT Guatemala
    GU Guam
    GW Guinea-Bissau
    GY Guyana
    HK Hong Kong;China, Hong Kong Special Administrative Region;Hong Kong (China);Hong Kong SAR
    HM Heard Island and McDonald Islands
    HN Honduras
    HR Croatia
    HT Haiti
    HU Hungary
    ID Indonesia
    IE Ireland
    IL Israel
    IM Isle of Man
    IN India
    IO British Indian Ocean Territory
    IQ Iraq
    IR Iran;Islamic Republic of Iran
    IS Iceland
    IT Italy
    JE Jersey
    JM Jamaica
    JO Jordan
    JP Japan
    KE Kenya
    KG Kyrgyzstan;Kyrgyz Republic
    KH Cambodia
    KI Kiribati
    KM Comoros;Union of the Comoros;Comoros Islands
    KN Saint Kitts and Nevis
    KP North Korea;Democratic People's Republic of Korea;DPRK
    KR South Korea;Republic of Korea;Korea
    KW Kuwait
    KY Cayman Islands
    KZ Kazakhstan
    LA Laos;Lao People's Democratic Republic
    LB Lebanon
    LC Saint Lucia
    LI Liechtenstein
    LK Sri Lanka
    LR Liberia
    LS Lesotho
    LT Lithuania
    LU Luxembourg
    LV Latvia
    LY Libya;Libyan Arab Jamahiriya;State of Libya
    MA Morocco
    MC Monaco
    MD Moldova;Republic of Moldova
    ME Montenegro
    MF Saint Martin;Saint Martin (French part)
    MG Madagascar
    MH Marshall Islands
    MK North Macedonia;Macedonia;The former Yugoslav Republic of Macedonia
    ML Mali
    MM Myanmar;Burma
    MN Mongolia
    MO Macao;Macau;China, Macao Special Administrative Region
    MP Northern Mariana Islands
    MQ Martinique
    MR Mauritania
    MS Montserrat
    MT Malta
    MU Mauritius
    MV Maldives
    MW Malawi
    MX Mexico
    MY Malaysia
    MZ Mozambique
    NA Namibia
    NC New Caledonia
    NE Niger
    NF Norfolk Island
    NG Nigeria
    NI Nicaragua
    NL Netherlands;Kingdom of the Netherlands;Holland
    NO Norway
    NP Nepal
    NR Nauru
    NU Niue
    NZ New Zealand
    OM Oman;Sultanate of Oman
    PA Panama
    PE Peru
    PF French Polynesia
    PG Papua New Guinea
    PH Philippines
    PK Pakistan
    PL Poland
    PM Saint Pierre and Miquelon
    PN Pitcairn
    PR Puerto Rico
    PS State of Palestine;Palestine;Palestinian;Palestinian Territory, Occupied;Palestinian Territories;Occupied Palestinian Territories;Gaza;Gaza Strip;West Bank
    PT Portugal
    PW Palau
    PY Paraguay
    QA Qatar
    RE Reunion
    RO Romania
    RS Serbia
    RU Russia;Russian Federation
    RW Rwanda
    SA Saudi Arabia;Kingdom of Saudi Arabia
    SB Solomon Islands
    SC Seychelles
    SD Sudan
    SE Sweden
    SG Singapore
    SH Saint Helena;Saint Helena, Ascension and Tristan da Cunha
    SI Slovenia
    SJ Svalbard and Jan Mayen
    SK Slovakia;Slovak Republic
    SL Sierra Leone
    SM San Marino
    SN Senegal
    SO Somalia;Federal Republic of Somalia
    SR Suriname
    SS South Sudan
    ST Sao Tome and Principe
    SV El Salvador
    SX Sint Maarten;Sint Maarten (Dutch part)
    SY Syria;Syrian Arab Republic
    SZ Eswatini;Swaziland
    TC Turks and Caicos Islands
    TD Chad
    TF French Southern Territories
    TG Togo
    TH Thailand
    TJ Tajikistan
    TK Tokelau
    TL Timor-Leste;East Timor
    TM Turkmenistan
    TN Tunisia
    TO Tonga
    TR Turkey;Turkiye;Republic of Turkiye
    TT Trinidad and Tobago
    TV Tuvalu
    TW Taiwan;Taiwan, Province of China;Republic of China
    TZ Tanzania;United Republic of Tanzania
    UA Ukraine
    UG Uganda
    UM United States Minor Outlying Islands
    US United States;United States of America;USA;US
    UY Uruguay
    UZ Uzbekistan
    VA Holy See;Vatican City;Vatican City State
    VC Saint Vincent and the Grenadines
    VE Venezuela;Venezuela (Bolivarian Republic of)
    VG British Virgin Islands
    VI United States Virgin Islands;US Virgin Islands;Virgin Islands, U.S.
    VN Vietnam;Viet Nam;Socialist Republic of Vietnam
    VU Vanuatu
    WF Wallis and Futuna
    WS Samoa
    XK Kosovo
    YE Yemen;Republic of Yemen
    YT Mayotte
    ZA South Africa
    ZM Zambia
    ZW Zimbabwe
    """
}
