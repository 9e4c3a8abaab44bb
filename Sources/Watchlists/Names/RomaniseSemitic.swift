// Arabic and Hebrew words. Both leave out short vowels; a token from them is marked so, and vowels cost little when it is compared.
// The names most lists are full of are written out with their vowels from a table, which is worth more than any rule.

/// Splits what Arabic glues: the article, "wa" is left alone, and "Abd al-…" written as one word.
func arabicWords(_ scalars: [UInt32]) -> [RomanWord] {
  // Persian and Urdu say z for two letters that are d and th in Arabic.
  let isPersian = scalars.contains { persianLetters.contains($0) }
  return arabicWords(normalised: normalisedArabic(scalars), isPersian)
}

/// Letters that only Persian, Urdu and their neighbours have, their k and y among them.
private let persianLetters = Set("کیگپچژہھےٹڈڑں".unicodeScalars.map(\.value))

private func arabicWords(normalised word: [UInt32], _ isPersian: Bool) -> [RomanWord] {
  guard !word.isEmpty else { return [] }
  if let known = arabicNames.spelling(of: word) { return known.map { RomanWord(letters: $0, script: .arabic) } }
  if word.count > 4, word[0] == 0x627, word[1] == 0x644 {
    return [RomanWord(letters: [97, 108], script: .latin)] + arabicWords(normalised: Array(word.dropFirst(2)), isPersian)
  }
  let servant: [UInt32] = [0x639, 0x628, 0x62F]
  if word.count > 5, word.starts(with: servant) {
    let rest = Array(word.dropFirst(3))
    return [RomanWord(letters: Array("abd".utf8), script: .latin)] + arabicWords(normalised: rest, isPersian)
  }
  // "Gholamreza", "Ahmadreza" are two names as often as one.
  if word.count >= 6, word.suffix(3).elementsEqual([0x631, 0x636, 0x627]) {
    return arabicWords(normalised: Array(word.dropLast(3)), isPersian) + [RomanWord(letters: Array("reza".utf8), script: .arabic)]
  }
  if let both = knownTogether(word) { return both }
  // "…uddin", "…ullah": the second half of a compound given name.
  for ending in [[0x627, 0x644, 0x62F, 0x64A, 0x646], [0x627, 0x644, 0x644, 0x647]] as [[UInt32]] where word.count > ending.count + 1 {
    if word.suffix(ending.count).elementsEqual(ending) {
      let head = consonants(Array(word.dropLast(ending.count)), isPersian)
      let tail: [UInt8] = ending.count == 5 ? Array("uddin".utf8) : Array("ullah".utf8)
      return [RomanWord(letters: head + tail, script: .arabic, omitsVowels: true)]
    }
  }
  let letters = consonants(word, isPersian)
  return letters.isEmpty ? [] : [RomanWord(letters: letters, script: .arabic, omitsVowels: true)]
}

/// Two known names between which a space was lost, as documents lose them.
private func knownTogether(_ word: [UInt32]) -> [RomanWord]? {
  guard word.count >= 7, word.count <= 16 else { return nil }
  for seam in 3...word.count - 3 {
    let rest = Array(word[seam...])
    guard let one = arabicNames.spelling(of: Array(word[..<seam])) else { continue }
    let isArticle = rest.count > 4 && rest[0] == 0x627 && rest[1] == 0x644
    guard let other = arabicNames.spelling(of: rest) ?? (isArticle ? arabicNames.spelling(of: Array(rest.dropFirst(2))) : nil) else {
      continue
    }
    return (one + other).map { RomanWord(letters: $0, script: .arabic) }
  }
  return nil
}

/// One form of the letters that are written in several ways; presentation forms to letters; marks and the stretching sign dropped.
private func normalisedArabic(_ scalars: [UInt32]) -> [UInt32] {
  var word: [UInt32] = []
  for scalar in scalars {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673: word.append(0x627)
    case 0x6A9: word.append(0x643)
    case 0x6CC, 0x649, 0x626, 0x6D0, 0x6CD, 0x6D2: word.append(0x64A)
    case 0x6C1, 0x6BE, 0x6D5: word.append(0x647)
    case 0x624: word.append(0x648)
    case 0x6C3: word.append(0x629)
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x621: break
    case 0xFDF2: word.append(contentsOf: [0x627, 0x644, 0x644, 0x647])
    case 0xFE80...0xFEFC: word.append(contentsOf: arabicPresentation(scalar))
    case 0xFB56...0xFBFF: word.append(contentsOf: arabicPresentation(scalar))
    default: word.append(scalar)
    }
  }
  return word
}

/// Presentation forms B in code order: each letter with its two or four shapes; the extra Persian letters of form A.
private func arabicPresentation(_ scalar: UInt32) -> [UInt32] {
  switch scalar {
  case 0xFEF5...0xFEFC: return [0x644, 0x627]
  case 0xFE81...0xFE84, 0xFE87...0xFE88, 0xFE8D...0xFE8E: return [0x627]
  case 0xFE85...0xFE86: return [0x648]
  case 0xFE89...0xFE8C: return [0x64A]
  case 0xFE93...0xFE94: return [0x629]
  case 0xFEA9...0xFEB0: return [[0x62F, 0x630, 0x631, 0x632][Int(scalar - 0xFEA9) / 2]]
  case 0xFEED...0xFEEE: return [0x648]
  case 0xFEEF...0xFEF4: return [0x64A]
  case 0xFE8F...0xFE92: return [0x628]
  case 0xFE95...0xFEA8: return [[0x62A, 0x62B, 0x62C, 0x62D, 0x62E][Int(scalar - 0xFE95) / 4]]
  case 0xFEB1...0xFED0: return [[0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63A][Int(scalar - 0xFEB1) / 4]]
  case 0xFED1...0xFEEC: return [[0x641, 0x642, 0x643, 0x644, 0x645, 0x646, 0x647][Int(scalar - 0xFED1) / 4]]
  case 0xFB56...0xFB59: return [0x67E]
  case 0xFB7A...0xFB7D: return [0x686]
  case 0xFB8A...0xFB8B: return [0x698]
  case 0xFB8E...0xFB91: return [0x643]
  case 0xFB92...0xFB95: return [0x6AF]
  case 0xFBFC...0xFBFF: return [0x64A]
  default: return []
  }
}

private func consonants(_ word: [UInt32], _ isPersian: Bool) -> [UInt8] {
  var letters: [UInt8] = []
  for scalar in word {
    if isPersian, scalar == 0x636 || scalar == 0x630 {
      letters.append(UInt8(ascii: "z"))
      continue
    }
    if isPersian, scalar == 0x62B {
      letters.append(UInt8(ascii: "s"))
      continue
    }
    guard let range = arabicTable.range(of: scalar) else {
      if scalar >= 0x660, scalar <= 0x6F9 {
        letters.append(48 + UInt8(scalar & 0xF))
      } else {
        letters.append(contentsOf: hexadecimal(scalar))
      }
      continue
    }
    for index in range where arabicTable.letter(index) >= UInt8(ascii: "a") || arabicTable.letter(index) <= UInt8(ascii: "9") {
      let letter = arabicTable.letter(index)
      if letter != UInt8(ascii: "."), letter != UInt8(ascii: "_") { letters.append(letter) }
    }
  }
  return letters
}

/// Hebrew: common names from a table, consonants otherwise.
func hebrewWords(_ scalars: [UInt32]) -> [RomanWord] {
  let word = scalars.filter { $0 >= 0x5D0 && $0 <= 0x5F2 }
  guard !word.isEmpty else { return [] }
  if let known = hebrewNames.spelling(of: word) { return known.map { RomanWord(letters: $0, script: .hebrew) } }
  var letters: [UInt8] = []
  for (position, scalar) in word.enumerated() {
    // Alef and ayin carry a vowel: at the start of a word it is always heard.
    if position == 0, scalar == 0x5D0 || scalar == 0x5E2 { letters.append(UInt8(ascii: "a")) }
    guard let range = hebrewTable.range(of: scalar) else { continue }
    for index in range where hebrewTable.letter(index) >= UInt8(ascii: "a") { letters.append(hebrewTable.letter(index)) }
  }
  return letters.isEmpty ? [] : [RomanWord(letters: letters, script: .hebrew, omitsVowels: true)]
}

/// Whole words of a script and how they are spelled in Latin letters.
struct WordSpellings: Sendable {
  private let spellings: [[UInt32]: [[UInt8]]]

  /// One entry a line: the word, then its Latin word or words.
  init(_ lines: String, normalise: ([UInt32]) -> [UInt32] = { $0 }) {
    var spellings: [[UInt32]: [[UInt8]]] = [:]
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let word = fields.first else { continue }
      spellings[normalise(word.unicodeScalars.map(\.value))] = fields.dropFirst().map { Array($0.utf8) }
    }
    self.spellings = spellings
  }

  func spelling(of word: [UInt32]) -> [[UInt8]]? { spellings[word] }
}

/// Arabic, Persian and Pashto given names and name words, in the normalised letters of `normalisedArabic`.
let arabicNames = WordSpellings(
  """
  محمد muhammad
  شركه sharika
  شركة sharika
  الشركه sharika
  الشركة sharika
  شركت sherkat
  مجموعه majmua
  مجموعة majmua
  موسسه muassasa
  موسسة muassasa
  مصرف masraf
  المصرف masraf
  بنك bank
  البنك bank
  بانك bank
  للتجاره tijara
  للتجارة tijara
  التجاره tijara
  التجارة tijara
  للتجارية tijara
  جمعيه jamiyya
  جمعية jamiyya
  الدوليه dawliya
  الدولية dawliya
  العامه umum
  العامة umum
  الوطني watani
  الوطنيه wataniya
  الوطنية wataniya
  الاسلاميه islamiya
  الاسلامية islamiya
  جامعه jamia
  جامعة jamia
  وزاره wizarat
  وزارة wizarat
  حزب hizb
  للاستثمار istithmar
  الاستثمار istithmar
  للصرافه sarafa
  للصرافة sarafa
  الصرافه sarafa
  الصرافة sarafa
  محمود mahmud
  احمد ahmad
  حامد hamid
  حميد hamid
  حمد hamad
  علي ali
  حسن hasan
  حسين husayn
  عبد abd
  عبدالله abdullah
  عبدالرحمن abdul rahman
  عبدالرحمان abdul rahman
  عبدالعزيز abdul aziz
  عبدالكريم abdul karim
  عبدالحق abdul haq
  عبدالفتاح abdul fattah
  الله allah
  الدين aldin
  الرحمن rahman
  الرحمان rahman
  العزيز aziz
  الكريم karim
  اللطيف latif
  الحميد hamid
  الملك malik
  المالك malik
  القادر qadir
  السلام salam
  الرزاق razzaq
  الباقي baqi
  الغفور ghafur
  الغفار ghaffar
  الحكيم hakim
  الجبار jabbar
  الواحد wahid
  الرحيم rahim
  الكبير kabir
  الهادي hadi
  القدوس quddus
  المجيد majid
  الله allah
  ابو abu
  ابي abi
  ام umm
  بن bin
  ابن ibn
  بنت bint
  ولد ould
  ال al
  شيخ shaykh
  الشيخ shaykh
  السيد sayyid
  سيد sayyid
  ملا mulla
  حاج haj
  حاجي haji
  مولوي mawlawi
  عمر umar
  عمار ammar
  عمرو amr
  عامر amir
  امير amir
  عثمان uthman
  خالد khalid
  خليل khalil
  ابراهيم ibrahim
  اسماعيل ismail
  اسحاق ishaq
  يوسف yusuf
  يعقوب yaqub
  يونس yunus
  موسي musa
  عيسي isa
  يحيي yahya
  زكريا zakariya
  داود dawud
  سليمان sulayman
  ايوب ayyub
  نوح nuh
  ادم adam
  هارون harun
  صالح salih
  صلاح salah
  سالم salim
  سليم salim
  سلمان salman
  سلطان sultan
  سعد sad
  سعيد said
  سعود saud
  مسعود masud
  ناصر nasir
  نصر nasr
  نصير nasir
  نصرالله nasrallah
  مصطفي mustafa
  مرتضي murtaza
  مجتبي mujtaba
  طارق tariq
  طلال talal
  طه taha
  زياد ziyad
  زيد zayd
  زين zayn
  جمال jamal
  جميل jamil
  جعفر jafar
  جابر jabir
  جلال jalal
  جاسم jasim
  جهاد jihad
  كمال kamal
  كامل kamil
  كريم karim
  قاسم qasim
  فيصل faysal
  فهد fahd
  فواز fawwaz
  فؤاد fuad
  فارس faris
  فاضل fadil
  فضل fazl
  فتح fath
  فرج faraj
  فريد farid
  فاطمه fatima
  فاطمة fatima
  عائشة aisha
  خديجة khadija
  زينب zaynab
  مريم maryam
  ليلي layla
  رشيد rashid
  راشد rashid
  رضا reza
  رحيم rahim
  رحمن rahman
  رحمان rahman
  رمضان ramadan
  رياض riyad
  رائد raid
  بشير bashir
  بشار bashar
  بكر bakr
  بلال bilal
  باسم basim
  بدر badr
  انور anwar
  انس anas
  اسعد asad
  اسد asad
  اسامة usama
  اسامه usama
  ايمن ayman
  ايمان iman
  اكرم akram
  اكبر akbar
  امين amin
  امان aman
  اياد iyad
  اشرف ashraf
  حبيب habib
  حكيم hakim
  حمزة hamza
  حمزه hamza
  حافظ hafiz
  حسني husni
  حازم hazim
  حيدر haydar
  حقاني haqqani
  هاشم hashim
  هاني hani
  هشام hisham
  وليد walid
  واءل wail
  وسام wisam
  غلام ghulam
  غازي ghazi
  غالب ghalib
  لطيف latif
  لقمان luqman
  ماهر mahir
  مالك malik
  ماجد majid
  مجيد majid
  مبارك mubarak
  مختار mukhtar
  مراد murad
  مروان marwan
  منصور mansur
  منير munir
  مهدي mahdi
  مير mir
  معتصم mutasim
  مقداد miqdad
  نبيل nabil
  نبي nabi
  نادر nadir
  نور nur
  نورالدين nuruddin
  نعيم naim
  نجيب najib
  سامي sami
  سمير samir
  سيف sayf
  سراج siraj
  سبعاوي sabawi
  شاه shah
  شريف sharif
  شهاب shihab
  شمس shams
  شير sher
  صدام saddam
  صديق siddiq
  صبري sabri
  صادق sadiq
  ضياء ziya
  ضيا ziya
  ظاهر zahir
  طاهر tahir
  ظفر zafar
  عادل adil
  عارف arif
  عاطف atif
  عاصم asim
  عباس abbas
  عدنان adnan
  عدي uday
  عزت izzat
  عزالدين izzuddin
  عزيز aziz
  عطا ata
  عقيل aqil
  عماد imad
  عصام isam
  خان khan
  قاري qari
  اخوند akhund
  اغا agha
  جان jan
  كاظم kazim
  رؤوف rauf
  روف rauf
  رووف rauf
  ذاكر zakir
  نذير nazir
  نظر nazar
  ولي wali
  فيض faiz
  فيضالله faizullah
  نورزي noorzai
  مدني madani
  قاسمي qasimi
  الدوري duri
  التكريتي tikriti
  التونسي tunisi
  المصري masri
  المغربي maghribi
  العراقي iraqi
  اليمني yamani
  السوري suri
  الليبي libi
  الحسن hasan
  الحسين husayn
  محمدي mohammadi
  احمدي ahmadi
  رضایي rezai
  كريمي karimi
  هاشمي hashimi
  حسيني husayni
  علوي alawi
  موسوي mousavi
  خامنه khamenei
  خامنهاي khamenei
  الاسد asad
  لادن ladin
  الظواهري zawahiri
  البغدادي baghdadi
  القذافي qadhafi
  مبارك mubarak
  الياس ilyas
  متي matti
  جورج george
  بطرس butrus
  بولس bulus
  ميشال michel
  ماري marie
  الكسندر alexander
  اليكسي alexei
  ايفان ivan
  اندريه andrei
  دونالد donald
  جو joe
  بايدن biden
  باراك barack
  اوباما obama
  كيم kim
  تشانغ zhang
  شي xi
  خير khayr
  خلف khalaf
  خميس khamis
  درويش darwish
  ذو dhu
  پرویز parviz
  فلاديمير vladimir
  بوتين putin
  سيرغي sergey
  ديمتري dmitri
  ميخائيل mikhail
  نيكولاي nikolai
  جورج george
  جون john
  فرناندو fernando
  بيريز perez
  حي hay
  لي li
  وو wu
  هو hu
  لو lu
  شو xu
  وانغ wang
  وانج wang
  ليو liu
  تشن chen
  يانغ yang
  هوانغ huang
  تشاو zhao
  تشو zhou
  سون sun
  قوه guo
  غوو guo
  لين lin
  غاو gao
  قاو gao
  بارك park
  تشوي choi
  جونغ jong
  يونغ yong
  سونغ song
  وونغ woong
  هيون hyun
  اون un
  جي ji
  """, normalise: normalisedArabic)

/// Hebrew given names and name words.
let hebrewNames = WordSpellings(
  """
  דוד david
  דויד david
  משה moshe
  יוסף yosef
  יעקב yaakov
  אברהם avraham
  יצחק yitzhak
  שלמה shlomo
  בנימין binyamin
  מרדכי mordechai
  חיים chaim
  דניאל daniel
  מיכאל michael
  שרה sara
  רבקה rivka
  רחל rachel
  לאה leah
  אסתר esther
  מרים miriam
  כהן cohen
  לוי levi
  לוין levin
  מזרחי mizrahi
  פרץ peretz
  ביטון biton
  דהן dahan
  אברהם avraham
  פרידמן friedman
  מלכה malka
  אזולאי azoulay
  כץ katz
  יוסף yosef
  עמר amar
  אוחיון ohayon
  חדד hadad
  גבאי gabay
  בן ben
  בר bar
  אדלר adler
  נתניהו netanyahu
  אריאל ariel
  אריה aryeh
  אלכסנדר alexander
  אהרון aharon
  ישראל israel
  יהודה yehuda
  שמעון shimon
  ראובן reuven
  אליהו eliyahu
  שמואל shmuel
  רונן ronen
  עמית amit
  נועם noam
  אורי uri
  גיא guy
  יונתן yonatan
  רון ron
  טל tal
  חי chai
  שי shai
  גל gal
  גד gad
  דב dov
  דן dan
  לי li
  צבי zvi
  אבי avi
  עדי adi
  אור or
  נח noah
  חן chen
  ניר nir
  עוז oz
  זאב zeev
  נתן natan
  חנה hanna
  רות ruth
  יעל yael
  יוסי yossi
  חגי hagai
  ליאור lior
  גדעון gideon
  מאיר meir
  """)
