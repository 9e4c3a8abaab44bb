// Words that are not names: titles, particles, number words, the general words of organisations and their abbreviations. Own selection; checked
// against the stop-word and symbol lists of OpenSanctions rigour (MIT licence) for what was missing.

/// A set of words by hash.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>
  init(_ words: String) { hashes = Set(words.split(whereSeparator: \.isWhitespace).map { letterHash($0.utf8) }) }
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

/// Words by hash and what is written for them. A line is the canonical word, then the words it stands for.
struct WordMap: Sendable {
  private let canonical: [UInt64: [UInt8]]

  init(_ lines: String) {
    var canonical: [UInt64: [UInt8]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      for word in words.dropFirst() { canonical[letterHash(word.utf8)] = Array(first.utf8) }
    }
    self.canonical = canonical
  }

  func word(_ hash: UInt64) -> [UInt8]? { canonical[hash] }
}

enum NameWords {
  /// Forms of address, ranks and honours: they say nothing about who it is.
  static let titles = WordSet(
    """
    mr mrs ms miss mister mme madame monsieur dr doctor prof professor ing eng engr sir dame lord lady hon honorable honourable rev reverend
    sheikh shaikh shaykh sheik cheikh cheikhe mullah mulla mawlawi maulavi molvi mawlana maulana moulana maulvi haji hajji hajj haj alhaj alhaji hadji hajj qari hafiz ustad ustadh
    sayyid sayyed sayed syed seyed seyyed general gen colonel col major maj captain capt lieutenant lt brigadier admiral marshal sergeant sgt
    commander cmdr president prasident minister ambassador senator governor imam ayatollah hojatoleslam emir prince princess king queen
    herr frau senor senora senorita don dona dott dottore sri shri smt pt kumari begum bey pasha effendi comrade father brother sister saint
    """)

  /// Particles of personal names in many languages.
  static let personParticles = WordSet(
    """
    al el ul ur ar as ash ad an at az us ud il bin ben ibn bint bn ould uld wuld wald binti binte de del dela della dell di da do dos das du des d le la les los las
    von van der den dem zu zum zur ten ter te vom af av op y e i dit und e o wa ua zadeh zade oglu ogly oghlu ogli kizi qizi gizi kyzy uulu
    """)

  /// Suffixes of generation.
  static let suffixes = WordSet("jr sr ii iii iv junior senior jnr snr esq phd mba")

  /// Words of organisation names that part or decorate.
  static let otherParticles = WordSet(
    """
    the of and for in on at to by from with a an de del della di da do dos das du des d le la les los las el al y e et und und der die das den dem fur für pour per
    i v z na dlya dla po ve van von het een og och mm ms m s
    """)

  /// Endings that mean "… al-Din", joined to the name before.
  static let faith = WordSet("din deen dine dyn eddin eddine uddin uddeen aldin eldin eldine addin addine ddin ddine")
  /// Forms of Allah that end a compound given name.
  static let divine = WordSet("ullah allah ollah ulla olla alla llah")
  /// "Servant of": the first half of compound given names.
  static let servant = WordSet("abd abdul abdel abdal abdol abdoul abdu abdo abdur abder abdus abdool abdil")

  static let numbers = WordMap(
    """
    0 zero
    1 one first 1st eins erste uno primero primera premier pervyy pervy
    2 two second 2nd zwei zweite segundo segunda deuxieme vtoroy
    3 three third 3rd drei dritte tres tercero troisieme trety
    4 four fourth 4th vier vierte cuatro quatre quatrieme
    5 five fifth 5th funf funfte cinco cinq cinquieme
    6 six sixth 6th sechs sechste seis sixieme
    7 seven seventh 7th sieben siebte siete sept septieme
    8 eight eighth 8th acht achte ocho huit huitieme
    9 nine ninth 9th neun neunte nueve neuf neuvieme
    10 ten tenth 10th zehn zehnte diez dix dixieme
    11 eleven eleventh 11th elf
    12 twelve twelfth 12th zwolf doce douze
    13 thirteen thirteenth 13th
    14 fourteen fourteenth 14th
    15 fifteen fifteenth 15th
    16 sixteen sixteenth 16th
    17 seventeen seventeenth 17th
    18 eighteen eighteenth 18th
    19 nineteen nineteenth 19th
    20 twenty twentieth 20th
    30 thirty thirtieth 30th
    40 forty fortieth 40th
    50 fifty fiftieth 50th
    60 sixty sixtieth 60th
    70 seventy seventieth 70th
    80 eighty eightieth 80th
    90 ninety ninetieth 90th
    100 hundred hundredth 100th
    2 ii
    3 iii
    4 iv
    6 vi
    7 vii
    8 viii
    9 ix
    11 xi
    12 xii
    13 xiii
    14 xiv
    15 xv
    16 xvi
    """)

  /// Roman numbers of one letter, which count only after a name.
  static let romanLetters = WordMap(
    """
    1 i
    5 v
    10 x
    """)

  /// Names of two words that have an abbreviation, the words joined by "_".
  static let phrases = WordMap(
    """
    us united_states
    uk united_kingdom
    un united_nations
    eu european_union
    uae united_emirates
    dprk democratic_korea
    """)

  /// Fixed spellings of what Arabic names glue and part at will.
  static let personWords = WordMap(
    """
    abu abou aboo abo
    umm oum um om
    muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mohammod muhammet mohamet mehmet mehmed mahomet mohd md muhmmad mohammd muhammed mohummad mohammade mouhamad mouhamed mouhammad mukhammad mukhamed magomed magomet mahammad mamadou mahamat
    """)
}

/// Abbreviations and translations of the general words in organisation names, a line each.
let organisationWordTable = """
  = company co coy comp cie compagnie compania companhia companie kompani kompania kompaniya kompaniia kompanija kampani sherkat shirkat sharikat sharika kaisha gongsi gesellschaft societe sociedad societa sociedade vennootschap firma firm hoesa
  = corporation corp corporacion korporatsiya korporatsia korporation corporate
  = international intl internat internacional internationale internazionale mezhdunarodny mezhdunarodnyy mezhdunarodnaya beynalmelali dawli
  = national natl nacional nationale nazionale natsionalny natsionalnyy
  = brothers bros hermanos freres gebruder
  = manufacturing mfg manuf mfrs
  = group grp groupe grupo gruppo gruppe gruppa holding holdings grup guruh konzern
  = enterprise enterprises ent entreprise empresa empresas predpriyatie predpriyatiye unternehmen establishment est
  = organization organisation org organizacion organizatsiya orgnization
  = association assn assoc asociacion associacao assotsiatsiya verein
  = foundation fdn fundacion fondation stiftung stichting fond vakfi waqf bonyad fondazione fundacao fondatsiya
  = bank banque banco banka bankasi banca bankas
  = trading trade trd tijarat tijara comercio comercial commercial handel handels torgovy torgovyy bazargani commerce komertsiyny ticaret
  = industry industries ind inds industria industrias industrie industrial promyshlennost sanaye sanat
  = services service svcs svc servicios servicio
  = management mgmt mgt
  = technology technologies tech technol tekhnologii tekhnologiya tecnologia technologie technologiya
  = university univ universidad universite universitat universitet daneshgah
  = institute inst instituto institut institution
  = department dept departamento
  = government govt gov
  = committee cttee comite komitet
  = center centre centro zentrum tsentr markaz merkez
  = engineering engr engg ingenieria ingenierie
  = development dev desarrollo developpement razvitie razvitiya
  = production prod proizvodstvo productions products
  = import imports importacion
  = export exports exportacion
  = transport transportation transportes transporte
  = shipping shpg ship
  = construction constructions const construccion stroitelstvo constr construcciones
  = research res issledovatelsky
  = science sciences scientific nauchny
  = investment investments invest inversiones inversion investissement
  = general gen umum
  = factory plant zavod fabrika fabrik karkhaneh usine
  = republic rep republica respublika
  = democratic dem
  = people peoples
  = front frente
  = army armee ejercito jaysh jaish jeish
  = party partido partiya
  = society jamiat jamiyat jamia
  = revolutionary revolucionario
  = islamic islami islamiya islamiyya islamique islamico
  = movement harakat haraka movimiento dvizhenie
  = north northern norte nord
  = south southern sur sud
  = east eastern
  = west western
  = us usa
  """
