/// How people and companies of a region are called. Surnames are put together from syllables, so that nobody real is meant.
enum Culture: Int, Sendable {
  case german, french, italian, spanish, dutch, polish, nordic, english, portuguese, chinese, turkish
}

struct NameTable: Sendable {
  let given: [String]
  let surnameStarts: [String]
  let surnameEnds: [String]
  let companyFirst: [String]
  let companySecond: [String]
  /// What stands before and after the name of a street.
  let street: (before: String, after: String)

  init(
    _ given: String, _ starts: String, _ ends: String, _ first: String, _ second: String, street: (before: String, after: String)
  ) {
    self.street = street
    self.given = parts(given)
    surnameStarts = parts(starts)
    surnameEnds = parts(ends)
    companyFirst = parts(first)
    companySecond = parts(second)
  }

  /// By the raw value of `Culture`.
  static let all: [NameTable] = [
    NameTable(
      "Anneliese|Jürgen|Mareike|Torsten|Heike|Lukas|Sabine|Uwe|Katrin|Dörte|Malte|Frieda",
      "Hagel|Linde|Brau|Stöck|Wieden|Kranz|Oster|Felsen|Grün|Moor|Tann|Edel",
      "mannsdorf|brinker|hofner|walter|steiger|lohe|bachner|wieser|kötter|thaler",
      "Nordlicht|Bergwerk|Sonnental|Falken|Uferland|Kornblumen|Silberbach|Waldquell",
      "Handel|Versand|Technik|Wohnen|Sport|Garten|Mode", street: ("", "straße")),
    NameTable(
      "Amélie|Bastien|Clémence|Étienne|Hélène|Jérôme|Maëlys|Noémie|Rémi|Solène|Thibault|Yannick",
      "Beau|Clair|Font|Grand|Lam|Mont|Perr|Roch|Val|Vign|Dur|Chas",
      "ardeau|elinot|évry|igneul|ombert|ouvert|uchaise|andière|essart|otiaux",
      "Maison|Atelier|Comptoir|Étoile|Fabrique|Jardin|Rivage|Soleil",
      "Bleue|du Marché|des Arts|Moderne|du Lac|Lumière|Dorée", street: ("rue du ", "")),
    NameTable(
      "Alessia|Bruno|Caterina|Donato|Elisa|Fabrizio|Ginevra|Lorenzo|Martina|Niccolò|Ottavia|Raffaele",
      "Bel|Cala|Fior|Grim|Lanz|Mont|Pasq|Rav|Sant|Ter|Vol|Zan",
      "avenna|ectoni|erighi|iscardo|oncelli|ottaro|ubiani|ualdini|arossi|erluzzi",
      "Bottega|Casa|Fratelli|Officina|Punto|Aurora|Stella|Mercato", "Verde|Moda|Italia Nova|Chiara|Antica|Sport|Luce", street: ("Via ", "")),
    NameTable(
      "Alejandra|Bernardo|Consuelo|Domingo|Esperanza|Fermín|Graciela|Íñigo|Jimena|Lázaro|Maricruz|Rogelio",
      "Alba|Bena|Cardo|Escal|Fuen|Lago|Mede|Oliv|Quint|Sol|Tor|Villa",
      "rreda|venda|zurra|nteras|lgado|ñuelo|rcino|stanza|monte|guirre", "Almacén|Casa|Mercado|Taller|Grupo|Sierra|Puente|Faro",
      "del Norte|Azul|Bonito|Central|Dorado|Express|Vivo", street: ("Calle ", "")),
    NameTable(
      "Annemiek|Bram|Carlijn|Diederik|Femke|Gijs|Ilse|Joost|Maaike|Pepijn|Sanne|Wouter",
      "Berken|Duin|Groene|Haver|Kool|Linden|Molen|Oude|Riet|Water|Zand|Broek",
      "veldt|dijkstra|hoeven|stege|kamp|wegh|laar|meijs|poort|zijl", "Blauwe|Hollandse|Noord|Polder|Tulp|Wind|Zee|Gouden",
      "Handel|Huis|Kracht|Waren|Fietsen|Winkel", street: ("", "straat")),
    NameTable(
      "Agnieszka|Bartłomiej|Celina|Dobrosław|Elżbieta|Grzegorz|Halina|Jarosław|Kinga|Łucja|Mieczysław|Żaneta",
      "Borow|Dąbr|Gór|Jasi|Kali|Lip|Mod|Ostrow|Rud|Słon|Wierz|Zaw",
      "ałkiewicz|ecki-Nowina|eński|iakowska|ocha|orzewski|ulak|yński|ornik|elewicz", "Bursztyn|Dom|Fabryka|Jutro|Mazur|Orzeł|Polana|Wisła",
      "Handel|Moda|Plus|Serwis|Sklep|Technika", street: ("ulica ", "")),
    NameTable(
      "Agneta|Björn|Cecilia|Eskil|Freja|Gustaf|Hedvig|Jöran|Linnéa|Måns|Sigrid|Torbjörn",
      "Alm|Berg|Dal|Ek|Fors|Gran|Hav|Kvarn|Lind|Norr|Sjö|Vinter", "gårdh|hedman|klint|lövqvist|nyström|rothe|stadius|vallin|åkerby|örnmark",
      "Björk|Fjäll|Nordan|Skärgård|Snö|Söder|Vinter|Älg", "Design|Handel|Hem|Natur|Sport", street: ("", "vägen")),
    NameTable(
      "Abigail|Barnaby|Cordelia|Dominic|Eleanor|Fergus|Harriet|Jasper|Lavinia|Montgomery|Philippa|Rufus",
      "Ash|Black|Cold|Daw|Fern|Green|Hart|Kings|Long|Mill|Oak|Wether",
      "bournely|combrook|dalewick|fordingly|hursten|leyworth|mereham|ridgeton|stockby|wellingby",
      "Bright|Copper|Harbour|Juniper|Lantern|Maple|Northgate|Willow", "Goods|Home|Outfitters|Supplies|Trading|Works", street: ("", " Road")),
    NameTable(
      "Adriana|Baltazar|Conceição|Duarte|Estêvão|Florbela|Gonçalo|Heloísa|Inácio|Lurdes|Marília|Tomé",
      "Alvor|Barra|Campo|Figue|Lame|Monte|Nogal|Pinhe|Quei|Serra|Tava|Vale",
      "ledo|medas|nhoso|queira|rrazo|souto|tinho|vedra|xeira|zende", "Armazém|Casa|Feira|Loja|Mar|Ponte|Rio|Verde",
      "Brasil Novo|Claro|do Porto|Forte|Moderna|Total", street: ("Rua ", "")),
    NameTable(
      "Bailan|Chunqiao|Dongyue|Fengxia|Guoliang|Haoqing|Jinsui|Kaiwen|Lanzhou|Meirong|Qiuping|Ruoxi",
      "Bei|Cuan|Dou|Fei|Guang|Hua|Kuai|Lou|Miao|Nong|Shuang|Zhuang", " | |",
      "Golden Carp|Jade Gate|Lucky Harbour|Morning Bamboo|New Silk|Red Pine|Three Rivers|White Crane",
      "Electronics|Garments|Household|Import & Export|Toys", street: ("", " Lu")),
    NameTable(
      "Aylin|Berkay|Cansu|Doğukan|Elif|Furkan|Gülşah|İlker|Nazlı|Oğuzhan|Şebnem|Tolga", "Ak|Boz|Çal|Demir|Gök|Kara|Öz|Taş|Yaz|Yıldır",
      "bulutlu|caner|dağlı|eroğlan|kayalar|mazkurt|pınarca|sönmezer|tepeli|uçarol",
      "Anka|Boğaz|Çınar|Ege|Lale|Mavi|Toros|Yıldız", "Giyim|Pazarlama|Tekstil|Ticaret|Ev", street: ("", " Sokak")),
  ]
}

extension Chance {
  mutating func personName(_ culture: Culture) -> String {
    let table = NameTable.all[culture.rawValue]
    let given = pick(table.given)
    let surname = (pick(table.surnameStarts) + pick(table.surnameEnds)).trimmed
    return culture == .chinese ? "\(surname) \(given)" : "\(given) \(surname)"
  }

  mutating func companyName(_ place: Place) -> String {
    let table = NameTable.all[place.culture.rawValue]
    let number = isHit(perMille: 300) ? " \(within(2, 99))" : ""
    return "\(pick(table.companyFirst)) \(pick(table.companySecond))\(number) \(pick(place.legalForms))"
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
