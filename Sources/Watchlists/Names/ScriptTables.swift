// How one letter of another script is written in Latin letters, one word a code point. "_" is a sign that is not written (a mark, a soft sign,
// a glottal stop); "." is a sign that parts words. The spellings follow how names are written in passports and lists in English (ICAO Doc 9303
// part 3 section 6 for Cyrillic and Arabic, BGN/PCGN and ISO 15919 elsewhere) without marks, because that is what they are compared with; what
// the systems disagree on is left to the cost table of `TokenLikeness`.

/// Cyrillic with Ukrainian, Belarusian, Serbian, Macedonian and the letters of Central Asia and the Caucasus.
let cyrillicTable = ScriptTable(
  first: 0x400,
  """
  e e dj g ye dz i yi j lj nj c k i u dz a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya a b v g d e zh z i y k \
  l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e e dj g ye dz i yi j lj nj c k i u dz . . e e . . ya ya . . u u . . . . . . f f i i \
  i i . . . . . . . . . . . _ _ _ _ _ _ _ . . . . . . g g g g . . j j z z k k g g . . k k n n ng ng p p o o s s t t u u u u h h ts ts j j \
  j j h h ch ch . . _ zh zh k k . . n n n n . . . . _ a a a a ae ae e e a a a a zh zh z z dz dz i i i i o o o o o o e e u u u u u u ch ch \
  g g y y . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . q q w w . . . . . . p p . . . . . . . . . .
  """)

/// Greek.
let greekTable = ScriptTable(
  first: 0x370,
  """
  . . . . . . . . . . . . . . . . . . . . . . a . e i i . o . y o i a v g d e z i th i k l m n x o p r . s t y f ch ps o i y a e i i y a v \
  g d e z i th i k l m n x o p r s s t y f ch ps o i y o y o . v th y y y f p . . . . . . . . . . . . . . . . . . . . . . . . . k r s . th \
  e . . . s . . . . . .
  """)

/// Greek with the marks of the polytonic spelling.
let greekExtendedTable = ScriptTable(
  first: 0x1F00,
  """
  a a a a a a a a a a a a a a a a e e e e e e . . e e e e e e . . i i i i i i i i i i i i i i i i i i i i i i i i i i i i i i i i o o o o \
  o o . . o o o o o o . . y y y y y y y y . y . y . y . y o o o o o o o o o o o o o o o o a a e e i i i i o o y y o o . . a a a a a a a a \
  a a a a a a a a i i i i i i i i i i i i i i i i o o o o o o o o o o o o o o o o a a a a a . a a a a a a a . i . . . i i i . i i e e i i \
  i . . . i i i i . . i i i i i i . . . . y y y y r r y y y y y y r . . . . . o o o . o o o o o o o . . .
  """)

/// Armenian (eastern readings).
let armenianTable = ScriptTable(
  first: 0x531,
  """
  a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f . . . . . . . . . . a b g d e z e y t zh i l kh ts \
  k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev
  """)

/// Georgian.
let georgianTable = ScriptTable(
  first: 0x10A0,
  """
  a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h ye y w kh o f . . . . . . . . . a b g d e v z t i k l m n o p \
  zh r s t u p k gh q sh ch ts dz ts ch kh j h ye y w kh o f . . . . . . . . .
  """)

/// Hebrew consonants; points are not written. Alef and ayin carry a vowel nobody writes.
let hebrewTable = ScriptTable(
  first: 0x591,
  """
  _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ . . . . . . . . _ b g d h \
  w z h t y k k l m m n n s _ p p ts ts k r sh t . . . . . w wy y
  """)

/// Arabic, Persian, Urdu, Pashto, Kurdish and Uyghur letters; short vowels are not written.
let arabicTable = ScriptTable(
  first: 0x610,
  """
  _ _ _ _ _ _ _ _ _ _ _ . _ . . . . _ a a w i y a b a t th j h kh d dh r z s sh s d t z _ gh . . . . . _ f q k l m n h w a y _ _ _ _ _ _ _ \
  _ _ _ _ _ _ _ _ _ _ _ _ _ _ . . . . . . . . . . . . . . . . _ a a i _ . . . . t t b t t p t b dz . n j ts ch ch d d d . d d d . . r . r \
  . r zh . zh . kh . . . . . . . . . v . . . . k . g . ng . g g g . . . l . . . . n n n . h . e h h t . . o u u . . v y y e . e . e e . a
  """)

/// The layout shared by the blocks of Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam (IS 13194:1991).
let indicTable = ScriptTable(
  first: 0x0,
  """
  _ n n h . a a i i u u ri l e e e ai o o o au k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h . . \
  _ _ a i i u u ri ri e e e ai o o o au _ t . om . . . . . ai u q kh gh z r rh f y . . . . . . . . . . . . . . . . r v . . . . . . . . . . \
  . . . .
  """)

/// Thai; "!" silences the letter before it.
let thaiTable = ScriptTable(
  first: 0xE00,
  """
  . k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l o h . a a a am i i ue ue \
  u u _ . . . . . e ae o ai ai a _ _ _ _ _ _ ! _ _ . . . . . . . . . . . . .
  """)

/// Lao; "!" silences the letter before it.
let laoTable = ScriptTable(
  first: 0xE80,
  """
  . k kh . kh . kh ng ch ch s s . ny . . . . . . d t th th th n b p ph f ph f ph m y r . l . v s s s h l o h _ a a a am i i ue ue u u _ o l \
  ia . . e ae o ai ai . _ . _ _ _ _ ! o . . . . . . . . . . . . . . . n m kh ny
  """)

/// Sinhala: another layout than the other scripts of its family.
let sinhalaTable = ScriptTable(
  first: 0xD80,
  """
  . _ n h . a a ae ae i i u u ri ri l l e e ai o o au . . . k kh g gh ng ng ch chh j jh n gn nj t th d dh n nd t th d dh n . nd p ph b bh \
  m mb y r . l . . v sh sh s h l f . . . _ . . . . a ae ae i i u . u . ru e e ai o o au l
  """)

/// Tibetan letters from U+0F40; those written below others are 0x50 higher.
let tibetanTable = ScriptTable(
  first: 0xF40,
  "k kh g g ng ch ch j . ny t th d d n t th d d n p ph b b m ts ts dz dz w sh s _ y r l sh sh s h _ k r")

/// Burmese letters from U+1000.
let burmeseTable = ScriptTable(
  first: 0x1000,
  "k kh g g ng s s z z ny ny t t d d n t ht d d n p ph b b m y y l w th h l _ _ i i u u e e aw aw")

/// Ethiopic consonants from U+1200, one for each row of eight.
let ethiopicTable = ScriptTable(
  first: 0,
  """
  h l h m s r s sh q qw q qw b v t ch h hw n ny _ k kw h kw w _ z zh y d d j g gw g t ch p ts ts f p
  """)

/// Khmer.
let khmerTable = ScriptTable(
  first: 0x1780,
  """
  k kh k kh ng ch chh ch chh n d th d th n t th t th n b ph p ph m y r l v sh s s h l o a a i i u u u ao reu reu leu leu e ai ao ao au _ _ \
  a i i eu eu u u uo ae oea ie e ae ai ao au am h a _ _ _ _ _ _ _ _ _ _ _ . . . . . . . . . _ . .
  """)

/// Hiragana; katakana are 0x60 higher. "+" joins with the syllable before, "*" doubles the consonant after.
let kanaTable = ScriptTable(
  first: 0x3041,
  """
  +a a +i i +u u +e e +o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji * tsu zu te de to do na ni nu ne no \
  ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo +ya ya +yu yu +yo yo ra ri ru re ro +wa wa i e o n vu ka ke
  """)

/// Words by code point, packed so that a look-up is two array reads.
struct ScriptTable: Sendable {
  private let first: UInt32
  private let starts: [UInt16]
  private let letters: [UInt8]

  init(first: UInt32, _ words: String) {
    var starts: [UInt16] = [0]
    var letters: [UInt8] = []
    for word in words.utf8.split(separator: UInt8(ascii: " ")) {
      letters.append(contentsOf: word)
      starts.append(UInt16(letters.count))
    }
    self.first = first
    self.starts = starts
    self.letters = letters
  }

  /// The bytes of the word for a code point, or nil where the table has none.
  @inline(__always)
  func range(of scalar: UInt32) -> Range<Int>? {
    let index = Int(scalar) - Int(first)
    guard index >= 0, index + 1 < starts.count else { return nil }
    return Int(starts[index])..<Int(starts[index + 1])
  }

  @inline(__always)
  func letter(_ index: Int) -> UInt8 { letters[index] }
}
