// Legal forms and the class each belongs to, so that "Siemens AG" and "Siemens Aktiengesellschaft" differ in nothing and a GmbH from an AG in little.
//
// Classes and forms follow the ISO 20275 entity legal forms (ELF code list, GLEIF) and their usual abbreviations: those met most often below, with what
// they are written like in lists; the rest of the code list in `LegalFormTable.swift`.

/// The legal forms, by the hash of their folded words joined with a space.
struct LegalForms: Sendable {
  /// Words of the longest form.
  static let wordsMax = 8
  static let shared = LegalForms()

  private let classes: WordTable<[UInt8]>
  private let ambiguous: WordSet
  /// Short abbreviations of the code list, which are many firms' names as well.
  private let last: WordSet
  /// Forms in other scripts, by hash and script: in Latin letters they would be other words.
  private let foreign: WordTable<[UInt8]>
  /// The words of the usual forms, in which a slip is forgiven.
  let words: FormWords

  private init() {
    var classes: [UInt64: [UInt8]] = [:]
    var last: Set<UInt64> = []
    var foreign: [UInt64: [UInt8]] = [:]
    var fold = NameFold()
    for line in elfFormTable.split(separator: "\n") {
      let halves = line.drop { $0 == " " }.split(separator: ":")
      guard halves.count == 2 else { continue }
      let name = Array(halves[0].utf8)
      for form in halves[1].split(separator: ",") {
        if form.utf8.allSatisfy({ $0 < 0x80 }) {
          let hash = letterHash(form.utf8)
          classes[hash] = name
          if form.utf8.count <= 4, !form.utf8.contains(UInt8(ascii: " ")) { last.insert(hash) }
          continue
        }
        fold.read(String(form), domain: .other)
        guard let script = fold.words.first?.script else { continue }
        var hash = LetterHash()
        for (index, word) in fold.words.enumerated() {
          if index > 0 { hash.add(UInt8(ascii: " ")) }
          hash.add(fold.bytes[word.start..<word.end])
        }
        if script == .latin { classes[hash.value] = name } else { foreign[Self.key(hash.value, script)] = name }
      }
    }
    for line in legalFormTable.split(separator: "\n") {
      let halves = line.split(separator: ":")
      guard halves.count == 2 else { continue }
      let name = Array(halves[0].utf8)
      for form in halves[1].split(separator: ",") {
        let words = form.split(separator: " ").joined(separator: " ")
        classes[letterHash(words.utf8)] = name
      }
    }
    words = FormWords(legalFormTable)
    self.classes = WordTable(classes, filler: [])
    self.last = WordSet(hashes: last)
    self.foreign = WordTable(foreign, filler: [])
    ambiguous = WordSet("as sa ab sas sal sel spa ag bv nv kg se sc sp ao ad pt cv lp rl pa pe ip ks oy ei ek")
  }

  /// The class of a form, given the hash of its words.
  func form(_ hash: UInt64) -> [UInt8]? { classes[hash] }

  /// The same for words of another script than Latin.
  func form(_ hash: UInt64, _ script: WordScript) -> [UInt8]? {
    script == .latin ? classes[hash] : foreign[Self.key(hash, script)] ?? classes[hash]
  }

  private static func key(_ hash: UInt64, _ script: WordScript) -> UInt64 { hash &+ (UInt64(script.rawValue) + 1) &* 0x9E37_79B9_7F4A_7C15 }

  /// Whether one word is a form only as the last of a name.
  func isOnlyLast(_ hash: UInt64) -> Bool { last.contains(hash) }

  /// Whether one word may as well be part of a name: it counts only at an end of the name or beside another form.
  func isAmbiguous(_ hash: UInt64) -> Bool { ambiguous.contains(hash) }
}

/// One class a line: its forms, folded, by comma.
private let legalFormTable = """
  llc:llc,l l c,limited liability company,ooo,obschestvo s ogranichennoy otvetstvennostyu,obshchestvo s ogranichennoy otvetstvennostyu,gmbh,mbh,g m b h,gesellschaft mit beschrankter haftung,sarl,s a r l,societe a responsabilite limitee,srl,s r l,societa a responsabilita limitata,sociedad de responsabilidad limitada,s de rl,s de r l,s de rl de cv,de rl de cv,rl de cv,s de r l de c v,sl,s l,sp z oo,sp z o o,spolka z ograniczona odpowiedzialnoscia,doo,d o o,druzhestvo s ogranichena otgovornost,ood,eood,kft,korlatolt felelossegu tarsasag,sro,s r o,spol s ro,spol s r o,spolecnost s rucenim omezenym,bv,b v,besloten vennootschap,bvba,sprl,lda,limitada,ltda,tov,tovarystvo z obmezhenoyu vidpovidalnistyu,oy,osakeyhtio,aps,anpartsselskab,uab,sia,ou,fze,fzco,fz llc,fzc,pvt ltd,private limited,private limited company,pte ltd,pte limited,pty ltd,pty limited,proprietary limited,sdn bhd,sendirian berhad,ltd,limited,co ltd,company limited,co limited,corporation limited,limitd,llc fz,wll,w l l,with limited liability,too,tovarishchestvo s ogranichennoy otvetstvennostyu,mchj,yoo,limited company,ltd co,lc,societatea cu raspundere limitata,drustvo s ogranicenom odgovornoscu,as de rl,sas,s a s,societe par actions simplifiee,sociedad por acciones simplificada,sapi de cv,ltd sti,limited sirketi,ltd sirketi,ehf,einkahlutafelag,druzba z omejeno odgovornostjo,mahdud masuliyyatli camiyyat,masuliyati cheklangan jamiyat,free zone establishment,free zone company,tovaristvo z obmezhenoyu vidpovidalnistyu,jauapkershiligi shekteuli seriktestik
  jsc:jsc,j s c,joint stock company,ojsc,open joint stock company,oao,otkrytoe aktsionernoe obshchestvo,pjsc,pjs,public joint stock company,pao,publichnoe aktsionernoe obshchestvo,cjsc,closed joint stock company,zao,zakrytoe aktsionernoe obshchestvo,ao,aktsionernoe obshchestvo,aktsionernoe obschestvo,ag,aktiengesellschaft,aktiengeselschaft,sa,s a,societe anonyme,sociedad anonima,sociedade anonima,sa de cv,s a de c v,sociedad anonima de capital variable,spa,s p a,societa per azioni,plc,p l c,public limited company,nv,n v,naamloze vennootschap,ab,aktiebolag,asa,allmennaksjeselskap,aksjeselskap,aktieselskab,a s,as,anonim sirketi,anonim sirket,oyj,ad,a d,aktsionerno druzhestvo,dd,d d,nyrt,zrt,rt,spolka akcyjna,akciova spolecnost,sal,s a l,kk,kabushiki kaisha,bhd,berhad,tbk,pt,pat,vat,prat,publichne aktsionerne tovarystvo,pryvatne aktsionerne tovarystvo,saog,saoc,qsc,qpsc,private joint stock company,pjsco,inc,incorporated,corp inc,public company limited,pcl,se,societas europaea,sapa,sgps,sab de cv,aoozt,aozt,hf,hlutafelag,uzdaroji akcine bendrove,akcine bendrove,anonymi etaireia,anonimi eteria,kabushiki gaisha
  lp:lp,l p,limited partnership,kg,kommanditgesellschaft,gmbh co kg,gmbh and co kg,gmbh und co kg,ks,llp,l l p,limited liability partnership,scs,cv,c v,sc,lllp,ohg,offene handelsgesellschaft,gie,groupement d interet economique,gbr,general partnership,spk,spj,sk
  coop:eg,genossenschaft
  state:fgup,federalnoe gosudarstvennoe unitarnoe predpriyatie,federal state unitary enterprise,gup,gosudarstvennoe unitarnoe predpriyatie,mup,unitary enterprise,state unitary enterprise,state enterprise,gp,sue,fsue
  sole:sole proprietorship,individual entrepreneur,individualnyy predprinimatel,eirl,e i r l,ek,e k,eingetragener kaufmann,eingetragene kauffrau
  """
