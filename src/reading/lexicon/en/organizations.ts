// What tells that a name is an organization's, a publication's, a place's, or none of these.
const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));
const names = (list: string): Set<string> =>
  new Set(
    list
      .trim()
      .split(/\s*[;\n]\s*/)
      .filter((name) => name !== ""),
  );

/** A name that ends with (or, before "of", begins with) one of these is an organization's. */
export const organizationNouns =
  set(`university college school academy institute institution faculty
  department ministry bureau office agency authority administration commission committee council
  parliament assembly congress senate cabinet court tribunal party police constabulary army navy
  force forces guard corps military militia brigade regiment bank union federation confederation
  association society club league team foundation trust fund charity company corporation corp inc
  ltd llc plc gmbh group holdings industries motors motor airlines airline airways airlines
  railway railways records studios studio pictures entertainment systems technologies
  laboratories laboratory labs hospital clinic church diocese archdiocese synod mosque temple museum
  gallery library theatre theater orchestra front movement coalition alliance caucus organization
  organisation network partnership consortium cooperative campaign chamber board panel secretariat
  directorate inspectorate service services survey observatory center centre initiative project
  fire brigades embassy consulate mission tribe tribes nation lobby syndicate exchange reserve
  treasury house brothers sons pharmaceuticals energy oil petroleum gas steel airlines aviation
  space insurance capital partners associates communications media telecom mobile electronics
  semiconductor robotics aerospace defence defense logistics shipping lines fc afc united rovers
  wanderers athletic rangers republicans democrats conservatives greens liberals democrat rescue
  command intelligence watch amnesty legion tribes dynasty family transport`);

/** As above where the whole is a government's: a ministry, a government, a cabinet. */
export const governmentNouns = set(`government ministry administration`);

export const allianceNouns = set(`alliance nations community`);

/** The last word of a newspaper's or broadcaster's name. */
export const publicationNouns =
  set(`times post news herald journal gazette tribune guardian telegraph
  mail express mirror star sun observer chronicle standard echo independent courier examiner
  inquirer enquirer bulletin press magazine review weekly daily today radio tv television
  broadcasting globe dispatch register sentinel record argus monthly`);

export const publications =
  names(`BBC; CNN; NBC; CBS; ABC; CBC; NPR; PBS; Fox News; Sky News; ITV; Reuters; Bloomberg;
  Associated Press; AP; AFP; Agence France-Presse; Al Jazeera; Al Arabiya; Xinhua; TASS; RIA Novosti;
  Interfax; Deutsche Welle; Der Spiegel; Die Zeit; Die Welt; Le Monde; Le Figaro; Libération;
  El País; El Mundo; La Repubblica; Corriere della Sera; La Stampa; Haaretz; The Hindu;
  The Economist; The Atlantic; The New Yorker; Newsweek; Politico; Axios; Vox;
  BuzzFeed; HuffPost; The Verge; TechCrunch; Scientific American; Wikinews;
  Billboard; Rolling Stone; Vanity Fair; Esquire; MSNBC; C-SPAN;
  RTÉ; RT; NHK; Kyodo; Yonhap; NDTV; Press Trust of India; ANI; PTI; SABC; ZDF; ARD; Euronews; ESPN; MTV; HBO;
  USA Today; The Intercept; The Conversation; The Lancet; Fars; IRNA; SANA; Anadolu; Channel 4; Globo;
  The Economic Times; Daily Mail; The Independent; The Guardian; The Times; Financial Times`);

/** Well-known bodies by their abbreviations: "name|abbreviations|kind". */
export const knownBodies = `United Nations|UN,U.N.|ALLIANCE
European Union|EU,E.U.|ALLIANCE
North Atlantic Treaty Organization|NATO,Nato|ALLIANCE
African Union|AU|ALLIANCE
Association of Southeast Asian Nations|ASEAN|ALLIANCE
Commonwealth of Nations||ALLIANCE
Organization of American States|OAS|ALLIANCE
Collective Security Treaty Organization|CSTO|ALLIANCE
Arab League||ALLIANCE
Organization of the Petroleum Exporting Countries|OPEC,Opec|ALLIANCE
Gulf Cooperation Council|GCC|ALLIANCE
World Health Organization|WHO|ORGANIZATION
World Trade Organization|WTO|ORGANIZATION
International Monetary Fund|IMF|ORGANIZATION
World Bank||ORGANIZATION
UNICEF|Unicef|ORGANIZATION
UNESCO|Unesco|ORGANIZATION
Interpol||ORGANIZATION
Europol||ORGANIZATION
FIFA|Fifa|ORGANIZATION
UEFA|Uefa|ORGANIZATION
Red Cross||ORGANIZATION
Greenpeace||ORGANIZATION
Amnesty International||ORGANIZATION
Human Rights Watch||ORGANIZATION
Taliban||ORGANIZATION
Hamas||ORGANIZATION
Hezbollah||ORGANIZATION
Al-Qaeda|al-Qaeda,Al Qaeda|ORGANIZATION
Islamic State|ISIS,ISIL|ORGANIZATION
Federal Bureau of Investigation|FBI|ORGANIZATION
Central Intelligence Agency|CIA|ORGANIZATION
National Security Agency|NSA|ORGANIZATION
National Aeronautics and Space Administration|NASA,Nasa|ORGANIZATION
Centers for Disease Control and Prevention|CDC|ORGANIZATION
Food and Drug Administration|FDA|ORGANIZATION
Federal Aviation Administration|FAA|ORGANIZATION
Environmental Protection Agency|EPA|ORGANIZATION
National Transportation Safety Board|NTSB|ORGANIZATION
American Civil Liberties Union|ACLU|ORGANIZATION
National Health Service|NHS|ORGANIZATION
International Olympic Committee|IOC|ORGANIZATION
International Atomic Energy Agency|IAEA|ORGANIZATION
European Commission||ORGANIZATION
European Parliament||ORGANIZATION
European Space Agency|ESA|ORGANIZATION
European Central Bank|ECB|ORGANIZATION
International Criminal Court|ICC|ORGANIZATION
Royal Canadian Mounted Police|RCMP|ORGANIZATION
Scotland Yard||ORGANIZATION
Pentagon||ORGANIZATION
White House||GOVERNMENT
Holy See|Vatican|GOVERNMENT
Republican Party|Republican,Republicans,GOP|ORGANIZATION
Democratic Party|Democrats,Democrat|ORGANIZATION
Labour Party|Labour|ORGANIZATION
Conservative Party|Conservatives,Tory,Tories|ORGANIZATION
Liberal Democrats|Lib Dems|ORGANIZATION
Kremlin||GOVERNMENT
Google||ORGANIZATION
Microsoft||ORGANIZATION
Apple||ORGANIZATION
Amazon||ORGANIZATION
Boeing||ORGANIZATION
Airbus||ORGANIZATION
Tesla||ORGANIZATION
SpaceX||ORGANIZATION
Toyota||ORGANIZATION
Volkswagen||ORGANIZATION
Samsung||ORGANIZATION
Huawei||ORGANIZATION
Sony||ORGANIZATION
Disney||ORGANIZATION
Netflix||ORGANIZATION
Walmart||ORGANIZATION
Gazprom||ORGANIZATION`;

/** Names that end with one of these are of no actor: events, laws, works, places, ships, sicknesses. */
export const otherNouns =
  set(`war act day week month year cup games olympics championship championships
  tournament trophy race prix open masters series season stadium arena street road avenue lane
  highway bridge river lake sea ocean bay gulf strait channel island islands isle mount mountain mountains valley
  desert forest park beach coast square plaza airport station port harbour harbor dam tower building
  hall palace castle cathedral county district province region state city town village borough
  prefecture republic peninsula canyon hill hills creek falls glacier volcano canal amendment bill
  treaty agreement accord accords protocol convention constitution deal festival parade award awards prize medal
  hurricane typhoon storm cyclone virus disease syndrome fever crisis attack attacks bombing massacre
  revolution rebellion uprising protest protests march rally summit conference forum election
  elections referendum primary caucuses holiday eve christmas easter ramadan age era century
  language flight album song film movie novel book show episode app phone console engine
  telescope satellite rover mission rocket spacecraft aircraft jet submarine ship model edition version
  mine benefit competition theorem law rule theory principle effect index scale prison jail zone belt line lines
  plan program programme operation doctrine dynasty memorial cemetery boulevard freeway interstate
  drive terrace heights junction crossing metro speedway circuit grounds oval ground field centre
  church hotel inn restaurant cafe café mall market ranch farm estate manor pier marina trail`);

/** Stand before the name of a place or a thing. */
export const otherModifiers =
  set(`mv uss hms rms ss mount mt lake river cape fort port hurricane typhoon cyclone storm
  san santa los las saint st operation flight apollo boeing airbus north south east west northern southern
  eastern western central upper lower greater downtown area highway route interstate`);

/** States, provinces and large cities: places, no actors. */
export const placeNames =
  names(`Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida;
  Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts;
  Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico;
  New  New York City; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island;
  South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia;
  Wisconsin; Wyoming; District of Columbia; D.C.; Ontario; Quebec; British Columbia; Alberta; Manitoba; Saskatchewan;
  Nova Scotia; New Brunswick; Newfoundland; Yukon; New South Wales; NSW; Victoria; Queensland; Tasmania;
  Western Australia; South Australia; Northern Territory; Bavaria; Saxony; Catalonia; Andalusia; Lombardy;
  Sicily; Tuscany; Kashmir; Punjab; Kerala; Tamil Nadu; Gujarat; Maharashtra; Bihar; Assam; Karnataka;
  Uttar Pradesh; Rajasthan; West Bengal; Telangana; Andhra Pradesh; Odisha; Sindh; Balochistan; Xinjiang; Tibet; Hubei; Guangdong; Sichuan;
  Crimea; Chechnya; Dagestan; Siberia; Donbas; Donbass; Transnistria; Nagorno-Karabakh; Gaza; West Bank; Gaza Strip;
  London; Manchester; Birmingham; Liverpool; Leeds; Glasgow; Bristol; Sheffield; Newcastle; Nottingham;
  Leicester; Oxford; Cambridge; York; Brighton; Southampton; Portsmouth; Plymouth; Essex; Kent; Sussex; Surrey;
  Yorkshire; Lancashire; Cornwall; Devon; Norfolk; Suffolk; Dorset; Somerset; Hampshire; Oxfordshire; Cumbria;
  Swansea; Aberdeen; Dundee; Paris; Lyon; Marseille; Toulouse; Bordeaux; Lille; Strasbourg; Hamburg;
  Munich; Cologne; Frankfurt; Stuttgart; Dresden; Leipzig; Hanover; Milan; Naples; Turin; Venice; Florence;
  Genoa; Bologna; Palermo; Barcelona; Valencia; Seville; Bilbao; Porto; Geneva; Zurich; Basel; Lausanne; Davos;
  Rotterdam; The Hague; Hague; Antwerp; Bruges; Gothenburg; Malmö; Bergen; Aarhus; Krakow; Gdansk; Saint Petersburg; St Petersburg;
  Novosibirsk; Yekaterinburg; Kazan; Sochi; Vladivostok; Kharkiv; Odessa; Odesa; Lviv; Donetsk; Luhansk; Mariupol;
  Sevastopol; Istanbul; Izmir; Aleppo; Idlib; Homs; Mosul; Basra; Erbil; Kirkuk; Mashhad; Isfahan; Dubai; Jeddah;
  Mecca; Medina; Aden; Tel Aviv; Jerusalem; Haifa; Alexandria; Casablanca; Lagos; Kano; Johannesburg; Cape Town; Durban;
  Mombasa; Kampala; Goma; Mumbai; Delhi; Kolkata; Chennai; Bangalore; Hyderabad; Karachi; Lahore; Peshawar;
  Kandahar; Herat; Shanghai; Wuhan; Guangzhou; Shenzhen; Chengdu; Tianjin; Nanjing; Osaka; Kyoto; Nagoya; Hiroshima; Nagasaki;
  Fukushima; Busan; Ho Chi Minh City; Bali; Sydney; Melbourne; Brisbane; Perth; Adelaide; Hobart; Darwin;
  Auckland; Christchurch; Toronto; Montreal; Vancouver; Calgary; Edmonton; Winnipeg; Halifax; Los Angeles;
  Chicago; Houston; Phoenix; Philadelphia; San Antonio; San Diego; Dallas; San Jose; Austin; Jacksonville;
  San Francisco; Columbus; Indianapolis; Seattle; Denver; Boston; Detroit; Nashville; Memphis; Portland; Las Vegas; Baltimore;
  Milwaukee; Albuquerque; Atlanta; Miami; Tampa; Orlando; Cleveland; Cincinnati; Pittsburgh; St Louis; St. Louis; Minneapolis;
  Oakland; Sacramento; New Orleans; Charlotte; Buffalo; Brooklyn; Manhattan; Queens; Bronx; Hollywood;
  Silicon Valley; Capitol Hill; Wall Street; Honolulu; Anchorage; Salt Lake City; Guadalajara; Monterrey; Tijuana; Cancun;
  Medellin; Cali; Guayaquil; São Paulo; Rio de Janeiro; Salvador; Brasilia; Cordoba; Rosario; Valparaiso; Cusco;
  Europe; Asia; Africa; North America; South America; Latin America; Central America; Antarctica; Oceania; Middle East;
  Balkans; Caucasus; Caribbean; Scandinavia; Arctic; Antarctic; Sahara; Sahel; Himalayas; Alps; Amazon rainforest; Pacific; Atlantic;
  Pacific Ocean; Atlantic Ocean; Indian Ocean; Mediterranean; Black Sea; Baltic Sea; Persian Gulf; South China Sea;
  Fukuoka; Sumatra; Java; Borneo; Kalimantan; Okinawa; Hokkaido`);

/** Words with a capital that name nobody. */
export const notNames =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december christmas easter ramadan hanukkah
  halloween thanksgiving god allah jesus bible quran koran catholic protestant christian christians muslim
  muslims jew jews jewish hindu hindus buddhist islamic islam christianity judaism hinduism catholics
  english spanish arabic hindi mandarin cantonese latin european asian african american brexit covid
  covid-19 coronavirus hiv aids ebola sars mers dna rna gps tv usb pdf ceo cfo coo mp mps phd utc gmt est
  edt pst bst am pm ad bc km mph kg cm mm ft lb twitter instagram whatsapp telegram tiktok youtube
  snapchat reddit telegram weibo wechat skype zoom wikipedia linkedin internet web online i iq ok vs
  north south east west northern southern eastern western iphone ipad android windows linux playstation
  xbox pope olympics olympic senate-bill mr mrs ms dr nazi nazis neo-nazi communist facebook b.c b.c. a.d. socialist marxist
  lgbt lgbtq lgbt+ suv q&a diy faq id ids url http https www dvd cd 3d 2d ai co2
  q1 q2 q3 q4 nobel oscar grammy emmy pulitzer state federal constitution earth internet gospel roman native asian-american african-american`);
