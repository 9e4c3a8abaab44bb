// How common the words of personal names are, in quarter nats: 20 is a word in one name of e^5 (148), 30 in one of 1,800. A line holds words of one value.
//
// Counted in the persons of three public lists (OFAC SDN of 2024-05-01, UN consolidated of 2025-08-02, EU financial sanctions of 2024-05-13), so that the
// names lists are full of tell little; names known in many languages according to Wikidata (CC0; name variants of 2025-05-15) and the most frequent
// given names and surnames of large countries (own estimate) are added, so that the names customers are full of tell little too.

let commonPersonTokens = """
  9 al
  10 muhammad
  13 abdul ali
  15 abu vladimirovich
  16 ahmad aleksandr vladimir
  17 ahmed alexander ibrahim sergey
  18 aleksandrovich andrey ben hassan igor jose nikolaevich sergej viktorovich
  19 aleksandrovitj chol dmitry hasan ivanovich kim mikhail nikolajevitj oleg tikriti vladimirovitj
  20 abdallah abdullah alexandrovich ana andrei andrej anna antonio carlos chen david dmitrij el hussein ivan james jean john juan kumar
  20 li liu luis maria mary michael nikolay nikolayevich pierre rahman reza robert sergei singh viktor wang william zhang
  21 alexey anatolyevich borisovich de gonzalez haji hamid hossein mikhailovich olga omar pavel petrovich ri salim sergeevich viktorovitj
  21 vladimirovna yuryevich
  22 aleksandrovna aleksej aleksey alexandr anatoljevitj anderson andrea andreas andrew anthony anton aung aziz barbara bin brian brown
  22 charles christian christopher costa daniel davis dmitriy eduardo edward elena elizabeth fernando ferreira francesco francisco garcia
  22 george giovanni giuseppe hernandez igorevich il ivanov ivanova ivanovitj jackson jennifer jessica jesus johnson jones jorge joseph
  22 jurjevitj karen kevin khan laurent lee linda lisa lopez mahmoud manuel marco mario mark martin martinez matthew michail michel miguel
  22 miller moore muller mustafa nancy natalia nguyen nicolas nikolai nikolaj oliveira park patricia patrick paul pedro pereira perez
  22 peter petrov pham philippe rafael ramirez ricardo richard roberto rodriguez said saleh sanchez santos sarah schmidt sergeyevich silva
  22 smith souza stefan steven susan taylor thomas tran williams wilson yong yurievich
  23 abbas akhund alberto amir anatolievich boris chun denis din husayn irina ismail jan jevgenij jurij khalid khalil konstantin
  23 konstantinovich leonidovich majid maksim michajlovitj mikhaylovich mullah olegovich pak pavlovich rahim roman sergejevitj song su
  23 valentinovich valery vasilyevich viktorovna vyacheslavovich yuriy yusuf
  24 aaron abigail adam adams agha alekseevich aleksei aleksejevitj alexis alice allen alvarez amanda amber amin amy angela ann ashley
  24 bailey baker benjamin bennett betty beverly brandon brenda brittany brooks campbell carol carolyn carter castillo charlotte chavez
  24 cheryl choe christina christine clark collins cook cooper cox cruz cynthia danielle deborah debra denise dennis diana diane diaz
  24 donna doris douglas edwards emily emma enrique eric evans evelyn flores foster frances frank gary gennadyevich gloria gomez grace
  24 gray green gregory gutierrez habib hall hannah haqqani harris heather henry hill ho howard hughes isabella jack jacob jacqueline
  24 jamal janet janice jason jeffrey jelena jerry jevgenjevitj jimenez joan jonathan jong joshua joyce judith judy julia julie justin
  24 karim katherine kathleen kathryn kayla kelly kenneth kimberly king kyle larry laura lauren leonid lewis long lori madison mahmud
  24 margaret marie marilyn martha megan melissa mendoza michelle min mitchell mohsen morales morgan morris murphy musa myers nam natalie
  24 natalya nathan nelson nicholas nicole nikolayevna olivia oo ortiz pamela parker patel peterson petrovitj phillips price rachel ramos
  24 raymond rebecca reed reyes richardson rivera roberts robinson rogers ronald ross ruiz ryan salam salih samantha samuel sanders sandra
  24 sara sayed scott seyed seyyed sharon shirley sophia stephanie stephen stewart sultan svetlana tatiana teresa theresa timothy torres
  24 turner tyler umar vadim valeryevich vasiljevitj victor victoria vyacheslav walker ward watson white wood wright yahya young yurevich
  24 yuri zachary
  25 abubakar adnan alekseyevich alexandrovna alexeyevich anatolevich andreevich andrejevitj artem barzan bashir borisovitj chang
  25 dmitrievich dr hajji hyok jang kang khaled kwang kyong latif mahdi maung maxim mehdi morteza mostafa myint myong nasser nikolaevna
  25 nikolajevna oscar qadhafi ramon rashid ruslan sabawi saddam salah samir sayyed sheikh taha valerievich vasilievich vitalij vladislav
  25 wali win yevgenyevich yury
  26 abdala abdalah abdalati abdalatif abdalaziz abdallatif abdalmalik abdalmelik abdalrahman abdarramao abdderrahman abdelati abdelatif
  26 abdelaziz abdellatif abdelmadjid abdelmageed abdelmajid abdelmalek abdelmalik abdelmelik abdelrahman abderame abderrahman
  26 abderrahmane abderraman abderramao abdi abdollah abdolmalek abdourahamane abdourahman abdulah abdulati abdulatif abdulazeez abdulaziz
  26 abdulla abdullatif abdulloh abdulmacid abdulmadschid abdulmadshid abdulmajid abdulmalik abdulmayid abdulmecid abdulmecit abdulrahman
  26 abdurahman abdurrahman adao adel adeu adou akbar alexei alireza anatolij anatoly andersen andre andreyevich ang angel ao arturo asad
  26 assad au aw ayman bakker bakr bang bauer becker beh bendzamins beng benzamens bertrand bheh bhung bhungheng bianchi bilal bing binh
  26 blanc boe bonnet borisovna boyer braun bruno bue bun can cang cao castro cat cau cchen cchiou ce celik cen ceng cengdeg cengseg ceo
  26 ceoi ceu chahn chan changxi chao chap chat chatan chatun chau chaung chay che cheah cheau chee cheong chern cheu cheuih cheuk cheung
  26 chevalier chew chheu chhia chhin chhiu chhong chhun chi chia chiau chien chieu chih chin ching chinq chio chiou chir chit chiu chiun
  26 chiung cho choi chok chong chosroes chou chow christensen chu chuang chuanq chuen chui chung chwang chyau chyou chyuhn chyun
  26 ciangsiah ciao ciek cieu cing cingdak ciou ciu coengsek colombo cong congxid consort conti cosroe cou cow cozef csang csao csen csou
  26 csung cu cui cun cung cyun dahng daik dak daksan dang dani danial danny dare das dau dave dea dear ded dedxin deg degsen degsing
  26 deivids del demir demitri deng denq der deu devid dexin diag dieg dieu diimitry dimitri dimitrij dimitriy dimitry dimtri ding
  26 dingdong diong dmitr dmitri dmitrii dmitrijs dong doou dou dubois duc dupont durand dz dzandung dzang dzantsiu dzao dzeong dzi dzian
  26 dzit dziu dzoenhing dzong dzov dzung ek ekaterina en eng eo eriksson esposito eu eugenia eugenie evgeni evgenia evgenievich evgenii
  26 evgenij evgenija evgeniya evgeny evgheni evghenia evgueni evguenia evzenie ewgenija eyu faure feihong feihung felix feng fengiam
  26 fernandez ferng ferrari fifung fischer fiyin fong fontaine fournier francois fuad fuhng fung funggiun ga gaa gaawo gabriel gafo
  26 galina gallo gan gao garbachev garbacov garbatjovs garnier gat gauthier gawo ged gehua geng gennadievich gennadjevitj gennady
  26 georgievich ghassan ghou ghui gia gian giang giangdiong giangdong gianhim gianhiun giay gid gien gieng giengdong gig gin gindzung
  26 ginjan ginyen ginzung girard go goan gocar gocer gocher goh gojar goo goojar gorbacev gorbachav gorbacheb gorbacheu gorbachev
  26 gorbachof gorbachoff gorbachov gorbachyov gorbaciof gorbaciov gorbaciovas gorbacov gorbacovs gorbacsov gorbaczow gorbasjof gorbatchev
  26 gorbatchiov gorbatchov gorbatjev gorbatjov gorbatjovs gorbatschew gorbatschov gorbatschow gorbatsef gorbatsev gorbatshov gorbatsjev
  26 gorbatsjjov gorbatsjof gorbatsjoff gorbatsjov gorbatsof gorbatsov gorbatxev gorbatxov gorbechev gorvachov gorvatxov gou greco guan
  26 guang gucerlar guen gueng guerin gui guing gujar gujars gujjar gujjars gul guo gupta gurjar gurjara gurjars gurjjar gurjjars guzar
  26 gwing haau haausoeng hadi hafiz haj hakim ham hamad hamza han hangnguang hansen hanyuan hao haoseng harri harry hartmann hatun
  26 haussein he heng hengsui heoi heui hi hien hiew him hin hing hingceng hingcoeng hingdak hingdeg hingseoi hingseu hingsoey hingtsoeng
  26 hinsui hiu hiun hoang hocine hoffmann hofmann hoi homan homen honggeng honggiam hongjian hongjun hongru honjyn honjyun honyun hooi
  26 horvat hosein hossain hosseyn houssayn houssein how hsi hsiao hsieh hsin hsing hsiu hsu hszu hu hua huang hui huieng huihong huiying
  26 hun hung hungguen hunggwan husain husajn husein huseins huseyin husrav husraw husro husroy hussain hussayn husseyn huu huynh hwang
  26 iam ian iang iao iat iau id ie ien ieng ieong ievgueni ievguenia ig igdiag igdieg ihar ilichef ilichev ilichew ilichiev ilichov
  26 ilichyov ilischev ilitchef ilitchev ilitchew ilitjov ilitschef ilitschev ilitschew ilitshew ilitsjof iljitsjof illichev illitchev
  26 ilya ilychev ilyichev ilyichov ilyichyov ilytchev ilytschew ilytshev imad in io iog iok ionescu iong iongceng ioulia iouri ioury ism
  26 ismael it ito iu iug iulia iuri iurii ivanovna iyu jair jam jansen jao jat jatdzit jatzit jau jauji javad javier jaw je jeh jen jenn
  26 jensen jeong jer jeung jevgeni jevgenia jevgenija jevgenijs jevgenyij jewgeni jewgenija jewgienij jewgienija jhang jhao jhe jhen jhih
  26 jhoe jhong jhou jhuo ji jia jiahe jian jiann jianxin jianzhong jin jinhin jinxing jiong jit jiu jiuh jiung jo joe joelia johansen
  26 johansson jou joung jouri jr jui juk julija julio jung juo juri jurii jurijs jury jwo jya jyan jyh jyi jyong jyun jyung ka kadin
  26 karlsson kat katun kau kausung kaya kche ke keh kemin keng kengdeg kengsiang ker kerh kha khaness khanesse khanh khatan khatun khau
  26 khaw kheng khiau khin khing khiou khiun kho khoh khoo khor khosrau khosraw khosro khosrow khou khu khueng khun khusrau khusrav
  26 khusraw khusro khusrov kian kiangheng kianzung kiaosang kiau kiausung kien kiengheng kieu kin kiong kiousang kirill kit kiu kiun
  26 klein ko koa kobayashi koch koeh koh kok komen komiang komieng kosrov kou kovac kovacs kowalski kralice kralovna kruger kua kuah kuan
  26 kuang kueh kuen kueng kun kung kunya kuo kuoc kuok kwa kwahn kwan kwing kwok lambert lao laqab larsen lau lauv lefebvre legrand lei
  26 leih leng leonidovitj leroy leu ley liam liamkung lian lianke lien lieng liew lihn lii lin liong liou liung lju llichev llichiev
  26 llichov llichyov lllichev llyichev llyichov llyichyov loo low lowe lu ludsam luen lugsiam luhng lun lung luo lurii lv ly lyan lyn lyu
  26 lyuhn lyun ma mach maddenfort madderford madenford mae mag mahammad mahk mahn mai maidenford maidenfort mak malik man manhing mansour
  26 mansur marina marino may maykl medefurt medevoird medevoirden medevoort medevord medevorden medevordt medevort medewurth medfoorden
  26 meerdevoort meffard meffert meffort meg mehta mei mej men meng menhing mercier merode mettervort meuerdt meuorden meverd meverden
  26 meverdt meversborg mevert mevoird mevorden meyer mian miang mien mieng mihng miin ming minh mohamed mohameds mohammadi mohammed
  26 mohammeds moi montfoort moreau morel moy muhameds muhammed muhammeds muhsin mui muih mun murillo nadejda nadeschda nadeshda nadesjda
  26 nadezda nadezhda nadezjda nadezsda nadiezda nadyezhda nadzieja nagy nagyezsda nakamura nasab nassab natalja neumann ng ngaahn ngai
  26 ngaih ngan ngei ngh ngiam ngiamkiun ngian ngien ngo ngoo ngu nguan nguang ngui nguon nguy nhan nhat niam niamkung nian niang
  26 niangkung niann nianqun nielsen niem nien nihm nilsson nim nimkuen nimkwan nisba nisbe noor novak nowak nyan oei oleksandr olsen ong
  26 or ou ouang ould ow pahn pan pang pching pedersen peng petr pheng phin phing phung pihng pin ping popescu popov pung pyn pyng qabriel
  26 qari qasim qiao qiaoshuang qichen qing qingde qingdeg qingxiang qiu qorbacov quach quah quan queen qun quynh rao rasmussen rawi
  26 rehman rian ricci richter romano rongcun rossi rousseau roux roy ruei ruey rui russo rwei saad saeed sahin sahn sahp salman san sang
  26 sao sap sapjat sato sau saulin sayyid schafer schneider schroder schulz schwarz seac seb sebyed sebyid seg sek sen seng seo seoi
  26 seoibin seon seong seow sergejs sergejus serghei serguei serhij seu seubin seufug seui seuih seun seung shah sharma shea shei sheu
  26 sheung shi shieh shih shin shing shinn shiou shiow shiu shiyi shoei shr shuang shuei shui shuibian shujuan shujun shun shwang shyi
  26 shyr si sia siah siak siang siao siarhej siau siauw siaw sib sibyid sie siergiej siew siib siin sik simon sin sing sio siou siow sip
  26 sit siu siucoek siufuk siuliang siulieng siutsoek sjao smit soe soeng soey soeybin soi son sonq soong stanislav suei sui suibian
  26 sulaiman sun sung sup suzuki svensson swei syi syin sying syou syu szabo szergej szong szung ta taher tak takahashi tan tanaka tang
  26 tao tatyana tau tcha tchang tchea tchia te tek teng teo tet teu than thap then thiat thiec thon thu thuy ti tiaun tie tien tiet tieu
  26 tik tin ting tio tion tiong tiu tiun tiung tjea to toergenev toergenjef toergenjev toergenjew tok ton tong too tourgenev tourgeniev
  26 tourgueneff tourguenev tourguenieff tourgueniev trac triet trieu trung tsap tsau tse tshang tshiu tshong tshun tsi tsia tsiau tsin
  26 tsingdak tsir tsiu tsoengsek tsoey tsong tsu tsuen tsuenn tsui tsun tswen tswun tsyn tsz tu tun turgenev turgenevas turgenevs
  26 turgenew turgenieff turgeniev turgeniew turgenjev turgenjew turgenyev turgenyevlar turghenev turghenieff turgheniev turgieniew
  26 turguenev turgueniev tuy ty tz tze tzu tzyy uang ueng ui uin uingi uinn uk uladzimiravich ung uong ur vai valerij van vang vasilevich
  26 vej ven vi vikiong viljams villiams vincent vingi visser vjatjeslav vladimirs vlagyimir volodya vong vu vun vung vunhin vuong wagner
  26 wai waih waiji waijing waikoeng walid wanggim watanabe watsim weber wedxim wee wei weikeng weiqiang weiyi weiying wej wen weng
  26 wenggim wenxing wey wladimir woei wohng wolf wolodja wong woo wu wun xao xi xiao xid xie xin xing xingrui xiu xiuceg xiufug xiulian
  26 xiulien xosro xosrow xotun xu xuan xusraw xusro xusrow yahng yakovlevich yam yamamoto yan yang yann yao yat yau yauh yed yedjid
  26 yelena yem yen yeo yeoh yeong yeou yeoyi yeu yeung yevgeni yevgeniy yevgeniya yevgeny yevgueni yevguenia yi yid yildiz yilmaz yin yio
  26 yit yiu yiuh yiungi yizhe yoon you youri youry youyi yu yuan yuchan yuen yug yuh yuhn yuk yulia yuliya yun yung yurii ywan zad zan
  26 zanciu zandung zap zapig zau ze zedong zendung zenhing zenqiu zenzau zeonhing zeu zhao zhaofu zhaozhuo zhe zhen zhendong zhenya
  26 zhenzhao zhi zhong zhou zhu zhuo zi zia ziao zih zii ziin zimmermann zindung zingdong zingheng zingziao zingziou zinzeu ziou ziqing
  26 ziu ziyu zog zu zuibiang zung
  27 alejandro alexandrovic alfonso alfredo aliaksandr aljaksandr aljaksandravitj allah amer anatolievna anatoliy anatoljevna anatolyevna
  27 anwar ashraf avila dmitrijevitj dzmitry eduard eduardovich evgeniy evgenyevich fawaz faysal fedorovich gastelum german grigorjevitj
  27 hamda hamed hosseini ignacio igorevitj iyad jafari jihad kamal khalaf khamis kovalchuk kuznetsov kyaw mahmood malek mejia
  27 mikalajevitj moe moreno moussa murad na nikita noorzai ortega pavlovitj petrovna sad saif salazar sergeevna shaykh siarhei sok
  27 stepanovich suleiman trabelsi turki valencia valentina valeriy valerjevitj vasiljevna vitaliy vitaly vjatjeslavovitj volodymyr won
  27 yassin yousef zaw
  28 abdalkarim abdelgadir abdelhalim abdelhlim abdelkader abdelkarim abdulhalim abdulhamid abdulkader abdulkadir abdulkarim abdulkerim
  28 abdulqadir abdulqodir abid achiles achilio achilla achille achilleo achillesz achillina achmad achmat achmed achmet adil ahillesz
  28 ahmadi ahmat ahmet ahmod aixinjueluo akov albert aldawasir aldawsari aleksander aleksandras aleksandre aleksandrovic aleksandrovitch
  28 aleksandrovits aleksandrovitx aleksandrowicz alekseevic alekseievich alekseievitch alekseievitx aleksejevic aleksejevits aleksejs
  28 aleksiej aleksiejewicz aleksy alekszandr alekszej alekszejevics alexandre alexandrovitch alexandrovitj alexandrowitsch alexeevich
  28 alexeievitch alexej alexejevic alexejewitsch alexsandr aljosja allee alli alonso aly ammar andzelina angelina anh anne aquileo
  28 aquiles armando arthur artiom artur aschkenasi aschkenazi ashkenazi ashkenazy ashkenazzi ashkinazi asjkenazi askenazi askenazy
  28 aszkenazy awad bac back baek bai baihan baik bak balachoff balachov balachova balaschow balasev balaseva balashov balashova balasjov
  28 balasov balasova balcer balsazar baltasar baltazar balthasar balthassar balthazar balthazard balthazaro baltzar banh basileios basir
  28 bassam beei bei beii beiye beltran bent bhuekim bhungdieg bohan boliyakefu bong borgo bourg brejnev brejnew breschnew breshnev
  28 breshnew bresjnev bresnjev brezhnev brezjnef brezjnev breznev breznevas breznevs brezniew breznjev brezsnyev briezniew bung buong
  28 burgh burgo burke cai cam ccha cchaj cchao cchi cching ccho cchol cchuej cenni cesar ceyms chae chai chak chatalov chatalova
  28 chaudhari chaudhary chaudhuri chaudri chaw chek cheng chengen cheol chet cheui chhau chhe chhen chheng chhet chhiang chhoa chhu chhui
  28 chiam chiang chibalcici chihng chim chinh chiong choang chohng chon choudary choudhary choudhry choudhuri choudhury chowdary
  28 chowdhary chowdhry chowdhuri chowdhury choy chua chudhry chujiu chul chum chut chwu chyi chyn chyng ci cin cjang co coc coi coj
  28 colonel con constantin constantine constantinos corc costas csho cshol csiang csin culiya currito curro cyril dam daria darija darina
  28 darja darjana darya dasha dauasir davasir dawasir dawsari deui di diao dich diep dihk dik dinh doai doanh du duat duei duey dui dung
  28 dyi dzau dze dzeimss dzenifera dzin dzjang dzons eem eliena elisabeth elizabet emanuel emil emmanuel endru engbhung engmung enn
  28 eshkenazi eugene evalina evaline evelien evelin evelina evelino evelyne evgenevic evgenevich evgenevna evgenievna evgenjeva
  28 evgenjevic evgenyevna evguenievich ewelina fa fathi fedorovic fedorovitch fedorowitsch fei fej fen feodorovitj fi figueroa filip
  28 fiodorovich fiodorovitch fiodorowicz fjodorovic fjodorovics fjodorovitj fjodorowitsch fo fok fook fran franco friedrich fu fug fuk
  28 fwu fyodorovich gaaciu gaasing gam gau ge gee genadevich genadi genadij genadiusz genadzevich gennadevic gennadevich gennadi
  28 gennadievic gennadii gennadij gennadiy gennadiyevich gennagyij geo geon georg georgi georgii georgij georgijs georgios georgiy georgy
  28 getiao getiou geung ghenadi ghenadii ghoi gholamreza gi giam giaseng giennadij giennadjewicz gieorgij gieu gil gim giorgios giorgos
  28 gleb goi gong graham grahamova grigorievich gu guanting guenadevitch guenadievitch guennadevitch guennadi guennadievitx gueorgui
  28 guerrero guk gun guohua guong guoxiong gusev gustavo guu gwenifer gwong gyn gyun haahm haiu hala haled halid hang hann haq hashim hau
  28 hector heinrich helena henadij henadzevic henadzevitch henadzij hennadij hennadyj henri heping herodes het heu hian hiang hiaoiang
  28 hiat hieh hienadzievic hienadzievitch hieng hiet hijazi hio hioh hiong hiouieng hlaing hog hok hon hong hongzhi hongzi hoo horng hose
  28 hosejn hou hsien hsiung hugo huhng hungdzi hungji hungzi huong hurodes huseyn husszein hwa hyrodes iakov iap iaroslav ieixua iek
  28 iekaterina ielena ievguenievitx ievguenievna ikshuaku ikshvaku ikshwaku iksuaku iksvaku ikswaku ilia iliusha ilja im ing ioudenitch
  28 iourievitch iouriy ip ir irena isaac ishac ismayil iudenici iun iurievitx jaber jakov jakow jamil jaraslau jaroslav jaroslavas
  28 jaroslavs jaroslaw jaroszlav jauhenavich jauhenavitj jauhienavic jee jekaterina jekateryna jekatierina jekatyerina jeng jenifer jenni
  28 jennija jenny jenq jeschua jesjoea jesua jeun jevgenjeva jevgenjevic jevgenjevna jevgenyevics jevhenovytj jewgenijewa jewgenjewitsch
  28 jewgenjewna jheng jhi jhu jiachao jiacheng jiahao jiaming jiang jie jien jim jincai jing jingman jingven jinliang jinn jiou jiow
  28 jiuan joedenitsj joerij jokubas jon jorgos jorgosz josiaki josue ju judenic judenics judenicz judenitj judenits judenitsch judenyics
  28 judynicz judynowicz jue jugyenyics jules julian junwei junxian junxiong juras jurevic jurewicz jurjevic jurjewitsch juryj jusuf jy
  28 jyu jyuan jyy kahm kalachnikov kalaixnikov kalaschnikow kalashnikov kalasjnikov kalasnikov kalasnikovs kalasnjikov kalasnyikov
  28 kalasznikow kaled kalid kam kamel kan kao kar kee kei keih kem keong keung khi khieu khim khiu khoa khotsharjan khue ki kia kiam kiao
  28 kibalchich kibalcic kibalcici kibalcsics kibalczicz kibalczycz kibaltchitch kibaltjitj kibaltschitsch kibaltsits kiem kims kio kiou
  28 kiril kirills koan kocarianas kocarjan kocaryan kocharian kocharyan kocsarjan koczarian kon kong konstantinas konstantinos
  28 konstantins konsztandinosz konsztantinosz konsztantyin koo kostas kostyantyn kotcharian kotjarjan kotsarjan kotscharjan kotsjarian
  28 kotsjarjan kotxarian ku kue kuk kwon kwong kybalcyc kybalczycz kyril kyrill kyu la lai laih lam lan larisa law le leao lebedev len
  28 leo leon leonas leone leong leonidovna leons leuhn leuhng leuih leung lev liang lihua lim ling lioudmila lioudmyla liudmila ljoedmyla
  28 ljudmila ljudmyla ljun lleo lo loe loen loh lokchina lokchine lokschin lokschina lokshin lokshina loksin loksina loksjin loksjina
  28 lokszyn lokszyna lon loong lor louis lud ludmila ludmilla lue lug lui lum luong lut lvovich lyuda lyudmila lyudmyla lyusya
  28 magomedovich manan manying marija masajuki masayuki masri matsutani meikam meikem meiqin meixi meri metazone meza michailowitsch
  28 michajlovic michajlowicz michal mihail mihailoglu mihails mihajlo mihajlovic mihajlovics mihaylovic mihhail mijail mijailo
  28 mijailovich mikalaevich mikhailo mikhailovitch mikhailovitx mikhailovna milad minghui mingyu mingzhe mingzhi mixail mixajlo miyanishi
  28 miyanisi mojtaba morohashi morohasi motoyoshi motoyosi muammar muikim mung murat mychajlo mychajlovytj mychajlowycz myhailo mykhailo
  28 mykhajlo mykhaylo myxajlo nabil naser nasir natalija navalna navalni navalnoi navalny navalnyj nawalny nga nghe nghi nghiem ngi ngiem
  28 nham nhien nho nhue ni nicolai nicolaj nicolay nikolaevic nikolaievich nikolaievitch nikolaievitx nikolajevic nikolajewicz
  28 nikolajewitsch nikolajs nio niu nyikolaj nyikolajevics ojang oleksandras oleksandrs oleksi oleksii oleksij oleksiy olekszandr
  28 olekszij olexander olexandr olexandre olexii olexij olexiy orodes ouorod ouorodes ouyang pack paco paek paik panagiotes panagiotis
  28 panaiotis panajotisz panayiotis panayotes panayotis panchito pancho panos paquito parra pat pchan pcheng pei pej pek pet peters phan
  28 phang phen phi philip phoan phobia phuan phuc pinrui piter piters pok pol polakof polakoff polakov polakow poliakof poliakoff
  28 poliakov poliakow poljakov poljakova poljakow polyakov pong poon popovic popovich popovicius popovics popovitch popovitj popovits
  28 popovitsj popovitx popovyc popovych popovytj popovyts popovytsj popowicz popowitsch popowycz popowytsch pui pun qi qin quang quintero
  28 quyen ra ran ranmin rauf raul ren rhee ricard rim roger romero rong ronghua rosario rotenberg ru ruben ryong sacharov sacharovas
  28 sacharow sachartschenko sadegh saharov saharovs sahharov sahib sajarov sakarov sakharoff sakharov sakharow salem sam samad samer sami
  28 saqr sargsian sargsianas sargsjan sargsjans sargsyan sarkisian sarkisjan sarkisyan sarl sasha sasja satalov satalova satalovas
  28 satalovs sattar saxarov schatalov schatalova se see seif selensky selenskyj selenskyy sem seot sergejevna sergeyevna sergio serm sham
  28 shan shatalov shatalova sheem shen shian shihan shim shohachi shohshi shoshi shosi shouhachi shoushi shousi shu shufen shuk shum shy
  28 shyan siam sian siaoiang sien sieng sim siouieng siuh so soet sofiya solovev solovieff soloviev soloviov solovjev solovjov solovjova
  28 solovjovs solovyev solovyov solowiow solowjew solowjow solowjowa som soo soon sou stachovskij stachovsky stachovskyj stachowski
  28 stachowskyj stahouski stahovskyi stajovski stakhovskij stakhovsky stakhovskyi stakhovskyj stakhovskyy stanislavovich staxovskyj
  28 stivens sud suen sug suk sulayman sum sumling sut svietlana swe swetlana swietlana symeon syohshi syohsi syoshi syosi syoushi syousi
  28 syun szaharov szargszjan szatalow szatalowa sztahovszkij szu szun szvetlana taahm tahir takaschi takashi takasi tam tanh tap tarn
  28 tatjana tatyjana tchan tchoi tengteng thai tham thanh theng thi thien thin thing thit thoi thong tiak tiang tiau tid tihng tingting
  28 tinh tintin tiou tobias toe tomas tri tru tsa tsai tsao tsek tshing tshua tsiang tsim tsing tso tsoi tsoo tsoy tsuei tsuk tsut tswei
  28 tue tui tuk tung tuong tyng tzao tzau tzer ubaidallah ubaydulla ubaydullah ubeydullah uei um un urij urud usama ut uthman uy vacaslav
  28 valeri valerii valeryj valter vasileios vasilevic vasilievici vasilios vasilis vasiliy vasiljevic vasiljevits vasily vasilyevna
  28 vassileios vassilievitch vassilievitx vassilios vassilis vasziliosz vasziljevics viacaslau viachaslau viacheslav viatchaslau
  28 viatchaslaw viatcheslav viatscheslav viatxeslav victoir victorovici viktorovic viktorovici viktorovics viktorovitch viktorovitx
  28 viktorowitsch viktors vilhelm vinh viru vitali vitalii vitalijs vitalijus vjacaslau vjaceslav vjacsaszlav vjacseszlav vjatjaslau
  28 vjatsaslau vjatseslav vjatsjaslaw vladimiroglu vladimirovic vladimirovitch vladimirovitsj vladimirovitx vladimirson vlagyimirovics
  28 volodimir volodomor volodymyrovych vorod vuu vyaceslav vyachaslau vyachaslaw vyatchaslaw wa wah wahng waht waleri walerij walery
  28 walter wangzi wasiljewicz wassiljewitsch wat wed weilian wenbin wenlong wenn wenzhe wero werod weroy wiaczaslau wiaczeslaw
  28 wiatscheslav wihng wiktor wiktorowicz wiktorowitsch wing wiroy witali witalij wjatschaslau wjatscheslaw wladimirowicz wladimirowitsch
  28 wolodymyr woping worod wuxiong xalid xavi xavier xian xiaoyan xinhong xinling xiong yaakov yahia yakob yakobo yakov yanting yap
  28 yaroslav yasin yauhen ye yee yeh yekaterina yeshoua yeshua yesu yesua yesuah yeuih yevgenievich yevgenievna yevgenyevna yevguenievich
  28 yih yihn yihng yijiu yim ying yingmen yingwen yiorgos yip yng yoojeong yoojung yorgos yoshiaki yossef youcef youjeong youjung
  28 yourievitch youriy yousif youssef yousuf youting ysaac yshac yshua yuchong yucin yudenich yui yujeong yujong yujung yulian yum yunis
  28 yuqing yuras yurchyk yurko yuryevna yusof yussef yussuf yuxiang yyi zaak zacharcenka zacharcenko zacharczenko zachartjenko zaharcenko
  28 zaharcsenko zahartsenko zahhartsenko zaiga zaika zajarchenko zakharchenko zakhartchenko zakhartxenko zao zaxarchenko zeg zeguang
  28 zelenski zelenskiy zelenskji zelenskoi zelensky zelenskyi zelenskyj zelenskyy zelenszkij zen zeru zhan zheng zhengxiong zhenliang
  28 zhicheng zhihao zhihong zhijun zhiming zhiqing zhixin zhixiong ziju zijyu zonghan zoon zoze zue zuhair zuru
  29 aa abachidze abaixidze abas abaschidse abashidze abasidze abasjidze abaszydze abbasz abbos abdelhak abdelhaq abdelouahed abdelwahed
  29 abdessalam abdulwahd abdulwahid abdussalam abraham abubakr acopian adib aegidius aegidus afanasev afanasiev afanasjeu afanasjev
  29 afanasjevs afanasjew afanassieff afanassiev afanassjew afanasyev ag agidius agnelli agnes agopian agopyan aguirre ahn aimee akhras
  29 akhtar akobian akobyan akopian akopyan akram alaksandr alaksej alaksiej alekseev alekseeva alekseiev alekseieva aleksejev aleksejeva
  29 aleksejevova aleksejevs alekseyev alekseyeva alekszejev alena alexeev alexeieva alexejev alexejevova alexejew alexejewa alexeyev
  29 alexeyeva aliaksei aliaksey aliaksiei aliaksiej aliaxei aliaxiei alisa aljaksei aljaksej aljakszandr aljakszej aljaxandr alla
  29 alyaksandr alyaksey alyaksyey an anas anastacia anastasia anastasiia anastasija anastassia anastassija anastassiya anastazija
  29 anastazja anatolevic anatoli anatolievitch anatolievitx anatolijs anatoliyovych anatoljevic anatoljevics anatoljewitsch anatolyevic
  29 ancela ancelo andri andriej andrii andrij andriy anelli angelo ania anka antony aodun aotun arakawa araujo aristedes aristeides
  29 aristeidis aristid aristide aristides aristidis arkady artyom arystydes ashlea ashlee ashlei ashleigh ashli ashlie ashly august
  29 auguste augustus avqust azam azhar baasyir bae bag bahng baixar baj barakat barakzai barborka barvinsky barvinskyi barvinskyj
  29 barvinskyy barwinski barwinskyj barys basar bashar bashshar bashshor basil basili bassar baszszar bay beleckij beletski beletskiy
  29 beletsky belezki beliaiev beliayev beljaew beljajev beljajew belousov belyaev belyayev bencijjon benjamins bentsion bentzi bentzion
  29 benyamin benyomin benzion bernard bernstein bernsteins bessar bhang bhungciao bhungciou bi bian bieleckij bieletski bielietski
  29 biljajiv binjamin binjamins binyamin binyomin bjong boan boriss borisz borys brigitte brizita bu buan burmese byeon byeong byon byong
  29 byoun byun byung camal caroline catherine cavanshir cavansir cavansirlar cavansirler ccheng cchiao celililer cemal cernisov cernysev
  29 cernysov cha chadidscha chadidza chahla chaim chajim chameneji changchien chayim chayyim chenghan cheon chernyshev chernyshyov
  29 chevtchenko chicherin choo choung chruschtschow chruscov chrusjtjov chrustschow chtcherbakov chunho chuu chyu cicerin cicerinas
  29 cicerins cichanouski cichanowski cimmi claude claudia cohen conson contreras corcadze cordan covanni cristina csiao csicserin cso
  29 csong csunho cuang cunningham cunninghamova cuqasvili czernyszow cziczerin da daahm dai damian dan danh danielanka danielka danielova
  29 danielowa danielowka danielowna daniil danila dann danya danyiil dario darwish dasuha dehlavi dehlawi dehlewi dehlvi dejan dejana
  29 deniss denisz deyan dib dienis dihlawi dimitrijevic dionisios dionisziosz dionizij dionusziosz dionysios diwu djalili djavanshir
  29 djenis djordjadze djougachvili djugaixvili djughashvili dmitrievic dmitrievitch dmitrievitx dmitrijevic dmitrijewitsch dmitriyevich
  29 dmitrovic dmitrovici dmitrovics dmytrovyc dmytrovych dmytrovycius dmytrovytch dmytrovytj dmytrovyts dmytrovytsj dmytrowycz
  29 dmytrowytsch dmytroyts dmytryevytsj doan dongxiang dorothea dschamal dschordschadse dschughaschwili dsjugasjvili duan duri duy dzamal
  29 dzavanshir dzeksons dzhugashvili dzija dzjoegasjwili dzjordzjadze dzmitryj dzonass dzonsons dzordzadze dzordzadzeova dzovanni
  29 dzsordzsadze dzsugasvili dzugasvili dzugaszwili dzun dzuzepe ebrahim eder ederova edr edrova edvard efim egidij egidius egor egori
  29 eider einstein ejder elanor eleanor eleni elizaveta emi emilia entoni erik ernst ernsts esmail eudoci eudocia eudoksja eudosi eudosia
  29 eudoxi eudoxia eudoxius eugen ewdokia eyder faat fadi fahd faisal fan fat fati fatima fatimat fatimatu fedor fedorov fedya felipe
  29 fineas finjas fiodor fiodorov fiodorovova firas fjodarau fjodor fjodorov fjodorovova fjodorovs fjodorow fotima francis fransiss
  29 frederick frederik fudzijama fueki fujisho fujishoh fujishou fujisyo fujisyoh fujisyou fujiyama fun furusho furushoh furushou furusyo
  29 furusyoh furusyou fyodor fyodorov gaading gaai gabriele gabriella gadeng gal galouzo galuza galuzo galyna gamal garciova gavriil
  29 gavril gawriil geoffrey georgeova georgijevitj georgova gerard geri gerijs ghafur ghani ghazi giannis gie giorgio gjong glez gold
  29 goncharuk gonczaruk gontcharouk gontjaruk gontscharuk goodwin gook gorvic gorvits gosta grabowski gracie gregorio grigalius grigorij
  29 grigory grogori gua guanlin guanyu gug guh guido guy gwai gwang gweon gwo gwok gwon gyenyisz gyeong gyong gyorgy gyung gyuri ha haam
  29 hagobian hagobyan hagopian hagopyan haim hakobian hakobjan hakobyan hakopian hakopyan halabi halebi halim halina halusa haluza haluzo
  29 halyna hamdan hamenei hamilton hamiltonova hanafi hancharuk hani hania hanka hanna hantjaruk hanusia harn harold hashem hashimura
  29 hasim hasimura hasin hassen hasszan hasyim hatice hauryil hauryla hayim hayyim heidari heinz helen helene hendrik heorhieuna
  29 heorhijeuna hermann herrmann hiam hideaki hieorhiieuna hieorhiievna hieorhijeuna hieorhijevna hieorhiyeuna hieorhiyevna hieta
  29 himeness hiraide hirojuki hiroyuki hitoshi hitosi hjeorhijeuna hjok hjon hoa hoat honcaruk honcharuk honcsaruk honczaruk hontcharouk
  29 hontjaruk hontscharuk hontsjaroek hontsjaruk hontxaruk horvic horvits horvitz horwic horwitz hoshim hrihorij hrohori hruscov hryhori
  29 hryhorii hryhorij hryhoriy hsuan hsueh huat hujisho hujishou hujisyo hujisyoh hujisyou hurusho hurushou hurusyo hurusyoh hurusyou
  29 husam hyam hyeok hyeon hyeona hyeorhiyeuna hyon hyona hyoun hyuk hyun hyuna hyunah ia iair iairos iairus iakovlev iaraslaw ichiro
  29 ichirou iciro icsiro iefim iegor ielizaveta ieshu igorevna ilseong ilsong ilsons ilszong inger ingrid inkeri innocent inokuma ioanis
  29 ioannes ioannis iosif iosifovich iosip iossif ioszif iouriiovytch iourlov iourlova iourovski iqbal irene irgengioro irsens isa isabel
  29 isao islam israel issa iuriiovici iuriiovych ivanoff ivanovic ivanovics ivanovitch ivanovitx ivanovs ivanow ivans iwan iwanow
  29 iwanowicz iwanowitsch jaakov jacksonova jadiya jahja jahng jaime jairo jairos jairus jakob jakovleff jakovlev jakovlevas jakovlevs
  29 jakovljev jakowlew jakub jakubs jalal jalil jalili jamaal janez janis janisz jaraslav jaraslaw jaraszlav jashogyi jasim jauhen
  29 jauhien jauhienij javanshir javhen jawhien jb jdanov jeen jefim jefims jegor jelisaweta jelizaveta jelizawieta jensenova jeon jeschu
  29 jesjoe jesu jeszu jew jewdocha jiading jianhong jifung jilji jimi jiming jimmi jimmy jinlong joanisz joao joaozinha joaozinho johan
  29 johann johanna johannes johnsonova joko jonas joo jordan jorjadze josef josif josihiro josinori joukov jouravlev jouravliov jrushchov
  29 jughashvili jukiko jukov juliette julyet jun junass junho junhong jurijovics jurijovyc jurijovytj jurijowycz jurijowytsch jurlov
  29 jurlova jurlow jurlowa jurovski jurovskij jurovsky jurowski kaan kader kadidja kadija kadirof kadirov kadorov kadyrov kadyrow kai
  29 kamaldjan kamaldzan kamaljan kamaljon kameljan kameljon kamoldjan kamoldzan kamoldzon kamoljon kamoshida kamosida karimi karlos
  29 karolos karols kasikci kazui kazujosi kazuyoshi kchang keiichi keiici keuih key khadidja khadija khadijeh khadiya kham khamanei
  29 khamenei khaminai khashoggi khe khee khiut khong khruschev khrushchev khrushchov khrushchyov khrusjtjov khuat khung khut kie kil kiok
  29 kjong kodirov koerotsjkina koet koezmin konstantinovitj kook korjakov korjakova korschakow korshakow korzakov korzakova korzhakov
  29 korzhakova korzjakov korzjakova korzsakov korzsakova kot kourotchkina kouzmine kouznetsov kozlov krioutchkov kristina kristine
  29 kristofer kriuchkov kriuckovas kriuczkow kriutxkov krjoetsjkov krjuckov krjucskov krjutschkow krjutsjkov krjutskov krystyna kryuchkov
  29 kuai kug kuh kui kurochkina kurockina kurocskina kuroczkina kurotjkina kurotschkina kurotskina kusmin kusnetsov kusnezow kuzmin
  29 kuzmins kuznecov kuznecovas kuznetov kuznyecov kwai kweon kwik kwoon ky kyeong ladislaus ladyslaw laj lang larissa larissza larysa
  29 lawrence lawrenceova lawrencova lej leji leonard leonardo leontev leontief leontiev leontjev leontjew leontyev levs lew liao liauw
  29 linh lionel lioubov liow liubov ljubov ljubow loan loi lok lorant lorensa lorenss louey louise lourens luan lubow luc luca luce
  29 luchnikov luchnikova lucija lucio lucius lucjan lucnikov lucnikova lucy ludviq ludwig luh lutschnikow lutschnikowa lwcnikov lwcnikova
  29 lyov lyubov maaja maan maciejewski maciejewskij macijevskyj macijewskyj madani mahammadali maia maiia maija maja majia majja makarov
  29 makhlouf makhluf manciu mansoor mao marcel margarita margvelachvili margvelashvili margvelasjvili marharyta mariia mariya marozava
  29 marozaw maru maruf maruja marujita marwan masanori masha matsievski matsievskyi matsiievskyi matsiyevskyy matvei matvej matvey matwei
  29 maya mayya mazijewskyj meagan meaghan medina medvedev meghan meghann megyn meiers meihui melikichvili melikischwili melikishvili
  29 melikisjvili melikisvili melikisvilis melikiszwili meqan michailow michajlov michajlovna michajlow michiyoshi micuhiro mihailov
  29 mihailovs mihaylov mihhailov mikhailov mikhajlov mikhaylov milan milband milenband miliband milibends milnband mirachmad mirachmat
  29 mirachmed mirachmet mirahmad mirahmat mirahmed mirahmet mirakhmad mirakhmat mirakhmet mitsuhiro mo mogollar mohammadali moisei moisej
  29 moisey moissei moiszej mojsej mojszej moon morosow morozoff morozov morozova morozovs moses mou mounir mow moysey mu mugallar mughal
  29 muhn muk munoz musab mustapa nader naim naing nasr nasrallah nasrullah nastya nestor ngao ngok ngor nhu nigmatilla nikitin
  29 nikolaievna nikolass ning noriyuki oboukhov oboukhova obuchov obuchova obuchovova obuchow obuchowa obuhov obuhova obukhov obukhova
  29 ochoa oe ofuchi ofuti ogochi ogoti ogouchi ogouti ogust oh ohgohchi ohgohti ohshitsu ohshitu ohsitsu ohuchi ohuti oksana okutani
  29 olegovitj oleh oleksandrovych oleksiiovych oleksijovic oleksijovytj oleksijowytsch oleksiovich oleksiovitx oleksiyovich oleksiyovych
  29 olekszijovics olena olesia olesja olessia olessja olesya oleszja olexijovyc olqa olya omelcenko omelchenko omelcsenko omelczenko
  29 omeltchenko omeltjenko omeltschenko omeltsjenko on oofuchi oofuti oogochi oogoti oogouchi oogouti oohuchi oohuti ooshitsu ooshitu
  29 oositsu oositu osama oshitsu oshitu osipov osipovs osipow ositsu ositu ossipov otagi othman otto pa pae pahng pai paj pancito
  29 pancsito panczito pantchito pantjito pantschito pantsito pantsjito pantxito parasceva parasceve parascewa paraskeva paraskeve
  29 paraskevi paraskewa pasja patarkacisvili patarkaciszwili patarkatsichvili patarkatsishvili patarkatsisjvili patarkatsisvili
  29 patarkazischwili pauline pawel pawiel pay pchang pe pelageia pelageja pelageya pelagi pelagia pelagie pelagiy pelagueia pelagueya
  29 pelaheja pelaya pertu phat piatro pielagieja pien pinchas pinhas pini pinkhas pinni pinny piny piotr pjon pjong pjotr poklonska
  29 poklonskaja poklonskaya poklonski poklonskij poklonskiy poklonsky poklonskyi poklonskyy prascovie praskovia praskovja praskovya
  29 praskowia praskowja prithi prithu pritu provorov provorova provorovas provorovs proworow prthu pyeon pyeong pyer pyon pyong pyotr
  29 pyoun pyun pyung qarsia qay qu quat quoc rabinovic rabinovich rabinovics rabinovitch rabinovits rabinowicz rabinowitsch rabynovyc
  29 rabynovych rabynovycz rabynowytsch rachmonsoda rahel rahmanzade rahmonsoda rahmonzoda rakhmanzade rakhmonsoda rakhmonzoda ramadan
  29 ramsey randall raquel reda rincon rios risa roeslan roland romanovich rouslan ruelas russlan rustam ruszlan ryang saab sabbatai
  29 sabbataj sabbathai sabetaj sabtaj sahla saizaak sanchun sancun sargej sasaki satoh satou sav savcenko savchenko savelyev savstjenko
  29 savtchenko savtjenko savtsenko savtxenko sawczenko sawtschenko scerbakov scerbakova schahla schdanow scherbakoff scherbakov
  29 schewtschenko schtscherbakow schukow schurawljow seba sebasthian sebastian sebastianek sehla selenski selesnjowa selezneva seleznjeva
  29 seleznjova seleznova seleznovova seleznyova seleznyowa seok sergeevic sergejevic sergejevits sergejevitsj sergejewitsch sergeyevic
  29 sergij sergijovyc sergiy sergueievitch sergueievitx sergueyevich serguiovich serhi serhii serhiiovych serhiiovytch serhijovyc
  29 serhijovytj serhijowytsch serhiovitx serhiy serhiyovych serhui serxio setsu sevcenko sevcsenko sevtsenko seyid shabbatai shabbetai
  29 shabbethai shabbtai shabtai shafiq shahla shahlo shao shar sharaa shaw shcherbakov shcherbakova shdanow sheehan sheehansheehan shek
  29 shevchenko shichijo shichijoh shichijou shilong shimanuki shinjo shinjoh shinjou shinjyo shinjyou shinsho shinshoh shinshou shinsyo
  29 shinsyou shitijio shitijioh shitijiou shize shohei shohichi shoichi shoiti shouhei shouichi shouiti shpilbarg shpilberg shrivatsa
  29 shukow shurawljow siaocung siarhiei siarhiej siarhjej sichijio sichijioh sichijiou sidasuha sidi sielezniewa siergiejewicz
  29 sigumondrong sigumonrong silvaova sima simah simona simone singhs sinjo sinjou sinjyo sinjyou sinsho sinshoh sinshou sinsyo sinsyou
  29 sitijio sitijiou siuceon siuluhng siuluhngneuih siulung siung sjarhei sjarhej sjdanov sjevtjenko sjevtsjenko sjtjerbakov sjtjerbakova
  29 sjukov slesnjova sleznjova smita smits sneschana sneshana snezana snezhana sniezana snischana snishana snjezana sohei soici sol
  29 solomon sook spielberg spiridion spiridione spiridon spirydon spyridon sribatsa srivasta srivatsa stacy stefanie stepan stewartova
  29 stiepan stscherbakow sue suhn suka sumikazu suzuka syahla syarhey syarhiyey syarhyey syed syohichi syoichi syoiti syouichi syouiti
  29 szahla szato sze szergejevics szerhij szewczenko szpilbarg szpilberg szpiridon szpuridon szpylberg sztepan tai taj takahasi talib
  29 tariq tatsuyoshi taufik taufiq tawfik tay tcheng tchernychev tchernychiov tchernyshev tchitcherine tchou tewfik teylor thach the thet
  29 thiong thunberg tia tichanowskij tihanovskis tikhonovski tikhonovskij tikhonovsky tilfah timofei timofej timofey timofi timofij
  29 timotej timur tjan tjernysjov tjitjerin tkachuk tkacsuk tkacuk tkacuks tkaczuk tkatchouk tkatjuk tkatschuk tkatsjoek tkatsjuk tkatxuk
  29 tofik tofiq toh tomasz tomeczek tomek toshihiro tosihiro toufic toufik tovik tsang tschernyschow tschitscherin tseng tsernysov
  29 tsichanouskij tsichanovskij tsihanovski tsikhanousky tsikhanovsky tsikhanowski tsitserin tsjitsjerin tsou tuan tunberg tuvik tymofi
  29 tymofii tymofij tymofiy tzeng uetani uilson uladzimir uladzimiravitj ullah ulrich ulryk vadimovich vainia vainshtein vainshteyn
  29 vainya vajnstajn vajnstejn vajnstyejn valentin valentinovna valentyn valeryevna valle vanshtein vargas vasil vasilev vasili vasiliev
  29 vasilij vasilijs vasiljev vasiljevs vasilyev vassili vassiliev vassiljev vassilyev vasyl vaszil vaszilij vaviloff vavilov vavilova
  29 vavylov vavylova vayngarten vayngorten vayngurten vaynshteyn vaynsteyn ve verechtchaguine verechtchouk verescagin vereschagin
  29 verescsuk verescuk vereshchagin vereshchagina vereshchuk veresjtjuk veresjtsjoek verestsuk veresxaguin victorovna vilson vinshtain
  29 virdzinija virginia vitaljevitj vlagyiszlav vorena wainschtein wajngarten wan warren warrenova wasilij wasiljew wassili wassiljew
  29 wassyl wasyl wawiloff wawilow wawylow weingarten weingartenova wenxiong wenzhao wereschtschagin wereschtschuk wilhelm wilsonova
  29 wladislaw wladyslaw xadica xamenei xianzhen xiaochun xiaolong xiaolongnu xiaoshi xue ya yaacov yaakob yaaqov yair yakovlev yakub
  29 yannis yaqoob yaqoub yaqub yaraslau yaraslav yaraslaw yauheni yawhen yawhyen yefim yegor yehenala yehenara yehonala yelizaveta yeon
  29 yeoun yeqor yeshu yeun yiannis yiming yizhi yo yoh yohan yohko yoko yon yoo yoong yosef yoseph yoshihiro yoshinori yosihiro youko
  29 youn yow yozef yue yueh yueji yukiko yumiko yuriiovych yuriyovych yurlov yurlova yurovski yurovskiy yurovsky yusif yuwen yyie zainab
  29 zak zakharov zakir zang zaynab zdanov zdanovas zdanovs zdanow zedlin zeineb zeldin zeldina zelenskij zeng zeynab zeyneb zeynep
  29 zhangjian zhdanov zhifeng zhongxun zhuang zhukov zhuravlev zhuravliov zhuravlyov zichanowskij zjdanov zjuravljov zoo zou zsdanov zui
  29 zukov zukow zungfan zuravlev zuravljov zuravlovs zverev
  30 aarthi aarti abdelhafiz abdelsamad abderrazak abdessamad abdia abdias abdiasz abdies abdirahman abdoulaye abdulhadi abdulhafiz
  30 abdullahi abel abibo abibone abolfazl abriana abrianna abulfazl achekzai achileas achilleas achilles achinoam achraf ada adamsova
  30 adamss adan adele adolfo adrian adriana adrianna afanasij afanasisi afanasiy afanassi afanasy afanazij afshin afsin agafia agafiya
  30 agafja agneska agnieszka ahileasz ahinoam ai aiman ainoa aischa aische aisha aixa aj ajmi ajsa akhilleasz akhmed akhundzada aksenov
  30 aksionov aksjonov aksjonow aksyonov ala alaa alaaddin albertovich aleena aleh aleksandra aleksandros aleksandrov aleksandrovas
  30 aleksandrovics aleksandrovych aleksandrow aleksandrowitsch aleksandrowna aleksandrowytsch alekseevna aleksejevna alekseyevna
  30 aleksievich aleksievitch aleksievitx aleksijevic aleksijewicz aleksijewitsch alekszandrov alessandro alexandra alexandrof alexandroff
  30 alexandros alexandrosz alexandrov alexandrow alexandrowna alexievich alexijewitsch alfred alia aliah aliaksandravich alicia aliev
  30 aliew aliiev aliina alijev alijevs alijew alijewa alina aliona aliya aliyev aliyya aliyyah aljeksandrovic aljona alo alois alona
  30 alvaro alyeksandrovich alyeksiyevich alyona ambrose amr amre amro amrou ananiaschwili ananiashvili ananiasjvili ananiasvili
  30 ananiaszwili anastas anastasas anastase anastasios anastass anastassios anasztasz anasztasziosz anatol andersone andersons andersson
  30 andesons andreev andreevic andreew andreiev andreievitch andreievitx andrejev andrejevas andrejevic andrejew andrejewitsch andreyev
  30 andreyevic andreyevna andriejew andriejewicz andrijuscenko andriouchtchenko andriushchenko andriuszczenko andrjoesjtsjenko
  30 andrjuscenko andrjuschtschenko andrjusjtjenko andrjustschenko andronicos andronicus andronik andronikos andronikosz androukhovytch
  30 andruchovyc andruchovytj andruchowycz andruchowytsch andruhovics andrukhovych andrukhovytj andrukhovytsj andruxovyc andryuschenko
  30 andryushchenko andrzej andrzejewscy andrzejewski andy anita anja annette annie anschelika anshelika antoine antonia antoniya antonov
  30 antonovic antonovich antonovici antonovicius antonovics antonovitch antonovitj antonovyc antonovych antonovytch antonovytj
  30 antonovytsj antonowicz antonowitsch antonowycz antonowytsch antons anya anzelika anzhelika arabic arati arcadi arellano ariana ariel
  30 arif ariobarzane ariobarzanes arkadi arkadij arkadijs arkadiy arkadyevich armitage arnold arnoldo arsenio arsenios arti artjom artom
  30 arvid arvidsdottir arvidson arvit asadi asaf asghar asraf asyraf atanazy athanase athanasios athanasziosz atif atilla attila attilla
  30 audrey augusta aurora aurore aweys axinoama axionov axjonov axjonow ayad aye ayse ayyub azzam baakfei babechina babechine babeshin
  30 babeshina babesin babesina babieszyna bachar bachir bacon baixir bakerova ban bao baqi barisnikov barisnikovs barixnikov barrera
  30 barychnikov barychnikova barysauna baryschnikow baryshnikov baryshnikova barysjnikov barysnikov baschir basheer bechara bechir
  30 beckerova beichenaliev beishenaliev bejschenaljew bejsenaliev bejszenalijew beker bekker belojusov belooussov beloussov beloussow
  30 belouszov beom berthold besar besara beschara beyer beyshenaliyev bhong bielousow bill bischara bishara biu bixara bjelouszov bjorn
  30 blackman blake blanche bleiks bo bocarov bocharov bocsarov boczarow boerjijin boerjijite bofei bogmiel bogmil bogomiel bogomir
  30 bogumiel bogumir bohng bohumil bom borisov borisovic borisovs borisow borisowicz borisowna borissov borissovitx borissovna borissow
  30 borissowitsch borissowna boriszov boriszovics boriszovna borjigit borysowicz borysowna borzhigit botcharov botjarov botsarov
  30 botscharow botsjarov botxarov bourke bouyer boye boyerova branden brauns brendon brownova bryan buhm bum ca caesar cajkovskyj camara
  30 campbellova cardona carl carli carlo carlz carmen caro carterova castin cchang cchin cchuan cechov cefri cehov cek cerri cessi
  30 cessika cezar chaemyong chaemyung chaikovski chaikovskii chaikovskyi chaikovskyy chapur charlie charo chatarjee chatarji chaterjee
  30 chatterjea chatterjee chatterji chattopadhyay chattopadhyaya chaudhry chayka chaykovsky chaykovskyy chei chekhov chekhovytch chemezov
  30 chenyu cherif chichkine chieh chinyong chioh chistyakov chmielewski chokri chonghwa chonghyon chongil chongmin chongu choucri chouka
  30 choukri chris chuhng chujrai chukhrai chukhray churchill chvydkyy chystiakov chystyakov ciang cimasenka cimmermanis cipriano ciro
  30 cistakov cistjakov cistjakovs clarkova clement clifford clinton clintonova colin collinsova corcill cos csehjong cshe csongmin csongu
  30 csuan cuc cuchraj cunci cunya cuo cuong czistiakow czuchraj dahir dajeong dambele dana datlov davidiuk davidjuk davidson davidsonova
  30 davies davisova davydijuk davydiuk davydjoek davydjuk davyduk davydyuk dawydiuk dawydjuk dean debbi debbie debby debi debora deiviss
  30 delevingne delia demetres demetrius demis demostenes demosthenes demoszthenesz denisov denisovs denissov denissow denny denysov
  30 denyssow diatlov diatlow diego dienisow dieqo dimitar dimitris dimitrisz dimosthenis dimoszthenisz dimru dionyses dionysis dionysius
  30 dissanayaka dissanayake djamel djatlov djatlow dobrynin dobrynina dobryninas dobrynine dohng dominguez donald donalds dongye donski
  30 donskoi donskoj donskojj donskojs donskojus donskoy dorde doug dragan dschangirow dshangirow dsmitryj duarte dugu duqlas dyatlov dza
  30 dzakomo dzeks dzerijs dzhangirov dzinping dzjatlav dzmitri dzmitrij dzmitryi dzmitryy dzo dzogecu dzonijs dzonss dzoss dzu dzundzi
  30 dzunici dzunja ebiqeyl edith edmond edmund edoeard edouard edouardovitch eduardas eduardos eduardovic eduardovitj eduardowitsch
  30 eduards edwin efklidisz efremov efremow eireni eirini elaine elefteria eleftheria eleutheria elias eliseev elisei elisejev elisey
  30 elisha elisseeff elisseew eliszej eliza ella elon elzbieta emelyanovich emilio enrico eom epstein epsteins er eremeev erich erix
  30 ernest ernesto esaka espinoza espozito ester esther estrada etienne euan eucleides euclides eufemia eukleides eukleidesz euklides
  30 euklidesz euphemia eva evansova evguen evstigneev evstigneiev evstigneieva evstignejev ewan ewen faaiza faaizah fadeev fadeiev
  30 fadejev fadejevs fadejew fadeyev fadhl fadil fadjejev fadl fadziejeu faeeza faihza faisa faiza faizah fang fangyi fanis faraj fares
  30 farhad faslwal fatih fayiza fayza fazal fazl feliks fenella ferdinand ferguson fergusonova filiposz filippe filippos finnguala
  30 finnuala finola fionnghuala fionnuala fionola focht fokht fomin fomina fomine fomins foo ford fordova fou freeman freemanova fridrihs
  30 frimens fritz fujimagari fumito gadzhiyev gagarin gagarina gagarine gaku gandhi gandon gang ganna ganski ganskij ganskis ganskiy
  30 gansky gautam gautama gauthama gavin gayeong gene georgia georgievic georgieviych georgijevic georgijewitsch georgiyevich gerald
  30 gerardo gerhard geum ghalib gharib ghila gholam gholamhosein gholamhossein giacomo gideok gideon gieorgijewicz gila gilah gilbert
  30 gilberto gill giodoco giyeong golamhosein golamhossein goldberg goldschtejn goldstein goldsteinova goldstejn golnar gon goran goranka
  30 gorbaceva gorbacheva gorbacova gorbaczowa gorbatschowa gorbatxova gordeev gordeiev gordeieva gordejev gordejew gordeyev gordiejew
  30 gordon gordons goto gotoh gotou gousseff goussev gregoriyevich gricenko griffiths grigorevic grigorevich grigori grigorievitch
  30 grigorievitx grigorije grigoriy grigorjevic grigorjewicz grigorjewitsch grigorovic grigoryevich grizenko grzegorz grzes grzesiek
  30 grzesiu guadalupe guanabara guangmei guem guenadz gueorguievitch guillaume guillermo gulauthama gulnar gulnara gulnor gulnora
  30 gulnoraxon gulnorxon gum gunter gusevs gusew gusiew gussev gussew gustav guszev guzman gwanghyeon gwanghyeron gyatlov gye gyehyeong
  30 gyehyoung gyehyung gyenyiszov gyeonghui gyeongseon habip hajasi hajbatullah hajj hallova hamdi hamdullah hamidreza hamish hammam
  30 hamzah handan hans hanski hanskiy hansky hantan haqani harb harrison harrisonova harrisova harvey harvi harzi hauards hauff hauffas
  30 hauffova hauffs hayashi hayasi haybatullah haytham hecht hechtova heidi hekht henads henadz hennadii hennadiy hennagyij henrik henryk
  30 heo heorhi heorhii heorhij heorhiy her herbert herberts herisons herman heung hibatulla hibatullah hienadz higashijo higashijoh
  30 higashijou higasidzo higasijo higasijoh higasijou hikmat hildegard hillova hirabaru hirokacu hirokatsu hironobu hishan hiung hjonuk
  30 hjuma hjums hoffman hofmans hogetsu hogetu hohgetsu hohgetu holland hollandova hor hosomi hougetsu hougetu hovards hovhanisjan
  30 hovhannes hovhannisian hovhannissian hovhannissyan hovhannisyan hovsep howhannes howhannissjan howsep hricenko hrycenka hrycenko
  30 hryhorovyc hryhorovych hryhorovytch hryhorovytj hryhorovytsj hryhorovytx hryhorowycz hryhorowytsch hrytsenko hryzenko hsia htet huai
  30 huans hubert hudson hudsonova hugh huh humberto hume humza humzah huning hur hurtado husayni husseini hwan hyenadz hyeonjin hyeonuk
  30 hyonuk iakovlevitch iaroslava ibarra ichijo ichijoh ichijou icidzo iefremov ierofeiev iesha ievhen ievhenii ievheniy ievstigneiev
  30 ievstigneieva ignazio igorevic igorevitch igors ihor ihorovitx ihorowytsch iia ija iliouchine iliusin iljuschin iljusin iljuszyn
  30 ilyushin ingeborg iodocus iossyp iosyp ioudas iqor irek irini iris iryna isaak isaev isaiev isajev isajevs isak isana isayev ishana
  30 ishige ishikawa isidro isikava isikawa ismailov ismailovich ismailow ismajlow issaak issaew issaiev issajew issam iszaak itijo itijou
  30 itoh itou itshak itzhak iuliana ivana ivanovyc ivanovych ivanovytch ivanovytj ivanovytsj ivar iwanowycz iwanowytsch iya izmailov
  30 izmajlov izmaylov izzat jabir jacobson jacobsson jacques jae jaehyeong jaemyeong jakau jakav jakobson jakobsson jakovlevic
  30 jakovljevic jakowlewicz jakowlewitsch jamaguci jamesova jamie jane jangirov janna jaroslava jaroslawa jaroszlava jasmine javi jeanne
  30 jedigar jedigaroff jedigarow jefremov jefremow jefriemow jehoschua jehosua jeliseev jelisej jelisejev jelisiej jelisiejew jelissejew
  30 jeliszej jemeljanovic jemeljanowitsch jeonghwa jeonghyeon jeongil jeongmin jeongu jeorjiosz jeremejev jeremejevs jeremejew jeremy
  30 jeri jeriemiejew jerofejev jerofejew jerofiejew jerrie jerzy jesse jevgen jevhen jevhenij jevhenyij jevstignejev jewhen jewhenij
  30 jewstignejew jewstigniejew jiahua jianfeng jiaxiang jicchak jingguo jinping jinyeong jinyong jiri joachim joanna joanne joaquim
  30 jodocus jodzi jodzsi joel joelija jogetsu jogetu johgetsu johgetu johnny jom jonesova jonghwa jongu jordi jorg jorgen josephine josh
  30 josida jossyp josyp joszip jougetsu jougetu joukovski jourauska jourauskaia jouravleva jouravliova jud juda judah judzi judzis juko
  30 juliana julien julius juliya junghwa jungmin jungwoo junichi junji juns junya jurgen jurjevna kadir kadyrova kakuzo kakuzoh kakuzou
  30 kalachnyk kalaschnyk kalashnik kalashnyk kalasjnyk kalasnyk kalasznyk kanaev kanaeva kanaiev kanaieva kanajev kanajew kanajewa
  30 kanayev kanayeva kanematsu kanematu kaneyoshi kanstancin kanstantin kanstantsin kanstanzin kansztancin karageorges karageorghis
  30 karageorgis karagiorges karagiorgis karajorjis karatkevic karatkevich karatkevics karatkevits karatkevitx karatkewitsch karatkievic
  30 karatkievich karatkiewicz karatkyevich karayeoryis karayioryis kareem kargiorgis karl karlo karter katsuo kay kayaba kayong kchung
  30 keel keiyoomars keiyoumars keiyumars kempbels kendzi kendzsi kenichiro kenichirou keniciro kenicsiro kenji kenzo kenzou keum
  30 keyoomars keyoumars keyumars khadr khalifa khatib khil khmelevska khmelevskii khmelevsky kidok kiehl kihl kinami kingova kioomars
  30 kioumars kiselev kiseliov kiseljov kiselyov kisielow kisseliov kisseljow kiszeljov kitok kiumars kiyong kiyoomars kiyoumars kiyumars
  30 kje kjell kjongcshol klark klarka klarks klavdia klavdija klavdiya klawdija kobajasi kobayasi koci kodzi kodzsi kohei kohhei kohichi
  30 kohji koichi koici kojevnikov koji kolinss konstantinovic konstantinovitch konstantinovits konstantinowitsch konstantynowicz
  30 konstiantyn konstiantyne konsztantyinovics kony koschewnikow koschewnykow koshewnikow koshewnykow kostantyn kostiantyn kostjantyn
  30 kosztyantin kouhei kouichi kouji koukhartchouk kovalev kovalevska kovalevskaja kovalevskaya kovaliov kovaljov kovalovs kovalyov
  30 kowalewskaja kowaljow kowalow koyci kozevnikov kozewnikow kozhevnikov kozhevnykov kozjevnikov kozsevnyikov krioukov kris kriukov
  30 kriukow krjukov krjukow kryukov ksenia ksenija kseniya kubaysi kubiiovych kubijovic kubijovics kubijovyc kubijovytj kubijovytsj
  30 kubijowycz kubijowytsch kubiyovych kubiyovytch kucharcuk kucharczuk kuchartjuk kuchartschuk kuem kuharsuk kuj kujarchuk kukharchuk
  30 kukhartsjuk kum kumamoto kurbanali kurbonali kuronuma kurt kvanghjon kvarachelia kvarachelija kvaratskhelia kwanghyon kwaracchelia
  30 kwarazchelia kye kyeh kyehyeong kyehyoung kyehyung kyonghui kyongson kyoung kyros kyung laios lajos lajosas laszlo laurence lav leah
  30 lena leoi leonids leonov leonova leonovs leonow leonowa leontovics leontovyc leontovych leontovytch leontovytj leontovytsj leontovytx
  30 leontowycz leontowytsch leonyid les leskin leskina leslie less lesz levine lia liana liangshi lianne liaskin liaskina libi lichacov
  30 lichatjov lichatschow lida lidija lidka lidunka liduska lig ligachev ligachov ligachyov ligacov ligatschow lik likhachev likhacheva
  30 likhachiov likhachiova likhachov likhachova likhachyov likhachyova lili lincoln line liubcho liuer ljubco ljubtscho ljupco lorenzana
  30 lorenzo lou loukachenko love lubco lubczo lubov lucia lucja ludvig luigi lukachenka lukaixenka lukaschenka lukasenka lukashenka
  30 lukashenko lukaszenka luna lyda lydia lydie lysette lyubcho maaler maalim machmud maciej maciek macius macko macumoto macuoka maddox
  30 madeleine magdalena mahler mahlerova mahmelbaf maithil maithili major majorova makhmalbaaf makhmalbaf makhmalbof makki maksims
  30 makszim malcolm maler malerova malika maliq mamadov mamedov mamedova mamedow mamedowa mammadov mammadova mammadow mammedov mammedova
  30 mamonicze maqdalena marat marcus margot marian marianne marjan markov marquez maryan masacugu masahiko masajosi masatoshi masatosi
  30 masatsugu masayoshi masood masoud massoud massud masud maszek matic matich matics matits matolic matolyc matolych matolycz matolytch
  30 matolytj matolytsch matolytsj matolytx matsumoto matsuoka matt matthias matumoto maulawi maurizio maxamed maxwell mayer mazidih
  30 mccarrick medhi medinski medinskij medinskiy medinsky megyinszkij meir melisa melkolms melnitsuk melnychuk melnycuk melnyczuk
  30 melnytjuk melnytschuk melnytsjoek melnytsjuk melnytsuk memmedovs menga mengda merfija merfijs mi miao michaela mieczyslaw miedinski
  30 mikaella mikalaievitch mikalajevic mikalajewicz mikalajewitsch mike mikola milo milosevic mir mirela miriam mirochnytchenko
  30 miroschnitschenko miroschnytschenko miroshnychenko mirosjnytsjenko mirosjytjenko miroslav mirosnicenko mirosnycenko miroszniczenko
  30 mirosznyczenko misato mitchellova mithila mizban mladenov mladenow moghadam mohamadjavad mohammadjavad moisejev moiseyev moisseiev
  30 moissejew mojsejev mokola molly mooreova moorova moritz moscheh mose moshe mosheh mousa mubarak muhamadjavad murray muslim muthana
  30 mykola myles myo nadejdin nadejdine nadeschdin nadeshdin nadezdin nadezhdin nadezjdin nadia nadiya nadiyane nadzsva nagwa nahm najib
  30 najoie najoua najwa nakaki naofumi nara narichkine narischkine nariskin narixkin narm naroskin naryschkin naryshkin naryshkina
  30 naryskin naryskina naryskinova nataliia nataliya natallia nathaniel natsuko nayif naza nazar nazir neamhain neamhan necva neil
  30 nejmeddine nekrasov nekrasova nekrasow nekrassov nekrassova nekrassow nemain nemainn neman nemane nemhain nemon nensi nepalese
  30 nepalis nexhua ngau ngit ngujens nicola nie niekrasow nijasow nijazov nina niou nishijo nishijoh nishijou nisijo nisijoh nisijou
  30 niyazov niyazowa niyozov no noh nola novikov nquyen nuala nunez nur nyyazow obadiah obadias obadja obajasi obayashi obayasi oconnor
  30 oegroemov ofka oganesjan oganesyan ogata ogauchi ogauti ogawauchi ogawauti ohgauchi ohgauti ohgawauchi ohgawauti ohkawachi ohkawati
  30 ohkawthi ohkawuchi ohkubo ohm ohonoskyy ohonovskyi ohonovskyj ohonovskyy ohonowski ohonowskyj ohshio ohsio ohtoshi ohtosi ohtsu ohtu
  30 ohyama oiwake ojama ojeda okawachi okawati okawuchi okawuti okubo olegs oleksandrovytj oleq olivas olivera olivier om oman omari omid
  30 one oogauchi oogauti oogawauchi oogawauti ookawachi ookawati ookawuchi ookawuti ookubo ooshio oosio ootoshi ootosi ootsu ootu ooyama
  30 orlov osamu oshio osio osman otoshi otosi otsu otu oualid oubayashi oubayasi ouladzimir oulianov oum oumar ouyama ovanes ovchinnikov
  30 ovcinnikov ovcsinnyikov ovtchinnikov ovtsinnikov ovtxinnikov owen owena owtschinnikow oyama panteleev panteleeva panteleiev
  30 panteleieva panteleimon pantelejew pantelejmon panteleyev panteleyeva panteleymon pantielejmon pantyelejmon pao parmeada parmeata
  30 parmeda parmeeda parmeeta parmeta parmida parmidah parmita parmyda parmyta pau pavlovic pavlovici pavlovitch pawlowitsch pchej pchjo
  30 pchjon peo peom perkins perkinss perlmutter petroff petrovic petrovics petrovs petrow petrowitsch phalswal phaur philippos philipposz
  30 phoo phoor phor phour phyo pi pienaar pilipcsuk pilipcuk pinaras pio piotrowscy piotrowska piotrowski pjatrouski po podar poddar poe
  30 poetin pohng pom ponomarev porewal pouchkine poudar poutine pramila prigojin prigojine prigozhin prigozin prigozsin prigozyn
  30 prysiazhniuk prysiazjnjuk prysiazniuk prysjaschnjuk prysjashnjuk prysjaznjuk prysjaznuk pryssjaschnjuk pryssjashnjuk prysyazhnyuk pu
  30 puar puaria puhm pulido pum purewal puschkin pushkin pusjkin puskin puskina puskinova putin putinas putins putyin pyen pylypchuk
  30 pylypcuk pylypczuk pylyptchouk pylyptjuk pylyptschuk pylyptsjoek pylyptxuk pyo pyoh qader qadir qaqarin qaragiorgis qiang qolamhosein
  30 qolamhossein qoto quanabara qurbanali qurbonali rachimov rachimow radi rafajel rafayel rafi rahimov raians raisa raissa rakhimov rana
  30 randy raschid rasid ray rayova reinhard rendi reng reuben rhouma riak rida rih rikardo rinat risin rixin riyad rjosuke rju rjudzi
  30 rjudzsi ro robers rochtchine roderigo rodriges rodrigess rodrigo roh ronaldo ronaldu rosaire rosales roscin rose roser roshchin
  30 rosjtjin rosjtsjin rostsin roszczin rou roumiantsev roupen ruan rumancev rumiantsev rumjancev rumjancevs rumjantsev rumjanzew
  30 rumyantsev runfa rupen ruth ryanova ryohsuke ryoo ryosuke ryou ryousuke ryu ryuji ryuk ryuuji saadi saban sabourof sabouroff sabourov
  30 saburov saburova saburovs saburow saburowa sachs sahrawi saito saitoh saitou sakss saliha salleh saluschnyj samjyu samoilovych
  30 samojlovic samojlovyc samojlovytj samojlovytsj samojlowycz samojlowytsch samoylovych samoylovytch samoylovytx samuelson samuelsons
  30 sandie sando sandobal sandoh sandou sandoval sandovalova sandy santiago santjago santo santoh santosova santou santuss sapor sapore
  30 sarfati sarfatti sario satoshi satosi sauseon saveli savelij saveliy savely saw sayto schanggirow schangirow schanna schapur
  30 schechowytsch schischkin schukowski schurauskaja schurawljowa schwydkyj sean sechovic sechovyc seetho selinski semen semenovic
  30 semenovich semenovitx semion semjon semjonovic semjonowitsch semjons semyon semyonovich seogyeong seokjin serfati serfaty sergeeva
  30 sergeievna sergejeva sergejevova sergejewa sergejewna sergeyeva sergius sergueievna serheyeva serrano sesenina seto seungjae sexovyc
  30 shaaban shaban shami shang shanggirov shanna shapour shapur sharif sheik shejovych shekhovych sheng sher shihoden shihohden shihouden
  30 shimojo shimojoh shimojou shindo shindoh shindou shinq shiro shiroh shirou shishkin sho shoda shoh shohji shohno shohsi shoigu shoji
  30 shokri shokry shono shou shouda shouji shoukri shoukry shouno shoygu shuai shudo shudoh shudou shuhichi shuichi shuiti shukowski
  30 shukri shuo shurauskaja shurawljowa shuto shutoh shutou shvydkyi shvydkyj shvydkyy shyng shyy siabor siebor siemion siemionowicz
  30 siergiejewna sigrid sih sihoden sihohden sihong sihouden silven silver simeon simeoni simojo simojoh simojou simons sinaida sindo
  30 sindoh sindou sinkewitsch siok siro sischin siskin siskinas situ siuk sjechovytj sjechovytsj sjekhovytj sjekhovytsj sjisjkin sjvydkyj
  30 sloetskaja sloutskaia slucka sluckaja slutskaja slutskaya sluzkaja smidt soares soda sodzi soevorov sofia sofija sogyong sohee sohryo
  30 sohryou sohui soja sojgu sokchin sokjin sokyong soleimani sonja sono soohoo sop sophie sophio soryo soryou sosi sossojev soung souryo
  30 souryou souvorov soygu spencer spencerova staecy stark stein steiner stephan stephenson steve stevenson stiv stivs strauss subhi
  30 sugaki suhk suici suicsi sukri sullivan sullivanova sungjae suvorov suvorovas suworow suying sviatlana svjatlana svyatlana svydkyj
  30 swiatlana swiebor swieborz swjatlana swsiebor swsieborz swydkyj sy sylvain syo syoda syoh syohda syohji syohno syoji syono syouda
  30 syouji syouno sysoeff sysoev sysojev sysoyev syssojew syudo syudoh syudou syuhichi syuichi syuiti syuto syutoh syutou sz szabor
  30 szaito szatosi szebor szechowycz szemjon szeto szluckaja szokcsin szto szvjatlana szwydkyj tacciana taccjana tachiki tachong tacjana
  30 tacuoki tagir taisia taisiia taisija taisiya taissia taissija tajisija tajiszija takamasa takao takesaki takeshi takesi talal talbot
  30 tamara tarek tareq tarik tatiki tatsiana tatsjana tatstsiana tatsuoki tatsyana tayisiya tazzjana tchaikovsky tchekhov tchien
  30 tchoukhrai tchu teniels tenniel teodoros terance terence terencjusz terenzio terners terrance terrence thein theodore theodoros
  30 theodorosz theofanis theophane theophanes theophanis thiago thorbjorn thuyet tian tichonov tichonow tichtchenko tihonov tihonovs
  30 tijonov tikhonov timcenko timchenko timczenko timofeev timofeeva timofeiev timofejev timofejevova timofejevs timofejew timofejewa
  30 timofeyev timofeyeva timoschenko timosenko timoshenko timoszenko timoti timtchenko timtjenko timtschenko timtsjenko tisjtjenko
  30 tissemand tjechov tjekhov tjuchraj tkacenko tkachenko tkaczenko tkaczienko tkatchenko tkatjenko tkatschenko tkatsjenko tkatxenko tng
  30 toeptsjij tom toma tommaso tony torbeno torbern torbjorn torner tou touptchiy touraman toyoji tramp tramps traore trochymcuk
  30 trochymczuk trochymtjuk trochymtschuk trochymtsjoek trochymtsjuk trohimcuk trokhymchuk trokhymtchouk troxymcuk trump tsat
  30 tschajkowskyj tschechow tschistjakow tschuchrai tschuchraj tsehov tsen tsesar tsezar tsimashenka tsistjakov tsit tsjaikovskyj
  30 tsjuchraj tsung tsyarentsiy tupchii tupchiy tupcij tupczij tuptchiy tuptjij tuptschij tuptsjij turnerova txekhov tychtchenko
  30 tymochenko tymosenko tymoshenko tyscenko tyschtschenko tyshchenko tysjtjenko tysjtsjenko tyszczenko ualide ubaidi ubaydah ugap
  30 ugrijumov ugriumov ugrjumov ugrjumovs ugrjumow ugrumov ugryumov uh uhm ukap uladsimir ulianov uljanov uljanow ulyanov uoker uri
  30 vaceslavovic vahid valdez valentine valentinovitj valentins valentyin valentyna valenyn valenzuela valerevic valeria valerievitx
  30 valerija valeriya valerjevic valeryi valid valiery valyery vanjan vanjen vaqner varuni vasilevna vasov vasquez vazov velasquez
  30 velicko velychko velycko velytchko velytjko velytsjko velytsko vendi vera vest vests viacheslavovich viatcheslavovitch vibeka vibeke
  30 vibekke vicente victorovich viktar viktoria viktorija viktoriya vilmos vital vitalyevich vittorio viveka vivekke vjaceslavovic
  30 vladislavovich vladzimir vo vogt vojislav volless volodimirovic volodimirovici volodimirovitx volodymyrovyc volodymyrovytch
  30 volodymyrovytj voo vorobev vorobiev vorobiov vorobjev vorobjov vorobjovs vorobyev vorobyov vsevolod vszevolod wadaani wadani
  30 wagnerova waked waldek waldemar waldi waldus waleed walentin walentina walentyn walerija walerjewicz walerjewitsch waleryj walesa
  30 walkerova wallace wanfeng wanggiya wanyan washington wasow watts wattsova wazir wazow we weinstein weiss weisz welyczko welytschko
  30 wenda wendee wendie wendy weon wera west whiteova whitney whitova wi wiaczeslawowicz wibecke wibeke wibekke wibke wie wieleslaw
  30 wielislaw wielslaw wiera wieslaw wieslawa wiktorija will williamson williamsonova willis willisova wislaw wislawa wital witenie
  30 wjatscheslawowitsch wladek wlodek wo woen woh wojslaw wolfgang wolodymyrowycz wolodymyrowytsch wone woogap wookap worobjow wsewolod
  30 wsiewolod wswiebor wszabor wszebor wszeborz wugap wukap xaban xaver xenia xenija xia xiang xiaotong ximen xiuxin xoigu yadigar
  30 yadigaroglu yadigarov yadigarovlar yahosua yaht yakau yakovlevic yakovlevitch yamaguchi yamaguti yamaquci yaroslava yasir yasmin
  30 yasser yasumasa yazid yefremov yehochoua yehoshua yeji yelisey yeliseyev yemelyanovich yeom yeoum yeremeyev yerofeyev yeum yevhen
  30 yevhenii yevheniy yevstigneyev ygor yick yik yitshak yitzhak yoeli yohji yoji yooa yooah yook yoonjeong yoshida yosida yossyp yosyp
  30 youa youah youji youk youm yua yuah yuanlong yuanlou yuci yuck yugyeong yuhji yuhko yuji yuko yukyong yuliia yuma yunchong yune
  30 yunjeong yunjong yurievna yuuji yuuko zacharov zadeh zaharov zaharovs zahrani zaj zakariya zaki zaloujnyy zaluzhnyi zaluzhnyy zaluzni
  30 zaluznyi zaluznyj zamudio zangirov zanna zans zbigniew zbygniew zechun zelinsk zelinski zelinskij zelinskiy zelinsky zenaide zesar
  30 zhai zhanggirov zhangirov zhanna zhenlu zhukovski zhukovskiy zhukovsky zhurauska zhurauskaya zhuravleva zhuravliova zhuravlov
  30 zhuravlyova zhurawskaya ziegler zielinski zielinsky zimmerman zinaida zinkevic zinkevich zinkevitch zinkievich zinkievitch zinkiewicz
  30 zinkyevich zjanna zoe zoia zoja zoltan zong zora zoya zsolt zsukovszkij zuan zukovski zukovskij zurauska zurauskaja zuravleva
  30 zuravljova zuravljovova
  31 aadan aboud acosta aleksin alex alvarado aman amar ameen amjad amor anastasiya andres arce aris arkadjevitj arriola asim azim badi
  31 badr bakar blanco bortnikov brahim bustamante cabrera cardenas castano cazares cordon dehghan delgado dmytro duran ebrahimi eddin
  31 eddine edgar elvira elvis emad esparragoza esteban faiz farah faris faycal foz freddy gaddafi general gennadyevna ghafar gonzales
  31 gonzalo habibi habibullah hak hamsho hashemi hatum herrera hirzallah hisham hojjat houthi huerta huthi ibn igoryevich iman imed inna
  31 ivanavich ivanavitj jafar jakovlevitj jaramillo jassem jawad jhon jibril joaquin juma jurievic kassem kateryna kelmendi khair
  31 khairullah khaliq khayr koang kolesnikov kostenko kravchenko krivoruchko kuni laden leanidavich lerma lwin maghribi mahad maher
  31 majeed maradiaga maratovich mati montoya mousavi muhannad munir musavi mustapha mutassim nabi naimi najjar nidal niebla noori
  31 noureddine nouri nuri ok oleksandrivna ouni paez pankov parviz pena pjatrovitj quddus qusay rabi rahmani rahmatullah rajab ramzanovna
  31 razuki rendon ridwan rifat rodolfo rojas ruslanovich sadiq safavi sahraoui saifullah salameh sayf semjonovitj serna shalish shams
  31 sharifi sirhan smirnov soto stepanovitj suarez sulejman tarkhan terentyev ubayd ubaydi ud vitalievich volfovich wael younes yunus za
  31 zadran zafir zagaria zambada zepeda zevallos ziyad zubaidi zuleta
  32 aalim aan abbes abdalkuddus abdalla abdelkuddus abdo abdoh abdolhossein abdou abdu abduh abdulhai abdulhussein abdulkuddus abidine
  32 abubaker achmedov achmedovas achmedow achundzada achunow acusi adachi adaci adalede adelaide adem adi adin adina adolf adrienn
  32 adrienne afanasevic afanasievich afanasjevic afanassjewitsch aghajani agirre aguilar agustin aharon ahdal ahmedov ahunov aida aiko
  32 airat aja ajmedov ajumi ajunov akhmedov akhmedovich akhunov akhunzada akimov akszelrod alahadee alain alam alan alasdair alastair
  32 alastar alastriona alavi alawi albin albrecht albrechtas alcott aleks aleksandar aleksis alekszandar ales alessandra alevi alexandar
  32 alexandro alhady aliakbar alianna alies alim alirio alisher alisjer alistair alister alizada alizadeh alizai aljaksejevitj allan
  32 allenova allinkrig aloui altmann altmannova alves alvess alvi alvin alvis alwi alyskevyc alyskevych alyskewycz alyskewytsch amadou
  32 amalia ambroz amedee amezcua amina aminullah amira amos amvrosy anatoleuna anatoljejuna anatoljeuna anatoljewna anatolyeuna
  32 anatolyewna ander anders andonios andoniosz andonis andonisz andrews andrewsova andriievskyi andrijevskyj andrijewski andrijewskyj
  32 andriyevsky andriyevskyy anis anizi antonavic antonavich antonavitch antonavitx antonawitsch antonella antoni antonii antonij
  32 antonios antoniosz antonis antonyij antonyj appelbaum arab arasho arashoh arashou arasyo arasyoh arasyou archibald archil arcil
  32 arciom arcjom arianna arie arieh aristarchos aristarchus aristarh aristoteles aristotelis aristotil arisztarchos arisztarhosz
  32 arisztarkhosz arisztotelesz arisztotelisz arje arn arredondo arsen artchil artemev artemiev artemjev artemjew artemyev artjemjevs
  32 artjil artsiom artsyom arutyunyan arutyunyants arye aryeh arzjom asarow aschina asgari ashina ashton asina asiri aslan aso asou assaf
  32 astik astika atanas atanaz atsushi atsusi auer auerbach auerova augustin augusto austin austinova avery avraham awang awwad axel
  32 axelrod axmedov axunov aya ayah ayumi azami azaroff azarov azarova azarow azzawi ba baak bach bachkirtseva bachova bachynsky
  32 bachynskyi bacynskyj baczynski baczynskyj badri baeck baghdadi bagher bagheri bahram baidiuk baidyuk baileyova baird bajanov bajanova
  32 bajdiuk bajdjoek bajdjuk bajduk balitski balitsky ball ballova balycki balytskyi balyzkyj banerjee bangt barahi barakhoyev barkin
  32 barquin barry bartanian bartek bartholomew bartlomiej baschanow baschkirzewa bashanow bashkirtseff bashkirtseva basjkirtseva
  32 baskirceva baskircevova batler batlers batschynskyj baydiouk baydyuk bazanov bazhanov bazjanov bazjanova bazylissa beatrice beatrix
  32 bebutov bebutow beck beckova bedrich bedros behbutashvili behbutyan behraam behram behzad beilijs bek bekbulatov bekbulatow bekkhan
  32 belavska belavskis beliavski beljavski beljawski bella belova bendix bendt benedict benedikt bengt benkt benth beomgye berenice
  32 berenika berenike beresowski berezovski berezovskij berezovsky berg berger bergers bergman bergs berkeley bernal bernhard berry
  32 betjeman bettina biekbulatow bielawski bilenkyi bilenkyj bilenkyy binder binderova bindr bindrova bingbing bingbng birnbaum
  32 birnbaumova birnboim birnboym biro bloch blum blums bogatiriov bogatyrev bogatyriov bogatyrjov bogatyrjow bogatyryov bogdan bogdanov
  32 bogeom bogislav bogomolov bogomolova bogomolovs bogomolow bogoslaw bogslaw bogum boguslav boguslaw bohuslav bohusz boichuk boitchouk
  32 boitschuk bojcuk bojczuk bojtschuk bokhui bondarenko bonifacio borges borodin borodine borogyin bou boulware boychuk boyeong bozize
  32 brady bratiscev bratischev bratischeva bratischtschew bratishchev bratishcheva bratishev bratisheva bratistschew briones britani
  32 bronislaw brunislaw buchanan bucher bugyeom bulgakov burhan burton burtonova bush buss butler butlerova buttigieg buttler buyi
  32 byeongheon cadena cajkivskyj cajkovskij calderon caleb califa calvin calyj cameron camilla camille cangfeng carey carmine carolina
  32 cassel castilloova castrova cavanagh cchon cchu cecilia cehelski cehelskyj celaleddin cembersa cemberss cenna cepyha cerkaskyj cernov
  32 cernysevova cernysovova cesc cesidio chabliy chaehyeon chaehyok chaehyon chaehyun chaesong chaeyeong chaeyong chaeyoung chahtahtinsky
  32 chahtakhtinsky chaikivskyi chakhtahtinsky chalifa chalyi chalyy chambers chambersova changlong charalambos charalampos chariton
  32 charlene charyton chaykivsky chaykivskyi chaykivskyy chayniouk chepyha cherkasky cherkaskyi chernov cherny chernyi chernysheva
  32 chernyshova chernyshyova chernyy chesidio chevtchouk chhi chiba chichagov chifrine chihun chihyon chikyu chikyuh chikyuu chilcuk
  32 chimin chiorny chisholm chlebnikov chlebnikovova chlebnikow chloe chociemir chocimier chocimir chocimirz chodschi chodshi chohara
  32 chohhara chohnami chohnan chohson chokai chonami chonan chongui chongun chongyan chongyu chornovil chorny choson chouhara choukai
  32 chouman choun chounami chounan chouson chrestos christos chrysostomos chrysostomus chtcherbatov chtcherbatova chtcherbyna chtchoukine
  32 chuba chubachi chubai chubay chudo chudoh chudoo chuetsu chuetu chuhachi chuhba chuhbachi chuhhachi chuhma chuhman chuhuma chuhyon
  32 chujo chujoh chujou chuk chuma chuman chunhui chunsok church chuuba chuubachi chuuetsu chuuetu chuuhachi chuujou chuuma chuuman
  32 chuuuma chylcuk chylczuk chyltjuk chyltschuk chyltsjoek chyltsjuk chyorny chyuujou ciarenci ciarencij ciba cicagov cifuentes cihan
  32 cim cjarencij claire clarke clemens clive cockburn colbert coleman colette comne comnena comnenus conrad constance constant
  32 constantios cooperova cornelis cornilov cornovil cornyj costantios crelis crescencio crescenzia crescenzino crescenzio crescenzo
  32 crisostomo cristiano csehjok cseszong csi csihun csongszik csudzso csunszok cubaj cuu cyriel czaly czepyha cziczagow czornowil czubaj
  32 dabrovskis dabrowska dabrowski dac daisuke daluan daniela daniels danilo danilovic danilovich danilovitch danilovitx danilowicz
  32 danilowitsch danylchuk danylczuk danyltjuk danyltschuk danyltsjoek dao daphne dargomiera dari dariia darius dariya daschtschynski
  32 dascynski dascyskaja dashchynski dashchynsky dashchyskaya daud davidov davidovic davidovs davudov davudow davydov davydova davydovyc
  32 davydovych davydovytch davydovytj davydovytsj daw dawud dawudov dawudow dawydow dawydowa dawydowycz dawydowytsch dayou daysuke
  32 delimkhanov demcenko demchenko demetrios demetriosz demtjenko demtschenko derek diaby diachenko diakonoff diakonov dian diarra diass
  32 diatchenko dica dicka dickinson didenko didier diemchienko diemczenko diemczienko dikinsons dimas dimitrios dimitriosz dina dingguo
  32 diu diwen djacenko djakonov djakonow djalalouddine djatschenko djokonov do doa dohee doherty dohui domenico donggyu dorochenko
  32 doroschenko dorosenko doroshenko dorosjenko doroszenko dost douglasova dovjenko dovudov dovudow dovzenko dovzhenko dovzsenko
  32 dowschenko dowshenko dowudov dowzenko dragomira drahomira drogmira drogomira drohomira dschalilow dschihan dshalilow dugyeom duo
  32 duque dutkevic dutkevyc dutkevych dutkevytch dutkevytj dutkevytsj dutkewycz dutkewytsch dvorak dworzak dyachenko dyakonov dyan dychka
  32 dycka dyczka dyemchyenko dytchka dytjka dytschka dytsjka dzalaludin dzhalaliddin dzoci dzocuki dzuniciro dzunko eberhard eddie
  32 edrienn efimov efraim efrain efrayim egon egorov egorova ehsan eilenkrieg eilenkrig eithne ejlenkrig ekimov elcin elenkrieg elenkrig
  32 elenkrik elhassan eli elina elisee elizarov ellinkrig elliott ellis ellisova elmira elmirka elsa else elso eltsin eltsine elyesa
  32 emelianov emelyanov emile emilija emiliya emir enci encike endrusa eneh eni eniko enlai enric enwer ephraim ephrayim erchov eremin
  32 erika eriomine ershov eryomin erzhu escobar essa estuardo ethan ethlinn ethliu ethne ethniu euaggelos euangelosz eudakimau eugenio
  32 eugeniusz eungyeong eunhee eunhui eunsoo eunsu evan evangelos evangelosz evdokia evtouchenko evtusenko evtushenko ewdakimaw eyad
  32 ezekiel faleh faliakhov faliakhova faljachov faljachow falyakhov falyakhova fanning farhan farkash farrell faruq fatah fatema fatma
  32 fattah faulkner fazel fazli fedorenko fedorovna felicity fenn feodorovna filoniouk filoniuk filonjoek filonjuk filonuk filonyuk
  32 fiodaravich fisers fisher fisherova fjodorovna fleming flemings florence florian flynn foks fokss folkners foma forest fox foxova
  32 fozia fradkov franc francesc francesko franciszek francoise franklin franklinova franklins frantisek franz freddie frederic fredrik
  32 fredy frenklins fridmans friedman fudishiro fudisiro fudzii fudzimori fudzisawa fujii fujimori fujio fujioh fujiou fujiro fujiroh
  32 fujirou fujisawa fujo fujoh fujou fuju fujuh fujuu fukuju fukujuh fukujuu fukuohji fukuoji fukuooji fukushima fukusima funyu funyuh
  32 funyuu furudo furudoh furudou furujo furujoh furujou furuto furutoh furutou fuzisawa fuzishiro fuzisiro fyodorovna gabdulla gabdullah
  32 gabriela gabyong gadjiev gadschijew gadshijew gadsjijev gadzhibekov gadzhibeyli gadzibekov gadzibeyli gadzijev gadzyjew galimov
  32 galimow gamgit ganeev ganeeva ganejev ganejew ganeyev ganeyeva gangsheng gardner garrett gassan gasson gaston gavris gaxiola gefen
  32 geffen gelimov genadievna gennadevna gennadievna gennadiyevna gennadjevna gennadjewna gennadyewna genrikhovich geonhui georges
  32 georgiev georgiew georgijev georgijevs gerd gerda gerds gerson ghabdulla ghabdullah ghaith ghiabi ghingold ghiyabi giambattista
  32 gianni gierman giju gilbertova giles gilles gillian gilmutdinov gilseong ging gingold ginsburg giulia gju glafira glafyra glaphira
  32 glaphyra glass glassova glazer godoy goldenberg goldenbergova goldschmidt goloubev golubev golubevs golubew golubiew goncarov
  32 goncharov gontcharov gontsarov gontscharow gopal gopala gorchkov gordei gordej gordey gorschkow gorshkov gorsjkov gorskov gorszkow
  32 gorxkov gotoda gotohda gotouda gottfried gottlieb gouchtchine gould gouskov gouskova greenova greg gregorios gregoriosz gregoryova
  32 grey grigoriev grigoriew grigorios grigoriosz grigorjev grigorjew grigoryev gruber guancong guerman guingold gulds guliayev guljaev
  32 guljajew gulyaev gulyayev gunchung gunther guotai gusakov gusakow guschtschin guscin gushchin guskov guskova guskow gussakov gussakow
  32 gustaf gustschin gustsin guszczin guthrie guwalgiya gwanghee gwanghui gwanghyeok gwangsu gyeon gyeonga gyeongja gyeongju gyeongpyo
  32 gyeongsik gyeongsuk gyjakonov gyoo gyu gyuseon gyuyeong hachijo hachijoh hachijou hachim hacibaylilar hacibayovlar hadee hadjibeyli
  32 hadschijew hady hadzhiyev hah hahn haidukevych hajdoekevytsj hajdukevic hajdukevyc hajdukevytsj hajdukewycz hajdukewytsch hajibeyli
  32 hajibeyov hakani hakaru hakkani haloesjtsjenko halouchtchenko halparin halperin haluchtchenko haluscenko haluschtschenko halushchenko
  32 halusjtjenko halusjtsjenko haluszczenko hamidawi hamidullah hammud hamzi hanson hansun har haralambosz haralampiusz harald harbi
  32 harding hardziej harith hariton haroen haroun haroutiounian harun harutiunjan harutjunjan haschijew hashijew hashimoto hasimoto
  32 hatijo hatijoh hatijou haugen havrych havryliouk havryliuk havryljoek havryljuk havrylyuk havrys havrysh havrysj havrysz hawke
  32 hawryljuk hawryluk hawrysch hawrysz hayat haydoukevych haydukevych hazhiev hazhiyev hazijev hedwig hee heejun heesoo heesu hei
  32 heimann heineman heinemann hele helian helmut hemingvejs hemingway henao henderson hendersonova hengjun henrietta henriette
  32 heorhijevitj hepburn hepburnova hernan herrerova herschel herschelteleskop hersi herzog hesse hicks hicksova hidayatullah hidzsun
  32 hieorhij hieorhijevic hieorhiy hieorhiyevich himemiya hiouchtchenko hirojosi hiroshi hirosi hiroyoshi hitler hiuscenko hiusjtsjenko
  32 hix hjeorhij hjeorhijevic hjonu hla hlebnikov hlebnikovs hloesjko hloesjtsjenko hlouchko hluchtchenko hluscenko hluschko
  32 hluschtschenko hlushchenko hlushko hlusjko hlusko hluszczenko hluszko hodgson hodschij hodzi hodzo hodzsons hoelevytsj hoemenjoek
  32 hoetsoeljak hohjoh hohshoh hohsyoh hoji hojo hojou holger holodiouk holodiuk holodjoek holodjuk holoduk holodyuk holovackyj
  32 holovatskyi holovatskyj holovatskyy holowazkyj holt holtova honcharov hongduo hontscharow hope hopkins hopkinsova hopkinss horace
  32 horacio horst hosho hosyo houjo houjou houlevytch houmeniouk houmenjoek houshou houston housyou howardova hoyos hrincisin hristos
  32 hrisztosz hrynchyshyn hryncysyn hrynczyszyn hryntchyshyn hryntjysjyn hryntschyschyn hryntsjysjyn hryntxyshyn hsun hszing htun htut
  32 huaiceng huaizeng huan huber huculak huculiak huculjak hudishiro hudisiro huijun huisoo huisu hujimori hujio hujioh hujiou hujiro
  32 hujiroh hujirou hujo hujoh hujou huju hujuh hujuu hukuju hukujuh hukujuu hukuohji hukuoji hukuooji hukushima hukusima hulevic hulevyc
  32 hulevych hulevytj hulevytsj hulewycz hulewytsch humeniuk humenjuk humenuk humenyuk hunyu hunyuh hunyuu hurudo hurudoh hurudou hurujo
  32 hurujoh hurujou huruto hurutoh hurutou husakov huschtschyn huskov huskow hussakow hustschyn huszajn hutsuiak hutsuliak hutsuljak
  32 hutsulyak huwaysh huzishiro huzisiro huzuljak hvan hyeonjeong hyeonu hyeorhiy hyeorhiyevich hyeyeong hyeyong hyohtoh hyojeong hyojong
  32 hyonchong hyonjong hyonu hyoto hyouto hyoutooh hyudo hyudoh hyudou iachine iaixin iakaniev ianakiev ianakiyev icchoda icchohda
  32 icchouda ida iefimov iegorov iegorova iekimov ielizarov iemelianov ierchov ieriomine iershov ieudakimau ievdokia ievtouchenko
  32 iewdakimaw igarashi igarasi ignatova ignaz igyeong ihn ikyong ilhan ilin iline iljic iljin iljins illic illich illicz illitsch ilmira
  32 ilse ilyin imam immanuel imogen inga inn ionut ioseliani iosseliani ioszeliani iouli ioulian iouriivna iourkevytch iraqi irma irona
  32 isabelle isaiah isakov ishi ishido ishidoh ishidou ishiguro ishii isido isidoh isidou isiguro isii ittyoda ittyouda iulian iuriivna
  32 iuste ivancenko ivanchenko ivantchenko ivantjenko ivantsjenko ivantxenko iveta ivor iwanczenko iwantschenko jacek jacobi jacobus
  32 jadan jaehyeok jaeseong jagyeong jakyong jakyung jalaliddin jalilov jamasita janakiev janakiew janine janos janowski jared jaron
  32 jaschin jashin jasin jasjin jassim jaume jawdat jay jeff jefferson jefimov jefimow jegorov jegorova jegorovova jegorovs jegorow
  32 jegorowa jehan jekimov jekimow jelcin jelisarow jelizarov jelizarow jelzin jemeljanov jemeljanovs jemeljanow jenna jennings jens
  32 jeongeun jeongui jeou jeremiah jerjomin jeroslawa jerschow jersov jersovs jesper jeudakimau jevdokia jevdokija jewdokija jewtuschenko
  32 jiaer jiaju jiajun jiao jiaquan jieun jihan jihane jihoon jihun jihyeon jihyun jill jillian jimin jimou jingxuan jinjie jitsuo jiun
  32 jivkov jm joann jochanan jochi joerijivna joerkevytsj johanans johnishi johnisi johshima johsima johtsuki johtuki jongdzse jongdzsun
  32 jonggun jongha jongui jonishi jonisi joon joran joschioka josefa joseliani josep joshima josima josino josioka josiro josuke joszuke
  32 joti jotsuki jotuki jouchi joukovskaia jounishi jounisi joushima jousima jouti joutusuki joy jozef juhi juhyeon juli julienne julij
  32 julijan jumah june junhui junichiro junko junseok juriivna jurijivna jurijiwna jurkevic jurkevyc jurkevytj jurkevytsj jurkewycz
  32 jurkewytsch jusuke jyou kabi kamasho kamashoh kamashou kamasyo kamasyoh kamasyou kamil kamilla kaminska kaminski kamisho kamishou
  32 kamisyo kamisyoh kamisyou kanato kanokov karadzic karami karin karoly kashiwagi kasiwagi kassel kastiljo kaszim kate katie katja
  32 katrangi katy kavanagh kawa kazbek kazem kazemi kazim kazimiar kazimier kazimierz kazimir kazimirz kazmir kazmisz kazujuki kazuyuki
  32 kchan kebich kebitch kebitj kebitsch keidzi keiji keino keith keller kellers kendziro kenichi kenici kenjiro kenjirou kennedy kerimov
  32 kew keyt khaing khalif khariton kharyton khattab khlebnikov khodr khodzhi khristos khudai khylchuk kichiro kichiroh kichirou kichu
  32 kiebich kiebicz kiebitch kiichiro kiichiroh kiichirou kiiciro kijoo kiju kikuchi kikuci kikuti kikutschi kilszong kimenka kirisho
  32 kirishoh kirishou kirisyou kiriyenko kirsten kitiro kitiroh kitirou kizo kizoh kizou kjoici kjoicis kjon kjongdzsun kjongthek kju
  32 klajnman klaynman kleina kleinman klejnman kleynman klieger kliger kliher klimenka klimentij klimentyij klimienka klimov klimovs
  32 klimow klimyenka kluger klymentii klymentij klymentiy klymov klymow kocerga kocerha kocherha kochi kociemiar kociemier kociemir
  32 kocimiar kocimier kocimir kocmir koczerha kodu koduki koduma koelakov koenig koesjnir kogetsu kogetu koguchi koguti kohchi kohdu
  32 kohduki kohduma kohgetsu kohgetu kohguchi kohguti kohichiroh kohkechi kohketi kohketsu kohketu kohki kohkitsu kohkitu kohmatsu
  32 kohmatu kohnishi kohnisi kohno kohshibori kohshiro kohshita kohsibori kohsiro kohsita kohsuke kohtaka kohtsuki kohtuki kohzawa kohzu
  32 kohzuki kohzuma koichiro koiciro kokechi koketi koketsu koketu koki kokitsu kokitu koleta kolomoisky kolomojskyj kolomojszkij
  32 kolomoyskyi komatsu komatu komnenos kongming konhui konig konishi konisi kono konovalov konowalow konstancie konstantinovna
  32 konstantios konsztandiosz konsztantiosz konu kooshiro koosiro kornilov kornilow korolev koroliov koroljev koroljov koroljow korolyov
  32 koshibori koshiro koshita kosho koshoh koshou kosibori kosiro kosita kostic kostica kostics kosuke kosyo kosyoh kosyou kotaka
  32 kotcherha kotjerha kotscherha kotserha kotsjerha kotsuki kotuki kouchi kouchnir koudu kouduki kouduma kougetsu kougetu kouguchi
  32 kouguti kouichirou koukechi kouketi kouketsu kouketu kouki koukitsu koukitu koulikov koultchytskyy koumatsu koumatu kounishi kounisi
  32 kouno koushibori koushiro koushita kousibori kousiro kousita kousuke koutaka kouti koutsuki koutuki kouzawa kouzuki kouzuma kovalchyk
  32 kovalcyk kovalenko kovaltchyk kovaltjyk kovaltsjyk kovaltxyk kowalczyk kowaltschyk kozawa kozu kozuki kozuma krasnochtchekov
  32 krasnochtchiokov krasnoschyokov krasnoshchekov krasnoshchiokov krasnoshchyokov kravcenko kravchuk kravcuk kravtchenko kravtchouk
  32 kravtjenko kravtsenko kravtxuk krawchenko krawczenko krawczuk krawtschenko krawtschuk krescencjusz krescens krescenty kristian
  32 kristiano kristianu kristus krisyo kruz krym krzys krzysiek krzysio krzystof krzysztof ksienija kszenyija kuilong kulakov kulakovas
  32 kulakovs kulakow kulchytsky kulchytskyi kulchytskyy kulcyckyj kulikov kulikovs kulikow kultschyzkyj kulykov kulykow kuper kurbanov
  32 kuronaga kuschnir kushner kushnir kusjnir kusnir kusznir kvanghjok kvangszon kvangszu kwanghee kwangsu kyebich kyeon kyoguchi kyoguti
  32 kyohguchi kyohguti kyohichi kyoichi kyon kyonga kyongcha kyongchu kyongpyo kyongsuk kyoo kyouguchi kyouguti kyouichi kyoun kyun
  32 kyungpyo kyuseon kyuson kyuyong kyuyoung lacha laixa lamb lane laneova lange langer langerova langrova laodice laodika laodike
  32 laodiki lara laredo lars lasa lasarev lasarew lasarow lascha lasha lasja lasza latouchka latuixka latuschka latushka latusjka latuska
  32 latuszka laureano lavrivskyi lavrivskyy lawriwski lawriwskyj lazareff lazarev lazarevs lazarof lazaroff lazarov leanid lebedew
  32 lebiediew leila leins lekourgos lesia lesja lessia lessja lesya leszja letian levcenko levchenko levin levtchenko levtjenko lewczenko
  32 lewczienko lewisova lewtschenko leyva liavonau liavonava licurgo lidia lidiia lidiya ligyija lijian likurg likurgus lilia liliental
  32 lilienthal lilienthalova lily limon lina lingbiao lingjie liouba lioubovytch liovin liovina lipnicka lipnicki lipnicky lipnitska
  32 lipnitskaya lipnitski lipnitsky lipnitzki lipnitzky lisevskaya lisevskii lisevskiy lisewska lisewski lisicyn lisitsin lisitsyn
  32 lissitson lissizyn litovcenko liubovych liudmyla livingstone liza ljawonau ljoebovytsj ljovin ljowin ljuba ljubovyc ljubowytsch lloyd
  32 loekujanovytsj loida loide lois lopess loukianovytch lubowycz lucas lucasova luciano lucien ludmyla lukas lukass luke lukiianovych
  32 lukijanovic lukijanovyc lukijanovytsj lukijanowycz lukin lukiyanovych lukjanenko lukyanenko lukyanovskii lukyanovskiy lukyanovsky
  32 lurie lusiano lyavonav lyavonava lyavonaw lyavonawa lykourgos lykurgos lynn lyong lyovin lyovina lysenko lyssenko lytovcenko
  32 lytovchenko lytovtchenko lytovtjenko lytovtsjenko lytowczenko lytowtschenko lyubovych mabel macijevyc macijewycz mackenzie
  32 macrembolita macrembolite macrembolites macrembolitissa madox maggie magnus magomedov magomedow maguire mahammadov mahammadrza mahir
  32 mahmoudi mahomedov mahomedow mahpaykar mahpeykar mahpeyker makrembolite makrembolites makrembolitissa maksimovich maksymovyc
  32 maksymovych maksymovytch maksymovytj maksymovytsj maksymowycz maksymowytsch malyshev manaem manaen manahem manahen manning manningova
  32 marbot marc marcella marcelle marcenko marchenko marchuk marcuk marczenko marczuk margareeta margaretha marguerite mariano marin
  32 marion marius marko martchenko martchouk martirosian martirosjan martirosjans martirossjan martirosyan martjenko martjuk martovic
  32 martovwycz martovwytsch martovyc martovych martovytch martovytj martovyts martovytsj martschenko martschuk martsjoek martsuk
  32 martxenko martynov maryna marzella mason massimo masurkewytj masurkewytsch mathias mathieu mathilda matiashvili matilda matsiievych
  32 matsiievytch matsiyevych matti mattia matuq matvienko matviienko matvijenko matviyenko matwijenko mau maurice max maxime maximilian
  32 maxymowytsch mazijewytsch mazoerkevytsj mazurkevic mazurkevyc mazurkevych mazurkevytj mazurkevytsj mazurkewycz mccarthy mccloud
  32 mckenzie medrano meeyoung meier meiyin meiying melani melanie melnikov menachem menahem menchikov mendez menschikow menshikov
  32 mensikov mercedes merle meryl miasojedow miassoiedov michailowna michailowski michajlovskij michajlowna michajlowski michoustine
  32 mienszykow mihailovski mihailovskis mihajlovna mihhailovski mikalai mikalaj mikalay mikhailovski mikhaylovna mikhaylovsky mikheev
  32 mikis mikisz miklos mikolaiovich mikolajowicz millar millet mills mina mineev minegishi minegisi mineiev minejev minejevas minejew
  32 mineyev mingyeong miniejew minjeong minjong minkyong miquel mirella mirmachmad mirmachmat mirmahmad mirmahmat mirmahmed mirmahmet
  32 mirmakhmad mirmakhmat mirzaei mischustin misel mishustin misjustin misustin mitajev mitiaiev mitjajew mityaiev mityayev miu mixustin
  32 miyeong miyong miyoung mjasoedov mjasojedov mjassojedow mkrtchyan mkrtichan mkrtychan mkrtytchan mkrtytschan moduka moechin mohammad
  32 mohammadreza mohduka mohpaykar mohtuka mohzuka moises mojse mojzis mok molina monika monique montague montgomerijs montgomery
  32 montgomeryova mooduka moozuka moqi mordashov mori morrison morrisonova morrisova mortazavi mortensen moskalev moskaljov moskaljow
  32 moskalov moskalyov mosze moszkaljov motsuka motuka mouduka moukhine moutsuka moutuka mouzuka mozuka muchin muhhin muhin mujahid
  32 mukhin mukins mulder mulk mulkliff muriel muthanna muzaina muzayna mwo myasoedov myasoyedov myeonggwan myersova mykolaiovych
  32 mykolaiovytch mykolajovyc mykolajovytj mykolajowytsch mykolayovych myonggwan nadiia nadija naeem nagyija nahng najibullah najm nang
  32 nasim natascha natasha nazarov nazmi netanjahu netanyahou netanyahu neumannova nevski nevskij nevskis nevskiy nevsky newski ngah ngam
  32 ngee nghiep ngia ngiang nicaj niccolo nick nicos niels niisho niishoh niishou niisyo niisyou nik nikaido nikaidoh nikaidou nikol
  32 nikolaeva nikolajewna nikolaus nikonov nikos nikosz niks nilov nishikohri nishikoori nishikori nishikouri nisikoori nisikori
  32 nisikouri noach noah nobuteru nochi noe noel nohchi norris norrisova noti nouchi nourit nouti novacek novackova nurit nurith nycaj
  32 nychai nychay nyczaj nyevszkij nytjaj nytschaj nytsjaj oak oakenfold obaidullah obrien obuchi obuti ocampo ochi ock ocuka ocvirek
  32 ocvirk ocvirkova ocwirk oczvirk oczwirk odachi odati odiszeasz odusszeasz odysseas of ogly ognjen ogoshi ogosi oguchi oguti ohchi
  32 ohdachi ohdati ohgoshi ohgosi ohguchi ohhira ohira ohkawa ohkochi ohkohchi ohkohji ohkohuchi ohkohuti ohkoshi ohkosi ohkoti ohkuchi
  32 ohsaka ohshiba ohshima ohshiro ohsiba ohsiro ohsuka ohtakara ohtake ohtani ohti ohtsuka ohtuma ohyashima ohyasima oide okano okawa
  32 okochi okoci okoji okoshi okosi okoti okouchi okouji okouti okouuchi okroyan okuchi okuti olegovna oliver oliviero olsens omelan
  32 omelian omeljan omelyan omer oneill oniscenko onischenko onischtschenko onishchenko onishenko onyscenko onyschtschenko onyshchenko
  32 onyszczenko oobuchi oobuti oochi oodachi oodati oogoshi oogosi ooguchi ooguti oohira ookawa ookochi ookoji ookoshi ookosi ookoti
  32 ookouchi ookouji ookouuchi ookouuti ookuchi ookuti oosaka ooshiba ooshima oosiba oosuka ootakara ootake ootani ooti ootsuka ootsuma
  32 ootuma ooyashima ooyasima orlando osaka osca oscarin oshiba oshima oshiro osiba osima osiro oskar ostapchuk ostapcuk ostapczuk
  32 ostaptchouk ostaptjuk ostaptschuk ostaptsjoek ostaptsjuk ostaptxuk ostina osuka otakara otake otani oti otsuka otsuma otuka otuma
  32 otzvirk otzwirk ouchi ouci ouens ouhira oukawa oukouchi outake outani outi ovsiannikova ovsjannikova ovsjannikovova ovsyannikova
  32 ovszjannyikova owsjannikowa oxunov oyashima oyasima ozvirk ozwirk pablo page pageova palahniuk palahnjoek palahnjuk palahnuk
  32 palahnyuk paleg pali palij palina paliy paly palyi palyj pancenko panchenko panczenko panday pande pandelis pandelisz pandey pandeya
  32 pantchenko pantelis pantjenko pantschenko pantsenko pantsjenko pantxenko papa papoulias papulias papulijs pareja patsy patterson
  32 pattersonova paula paulo pavla pavlovski pavlovskij pavlovsky pavlovszkij pawlowski pchi pee peleg peralta perminov perrova perry
  32 perryova peskov peteris petros petrouchevski petruschewski petrusevskij petrushevskiy petrushevsky phaleg phee philipp phillipsova
  32 phoebe phong phy piatrovich picard pietruszewski pietruszewskij pih pineda pjonghon pogom pokhui polakova polakovova polakowa poleg
  32 poliakova polina poljakovova poljakowa pollubotok poloubotok polubotok polubotokowie polyakova ponomariov ponomariow ponomarjov
  32 ponomarjow ponomaryov popoff popova popovs popow porras porter porterova porters potapov potemkin potiomkin potjomkin potomkin
  32 potyomkin pou poul powell powellova poyong presnakov presnakovs presniakov presnjakov presnyakov pressnjakow priesniakow przemysl
  32 przemyslaw pucha puleg purum pyonghon qasem qassan qassim qingfeng qitai qubaysi qudwa quico quinn rachid radovan ragab rah rahimi
  32 rahul rahula raja rajiv rakitin ralph ramasan ramazan rameen rameses ramesse ramesses ramesszu rami ramin ramine ramosze ramsan
  32 ramsay ramses ramsete ramszesz ramzan ramzes ramzi rang rangel raphael rashed rashidi rasjid rasmusens rassel raszyd rayan rayyan
  32 refael regina reinhold remzijs renata renato rene renfa restrepo reynolds rha riad riazanski ricardss riccardo richards rigoberto
  32 rima rimma rinatovna rita rivas rivero rjasanski rjazanski rjazanskij rjazanskis rjazanszkij rjo rjong rjuici rjuicsi roald robbins
  32 robertovich robertson robertsonova robin rocha rochkevytch romanov romans rondon rosa roschkewytsch roshkevych rosjkevytj rosjkevytsj
  32 roskevic roskevyc rossova rostam roszkewycz roubtsov roubtzoff roubtzov rubcov rubinstein rubio rubtsov rubtzoff rubtzov rubzow
  32 rudenko rudolf ruilin ruilong russell ruyun ryane ryazansky ryo ryodumi ryoduno ryohdumi ryohduno ryohtsuno ryotsuno ryotuno ryoudumi
  32 ryouduno ryoutsuno ryoutuno ryouzumi ryouzuno ryozumi ryozuno ryubashi ryubasi ryuen ryuhbashi ryuhbasi ryuhichi ryuichi ryuubashi
  32 ryuubasi ryuuen ryuuichi sablij sachtachtinskij sadeghi sadeq saeid safari safwan sagami saheb sahruz sahtaxtinski sajid sajnjuk
  32 sajnuk sakai salas salma salmane salmans salome salomon saltzman saltzmann salvador salvatore salzman salzmann sambyo sambyoh sambyou
  32 samy sanbyo sanbyoh sanbyou sandor sangguan sanghyeok sanghyok sanjohnishi sanjonishi sanjonisi sanjounishi sanjounisi sanlong saqar
  32 sarkozy sasnauskas saud saudi savchuk savcuk savic savica savics savtchouk savtjuk savtsjoek sawczuk sawtschuk scerbatov scerbyna
  32 scetinina scetininova schablij schachtachtinskij schadan schainjuk schajnjuk schalilow schamil scherbatoff schetinina schewtschuk
  32 schifrin schirin schischkowa schiwkow schneiderova schtscherbatow schtscherbyna schtschetinina schtschukin schukin schukowskaja
  32 scukin sebastien seidou sein seito seitoh sekimori semah semenov semionov semjonov semjonovs semjonow semyonov senavin seniavine
  32 senjavin senjawin senkevich senkevitsch senyavin seokyeong seol seolhee seolhui seolhyeon seonggyo seonggyu seonggyun seongmin seongu
  32 seongyun seonhui seonjeong seonyeong seregin serensens sergi sergiiu serjogin serjogins serohin seryogin seul sevcuk shaar shabib
  32 shablii shabliy shadan shafi shahrooz shahrouz shahroz shahroze shahruz shahtahtinsky shahtakhtinsky shainiuk shakespeare
  32 shakhtakhtinski shalilow shamil shamlakh shangguan shannon shaynyuk shcherbatov shcherbatova shcherbina shcherbyna shchetinina
  32 shchukin she sheh shehroze shein shengquan shereen shevchuk shibata shifrin shigeru shimbo shimboh shimbou shinbo shinboh shinbou
  32 shingo shingu shinguh shinguu shinichiro shinichirou shinno shinnoh shinnou shinoto shinotoh shinotou shintaro shintaroh shintarou
  32 shinto shintoh shintou shinzo shinzou shiratsuchi shiratsuti shiratuchi shiratuci shireen shirien shirin shishkova shitsufuse
  32 shitsuhuse shitufuse shituhuse shiuh shiwkow shixun shohi shohjima shohjiroh shohtaroh shoi shojima shojiro shon shotaro shoui
  32 shoujima shoujirou shouren shoutarou shouzou shozo shubin shuko shukoh shukou shukowskaja shunichi shuvalov shuzo shuzoh shuzou
  32 siarohin sibata sid siddiqui sidney sidorov sidorovs sidorow sieniawin sienkiewicz sifrin sigeru sihan sijian silaev silaiev silajev
  32 silayev silvana silvanio silvano silvester silvia sinchi singer singo singu singuh singuu siniciro sinji sinjoh sinno sinnoh sinnou
  32 sinoto sinotoh sinotou sintaro sintaroh sintarou sinto sintoh sintou siratsuchi siratsuti siratuchi sirin sirski siskova siskovova
  32 sitnikov sitsufuse sitsuhuse situfuse situhuse sjablij sjajnjoek sjalenski sjamil sjevtjuk sjevtsjuk sjisjkova sjtjerbatov sjtjerbina
  32 sjtjerbyna skoch slatan snowden sofiia sofja sofya sohn sokolov sokolovs sokolow solhui soloviova solovjeva solovjovova solovyeva
  32 solovyova solveig sonchong songgyun songmin songu sonjong sonyong soojung sooyoung sorensen sorenson sosulja sotaro soulkhan soun
  32 soyeong soyong sozo spiros spyros stanislavovitj stankevich stanley stefania stelianos stelios stepanov stepanovic stepanovs
  32 stepanovyc stepanow stephane stern sterns stiepanow stiepanowicz stjepanov strajcherova strajer streicher streicherova stscherbatow
  32 stschetinina stschukin sturm sturmova stylian stylianos subov subow suck suh suhayl sujeong sujong sukhui sulcan sulchan sulhan
  32 suljan sulkhan sull sultanovich sulxan sunghoon sungwoo sunici sunkyun suo susanna suud suyeong suyong sviataslau sviataslaw
  32 svjataslau svyataslau svyataslaw swiataslaw swjataslau sxukin sydney syinzo syohi syohjima syohjiroh syoi syojima syojiro syoui
  32 syoujima syoujirou syrsk syrski syrskij syrsky syrskyi syrskyj syufuji syuhfuji syuhhuji syuhuji syuko syukoh syukou syuufuji
  32 syuuhuji syuzo syuzoh syuzou szablij szajniuk szakai szami szczerbyna szczukin szewczuk szilvana szilveszter szofija szonggjun
  32 szonghun szongmin szpirosz szpurosz sztrajcher sztrejcher tadamichi tae taehyeong taehyong taeseong taesong taimuraz takahisa
  32 takajuki takayuki takeshige takesige talha talisinski talisinskilar talisli talisxanov talisxanovlar talyshinski talyshinsky
  32 talyshkhanov talyshli talyshly tania taniguchi taniguci taniguti tarakanov tarakanova tarakanow tarakanowa taras tarass tarasz
  32 tarazjusz taro tarou tat taymuraz tchaikivsky tchaikovski tchepyha tchernov tcherny tchiorny tchitchagov tchornovil tehrani teimuras
  32 teimuraz tekla telischewskyj telisevskyj telishevskyi telishevskyy telmesani telmessani telmisany telmissany teodorakis terechtchenko
  32 terentiev terescenko tereschtschenko tereshchenko terestschenko tereszczenko terijs terry terryova teruo tetana tetiana tetjana
  32 tetyana teymouraz teymuraz thae thehjong thekla theochares theodorakis theodorakisz theoharis theoharisz theokharesz theokleia
  32 theszong thompson thompsonova tiao tiba tigran tikyu tikyuh tikyuu tilimsani tilmisani tilmissany tim timis titus tjalyj tjepyha
  32 tjitjagov tjornovil tjubaj tkyu tlemcani tlemceni todd toddova todzo tohjoh tohru tohui tojo tomaso tomaz tommy tomosenko tompsons
  32 tongkyu tooru toru toujou touru tracee tracie tracy travis treben trebenova treisija trinidad tschaikowski tschajkiwskyj tschalyj
  32 tschepyha tscherkaskyj tschernow tschernyschowa tschitschagow tschornowil tschorny tschubaj tsehelskyi tsehelskyy tsemach tsemah
  32 tsemakh tsernov tsjalyj tsjarentsij tsjepyha tsjitsjagov tsjoebaj tsjornovil tsjubaj tsuchibashi tsuchibasi tsuchihashi tsuchihasi
  32 tsuchimichi tsuchimiti tsutibashi tsutibasi tsutihashi tsutihasi tsutimichi tsutimiti tsyarentsij tuchibashi tuchibasi tuchihashi
  32 tuchihasi tuchimichi tuchimiti tuma tutibashi tutihashi tutimichi tutimiti txali txernov txitxagov tymis tymisch tymish tymisj tymisz
  32 tymoschenko tymosjenko tymoszenko tyohara tyohhara tyohkai tyohnami tyohnan tyohson tyokai tyonami tyonan tyoson tyouhara tyoukai
  32 tyounami tyounan tyouson tyuba tyubati tyudo tyudoh tyudoo tyuetsu tyuetu tyuhati tyuhba tyuhbati tyuhhati tyuhma tyuhman tyuhuma
  32 tyujo tyuma tyuman tyuuba tyuubati tyuuetsu tyuuetu tyuuhati tyuujou tyuuma tyuuman tyuuuma tzemach tzemah tzemakh uixakov ulian
  32 ulsens umm ungyong unhui unsu ursula ursulak ursuleac ursuleak ursuliak ursulyak usakov usakovs uschakov uschakow useok ushakov
  32 usjakov usok uszok vachtang vadimovitj vadzim vagyim vajtang vakhtang valancin valancina valerevich valerevna valerievic valerievna
  32 valerjevna vali valiancina valiantsin valiantsina valiantsine valjancin valjancina valyantsin valyantsina vanda varahi vardanean
  32 vardanian vardanjan vardanyan varela vartanian vasconcelos vasilieva vasilievic vasilievna vasilisa vasiljeva vasiljevova vasilyeva
  32 vassil vassilieva vassilissa vasylii vasylij vasyliy vasylysa vaszilisza vaxtang veniamin veniamine veniaminovich veronica vetjorko
  32 viachorka viacorka viatchorka viktaravitj viktiouk viktiuk viktjoek viktjuk viktorovyc viktorovych viktorovytj viktyuk villa vills
  32 vince vincenzo violet virastiouk virastiuk virastjoek virastjuk virastyuk vissotskaia vissotski viszockij vivian vjacorka vjatjorka
  32 vladimirov volfram volodymyrivna vorsila vyachorka vysocka vysockaja vysockij vysotskaya vysotskiy vysotsky vytautas wachtang wadim
  32 wahhab walancina waldmann walerewna waleriewna walerjewna waljanzin waljanzina walsh wanda wanlai wansi wardanjan wasil wasilewicz
  32 wasim wassil wassilewitsch wassiljewa wassylij wasylij watban waters webb weijie wells wellsova wencan weniamin werner wernerowa
  32 wiaczorka wiktiuk wiktjuk wiktorowycz wiktorowytsch wild wilkerson willem wirastiuk wirastjuk wiseman witold wjatschorka wlodzimierz
  32 wolfe wolfram wujiu wyssozkaja wyssozki xiangli xianlong xiaohong xiaoming xingchi xingfu xiqing xixkova xun yachine yakaniev
  32 yamashita yamasita yanakiev yanakiyev yanukovych yar yaron yaser yashin yasho yashoh yashou yashu yashuh yashuu yasyo yasyoh yasyou
  32 yasyu yasyuu yechezkel yefimov yegorov yegorova yehezkel yekimov yelizarov yeltsin yemelyanov yeojeong yeonggeun yeongha yeongja
  32 yeongjae yeongjun yeongnam yeongsuk yeongyeong yeremin yeriomine yershov yeryomin yeudakimau yevdokiya yevtouchenko yevtushenko
  32 yewdakimaw yigyong yimou ymar yochanan yohanan yohsuke yojong yolanda yongcha yonggun yongha yongjae yongjun yongnam yongsuk yonkyong
  32 yoshinari yoshino yoshinou yoshioka yoshiro yoshiroh yoshirou yosino yosinoh yosinou yosuke youli youngha youngjae youngjun youngova
  32 yousuke yufeng yuhi yuhjung yuhsuke yuliy yuly yurevna yuriivna yurivna yuriyivna yurkevych yuste yusuke yuusuke zabin zadan zafar
  32 zahedi zahid zahra zai zakarya zalcman zalilov zaltsman zaltzman zangfeng zapata zaur zazueta zdenek zdenko zdeno zehelskyj zemach
  32 zemah zhadan zhalilov zhangliao zhivkov zhiying zhukovskaia zhukovskaya zialenski zine zinovi zinovii zinovij zinoviy zinovy zinowij
  32 ziwen zjadan zjalenski zjaljenski zjarenzij zjifkof zjivkov zlata zlatan zlatko zofia zoi zolotov zoran zoubov zozoulia zozula
  32 zozulia zozulja zozulya zsadan zubov zubovs zubow zuhayr zukovska zukovskaja zulaykha zuleica zuleika zuleikha zulekha zuleyka zurab
  32 zyalenski zyalyenski zygmunt
  33 aamir abbasin abdellah abdifatah abdollahi abdurakhmanov abramov absi abukar achwan aden adl adnani afghan agus ahd ajijul akbari
  33 akil akili albertovitj aldemar alexanda alexeyevna alhaj aliakseevich aljarba allahdad alotaibi alwan alzahrani amdouni amisi ammash
  33 amon amru amuri anabi anatolievic anatolii anatolijivna angga anikeyev anjem anshori anzi anzorovich aouadi apodaca aqsa arango
  33 arboleda aref arkadievich arnulfo artamonov arteaga artyakov asadollah asadullah aseel aselderov asem ashtari atia aulaqi avdeev
  33 avdejev avdeyev avendano aviles awan ayashi ayeras ayham ayrat ayub ayyad azawi azizi baaysir babaei babakov badege bah bahaji
  33 bahaziq bahman bakht bakri baluku balwi bambang banai bari barkhanoev barnawi baset basit bathali batirashvili baudoin bayardo baynah
  33 bazhenov bazzi belan belgacem belkassem benavides benghalem benitez bermudez bespalov bhuttavi binalshibh bitar born bosco boubaker
  33 boubakeur boubekeur boughanemi boulghiti brito brukan bukande byamungu cabdullaah cabello cain cali callixte camacho cameroon camila
  33 cano castaneda ceballos celestin chanuong chartjenko cherizier chizhov choudry chuol ciise cisneros cordero dad dahi dajani dale
  33 daoud darassa davidovich dawood deeb deghdegh degtyarev delimchanov dellosa delos destina dhaou dheere diab dias diegelmann dieudonne
  33 djouadi dmitriev dmitrievna dmitrijevna dodik doku dorda droukdel dual dubaysi dulaymi durgham dusan dwikarna eduardovna efimovich
  33 egorovich elsheikh emami emilie emraan ermakova ermias es escalon eslam esmaeli esmatullah esparza essaadi essabar fabio fadavi
  33 fadhil fadhli fadlallah faizullah falih faqih faqir farahani fared farhat farouk fawzi fayad fayez fazeel fazlullah fedorovych
  33 feliciano felicien fethi fetisov fezza fidel filippovich fitch fodorovich fulayyih gadet gadzjijev gaffar gafur garzon gasmi gavidia
  33 gavrilov gaye gedeon genadz georgiou georgyevich geremeyev germain germanova germanovna ghabra ghafari ghailani ghali ghamari ghamdi
  33 ghanem ghassem ghazy ghermay gholizadeh ghulam giraldo gladkikh goryacheva gubareva guberek guidon guillen gulmurod gunawan guryev
  33 habbush habhab hablain haddad hafez hafs haidar hajizadeh hallaq hamadi hamd hamidi hammad hammadi hammami hammid hammoud hamraoui
  33 hannibal hashimi hauchard haydar hazem heidar helal hemaida hernando higuera hilal hojatollah huda hussam hwi hyong ibraheem ibraima
  33 ignace ignatov ikram ilah ildar ilyich imamovic intissar inzunza iosifovitj isaevich isam isaza ishakzai ishaq isse iyamuremye ja
  33 jabbar jaburi jadhran jalali jalaluddin janan jasem jawhar jendoubi jerome jizrawi jok juaythini juburi juday julkipli justo kafi
  33 kaina kakar kakwavu kalinin kammoun karam karate karina karlov karner karpov kartapolov kashin kaskar katanga kawari kazakov kazakova
  33 kerimova khadem khafaji khairy khalfan khalimov khanani kharchenko kharitonov khatuni khawla khayrallah khazmari khiabani khine
  33 kinahan kinda kiram kirillovich kislov kolbin kondratenko kononov koshlaf kostin kostyukov kotey kouffa kozak kulik kuol kurdi
  33 kurenkov kuwari kuznetsova kyungu laaboudi laagoub labin lahaman lahbous lala lantratova latt lavilla leanidauna leodomir leonidovic
  33 leopold leyla linares lira loginov loubiri louie lounici lourdes luay lubanga lugo luka lukic luqman lvovitj lvovna maaroufi mabanza
  33 maduro maghomed maghomedzakirovich mahamoud mahamud mahat mahdavi maira makenga maleki maliki malkov malong manaa mandro mangok
  33 margoshvili marial marrani marrero maryam mashhadani maslov maulana mawlawi maychou mazen mazin mazio mbarushimana mehmood mehrez
  33 mehri mekki melnichenko menyailo merai meraz michajlavitj mijares mikhailauna mikhailavich milorad minyar mire miskine mizulina
  33 mochammad modarres mohmad mohmed mokhtar moncef monica monir montejo montenegro morad moradi moran mostafavi motassadeq motlaq
  33 moukalled mourad moustfa mpano mshaweh muammer mugaragu muhajir muhammadi muhindo muhyi mujyambere mukhlis mukhtar mumin munandar
  33 mundos muradov muratov murwanashyaka musoni mutanga mutebutsi mutlaq muttaqi muzahim mwissa mya myrna naceur nadeem nadim nadir nail
  33 najafi najdi naji najmuddin naqdi nasif nasimovich nasiruddin naumov navarro nazarova nazem nebojsa neverov ngaruye ngoma ngudjolo
  33 nikola nikolaev nizar nkalubo nkunda noriega norouzi nsanzubukire ntaberi ntabo ntaganda ntawunguka nu nuaymi nuristani nurjaman
  33 nusret nyein nyunt nzeyimana obaid olegovych olha orellana ospina ostensvig ovidio ozia pacifique padron pahlawan panga parlindungan
  33 parsjin parvar patek patrushev patta pavlo pavlov payan penuelas peshawari pestano pinchuk prigozhina prokofyev protogene puerta
  33 qaddour qaddur qadeer qadri qaduli qasir qasmani qatirji qattan qazi qumu rabii radic radulan radwan raed rafiq rage raghad rahmat
  33 raisovich ramezan ramiro rasul raza razaq razzaq redendo redouane reinaldo remadna removich renel rengifo rengu reshetnikov revenko
  33 rezaei reznik ridho rifki rimi rinatovich rizvan rochman rogelio rogo romanenko roodi rosyid rouine rudi rugerero rukan
  33 rukavishnikova rukunda runiga rusanov rusdan rusman rustum ruvugayimikore ruzza ryzhkov saal sab sabri saeedi safia sahab saidullah
  33 saja sajida sajjad sakr salahudin salamuddin salar saleem sali salimi sally samie samira sanad sanaullah santino santoso sarabia
  33 sarwar saul saveljev savo sayid schiavone sechin seit seka seliverstov semborio senussi shafee shahbandar shair shalah shamalov
  33 shammari shariff sharikh shariyan shawakh sheka shihata shimiray shindakh sholeh siarhejevitj siavash simanovskiy sirajuddin siregar
  33 slewa smolin sobolev soliman soltane soltani sotelo souleymane soussou spiridonov stanislas straton studhalter sufaat sufian sukirno
  33 suleymanovich suliman sultani sultanovitj sundus suri syawal taan tabatabaei tabatabai tadic taeb taghi tajideen tali tapia tarad
  33 tawfiq tayeb taysir temin thaer thamir thirwat thoraya tilemsi tjajka tkachev tkatjov tolmachev torek toumi trevino trofimov tufail
  33 tul tulio tunisi turab tyurin uday udin ugla ul ulises umakhanov umarov umarovich umayr urbina uss ustinov usuga vahidi vakhaevich
  33 vakhayevich vakhitov valerianovich valerijevitj valeriyevich varon vassiliades vasylivna vazquez velez venediktovich viaceslav
  33 viktorivna villegas vitelhomme vjatjaslavavitj vlasov wadi wafiq waseem wassim wehbe wiji willy wol yadollah yakutumba yassine
  33 yevgenevich yevgeniyevich yol younous yunos yusef zada zakharova zanganeh zarif zarkaoui zaurbek zayd zaydi zaytsev zea zhidkov zima
  33 zimurinda zindani zoubair zouheir zughayr zureik
  """
