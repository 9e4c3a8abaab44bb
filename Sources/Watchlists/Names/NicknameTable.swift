// Names that are one name: a line with "=" holds its spellings in several languages, a line with "~" a name and the short forms people go by.
//
// Spellings: Wikidata name variants of 2025-05-15 (CC0), those known in ten languages and more, without spellings the likeness of letters already sees.
// Names and patronymics in Russian, Ukrainian and Belarusian, Russian names in German, Polish and French, Korean family names in the customary spellings of South and North (Revised Romanization of 2000,
// McCune-Reischauer, and usage): own selection.
// Short forms: carltonnorthern/nicknames of 2025-08-02 (Apache-2.0) for English, own selection for Russian, Spanish, German and Arabic.

let nicknameTable = """
  = aleksandr alexander alexandr oleksandr oleksander aliaksandr alyaksandr aliaxandr
  = aleksey alexey aleksei alexei aleksej oleksiy oleksii oleksij aliaksei alyaksey aliaksey alaksiej
  = andrey andrei andrej andriy andrii andrij
  = evgeny yevgeny evgeni yevgeni evgeniy yevgeniy evgenii yevgenii yevhen evhen yevhenii yevheniy evhenii evheniy yauhen yauheni jauhien
  = dmitry dmitri dmitriy dmitrii dmytro dmitro dzmitry dzmitryy zmitser
  = sergey sergei sergej serhiy serhii serhij siarhei syarhey siarhiej
  = nikolay nikolai nikolaj mykola mikola mikalai mikalay
  = mikhail mikhael mykhailo mykhaylo mihaylo mikhaylo mikhas michail
  = grigory grigori grigoriy grigorii hryhoriy hryhorii hryhory ryhor
  = georgy georgi georgiy georgii heorhiy heorhii heorhi
  = igor ihor ihar
  = egor yegor yehor yahor
  = oleg oleh aleh
  = pavel pavlo paval
  = petr pyotr petro piotr pyatro
  = vasily vasiliy vasilii vasyl vasil vasili
  = kirill kiril kyrylo kyryl
  = konstantin kostyantyn kostiantyn kanstantsin
  = fedor fyodor fedir fiodar
  = ilya ilia illya illia
  = nikita mykyta mikita
  = daniil danil danylo danila
  = yakov yakiv
  = elena yelena olena alena
  = irina iryna
  = nadezhda nadezda nadiya nadiia nadzeya nadzieja
  = natalya natalia nataliya nataliia natallia natalla
  = anna hanna ganna
  = galina halyna halina
  = olga olha volha
  = ksenia kseniya oksana aksana
  = lyubov lubov liubov lyubou
  = evgenia evgeniya yevgenia yevgeniya yevheniya yevheniia
  = sergeevich sergeyevich sergejevich serhiyovych serhiiovych serhijovych serhiyovich siarheevich syarheevich siarheyevich
  = yurevich yurievich yuryevich yuriyevich iurevich yuriyovych yuriiovych yurijovych yuriyovich yuriiyovych yuriiiovych yuriijovych yuriiyovich
  = alekseevich alexeevich alekseyevich alexeyevich oleksiyovych oleksiiovych oleksijovych oleksiyovich aliakseevich alyakseevich
  = evgenevich evgenievich evgenyevich yevgenevich yevgenievich yevgenyevich yevhenovych evhenovych yevheniyovych yevheniiovych yevhenijovych yevheniyovich yauhenavich
  = georgievich georgiyevich georgyevich heorhiyovych heorhiiovych heorhijovych heorhiyovich heorhievich
  = nikolaevich nikolayevich nikolaievich mykolayovych mykolaiovych mykolajovych mykolayovich mikalaevich mikalayevich
  = vladimirovich volodymyrovych volodimirovich uladzimiravich
  = dmitrievich dmitriyevich dmitryevich dmytrovych dmitrovich dzmitryevich
  = aleksandrovich alexandrovich oleksandrovych oleksandrovich aliaksandravich alyaksandravich
  = grigorievich grigorevich grigoryevich hryhorovych hrihorovich ryhoravich
  = andreevich andreyevich andriyovych andriiovych andrijovych andriyovich
  = anatolievich anatolyevich anatolevich anatoliyevich anatoliyovych anatoliiovych anatolijovych anatoliyovich
  = valerievich valeryevich valerevich valeriyevich valeriyovych valeriiovych valerijovych valeriyovich
  = vasilievich vasilyevich vasilevich vasylovych vasylyovych
  = vitalievich vitalyevich vitalevich vitaliyevich vitaliyovych vitaliiovych vitalijovych vitaliyovich
  = arkadievich arkadyevich arkadevich arkadiyevich arkadiyovych arkadiiovych arkadijovych arkadiyovich
  = gennadievich gennadyevich gennadevich gennadiyevich hennadiyovych hennadiiovych hennadijovych hennadiyovich
  = mikhailovich mikhaylovich mykhaylovych mykhailovych mikhailavich
  = igorevich ihorovych ihorevych iharavich
  = yakovlevich yakovych yakivych
  = olegovich olehovych alehavich
  = pavlovich pavlovych paulavich
  = sergeevna sergeyevna serhiivna serhiyivna siarheeuna
  = yurevna yurievna yuryevna yuriyevna yuriivna yuriyivna
  = alekseevna alexeevna alekseyevna alexeyevna oleksiivna oleksiyivna
  = evgenevna evgenievna evgenyevna yevgenevna yevgenievna yevgenyevna yevhenivna evhenivna yevheniivna
  = georgievna georgiyevna georgyevna heorhiivna heorhiyivna
  = nikolaevna nikolayevna mykolaivna mykolayivna mikalaeuna
  = vladimirovna volodymyrivna uladzimirauna
  = dmitrievna dmitriyevna dmitryevna dmytrivna
  = aleksandrovna alexandrovna oleksandrivna aliaksandrauna
  = grigorievna grigorevna grigoryevna hryhorivna
  = andreevna andreyevna andriivna andriyivna
  = anatolievna anatolyevna anatolevna anatoliivna anatoliyivna
  = valerievna valeryevna valerevna valeriivna valeriyivna
  = vasilievna vasilyevna vasilevna vasylivna
  = vitalievna vitalyevna vitalevna vitaliivna vitaliyivna
  = gennadievna gennadyevna hennadiivna
  = mikhailovna mikhaylovna mykhaylivna mykhailivna
  = igorevna ihorivna
  = olegovna olehivna
  = pavlovna pavlivna
  = petrovna petrivna
  = ivanovna ivanivna
  = viktorovna viktorivna
  = borisovna borysivna
  = stepanovna stepanivna
  = fedorovna fedorivna
  = leonidovna leonidivna
  = bogdanovna bohdanivna
  = romanovna romanivna
  = alexey aleksey alexej aleksej alexei aleksei alexiej aleksiej alexis
  = andrey andrej andrei andriej andre
  = sergey sergej sergei sergiej serguei serguey serhiy serhij siarhei
  = dmitry dmitri dmitriy dmitrij dimitri dimitrij dymitr dmytro dzmitry
  = evgeny yevgeny evgeni evgenij jewgeni jewgenij evgueni ievgueni ievgueny jewgienij eugeniusz
  = vladimir wladimir wolodymyr volodymyr uladzimir wlodzimierz
  = viktor wiktor victor
  = vasily wassili wassily wasilij vassili vassily
  = vyacheslav viacheslav wjatscheslaw wjaczeslaw wiaczeslaw viatcheslav
  = mikhail michail mikhael
  = yury yuri juri jurij iouri youri yuriy yurii iurii
  = nikolay nikolai nikolaj mykola
  = valery valeriy waleri walerij valeri valerii
  = vitaly vitaliy witali witalij vitali vitalii
  = ilya ilja ilia illia
  = yekaterina jekaterina ekaterina katerina kateryna
  = tatyana tatiana tatjana tetiana tetyana
  = svetlana swetlana swietlana svitlana
  = lyudmila ludmila ljudmila lioudmila liudmyla
  = zhanna schanna janna zanna
  = gennady gennadiy gennadi gennadij guennadi hennadiy hennadii
  = semyon semen semjon semion siemion
  = fyodor fedor fjodor fiodor feodor
  = yevgenia evgenia jewgenia jewgenija evguenia yevheniia
  = vsevolod wsewolod vsievolod
  = kim gim
  = lee ri yi rhee
  = park pak bak
  = choi choe choy
  = jung jong chung jeong chong cheong
  = kang gang
  = cho jo joe
  = yoon yun youn
  = jang chang
  = lim rim im yim
  = seo so suh
  = shin sin
  = kwon gwon
  = ahn an
  = ryu yoo yu ryoo lyu
  = jeon jon chun chon jun
  = ko go koh
  = moon mun
  = yang ryang
  = son sohn
  = bae pae
  = baek paek paik
  = heo ho hur huh
  = roh ro noh no
  = shim sim
  = kwak gwak
  = sung song seong
  = joo ju chu
  = koo ku gu
  = jin chin
  = ji chi
  = eom om um
  = bang pang
  = kong gong
  = hyun hyon hyeon
  = byun pyon byeon
  = yeom yom yum
  = choo chu
  = seok sok suk
  = kil gil
  = myung myong myeong
  ~ vyacheslav slava
  ~ stanislav slava
  ~ aleksey lyosha lesha alyosha
  ~ vasily vasya
  ~ josef sepp jupp
  ~ ulrich uli ulli
  ~ johann hansi hannes
  ~ malgorzata gosia malgosia
  ~ katarzyna kasia
  ~ zbigniew zbyszek
  ~ enrique kike quique
  ~ antonio tono tonho toninho
  ~ guadalupe lupita lupe
  ~ alberto beto
  ~ roberto beto
  ~ guillermo memo
  ~ luigi gigi
  ~ filippo pippo
  ~ giuseppe pippo beppe peppe
  ~ francisco chico fco paco pancho
  ~ ibrahim ibo
  ~ emmanuel manu
  ~ charles chas
  ~ muhammad muh mhd
  = alexander aleksandr alyaksandr aliaksandr aljaksandr oleksandr olexandr
  = nicholas nikolay mikalay mikalai mykola
  = michael mikhail mikhaylo mykhailo mihail mikhas
  = george georgy georgiy heorhiy georgi
  = alexey aleksey aliaksei alyaksey oleksiy oleksii
  = andrew andrey andriy andrii andrei
  = paul pavel pavlo pavol pawel
  = peter pyotr petr petro piotr pyatro
  = basil vasily vasiliy vasyl vasil
  = gregory grigory grigoriy hryhoriy ryhor
  = eugene evgeny yevgeny yevhen yauhen evgeniy
  = stephen stepan stsiapan stefan
  = helen elena yelena olena alena
  = foma tomaz
  = aegidius aegidus agidius egidij egidius
  = edvard edward
  = abdo abdoh abdou abdu abduh
  = achiles achilio achilla achille achilleo achillesz achillina ahillesz aquileo aquiles
  = michael mike
  = carlos karlos
  = oleg oleq
  = august avqust
  = achmad achmat achmed achmet ahmad ahmat ahmed ahmet ahmod
  = chariton charyton hariton khariton kharyton
  = igor ygor
  = renata renato rene
  = douglas duqlas
  = freddie freddy
  = huans juan
  = anatoli anatolij anatolijs anatoliy anatoly
  = bogislav bogoslaw bogslaw boguslav boguslaw bohuslav
  = valter walter
  = akov iakov jakov jakow yakov
  = eugene yauhen
  = joel yoeli
  = vitali vitalij vitalijus vitaly witali witalij
  = harri harry
  = cyril kiril kirill kirills kyril kyrill
  = terance terence terencjusz terenzio terrance terrence
  = ceyms dzeimss
  = arvid arvidsdottir arvidson arvit
  = artem artiom artjom artom artyom
  = achraf ashraf asraf asyraf
  = malik malika maliq
  = atanas atanaz atanazy
  = hashem hashim hasim hasyim hoshim
  = bangt bengt benkt
  = bendix bendt benedict benedikt bent benth
  = filip philip
  = bogmiel bogmil bogomiel bogomir bogumiel bogumir bohumil
  = volfram wolfram
  = dionyses dionysios dionysis dionysius
  = cornelis crelis
  = atilla attila attilla
  = gyorgy gyuri
  = balcer balsazar baltasar baltazar balthasar balthassar balthazar balthazard balthazaro baltzar
  = ladislaus ladyslaw vladislav vlagyiszlav wladislaw wladyslaw
  = sergi sergiiu
  = ambroz amvrosy
  = xavi xavier
  = lorant roland
  = charo sario
  = christopher kristofer
  = chrysostomos chrysostomus crisostomo
  = ilja ilya
  = julian julius
  = javi javier
  = daisuke daysuke
  = henri henry
  = covanni dzovanni giovanni
  = ioudas juda judah
  = dejan dejana deyan
  = randy rendi
  = peter petr piatro piotr pjotr pyotr
  = gary geri
  = koci kodzi kodzsi kohji koji kouji
  = camal cemal dschamal dzamal gamal jamaal jamal
  = ismael ismail ismayil
  = euaggelos euangelosz evangelos evangelosz
  = kendziro kenjiro kenjirou
  = kohsuke kosuke kousuke
  = francis fransiss
  = mikola mokola mykola
  = taras tarass tarasz tarazjusz
  = egor egori iegor jegor yegor yeqor
  = panagiotes panagiotis panaiotis panajotisz panayiotis panayotes panayotis panos
  = roeslan rouslan ruslan russlan ruszlan
  = zoltan zsolt
  = rachid rashed rashid rasjid raszyd
  = gassan gasson ghassan qassan
  = josinori yoshinori
  = ghila gila gilah
  = goran goranka
  = grzegorz grzes grzesiek grzesiu
  = goran joran
  = alasdair alastair alastar alastriona alistair alister
  = ioury iuri jury juryj youry yuriy yury
  = laios lajos lajosas
  = dzuniciro junichiro
  = nicos nikos nikosz
  = oualid ualide valid waleed walid
  = rayan rayyan ryane
  = pierre pyer
  = fineas finjas pinchas pinhas pinkhas
  = rameen ramin ramine
  = thorbjorn torbeno torbern torbjorn
  = guenadz henads henadz hienadz hyenadz
  = huseyin huszajn
  = ikshuaku ikshvaku ikshwaku iksuaku iksvaku ikswaku
  = branden brandon brendon
  = crescencio crescenzia crescenzino crescenzio crescenzo krescencjusz krescens krescenty
  = kendzi kendzsi kenji
  = hose jose zoze
  = satoshi satosi szatosi
  = chapur sapor sapore schapur shapour shapur
  = iair iairos iairus jair jairo jairos jairus yair
  = vladimir vladimirs vlagyimir wladimir
  = stelianos stelios stylian stylianos
  = slatan zlata zlatan zlatko
  = hauards hovards howard
  = bendzamins benjamin benzamens
  = vojislav wojslaw
  = ouladzimir uladsimir uladzimir vladzimir
  = carl karl
  = cesc francesc
  = anwar enwer
  = peter peters piter piters
  = amer amre amro amrou
  = bachir baixir baschir basheer bashir bechir
  = charles sarl
  = mahmood mahmoud mahmud
  = ichiro ichirou iciro icsiro
  = taufik taufiq tawfik tewfik tofik tofiq toufic toufik tovik tuvik
  = cerri dzerijs jeri jerrie jerry
  = manaem manaen manahem manahen menachem menahem
  = euan ewan ewen owen
  = sayyid seyid syed
  = wieleslaw wielislaw wielslaw wieslaw wieslawa wislaw wislawa
  = alisher alisjer
  = simon symeon
  = gordei gordej gordey
  = elisei elisey elisha eliszej jelisej jelisiej jeliszej yelisey
  = carlo karlo
  = mustafa mustapa
  = cimmi jimi jimmi jimmy
  = saveli savelij saveliy savely
  = blake bleiks
  = schamil shamil sjamil
  = jakub jakubs yaakob yakub yaqoub yaqub
  = arciom arcjom artsiom artsyom arzjom
  = acusi atsushi atsusi
  = seba sebasthian sebastian sebastianek
  = gabriel qabriel
  = stefan stephen stivens
  = mach maciej maciek macius macko
  = maykl michael
  = sabbatai sabbataj sabbathai sabetaj sabtaj shabbatai shabbetai shabbethai shabbtai shabtai
  = nicolai nicolaj nicolay nikolai nikolaj nikolajs nikolay nyikolaj
  = gautam gautama gauthama gulauthama
  = gregory grigori grigorij grigorije grigory
  = gavriil gavril gawriil hauryil
  = hirojosi hiroyoshi
  = mohameds mohammeds muhameds muhammad muhammeds
  = isaac ishac ysaac yshac
  = hjonu hyeonu hyonu
  = chihun csihun jihoon jihun
  = chunho csunho junho
  = dzunici junichi
  = cunya dzunja junya
  = chongu csongu jeongu jongu
  = cunci dzundzi junji
  = kazujosi kazuyoshi
  = tohru tooru toru touru
  = kohichiroh koichiro koiciro kouichirou
  = malcolm melkolms
  = tagir taher tahir
  = keidzi keiji
  = iaroslav jaraslau jaroslav jaroslavas jaroslavs jaroslaw jaroszlav yaroslav
  = nicholas nikolass
  = masacugu masatsugu
  = masajosi masayoshi
  = micuhiro mitsuhiro
  = aleksy oleksi oleksii oleksij oleksiy olekszij olexiy
  = currito curro panchito paquito
  = luciano lusiano
  = rjosuke ryohsuke ryosuke ryousuke
  = rjuici rjuicsi ryuhichi ryuichi ryuuichi
  = rjudzi rjudzsi ryuji ryuuji
  = shunichi sunici
  = shohtaroh shotaro shoutarou sotaro
  = shouzou shozo sozo
  = jean zans
  = gwangsu kvangszu kwangsu
  = sunghoon szonghun
  = sargej siarhei siarhej siarhiei siarhiej siarhjej sjarhei sjarhej syarhey syarhiyey syarhyey
  = taimuraz taymuraz teimuras teimuraz teymouraz teymuraz
  = viacheslav vjacseszlav
  = josihiro yoshihiro yosihiro
  = josiro yoshiro yoshiroh yoshirou
  = jongha yeongha yongha youngha
  = iouli juli julij youli yuliy
  = bahram behraam behram
  = chociemir chocimier chocimir chocimirz kociemiar kociemier kociemir kocimiar kocimier kocimir kocmir
  = siabor siebor swiebor swieborz swsiebor swsieborz szabor szebor wswiebor wszabor wszebor wszeborz
  = josuke joszuke yohsuke yosuke yousuke
  = jusuke yuhsuke yusuke yuusuke
  = johan yohan
  = castin justin
  = aristarchos aristarchus aristarh arisztarchos arisztarhosz arisztarkhosz
  = abibo abibone habib habip
  = kohichi koichi koici kouichi koyci
  = allee alli
  = hamza hamzah humza humzah
  = omar omer umar ymar
  = less lesz
  = marian marjan maryan
  = anthony entoni
  = lucas lukas
  = viljams villiams william
  = atanazy athanase athanasios athanasziosz
  = lucio lucius lucjan
  = cristiano kristiano kristianu
  = sergei sergej sergejs sergejus sergey serghei serguei serhij siergiej szergej
  = cefri jeffrey
  = nick niks
  = cordan jordan
  = ludviq ludwig
  = dani danial daniel danny
  = franklin frenklins
  = rassel russell
  = krzys krzysiek krzysio krzystof krzysztof
  = erich erix
  = mihajlo mijailo mikhailo mixajlo mychajlo myhailo mykhailo mykhajlo mykhaylo myxajlo
  = michael michail michal michel mihail mihails mihhail mijail mikhail mixail
  = rameses ramesse ramesses ramesszu ramosze ramses ramsete ramszesz ramzes
  = dzuzepe giuseppe
  = ricardo rikardo
  = filippe philippe
  = josef yozef
  = andrei andrej andrey andriej
  = timofei timofej timofey timotej
  = timothy timoti
  = byeongheon pjonghon pyonghon
  = heejun hidzsun huijun
  = chaehyok csehjok jaehyeok
  = hjok hyeok hyok hyuk
  = chaesong cseszong jaeseong
  = gwanghyeok kvanghjok
  = gwanghyeon gwanghyeron kvanghjon kwanghyon
  = taeseong taesong theszong
  = cchol cheol chol chul cshol
  = hasan hasin hassan hasszan
  = hirokacu hirokatsu
  = haled halid kaled kalid khaled khalid xalid
  = kjoici kjoicis kyohichi kyoichi kyouichi
  = saban shaaban shaban xaban
  = silven sylvain
  = takaschi takashi takasi
  = basileios vasileios vasilios vasilis vassileios vassilios vassilis vasziliosz
  = vladislav wladyslaw
  = evguen ievhen jevgen jevhen jewhen yevhen
  = naser nasir nasser
  = dzonass jonas junass
  = joao joaozinho
  = jochanan johanans yochanan yohanan
  = matvei matvej matvey matwei
  = giyeong kiyong
  = aleksander aleksandr aleksandras aleksandre alekszandr alexander alexandr alexandre alexsandr aljaksandr
  = jusuf yousef yousif yousuf yusof yussef yussuf yusuf
  = steven stiv
  = georgios jeorjiosz
  = tomasz tomeczek tomek
  = julian yulian
  = auguste ogust
  = ulrich ulryk
  = dzakomo giacomo
  = eduard eduardos
  = andrew endru
  = dave david davis
  = sergio serxio
  = reuben roupen ruben rupen
  = hjonuk hyeonuk hyonuk
  = chunsok csunszok junseok
  = osca oscar oscarin
  = feliks felix
  = seongu songu sungwoo
  = jongdzsun yeongjun yongjun
  = maksim maksims makszim maxim
  = jonggun yeonggeun yonggun
  = steve stivs
  = oleg olegs oleq
  = nikolai nikolaj nikolay nyikolaj
  = waldek waldemar waldi waldus
  = tacuoki tatsuoki
  = constantinos costas konstantin konstantinos konsztandinosz konsztantinosz kostas
  = ancelo angelo
  = demetres dimitris dimitrisz
  = efim iefim jefim jefims yefim
  = demitri diimitry dimitri dimitrij dimitriy dimitry dimtri dmitr dmitri dmitrii dmitrij dmitrijs dmitriy dmitry
  = ezekiel yechezkel yehezkel
  = mikalai mikalaj mikalay
  = dsmitryj dzmitri dzmitrij dzmitry dzmitryi dzmitryj dzmitryy
  = alaksandr aliaksandr aljaksandr aljakszandr aljaxandr alyaksandr
  = jauhen jauhien jauhienij javhen jawhien yauhen yauheni yawhen yawhyen
  = alaksej alaksiej aliaksei aliaksey aliaksiei aliaksiej aliaxei aliaxiei aljaksei aljaksej aljakszej alyaksey alyaksyey
  = sviataslau sviataslaw svjataslau svyataslau svyataslaw swiataslaw swjataslau
  = vital vitali vitalij vitalijs wital
  = valancin valiantsin valiantsine valjancin valyantsin waljanzin
  = valerij valery valeryi valeryj valiery valyery waleryj
  = kanstancin kanstantin kanstantsin kanstanzin kansztancin konstantin
  = jakau jakav jakov jakow yakov
  = viacheslav viatcheslav viatscheslav viatxeslav vjaceslav vjacseszlav vjatjeslav vjatseslav vyaceslav vyacheslav wiaczeslaw wiatscheslav wjatscheslaw
  = kohki koki kouki
  = andrei andrej
  = valeri valerii valerij valeriy valery valeryj waleri walerij walery
  = harvey harvi
  = oleksandr oleksandras oleksandrs olekszandr olexander olexandr olexandre
  = ronaldo ronaldu
  = machmud mahmood mahmoud mahmud
  = mahdi medhi mehdi
  = abas abbas abbasz abbos
  = hosein hossein huseyn
  = harrison herisons
  = aleksandros alexandre alexandros alexandrosz
  = jevgenij yevgeni yevgueni
  = raschid rashid rasid
  = semen semion semjon semjons semyon siemion szemjon
  = archil arcil artchil artjil
  = kazimiar kazimier kazimir kazimirz kazmir kazmisz
  = tarek tareq tarik tariq
  = ramasan ramazan ramsan ramzan
  = seong song sung szong
  = ciarenci ciarencij cjarencij tsjarentsij tsyarentsij tsyarentsiy zjarenzij
  = georgij heorhi heorhii heorhij heorhiy
  = bartek bartlomiej
  = vasil vassil vaszil wassil
  = mojse mojzis mose moshe mosze
  = hovhannes howhannes ovanes
  = jahja yahya
  = ivan ivans iwan
  = bachar basar bashar bashshar bashshor bassar besar
  = fadhl fadl fazl
  = masood masoud massoud massud masud
  = michael michail miguel mihail mikhail
  = saeed saeid said sajid
  = konstiantyn konstiantyne kostantyn kostiantyn kostjantyn kostyantyn kosztyantin
  = josiaki yoshiaki
  = fanis theofanis theophanis
  = califa chalifa khalifa
  = benjamin benjamins benyamin benyomin binjamin binjamins binyamin binyomin
  = kaszim qasem qasim qassim
  = jacob yakob yakobo
  = hosein hosejn hossein husajn husayn husein huseyn hussein husszein
  = vasil vassil vaszil wasil wassil
  = vasili vasilij vasilijs vasiliy vasily vassili vaszilij wasilij wassili
  = vasil vasyl vaszil wassyl wasyl
  = andrei andrej andrey
  = aristoteles aristotelis aristotil arisztotelesz arisztotelisz
  = odiszeasz odusszeasz odysseas
  = igor igors iqor ygor
  = saleh salih saliha salleh
  = vitali vitalii vitalij vitalijs vitalijus vitaliy witalij
  = german gierman guerman herman
  = andronicos andronicus andronik andronikos andronikosz
  = aleksei aleksej aleksejs aleksey aleksiej alekszej alexei alexej alexey
  = efraim efrain efrayim ephraim ephrayim
  = jose zoze
  = hovsep howsep josef yosef yoseph
  = vachtang vajtang vakhtang vaxtang wachtang
  = shohichi shoichi shoiti shouichi shouiti syohichi syoichi syoiti syouichi syouiti
  = shohichi shoichi shoiti shouichi shouiti soici syohichi syoichi syoiti syouichi syouiti
  = shuhichi shuichi shuiti syuhichi syuichi syuiti
  = shuhichi shuichi shuiti suici syuhichi syuichi syuiti
  = shuhichi shuichi shuiti suici suicsi syuhichi syuichi syuiti
  = shohjiroh shojiro shoujirou syohjiroh syojiro syoujirou
  = tohru tooru toru
  = afanasij afanasisi afanasiy afanassi afanasy afanazij
  = victoir victor viktor viktors wiktor
  = demetrios demetriosz dimitrios dimitriosz
  = iosif iosip iossif ioszif josif
  = valeri valerii valerij valeriy valery walerij
  = georgi georgii georgij georgijs georgiy georgy gieorgij gueorgui
  = constantin constantine konstantin konstantinas konstantins konsztantyin kostyantyn
  = jaakov jacob jakob jakov yaacov yaakov yaaqov yakov
  = ilia iliusha ilja ilya
  = chaim chajim chayim chayyim haim hayim hayyim hiam hyam
  = moscheh mose moshe mosheh
  = denis deniss denisz dienis djenis gyenyisz
  = fedor fedya fiodor fjodor fyodor
  = isaac isak itshak yitshak
  = giannis ioanis ioannis janis janisz yannis yiannis
  = isaac isaak issaak iszaak
  = arcadi arkadi arkadij arkadijs arkadiy arkady
  = barys boris boriss borisz borys
  = grogori hrihorij hrohori hryhori hryhorii hryhorij hryhoriy
  = daniil danila danya danyiil
  = sergij sergiy serhi serhii serhij serhiy serhui szerhij
  = levs lyov
  = leao leon leonas leone leons ljun lleo
  = ievhenii ievheniy jevgenij jevhenij jevhenyij jewhenij yevhenii yevheniy
  = vsevolod vszevolod wsewolod wsiewolod
  = andonis andonisz antonis
  = vadim vagyim wadim
  = saud suud
  = michail mihail mikhail
  = iossyp iosyp joseph jossyp josyp joszip yossyp yosyp
  = volodimir volodomor volodymyr wolodymyr
  = chrestos christos hristos hrisztosz khristos
  = klimentij klimentyij klymentii klymentij klymentiy
  = iaraslaw iaroslav jaraslau jaraslav jaraslaw jaraszlav jaroslav jaroslaw jaroszlav yaraslau yaraslav yaraslaw yaroslav
  = celaleddin djalalouddine dzalaludin dzhalaliddin jalaliddin
  = bogeom bogum pogom
  = lacha laixa lasa lascha lasha lasja lasza
  = rafael raphael refael
  = arie arieh arje arye aryeh
  = sami samy szami
  = ioannes ioannis joanisz
  = edoeard eduard eduardas eduards edvard
  = filip filiposz filippos philippos philipposz
  = baixar basar bashar bashshar bassar baszszar bessar
  = zinovi zinovii zinovij zinoviy zinovy zinowij
  = dionisios dionisziosz dionizij dionusziosz dionysios
  = anthony antoni antonii antonij antonyij antonyj
  = bedros peteris petros
  = taehyeong taehyong thehjong
  = george georgios giorgios giorgos jorgos jorgosz yiorgos yorgos
  = cuong keong keung
  = victor viktor wiktor
  = jaron yaron
  = kamaldjan kamaldzan kamaljan kamaljon kameljan kameljon kamoldjan kamoldzan kamoldzon kamoljon
  = genadij gennadij gennagyij hennadii hennadij hennadiy hennagyij
  = haroen haroun harun
  = achileas achille achilleas achilles ahileasz akhilleasz
  = useok usok uszok
  = csehjong jaehyeong
  = andonios andoniosz antonios antoniosz
  = chaemyong chaemyung jaemyeong
  = seogyeong seokyeong sogyong sokyong
  = gideok kidok kitok
  = gyeongpyo kyongpyo kyungpyo
  = moisei moisej moisey moissei moiszej mojsej mojszej moses moysey
  = shinzo shinzou syinzo
  = spiridion spiridione spiridon spirydon spyridon szpiridon szpuridon
  = spiros spyros szpirosz szpurosz
  = ioulian iulian julian julijan ulian yulian
  = herodes hurodes hyrodes orodes ouorod ouorodes urud vorod werod worod
  = timofi timofij tymofi tymofii tymofij tymofiy
  = keiyoomars keiyoumars keiyumars keyoomars keyoumars keyumars kioomars kioumars kiumars kiyoomars kiyoumars kiyumars
  = demostenes demosthenes demoszthenesz dimosthenis dimoszthenisz
  = lekourgos licurgo likurg likurgus lykourgos lykurgos
  = dzinping jinping
  = soulkhan sulcan sulchan sulhan suljan sulkhan sulxan
  = waih woei
  = chung cung zhong
  = hang hann
  = beng bing meng miang mihng ming
  = leng liong liung long luhng lung
  = constantios costantios konstantios konsztandiosz konsztantiosz
  = charalambos charalampos haralambosz haralampiusz
  = aristedes aristeides aristeidis aristid aristide aristides aristidis arystydes
  = theochares theoharis theoharisz theokharesz
  = juan yuan
  = kurbanali kurbonali qurbanali qurbonali
  = mirmachmad mirmachmat mirmahmad mirmahmat mirmahmed mirmahmet mirmakhmad mirmakhmat
  = mirachmad mirachmat mirachmed mirachmet mirahmad mirahmat mirahmed mirahmet mirakhmad mirakhmat mirakhmet
  = gregorios gregoriosz grigorios grigoriosz
  = aleksandar alekszandar alexandar
  = panchito pancito pancsito panczito pantchito pantjito pantschito pantsito pantsjito pantxito
  = valentin valentyn valenyn walentyn
  = jehoschua jehosua yahosua yehochoua yehoshua
  = seongyun sunkyun
  = hiong hsiung huhng hung yung
  = vasilij vasylii vasylij vasyliy vaszilij wassylij wasylij
  = timis tymis tymisch tymish tymisj tymisz
  = caesar cesar cezar tsesar tsezar zesar
  = efklidisz eucleides euclides eukleides eukleidesz euklides euklidesz
  = sahruz shahrooz shahrouz shahroz shahroze shahruz shehroze
  = siuluhng siulung xiaolong
  = liubcho ljubco ljubtscho ljupco lubco lubczo lyubcho
  = ugap ukap woogap wugap wukap
  = gholamhosein gholamhossein golamhosein golamhossein qolamhosein qolamhossein
  = chokri choucri choukri shokri shokry shoukri shoukry shukri sukri
  = galina halyna
  = barbara barborka
  = fati fatima fatimat fatimatu fotima
  = enci encike eneh eniko
  = olga olqa olya
  = adel adele delia
  = adalede adelaide
  = evdokia ievdokia jevdokia jevdokija jewdokija yevdokiya
  = adrienn adrienne edrienn
  = jacqueline line
  = parasceva parasceve parascewa paraskeva paraskeve paraskevi paraskewa
  = elisabeth elizabet elizabeth
  = vibeka vibeke vibekke viveka vivekke wibecke wibeke wibekke wibke
  = debbi debbie debby debi debora debra
  = ania anja anya
  = elmira elmirka ilmira
  = virdzinija virginia
  = cessika jessica
  = aleena aliina alina
  = alice alisa
  = ania anka anna
  = constance konstancie
  = berenice berenika berenike
  = mary meri
  = michaela mikaella
  = paula pavla
  = inger ingrid inkeri
  = merle meryl muriel
  = eudoci eudocia eudoksja eudosi eudosia eudoxi eudoxia eudoxius ewdokia jewdocha
  = rachel rahel raquel
  = lida lidija lyda lydia
  = eufemia euphemia
  = aurora aurore zora
  = elsa else elso
  = christina cristina kristina krystyna
  = ursula vorsila
  = andzelina angelina
  = stefanie stephanie
  = meagan meaghan megan meghan meghann megyn meqan
  = lucia lucja
  = svetlana svietlana swetlana swietlana szvetlana
  = tekla thekla theokleia
  = eithne ethlinn ethliu ethne ethniu
  = ioulia iulia joelia julia julija yulia yuliya
  = gillian jill jillian
  = neamhain neamhan nemain nemainn neman nemane nemhain nemon
  = christine kristine
  = sofiya sophia
  = bazylissa vasilisa vassilissa vasylysa vaszilisza
  = kate keyt
  = tracee tracie tracy
  = sneschana sneshana snezana snezhana sniezana snischana snishana snjezana
  = iuliana liana lianne
  = aarthi aarti arati arti
  = ajumi ayumi
  = fenella finnguala finnuala finola fionnuala fionola nola nuala
  = evalina evaline evelien evelin evelina evelino evelyn evelyne ewelina
  = iaroslava jaroslava jaroszlava jeroslawa yaroslava
  = joko yohko yoko youko
  = alena aliona aljona alona alyona
  = culiya julia
  = dargomiera dragomira drahomira drogmira drogomira drohomira
  = golnar gulnar gulnara gulnor gulnora gulnoraxon gulnorxon
  = aischa aische aisha aixa ajsa iesha
  = alia aliah aliya aliyya aliyyah
  = alianna arianna
  = cenni jenni jennija jenny
  = loida loide lois
  = schirin shereen shireen shirien shirin sirin
  = vendi wenda wendee wendie wendy
  = zulaykha zuleica zuleika zuleikha zulekha zuleyka
  = juko yuhko yuko yuuko
  = dzenifera gwenifer jenifer jennifer
  = ancela angela
  = boyeong poyong
  = jasmine yasmin
  = lida lidka ludmila lyudmila
  = eunhee eunhui unhui
  = chadidscha chadidza jadiya kadidja kadija khadidja khadija khadijeh khadiya xadica
  = aleksandra alexandra
  = chiun jieun jiun
  = natalia natalie natalya
  = gyeongsuk kyongsuk
  = lesia lesja lessia lessja lesya leszja
  = margarita marharyta
  = meeyoung miyeong miyong miyoung
  = natalia nataliia natalija nataliya natalya
  = natalia natalija natalja natalya
  = barahi varahi
  = yeongja yongcha
  = jukiko yukiko
  = zainab zaynab zeineb zeynab zeyneb
  = dzunko junko
  = irena irina
  = nicole nikol
  = michelle misel
  = juliette julija julyet
  = anna hania hanka hanna hanusia
  = gyeonga kyonga
  = gyeonghui kyonghui
  = colette koleta
  = luca luce lucija lucy
  = sohee sohui
  = camilla kamilla
  = agafia agafiya agafja
  = maria maru maruja marujita
  = emilija emily
  = cenna jenna
  = taisia taisiia taisija taisiya taissia taissija
  = ekaterina iekaterina jekaterina jekateryna jekatierina jekatyerina yekaterina
  = seolhee seolhui solhui
  = tacciana taccjana tacjana tatsiana tatsjana tatstsiana tatsyana tazzjana
  = valancina valiancina valiantsina valjancina valyantsina walancina waljanzina
  = svetlana sviatlana svjatlana svyatlana swiatlana swjatlana szvjatlana
  = eireni eirini irini
  = brigitte brizita
  = alena aliona aljona alyona
  = janna jeanne schanna shanna zanna zhanna zjanna
  = ksenia ksenija kseniya ksienija kszenyija xenia xenija
  = lioubov liubov ljubov ljubow lubow lyubov
  = prascovie praskovia praskovja praskovya praskowia praskowja
  = anna anne hanna
  = sofia sofija sofiya sophio
  = chahla sahla schahla sehla shahla shahlo syahla szahla
  = lioudmyla liudmila liudmyla ljoedmyla ljudmila ljudmyla ludmyla lyudmyla
  = tetana tetiana tetjana tetyana
  = klavdia klavdija klavdiya klawdija
  = tatiana tatjana tatyana tatyjana
  = anastacia anastasia anastasija anastassia anastassija anastassiya anastazija anastazja nastya
  = maria mariia marija mariya masha
  = nadejda nadeschda nadeshda nadesjda nadezda nadezhda nadezjda nadezsda nadiezda nadyezhda nadzieja nagyezsda
  = lidia lidiia lidija lidiya ligyija lydia
  = valeria valerija valeriya walerija
  = vera wera wiera
  = ksenia ksenija kseniya xenia xenija
  = irina irona iryna
  = lioudmila lioudmyla liudmila ljoedmyla ljudmila ljudmyla ludmila ludmilla lyuda lyudmila lyudmyla
  = soja zoia zoja zoya
  = viktoria viktorija viktoriya wiktorija
  = cihan dschihan jehan jihan jihane sihan
  = elizaveta ielizaveta jelisaweta jelizaveta jelizawieta yelizaveta
  = nadia nadiya nadiyane
  = glafira glafyra glaphira glaphyra
  = ioulia iulia joelia joelija julija juliya yuliia yuliya
  = sinaida zenaide zinaida
  = ielena olena yelena
  = iaroslava jaroslava jaroslawa jaroszlava yaroslava
  = eleni helen helene
  = daria darija darina darja darjana darya dasha
  = anschelika anshelika anzelika anzhelika
  = nadia nadiia nadija nadiya nagyija
  = nadzsva nagwa najoua najwa necva
  = galina galyna halina halyna
  = nourit nurit nurith
  = yeojeong yojong yuhjung
  = larisa larissa larissza larysa nikolaievna
  = elefteria eleftheria eleutheria
  = palina polina
  = olesia olesja olessia olessja olesya oleszja
  = mahpaykar mahpeykar mahpeyker mohpaykar
  = sofia sofija sofja sofya
  = maaja maia maiia maija maja majia majja maya mayya
  = maaja maia maija maja maya
  = faaiza faaizah faeeza faihza faisa faiza faizah fayiza fayza
  = dinh teng thin tihng ting tyng
  = pelageia pelageja pelageya pelagi pelagia pelagie pelagiy pelagueia pelagueya pelaheja pelaya pielagieja
  = fatema fatima fatma
  = ngah ngee ngia
  = sofia sofiia sofija sofiya szofija
  = achinoam ahinoam ainoa axinoama
  = liubov ljubov ljubow lubov lubow lyubov
  = laodice laodika laodike laodiki
  = taisia taisiia taisija taisiya taissia taissija tajisija tajiszija tayisiya
  = cheng chhiang chihng ching chyng cing qing tsing
  = chih jhih
  = joao joaozinha
  = siuluhngneuih xiaolongnu
  = parmeada parmeata parmeda parmeeda parmeeta parmeta parmida parmidah parmita parmyda parmyta
  = yooa yooah youa youah yuah
  = chris kris
  = simona simone
  = elisee elisha elyesa
  = giodoco iodocus jodocus
  = liouba ljuba ljubov
  = sandie sandy
  = aleksis alexis
  = chihyon jihyeon jihyun
  = cessi jesse
  = ashlea ashlee ashlei ashleigh ashley ashli ashlie ashly
  = taylor teylor
  = hyeonjeong hyonchong hyonjong
  = jagyeong jakyong jakyung
  = chonghwa jeonghwa jonghwa junghwa
  = gyeongju kyongchu
  = mingyeong minkyong
  = sooyoung suyeong suyong
  = aleks alex
  = chuhyon juhyeon
  = chunhui junhui
  = chonghyon jeonghyeon
  = chongmin csongmin jeongmin jungmin
  = gwanghee gwanghui kwanghee
  = yoojeong yoojung youjeong youjung yuchong yujeong yujong yujung
  = yoonjeong yunchong yunjeong yunjong
  = carli charlie
  = marjan maryan
  = gyeongseon kyongson
  = hong hung
  = heesoo heesu huisoo
  = gyuseon kyuseon kyuson
  = giju kiju
  = geonhui konhui
  = gyuyeong kyuyong kyuyoung
  = bokhui pokhui
  = chongui jeongui jongui
  = sinchi sinji
  = fang hong huang
  = guang guong gwang gwong kuang
  = chong chung csung diong dong jhong jong tiong tong zhong
  = hajbatullah haybatullah hibatulla hibatullah
  = ceng chin chon chun jinn tien tsin
  = gyehyeong gyehyoung gyehyung kyehyeong kyehyoung kyehyung
  = juhi yuhi
  = vanda wanda
  = chir tsir
  = bjong byeong byong byung pjong pyeong pyong
  = jong yeong yong young
  = cheong chong chung cong dzeong dzong jeong jong joung
  = ccha chae
  = gjong gyeong gyong gyung kjong kyeong kyong
  = gyoo kyoo
  = gong kong kung
  = beng bing meng mihng ming minh
  = chun dzun june
  = heng hing hsing hung shing sing xing
  = hsin shin sing syin
  = jifung zhifeng
  = seoi seui shuei shui thuy tsui
  = jiming yiming
  = baakfei bofei
  = hsin shin syin
  = hsin seng seon seun shin shinn shun song syin
  = hian hiang hien hieng hsien sian xian yihn
  = liam ngiam niam nian niem nihm
  = jing ying
  = risin rixin
  = shiou siou syou
  = dong dung tong tung
  = dinh teng theng thin thing tihng ting tyng
  = chak tiak tsek zaak
  = gwok koet kuok kwok quoc
  = guang gwong kuang quang
  = bing binh pching peng phin pihng ping pyng
  = bing binh peng phin phing pihng ping pyng
  = chung hoang hong horng hung wahng
  = bang bong bung buong pang pong vang
  = hian hiang hien hsien sian sien xian
  = jeou jiou jyou
  = cing heng hing keng kheng khin khing qing
  = chien gian gien gieng jian kian kien tien
  = chong chung zhong
  = hang xing
  = faat hoat huat phat
  = feng fung
  = hsiu shiou siou syou
  = chun cong cung cyun
  = cching chheng chhiang chhin ching cing qing tshing tsing
  = dang dohng dong tong
  = lian lien lieng lihn lyan
  = chan chin chun cing jhen zhen
  = cheng ching chinh chun
  = chat chit thiat
  = cheu chiau chio chiou chiu cieu jhao zhao
  = dinh ying
  = yauh yeou
  = nhue ruei ruey
  = jian jien lian yihn
  = fung hong huhng hung
  = chun cyun khiun khun kiun kuan kuen kung kwan quan
  = hian xuan
  = chung cong
  = guancong gunchung
  = chao chau chiou chiu chyou ciou
  = goan guan ngian nguan nguon yuan yuen yuhn ywan
  = boan buan maan
  = mahn mian mien miin
  = seac siah siak
  = chak chek chet
  = ruei ruey rwei soey thuy
  = bang peng
  = ging jing keng king
  = hsing seng sing xing
  = shian shyan sian xian
  = dich dihk tiak
  = jian jiann jyan
  = iong jung rong ueng wing yung zung
  = heng hiun hsin hung shin
  = chien gieng
  = chan chun jhen tran zhen
  = uang uong vong vuong wang wong
  = hien iang ieng rian
  = hiong hiung hsiung hung
  = chong chung thiong thong tong
  = vilhelm weilian william
  = chut shuk tsut
  = giam ngiam ngiang ngiem
  = jeng jiong ying zong
  = chat chit chut tsat
  = cheng ching chun
  = siok siuk suhk
  = chin chyn khim
  = gyun juan kian kien koan kuan kuen quyen
  = ching cing hing kheng khin khing qing
  = iong jing yihng ying
  = deui doai duei duey
  = kaan kham
  = chiu jiou khiu
  = cheu chhu chuu chyu
  = jimou yimou
  = lian lien lieng luen lyan
  = sang seng seong seung sheung shuang shwang song sung
  = chuhng chung sung
  = chap sahp thap tsap
  = mahn mung
  = ghui ngai ngei ngui nguy
  = chao diao jhao zhao
  = cheuk chok
  = khoa khue
  = teng theng thin thing tihng ting tyng
  = cheau chiau chyau ciao haau khau khiau khiou kiau
  = heng hoang hong horng hung wahng wang
  = bing peng phin phing pihng ping pyng
  = ieong yeung
  = leon leuhn ling loen
  = duat waht
  = chan shan sian
  = chen chern chhin
  = ceng chhun chong chuen chun chyun thon
  = cung gong kong kung
  = hong hung khong khung kong kung
  = khue kuai
  = khiau khieu khiou kiao kiau kieu kiou
  = dung iong rong yung
  = iong vung weng yung
  = hong huang uong
  = chao cheu chiau chio chiou chiu jhao zhao ziao
  = ceoi cheuih choi chui suei tsui
  = dieu doou
  = chhong choang chohng chong chuang chwang cong thong tong tsong
  = cang chaung chhong chong chuang chuanq chwang cong tshang tshong tsong
  = hieorhij hieorhiy hjeorhij hyeorhiy
  = hoffman hofmans
  = hecht hechtova hekht
  = adams adamsova adamss
  = bang feng fong fung hung pang pung
  = mamadov mamedov mammadov mammadova mammadow memmedovs
  = iourovski jurovski jurovskij jurovsky jurowski yurovski yurovskiy yurovsky
  = panday pande pandey pandeya
  = hajasi hayashi hayasi
  = tichtchenko tisjtjenko tychtchenko tyscenko tyschtschenko tyshchenko tysjtjenko tysjtsjenko tyszczenko
  = sandobal sandoval sandovalova
  = iliouchine iliusin iljuschin iljusin ilyushin
  = savchuk savcuk savtchouk savtjuk savtsjoek sawczuk sawtschuk
  = afanasev afanasiev afanasjeu afanasjev afanasjevs afanasjew afanassieff afanassiev afanassjew afanasyev
  = lebedev lebedew lebiediew
  = borodin borodine borogyin
  = hicks hicksova
  = sachs sakss
  = hloesjko hlouchko hluschko hlushko hlusjko hlusko hluszko
  = koelakov kulakov kulakovas kulakovs kulakow
  = datlov diatlov diatlow djatlov djatlow dyatlov dzjatlav gyatlov
  = lewis lewisova
  = altmann altmannova
  = josida yoshida yosida
  = mahn mian miang mien mieng miin
  = king kingova
  = leontev leontief leontiev leontjev leontjew leontyev
  = hauff hauffas hauffova hauffs
  = cchuan csuan quan
  = gang kang
  = cchao chau chaw chhau chou chow
  = juan yuan yuen
  = song sonq soong sung szung tong
  = aschkenasi aschkenazi ashkenazi ashkenazy ashkenazzi ashkinazi asjkenazi askenazi askenazy aszkenazy eshkenazi
  = cornilov kornilov kornilow
  = austin austinova ostina
  = back baek baik pack paek paik
  = balachoff balachov balachova balaschow balasev balaseva balashov balashova balasjov balasov balasova
  = chao chio chiu csao dzao jhao zhao
  = heng ouang uang uong vang vong vuong wang wong
  = lauv liou
  = cchen chahn chan chen chern chhun chin csen tran
  = bajanov bajanova baschanow bashanow bazanov bazhanov bazjanov bazjanova
  = becker beckerova beker bekker
  = barisnikov barisnikovs barixnikov barychnikov barychnikova baryschnikow baryshnikov baryshnikova barysjnikov barysnikov
  = belavska belavskis beliavski beljavski beljawski bielawski
  = ball ballova
  = tang tchang tong
  = giam nghiem ngiam ngiem
  = pang pcheng peng phang phen phin
  = ieong jang jong yang yeong yong young yung
  = chuang hoang huang huynh hwang uang uong wohng xuan
  = ghou ngoo
  = hsing hszing sing xing
  = pang pchang
  = hauards howard howardova
  = ross rossova
  = shen shum sung
  = cruz kruz
  = evtouchenko evtusenko evtushenko ievtouchenko jewtuschenko yevtouchenko yevtushenko
  = kobajasi kobayashi kobayasi
  = hill hillova
  = garcia garciova qarsia
  = kche kuah
  = cchiao csiao qiao
  = chee chui heoi heui sheu
  = chen zhen
  = seok shek
  = hung kchung kong
  = castro castrova
  = vanjan vanjen wanyan
  = dong tong tung
  = clarke klarka klarks
  = clark clarkova klark klarka klarks
  = cang chang csang jahng jang jhang zang
  = gilbert gilbertova
  = smita smith smits
  = conson dzonsons johnson johnsonova
  = uoker walker
  = powell powellova
  = lopess lopez
  = auer auerova
  = fischer fisers fisher fisherova
  = white whiteova whitova
  = chai chhoa choi choy chua thai tsoi
  = doan duan tuan
  = major majorova
  = burton burtonova
  = george georgeova georgova
  = evans evansova
  = spencer spencerova
  = langer langerova langrova
  = chujrai chukhrai chukhray cuchraj czuchraj tchoukhrai tjuchraj tschuchrai tschuchraj tsjuchraj
  = sabourof sabouroff sabourov saburov saburova saburovs saburow saburowa
  = verechtchaguine verescagin vereschagin vereshchagin vereshchagina veresxaguin wereschtschagin
  = eremeev jeremejev jeremejevs jeremejew jeriemiejew yeremeyev
  = solovev solovieff soloviev soloviov solovjev solovjov solovjova solovjovs solovyev solovyov solowiow solowjew solowjow solowjowa
  = shea sheh
  = gregory gregoryova
  = myers myersova
  = ding teng ting
  = thomas toma
  = holt holtova
  = fudzii fujii
  = bush buss
  = lawrence lawrenceova lawrencova lorensa lorenss lourens
  = hall hallova
  = arutyunyan arutyunyants haroutiounian harutiunjan harutjunjan
  = chong cuang zhuang
  = hopkins hopkinsova hopkinss
  = uilson vilson wilson wilsonova
  = rodriges rodrigess rodriguez
  = jacobson jacobsson jakobson jakobsson
  = shao shaw shiu
  = ierofeiev jerofejev jerofejew jerofiejew yerofeyev
  = chibalcici kibalchich kibalcic kibalcici kibalcsics kibalczicz kibalczycz kibaltchitch kibaltjitj kibaltschitsch kibaltsits kybalcyc kybalczycz
  = collins collinsova kolinss
  = gaku ngok
  = lucas lucasova lukass
  = guan kuan
  = milband milenband miliband milibends milnband
  = chen cheon chon chun jeon jeun
  = liao liauw liow
  = netanjahu netanyahou netanyahu
  = sturm sturmova
  = weiss weisz
  = lasarow lazarof lazaroff lazarov
  = mitchell mitchellova
  = daniel danielanka danielka danielova danielowa danielowka danielowna
  = dzonss jones
  = chiang csiang dzjang jiang tiang
  = nekrasov nekrasova nekrasow nekrassov nekrassova nekrassow niekrasow
  = petroff petrov petrovs petrow
  = porter porterova porters
  = robers robert
  = robertson robertsonova
  = dieu yiuh
  = dang tang tchang tong
  = hsiao siao siau siauw siaw siow sjao xiao
  = serensens sorensen sorenson
  = sarfati sarfatti serfati serfaty
  = tarn tchan tham
  = sullivan sullivanova
  = terijs terry
  = chiong chung cung jhong zhong
  = chistyakov chystiakov chystyakov cistakov cistjakov cistjakovs czistiakow tschistjakow tsistjakov
  = vaqner wagner wagnerova
  = vest vests west
  = dahng dang deng denq tang teng then ting
  = ceng chan tang tjan
  = aliev alijev alijevs alijewa aliyev
  = allen allenova
  = andrews andrewsova endrusa
  = bailey baileyova beilijs
  = baker bakerova
  = back baeck beck beckova
  = binder binderova bindr bindrova
  = batler batlers butler butlerova buttler
  = campbell campbellova kempbels
  = douglas douglasova
  = guang guong gwong kuang quang
  = ferguson fergusonova
  = franklin franklinova franklins
  = graham grahamova
  = green greenova
  = harrison harrisonova herisons
  = henderson hendersonova
  = hudson hudsonova
  = lane laneova
  = leng liong long loong lung ryong yong
  = morris morrisova
  = morrison morrisonova
  = perrova perry perryova
  = montgomerijs montgomery montgomeryova
  = thompson thompsonova tompsons
  = andersson andesons
  = seetho seto soohoo szeto szto
  = chahtahtinsky chahtakhtinsky chakhtahtinsky sachtachtinskij sahtaxtinski schachtachtinskij shahtahtinsky shahtakhtinsky shakhtakhtinski
  = chtcherbatov chtcherbatova scerbatov scherbatoff schtscherbatow shcherbatov shcherbatova sjtjerbatov stscherbatow
  = chevtchenko schewtschenko sevcenko sevcsenko sevtsenko shevchenko sjevtjenko sjevtsjenko szewczenko
  = gouskov gouskova guskov guskova guskow huskov huskow
  = hosseini husayni husseini
  = giang gong jiang kang tiang
  = soon suen syun szun
  = hong kang kchang
  = ngao ngor
  = barvinsky barvinskyi barvinskyj barvinskyy barwinski barwinskyj
  = vetjorko viachorka viacorka viatchorka vjacorka vjatjorka vyachorka
  = celililer djalili jalili
  = iong jung ueng vung weng wong yung
  = gagarin gagarina gagarine qaqarin
  = kerh koeh kueh
  = holovackyj holovatskyi holovatskyj holovatskyy holowazkyj
  = gorbaceva gorbacheva gorbacova gorbaczowa gorbatschowa gorbatxova
  = hoelevytsj houlevytch hulevic hulevyc hulevych hulevytj hulevytsj hulewytsch
  = kuah quat suka
  = vissotskaia vysocka vysockaja vysotskaya wyssozkaja
  = evstigneev evstigneiev evstigneieva evstignejev ievstigneiev ievstigneieva jevstignejev jewstignejew jewstigniejew yevstigneyev
  = jedigar jedigaroff jedigarow yadigar yadigaroglu yadigarov yadigarovlar
  = jadan schadan shadan zadan zhadan zjadan zsadan
  = rong zung
  = sacharow zacharov zaharov zaharovs zakharov
  = sinkewitsch zinkevic zinkevich zinkevitch zinkievich zinkievitch zinkiewicz
  = klieger kliger kliher kluger
  = kouznetsov kusnetsov kusnezow kuznecov kuznecovas kuznetov kuznetsov kuznyecov
  = koultchytskyy kulchytsky kulchytskyi kulchytskyy kulcyckyj kultschyzkyj
  = lang ling ning
  = lisicyn lisitsin lisitsyn lissitson lissizyn
  = litovcenko lytovcenko lytovchenko lytovtchenko lytovtjenko lytovtsjenko lytowczenko lytowtschenko
  = lokchina lokchine lokschin lokschina lokshin lokshina loksin loksina loksjin loksjina lokszyn lokszyna
  = levin liovin liovina ljovin ljowin lyovin lyovina
  = mahmelbaf makhmalbaaf makhmalbaf makhmalbof
  = nadejdin nadejdine nadeschdin nadeshdin nadezdin nadezhdin nadezjdin
  = miasojedow miassoiedov mjasoedov mjasojedov mjassojedow myasoedov myasoyedov
  = ngau niou
  = pang pchan phan phoan phuan poon
  = petrouchevski petruschewski petrusevskij petrushevskiy petrushevsky pietruszewski pietruszewskij
  = popoff popov popova popovs popow
  = presnakov presnakovs presniakov presnjakov presnyakov pressnjakow priesniakow
  = santos santosova santuss
  = soloviova solovjeva solovjova solovjovova solovyeva solovyova solowjowa
  = hsiung hung siung yung
  = siang xiang
  = tkachuk tkacsuk tkacuk tkacuks tkaczuk tkatchouk tkatjuk tkatschuk tkatsjoek tkatsjuk tkatxuk
  = cehelski cehelskyj tsehelskyi tsehelskyy zehelskyj
  = chau chow
  = chong chung tsong zong
  = cchi chai chih
  = cchiou chiu
  = cchuej cheui chhui choe choi chui thoi tsui
  = shoigu shoygu sojgu soygu xoigu
  = ioudenitch iudenici joedenitsj judenic judenics judenicz judenitj judenits judenitsch judenyics judynicz judynowicz jugyenyics yudenich
  = achmedov achmedovas achmedow ahmedov ajmedov akhmedov axmedov
  = alavi alawi alevi aloui alvi alvis alwi
  = chatarjee chatarji chaterjee chatterjea chatterjee chatterji chattopadhyay
  = diass diaz
  = raians ryan ryanova
  = gweon gwon kweon kwon kwoon
  = glez gonzalez
  = gousseff goussev gusev gusevs gusew gusiew gussev gussew guszev
  = gyeon kyeon kyon kyoun
  = halabi halebi
  = hahn hann
  = klajnman klaynman kleinman klejnman kleynman
  = cimmermanis zimmermann
  = silva silvaova
  = kuang kwong
  = koukhartchouk kucharcuk kucharczuk kuchartjuk kuchartschuk kuharsuk kujarchuk kukharchuk kukhartsjuk
  = kvarachelia kvarachelija kvaratskhelia kwaracchelia kwarazchelia
  = itoh itou
  = guan ngan ngian
  = jang yang
  = hsuan suhn xuan
  = sham shum
  = khiut khuat khut
  = cook gook kook
  = ghoi ngai ngaih ngei nghe
  = piotrowscy piotrowska piotrowski pjatrouski
  = diao tiao
  = riazanski rjasanski rjazanski rjazanskij rjazanskis rjazanszkij ryazansky
  = seol seul sull
  = tsuchihashi tsuchihasi tsutihashi tsutihasi tuchihashi tuchihasi tutihashi
  = vasilieva vasiljeva vasiljevova vasilyeva vassilieva wassiljewa
  = virastiouk virastiuk virastjoek virastjuk virastyuk wirastiuk wirastjuk
  = weon woen wone
  = yeom yeoum yeum youm
  = zedlin zeldin zeldina
  = freeman freemanova frimens
  = choi chui hszu tsui
  = ccheng ceng cheng ching
  = goan guan jyun nguan nguang nguon yuan yuen yuhn ywan
  = hang hsing shing shyng sing sying xing
  = cheong cheung cjang tuong
  = moore mooreova moorova
  = uang vong wang wong
  = chubai chubay cubaj czubaj tjubaj tschubaj tsjubaj
  = harris harrisova
  = dong tung
  = hsin seng seon seun shin shinn shun syin
  = fang fong
  = hsing shing shinq sing sying xing
  = rong yong yung zung
  = clinton clintonova
  = lian lien
  = changchien zhangjian
  = ccheng ceng cheng seng sing tcheng
  = hang hong
  = schneider schneiderova
  = olsen olsens ulsens
  = james jamesova
  = paleg peleg phaleg poleg puleg
  = geum guem keum kuem
  = nahm narm nham
  = lang nahng nang rang
  = byeon byon byoun byun pyeon pyon pyoun
  = bhong bohng bong pohng pong vong
  = yeon yeoun yeun youn
  = chong jong
  = cchon cheon chon choun chun
  = pchjon pyen pyeon pyon pyoun pyun
  = pchjo phyo
  = hjon hyeon hyon hyoun hyun
  = davis davisova deiviss
  = jensen jensenova
  = andrijuscenko andriouchtchenko andriushchenko andriuszczenko andrjoesjtsjenko andrjuscenko andrjuschtschenko andrjusjtjenko andrjustschenko andryuschenko andryushchenko
  = beliaiev beliayev beljaew beljajev beljajew belyaev belyayev biljajiv
  = beresowski berezovski berezovskij berezovsky
  = gricenko grizenko hricenko hrycenka hrycenko hrytsenko hryzenko
  = gusakov gusakow gussakov gussakow husakov hussakow
  = isaev isaiev isajev isajevs isayev issaew issaiev issajew
  = egorov iegorov jegorov jegorovs jegorow yegorov
  = mirochnytchenko miroschnitschenko miroschnytschenko miroshnychenko mirosjnytsjenko mirosjytjenko mirosnicenko mirosnycenko miroszniczenko mirosznyczenko
  = marozava marozaw morozoff morozov morozova morozovs
  = moechin moukhine muchin muhhin muhin mukhin mukins
  = nevski nevskij nevskis nevskiy nevsky newski nyevszkij
  = ocvirek ocvirk ocvirkova ocwirk oczvirk oczwirk otzvirk otzwirk ozvirk ozwirk
  = pavlovski pavlovskij pavlovsky pavlovszkij pawlowski
  = ponomarev ponomariov ponomariow ponomarjov ponomarjow ponomaryov
  = rabinovic rabinovich rabinovics rabinovitch rabinovits rabinowicz rabinowitsch rabynovyc rabynovych rabynovycz rabynowytsch
  = roubtsov roubtzoff roubtzov rubcov rubtsov rubtzoff rubtzov rubzow
  = savcenko savchenko savstjenko savtchenko savtjenko savtsenko savtxenko sawczenko sawtschenko
  = seregin serjogin serjogins serohin seryogin siarohin
  = sokolov sokolovs sokolow
  = stepanov stepanovs stepanow stiepanow stjepanov
  = terechtchenko terescenko tereschtschenko tereshchenko terestschenko tereszczenko
  = terners torner turner turnerova
  = oegroemov ugrijumov ugriumov ugrjumov ugrjumovs ugrjumow ugrumov ugryumov
  = velicko velychko velycko velytchko velytjko velytsjko velytsko welyczko welytschko
  = selenski zelenski zelenskij zelenskiy zelensky zelenskyj zelenszkij
  = cernov chernov tchernov tschernow tsernov txernov
  = talisinski talisinskilar talisli talisxanov talyshinski talyshinsky talyshkhanov talyshli talyshly
  = karatkevic karatkevich karatkevics karatkevits karatkevitx karatkewitsch karatkievic karatkievich karatkiewicz karatkyevich
  = hvan hwang
  = chien gian jian kian kien tien
  = shon sohn soun
  = bian pien
  = abraham avraham
  = guan kuan kwan quan
  = leong leuhng leung liang liong luong
  = liao liew liou
  = cchin chin chun
  = cang chang cheung chiang chiong chong jhang zhang
  = choo tchou
  = brauns brown
  = davidson davidsonova
  = page pageova
  = cembersa cemberss chambers chambersova
  = vills wells wellsova
  = fridrihs friedrich
  = siao xiao
  = manning manningova
  = schmidt smidt
  = dabrovskis dabrowska dabrowski
  = josef joseph yosef yoseph
  = ccha chae chai chei cshe
  = cchiou chiou chiu chyou ciou hiew khau
  = tchien tian
  = bouyer boye boyer boyerova
  = focht fokht
  = ling linh
  = jing king
  = chan chiam chim zhan
  = chak zhai
  = ccho choe choi choy csho tchoi tsoi
  = handan hantan
  = sang seng seong seung sheung shuang shwang siang soeng song sung
  = carter carterova karter
  = macrembolita macrembolite macrembolites macrembolitissa makrembolite makrembolites makrembolitissa
  = choung chung cong csong joung jung
  = chin csin
  = seok suck
  = gyeong gyong gyung kjong kyeong kyong kyoung kyung
  = cung gong kung
  = jing keng
  = long lung
  = bechara besara beschara bischara bishara bixara
  = andrzejewscy andrzejewski
  = iachine iaixin jaschin jashin jasin jasjin yachine yashin
  = ivanoff ivanov ivanovs ivanow iwanow
  = moskalev moskaljov moskaljow moskalov moskalyov moszkaljov
  = poklonska poklonskaja poklonskaya poklonski poklonskij poklonskiy poklonsky poklonskyi poklonskyy
  = boliyakefu polakof polakoff polakov polakow poliakof poliakoff poliakov poliakow polyakov
  = maciejewski maciejewskij macijevskyj macijewskyj matsievski matsievskyi matsiievskyi matsiyevskyy mazijewskyj
  = trochymcuk trochymczuk trochymtjuk trochymtschuk trochymtsjoek trochymtsjuk trohimcuk trokhymchuk trokhymtchouk troxymcuk
  = shpilbarg shpilberg spielberg szpilbarg szpilberg szpylberg
  = gavris havrych havrys havrysh havrysj havrysz hawrysz
  = birnbaum birnbaumova birnboim birnboym
  = goldschtejn goldstein goldsteinova goldstejn
  = hepburn hepburnova
  = cechov cehov chekhov tchekhov tjechov tjekhov tschechow tsehov txekhov
  = chiba ciba tiba
  = churchill corcill
  = donski donskoi donskoj donskojj donskojs donskojus donskoy
  = eder ederova edrova eider ejder eyder
  = fudzisawa fujisawa fuzisawa
  = glass glassova
  = goto gotoh gotou qoto
  = hemingvejs hemingway
  = ishikawa isikava isikawa
  = himeness jimenez
  = liliental lilienthal lilienthalova
  = mamedov mamedova mamedow mamedowa mammadov mammadova mammedov mammedova
  = michailow michajlov michajlow mihailov mihailovs mihaylov mihhailov mikhailov mikhajlov mikhaylov
  = michailowski michajlovskij michajlowski mihailovski mihailovskis mihhailovski mikhailovski mikhaylovsky
  = ohkawa okawa ookawa oukawa
  = ohshima ooshima oshima osima
  = ramsay remzijs
  = chatalov chatalova satalov satalova satalovas satalovs schatalov schatalova shatalov shatalova szatalow szatalowa
  = cajkovskij chaikovski chaykovsky tchaikovski tchaikovsky tschaikowski
  = todd toddova
  = joukovski schukowski shukowski zhukovski zhukovskiy zhukovsky zsukovszkij zukovski zukovskij
  = juan ruan yuen zuan
  = cchiou chiou chyou ciou
  = tramp tramps trump
  = jdanov schdanow shdanow sjdanov zdanov zdanovas zdanovs zdanow zhdanov zjdanov zsdanov
  = chhun chong chuen chun chyun cung thon
  = jamaguci yamaguchi yamaguti yamaquci
  = jang ryang yang
  = joukov jukov schukow shukow sjukov zhukov zukov zukow
  = vorena warren warrenova
  = saltzman saltzmann salzman salzmann zalcman zaltsman zaltzman
  = jian jyan
  = werner wernerowa
  = tcha thae
  = nijasow nijazov niyazov niyazowa nyyazow
  = oboukhov oboukhova obuchov obuchova obuchovova obuchow obuchowa obuhov obuhova obukhov obukhova
  = davidov davidovs davydov davydova dawydow dawydowa
  = joschioka josioka yoshioka
  = hiouchtchenko hiuscenko hiusjtsjenko hloesjtsjenko hluchtchenko hluscenko hluschtschenko hlushchenko hluszczenko
  = jouravlev jouravliov zhuravlev zhuravliov zhuravlyov zjuravljov zuravlev zuravljov zuravlovs
  = iakaniev ianakiev ianakiyev janakiev janakiew yakaniev yanakiev yanakiyev
  = bahng bang bhang pahng pang phang
  = maaler mahler mahlerova maler malerova
  = fudzijama fujiyama
  = yoon youn yune
  = dzonass jonas
  = dicka dychka dycka dyczka dytchka dytjka dytschka dytsjka
  = saito saitoh saitou sayto szaito
  = diakonoff diakonov djakonov djakonow djokonov dyakonov gyjakonov
  = macumoto matsumoto matumoto
  = ryoo ryou
  = gong kong
  = cchu choo chou chyu
  = gill khil kihl
  = beom buhm peom
  = jong lyong rjong ryong yong
  = ryuk yook youk yuck
  = pchi phee
  = haloesjtsjenko halouchtchenko haluchtchenko haluscenko haluschtschenko halushchenko halusjtjenko halusjtsjenko haluszczenko
  = iouriy iurii jurij yurii yuriy
  = beleckij beletski beletskiy beletsky belezki bieleckij bieletski bielietski
  = eliseev elisejev elisseeff elisseew jeliseev jelisejev jelisiejew jelissejew yeliseyev
  = belojusov belooussov belousov beloussov beloussow belouszov bielousow bjelouszov
  = dvorak dworzak
  = aleksievich aleksievitch aleksievitx aleksijevic aleksijewicz aleksijewitsch alexievich alexijewitsch alyeksiyevich
  = hovhanisjan hovhannisian hovhannissian hovhannissyan hovhannisyan howhannissjan oganesjan oganesyan
  = chtcherbakov scerbakov scerbakova scherbakoff scherbakov schtscherbakow shcherbakov shcherbakova sjtjerbakov sjtjerbakova stscherbakow
  = grigorovic hryhorovyc hryhorovych hryhorovytch hryhorovytj hryhorovytsj hryhorovytx hryhorowycz
  = lasarev lasarew lazareff lazarev lazarevs
  = chichagov cicagov cziczagow tchitchagov tjitjagov tschitschagow tsjitsjagov txitxagov
  = sheehan sheehansheehan
  = aksenov aksionov aksjonov aksjonow aksyonov axionov axjonov
  = gorchkov gorschkow gorshkov gorsjkov gorskov gorszkow gorxkov
  = kravcenko kravchenko kravtchenko kravtjenko kravtsenko krawchenko krawczenko krawtschenko
  = diachenko diatchenko djacenko djatschenko dyachenko
  = ovchinnikov ovcinnikov ovcsinnyikov ovtchinnikov ovtsinnikov ovtxinnikov owtschinnikow
  = levcenko levchenko levtchenko levtjenko lewczenko lewczienko lewtschenko
  = guliayev guljaev guljajew gulyaev gulyayev
  = iakovlev jakovleff jakovlev jakovlevas jakovlevs jakovljev jakowlew yakovlev
  = moisejev moiseyev moisseiev moissejew mojsejev
  = hamilton hamiltonova
  = timofeev timofeeva timofeiev timofejev timofejevova timofejevs timofejew timofejewa timofeyev timofeyeva
  = efimov iefimov jefimov jefimow yefimov
  = osipov osipovs osipow ossipov
  = chevtchouk schewtschuk sevcuk shevchuk sjevtjuk sjevtsjuk
  = lipnicka lipnicki lipnicky lipnitska lipnitskaya lipnitski lipnitsky lipnitzki lipnitzky
  = sachartschenko zacharcenka zacharcenko zacharczenko zachartjenko zaharcenko zaharcsenko zahartsenko zahhartsenko zajarchenko zakharchenko zakhartchenko zakhartxenko zaxarchenko
  = kalachnikov kalaixnikov kalaschnikow kalashnikov kalasjnikov kalasnikov kalasnikovs kalasnjikov kalasnyikov kalasznikow
  = soevorov souvorov suvorov suvorovas suworow
  = lichacov lichatjov lichatschow likhachev likhacheva likhachiov likhachiova likhachov likhachova likhachyov likhachyova
  = alizada alizadeh
  = vasilev vasiliev vasiljev vasiljevs vasilyev vassiliev vassiljev vassilyev wasiljew wassiljew
  = koulikov kulikov kulikovs kulikow kulykov kulykow
  = chtchoukine schtschukin schukin scukin shchukin stschukin sxukin szczukin
  = leonov leonova leonovs leonow leonowa
  = cernisov cernysev cernysov chernyshev chernyshyov czernyszow tchernychev tchernychiov tchernyshev tjernysjov tschernyschow tsernysov
  = gordeev gordeiev gordeieva gordejev gordejew gordeyev gordiejew
  = emelianov emelyanov iemelianov jemeljanov jemeljanovs jemeljanow yemelyanov
  = sysoeff sysoev sysojev sysoyev syssojew
  = kravchuk kravcuk kravtchouk kravtxuk krawczuk krawtschuk
  = efremov efremow iefremov jefremov jefremow jefriemow yefremov
  = bocarov bocharov bocsarov boczarow botcharov botjarov botsarov botscharow botsjarov botxarov
  = kojevnikov koschewnikow koschewnykow koshewnikow koshewnykow kozevnikov kozewnikow kozhevnikov kozhevnykov kozjevnikov kozsevnyikov
  = goloubev golubev golubevs golubew golubiew
  = novacek novackova
  = alekseev alekseiev aleksejev aleksejevs alekseyev alekszejev alexeev alexejev alexejew alexeyev
  = konovalov konowalow
  = castillo castilloova kastiljo
  = subov subow zoubov zubov zubovs zubow
  = chifrine schifrin shifrin sifrin
  = marchuk marcuk marczuk martchouk martjuk martschuk martsjoek martsuk
  = ngujens nguyen nquyen
  = aliev aliew aliiev alijev alijew aliyev
  = filoniouk filoniuk filonjoek filonjuk filonuk filonyuk
  = rochtchine roscin roshchin rosjtjin rosjtsjin rostsin roszczin
  = vainshtein vainshteyn vajnstajn vajnstejn vajnstyejn vanshtein vaynshteyn vaynsteyn vinshtain wainschtein
  = koezmin kouzmine kusmin kuzmin kuzmins
  = erchov ershov ierchov iershov jerschow jersov jersovs yershov
  = elcin eltsin eltsine jelcin jelzin yeltsin
  = macuoka matsuoka
  = neumann neumannova
  = roumiantsev rumancev rumiantsev rumjancev rumjancevs rumjantsev rumjanzew rumyantsev
  = artemev artemiev artemjev artemjew artemyev artjemjevs
  = strajcherova strajer streicher streicherova sztrajcher sztrejcher
  = klimov klimovs klimow klymov klymow
  = elizarov ielizarov jelisarow jelizarov jelizarow yelizarov
  = sacharov sacharovas sacharow saharov saharovs sahharov sajarov sakarov sakharoff sakharov sakharow saxarov szaharov
  = kadirof kadirov kadorov kadyrov kadyrow kodirov
  = vaviloff vavilov vavilova vavylov vavylova wawiloff wawilow
  = semenov semionov semjonov semjonovs semjonow semyonov
  = sidorov sidorovs sidorow
  = sargsian sargsianas sargsjan sargsjans sargsyan sarkisian sarkisjan sarkisyan szargszjan
  = dorochenko doroschenko dorosenko doroshenko dorosjenko doroszenko
  = denisov denisovs denissov denissow denysov denyssow dienisow gyenyiszov
  = krioutchkov kriuchkov kriuckovas kriuczkow kriutxkov krjoetsjkov krjuckov krjucskov krjutschkow krjutsjkov krjutskov kryuchkov
  = kiselev kiseliov kiseljov kiselyov kisielow kisseliov kisseljow kiszeljov
  = fedorov fiodorov fiodorovova fjodorov fjodorovova fjodorovs fjodorow fyodorov
  = magomedov magomedow mahammadov mahomedov mahomedow
  = dovjenko dovzenko dovzhenko dovzsenko dowschenko dowshenko dowzenko
  = egorova iegorova jegorova jegorovova jegorowa yegorova
  = matic matich matics matits
  = chruscov chrusjtjov khrushchev
  = tichonov tichonow tihonov tihonovs tijonov tikhonov
  = ostapchuk ostapcuk ostapczuk ostaptchouk ostaptjuk ostaptschuk ostaptsjoek ostaptsjuk ostaptxuk
  = pancenko panchenko panczenko pantchenko pantjenko pantschenko pantsenko pantsjenko pantxenko
  = davidiuk davidjuk davydijuk davydiuk davydjoek davydjuk davyduk davydyuk dawydiuk dawydjuk
  = cassel kassel
  = aleksandrovic aleksandrovich aleksandrovics aleksandrovitj aleksandrovitx aleksandrovych aleksandrowicz aleksandrowytsch alexandrovic alexandrowitsch
  = potemkin potiomkin potjomkin potomkin potyomkin
  = menchikov menschikow menshikov mensikov mienszykow
  = akszelrod axelrod
  = gadzhibekov gadzhibeyli gadzibekov gadzibeyli hadjibeyli hajibeyov
  = taniguchi taniguci taniguti
  = jamasita yamashita yamasita
  = kikuchi kikuci kikuti kikutschi
  = ohkubo okubo ookubo
  = ohtani ootani otani outani
  = kohno kono kouno
  = josino yoshino
  = ohyama ojama ooyama ouyama oyama
  = oulianov ulianov uljanov uljanow ulyanov
  = borisov borisovs borisow borissov borissow boriszov
  = ohonoskyy ohonovskyi ohonovskyj ohonovskyy ohonowski ohonowskyj
  = holodiouk holodiuk holodjoek holodjuk holoduk holodyuk
  = davudov davudow dawudov dawudow dovudov dovudow dowudov
  = vayngarten vayngorten vayngurten wajngarten weingarten weingartenova
  = loukachenko lukachenka lukaixenka lukaschenka lukasenka lukashenka lukashenko lukaszenka
  = aleksandrov aleksandrovas aleksandrow alekszandrov alexandrof alexandroff alexandrov alexandrow
  = baidiuk baidyuk bajdiuk bajdjoek bajdjuk bajduk baydiouk baydyuk
  = loekujanovytsj loukianovytch lukiianovych lukijanovic lukijanovyc lukijanovytsj lukijanowycz lukiyanovych
  = matolic matolyc matolych matolycz matolytch matolytj matolytsch matolytsj matolytx
  = chilcuk chylcuk chylczuk chyltjuk chyltschuk chyltsjoek chyltsjuk khylchuk
  = martovic martovwycz martovwytsch martovyc martovych martovytch martovytj martovyts martovytsj
  = ohuchi ohuti ouchi ouci outi
  = ohshiro ohsiro oshiro osiro
  = ohhira ohira oohira ouhira
  = kochi koci kohchi kouchi kouti
  = eudakimau ewdakimaw ieudakimau iewdakimaw jeudakimau yeudakimau yewdakimaw
  = fudzimori fujimori hujimori
  = tsuchibashi tsuchibasi tsutibashi tsutibasi tuchibashi tuchibasi tutibashi
  = shudo shudoh shudou syudo syudoh syudou
  = shuto shutoh shutou syuto syutoh syutou
  = shoda soda syoda
  = obajasi obayashi obayasi oubayashi oubayasi
  = shohshi shohsi shoshi shosi syohshi syohsi syoshi syosi
  = ohkoshi ohkosi okoshi okosi ookoshi ookosi
  = ogoshi ogosi ohgoshi ohgosi okosi oogoshi oogosi
  = shohji shoji sodzi syohji syoji
  = sohryo sohryou soryo soryou souryo souryou
  = kodu kohdu kohzu koudu kozu
  = chudo chudoh chudoo tyudo tyudoh tyudoo
  = ohsaka oosaka osaka
  = hyohtoh hyoto hyouto hyoutooh
  = shoshi shosi shoushi shousi sosi syoshi syoushi syousi
  = johnishi johnisi jonishi jonisi jounishi jounisi
  = shindo shindoh sindo sindoh
  = tsuchimichi tsuchimiti tsutimichi tsutimiti tuchimichi tuchimiti tutimichi tutimiti
  = fukushima fukusima hukushima hukusima
  = ohkawthi ohkawuchi okawuchi okawuti ookawuchi ookawuti
  = ohkawachi ohkawati okawachi okawati ookawachi ookawati
  = ogauchi ogauti ohgauchi ohgauti oogauchi oogauti
  = ogawauchi ogawauti ohgawauchi ohgawauti oogawauchi oogawauti
  = ohkohji okoji okouji ookoji ookouji
  = ohkohuchi ohkohuti okouchi okouti okouuchi ookouuchi ookouuti
  = ohkohchi okochi okoci okouchi ookouchi oukouchi
  = ohkochi ohkoti okochi okoti ookochi ookoti
  = ogochi ogoti ogouchi ogouti ohgohchi ohgohti oogochi oogoti oogouchi oogouti
  = dzoci jochi jouchi
  = shuzo shuzoh shuzou syuzo syuzoh syuzou
  = ohsuka oosuka osuka
  = kichiro kichiroh kichirou kitiro kitiroh kitirou
  = chokai choukai tyohkai tyokai tyoukai
  = joukovskaia schukowskaja shukowskaja zhukovskaia zhukovskaya zukovska zukovskaja
  = shinjo shinjoh shinjou shinjyo shinjyou sinjo sinjou sinjyo sinjyou
  = nishikohri nishikoori nishikori nisikoori nisikori
  = nishikohri nishikori nishikouri nisikori nisikouri
  = kamisho kamishou kamisyo kamisyoh kamisyou
  = hohshoh hohsyoh hosho hosyo houshou housyou
  = hodzo hohjoh hojo houjou
  = shoda shouda soda syoda syohda syouda
  = ocuka ohtsuka oosuka ootsuka otsuka otuka
  = koduki kohduki kouduki kouzuki kozuki
  = shiratsuchi shiratsuti shiratuchi shiratuci siratsuchi siratsuti siratuchi
  = shoji shouji sodzi syohji syoji syouji
  = nochi nohchi noti nouchi nouti
  = higashijo higashijoh higashijou higasidzo higasijo higasijou
  = ryohtsuno ryotsuno ryotuno ryoutsuno ryoutuno
  = ryoduno ryohduno ryouduno ryouzuno ryozuno
  = oguchi oguti ohguchi ooguchi ooguti
  = ohkuchi okuchi okuti ookuchi ookuti
  = ryodumi ryohdumi ryoudumi ryouzumi ryozumi
  = kohnishi kohnisi konishi konisi kounishi kounisi
  = hodzo hohjoh hojo hojou houjo houjou
  = fudishiro fudisiro fuzishiro fuzisiro hudishiro hudisiro huzishiro huzisiro
  = fujo fujoh fujou hujo hujoh hujou
  = seidou seito seitoh
  = shindo shindoh shindou sindo sindoh sindou
  = shoh shou syoh syou
  = chujo chuujou chyuujou csudzso tyujo tyuujou
  = shohi shoi shoui syohi syoi syoui
  = shohji shoji shouji sodzi syohji syoji syouji
  = shohshi shoshi shosi shoushi shousi syohshi syohsi syoshi syosi syoushi syousi
  = obuchi obuti oobuchi oobuti
  = furujo furujoh furujou hurujo hurujoh hurujou
  = ofuchi ofuti ohuchi ohuti oofuchi oofuti oohuchi oohuti
  = kosho koshoh koshou kosyo kosyoh kosyou
  = furusho furushoh furushou furusyo furusyoh furusyou hurusho hurushou hurusyo hurusyoh hurusyou
  = zaiga zaika
  = todzo tohjoh tojo toujou
  = higashijo higashijoh higashijou higasidzo higasijo higasijoh higasijou
  = sambyo sambyoh sambyou sanbyo sanbyoh sanbyou
  = shohno shono shouno sono syohno syono syouno
  = nishijo nishijou nisijo nisijoh nisijou
  = chuetsu chuetu chuuetsu chuuetu tyuetsu tyuetu tyuuetsu tyuuetu
  = furudo furudoh furudou hurudo hurudoh hurudou
  = furuto furutoh furutou huruto hurutoh hurutou
  = kohmatsu kohmatu komatsu komatu koumatsu koumatu
  = ohshitsu ohshitu ohsitsu ooshitsu ooshitu oositsu oositu oshitsu oshitu ositsu ositu
  = chohara chohhara chouhara tyohara tyohhara tyouhara
  = nishijo nishijoh nishijou nisijo nisijoh nisijou
  = ohshio ohsio ooshio oosio oshio osio
  = ohtsu ohtu ootsu ootu otsu
  = kamasho kamashoh kamashou kamasyo kamasyoh kamasyou
  = chohnan chonan chounan tyohnan tyonan tyounan
  = chohnami chonami chounami tyohnami tyonami tyounami
  = chuhma chuma chuuma tyuhma tyuma tyuuma
  = chuhman chuman chuuman tyuhman tyuman tyuuman
  = chuba chuhba chuuba tyuba tyuhba tyuuba
  = chuhuma chuuma chuuuma tyuhuma tyuuma tyuuuma
  = ohtuma ootsuma ootuma otsuma otuma
  = koduma kohduma kohzuma kouduma kouzuma kozuma
  = tachiki tatiki
  = shingu shinguh shinguu singu singuh singuu
  = sando sandoh sandou santo santoh santou
  = fukuju fukujuh fukujuu hukuju hukujuh hukujuu
  = kohshita kohsita koshita kosita koushita kousita
  = chubachi chuhbachi chuubachi tyubati tyuhbati tyuubati
  = chuhachi chuhhachi chuuhachi tyuhati tyuhhati tyuuhati
  = yoshino yoshinou yosino yosinoh yosinou
  = koguchi koguti kohguchi kohguti kouguchi kouguti
  = shinto shintoh shintou sinto sintoh sintou
  = shimojo shimojoh shimojou simojo simojoh simojou
  = shitsufuse shitsuhuse shitufuse shituhuse sitsufuse sitsuhuse situfuse situhuse
  = kogetsu kogetu kohgetsu kohgetu kougetsu kougetu
  = koduki kohduki kohzuki kouduki kouzuki kozuki
  = kohtsuki kohtuki kotsuki kotuki koutsuki koutuki
  = dzogecu jogetsu jogetu johgetsu johgetu jougetsu jougetu
  = dzocuki johtsuki johtuki jotsuki jotuki joutusuki
  = ishido ishidoh ishidou isido isidoh isidou
  = kohshiro kohsiro koshiro kosiro koushiro kousiro
  = kohshiro kohsiro kooshiro koosiro koshiro kosiro
  = shuko shukoh shukou syuko syukoh syukou
  = yashu yashuh yashuu yasyu yasyuu
  = yasho yashoh yashou yasyo yasyoh yasyou
  = shinno shinnoh shinnou sinno sinnoh sinnou
  = shinjo shinjoh shinjou sinjo sinjoh sinjou
  = shinsho shinshoh shinshou shinsyo shinsyou sinsho sinshoh sinshou sinsyo sinsyou
  = niisho niishoh niishou niisyo niisyou
  = arasho arashoh arashou arasyo arasyoh arasyou
  = mohtuka motsuka motuka moutsuka moutuka
  = moduka mohduka mohzuka mouduka mouzuka mozuka
  = moduka mohduka mohzuka mooduka moozuka mozuka
  = syufuji syuhfuji syuhhuji syuhuji syuufuji syuuhuji
  = johshima johsima joshima josima joushima jousima
  = kohketsu kohketu koketsu koketu kouketsu kouketu
  = kohkechi kohketi kokechi koketi koukechi kouketi
  = kohkitsu kohkitu kokitsu kokitu koukitsu koukitu
  = kohshibori kohsibori koshibori kosibori koushibori kousibori
  = chikyu chikyuh chikyuu tikyu tikyuh tikyuu tkyu
  = shohjima shojima shoujima syohjima syojima syoujima
  = fujisho fujishoh fujishou fujisyo fujisyoh fujisyou hujisho hujishou hujisyo hujisyoh hujisyou
  = fujio fujioh fujiou hujio hujioh hujiou
  = fuju fujuh fujuu huju hujuh hujuu
  = funyu funyuh funyuu hunyu hunyuh hunyuu
  = chohson choson chouson tyohson tyoson tyouson
  = fujiro fujiroh fujirou hujiro hujiroh hujirou
  = chmielewski khmelevska khmelevskii khmelevsky
  = calyj chalyi chalyy czaly tjalyj tschalyj tsjalyj txali
  = lisevskaya lisevskii lisevskiy lisewska lisewski
  = pouchkine puschkin pushkin pusjkin puskin puskina puskinova
  = teniels tenniel
  = goncarov goncharov gontcharov gontsarov gontscharow honcharov hontscharow
  = vasilevich vasilievic vasilievich vasilyevich vassilievitch wasilewicz wassilewitsch
  = vorobev vorobiev vorobiov vorobjev vorobjov vorobjovs vorobyev vorobyov worobjow
  = ilin iline iljin iljins ilyin
  = andreev andreew andreiev andrejev andrejevas andrejew andreyev andriejew
  = poetin poutine putin putinas putins putyin
  = bartanian vardanean vardanian vardanjan vardanyan vartanian wardanjan
  = kalachnyk kalaschnyk kalashnik kalashnyk kalasjnyk kalasnyk kalasznyk
  = timcenko timchenko timczenko timtchenko timtjenko timtschenko timtsjenko
  = kebich kebitch kebitj kebitsch kiebich kiebicz kiebitch kyebich
  = chtcherbyna scerbyna schtscherbyna shcherbina shcherbyna sjtjerbina sjtjerbyna szczerbyna
  = ganski ganskij ganskis ganskiy gansky hanski hanskiy hansky
  = senkevich senkevitsch sienkiewicz
  = sloetskaja sloutskaia slucka sluckaja slutskaja slutskaya sluzkaja szluckaja
  = ohyashima ohyasima ooyashima ooyasima oyashima oyasima
  = ohshiba ohsiba ooshiba oosiba oshiba osiba
  = ohtake ootake otake outake
  = ohtoshi ohtosi ootoshi ootosi otoshi otosi
  = odachi odati ohdachi ohdati oodachi oodati
  = hogetsu hogetu hohgetsu hohgetu hougetsu hougetu
  = shinoto shinotoh shinotou sinoto sinotoh sinotou
  = fukuohji fukuoji fukuooji hukuohji hukuoji hukuooji
  = narichkine narischkine nariskin narixkin naroskin naryschkin naryshkin naryshkina naryskin naryskina naryskinova
  = iourkevytch joerkevytsj jurkevic jurkevyc jurkevytj jurkevytsj jurkewycz jurkewytsch yurkevych
  = cuqasvili djougachvili djugaixvili djughashvili dschughaschwili dsjugasjvili dzhugashvili dzjoegasjwili dzsugasvili dzugasvili dzugaszwili jughashvili
  = demcenko demchenko demtjenko demtschenko diemchienko diemczenko diemczienko dyemchyenko
  = aleksandrovich aleksandrovitj aleksandrowicz aleksandrowitsch alexandrovic alexandrowitsch aljeksandrovic alyeksandrovich
  = cimasenka timoschenko timosenko timoshenko timoszenko tsimashenka tymosenko tymoshenko
  = marcenko marchenko marczenko martchenko martjenko martschenko martxenko
  = vaynshteyn weinstein
  = uixakov usakov usakovs uschakov uschakow ushakov usjakov
  = eremin eriomine eryomin ieriomine jerjomin yeremin yeriomine yeryomin
  = alekseeva alekseieva aleksejeva aleksejevova alekseyeva alexeieva alexejevova alexejewa alexeyeva
  = jourauska jourauskaia schurauskaja shurauskaja zhurauska zhurauskaya zhurawskaya zurauska zurauskaja
  = oniscenko onischenko onischtschenko onishchenko onishenko onyscenko onyschtschenko onyshchenko onyszczenko
  = kovalev kovaliov kovaljov kovalovs kovalyov kowaljow kowalow
  = fadeev fadeiev fadejev fadejevs fadejew fadeyev fadjejev fadziejeu
  = krioukov kriukov kriukow krjukov krjukow kryukov
  = vasov vazov wasow
  = ichijo ichijoh ichijou icidzo itijo itijou
  = icchoda icchohda icchouda ittyoda ittyouda
  = sanjohnishi sanjonishi sanjonisi sanjounishi sanjounisi
  = andriievskyi andrijevskyj andrijewski andrijewskyj andriyevsky andriyevskyy
  = quan quyen
  = bogatiriov bogatyrev bogatyriov bogatyrjov bogatyrjow bogatyryov
  = shichijo shichijoh shichijou shitijio shitijioh shitijiou sichijio sichijioh sichijiou sitijio sitijiou
  = hachijo hachijoh hachijou hatijo hatijoh hatijou
  = kyoguchi kyoguti kyohguchi kyohguti kyouguchi kyouguti
  = abachidze abaixidze abaschidse abashidze abasidze abasjidze abaszydze
  = sergeeva sergejeva sergejevova sergejewa sergeyeva serheyeva
  = melnitsuk melnychuk melnycuk melnyczuk melnytjuk melnytschuk melnytsjoek melnytsjuk melnytsuk
  = palahniuk palahnjoek palahnjuk palahnuk palahnyuk
  = gouchtchine guschtschin guscin gushchin gustschin gustsin guszczin huschtschyn
  = grigoriev grigoriew grigorjev grigorjew grigoryev
  = ivanovic ivanovyc ivanovych ivanovytch ivanovytj ivanovytsj iwanowycz iwanowytsch
  = korolev koroliov koroljev koroljov koroljow korolyov
  = chichkine schischkin shishkin sischin siskin siskinas sjisjkin
  = ismailov ismailow ismajlow izmailov izmajlov izmaylov
  = chicherin cicerin cicerinas cicerins csicserin cziczerin tchitcherine tjitjerin tschitscherin tsitserin tsjitsjerin
  = gong kiong
  = schischkowa shishkova siskova siskovova sjisjkova
  = gadjiev gadschijew gadshijew gadsjijev gadzhiyev gadzijev gadzyjew
  = balitski balitsky balycki balytskyi balyzkyj
  = bachynsky bachynskyi bacynskyj baczynski baczynskyj batschynskyj
  = matvienko matviienko matvijenko matviyenko matwijenko
  = selinski zelinsk zelinski zelinskij zelinskiy zelinsky zielinski zielinsky
  = leontovics leontovyc leontovych leontovytch leontovytj leontovytsj leontovytx leontowycz leontowytsch
  = ligachev ligachov ligachyov ligacov ligatschow
  = cajkivskyj chaikivskyi chaykivsky chaykivskyi chaykivskyy tchaikivsky tschajkiwskyj
  = sosulja zozoulia zozula zozulia zozulja zozulya
  = pienaar pinaras
  = jashogyi khashoggi
  = jivkov shiwkow zhivkov zjifkof zjivkov
  = alyskevyc alyskevych alyskewycz alyskewytsch
  = hakani hakkani haqqani
  = telmesani telmessani telmisany telmissany tilimsani tilmisani tilmissany tlemcani tlemceni
  = cernysevova cernysovova chernysheva chernyshova chernyshyova tschernyschowa
  = ganeev ganeeva ganejev ganejew ganeyev ganeyeva
  = hoemenjoek houmeniouk houmenjoek humeniuk humenjuk humenuk humenyuk
  = margvelachvili margvelashvili margvelasjvili
  = iourlov iourlova jurlov jurlova jurlow jurlowa yurlov yurlova
  = vissotski viszockij vysockij vysotskiy vysotsky wyssozki
  = papoulias papulias papulijs
  = bachkirtseva baschkirzewa bashkirtseff bashkirtseva basjkirtseva baskirceva baskircevova
  = treben trebenova
  = karageorges karageorghis karageorgis karagiorges karagiorgis karajorjis karayeoryis karayioryis kargiorgis qaragiorgis
  = chong zhuang
  = chang cheung
  = chang cheung zhang
  = chong chung jhong jong tiong tong zhong
  = hiat hieh hiet hioh
  = heng hing hung shing sing xing
  = chahn chan chen
  = gyun juan kian kien koan kuan kuen
  = chen than
  = tarn tham
  = chong chung thiong thong
  = chan shan
  = lian lien lieng luen lyan lyun
  = kuok kwok
  = gong kung
  = hang keng
  = guan guang kuan
  = chum sham shum
  = hrincisin hrynchyshyn hryncysyn hrynczyszyn hryntchyshyn hryntjysjyn hryntsjysjyn hryntxyshyn
  = boichuk boitchouk boitschuk bojcuk bojczuk bojtschuk boychuk
  = navalna navalni navalnoi navalny navalnyj nawalny
  = chodschi chodshi hodschij hodzi hoji khodzhi
  = ananiaschwili ananiashvili ananiasjvili ananiasvili ananiaszwili
  = comne comnena comnenus komnenos
  = bebutov bebutow behbutashvili behbutyan
  = rachmonsoda rahmanzade rahmonsoda rahmonzoda rakhmanzade rakhmonsoda rakhmonzoda
  = pilipcsuk pilipcuk pylypchuk pylypcuk pylypczuk pylyptchouk pylyptjuk pylyptschuk pylyptsjoek pylyptxuk
  = michoustine mischustin mishustin misjustin misustin mixustin
  = dutkevic dutkevyc dutkevych dutkevytch dutkevytj dutkevytsj dutkewycz dutkewytsch
  = antonovitch antonovyc antonovych antonovytch antonovytj antonovytsj antonowycz antonowytsch
  = bratiscev bratischev bratischeva bratischtschew bratishchev bratishcheva bratishev bratisheva bratistschew
  = kolomoisky kolomojskyj kolomojszkij kolomoyskyi
  = kovalchyk kovalcyk kovaltchyk kovaltjyk kovaltsjyk kovaltxyk kowalczyk kowaltschyk
  = kubiiovych kubijovic kubijovics kubijovyc kubijovytj kubijovytsj kubijowycz kubijowytsch kubiyovych kubiyovytch
  = haidukevych hajdoekevytsj hajdukevic hajdukevyc hajdukevytsj hajdukewycz hajdukewytsch haydoukevych haydukevych
  = davidovic davydovyc davydovych davydovytch davydovytj davydovytsj dawydowycz dawydowytsch
  = corcadze djordjadze dschordschadse dzjordzjadze dzordzadze dzordzadzeova dzsordzsadze jorjadze
  = cajkovskyj chaikovski chaikovskii chaikovskyi chaikovskyy chaykovsky chaykovskyy tchaikovsky tschajkowskyj tsjaikovskyj
  = melikichvili melikischwili melikishvili melikisjvili melikisvili melikisvilis melikiszwili
  = patarkacisvili patarkaciszwili patarkatsichvili patarkatsishvili patarkatsisjvili patarkatsisvili patarkazischwili
  = provorov provorova provorovas provorovs proworow
  = shimbo shimboh shimbou shinbo shinboh shinbou
  = cichanouski cichanowski tichanowskij tihanovskis tikhonovski tikhonovskij tikhonovsky tsichanouskij tsichanovskij tsihanovski tsikhanousky tsikhanovsky tsikhanowski zichanowskij
  = latouchka latuixka latuschka latushka latusjka latuska latuszka
  = samoilovych samojlovic samojlovyc samojlovytj samojlovytsj samojlowycz samojlowytsch samoylovych samoylovytch samoylovytx
  = barkin barquin
  = senavin seniavine senjavin senjawin senyavin sieniawin
  = viktiouk viktiuk viktjoek viktjuk viktyuk wiktiuk wiktjuk
  = lavrivskyi lavrivskyy lawriwski lawriwskyj
  = cherny chernyi chernyy chiorny chorny chyorny cornyj tcherny tchiorny tschorny
  = maksymovyc maksymovych maksymovytch maksymovytj maksymovytsj maksymowycz maksymowytsch maxymowytsch
  = kocerga kocerha kocherha koczerha kotcherha kotjerha kotscherha kotserha kotsjerha
  = sinkewitsch zinkevich zinkevitch zinkievich zinkievitch zinkiewicz zinkyevich
  = jouravleva jouravliova schurawljowa shurawljowa zhuravleva zhuravliova zhuravlyova zuravleva zuravljova zuravljovova
  = ekimov iekimov jekimov jekimow yekimov
  = selesnjowa selezneva seleznjeva seleznjova seleznova seleznovova seleznyova seleznyowa sielezniewa slesnjova sleznjova
  = ursulak ursuleac ursuleak ursuliak ursulyak
  = cerkaskyj cherkasky cherkaskyi tscherkaskyj
  = kanaev kanaeva kanaiev kanaieva kanajev kanajew kanajewa kanayev kanayeva
  = semah tsemach tsemah tsemakh tzemach tzemah tzemakh zemach zemah
  = dehlavi dehlawi dehlewi dehlvi dihlawi
  = dschalilow dshalilow jalilov schalilow shalilow zalilov zhalilov
  = polakova polakovova polakowa poliakova poljakova poljakovova poljakowa polyakova
  = dschangirow dshangirow dzhangirov jangirov schanggirow schangirow shanggirov zangirov zhanggirov zhangirov
  = achundzada akhundzada akhunzada
  = koesjnir kouchnir kuschnir kushnir kusjnir kusnir kusznir
  = galimov galimow gelimov
  = toeptsjij touptchiy tupcij tupczij tuptchiy tuptjij tuptschij tuptsjij
  = hadschijew hadzhiyev haschijew hashijew hazhiev hazhiyev hazijev
  = schurawljow zhuravlev zhuravliov zhuravlov zhuravlyov
  = selensky selenskyj selenskyy zelenski zelenskiy zelenskji zelenskoi zelensky zelenskyi zelenskyj zelenskyy zelenszkij
  = sjalenski zialenski zjalenski zjaljenski zyalenski zyalyenski
  = kovalevska kovalevskaja kovalevskaya kowalewskaja
  = faliakhov faliakhova faljachov faljachow falyakhov falyakhova
  = korjakov korjakova korschakow korshakow korzakov korzakova korzhakov korzhakova korzjakov korzjakova korzsakov korzsakova
  = daschtschynski dascynski dascyskaja dashchynski dashchynsky dashchyskaya
  = chruschtschow chruscov chrusjtjov chrustschow hruscov jrushchov khruschev khrushchev khrushchov khrushchyov khrusjtjov
  = chayniouk sajnjuk sajnuk schainjuk schajnjuk shainiuk shaynyuk szajniuk
  = scetinina scetininova schetinina schtschetinina shchetinina stschetinina
  = ivancenko ivanchenko ivantchenko ivantjenko ivantsjenko ivantxenko iwanczenko iwantschenko
  = leonov leonova liavonava lyavonav lyavonava
  = masurkewytj masurkewytsch mazoerkevytsj mazurkevic mazurkevyc mazurkevych mazurkevytj mazurkevytsj mazurkewycz
  = havryliouk havryliuk havryljoek havryljuk havrylyuk hawryljuk hawryluk
  = chabliy sablij schablij shablii shabliy sjablij szablij
  = chameneji hamenei khamanei khamenei khaminai xamenei
  = dzau tzao tzau
  = saluschnyj zaloujnyy zaluzhnyi zaluzhnyy zaluzni zaluznyi zaluznyj
  = chang tsang zheng
  = ovsiannikova ovsjannikova ovsjannikovova ovsyannikova ovszjannyikova owsjannikowa
  = mitajev mitiaiev mitjajew mityaiev mityayev
  = pali palij paliy paly palyi palyj
  = hoetsoeljak huculjak hutsuiak hutsuliak hutsuljak hutsulyak huzuljak
  = tarakanov tarakanova tarakanow tarakanowa
  = luchnikov luchnikova lucnikov lucnikova lutschnikow lutschnikowa lwcnikov lwcnikova
  = hsing seng shing sing sying tinh xing
  = chuk shiu shiuh
  = babechina babechine babeshin babeshina babesin babesina babieszyna sesenina
  = leskin leskina liaskin liaskina
  = chekhovytch sechovic sechovyc sexovyc shejovych shekhovych sjechovytj sjechovytsj sjekhovytj sjekhovytsj szechowycz
  = krasnochtchekov krasnochtchiokov krasnoschyokov krasnoshchekov krasnoshchiokov krasnoshchyokov
  = galouzo galuza galuzo halusa haluza haluzo
  = panteleev panteleeva panteleiev panteleieva pantelejew panteleyev panteleyeva
  = chvydkyy schwydkyj shvydkyi shvydkyj shvydkyy sjvydkyj svydkyj swydkyj szwydkyj
  = androukhovytch andruchovyc andruchovytj andruchowycz andruchowytsch andruhovics andrukhovych andrukhovytj andrukhovytsj andruxovyc
  = omelcenko omelchenko omelcsenko omelczenko omeltchenko omeltjenko omeltschenko omeltsjenko
  = tomosenko tymochenko tymoschenko tymosenko tymoshenko tymosjenko tymoszenko
  = shih shyy
  = cepyha chepyha czepyha tchepyha tjepyha tschepyha tsjepyha
  = chornovil cornovil czornowil tchornovil tjornovil tschornowil tsjornovil
  = dean dian dyan
  = nicaj nycaj nychai nychay nyczaj nytjaj nytschaj nytsjaj
  = danylchuk danylczuk danyltjuk danyltschuk danyltsjoek
  = medinski medinskij medinskiy medinsky megyinszkij miedinski
  = prysiazhniuk prysiazjnjuk prysiazniuk prysjaschnjuk prysjashnjuk prysjaznjuk prysjaznuk pryssjaschnjuk pryssjashnjuk prysyazhnyuk
  = prigojin prigojine prigozhin prigozin prigozsin prigozyn
  = verechtchouk verescsuk verescuk vereshchuk veresjtjuk veresjtsjoek verestsuk wereschtschuk
  = rochkevytch roschkewytsch roshkevych rosjkevytj rosjkevytsj roskevic roskevyc roszkewycz
  = danilovic danilovich danilovitch danilovitx danilowicz danilowitsch
  = lioubovytch liubovych ljoebovytsj ljubovyc ljubowytsch lubowycz lyubovych
  = macijevyc macijewycz matsiievych matsiievytch matsiyevych mazijewytsch
  = mineev mineiev minejev minejevas minejew mineyev miniejew
  = fong hoang hong huang huong hwang kong quang
  = sirski syrsk syrski syrskij syrsky syrskyi syrskyj
  = loan luan
  = boerjijin boerjijite borjigit borzhigit
  = beichenaliev beishenaliev bejschenaljew bejsenaliev bejszenalijew beyshenaliyev
  = kohzawa kouzawa kozawa
  = achunow ahunov ajunov akhunov axunov oxunov
  = kohtaka kotaka koutaka
  = koerotsjkina kourotchkina kurochkina kurockina kurocskina kuroczkina kurotjkina kurotschkina kurotskina
  = bekbulatov bekbulatow biekbulatow
  = chujo chujoh chujou chuujou chyuujou tyujo tyuujou
  = allinkrig eilenkrieg eilenkrig ejlenkrig elenkrieg elenkrig elenkrik ellinkrig
  = mkrtchyan mkrtichan mkrtychan mkrtytchan mkrtytschan
  = faslwal phalswal
  = sara shar sharaa
  = vasilevic vasilievich vasilievici vasiljevic vasiljevitj vasiljevits vasilyevich vassilievitch vassilievitx vasziljevics wasiljewicz wassiljewitsch
  = volodimirovic volodimirovici volodimirovitx volodymyrovyc volodymyrovych volodymyrovytch volodymyrovytj wolodymyrowycz wolodymyrowytsch
  = iourievitch iurievitx jurevic jurewicz jurjevic jurjevitj jurjewitsch yourievitch yurevich yurievich yuryevich
  = vaceslavovic viacheslavovich viatcheslavovitch vjaceslavovic vjatjeslavovitj vyacheslavovich wiaczeslawowicz wjatscheslawowitsch
  = pavlovic pavlovich pavlovici pavlovitch pavlovitj pawlowitsch
  = gregoriyevich grigorevic grigorievich grigorievitch grigorievitx grigorjevic grigorjevitj grigorjewicz grigorjewitsch grigoryevich
  = sergijovyc serguiovich serhiiovych serhiiovytch serhijovyc serhijovytj serhijowytsch serhiovitx serhiyovych
  = evgenevna evgenievna evgenjeva evgenyevna ievguenievna jevgenjeva jevgenjevna jewgenijewa jewgenjewna yevgenievna yevgenyevna
  = emelyanovich jemeljanovic jemeljanowitsch yemelyanovich
  = oleksiiovych oleksijovic oleksijovytj oleksijowytsch oleksiovich oleksiovitx oleksiyovich oleksiyovych olekszijovics olexijovyc
  = viktorovich viktorovitch viktorovitx viktorovyc viktorovych viktorovytj wiktorowycz wiktorowytsch
  = dmitrovic dmitrovici dmitrovics dmytrovyc dmytrovych dmytrovycius dmytrovytch dmytrovytj dmytrovyts dmytrovytsj dmytrowycz dmytrowytsch dmytroyts dmytryevytsj
  = mikolaiovich mikolajowicz mykolaiovych mykolaiovytch mykolajovyc mykolajovytj mykolajowytsch mykolayovych
  = iouriiovytch iuriiovici iuriiovych jurijovics jurijovyc jurijovytj jurijowycz jurijowytsch yuriiovych yuriyovych
  = iouriivna iuriivna joerijivna juriivna jurijivna jurijiwna yuriivna yurivna yuriyivna
  = heorhieuna heorhijeuna hieorhiieuna hieorhiievna hieorhijeuna hieorhijevna hieorhiyeuna hieorhiyevna hjeorhijeuna hyeorhiyeuna
  = heorhijevitj hieorhijevic hieorhiyevich hjeorhijevic hyeorhiyevich
  = iljic illic illich illicz illitsch
  = sergeevic sergeevich sergejevic sergejevitj sergejevits sergejevitsj sergejewitsch sergeyevic sergeyevich sergueievitch sergueievitx sergueyevich siergiejewicz szergejevics
  = iakovlevitch jakovlevic jakovljevic jakowlewicz jakowlewitsch yakovlevic yakovlevich yakovlevitch
  = valerevic valerievich valerievitx valerjevic valerjevitj valeryevich walerjewicz walerjewitsch
  = konstantinovic konstantinovich konstantinovitch konstantinovitj konstantinovits konstantinowitsch konstantynowicz konsztantyinovics
  = nikolaevic nikolaevich nikolaievich nikolaievitch nikolaievitx nikolajevic nikolajevitj nikolajewicz nikolajewitsch nikolayevich nyikolajevics
  = andreevic andreievitch andreievitx andrejevic andrejevitj andrejewitsch andreyevic andreyevich andriejewicz
  = georgievic georgievich georgieviych georgijevic georgijevitj georgijewitsch georgiyevich gieorgijewicz gueorguievitch
  = afanasevic afanasievich afanasjevic afanassjewitsch
  = edouardovitch eduardovic eduardovich eduardovitj eduardowitsch
  = dimitrijevic dmitrievic dmitrievich dmitrievitch dmitrievitx dmitrijevic dmitrijevitj dmitriyevich dmytrovytj
  = stepanovic stepanovich stepanovyc stiepanowicz
  = semenovic semenovich semenovitx semjonovic semjonowitsch semyonovich siemionowicz
  = antonovic antonovich antonovici antonovicius antonovics antonovitch antonovitj antonowicz antonowitsch
  = antonavic antonavich antonavitch antonavitx antonawitsch
  = borisovic borisovich borisovitj borisowicz borissovitx borissowitsch boriszovics borysowicz
  = anatolevic anatolievich anatolievitch anatolievitx anatoljevic anatoljevics anatoljevitj anatoljewitsch anatolyevic anatolyevich
  = sergeevna sergeievna sergejevna sergejewna sergeyevna sergueievna siergiejewna
  = barysauna borisovna borisowna borissovna borissowna boriszovna borysowna
  = valerevna valerievna valeryevna walerewna waleriewna walerjewna
  = genadievna gennadevna gennadievna gennadiyevna gennadjevna gennadjewna gennadyevna gennadyewna
  = anatoleuna anatolievna anatoljejuna anatoljeuna anatoljewna anatolyeuna anatolyevna anatolyewna
  ~ aaron erin ron ronnie
  ~ abbigail abbe abbey abbi abbie abby gail nabby
  ~ abbigale abbe abbey abbi abbie abby gail nabby
  ~ abednego bedney
  ~ abel ab abe eb ebbie
  ~ abiel ab
  ~ abigail abbe abbey abbi abbie abby gail nabby
  ~ abigale abbe abbey abbi abbie abby gail nabby
  ~ abijah ab bige
  ~ abner ab
  ~ abraham ab abe
  ~ abram ab abe
  ~ absalom ab abbie app
  ~ ada addy adie
  ~ adaline ada addy adie delia dell lena
  ~ addison addie addy
  ~ adela adie della
  ~ adelaide addy adele adie dell della heidi
  ~ adelbert albert bert del delbert
  ~ adele addy dell
  ~ adeline ada addy delia dell lena
  ~ adelphia addy adele dell delphia philly
  ~ adena adina deena dena dina
  ~ adolphus ado adolph dolph
  ~ adrian rian
  ~ adriane riane
  ~ adrienne addie enne rienne
  ~ agatha aga aggy
  ~ agnes aggy inez nessa
  ~ aileen allie lena
  ~ alan al
  ~ alanson al lanson
  ~ alastair al
  ~ alazama ali
  ~ albert al bert
  ~ alberta allie bert bertie
  ~ aldo al
  ~ aldrich rich riche richie
  ~ aleksandr alek alex sanya sasha shura
  ~ aleksey alyosha lyosha
  ~ aleva leve levy
  ~ alex al
  ~ alexander al alec alex sandy sasha
  ~ alexandra alex alla sandra sandy
  ~ alexandria alex alexander alla drina sandra
  ~ alexis alex lexi
  ~ alfonse al
  ~ alfred al fred freddy
  ~ alfreda alfy freda freddy frieda
  ~ algernon algy
  ~ alice allie elsie lisa
  ~ alicia allie elsie lisa
  ~ aline adeline
  ~ alison ali allie
  ~ alixandra alix
  ~ allan al alan allen
  ~ allen al alan allan
  ~ allisandra ali allie ally
  ~ allison ali allie ally
  ~ allyson ali allie ally
  ~ allyssa ali allie ally
  ~ almena ali allie ally mena
  ~ almina minnie
  ~ almira myra
  ~ alonzo al lon lonzo
  ~ alphinias alphus
  ~ althea ally
  ~ alverta vert virdie
  ~ alyssa al ally lissia
  ~ alzada zada
  ~ amanda manda mandy
  ~ ambrose brose
  ~ amelia amy emily mel millie
  ~ amos moses
  ~ anastasia ana nastya stacy
  ~ anderson andy
  ~ andre drea
  ~ andrea andi andrew andy drea rea
  ~ andrew andy drew randy
  ~ andriane ada adri rienne
  ~ angela angel angie
  ~ angelica angel angelika angelique angie
  ~ angelina angel angie lina
  ~ ann annie nan
  ~ anna ann anne annie nan
  ~ anne ann annie nan
  ~ annette anna nettie
  ~ annie ann anna
  ~ anselm ance anse ansel selma
  ~ anthony ant tony
  ~ antoinette ann netta tony
  ~ antonia ann netta tony
  ~ antonio ant tony
  ~ appoline appie appy
  ~ aquilla quil quillie
  ~ ara arry belle
  ~ arabella ara arry bella belle
  ~ arabelle ara arry bella belle
  ~ araminta armida middie minty ruminta
  ~ archibald archie
  ~ archilles kill killis
  ~ ariadne ari arie
  ~ arielle arie
  ~ aristotle telly
  ~ arizona ona onie
  ~ arlene arly lena
  ~ armanda mandy
  ~ armena arry mena
  ~ armilda milly
  ~ arminda mindie
  ~ arminta minite minnie
  ~ arnold arnie
  ~ aron erin ron ronnie
  ~ artelepsa epsey
  ~ artemus art
  ~ arthur art
  ~ arthusa thursa
  ~ arzada zaddi
  ~ asahel asa
  ~ asaph asa
  ~ asenath assene natty sene
  ~ ashley ash ashly leah lee
  ~ aubrey bree
  ~ audrey audree dee
  ~ august gus
  ~ augusta aggy gatsy gussie tina
  ~ augustina aggy gatsy gussie tina
  ~ augustine august austin gus
  ~ augustus august austin gus
  ~ aurelia aurilla ora orilla ree rilly
  ~ avarilla rilla
  ~ azariah aze riah
  ~ bab barby
  ~ babs bab barbara barby
  ~ barbara bab babs barbie barby bobbie
  ~ barbery barbara
  ~ barbie barbara
  ~ barnabas barney
  ~ barney barnabas
  ~ bart bartholomew
  ~ bartholomew bart bartel bat mees meus
  ~ barticus bart
  ~ bazaleel basil
  ~ bea beatrice
  ~ beatrice bea trisha trix trixie
  ~ becca beck
  ~ beck becky
  ~ bedelia bridgit delia
  ~ belinda belle linda
  ~ bella arabella belle isabella
  ~ benedict ben bennie
  ~ benjamin ben benjy bennie benny bibi jamie
  ~ benjy benjamin
  ~ bernard barney berney bernie berny
  ~ berney bernie
  ~ bert bertie bob bobby
  ~ bertha bert bertie birdie
  ~ bertram bert
  ~ bertrand randy
  ~ bess bessie
  ~ beth betsy betty elizabeth
  ~ bethena beth thaney
  ~ beverly bev
  ~ bezaleel zeely
  ~ biddie biddy
  ~ bill billy fred robert william willie
  ~ billy fred robert william
  ~ blanche bea
  ~ bob rob robert
  ~ bobby bob rob
  ~ boetius bo
  ~ boris borya
  ~ brad bradford ford
  ~ bradford brad ford
  ~ bradley brad
  ~ brady brody
  ~ breanna bree bri
  ~ breeanna bree
  ~ brenda brandy
  ~ brian bryan bryant
  ~ brianna bri
  ~ bridget biddie biddy bridgie bridie
  ~ brittany britt brittnie
  ~ brittney britt brittnie
  ~ broderick brady brody rick ricky rod
  ~ bryanna ana anna bri briana brianna
  ~ caitlin cait caity
  ~ caitlyn cait caity
  ~ caldonia calliedona
  ~ caleb cal
  ~ california callie
  ~ calista kissy
  ~ calpurnia cally
  ~ calvin cal vin vinny
  ~ cameron cam ron ronny
  ~ camile cammie
  ~ camille cammie millie
  ~ campbell cam
  ~ candace candy dacey
  ~ carla carly karla
  ~ carlotta lottie
  ~ carlton carl
  ~ carmellia mellia
  ~ carmelo melo
  ~ carmon cammie carm charm
  ~ carol carolann carole caroline carri carrie cassie kara kari lynn
  ~ carolann carol carole
  ~ caroline carol carole carrie cassie lynn
  ~ carolyn carrie cassie lynn
  ~ carrie cassie
  ~ carthaette etta etty
  ~ casper jasper
  ~ cassandra cassie sandra sandy
  ~ cassidy cass cassie
  ~ caswell cass
  ~ catherine casey cassie cathy kathy katy kay kit kittie lena trina
  ~ cathleen casey cassie cathy kathy katy kay kit kittie lena trina
  ~ cathy catherine cathleen kathy
  ~ cecilia celia cissy
  ~ cedric ced rick ricky
  ~ celeste celia lessie
  ~ celinda linda lindy lynn
  ~ charity chat
  ~ charles carl charlie chick chuck
  ~ charlie charles chuck
  ~ charlotte char lotta lottie sherry
  ~ chauncey chan
  ~ chelsey chelsie
  ~ cheryl cher
  ~ chesley chet
  ~ chester chet
  ~ chet chester
  ~ chick caroline charlotte chuck
  ~ chloe clo
  ~ chris kris
  ~ christa chris
  ~ christian chris kit
  ~ christiana ann chris christy crissy kris kristy tina
  ~ christiano chris
  ~ christina chris chrissy christy crissy kris kristy tina
  ~ christine chris chrissy christy crissy kris kristy tina
  ~ christoffer chris
  ~ christoph chris
  ~ christopher chris kit
  ~ christy crissy
  ~ cicely cilla
  ~ cinderella arilla cindy rella rilla
  ~ cindy cinderella
  ~ claire clair clara clare
  ~ clara clarissa
  ~ clare clara
  ~ clarence clair clare
  ~ clarinda clara
  ~ clarissa cissy clara
  ~ claudia claud
  ~ cleatus cleat
  ~ clement clem
  ~ clementine clem clement
  ~ cliff clifford
  ~ clifford cliff ford
  ~ clifton cliff tony
  ~ cole colie
  ~ columbus clum
  ~ con conny
  ~ conrad con conny
  ~ constance connie
  ~ cordelia cordy delia
  ~ corey coco cordy ree
  ~ corinne cora ora
  ~ cornelia cornie corny nelia nelle nelly
  ~ cornelius con conny corny neil niel
  ~ cory coco cordy ree
  ~ courtney court curt
  ~ crystal chris crys stal tal
  ~ curtis curt
  ~ cynthia cindy cintha
  ~ cyrenius cene cy renius serene swene
  ~ cyrus cy
  ~ dahl dal
  ~ dalton dahl dal
  ~ daniel dan dann danny
  ~ danielle dani ellie
  ~ danny daniel
  ~ daphne daph daphie
  ~ darlene darry lena
  ~ david dave davey day
  ~ daycia dacia daisha
  ~ deanne ann dee
  ~ debbie deb debby deborah debra
  ~ debby deb
  ~ debora deb debbie debby
  ~ deborah deb debbie debby
  ~ debra deb debbie
  ~ deidre deedee
  ~ delbert bert del
  ~ delia cordelia delius fidelia
  ~ delilah dell della lil lila
  ~ deliverance della delly dilly
  ~ della adela adelaide delilah dell
  ~ delores dee dell della lola lolly
  ~ delpha philadelphia
  ~ delphine del delf delphi
  ~ demaris dea maris mary
  ~ demerias dea maris mary
  ~ democrates mock
  ~ dennis dennie denny
  ~ dennison dennis denny
  ~ derek derrek rick ricky
  ~ derick rick ricky
  ~ derrick eric rick ricky
  ~ deuteronomy duty
  ~ diana di dicey didi
  ~ diane di dian dianne dicey didi
  ~ dicey dicie
  ~ dick richard rick
  ~ dickson dick
  ~ dmitriy dima mitya
  ~ dmitry dima
  ~ domenic dom nic
  ~ dominic dom nic
  ~ dominick dom nick nicky
  ~ dominico dom
  ~ donald don donnie donny dony
  ~ donato don
  ~ donna dona
  ~ donovan don donnie donny dony
  ~ dorcus darkey
  ~ dorinda dora dorothea
  ~ doris dora
  ~ dorothea doda dora
  ~ dorothy dolly dora dortha dot dottie dotty
  ~ dotha dotty
  ~ dotty dot
  ~ douglas doug
  ~ drusilla silla
  ~ duncan dunk
  ~ earnest ernestine ernie
  ~ ebbie eb
  ~ ebenezer eb ebbie eben
  ~ eddie ed
  ~ eddy ed
  ~ edgar ed eddie eddy
  ~ edith edie edye
  ~ edmond ed eddie eddy
  ~ edmund ed eddie eddy ned ted
  ~ edna edny
  ~ eduardo ed eddie eddy lalo
  ~ edward ed eddie eddy ned ted teddy
  ~ edwin ed eddie eddy ned win
  ~ edwina edwin
  ~ edyth edie edye
  ~ edythe edie edye
  ~ egbert bert burt
  ~ eighta athy
  ~ eileen helen
  ~ ekaterina katya
  ~ elaine helen lainie
  ~ elbert albert bert
  ~ elbertson bert elbert
  ~ eldora dora
  ~ eleanor elaine ellen ellie lanna lenora nelly nora
  ~ eleazer lazar
  ~ elena helen
  ~ elias eli lee lias
  ~ elijah eli lige
  ~ eliphalel life
  ~ eliphalet left
  ~ elisa lisa
  ~ elisha eli lish
  ~ eliza elizabeth
  ~ elizabeth bess bessie beth betsy betty eliza lib libby lisa liz liza lizzie lizzy
  ~ ella el ellen
  ~ ellen helen nell nellie
  ~ ellender ellen helen nellie
  ~ ellie elly
  ~ ellswood elsey
  ~ elminie minnie
  ~ elmira ellie elly mira
  ~ elnora nora
  ~ eloise heloise louise
  ~ elouise louise
  ~ elsie elsey
  ~ elswood elsey
  ~ elvira elvie
  ~ elwood woody
  ~ elysia lisa lissa
  ~ elze elsey
  ~ emanuel manny manuel
  ~ emeline em emily emma emmy milly
  ~ emil em emily
  ~ emily em emma emmy mel millie
  ~ emma em emmy
  ~ enrique quique
  ~ epaphroditius dite ditus dyce dyche eppa
  ~ ephraim eph
  ~ erasmus rasmus raze
  ~ eric rick ricky
  ~ ernest ernie
  ~ ernestine erna ernest teeny tina
  ~ erwin irwin
  ~ eseneth senie
  ~ essy es
  ~ estella essy stella
  ~ estelle essy stella
  ~ esther essie hester
  ~ eudicy dicey
  ~ eudora dora
  ~ eudoris dosie dossie
  ~ eugene gene
  ~ eunice nicie
  ~ euphemia effie effy
  ~ eurydice dicey
  ~ eustacia stacia stacy
  ~ eva eve
  ~ evaline eva eve lena
  ~ evangeline ev evan vangie
  ~ evelyn ev eve evelina
  ~ evgeny zhenya
  ~ experience exie
  ~ ezekiel ez zeke
  ~ ezideen ez
  ~ ezra ez
  ~ faith fay
  ~ fallon fal falcon fall fallie fally falon lon lonnie
  ~ felicia fel feli felix
  ~ felicity flick tick
  ~ feltie felty
  ~ ferdinand ferdie fred freddie freddy
  ~ ferdinando ferdie fred nando
  ~ fidelia delia
  ~ fionna fiona
  ~ flora florence
  ~ florence flo flora flossy
  ~ floyd lloyd
  ~ fran frannie
  ~ frances cissy fanny fran francie frankie frannie franniey franny sis
  ~ francie francine
  ~ francine fran francie frannie franniey franny
  ~ francis fran frank frankie
  ~ francisco paco pancho
  ~ frankie francis frank
  ~ franklin fran frank
  ~ franklind fran frank
  ~ freda frieda
  ~ frederica erica erika freddy frederick rickey
  ~ frederick derick erick fred freddie freddy fritz rick ricky
  ~ fredericka ericka freda freddy frieda ricka rickey
  ~ frieda fred freddie freddy
  ~ friedrich fritz
  ~ gabriel gabby gabe
  ~ gabriella ella gabby
  ~ gabrielle ella gabby
  ~ gareth gare gary
  ~ garrett barrett gare garratt garret garry gary jerry rhett
  ~ garrick garri
  ~ genevieve eve jean jenny
  ~ geoffrey geoff jeff
  ~ george georgie
  ~ georgiana georgia
  ~ georgine george
  ~ gerald gerry jerry
  ~ geraldine dina gerri gerrie gerry jerry
  ~ gerhardt gay
  ~ gertie gert gertrude
  ~ gertrude gert gertie trudy
  ~ gilbert bert gil wilber
  ~ giovanni gio
  ~ giuseppe beppe pino
  ~ glenn glen
  ~ gloria glory
  ~ governor govie
  ~ greenberry berry green
  ~ greggory gregg
  ~ gregory gory greg
  ~ gretchen margaret
  ~ grigory grisha
  ~ griselda grissel
  ~ guadalupe lupe
  ~ gum monty
  ~ gus gussie
  ~ gustavus gus gussie
  ~ gwen wendy
  ~ gwendolyn gwen wendy
  ~ hailey haylee hayley
  ~ hamilton ham
  ~ hannah anna nan nanny
  ~ harold hal hap haps harry
  ~ harriet hattie
  ~ harrison hap haps harry
  ~ harry hap haps harold henry
  ~ haseltine hassie
  ~ haylee hailey hayley
  ~ hayley hailey haylee
  ~ heather hetty
  ~ helen ella ellen ellie lena
  ~ helena aileen eileen elaine eleanor ellen lena nell nellie
  ~ helene ella ellen ellie lena
  ~ heloise eloise elouise lois
  ~ henrietta etta etty hank henny nettie retta
  ~ henry hal hank hap haps harry
  ~ hephsibah hipsie
  ~ hepsibah hipsie
  ~ herbert bert herb
  ~ herman dutch harman
  ~ hermione hermie
  ~ hester esther hessy hetty
  ~ hezekiah hez hy kiah
  ~ hillary hilary
  ~ hipsbibah hipsie
  ~ hiram hy
  ~ honora honey nora norah norry
  ~ hopkins hop hopp
  ~ horace horry
  ~ hortense harty tensey
  ~ hosea hosey hosie
  ~ howard hal howie
  ~ hubert bert hub hugh
  ~ ian john
  ~ ibrahim brahim ibra
  ~ ignacio nacho
  ~ ignatius iggy nace nate natius
  ~ ignatzio iggy nace naz
  ~ immanuel emmanuel manuel
  ~ india indie indy
  ~ inez agnes
  ~ iona onnie
  ~ irene rena
  ~ irvin irving
  ~ irving irv
  ~ irwin erwin
  ~ isaac ike zeke
  ~ isabel bell bella belle ib issy nib nibby tibbie
  ~ isabella bella belle ib issy nib nibby tibbie
  ~ isabelle bella belle ib issy nib nibby tibbie
  ~ isadora dora issy
  ~ isadore izzy
  ~ isaiah zadie zay
  ~ isidore izzy
  ~ iva ivy
  ~ ivan john vanya
  ~ jackson jack
  ~ jacob jaap jake jay
  ~ jacobus jacob
  ~ jacqueline jack jackie jacqui
  ~ jahoda hoda hodie hody
  ~ jakob jake
  ~ jalen al alen haylen jaelin jaelyn jailyn jay jaye jaylin jaylyn len lennie lenny
  ~ james jamie jem jim jimmie jimmy
  ~ jamey james jamie
  ~ jamie james
  ~ jane janie jean jennie jessie
  ~ janet jan jessie
  ~ janice jan
  ~ jannett nettie
  ~ jasper casper jap
  ~ jayme jay
  ~ jean jane jeannie
  ~ jeanette janet jean jessie nettie
  ~ jeanne jane jeannie
  ~ jebadiah jeb
  ~ jedediah diah dyer jed
  ~ jedidiah diah dyer jed
  ~ jefferey jeff
  ~ jefferson jeff sonny
  ~ jeffery jeff
  ~ jeffrey geoff jeff
  ~ jehiel hiel
  ~ jehu gee hugh
  ~ jemima mima
  ~ jennet jenn jenny jessie
  ~ jennifer jen jenn jenni jennie jenny
  ~ jeremiah jereme jerry
  ~ jeremy jez jezza
  ~ jerita rita
  ~ jerry geraldine geri gerry jereme
  ~ jessica jess jessie
  ~ jessie jane janet jess
  ~ jesus chucho
  ~ jillian jill
  ~ jim jimmie
  ~ jincy jane
  ~ jinsy jane
  ~ joan jo nonie
  ~ joann jo
  ~ joanna hannah jo joan jodi jody
  ~ joanne jo
  ~ jody jo
  ~ joe joey
  ~ johann john
  ~ johanna jo
  ~ johannah hannah jo joan jody nonie
  ~ johannes hannes hans john johnny jonathan
  ~ john ian jack jock johnny jon jonnie jonny
  ~ johnathan john johnathon johny jon jonathan jonathon jonnie jonny nathan
  ~ johnathon john johnathan johny jon jonathan jonathon jonnie jonny
  ~ jon john johnny jonnie jonny
  ~ jonathan john johnathan johnathon johny jon jonathon jonnie jonny nathan
  ~ jonathon john johnathan johnathon johny jon jonathan jonnie jonny
  ~ jose pepe
  ~ joseph jody joe joey jos
  ~ josephine fina jo jody joey josey josie
  ~ josetta jettie
  ~ josey josophine
  ~ joshua joe jos josh
  ~ josiah jos
  ~ josophine jo joey josey
  ~ joyce joy
  ~ juanita nettie nita
  ~ judah jude juder
  ~ judith juda jude judi judie judy
  ~ judson jud sonny
  ~ judy judith
  ~ julia jill jules julie
  ~ julian jule jules
  ~ julias jule jules
  ~ julie jule jules julia
  ~ june junius
  ~ junior jr june junie
  ~ justin justina juston justus
  ~ kaitlin kait kaitie
  ~ kaitlyn kait kaitie
  ~ kaitlynn kait kaitie
  ~ kalli cali kali
  ~ kameron kam
  ~ karla carla carly
  ~ katarina catherine tina
  ~ kate kay
  ~ katelin kate kay kaye
  ~ katelyn kate kay kaye
  ~ katherine cassie cathy kate kathy katy kay kaye kit kittie lena trina
  ~ kathleen cassie cathy kathy katy kay kit kittie lena trina
  ~ kathryn kate kathy katie
  ~ katia kate katie
  ~ katy kate kathy katie
  ~ kayla kay
  ~ kelley kelli kellie kelly
  ~ kendall ken kenny
  ~ kendra kay kenj kenji kenny
  ~ kendrick ken kenny
  ~ kendrik ken kenny
  ~ kenneth ken kendrick kenny
  ~ kenny ken kenneth
  ~ kent ken kendrick kenny
  ~ kerry kerri
  ~ kevin kev
  ~ keziah kizza kizzie
  ~ kimberley kim kimberli kimberly
  ~ kimberly kim kimberley kimberli
  ~ kingsley king
  ~ kingston king
  ~ kit kittie
  ~ konstantin kostya
  ~ kris chris
  ~ kristel kris
  ~ kristen chris
  ~ kristin chris
  ~ kristine chris christy crissy kris kristy tina
  ~ kristofer chris kris
  ~ kristoffer chris kris
  ~ kristopher chris kris
  ~ kristy chris
  ~ kymberly kym
  ~ lafayette fate laffie
  ~ lamont monty
  ~ laodicia cenia dicy
  ~ larry laurence lawrence
  ~ latisha tish tisha
  ~ laurel laurie
  ~ lauren laurie ren
  ~ laurence larry lon lonny lorne lorry
  ~ laurinda laura lawrence
  ~ lauryn laurie
  ~ laveda veda
  ~ laverne verna vernon
  ~ lavina ina vina viney
  ~ lavinia ina vina viney
  ~ lavonia vina viney vonnie wyncha
  ~ lavonne von
  ~ lawrence larry lawrie lon lonny lorne lorry
  ~ leanne annie lea
  ~ lecurgus curg
  ~ leilani lani
  ~ lemuel lem
  ~ lena ellen
  ~ lenora lee nora
  ~ leo leon
  ~ leonard len lenny leo leon lineau
  ~ leonidas lee leon
  ~ leonora nell nellie nora
  ~ leonore elenor honor nora
  ~ leroy lee roy
  ~ lesley les
  ~ leslie les
  ~ lester les
  ~ letitia lettice lettie tish titia
  ~ levi lee
  ~ levicy vicy
  ~ levone von
  ~ lib libby
  ~ lidia lyddy
  ~ lil lilly lily
  ~ lillah lil lilly lily lolly
  ~ lillian lil lilly lolly
  ~ lilly lil lily
  ~ lincoln link
  ~ linda lindy lynn
  ~ lindsay lindsey lindsie lindsy
  ~ lindy lynn
  ~ lionel leon
  ~ lisa liz
  ~ littleberry berry little
  ~ lizzie liz
  ~ lois lou louise
  ~ lonzo lon
  ~ lorelei laurie lori lorrie
  ~ lorenzo loren
  ~ loretta etta lorie lorrie retta
  ~ lorraine lorie lorrie
  ~ lotta lottie
  ~ lou louis lu
  ~ louis lewis lou louie louise
  ~ louisa eliza lois lou
  ~ louise eliza lois lou
  ~ louvinia vina viney vonnie wyncha
  ~ lucas luke
  ~ lucia lucius lucy
  ~ lucias luke
  ~ lucille cille lou lu lucy
  ~ lucina sinah
  ~ lucinda cindy lou lu lucy
  ~ lucretia creasey
  ~ lucy lucinda
  ~ luella ella lu lula
  ~ luke lucas
  ~ lunetta nettie
  ~ lurana lura
  ~ luther luke
  ~ lydia lyddy
  ~ lyndon lindy lynn
  ~ mabel amabel mehitabel
  ~ mac mc
  ~ mack mac mc
  ~ mackenzie kenzy mac mack
  ~ maddison maddi maddie
  ~ maddy madeline madelyn madge
  ~ madeline lena maddi maddie maddy madge madie magda maggie maud
  ~ madelyn maddy madie
  ~ madie madeline madelyn
  ~ madison maddy mattie
  ~ maegen meg
  ~ magdalena lena maggie
  ~ magdelina lena madge magda maggie
  ~ mahala hallie
  ~ makayla kayla
  ~ malachi mally
  ~ malcolm mac mal malc
  ~ malinda lindy
  ~ manda mandy
  ~ mandie amanda
  ~ mandy amanda
  ~ manerva eve minerva nerva nervie
  ~ manny manuel
  ~ manoah noah
  ~ manola nonnie
  ~ manuel emanuel manny manolo
  ~ marcus marc mark
  ~ margaret daisy gretta madge maggie maggy marge margery margie margy meg midge peg peggy rita
  ~ margaretta daisy gretta madge maggie marge margery margie meg midge peg peggy rita
  ~ margarita daisy greta madge maggie maisie marge margo meg megan metta midge peggie rita
  ~ marge margaret margaretta margery
  ~ margie marjorie
  ~ marguerite peggy
  ~ maria masha
  ~ mariah maria mary
  ~ marian marianna marion
  ~ marie mae mary
  ~ marietta mae mamie maria mariah marie marion mary maureen may mercy minnie mitzi mollie molly polly
  ~ marilyn mary
  ~ marion mary
  ~ marissa rissa
  ~ marjorie margie margy
  ~ marni marnie
  ~ marsha marcia marcie mary
  ~ martha marty mat mattie
  ~ martin marty
  ~ martina tina
  ~ martine tine
  ~ marv marvin
  ~ marvin marv
  ~ mary mae mamie marie mitzi molly polly
  ~ masayuki masa
  ~ mat mattie
  ~ mathew mat matt maty
  ~ mathilda patty tillie
  ~ matilda matty maud tilla tilly
  ~ matthew matt mattie matty thias thys
  ~ matthews matt mattie matty
  ~ matthias matt thias thys
  ~ maud middy
  ~ maureen mary
  ~ maurice morey
  ~ mavery mave
  ~ mavine mave
  ~ maximilian max
  ~ maximillian max
  ~ maxine max
  ~ maxwell max
  ~ may mae
  ~ mckenna ken kenna meaka
  ~ medora dora
  ~ megan meg
  ~ meghan meg
  ~ mehitabel hetty hitty mabel mitty
  ~ melanie mellie
  ~ melchizedek dick zadock
  ~ melinda linda lindy lynn mel mindy
  ~ melissa lisa lissa mel milly missy
  ~ mellony mellia
  ~ melody lodi
  ~ melvin mel
  ~ melvina vina
  ~ mercedes merci mercy sadie
  ~ merv mervin
  ~ mervin merv
  ~ mervyn merv
  ~ micajah cage
  ~ michael micah mick mickey micky mike mikey
  ~ micheal mike mikey miky
  ~ michelle chelle mickey shelley shellie shelly shely
  ~ mick micky
  ~ miguel michael miggy miguael miguaell miguail miguaill miguayl miguayll miguell mike
  ~ mike michael mick micky
  ~ mikhail misha
  ~ mildred milly
  ~ millicent milly missy
  ~ minerva minnie
  ~ minnie wilhelmina
  ~ miranda mandy mira randi randy
  ~ miriam mimi mitzi mitzie
  ~ missy melissa
  ~ mitch mitchell
  ~ mitchell mitch
  ~ mitzi mary mittie mitty
  ~ mitzie mittie mitty
  ~ monet nettie
  ~ monica monna monnie
  ~ monteleon monte
  ~ montesque monty
  ~ montgomery gum monty
  ~ monty lamont
  ~ morris morey
  ~ mortimer mort
  ~ moses amos mose moss
  ~ muriel mur
  ~ mustafa mostafa
  ~ myrtle mert myrt myrti
  ~ nadine deedee nada
  ~ nancy ann nan nanny
  ~ naomi omi
  ~ napoleon leon nap nappy
  ~ natalia natasha
  ~ natalie natty nettie
  ~ natasha nat tasha
  ~ nathan nat nate
  ~ nathaniel nat nate nathan natty than
  ~ nelle nelly
  ~ nelson nels
  ~ newt newton
  ~ newton newt
  ~ nicholas claas claes nic nick nickie nicky nico
  ~ nicholette cole nichole nickey nicki nicky nicole nikki
  ~ nicodemus nic nick nickie nicky nico
  ~ nicolas nic nick nickie nicky nico
  ~ nicole cole nicki nicky nikki nole
  ~ nikolai kolya
  ~ nikolas claes nic nick nickie nicky nico
  ~ nikolay kolya
  ~ nikole nikki
  ~ nora nonie
  ~ norbert bert norby
  ~ norbusamte norbu
  ~ norman norm
  ~ nowell noel
  ~ obadiah diah dyer obed obie
  ~ obediah obie
  ~ obedience beda beedy biddie obed
  ~ obie obediah
  ~ octavia tave tavia
  ~ odell odo
  ~ olive livia nollie ollie
  ~ oliver ollie
  ~ olivia livia nollie ollie
  ~ ollie oliver
  ~ onicyphorous cy cyphorus one osaforum osaforus syphorous
  ~ orilla ora rilly
  ~ orlando roland
  ~ orphelia phelia
  ~ ossy ozzy
  ~ oswald ossy ozzy waldo
  ~ otis ode ote
  ~ pamela pam
  ~ pandora dora
  ~ parmelia amelia melia milly
  ~ parthenia parsuny pasoonie phenie teeny
  ~ patience pat patty
  ~ patricia pat patsy patti patty tricia trish trisha
  ~ patrick paddy pat pate patsy peter
  ~ patsy patty
  ~ patty patricia
  ~ paul polly
  ~ paula lina polly
  ~ paulina lina polly
  ~ pauline polly
  ~ pavel pasha
  ~ peggy peg
  ~ pelegrine perry
  ~ penelope penny
  ~ percival percy
  ~ peregrine perry
  ~ permelia mellie melly milly
  ~ pernetta nettie
  ~ persephone seph sephy
  ~ peter pate pete
  ~ petr petya
  ~ petronella nellie
  ~ pheney josephine
  ~ pheriba ferbie pherbia
  ~ philadelphia delphia
  ~ philander fie
  ~ philetus leet phil
  ~ philinda linda lindy lynn
  ~ philip phil pip
  ~ philipina penie phoebe pip
  ~ phillip phil pip
  ~ philly delphia
  ~ philomena menaalmena
  ~ phoebe fifi
  ~ pinckney pink
  ~ pleasant ples
  ~ pocahontas pokey
  ~ posthuma humey
  ~ prescott pres scott scotty
  ~ priscilla cilla cissy prissy
  ~ providence provy
  ~ prudence prudy prue
  ~ prudy prudence
  ~ rachel rachael shelly
  ~ rafaela rafa
  ~ ramona mona
  ~ randall randy
  ~ randolf dolph randy
  ~ randolph dolph randy
  ~ raphael ralph
  ~ ray raymond
  ~ raymond ray
  ~ reba becca beck
  ~ rebecca becca beck becky reba
  ~ reggie reg reginald
  ~ regina gina reggie
  ~ reginald naldo reg reggie renny
  ~ relief leafa
  ~ reuben rube
  ~ reynold reginald
  ~ rhoda rodie
  ~ rhodella della
  ~ rhyna rhynie
  ~ ricardo rick ricky
  ~ rich dick rick
  ~ richard dick dickie dickon dicky rich richie rick ricky
  ~ rick ricky
  ~ ricky dick rich
  ~ robert bill billy bob bobby dob dobbin hob hobkin rob robby rupert
  ~ roberta bert bertie birdie birtie bobbie robbie roby
  ~ roberto rob
  ~ roderick erick rickie rod roddy
  ~ rodger bobby hodge rod roge roger
  ~ rodney rod
  ~ roger bobby hodge rod rodger roge
  ~ roland lanny orlando rollo rolly
  ~ ron ronnie ronny
  ~ ronald naldo ron ronnie ronny
  ~ ronny ronald
  ~ rosa rose
  ~ rosabel belle rosa rose roz
  ~ rosabella bella belle rosa rose roz
  ~ rosaenn ann
  ~ rosaenna ann
  ~ rosalinda linda rosa rose roz
  ~ rosalyn linda rosa rose roz
  ~ roscoe ross
  ~ rose rosie
  ~ roseann ann rose rosie roz
  ~ roseanna ann rose rosie roz
  ~ roseanne ann
  ~ rosemary marie mary rose rosemarie rosey
  ~ rosina sina
  ~ roxane rox roxie
  ~ roxanna ann rose roxie
  ~ roxanne ann rose roxie
  ~ rudolph dolph olph rolf rudy
  ~ rudolphus dolph olph rolf rudy
  ~ russell russ rusty
  ~ ryan ry
  ~ sabrina brina
  ~ safieel safie
  ~ salome loomie
  ~ salvador sal sally
  ~ sam sammy
  ~ samantha mantha sam sammy
  ~ sampson sam sammy
  ~ samson sam sammy
  ~ samuel sam sammy
  ~ samyra myra sam sammy
  ~ sandra cassandra sandy
  ~ sandy sandra
  ~ sanford sandy
  ~ sarah sadie sally sara
  ~ sarilla silla
  ~ savannah anna savanna vannie
  ~ scott sceeter scottie scotty squat
  ~ sebastian seb sebby
  ~ selma anselm
  ~ serena rena
  ~ sergey seryozha
  ~ serilla rilla
  ~ seymour morey see
  ~ shaina sha shay
  ~ sharon sha shay
  ~ shaun shawn
  ~ shawn shaun
  ~ sheila cecilia
  ~ sheldon shelly
  ~ shelton shel shelly tony
  ~ sheridan dan danny sher
  ~ sheryl cheri cherie sher sheri sherri sherry sherryl
  ~ shirley lee sherry shirl
  ~ sibbilla sibbell sibbie sybill
  ~ sidney sid syd
  ~ sigfired sid
  ~ sigfrid sid
  ~ sigismund sig
  ~ silas si
  ~ silence liley
  ~ silvester si sly syl vest vester
  ~ simeon si sion
  ~ simon si sion
  ~ smith smitty
  ~ socrates crate
  ~ solomon sal salmon saul sol solly zolly
  ~ sondra dre sonnie
  ~ sophia sophie
  ~ sophronia frona fronia sophia
  ~ stacey staci stacie stacy
  ~ stacie stacey staci stacy
  ~ stacy staci
  ~ stephan steve
  ~ stephanie annie steffi steffie steph stephani stephany stephie stephine stevie
  ~ stephen steph steve
  ~ steven steph steve stevie
  ~ stuart stu
  ~ sue susan susie
  ~ sullivan sully van
  ~ susan hannah sue sukey susie suzie
  ~ susannah hannah sue sukey susie
  ~ susie suzie
  ~ suzanne sue suki susie
  ~ sybill sibbie
  ~ sydney sid
  ~ sylvanus sly syl
  ~ sylvester si sly sy syl vessie vester vet
  ~ tabby tabitha
  ~ tabitha tabby
  ~ tamarra tammy
  ~ tammie tami tammy
  ~ tammy tami tammie
  ~ tanafra tanny
  ~ tasha tash tashie
  ~ tatiana tanya
  ~ ted teddy
  ~ temperance tempy
  ~ terence terry
  ~ teresa terry tess tessa tessie
  ~ terri teri terrie terry
  ~ terry terence
  ~ tess teresa theresa
  ~ tessa teresa theresa
  ~ thad thaddeus
  ~ thaddeus thad
  ~ theo theodore
  ~ theodora dora
  ~ theodore ted teddy theo
  ~ theodosia dosia theo theodosius
  ~ theophilus ophi
  ~ theotha otha
  ~ theresa terry tess tessa tessie thirza thursa traci tracie tracy
  ~ thom thomas tom tommy
  ~ thomas thom tom tommy
  ~ thomasa tamzine
  ~ tiffany tiff tiffy
  ~ tilford tillie
  ~ tim timmy
  ~ timothy tim timmy
  ~ tina christina
  ~ tisha tish
  ~ tobias bias toby
  ~ tom thomas tommy
  ~ tony anthony
  ~ tranquilla quilla trannie
  ~ trish patricia trisha
  ~ trix trixie
  ~ trudy gertrude
  ~ tryphena phena
  ~ unice eunice nicie
  ~ uriah riah
  ~ ursula sula sulie
  ~ valentina felty val vallie
  ~ valentine felty
  ~ valeri val valerie
  ~ valerie val
  ~ vanburen buren
  ~ vandalia vannie
  ~ vanessa essa nessa vanna
  ~ vernisee nicey
  ~ veronica franky frony ron ronie ronna ronnie ronny vonnie
  ~ vic vicki vickie vicky victor
  ~ vicki vickie vicky victoria
  ~ victor vic
  ~ victoria tori torie torri torrie tory vic vicki vickie vicky
  ~ vijay vij
  ~ viktor vitya
  ~ vincent vic vin vince vinnie vinny
  ~ vincenzo vic vin vince vinnie vinny
  ~ vinson vin vince vinnie vinny
  ~ viola ola vi
  ~ violetta lettie
  ~ virginia ginger ginny jane jennie virgy
  ~ vivian vi viv
  ~ vladimir vlad volodya vova
  ~ waldo ossy ozzy
  ~ wallace wally
  ~ wally walt
  ~ walter wally walt
  ~ washington wash
  ~ webster webb
  ~ wendy wen
  ~ wesley wes
  ~ westley farmboy wes west
  ~ wilber bert will
  ~ wilbur will willie willy
  ~ wilda willie
  ~ wilfred fred wil will willie
  ~ wilhelm wil willi willie willy
  ~ wilhelmina mina minnie willie wilma
  ~ will bill fred wilbur willie
  ~ william bela bell bill billy wil will willie willy
  ~ willie fred william
  ~ willis bill willy
  ~ wilma billiewilhelm william
  ~ wilson will willie willy
  ~ winfield field win winny
  ~ winifred freddie winnet winnie
  ~ winnie winnifred
  ~ winnifred fred freddie freddy winnie winny
  ~ winny winnifred
  ~ winton wint
  ~ woodrow drew wood woody
  ~ yekaterina katya
  ~ yeona ona onie
  ~ yevgeny zhenya
  ~ yoshihiko yoshi
  ~ yulan lan yul
  ~ yury yura
  ~ yvonne vonna
  ~ zach zack zak
  ~ zachariah zac zach zachy zack zak zakk zeke
  ~ zachary zac zach zachy zack zak zakk zeke
  ~ zachery zac zach zachy zack zak zakk zeke
  ~ zack zach zak
  ~ zebedee zeb
  ~ zedediah diah dyer zed
  ~ zephaniah zeph
  """
