// Given names of men and of women that are one letter or two apart: two people, where the likeness of letters sees a slip of the pen.
//
// Own selection. Left out is what is a man's name in one country and a woman's in the next (Andrea, Nikola, Simone, Gabriele, Danila, Nino, Jean, Salama,
// Khalifa), and what is a family name above all. Family names that follow their bearer's sex (Ivanov, Ivanova) are one name and not here.

/// A line is one name in its forms: those of men, a stroke, those of women.
let givenNamePairTable = """
  alexander aleksandr aleksander alexandr alexandre oleksandr olexander olexandr aliaksandr alyaksandr aleksandar / alexandra aleksandra oleksandra olexandra aliaksandra alyaksandra
  alejandro / alejandra
  alessandro / alessandra
  sandro / sandra
  ivan iwan / ivana iwana
  evgeny yevgeny evgeni yevgeni evgeniy yevgeniy evgenii yevgenii evgenij jewgeni yevhen yevhenii yevheniy eugen eugene eugenio / evgenia evgeniya yevgenia yevgeniya evgeniia yevgeniia evgenija yevheniia yevheniya eugenia eugenie jewgenia
  valery valeriy valeri valerii valerij valerio / valeria valeriya valeriia valerija valerie
  valentin walentin valentyn valentino / valentina walentina valentyna
  viktor victor wiktor / viktoria victoria viktoriya viktoriia viktorija wiktoria
  stanislav stanislaw / stanislava stanislawa
  vladislav vladyslav wladyslaw / vladislava vladyslava wladyslawa
  yaroslav jaroslav jaroslaw iaroslav / yaroslava jaroslava jaroslawa iaroslava
  miroslav miroslaw / miroslava miroslawa
  rostislav / rostislava
  bronislav bronislaw / bronislava bronislawa
  radoslav radoslaw / radoslava radoslawa
  tomislav / tomislava
  vladimir / vladimira
  ljubomir lubomir lyubomir / ljubomira lubomira lyubomira
  krasimir / krasimira
  tihomir / tihomira
  bogdan bohdan / bogdana bohdana
  milan / milana
  dragan / dragana
  zoran / zorana
  goran / gorana
  bojan boyan / bojana boyana
  dejan / dejana
  stojan stoyan / stojana stoyana
  jovan / jovana
  stefan / stefana
  ruslan / ruslana
  yordan jordan / yordana jordana
  ilian iliyan / iliana iliyana
  tsvetan / tsvetana
  veselin / veselina
  plamen / plamena
  todor / todora
  branko / branka
  slavko / slavka
  zdenko / zdenka
  zdravko / zdravka
  mirko / mirka
  danko / danka
  petko / petka
  pavel pavlo / pavla
  petar petr / petra
  ivo / iva
  josip / josipa
  jan / jana
  roman romano / romana
  maxim / maxima
  marin marino / marina
  mariano / mariana
  mario / maria mariya mariia marija
  martin martino / martina martine
  karol / karola
  carlos carlo carl karl / carla karla
  daniel danijel / daniela daniella danielle danijela
  michael / michaela
  mihai mihail / mihaela
  michel / michelle
  gabriel / gabriela gabriella gabrielle
  rafael raphael raffaele raffaello / rafaela raphaela raffaela raffaella
  manuel / manuela
  emanuel emmanuel emanuele / emanuela emmanuela emmanuelle
  samuel / samuela
  joel / joelle
  noel / noelle
  ionel / ionela
  konstantin constantin konstantyn konstantinos constantino / konstantina constantina
  dominik dominic domenico / dominika dominica domenica
  kamil camilo camillo / kamila camila camilla
  emil emile emilio / emilia emilie
  emiliano emilian / emiliana
  dario darius / daria
  adrian adriano / adriana adrianna adriane
  robert roberto / roberta
  albert alberto / alberta
  norbert / norberta
  filip filippo / filipa filippa
  georg george georgi giorgi giorgio georgios / georgia giorgia
  paul paulo paolo / paula paola
  paulin paulino / paulina
  lorenzo / lorenza
  francisco francesco francois / francisca francesca francoise
  federico frederico / federica frederica
  ricardo / ricarda
  fernando / fernanda
  armando / armanda
  orlando / orlanda
  rolando / rolanda
  leonardo / leonarda
  bernardo / bernarda
  gerardo / gerarda
  eduardo / eduarda
  alfredo / alfreda
  claudio / claudia
  silvio / silvia
  fabio / fabia
  flavio / flavia
  livio liviu / livia
  lucio / lucia
  julio giulio / julia giulia
  julian juliano giuliano / juliana giuliana
  julien / julienne
  marcelo marcel marcello / marcela marcella marcelle
  marcio / marcia
  patricio / patricia
  mauricio maurizio / mauricia maurizia
  mauro / maura
  virginio / virginia
  gregorio / gregoria
  ignacio / ignacia
  aurelio / aurelia
  cornelio / cornelia
  octavio ottavio / octavia ottavia
  angelo angel / angela
  angelino / angelina
  gino / gina
  dino / dina
  tino / tina
  lino / lina
  bruno / bruna
  luis luiz louis luigi / luisa luiza louisa louise luigia
  josef joseph jozef / josefa josepha jozefa
  juan / juana
  ioannis / ioanna
  johan johann / johanna johana
  giovanni / giovanna
  gianni / gianna
  domingo / dominga
  ramon / ramona
  simon / simona
  teodoro teodor theodor / teodora theodora
  isidoro isidor / isidora
  leandro / leandra
  antonio anton antoni / antonia antonija
  enrico / enrica
  erik eric / erika erica
  ulrik ulrich / ulrika ulrike
  fredrik / fredrika
  hendrik / hendrika
  wilhelm / wilhelma wilhelmina
  oliver / olivera
  sebastian sebastiano / sebastiana
  fabian fabiano / fabiana
  luciano lucian / luciana
  silvano silvan / silvana
  tiziano / tiziana
  damian damiano / damiana
  christian cristian kristian christiano cristiano / christiana cristiana kristiana christiane
  justin justino / justina
  augustin agustin agostino / augustina agustina agostina
  florentin florentino / florentina
  florin / florina
  florian floriano / floriana
  catalin / catalina
  sorin / sorina
  dorin / dorina
  denis / denise denisa
  panagiotis / panagiota
  dimitris dimitrios / dimitra
  karim kareem kerim / karima kareema kerima
  jamil jameel djamil cemil / jamila jameela djamila cemile
  amir ameer / amira ameera
  amin ameen / amina ameena
  said saeed saeid / saida saeeda
  nadir nadeer / nadira
  samir sameer / samira sameera
  khalid khaled / khalida khaleda
  rashid rasheed rachid / rashida rasheeda rachida
  latif lateef / latifa lateefa
  aziz / aziza
  farid fareed / farida fareeda
  hamid hameed / hamida hameeda
  habib habeeb / habiba habeeba
  salim saleem selim / salima saleema selima
  munir muneer mounir / munira muneera mounira
  nabil nabeel / nabila nabeela
  wahid waheed / wahida waheeda
  majid majeed / majida majeeda
  sharif shareef cherif / sharifa shareefa cherifa
  rahim raheem / rahima raheema
  nasir naseer / nasira naseera
  zahir zaheer / zahira zaheera
  tahir taher / tahira tahera
  sabir saber / sabira sabera
  shakir shaker / shakira shakera
  malik / malika
  adil adel / adila adela
  walid waleed / walida waleeda
  hafiz / hafiza
  arif aref / arifa arefa
  sadiq / sadiqa
  siddiq / siddiqa
  zaki / zakia zakiya
  sami / samia samiya
  fawzi / fawzia fawziya
  fadi / fadia
  shadi / shadia
  lutfi / lutfia
  ramzi / ramzia
  najib najeeb / najiba najeeba
  salih saleh / saliha saleha
  sajid / sajida
  shahid / shahida
  zahid / zahida
  abid / abida
  khalil / khalila
  jalil / jalila
  halim haleem / halima haleema
  hakim hakeem / hakima hakeema
  alim / alima
  naim naeem / naima naeema
  basim bassem / basima bassema
  wasim waseem / wasima waseema
  fahim faheem / fahima faheema
  nadim nadeem / nadima nadeema
  azim azeem / azima azeema
  kazim / kazima
  muslim / muslima
  bashir basheer / bashira basheera
  nazir nazeer / nazira nazeera
  asif / asifa
  atif / atifa
  zarif / zarifa
  farhan / farhana
  sultan / sultana
  rizwan / rizwana
  imran / imrana
  rehan / rehana
  shaban / shabana
  suhail / suhaila
  mansur mansoor / mansura mansoora
  mahmud / mahmuda
  masud masood / masuda masooda
  feroz firoz / feroza firoza
  anil / anila
  sunil / sunila
  sushil / sushila
  kamal / kamala
  vimal / vimala
  nirmal / nirmala
  shyamal / shyamala
  amit / amita
  ajit / ajita
  sumit / sumita
  lalit / lalita
  punit / punita
  arun / aruna
  """

/// Which of those names the names of a person have, and what stands beside them.
struct SexedNames: Sendable, Equatable {
  /// At most four: the number of the line, with a last bit for the side.
  private var packed: UInt64 = 0
  /// A bit for each of the other words.
  private var others: UInt64 = 0

  var isEmpty: Bool { packed == 0 }

  private static let table: WordTable<UInt16> = {
    var places: [UInt64: UInt16] = [:]
    for (index, line) in givenNamePairTable.split(separator: "\n").enumerated() {
      for (side, names) in line.split(separator: "/").enumerated() {
        for name in names.split(separator: " ") { places[letterHash(name.utf8)] = UInt16((index + 1) * 2 + side) }
      }
    }
    return WordTable(places, filler: 0)
  }()

  init() {}

  /// Of the words of a person's names.
  init(_ names: [PreparedParty.Name], _ arena: borrowing NameArena) {
    for name in names where name.domain == .person {
      for token in arena.tokens[name.first..<name.first + name.count] where token.kind == .word && token.tag != .family {
        if let place = Self.table[token.hash], packed >> 48 == 0, !has(place) { packed = packed << 16 | UInt64(place) }
      }
    }
    guard packed != 0 else { return }
    let letters = arena.bytes.span
    for name in names where name.domain == .person {
      for token in arena.tokens[name.first..<name.first + name.count] where token.kind == .word && Self.table[token.hash] == nil {
        others |= 1 << (letterHash(letters, Int(token.offset), stemEnd(letters, token)) & 63)
      }
    }
  }

  /// Whether one has a name as men have it and the other as women do, and neither has both; and if they have another name, it is the same. Where that is
  /// misspelt too, a letter of the first is the writer's slip.
  func differ(from other: SexedNames) -> Bool {
    if packed == 0 || other.packed == 0 { return false }
    if others & other.others == 0, others != 0, other.others != 0 { return false }
    var mine = packed
    while mine != 0 {
      let place = UInt16(truncatingIfNeeded: mine)
      if other.has(place ^ 1), !other.has(place), !has(place ^ 1) { return true }
      mine >>= 16
    }
    return false
  }

  private func has(_ place: UInt16) -> Bool {
    var rest = packed
    while rest != 0 {
      if UInt16(truncatingIfNeeded: rest) == place { return true }
      rest >>= 16
    }
    return false
  }
}

/// Where a family name ends without what says its bearer's sex: "Petkovski" and "Petkovska", "Ivanov" and "Ivanova".
private func stemEnd(_ letters: Span<UInt8>, _ token: NameToken) -> Int {
  let end = token.letters.upperBound
  guard token.length >= 5 else { return end }
  let last = letters[end - 1], before = letters[end - 2]
  if last == UInt8(ascii: "a") {
    // "-skaya".
    if before == UInt8(ascii: "y"), letters[end - 3] == UInt8(ascii: "a") { return end - 3 }
    return end - 1
  }
  return before == UInt8(ascii: "k") && (last == UInt8(ascii: "i") || last == UInt8(ascii: "y")) ? end - 1 : end
}
