// How common the words of organisation names are, in quarter nats, counted in 399,000 legal names of the Global LEI index (GLEIF, CC0) and in the organisations,
// vessels and aircraft of the OFAC, UN and EU lists; the more common of the two counts. A line holds words of one value.

let commonOrganisationTokens = """
  6 company
  7 limited
  9 fund private
  10 global investment liability llc
  11 de joint ltd stock
  12 and co of
  13 energy gmbh inc industries trading van
  14 al group income trust
  15 bank international jsc ooo service shipping
  16 corporation development engineering equity for growth management obshchestvo plant products research services the
  17 ab ep etf fu funds general green holding holdings hotel ii india infrastructure institute korea lp medical partners power pty sl
  17 solar solutions state technology value yu yuan
  18 auto bond capital center construction enterprise food industrial islamic llp logistics market marketing offshore portfolio production
  18 scientific sociedad tech trade
  19 aktsionernoe as beheer bureau digital healthcare iran kg organization public ra retail road russian sirketi software spolka steel
  19 technologies transport wealth
  20 agro anonima ao aps association cap corp credit der design federal fixed fze gold home investments la ltda master metal national
  20 odpowiedzialnoscia ogranichennoi ograniczona oil opportunities otvetstvennostyu oy petrochemical project pte sales series sicav srl
  20 storage ticaret ve zavod
  21 ag asset aviation building commercial consulting data del distribution emerging esg estate exchange finance foundation gas grupo high
  21 hospitality housing iii in index industry invest marine markets metals multi named new open packaging plc real rt sa smart
  21 sustainable system systems target uk us wind
  22 after air army automotive branch car central defense di dis east electronics equipment europe european export felelossegu import
  22 iranian iv kompaniya korlatolt machine manufacturing military ministry pars partnership pension property quality republic sal sanayi
  22 scheme security shahid share solution star stichting strategy street syrian tarsasag travel trustee ucits yk
  23 academy agency ai aircraft anonim ansar asia automation cia cold collective comercializadora complex control corporate den diamond
  23 electric en eood euro express forces haramain inversiones investors jihad life limitada maritime mining money movement nauchno
  23 network ocean ou owner park peoples petroleum plus properties pvt retirement sarl sea ship shree silver small societa sp special sri
  23 strategic supply technical und unitary united world xing
  24 advisors aktiebolag alpha american associates blackrock blue brands bridge business canada centre china clean closed concern core
  24 debt directorate diversified dmcc dynamic economic electronic empresa entertainment factory federation first force foreign ghadir
  24 golden grade hedge hk hong information inmobiliaria institut institution insurance irgc kish limitata long los lux machinery
  24 maintenance motor no north oao ojsc one ood plan platform pola port radio recycling renewable repair responsabilita revolutionary
  24 rice science sciences scsp select servicios short societe spc station syria union ventures vtb west yield za
  25 access actions activity africa airlines allocation alternative aqsa assurance australia balanced bendrove bicentenario cargo cayman
  25 cement chemical city committee companies components consumer department des designated dividend doo drug el enhanced equities es et
  25 feeder fidelity financial generation guard harakat inflation institutional intelligence invesco ireland iron isil isis large
  25 liberation managed materials mechanical media mid mobile mobility moscow npo office organisation pacific par party pjsc platinum pool
  25 precision pro protection raif responsabilidad return san sanat sberbank securities shri societatea society south space spolecnost
  25 spolocnost standard store strategies sub tools trafficking trans transportation ul usd warehouse works
  26 active ad administration advanced aero agricola airport akciova alfa all arab armed assets banco battalion benefit bonds brand care
  26 cell class cloud club comercial compania computer corporativo corps din druzba du education electricity employee enterprises eur ex
  26 facility family farm fonds front furniture future fzco gang garage ge geschlossene gesellschaft gp grupp haftungsbeschrankt harbor
  26 health hedged house hydro ihracat imam infra internacional iraq ishares islam ithalat jamaat jewellery kft kong korean lda leasing
  26 lending lines liquidazione macro mall manager managers metro middle msci neutral off online opportunity ozean parts pentru physics
  26 prison process processing product projects rail resources restaurant reszvenytarsasag rf royal russia segregated settlement shanghai
  26 shipbuilding shopping shore si st tekhnologii term tourism transition tsentr tv ubs ug unit ural vi
  27 absolute accumulation aerospace aktsionernoye alabuga allami allianz am america amundi an arctic at atlas avia az balaji beijing
  27 belarus budgetary byuro canadian centro ch chain cham chon civil coal commission communication constructora consultancy container
  27 cooperation cotton cv da dalian damascus dandong darya day decisions deep democratic distribuidora division do dr duration eastern
  27 educational employees enerji establishment ev france franklin freight funding gostar government grand groupe gulf hi higher highway
  27 holdco hs ic icav incorporated instrument internet islamske it japan jund kazan kereskedelmi krdv land leisure levant light line loan
  27 lojistik luxembourg luxury main mbh metallurgical ml mortgage mukodo municipal mutual myanmar nacional non novosibirsk ns nuclear
  27 ogranichennoy operadora overseas pakistan pimco point por predpriyatie prime progress proizvodstvennoe promotion province qaida quds
  27 realty red refinery reserve resource risk river sai sas secondary selection self sepahan shares shipyard shop sif sina singapore sky
  27 song spv stone stores sun szolgaltato tadbir tal tax technological tejarat terminal total truck unipersonal university ur usa uzem
  27 vallalat venture water web wellington zartkoruen zone
  28 10 2015 2020 2025 3d abu academician account actiuni advertising affairs agat akcyjna almaz arsenal art asian atomic australian
  28 authority automobile autonomous avangard axa banca banking belarusian beograd best bhd black bnp brigade brokerage bus cit climate
  28 consultants copper creek currency daesong daily db delle direct drustvo electro entreprise expansion experimental exploration fabrica
  28 fi firma flexible focus free fur gard garde gazprom germany goldman haji harbour het hill hongkong hsbc icvc ig im impact indonesia
  28 industrias innovation instituto inzhiniring irkut islamico islamiska islamskych it1 italia jet jpmorgan kb kbc khorasan
  28 konstruktorskoe koryo krishna le leaders learning les libyan linked lng logistic maatschap manulife mehr mezz militar mill mills
  28 mines minsk missile mobin morgan ms msn mujahidin myanma natural navigation nord nordic northern novgorod novin nv on oriental oro
  28 ostec otkritie panama pang pao paribas pcc pe pensioen persian petersburg petro pheap pishro planta popular premier premium press
  28 program publica qods razavi re recovery regional relief rental republican resistance revolucionarne revolutionsgardets rim rocket
  28 russell sachs sahel saint saman sdn senior sepehr sharia shpg siberian siemens sistemy social sociedade specialized structured sweden
  28 swiss ta tehran tiger tmk tool top transmission try tsargrad tula un universal urban va valley vanguard veb vehicle vii wal waste
  28 well western zao
  29 100 2014 2016 2017 2018 2022 2023 2024 2x 9h acoes additive advisory aeronaves african agencies agri agricultural akcine
  29 aktiengesellschaft alliance allied alloys antey apollo applied armored arms atlantic avrora bandar basij battery bay beta bio
  29 bitriver blocker bmo bonyad brigades bullion cartridge casa catalyst cc century cercetare charity chemistry chf chong ci cimex cjsc
  29 combatant command commodities common communications community composite congo conservative consorcio contracting contractor
  29 cooperative corporacion council county crimea crimean cyprus date defence della delniska delta desarrollo desarrollos developers
  29 devices donetsk drilling ead eagle echelon eco electromechanical elektronik ellissa elnevezett em empresarial engine engineers epk
  29 est estatal facilities factoring falcon fishing flight foods forest fort fuel fzc gems gida gilan gornaya gorno great grid haleel
  29 haramayn hardware hawala hebei helicopter heritage honra horizon horizont imperial impex importadora integral integrated inter
  29 internal ir islamia islamique islamiya islamiyya issledovatelskii ix jahan jaysh jednotka jemaah jv katonai kaveh kholding
  29 komandytowa kontsern kum kurdistan lab lady lake laxmi leader loans london low luhansk maa machines macquarie martyrs material
  29 maturity max mekhanik melli mellon metallurgy mfs minera mineral mouvement mr mujahideen na nai nationale news next npp nueva nuveen
  29 obschestvo odk om op operation organizacija otvetstvennostiu palestine paper para parsian partner patriot per petrol pgo
  29 pharmaceutical phoenix pioneer pipe plaza pmc police polyus pour pouya precious price produce propco protected provincii
  29 przedsiebiorstwo pt publichnoe purpose qeshm ram razrez reconnaissance refining region regionala regionalna regionalni reit republica
  29 revival revolucnich rg rock rolling rubber rus ruske russische sakhalin sasu schroder second sector servicio shahr sham shenzhen
  29 sistema skupina smt soft soldiers sovcombank soyuz spain sparta square stat sterling stroytransgaz studio styrkor super supplies
  29 support surgical szovetsegi tactical taliban team tehrik telecom television tian tic to tobacco tours traders transporte treasury
  29 treid tudomanyos tunisia two usine usm utilities vabo variable venemaa victory viii vintage vision volatility vrienden vympel wa
  29 wholesale wilayat won wood workers worldwide wuhan xiang youth zaklady zenit zvezda
  30 11 15 2013 2019 2021 90 abdul aberdeen abierta administrativos advantage aeronautica aggregate aggregator agropecuaria ak akademik
  30 ali aman amin ammunition ansharut anshorut apartments arya ascotec avenue bangladesh banka bearing belgium benefits benevolence berg
  30 beschrankter bharat biroul bny bong bonum bosnia brothers builder by california carbon caspian chartered chechen chemicals chosun clo
  30 colombia colonial columbia comhstoic compagnie consult consultant continente corpo criminal cs cu cuideachta culture cyber dana das
  30 dcb defensive democratiques depot deutschland diagnostic dijk discretionary district dom dong dubai dubna eaton economy electrical
  30 element energeticheskaya enota eqtesad eurizon ew executive external extrusion factor fire firm five fleurette focused fondo forma
  30 foundry four ganesh garda gbr german gestion granit grodno gruppa gtlk gyartasi haftung havacilik heavy henderson holy hormuz
  30 humanitarian ibs incentive indian inma innovative insaat instruments intermediate intertrade investigacao iskra islami italy jai
  30 janus jersey john kai kamaz kawthar kkr kutato lakshmi las laser lashkar laundering law lease lebanese legal link liquid listed local
  30 ma mackenzie making maldives man maquinaria maria marketplace masini menedzhment mercer mexico minerals mit modern mountain movimento
  30 muhammad multiple navis net nove npc oak oaktree old operating operations optical order organizace organizacion oriente part paya
  30 pazarlama performance perm petrochemicals pip place plastic po podnik poland pooled portfolios principal procurement professional
  30 proton provident provinci prudential psb raahbar railway rancho rate rbc receivables recherche reconstruction regionale resort
  30 responsible restaurantes rey ridge rio robotics rowe rural ryong safety santander sarafi sarlu saturn se semplificata servis shargh
  30 sharif sharq shiraz shiv sierra smile smp southern spa spol sports ssas stanley stars statni studies sudan suisse summit
  30 sustainability systematic taavon taesong tanker tariq tawhid taxi terra three tot transfer transportes trustees tyrimu uab
  30 uluslararasi utility uzina veles venajan venezuela vereniging vista vladimir vostok voya weapons white yazd year york yun
  31 12 14 2000 2012 2026 2030 39 50 500 aandelen abbreviata abrdn acciones accounts ace acquisition adani advance advisers aeon aereos
  31 aerienne affordable afghan aforra africada age ahrar aid airways akhmat aktien albanian ale alloy almacen alphas alueelliset aluminum
  31 amana andisheh ansarul ar ares argus arman armee arzamas asociacija asociacion assembly associated automatics barings base bashir
  31 beheermaatschappij berman bidco big bike biotechnology blackstone board borrower brigada broadcasting bushehr cabinet caribbean
  31 carnes carrier carriers cartel casting castle centers centrifuge centrul centrum chang changgwang channel charia charitable che
  31 chelyabinsk chip choson citadel client coast coin combat comercio commerce commingled commodity compartment computing concentrated
  31 concept construccion constructii constructions consultoria convertible cooperativa creative crown ct culiacan dairy danesh delaware
  31 det detat deutsche developed dialog diamonds dine dionicko directors dollar dos dream drive ds dws economics edge ek electron elite
  31 enforcement equipments era espana exempt expert exports fabricacion fajr fakel fam fan far farms fashion federale federatiei financed
  31 financing fineco fis floating flores fond fortia fresh frontier fuente fundatia fundo gabinete galika games gamybos gamykla ganadera
  31 gaxiola gazpromneft ghaem ghorb ginning glass glory go good goods gran grande greater groep grup grupa gruppe grupul gs guangzhou
  31 guardie guards guidance gvardijos hamoon hapjanggang harvest hassan havanatur hedging hermanos hilal hind hospital hub hung hungary
  31 ia ibn ice immobilien industria infantry infrastracture institutul instrumentation integration intercontinental investigacion
  31 investitsionnaya investor irano irans iris isfahan islama islamiche islamilaisen islamiyah islamo island izhevsk jaish jamaah jamaatu
  31 jamia jin joukot kaartin kala kapitan karbala key khan khilafah kimiya king kismet kombinat korps koti kpa laboratory liberty libre
  31 liquidation lizing logistik lottery lourdes lyxor maiwand mak managing mansudae mar marie mars martin marun mason mechanics mega
  31 metalloinvest micro mir moderate moksliniu monthly mrs myong mys nakliyat nam nederland netherlands neuberger nik niru nizhny nomura
  31 norte novorossiya npf nursing nyilvanosan och offene og omran only opportunistic optima organic otkrytoe ownership pacifico pajegos
  31 participation parto passive peak persia peru pgim ph pharma pik pipeline plans plm poduzece polska polymer pre preferred priborov
  31 primorye privada producao productie proekt proektno proiectare proizvodstvenno provincial pugang pure putnam pyramaxia radar rah raj
  31 raspundere raw regiment reliance rent republikas residential revoliucijos rimera rios rising rivoluzionarie roskapstroy rossiya
  31 rungrado rusatom ruse rusijos ruska rusko sahara sanatorium sapphire sasco satellite sazeh sazi sc sca scf schneider sci screened scs
  31 sepah severnaya severo shabaab shahed shakti shen shops shyam sia sicurezza signal skopje slp snage solid soluciones sons sovfracht
  31 specialist specialty speki spetsialnoe sport spring sree sro stable staff start stocks strela sunrise supermarket svet switzerland td
  31 te techno technologie tel telecommunication templeton tervezoiroda texas textile titan tiva tm tose tov tower tractor transnational
  31 tree tung ultra umbrella unhaeng unipessoal unitaria unlimited unmanned urunleri vallankumous vektor vennootschap verf village vniir
  31 voor wagner way weihai welfare will wine wings with ws ya yemen yuk zakrytoe zinc zona
  32 13 16 20 2027 2028 25 30 360 55 abs aditya advies aegon aiv alternatives amp ap api app arcade arrow artificial austria beach bear
  32 bluebay boston breve bright british broad brokers builders bull buy bv ca cab cars cash chem choice classic coach coating college com
  32 con continental controls country customer cz czech dc defiance defined delivery direxion discovery display distributors durga easy
  32 energia environmental epsilon europa evolution fabrication fargo fast fcp fcr fine florida flow fundamental futures galaxy gam garden
  32 gateway gbp guardian gujarat hall hancock handling hermes hills homes industrie ing innovations innovator insight interest
  32 investimento italian jain jan jay jupiter kumar lazard leeuwen legg leveraged liquide lithium living luth marina mauritius mb milk
  32 momentum motors my nova omega operative option palace pan parallel parcel parks planet post pv quantum quarry relative renewables
  32 resorts rex rl robeco safe sanlam school scottish semiconductor separate seven sg sigla sigma singh snc soc sovereign spdr ssga
  32 steels stiftung swisscanto tea testing thematic timber time titanium training trend true ulc unconstrained vance vantage vcc view
  32 vijay virtus vt wash wells wharf william wire wisdomtree xi zealand zero
  33 1000 18 2010 2011 2029 2035 2040 2050 21 24 40 600 action add advisor agf aggressive agriculture aif aim albany allspring aluminium
  33 americas anand apex appliances aqr aqua arbitrage arc armor aviva azioni baba baltic bar barclays bel beteiligungs better beverage
  33 booster box bp brookfield brown buffer calamos call cashew cedola circle clearbridge cobalt concepts concrete corporates counsel
  33 covered cp cross crystal custom dam david dental developments die dimensional drs dst dutch dynamics earth emerald empire eq erste
  33 estates eu event evergreen extra fair federated fertilizer filling financials finland flex ford fortune fp frame ft generali genesis
  33 handel handels hari haven hindustan hitachi hotels hqt human hydrogen ideal independent infinity irish is james jnl johnson jones jp
  33 kempen kirchengemeinde kl labs lane lgt lifepath lifestyle lift lincoln linden lion liquidity lllp lombard lotus madison mail mark mc
  33 md meer member mine mip mm months movers mp nb networks nickel nordea nz ohio orange orion osauhing pack panel paris paul pc pdc
  33 pearl perpetual personal pet peter pinnacle planning plants prepay pressing print qi qualified quant quantitative rbs renew renta rs
  33 saudi savings sb scr scrap sei shiva situations six sk slu smith source springs stoxx student sugar superannuation suppliers synergy
  33 tec third thomas tirupati toyota transamerica trends tubes up vaneck vastgoed vehicles vertriebs vinayak vip vliet vp warehousing
  33 wave work xii xtrackers
  34 17 19 2004 2005 2006 2007 2045 2055 2060 60 80 abc ac acs added af alpine alpinvest alstom analytics angel anima apple arihant aron
  34 arts ast atbildibu atlanta au aurora backed baer baillie bansal bb bc be beacon beauty beek berlin bermuda beverages bevordering bg
  34 bhagwati biomedical blair block blockchain bnym boiled bosch brandywine brasil broek bsrep bt build bvba bvi cable cad carlyle
  34 carolina cast cautious cavendish cb cbre cedar cf change charter chase childrens church circular citigroup click cm columbus compass
  34 component conditioning connect conseil consolidated contractors convertibles cooperatief cost court crane creation csob cvc dealer
  34 deka delhi denmark desjardins disciplined dock dokter dow dp dragon ehf eight emp energie energies environment eqt excel exeter exim
  34 fab fct fib field finco fl fluid forging fortress fox fs ftse fx ga gate gf gifford globe gmo grain grove guggenheim guru hamilton
  34 hans hard harmony hartford hc heuvel highland hire holland houston hr hybrid iberia iberica icici icon ie ierobezotu il imaging indo
  34 ingredients inspection inversion investing ip iq its ivy jackson jawna jewelry jindal jpm jsw julius kings ky lakes lc leaf lee
  34 legacy lifex lighting linde links lloyds lm loomis lord maatschappij mac mahalaxmi mahavir malta manufacture maple marco mart
  34 massachusetts matrix meat med merchandise meridian met mezzanine mf mg mh mi miners mini mission mk mlp more morningstar motion mount
  34 mt mts music mw nasdaq navigator nederlandse neo nikko nine nl nominees norway note oaks oasis ofi onshore opc opco oppenheimer pa
  34 palladium palm patel payments pb pensioenfonds people perfect perspective pes pev phase pictet pif plast plastics pm podfond poly
  34 pooling portugal prairie preservation prestige processors productions proprietary proshares ps publ raiffeisen rajasthan rama
  34 renaissance rentals romania rose sabiedriba santa sayles scandinavia scandinavian schweiz scotland secure secured securitization sf
  34 shell shivam siglabile silk smaller smid sourcing spe spectrum spf sr srinivasa ss staples step stockholm strategie style sud
  34 sunshine superior supreme surya sverige swastik tata tcw technik ter tex textiles th thyssenkrupp timing town tracker traded trailer
  34 tranche tri trinity trusts tube twenty unipersonale unique usluge veen verdipapirfondet vertrieb verwaltungs vest victoria virginia
  34 washington widows wilmington workshop yieldmax zurich zusters
  35 01 2008 2009 22 23 26 27 aa aaa abb abbett abn acadian acme acquisitions actis advice agarwal aham aligned alliancebernstein
  35 allianzgi alt alta amber amg amsterdam anchor antonio application aquila arcelormittal area ark artisan assistance aud aust austin
  35 ave aware axis azure bain bajrang baker balance bee behalf beleggingsmaatschappij bell benelux bengal betashares
  35 beteiligungsgesellschaft betriebs beyond bh bitcoin bloomberg boutique brass brazil bre broker broking bros buildings bulk bw
  35 caixabank cam campus canyon carry castings ccf charles chennai chicago chinaamc cibc cif circuit cl clark cleaning clear coffee
  35 collection comfort compensation concord conduit constellation contract coop coral corner cornerstone coupon courier cr craft
  35 crossover cube cycle dassurance dated dedicated dev devi dfa distressed docteur doorn double driven due dulcinea eastspring eden
  35 efficient eg electricals elektro emu enerparc equal ethical events everest excellence experts extended familie farmers fechado feed
  35 fiam fiera film fin fintech fish fisher fleet fof forge forum frank french fruit fuels full fundusz gamma ganpati gb gc gebr gem gen
  35 geo georgia ges glg golf goyal gr grace granite graphite grocery gt guernsey gupta hamburg hang heijden hof honeywell horizons howard
  35 hps hudson ifsc ifsl immo immobiliare info ingatlanfejleszto ingenieria inn insights intelligent interactive inverse investec
  35 inwestycyjny ispat isq issuer ji jpy jr jss just jyoti karnataka ks latin leather leo lexington lgim lifetime lighthouse liontrust
  35 liquidatie little loon louis ls lucky lvip magnet maharashtra mahindra malaysia map marathon marble maruti matching me memory mfg
  35 michael michigan midcap midwest mile millennium miller mittal mix montlake mother narayan nationwide natixis nature nbi nexus ninety
  35 nippon noble notes nr ntt number odgovornoscu ogranicenom ontario optimal optimum orchard ore orient out parent parking parochie
  35 parque pep person pf phillips phone physical pi pine pinebridge pipes pl plains plywood pol polar polaris portfoy powergrid pr
  35 prakash premia primary printing profit progressive projekt protect punjab qii quest radha rainbow ranch rc recreation redwood renewal
  35 rich richard richmond ride risco riverside rk rmb robert rp sac salt sam samsung sands scb schroders schwab seb secondaries
  35 securitisation seed seng sh shankar shanti shubham sicar siddhi side single sm sma sol sound spares spark speciality speed spirit
  35 sponge sprl stainless stamrecht states stop subsidiary survey svs swan swedish taiwan tanacsado tank targeted tecno ten thermal
  35 threadneedle tin tire towers tpg tr train triangle triple udyog ui uni uranium velde venkata venkateswara venus vikas viking villa
  35 vishal vita von vontobel walter warburg watch we weight welding wf wheels wide wijk wilson wise wmc wolf xiv xv yacht your zamkniety
  36 02 2002 2065 28 29 31 33 35 3i 3x 400 75 abbott accessories achmea adams administered administratiekantoor advent afdeling agrawal
  36 airline alexander alps amar amazon amplify amplus amro anche anderson andhra annapurna annuity apg appliance applications arch
  36 arizona arrowstreet artemis asa ascent asf ashoka asi aspen ass astra athena aura automobiles av barcelona baring based basf basic
  36 bau bcv beheersmaatschappij belt beratung berhad bhf bi bird blend body bombay bos br brandes brink broadway cambridge campbell
  36 candriam cape cardano catering cd centres cerberus cg champion chandra children chile christian cie cleveland cnh coastal coatings
  36 cohen commonwealth companisto compartiment conti contractual contrarian cool cooper copenhagen coronation countrywide crescent crest
  36 critical crypto csop ctf currie cy danish dansk deal death deceased decor demand deposit desert developpement device diagnostics dk
  36 dolphin dominion dongen dsv dtc dublin eafe eb ed edible edv efficiency eigenaars employer end endowment engineered enviro eos epic
  36 essential etfs eurozone exclusive extension eye fa fairfield fc fiduciary fields fil films financiere flagship fly fm fonu formula
  36 forward fr francaise franchise fresenius friends frozen fusion fz gamesa ganga gardens garg gayatri gea gemeente gemini generale
  36 george giuseppe glen globale gm gobain goed goldentree gopal graham graphic gratuity greenko ground hahn happy hart heat heidelberg
  36 heights helios hero hh hitech hl hoek horse hout hp hunter hydra hygiene hyundai id idea ideas illinois image imports indexed indigo
  36 indus interim interior internationale investeringsforeningen irl itau jamess japanese jb jefferson jewellers jewels jk jm joy junior
  36 juniper juridisch k2 kamal kensington kerala knight knowledge komandytowo koninklijke kotak landmark lanschot ldi leased levered lg
  36 lights likwidacji live ll lo longevity lower ltee lu lynch madhav mag magic magna mahadev maintain makers mam manchester mandate
  36 manor manufacturers march marshall mediterranean megatrends memorial mercantile merchant merchants mercury merit mesa metering
  36 metropolitan miami midco milestone mind mirae missouri mohan monarch montage moon mpf mumbai mutuo mv nashville ne neptune nevada
  36 newport newton ng nifty northwest not nsl nsm nt ny oddo oeic ohg oklahoma omni onemarkets onroerend opde options os outdoor overlay
  36 owl oxford paddy pantheon paolo paradise paragon paras parkway pass pea pendal penn pennsylvania peregrine philippines podilovy
  36 podjetje pointe polen polymers pooja pradesh pragati praktijk prescient prima prince profile providence puerto pulse qic radiant
  36 rates ray rb refrigeration reinsurance reszalap revolution ri rico ring rise rm robot rotterdam rsc rwe sagar salasar salem sand
  36 sanjay sasof satyam sciens scotia scott scout sd seasons securitized selective semplice sensor servizi sharp shreeji signature
  36 sijoitusrahasto simon sint sistemas site skyline slovakia smallcap sociale specialists spedition srls standards stellar stewart
  36 stille structures suites sukuk sunny sur sv sw syndicate systeme tail talent tampa taurus taylor tc test through ti tn topco
  36 totalenergies tp track trackers travels trgovinu trident ts tt tungsten turbine turner twin tx unhedged unity upper vaishnavi veer
  36 vega velden ven venkateshwara vijaya villabrazaro viva vk voestalpine wellness westwood williams win wm woods wp xiii xxi yash
  36 yatirim years yellow yen zenith zeta zn zrt
  37 2001 2003 32 45 70 a1 aam aan abdullah adaptive ahl aktiebolaget alapok anglo anna apartment arca ardian ashmore assam audio ball
  37 befektetesi belgie ben bihari biotech blended bm bombardier bs burg cadence can capacity capstone cee celsius centrale clarington
  37 clover coke color comgest conversion costa cpi crop crossing crude daniel deepak derivatives dg diesel disruptive door eigenaar
  37 emirates ended engie england erp exploitatie explorer fee ferro fiar fix forwarding freedom gabelli gases geest gift gl gmr goodwill
  37 gresham harris haryana hb head hm indiana infrastructures innovators integrity intl islands jagdamba jennison jtc kansas kingdom
  37 kraneshares laboratories lead leading lt magnum mahesh maryland mas maximum may meadow merrill midland minnesota miton mitsubishi mj
  37 mondrian munkavallaloi mutuelle northeast o2 oc octopus operator orlando otevreny palmer paramount parker patrimoine payment pegasus
  37 pensions permal pfm pg pincus piping plas pp prem provider pune qualitas rapid ravi resolution resztulajdonosi ro roma roofing
  37 rothschild rr run rv sage seeds sentier sharda sino southwest spare sprott steam stream think toll touch touchstone transformation
  37 trgovina vc via video voith watson wealthcap you young yuanta zonen
  """
