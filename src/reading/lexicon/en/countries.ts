/** A state as English names it. */
export interface Country {
  code: string;
  name: string;
  aliases: string[];
  /** "Russian": of it. */
  adjectives: string[];
  /** "Russians": its people. */
  people: string[];
  capital: string;
}

// ISO 3166-1 code | name | other names | adjectives | its people | capital. A nation of a state has that state's code.
const table = `
AF|Afghanistan||Afghan|Afghans|Kabul
AL|Albania||Albanian|Albanians|Tirana
DZ|Algeria||Algerian|Algerians|Algiers
AS|American Samoa||||Pago Pago
AD|Andorra||Andorran||Andorra la Vella
AO|Angola||Angolan|Angolans|Luanda
AG|Antigua and Barbuda||||St. John's
AR|Argentina||Argentine,Argentinian|Argentines,Argentinians|Buenos Aires
AM|Armenia||Armenian|Armenians|Yerevan
AW|Aruba||||Oranjestad
AU|Australia||Australian,Aussie|Australians,Aussies|Canberra
AT|Austria||Austrian|Austrians|Vienna
AZ|Azerbaijan||Azerbaijani,Azeri|Azerbaijanis|Baku
BS|Bahamas|The Bahamas|Bahamian|Bahamians|Nassau
BH|Bahrain||Bahraini|Bahrainis|Manama
BD|Bangladesh||Bangladeshi|Bangladeshis|Dhaka
BB|Barbados||Barbadian|Barbadians|Bridgetown
BY|Belarus||Belarusian,Belarussian|Belarusians|Minsk
BE|Belgium||Belgian|Belgians|Brussels
BZ|Belize||Belizean||Belmopan
BJ|Benin||Beninese||Porto-Novo
BM|Bermuda||||Hamilton
BT|Bhutan||Bhutanese||Thimphu
BO|Bolivia||Bolivian|Bolivians|Sucre
BA|Bosnia and Herzegovina|Bosnia|Bosnian|Bosnians|Sarajevo
BW|Botswana||Botswanan||Gaborone
BR|Brazil||Brazilian|Brazilians|Brasilia
BN|Brunei||Bruneian||Bandar Seri Begawan
BG|Bulgaria||Bulgarian|Bulgarians|Sofia
BF|Burkina Faso||Burkinabe||Ouagadougou
BI|Burundi||Burundian|Burundians|Gitega
KH|Cambodia||Cambodian|Cambodians|Phnom Penh
CM|Cameroon||Cameroonian|Cameroonians|Yaounde
CA|Canada||Canadian|Canadians|Ottawa
CV|Cape Verde|Cabo Verde|Cape Verdean||Praia
KY|Cayman Islands||||George Town
CF|Central African Republic||Central African||Bangui
TD|Chad||Chadian|Chadians|N'Djamena
CL|Chile||Chilean|Chileans|Santiago
CN|China|People's Republic of China|Chinese||Beijing
CO|Colombia||Colombian|Colombians|Bogota
KM|Comoros||||Moroni
CK|Cook Islands||||Avarua
CR|Costa Rica||Costa Rican|Costa Ricans|San Jose
HR|Croatia||Croatian,Croat|Croatians,Croats|Zagreb
CU|Cuba||Cuban|Cubans|Havana
CW|Curaçao||||Willemstad
CY|Cyprus||Cypriot|Cypriots|Nicosia
CZ|Czech Republic|Czechia|Czech|Czechs|Prague
CD|Democratic Republic of the Congo|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC|Congolese||Kinshasa
DK|Denmark||Danish|Danes|Copenhagen
DJ|Djibouti||Djiboutian||Djibouti
DM|Dominica||Dominican||Roseau
DO|Dominican Republic||Dominican|Dominicans|Santo Domingo
EC|Ecuador||Ecuadorian,Ecuadorean|Ecuadorians|Quito
EG|Egypt||Egyptian|Egyptians|Cairo
SV|El Salvador||Salvadoran|Salvadorans|San Salvador
GQ|Equatorial Guinea||||Ciudad de la Paz
ER|Eritrea||Eritrean|Eritreans|Asmara
EE|Estonia||Estonian|Estonians|Tallinn
SZ|Eswatini|Swaziland|Swazi||Mbabane
ET|Ethiopia||Ethiopian|Ethiopians|Addis Ababa
FO|Faroe Islands||||Torshavn
FJ|Fiji||Fijian|Fijians|Suva
FI|Finland||Finnish|Finns|Helsinki
FR|France||French||Paris
GF|French Guiana||||Cayenne
PF|French Polynesia||||Papeete
GA|Gabon||Gabonese||Libreville
GM|Gambia|The Gambia|Gambian|Gambians|Banjul
GE|Georgia||Georgian|Georgians|Tbilisi
DE|Germany||German|Germans|Berlin
GH|Ghana||Ghanaian|Ghanaians|Accra
GR|Greece||Greek|Greeks|Athens
GL|Greenland||Greenlandic|Greenlanders|Nuuk
GD|Grenada||Grenadian||St. George's
GU|Guam||||Hagatna
GT|Guatemala||Guatemalan|Guatemalans|Guatemala City
GN|Guinea||Guinean||Conakry
GW|Guinea-Bissau||||Bissau
GY|Guyana||Guyanese||Georgetown
HT|Haiti||Haitian|Haitians|Port-au-Prince
HN|Honduras||Honduran|Hondurans|Tegucigalpa
HK|Hong Kong||Hong Konger|Hong Kongers,Hongkongers|Hong Kong
HU|Hungary||Hungarian|Hungarians|Budapest
IS|Iceland||Icelandic|Icelanders|Reykjavik
IN|India||Indian|Indians|New Delhi
ID|Indonesia||Indonesian|Indonesians|Jakarta
IR|Iran||Iranian|Iranians|Tehran
IQ|Iraq||Iraqi|Iraqis|Baghdad
IL|Israel||Israeli|Israelis|Jerusalem
IT|Italy||Italian|Italians|Rome
CI|Ivory Coast|Ivory Coast|Ivorian|Ivorians|Yamoussoukro
JM|Jamaica||Jamaican|Jamaicans|Kingston
JP|Japan||Japanese||Tokyo
JO|Jordan||Jordanian|Jordanians|Amman
KZ|Kazakhstan||Kazakh,Kazakhstani|Kazakhs|Nur-Sultan
KE|Kenya||Kenyan|Kenyans|Nairobi
KI|Kiribati||||Tarawa
XK|Kosovo||Kosovan,Kosovar|Kosovars|Pristina
KW|Kuwait||Kuwaiti|Kuwaitis|Kuwait City
KG|Kyrgyzstan||Kyrgyz,Kyrgyzstani||Bishkek
LA|Laos||Lao,Laotian||Vientiane
LV|Latvia||Latvian|Latvians|Riga
LB|Lebanon||Lebanese||Beirut
LS|Lesotho||||Maseru
LR|Liberia||Liberian|Liberians|Monrovia
LY|Libya||Libyan|Libyans|Tripoli
LI|Liechtenstein||||Vaduz
LT|Lithuania||Lithuanian|Lithuanians|Vilnius
LU|Luxembourg||Luxembourgish||Luxembourg
MO|Macau|Macau|||Macao
MG|Madagascar||Malagasy||Antananarivo
MW|Malawi||Malawian|Malawians|Lilongwe
MY|Malaysia||Malaysian|Malaysians|Kuala Lumpur
MV|Maldives||Maldivian||Male
ML|Mali||Malian|Malians|Bamako
MT|Malta||Maltese||Valletta
MH|Marshall Islands||||Majuro
MR|Mauritania||Mauritanian||Nouakchott
MU|Mauritius||Mauritian||Port Louis
MX|Mexico||Mexican|Mexicans|Mexico City
FM|Micronesia||||Palikir
MD|Moldova||Moldovan|Moldovans|Chisinau
MC|Monaco||Monegasque||Monaco
MN|Mongolia||Mongolian|Mongolians|Ulaanbaatar
ME|Montenegro||Montenegrin|Montenegrins|Podgorica
MA|Morocco||Moroccan|Moroccans|Rabat
MZ|Mozambique||Mozambican|Mozambicans|Maputo
MM|Myanmar|Burma|Burmese||Nay Pyi Taw
NA|Namibia||Namibian|Namibians|Windhoek
NR|Nauru||||Yaren
NP|Nepal||Nepali,Nepalese|Nepalis|Kathmandu
NL|Netherlands|Holland|Dutch||Amsterdam
NC|New Caledonia||||Noumea
NZ|New Zealand||New Zealand,Kiwi|New Zealanders,Kiwis|Wellington
NI|Nicaragua||Nicaraguan|Nicaraguans|Managua
NE|Niger||Nigerien||Niamey
NG|Nigeria||Nigerian|Nigerians|Abuja
KP|North Korea|DPRK|North Korean|North Koreans|Pyongyang
MK|North Macedonia|Macedonia|Macedonian|Macedonians|Skopje
MP|Northern Mariana Islands||||Saipan
NO|Norway||Norwegian|Norwegians|Oslo
OM|Oman||Omani|Omanis|Muscat
PK|Pakistan||Pakistani|Pakistanis|Islamabad
PW|Palau||||Melekeok
PS|Palestine|Palestine|Palestinian|Palestinians|East Jerusalem
PA|Panama||Panamanian|Panamanians|Panama City
PG|Papua New Guinea||Papua New Guinean||Port Moresby
PY|Paraguay||Paraguayan|Paraguayans|Asuncion
PE|Peru||Peruvian|Peruvians|Lima
PH|Philippines||Philippine,Filipino|Filipinos|Manila
PL|Poland||Polish|Poles|Warsaw
PT|Portugal||Portuguese||Lisbon
PR|Puerto Rico||Puerto Rican|Puerto Ricans|San Juan
QA|Qatar||Qatari|Qataris|Doha
IE|Republic of Ireland|Ireland|Irish||Dublin
CG|Republic of the Congo|Republic of the Congo|||Brazzaville
RO|Romania||Romanian|Romanians|Bucharest
RU|Russia|Russian Federation|Russian|Russians|Moscow
RW|Rwanda||Rwandan|Rwandans|Kigali
KN|Saint Kitts and Nevis||||Basseterre
LC|Saint Lucia||||Castries
VC|Saint Vincent and the Grenadines||||Kingstown
WS|Samoa||Samoan|Samoans|Apia
SM|San Marino||||San Marino
SA|Saudi Arabia||Saudi,Saudi Arabian|Saudis|Riyadh
SN|Senegal||Senegalese||Dakar
RS|Serbia||Serbian,Serb|Serbs,Serbians|Belgrade
SC|Seychelles||Seychellois||Victoria
SL|Sierra Leone||Sierra Leonean|Sierra Leoneans|Freetown
SG|Singapore||Singaporean|Singaporeans|Singapore
SK|Slovakia||Slovak|Slovaks|Bratislava
SI|Slovenia||Slovenian,Slovene|Slovenes,Slovenians|Ljubljana
SB|Solomon Islands||Solomon Islander||Honiara
SO|Somalia||Somali|Somalis|Mogadishu
ZA|South Africa||South African|South Africans|Pretoria
KR|South Korea|Republic of Korea|South Korean|South Koreans|Seoul
SS|South Sudan||South Sudanese||Juba
ES|Spain||Spanish|Spaniards|Madrid
LK|Sri Lanka||Sri Lankan|Sri Lankans|Colombo
SD|Sudan||Sudanese||Khartoum
SR|Suriname||Surinamese||Paramaribo
SE|Sweden||Swedish|Swedes|Stockholm
CH|Switzerland||Swiss||Bern
SY|Syria||Syrian|Syrians|Damascus
ST|São Tomé and Príncipe||||Sao Tome
TW|Taiwan|Republic of China|Taiwanese||Taipei
TJ|Tajikistan||Tajik|Tajiks|Dushanbe
TZ|Tanzania||Tanzanian|Tanzanians|Dodoma
TH|Thailand||Thai|Thais|Bangkok
TL|Timor-Leste|Timor-Leste|Timorese||Dili
TG|Togo||Togolese||Lome
TO|Tonga||Tongan|Tongans|Nuku'alofa
TT|Trinidad and Tobago||Trinidadian||Port of Spain
TN|Tunisia||Tunisian|Tunisians|Tunis
TR|Turkey|Türkiye|Turkish|Turks|Ankara
TM|Turkmenistan||Turkmen||Ashgabat
TV|Tuvalu||||Funafuti
UG|Uganda||Ugandan|Ugandans|Kampala
UA|Ukraine||Ukrainian|Ukrainians|Kyiv
AE|United Arab Emirates|UAE|Emirati|Emiratis|Abu Dhabi
GB|United Kingdom|UK,U.K.,Britain,Great Britain|British|Britons,Brits|London
US|United States|U.S.,US,USA,U.S.A.,America,United States of America|American|Americans|Washington
UY|Uruguay||Uruguayan|Uruguayans|Montevideo
UZ|Uzbekistan||Uzbek|Uzbeks|Tashkent
VU|Vanuatu||Vanuatuan||Port Vila
VA|Vatican City||||Vatican City
VE|Venezuela||Venezuelan|Venezuelans|Caracas
VN|Vietnam||Vietnamese||Hanoi
EH|Western Sahara||||El-Aaiun
YE|Yemen||Yemeni|Yemenis|Sanaa
ZM|Zambia||Zambian|Zambians|Lusaka
ZW|Zimbabwe||Zimbabwean|Zimbabweans|Harare
GB|England|||Englishmen|London
GB|Scotland||Scottish|Scots|Edinburgh
GB|Wales||Welsh||Cardiff
GB|Northern Ireland||Northern Irish||Belfast
RU|Soviet Union|USSR,U.S.S.R.|Soviet|Soviets|Moscow
`;

const list = (words: string): string[] => (words === "" ? [] : words.split(","));

export const countries: Country[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [code = "", name = "", aliases = "", adjectives = "", people = "", capital = ""] =
      line.split("|");
    return {
      code,
      name,
      aliases: list(aliases),
      adjectives: list(adjectives),
      people: list(people),
      capital,
    };
  });
