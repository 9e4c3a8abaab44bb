// Words that are not names: titles, particles, number words, the general words of organisations and their abbreviations. Own selection; checked
// against the stop-word and symbol lists of OpenSanctions rigour (MIT licence) for what was missing.

/// A set of words by hash.
struct WordSet: Sendable {
  private let words: WordTable<Bool>

  init(_ words: String) { self.init(hashes: words.split(whereSeparator: \.isWhitespace).map { letterHash($0.utf8) }) }

  init(hashes: some Sequence<UInt64>) {
    words = WordTable(Dictionary(hashes.map { ($0, true) }, uniquingKeysWith: { a, _ in a }), filler: false)
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { words.contains(hash) }
}

/// Words by hash and what is written for them. A line is the canonical word, then the words it stands for.
struct WordMap: Sendable {
  private let canonical: WordTable<[UInt8]>

  init(_ lines: String) {
    var canonical: [UInt64: [UInt8]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      for word in words.dropFirst() { canonical[letterHash(word.utf8)] = Array(first.utf8) }
    }
    self.canonical = WordTable(canonical, filler: [])
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
    doktor duktur gospodin gospozha tovarishch bayan hanim janab srimati thiru
    herr frau senor senora senorita don dona dott dottore sri shri smt pt kumari begum bey pasha effendi comrade father brother sister saint
    """)

  /// Titles that are nobody's name even where they come last.
  static let ranks = WordSet("prof engr capt doctor professor mister honorable honourable reverend senora senorita monsieur madame")

  /// Particles of personal names in many languages.
  static let personParticles = WordSet(
    """
    al el ul ur ar as ash ad an at az us ud il bin ben ibn bint bn ould uld wuld wald binti binte de del dela della dell di da do dos das du des d le la les los las
    von van der den dem zu zum zur ten ter te vom af av op y e i dit und e o wa ua zadeh zade oglu ogly oghlu ogli kizi qizi gizi kyzy uulu
    """)

  /// Particles and the articles after them, which are written as one word as often as not: "van den Berg", "Vanden Berg"; "de la Cruz", "Dela Cruz".
  static let leadingParticles = WordSet("van von vom de da do del")
  static let articlesAfter = WordSet("den der de dem het ter ten la las los el")

  /// Titles of ships: motor and steam vessel, motor tanker, yacht.
  static let shipTitles = WordSet("mv mt ss mts mtv msv my fv tkh vessel tanker ship yacht")

  /// Suffixes of generation and honours.
  static let suffixes = WordSet("jr sr ii iii iv junior senior jnr snr esq phd mba")
  /// Which of several of one name: the father is not the son.
  static let generations = WordMap(
    """
    jr jr junior jnr
    sr sr senior snr
    2 ii
    3 iii
    4 iv
    7 vii
    8 viii
    9 ix
    12 xii
    13 xiii
    14 xiv
    15 xv
    16 xvi
    """)

  /// Words of organisation names that part or decorate.
  static let otherParticles = WordSet(
    """
    the of and for in on at to by from with a an de del della di da do dos das du des d le la les los las el al y e et und und der die das den dem fur für pour per
    i v z na dlya dla po ve van von het een og och mm ms m s
    """)

  /// Words that say where, besides the names of countries.
  static let places = WordSet(placeNames)

  private static let placeNames =
    """
    us uk un eu uae dprk korea korean iran iranian syria syrian russia russian iraq iraqi turkestan tunisia indonesia pakistan libya lebanon yemen somalia
    afghanistan cuba sudan myanmar china chinese sahara khorasan levant asia europe africa america pacific atlantic caucasus siberia balkan
    north south east west central northern southern eastern western city province region oblast district
    beijing shanghai shenzhen guangzhou guangdong tianjin dalian dandong shenyang hong kong macau taiwan taipei tokyo osaka pyongyang seoul moscow minsk
    kyiv kiev petersburg sevastopol crimea tehran isfahan shiraz tabriz mashhad dubai sharjah baghdad damascus aleppo beirut tripoli khartoum kabul karachi
    lahore peshawar istanbul ankara london paris berlin geneva zurich vienna limassol nicosia caracas havana panama bogota medellin cali
    gaza kashmir kurdistan maghreb peninsula arabia arabian sinai anbar derna benghazi kandahar chechnya caucasian dagestan jerusalem palestinian bosnia
    algerian egyptian afghan yemeni libyan lebanese somali tunisian iraqis africa african asian european american england britain british
    """

  /// Words that say where, names of countries among them.
  static let anyPlaces = WordSet(
    hashes: Set(
      placeNames.split(whereSeparator: \.isWhitespace).map { letterHash($0.utf8) } + CountryNames.ofOneWord.map { letterHash($0.utf8) }))

  /// Endings that mean "… al-Din", joined to the name before.
  static let faith = WordSet("din deen dine dyn eddin eddine uddin uddeen aldin eldin eldine addin addine ddin ddine")
  /// Forms of Allah that end a compound given name.
  static let divine = WordSet("ullah allah ollah ulla olla alla llah")
  /// Of these endings the ones that are names themselves: Alla and Ulla are women, and Din is a family. They end a compound only after its first half.
  static let namesToo = WordSet("alla ulla olla din deen dine dyn")
  /// First halves of compound given names with "Allah" or "al-Din".
  static let firstHalves = WordSet(
    """
    ubayd ubaid obaid obeid nasr nasir naseer nasser habib rahmat rahmet hidayat inayat enayat amanat aman sana saif sayf seif atta ata faiz fayz fazl fadl fath
    fateh hafiz karam khair khayr lutf najib noor nour nur qudrat kudrat ruh rooh sami sibghat zabih zia ziya diya asad asmat ismat esmat barkat barakat ehsan ihsan
    hekmat hikmat hashmat ikram ekram kifayat kefayat mati mateen muhib mohib naqib naqeeb nimat nemat neamat rafi sharaf shafi wali vali abid amin ameen
    azim azeem baha burhan borhan fahim gul kalim kaleem khalil latif najm nazar rahim raheem safi sadr shams shamsu taj wahid wasi zaki salah saleh salih jamal jemal kamal
    kemal jalal celal galal badr baki taqi zayn zain zein izz izzat ezz ala alaa fakhr fakhar qutb kutb imad emad muhi mohi muhyi mohyi siraj seraj shahab shihab
    ghiyas ghias zahir zaheer rukn hisam husam hussam majd nizam nezam moin muin aziz sirajud nurud jan khwaja shah
    """)
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
    40 forty fourty fortieth 40th
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

  /// Names of several words that have an abbreviation, or several of them, the words joined by "_".
  static let phrases = WordMap(
    """
    us united_states
    uk united_kingdom
    un united_nations
    eu european_union
    uae united_emirates
    dprk democratic_korea
    jv joint_venture
    cooperative co_operative
    cooperative co_op
    isil islamic_state_of_iraq_and_the_levant islamic_state_of_iraq_and_levant islamic_state_of_iraq_and_syria islamic_state_of_iraq_and_sham islamic_state_of_iraq_and_al_sham islamic_state_of_iraq_and_ash_sham islamic_state_of_iraq_and_greater_syria
    isil islamic_state_in_iraq_and_the_levant islamic_state_in_iraq_and_levant islamic_state_in_iraq_and_syria islamic_state_in_iraq_and_sham islamic_state_in_iraq_and_al_sham islamic_state_in_iraq_and_ash_sham islamic_state_in_iraq_and_greater_syria
    isil islamic_state
    exchange money_exchange
    exchange money_service
    exchange money_services
    exchange money_transfer
    """)

  /// The words these begin with, and how many the longest has.
  static let phraseHeads = WordSet("united european democratic joint co islamic money")
  static let phraseMax = 7

  /// Names of one word by which an organisation is as well known.
  static let otherNames = WordMap(
    """
    isil isis daesh daish daech
    """)

  /// Fixed spellings of what Arabic names glue and part at will.
  static let personWords = WordMap(
    """
    abu abou aboo abo
    umm oum um om
    muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mohammod muhammet mohamet mehmet mehmed mahomet mohd md muhmmad mohammd muhammed mohummad mohammade mouhamad mouhamed mouhammad mukhammad mukhamed magomed magomet maghomed maghamed magamed mahomed mahammad mamadou mahamat
    """)
}

/// Abbreviations and translations of the general words in organisation names, a line each.
let organisationWordTable = """
  = company corporation comp co coy cie compagnie compania companhia companie kompani kompania kompaniya kompaniia kompanija kampani sherkat sherkate shirkat sherkat-e sharikat sharika kaisha gongsi gesellschaft societe sociedad societa sociedade vennootschap firma firm hoesa corp corporacion korporatsiya korporatsia corporate compania compagnia chusik hoesha mokeneba
  = international intl internat internacional internationale internazionale mezhdunarodny mezhdunarodnyy mezhdunarodnaya mezhdunarodnyi beynalmelali dawli dawliya alami uluslararasi mizhnarodnyy miedzynarodowy
  = national natl nacional nationale nazionale natsionalny natsionalnyy natsionalnaya watani wataniya melli milli ulusal
  = brothers bros hermanos freres gebruder fratelli irmaos ikhwan brother
  = manufacturing mfg manuf mfrs manufacture manufacturers manufacturer manufacturas fabricacion
  = group grp groupe grupo gruppo gruppe gruppa holding holdings grup guruh konzern concern kontsern majmua jituan
  = enterprise enterprises ent entreprise entreprises empresa empresas predpriyatie predpriyatiye predpriyatija unternehmen establishment est muassasa muassasat muassassat impresa venture ventures business negocios
  = organization organisation org organizacion organizatsiya orgnization organizations organisations munazzama munazzamat tanzim sazman sazeman organizzazione
  = association assn assoc asociacion associacao assotsiatsiya verein society societies jamiat jamiyat jamia jamiyya jamiyyat anjoman anjuman union soyuz ittihad sindicato associazione vereniging dernek dernegi obshchestvo community
  = foundation fdn fundacion fondation stiftung stichting fond vakfi waqf bonyad fondazione fundacao fondatsiya trust fund charity charitable khayriya khairia relief
  = bank banque banco banka bankasi banca bankas banking masraf bankası banken bank-e
  = trading trade trd tijarat tijara tijariya comercio comercial commercial handel handels torgovy torgovyy torgovaya bazargani basargani commerce komertsiyny ticaret commerciale commercio comercializadora comercializacion negoce torgovlya trader traders merchants maoyi
  = industry industries ind inds industria industrias industrie industrial industriel industrielle promyshlennost promyshlennyy promyshlennaya sanaye sanat sanayi sinaiya industriale gongye
  = services service svcs svc servicios servicio servicos servis khadamat khidmat xizmat uslugi usluga
  = management mgmt mgt upravlenie upravleniye administration administracion idara
  = technology technologies tech technol technical technique technics tekhnologii tekhnologiya tecnologia technologie technologiya fannavari teknoloji keji tecnologias
  = university univ universidad universite universitat universitet universiteti universita daneshgah jamiat jamia college daxue
  = institute inst instituto institut institution insitute mahad instituti
  = department dept departamento bureau office directorate departement departament upravleniye dipartimento agency agencia agentstvo agence agentur
  = government govt gov gouvernement gobierno pravitelstvo hukumat
  = committee cttee comite komitet council comitato conseil consejo soviet shura majlis komite
  = center centre centro zentrum tsentr markaz merkez merkezi complex
  = engineering engr engg engineers ingenieria ingenierie engenharia mohandesi mohandessi inzhiniring muhendislik ingegneria handasa engineer gongcheng
  = development dev desarrollo developpement razvitie razvitiya tose tosee toseeh tanmia tanmiya kalkinma sviluppo entwicklung
  = production prod proizvodstvo productions products product producers produccion productores tolidi toolid proizvodstvennyy proizvodstvennaya produktion uretim
  = import imports importacion importaciones importadora importer importers importation ithalat
  = export exports exportacion exportaciones exportadora exporter exporters exportation ihracat
  = transport transportation transportes transporte transports haml naql transportnaya transportnyy transporti tashimacilik trucking logistics logistica logistik logistique
  = shipping shpg ship ships maritime marine navigation naviera navegacion keshtirani denizcilik sudokhodstvo sudohodstvo morskoy morskaya lines line armement
  = construction constructions const construccion stroitelstvo stroitelnaya stroitelnyy constr construcciones constructora construtora building builders contracting contractors contractor insaat sakhteman costruzioni construtions
  = research res issledovatelsky issledovatelskiy investigacion recherche pajouhesh pazhuhesh forschung ricerca
  = science sciences scientific nauchny nauchnyy nauchno ciencia ciencias ulum olum
  = investment investments invest inversiones inversion investissement investissements investimentos sarmayeh sarmaye istithmar investitsii investitsionnaya yatirim investitions inversora
  = general gen umum generale algemene
  = factory plant zavod fabrika fabrik karkhaneh karkhane usine mill mills works kombinat fabrica masna masnaa
  = republic rep republica respublika republique jomhuri jumhuriya cumhuriyeti
  = democratic dem democratica democratique demokratik
  = people peoples popular populaire
  = front frente jabha jabhat cephesi
  = army armee ejercito jaysh jaish jeish jeysh forces force armed military fuerzas voennyy
  = party partido partiya parti hizb hezb hizbul movement harakat haraka harakatul movimiento dvizhenie mouvement harkat tehreek tehrik tahreek tahrik
  = revolutionary revolucionario revolution revolucion revolutionnaire
  = islamic islami islamiya islamiyya islamique islamico eslami islamiyah islamiyyah
  = brigade brigades battalion battalions battalian regiment katiba katibat khatiba katibah kataib kateeba liwa brigada batalon battallion
  = supporters ansar partisans followers ansaru ansarul
  = soldiers jund jundullah junud fighters
  = state dawla dawlat gosudarstvennyy gosudarstvennaya gosudarstvennoe estado dowlat
  = province wilayat wilayah wilaya region oblast vilayet provincia
  = exchange hawala havala sarafi sarrafi saraf sarraf sarafy sirafa remittance remittances transfer transfers remesas cambio cambios exchangers
  = money currency moneda
  = oil petroleum neft naft neftyanaya neftyanoy petrole petroleo petrol neftegaz
  = gas gaz gazovaya gazovyy
  = petrochemical petrochemicals petrochemie petroshimi patrushimi neftekhim neftekhimicheskiy petrokimya petroquimica
  = chemical chemicals chemistry khimicheskiy khimicheskaya khimiya quimica quimicos chimie kimya shimiai shimi
  = metallurgical metallurgy metallurgicheskiy metallurgicheskaya metalurgica metalurgia
  = machine machinery machines mashinostroitelnyy mashinostroitelniy mashinostroenie mashinostroyeniya maquinaria mashin maschinen maschinenbau machinebuilding
  = instrument instruments priborostroitelnyy priborostroitelniy priborostroenie pribor
  = shipbuilding shipyard shipyards sudostroitelnyy sudostroitelnaya sudostroenie astillero astilleros verf
  = aviation aviatsionnyy aviatsionnaya aviacion aviatsiya aeronautical airlines airline airways air aero havayollari havacilik aerolineas avia aviakompaniya aerien aerienne havapeymai
  = electronics electronic electronique electronica elektronik elektronika elektronnyy electronic
  = electric electrical electricity elektricheskiy electricite electrica elektrik bargh power energy energia energiya energetika energetik enerji energie
  = mining mine mines mineria minera minerals mineral gornaya madencilik maden maadin mineraux
  = gold or oro zoloto
  = steel stal acero acier celik foolad fulad
  = insurance seguros assurance strakhovaya strakhovanie sigorta bimeh versicherung
  = agricultural agriculture agro agricola selskokhozyaystvennyy keshavarzi tarim agricole ganadera agropecuaria farm farms farming ranch hacienda rancho
  = pharmaceutical pharmaceuticals pharma farmaceutica daru daroo farma ilac medicines
  = hospital hospitals bimarestan mustashfa gospital hastane clinic clinica
  = hotel hotels otel hoteles resort sanatorium sanatory gostinitsa restaurant
  = school madrasa madrassa madrasah madrasse madrassah escuela ecole shkola academy academia akademiya akademi college
  = ministry ministerio ministere ministerstvo vezarat wizarat
  = security securite seguridad bezopasnost amniyat guard guards protection
  = communication communications comunicaciones telecom telecommunication telecommunications svyaz telekom ertebatat
  = real estate properties property inmobiliaria bienes raices immobiliare immobiliere emlak housing realty
  = north northern norte nord shomal shamal severnyy severnaya kuzey
  = south southern sur sud junub jonub yuzhnyy guney
  = east eastern vostochnyy vostochnaya sharq shargh este oriental orient est
  = west western gharb gharbi zapadnyy zapadnaya oeste occidental timur
  = central centrale merkez tsentralnyy markazi
  = new novyy novaya nueva nuevo nouveau nouvelle jadid
  = great greater grand grande grands bolshoy gran kabir bozorg
  = united unidos unidas unies obedinennaya obedinennyy muttahida
  = us usa
  = korea korean chosun choson
  = iran iranian irani persian iranien
  = syria syrian suri suriya
  = russia russian rossiyskiy rossiyskaya rossiya russkiy
  = iraq iraqi
  = turkestan turkistan
  = tunisia tunis tunisian
  = indonesia indonesian
  = pakistan pakistani
  = libya libyan
  = lebanon lebanese liban
  = yemen yemeni yaman
  = somalia somali
  = afghanistan afghan afghani
  = cuba cuban cubana cubano
  = sudan sudanese
  = myanmar burma burmese
  = china chinese zhongguo sino
  = arab arabian arabic arabi arabe
  = sahara sahel
  = khorasan khurasan
  = levant sham
  = caliphate khilafah khilafa khalifa khilafat khalifah califat
  = sharia shariah charia shari sharee
  = monotheism tawhid tauhid tawheed
  = jihad jehad djihad cihad jihadi
  = mujahidin mujahideen mujahedin mujaahidiin mujahedeen mujahidun
  = sunna sunnah
  = islam islamism
  = liberation liberacion
  = faction factions
  = finance financial finances finanzas financiera financiero finansovaya finansovyy financing
  = television tv televizyon televidenie
  = relief aid aide assistance secours help humanitarian welfare ighatha igatha imdad
  = network networks net shabaka shabakat
  = port seaport harbour harbor puerto porto liman
  = metal metals metallic metales
  = material materials materiales
  = resource resources recursos
  = distribution distributor distributors distribuidora distribuciones
  = system systems sistema sistemas
  = solution solutions soluciones
  = consulting consultants consultancy consultores consultoria consultant
  = food foods alimentos alimenticios
  = fishing fisheries fishery pesca pesquera
  = textile textiles textil
  = travel tourism turismo viajes tours
  = store stores supermarket supermarkets superstore
  = project projects proyectos proekt
  = cooperative coop cooperatives cooperativa cooperativas cooperatif kooperativ kooperatif kooperativa spoldzielnia
  """
