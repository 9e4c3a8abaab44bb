// Legal forms of all countries: names and abbreviations by class, in the script they are written in.
//
// Source: ISO 20275 entity legal forms, ELF code list of 2023-09-28 (GLEIF, CC0): local and transliterated names of up to six words, and all abbreviations, of
// every form whose name says its class (limited liability, shares, partnership, cooperative, state enterprise, sole trader). Left out are forms of one word
// that are ordinary words of names too, forms made of nothing but such words ("agricultural cooperative", "trade name"), which say what somebody does, forms
// in Chinese characters (`OrganisationSigns.swift`), and what `LegalForms.swift` has. The last letters of a line that are not of the code list are usual
// spellings of its abbreviations.

let elfFormTable = """
  llc:(유),a r l,aandeelhouder bestuurde besloten vennootschap,alberta unlimited liability corporation,alsharika zat almasuwliat almahduda
  llc:arl,asunto osakeyhtio,besloten vennootschap met beperkte aansprakelijkheid,besloten vennootschap naar nederlands recht
  llc:besloten vennootschap van publiek recht,bv bvba,bv pr,bvba so,cia ltda,cialtda,clg,compania de responsabilidad limitada
  llc:company limited by guarantee,company limited by shares,company limited by shares and guarantee,cong ty tnhh,cty tnhh
  llc:công ty trách nhiệm hữu hạn,designated activity company limited by guarantee,dimosia etaireia periorismenis efthynis me metoches
  llc:doel,domestic limited liability company,domestic low profit limited liability company
  llc:domestic professional limited liability company,dooel,drustvo sa ogranicenom odgovornoscu,drustvo so ogranicena odgvornost,e r l
  llc:e u r l,ebvba,ebvba so,ednolichno druzhestvo s ogranichena otgovornost,einkahlutafelag,eireli
  llc:emprendedor de responsabilidad limitada,empresa individual de responsabilidad limitada
  llc:empresa individual de responsabilidade limitada,empresa unipersonal de responsabilidad limitada,epe,erl
  llc:estabelecimento individual de responsabilidade limitada,eteria periorismenis euthinis,eurl
  llc:evropaiki dimosia etaireia periorismenis efthynis,exempted company limited by guarantee,exempted unlimited company
  llc:exploitation agricole a responsabilite limitee,foreign limited liability company,foreign professional limited liability company
  llc:gemeinnutzige gesellschaft mit beschrankter haftung,ges m b h,gesmbh,ggmbh,gmbh co
  llc:idiotiki etaireia periorismenis efthynis me metoches,j d o o,jdoo,julkinen osakeyhtio,julkinen vakuutusosakeyhtio
  llc:keskinainen kiinteistoosakeyhtio,kollektivgesellschaft mit beschrankter haftung,l c,lbg,liability company,limited by guarantee
  llc:limited company by shares,limited liability co,limited liability limited partership,limited liability partnership company
  llc:limited liabilty company,limited proprietary company,limited sirket,limitee,local company limited by guarantee
  llc:local company limited by shares,local unlimited company,ltd liability co,ltd liability company,ltdco,ltdsti,m r l
  llc:master limited liability company,micro empresa de responsabilidad limitada,mmc,mrl,muu kiinteistoosakeyhtio,no share capital
  llc:obshchestva s ogranichennoy otvetstvennost yu,obshchestvo s dopolnitel noj otvetstvennost yu
  llc:obshchestvo s ogranichennoj otvetstvennost yu,odo,offentlich rechtliche gesellschaft mit beschrankter haftung,orgmbh
  llc:ortakeri e kufizuar,osauhing,p l l c,partg mbb,partnerschaftsgesellschaft mit beschrankter berufshaftung,pgbhsz,pgmbh,pgmbhma,pllc
  llc:pmbhsz,private company limited by guarantee,private company limited by shares,private limited by guarantee,private limited by share
  llc:private limited by shares,private limited corporation,private limited liability companies,private limited liability company
  llc:private unlimited company,private unlimited liability corporation,privatgesellschaft mit beschrankter haftung,prive ltd
  llc:professional limited liability company,professional series limited liability company,proprietary ltd,pteltd,ptyltd
  llc:public company limited by guarantee,public company limited by shares,public limited liability companies
  llc:public limited liability company,public unlimited company,public unlimited liability corporation,puc,pulc,pvtltd,qmc
  llc:s a r l s,s a r l u,s c a r l,s c r l,s civil de r l,s de r l mi,s l u,s p b l l c
  llc:s p r de r l de c v,s r l s,s r l semplificata,s z o o,sabiedriba ar ierobezotu atbildibu,sarls,sarlu,sc scri,sc scrl,sc sprl,scarl
  llc:scc limited,scc ltd,scri,scri cp,scri fs,scrl,scrl dpu,scrl fs,sderl,sderlmi,series limited liability company,sh p k
  llc:sharakah dhat maswuwliat mahduda,sharika that almasuliah almahduda,shoqeri me pergjegjesi te kufizuar,shpk,slu,snc di
  llc:sociedad civil de responsabilidad limitada,sociedad comercial de responsabilidad limitada
  llc:sociedad de responsabilidad limitada microindustrial,societa a responsabilita limitata semplificata
  llc:societa consortile a responsabilita limitata,societate cu raspundere limitata,societe a responsabilite limitee du nouveau brunswick
  llc:societe a responsabilite limitee simplifiee,societe cooperative a responsabilite illimitee
  llc:societe cooperative a responsabilite limitee,societe d exercice liberal a responsabilite limitee
  llc:societe privee a responsabilite limitee,societe privee a responsabilite limitee unipersonnelle
  llc:societe unipersonnelle a responsabilite limitee,sp zoo,spbllc,spolocnost s rucenim obmedzenym,spolsro,sprl fs,sprlu,sprlu fs,spzoo
  llc:srl dpu,statutory public benefit limited liability company,suarl,tavarystva z abmezhavanaj adkaznascyu,tnhh,u l c,ultd
  llc:unlimited company,unlimited liability company,unlimited proprietary company,unltd,v b a,vakuutusosakeyhtio,vba
  llc:vennootschap met beperkte aansprakelijkheid,vereniging met beperkte rechtsbevoegdheid,w ll,xxk,yuhanchaekimhoesa,yuhanhoesa,zvgpgbh
  llc:δημόσια εταιρεία περιορισμένης ευθύνης με μετοχές,ε π ε,εταιρία περιορισμένης ευθύνης,εταιρεία περιορισμένης ευθύνης
  llc:ευρωπαϊκή δημόσια εταιρεία περιορισμένης ευθύνης,ι κ ε,ιδιωτική εταιρεία περιορισμένης ευθύνης με μετοχές
  llc:ιδιωτική κεφαλαιουχική εταιρεία,μονοπρόσωπη επε,μονοπρόσωπη ιδιωτική κεφαλαιουχική εταιρεία,μονοπρόσωπη ικε,д.о.о.,доо,дооел
  llc:дружество с ограничена отговорност,друштво са ограниченом одговорношћу,друштво со ограничена одговрност
  llc:еднолично дружество с ограничена отговорност,еоод,жауапкершілігі шектеулі серіктестік,жчк,жшс,ике
  llc:общества с ограниченной ответственностью,общество с дополнительной ответственностью,общество с ограниченной ответственностью,одо
  llc:оод,ооо,таа,таварыства з абмежаванай адказнасцю,тзов,тов,тоо,ххк,ш.п.к,ҷдмм,ծահփ,մմը,սպը,בע"מ,בעמ,שבע,שותפות מוגבלת
  llc:الشركة ذات المسؤولية المحدودة,ذ م م,ذ.م.م,ذمم,شركه ذات مسؤولية محدودة,مم,จำกัด,บริษัท จำกัด,სპს,სს,სფს,შპს
  jsc:a d o,a e,aat,abp,adkrytae akcyyanernae tavarystva,adsic,agmsz,akc spol,akciju sabiedriba,akcionarsko drustvo
  jsc:akcionersko drustvo,akciova spolocnost,akcspol,aktiengesellschaft mit sozialer zielsetzung,aktsiaselts
  jsc:aktsionerno druzhestvo sas spetsialna investitsionna tsel,aktsionernyye obshchestva,alsharika almusahama aleama
  jsc:alsharika almusahama alkhasa,annat fastighetsaktiebolag,anonimi eteria,asc,aқ,b c,bab
  jsc:bankaktiebolag,bostadsaktiebolag,c p,charitable incorporated organisation,chtd,compania anonima
  jsc:corp droit public,corporation de droit public,ctcp,công ty cổ phần,cổ phần
  jsc:domestic public benefit corporation,ead,ednolichno aktsionerno druzhestvo,ehf,europai reszvenytarsasag
  jsc:europaische aktiengesellschaft,european public limited liability company,f i de c,f i de o l,f i de r v,f i en i d,fidec,fideol
  jsc:fiderv,fienid,for profit public benefit corporation,forsakringsaktiebolag,gag
  jsc:gemeinnutzige aktiengesellschaft,gu fen you xian gong si,hak,hf,hlutafelag,inc co,inc limited,incco,incorporated cell,incorporation
  jsc:incorporee,invag,investmentaktiengesellschaft,jusikhoesa,k k,kabusikigaisya,limited corp,limitee
  jsc:nepublichnyye aktsionernyye obshchestva,nyilvanosan mukodo reszvenytarsasag
  jsc:o r ag,offentlich rechtliche aktiengesellschaft,omsesidigt fastighetsaktiebolag,or inc,orag,orinc,otkrytoe akcionernoe obshchestvo
  jsc:otkrytoye aktsionernoye obshchestvo,p a,p b c,p c,p j s c,private act corporation
  jsc:private act not for profit corporation,prof corp,profcorp,prosta spolka akcyjna,psa,public benefit corporation
  jsc:public benefit corporations,public limited by guarantee,public limited by shares,public limited corporation
  jsc:publichnyye aktsionernyye obshchestva,publicly traded corporation,publikt aktiebolag,publikt forsakringsaktiebolag
  jsc:publikt omsesidigt forsakringsaktiebolag
  jsc:rntbc,s a a,s a b,s a b de c v,s a b sofom e r,s a c,s a c s,s a e,s a m,s a p i,s a p i b,s a p i b de c v
  jsc:s a p i de c v,s a r f,s a s de c v,s a u,s e,s k a,sa dpu,sa fs,saa,sab,sabdecv,sac,sacs,sadecv,sae
  jsc:samlagshlutafelag,sapi,sapib,sapidecv,sarf,sasdecv,sau,sc sa,scottish charitable incorporated organisation,sha
  jsc:sharikat almusahama alaamah,sharikat almusahama alkhasa,sharikat musahama,sharikat musahima,shoqeri aksionare,siefore,slhf
  jsc:socieda anonima,socieda anonima abierta,sociedad anonima bursatil,sociedad anonima bursatil de capital variable
  jsc:sociedad anonima cerrada,sociedad anonima europea,sociedad anonima financiera comunitaria,sociedad anonima financiera popular
  jsc:sociedad anonima institucion de banca multiple,sociedad anonima institucion de fianzas,sociedad anonima institucion de seguros
  jsc:sociedad anonima laboral,sociedad anonima mixta,sociedad anonima profesional,sociedad anonima promotora de inversion
  jsc:sociedad anonima promotora de inversion bursatil,sociedad anonima simplificada,sociedad anonima unipersonal,sociedad por acciones
  jsc:sociedad por acciones cerrada simplificada,sociedade anonima desportiva,sociedade anonima europeia,societa anonima
  jsc:societa consortile per azioni,societa per azioni con socio unico,societe anonyme a finalite sociale,societe anonyme de droit public
  jsc:societe anonyme monegasque,societe par actions,sofom e n r,sofom e r,sofomenr,sofomer,spolka komandytowo akcyjna
  jsc:zakrytae akcyyanernae tavarystva,zakrytoe akcionernoe obshchestvo,zartkoruen mukodo reszvenytarsasag,zat,zrg ag,α ε,αε
  jsc:ανώνυμη εταιρία,ανώνυμη εταιρεία,ανώνυμος εταιρία,ανώνυμος εταιρεία,μονοπρόσωπη αε,μονοπρόσωπη ανώνυμη εταιρεία,а.д,аат,ад
  jsc:адкрытае акцыянернае таварыства,адсиц,акционарско друштво,акционерно дружество,акционерно дружество със специална инвестиционна цел
  jsc:акционерные общества,акционерско друштво,ао,ақ,ват,еад,еднолично акционерно дружество,закрытае акцыянернае таварыства
  jsc:закрытое акционерное общество,зао,зат,непубличные акционерные общества,оао,открытое акционерное общество,пао,пат,прат
  jsc:публичные акционерные общества,хк,ш.а,բբը,փբը,الشركة المساهمة الخاصة,الشركة المساهمة العامة,ش م ع,ش م ك,ش م ل,ش م م,ش.م.خ,ش.م.ع
  jsc:شركة المساهمة الخاصة,شركة المساهمة العامة,شركة مساهمة,شمخ,شمع,บริษัทมหาชนจำกัด,มหาชน,სს
  lp:a limited partnership,alberta limited liability partnership,alberta limited partnership,ansvarlig selskap
  lp:avoin yhtio,beteti tarsasag,bv cva,bv gcv,bv vof,ccsda,cia s en c,cia sca,ciasca,ciasenc,cncol
  lp:comm v,comm va,commanditaire vennootschap,commanditaire vennootschap met een beherend vennoot
  lp:commanditaire vennootschap met een beherende vennoot,commanditaire vennootschap met meerdere beherende vennoten
  lp:commanditaire vennootschap op aandelen,commv,commva,compania en nombre colectivo,cva so,domestic general partnership
  lp:domestic limited liability partnership,domestic limited partnership
  lp:domestic registered limited liability partnership,einfache kommanditgesellschaft
  lp:einfache kommanditgesellschaft mit sozialer zielsetzung,ekg,ekgmsz,eterorithmi eteria,exempt limited partnership
  lp:exempted limited partnership,extraprovincial limited liability partnership
  lp:foreign limited liability partnership,foreign limited partnership,g p,gcw so,gewone commanditaire vennootschap
  lp:i l p,ilp,incorporated limited partnerships,interessentskab
  lp:investment limited partnership,j t d,javno trgovacko drustvo,javno trgovsko drushtvo,jtd,k d,k d d,kd,kda,kdd,keg,kgaa,kgaamsz,kkt
  lp:koll sti,kollektif sirket,kollsti,kom spol,kom sti,komandit ortaqliq,komandit sirket,komanditines ukines bendrijos
  lp:komanditna delniska druzba,komanditna druzba,komanditna spolocnost,komanditno drustvo,komanditno drustvo so akcii
  lp:komanditno druzhestvo,komanditno druzhestvo s aktsii,komanditsabiedriba,kommandiittiyhtio,kommandit ag,kommandit erwerbsgesellschaft
  lp:kommanditaktiengesellschaft,kommanditarengesellschaft,kommanditbolag,kommanditgesellsch,kommanditgesellschaft auf aktien
  lp:kommanditgesellschaft auf aktien mit sozialer zielsetzung,kommanditgesellschaft fuer kollektive kapitalanlagen,kommanditselskab
  lp:kommandittselskap,kommg,komspol,komsti,kozkereseti tarsasag,l l l p,labuan islamic limited liability partnership
  lp:labuan islamic limited partnership,labuan islamic recognized limited liability partnership,labuan limited liability partnerships
  lp:labuan limited partnership,labuan recognized limited liability partnership,ldt part coll invest,liability ltd,liability partnership
  lp:limited liability limited partnership,limited liability partnerships,limited liabilty partnerships,limited liablity partnership
  lp:limited partnership for collective investments,limited partnership with legal personality
  lp:limited partnership without legal personality,limited partnerships,limted partnership
  lp:ltd partnership,new brunswick limited liability partnership,o w m,offene gesellschaft,omorithmi eteria
  lp:onderlinge waarborgmaatschappij,owm,p l l,p l l p,partnership en commendite or limited partnership
  lp:partnership en nom collectif,pilnsabiedriba,pll,pllp
  lp:professional limited liability limited partnership,professional limited liabity partnership,r l l l p,r l l p
  lp:registered limited liability limited partnership,registered limited liability partnership,registered ltd,rlllp,rllp,s c,s c a,s c p
  lp:s c p a,s c s,s com,s com p,s com p a,s e n c,s e n c r l,s en c,s en c de c v,s en c p,s en c por a,s en c por a de c v,s ie,s j
  lp:s l p,s n c,s r c,s r c p,s s,sabiratelno druzhestvo,sadruzhie,sc sca,sc scs,sc snc,sca fs,scom,scomm,scomp,scompa
  lp:scp,scpa,scs fs,seca,secs,secsp,senc,sencdecv,sencp,sencpora,sencrl,separate limited partnerships
  lp:sharakah tawsiat basita,sharikat altadamun,sharikat altawsia albasita,sharikat altawsia bial ashum,sharikat altawsia blas hoom
  lp:sharikat altawsiat albasitat lilshiraka,sharikat tadamun,sharikat tawsiat bial ashum,snc fs
  lp:soc col,soc com investimenti,soc com investissement,soc com per azioni,soc comm action,soc en commandite,soc in accomandita
  lp:soc nom collectif,soc nome collettivo,soccol,sociedad colectiva,sociedad colectiva civil,sociedad colectiva comercial
  lp:sociedad colectiva profesional,sociedad comanditaria por acciones,sociedad comanditaria por acciones profesional
  lp:sociedad comanditaria simple,sociedad comanditaria simple profesional,sociedad en comandita,sociedad en comandita civil
  lp:sociedad en comandita comercial,sociedad en comandita por acciones,sociedad en comandita simple,sociedad en nombre colectivo
  lp:sociedade em comandita,sociedade em comandita por acoes,societa consortile in accomandita semplice,societa in accomandita
  lp:societa in accomandita per azioni,societa in accomandita semplice,societa in nome collettivo,societa semplice
  lp:societate in comandita pe actiuni,societate in comandita simpla,societate in nume colectiv,societe en commandite
  lp:societe en commandite de placements collectifs,societe en commandite par action,societe en commandite par actions
  lp:societe en commandite par actions cooperative,societe en commandite simple,societe en commandite simple cooperative
  lp:societe en commandite speciale,societe en nom collectif,societe en nom collectif cooperative,societe en participation
  lp:societe en participation avec personne morale,societe en participation de professions liberales
  lp:societe en participation entre personnes physiques,socjeta in akkomandita jew socjeta limitata,sp j,sp p
  lp:special purpose vehicle partnership firm,spol kom na akcie,spolecnost komanditni,spolecnost komanditni na akcie,spolka jawna
  lp:spolka partnerska,spolocnost komanditna na akcie,spp,srcp,taisuhing,usaldusuhing,v o f,vennootschap onder firma,ver obch spol
  lp:verejna obchodna spolocnost,verejna obchodni spolecnost,vof,vof so,zrg ekg,zrg kgaa
  lp:ετερόρρυθμη εταιρία,ετερόρρυθμη κατά μετοχές εταιρεία,ομόρρυθμη εταιρία,к.д,кд,кда,командитно дружество,командитно дружество с акции
  lp:командитно друштво,командитно друштво со акции,с-ие,сд,събирателно дружество,јавно трговско друштво,توصية بسيطة,شركة التضامن
  lp:شركة التوصية البسيطة,شركة التوصية البسيطة للشراكة,شركة التوصية بالأسهم,شركة تضامن,شركة توصية بالأسهم,شركه توصية بسيطة
  coop:amba,andelslag,andelsselskab,anl,asociacion cooperativa
  coop:bv cvba,bv cvoa,bytove druzstvo
  coop:cooperatie
  coop:cooperatieve vennootschap,cooperatieve vennootschap met beperkte aansprakelijkheid
  coop:cooperatieve vennootschap met onbeperkte aansprakelijkheid,cooperatieve vennootschap van publiek recht,cooperatieve vereniging
  coop:cv pr,cvba,cvba pr,cvba so,cvoa,cvoa cd,cvoa so,e g,e gen,egen,egyeb szovetkezet,eingetragene genossenschaft,ekb,ekd
  coop:erwerbs und wirtschaftsgenossenschaft,euroopa uhistu
  coop:eurooppaosuuskunnan kiintea toimipaikka,eurooppaosuuskunta,europaandelslag,europaische genossenschaft
  coop:europakooperativ,europeisk samvirkeforetak,europese cooperatieve vennootschap,europos kooperatines bendroves,europske druzstvo
  coop:evropeysko kooperativno druzhestvo,evropeysko kooperativno druzhestvo s ogranichena otgovornost
  coop:gbhsz,gen mbh,gen mubh,genmbh,genmubh,genossenschaft mit beschrankter haftung
  coop:genossenschaft mit unbeschrankter haftung,gmuhgb,guhsz,handelsbolag,hooneuhistu,hsz,ine druzstvo,jine druzstvo
  coop:khf,kooperatines bendroves,kooperativ hyresrattsforening
  coop:korteriuhistu
  coop:lca,limited cooperative assocation
  coop:offene handelsgesellschaft
  coop:offene handelsgesellschaft mit sozialer zielsetzung,offentlich rechtliche genossenschaft
  coop:offentlich rechtliche genossenschaft mit beschrankter haftung,ofp,ofrgmbh,ohg mbh,ohgmsz,orgen,osk,osuuskunta
  coop:piccola societa cooperativa a responsabilita limitata,polnohospodar druzstvo,polnohospodarske druzstvo
  coop:s c de a p,s c de a p de c v,s c de r l de c v,s c e,s c l,s c l de c v,s coop,s coop e,s coop p,samvirkeforetak,scdeap,sce
  coop:sce selskab,scldecv,scoop,scoope,scoopp
  coop:sinetairismos,soc coop,soccoop,sociedad cooperativa
  coop:sociedad cooperativa de ahorro y prestamo,sociedad cooperativa de capital variable,sociedad cooperativa europea
  coop:sociedad cooperativa limitada,sociedad cooperativa limitada de capital variable,sociedad cooperativa profesional
  coop:sociedade cooperativa,societa consortile cooperativa,societa consortile cooperativa a responsabilita limitata,societa cooperativa
  coop:societa cooperativa a responsabilita limitata,societa cooperativa consortile,societa cooperativa europea
  coop:societas cooperativa europaea,societate cooperativa,societate cooperativa europeana
  coop:spoldzielnia,spotrebne druzstvo,spotrebni druzstvo
  coop:svepomocne zemedelske druzstvo,svojpomoc poln druzstvo,svojpomocne polnohospodarske druzstvo,synetairismos
  coop:takarek es hitelszovetkezet,tksz,tuh,tulundusuhistu,vyrobne druzstvo,vyrobni druzstvo
  coop:zemedelske druzstvo,zrg ohg
  coop:zvggbh,zvggugch,συνεταιρισμός
  coop:европейско кооперативно дружество с ограничена отговорност,екд
  state:ent pub cantonale,ent pub communale,ent pub corpor,ent pub district,ent pub federale
  state:entreprise publique cantonale,entreprise publique communale,entreprise publique d une corpororation
  state:entreprise publique de district,entreprise publique etrangere,entreprise publique federale
  state:federal nyye gosudarstvennyye avtonomnyye uchrezhdeniya,federal nyye gosudarstvennyye byudzhetnyye uchrezhdeniya
  state:federal nyye gosudarstvennyye kazennyye uchrezhdeniya,federal nyye gosudarstvennyye unitarnyye predpriyatiya
  state:municipal enterprise
  state:munitsipal nyye unitarnyye predpriyatiya,panstwowe jednostki organizacyjne
  state:przedsiebiorstwo panstwowe,ssb,unitarnoe predpriyatie,unitarnyye predpriyatiya,valstybes imones
  state:муниципальные унитарные предприятия
  state:унитарное предприятие,унитарные предприятия,унітарнае прадпрыемства,уп,федеральные государственные автономные учреждения
  state:федеральные государственные бюджетные учреждения,федеральные государственные казенные учреждения
  state:федеральные государственные унитарные предприятия
  sole:e kffr,e kfm,ednolichen targovets,eenmanszaak,eenmanszaak met meerdere eigenaren
  sole:egyeni ceg,egyeni ugyved,egyeni vallalkozas,einzelfirma,einzelunternehmen,einzelunternehmer,ekffr,ekfm,enk,enkeltmandsvirksomhed
  sole:enkeltpersonforetak,entreprise individuelle,fie,fuusilisest isikust ettevotja,impresa individuale,individual nyye predprinimateli
  sole:obrtna zadruga,raison individuelle,sole proprietor,sole proprietors,sole trader
  sole:едноличен търговец,ет,индивидуальные предприниматели
  """
