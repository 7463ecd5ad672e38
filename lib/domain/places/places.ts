/**
 * Where a country's clocks differ: the area of its zones, then by zone its parts and larger places. Facts of the public tz database,
 * without accents, which are not compared. `TX=Texas` is a part with its code, a bare name a part or a place, `El Paso/TX` a place
 * whose clock is not that of most of its part. After `?` stand names of which it cannot be said: parts with several times, and
 * places of which there are several. Few enough to be read whenever the popup opens.
 */
export const PLACES: Readonly<Record<string, string>> = {
  US: `America
New_York: CT=Connecticut,DE=Delaware,DC=District of Columbia,FL=Florida,GA=Georgia,IN=Indiana,ME=Maine,MD=Maryland,MA=Massachusetts,
MI=Michigan,NH=New Hampshire,NJ=New Jersey,NY=New York,NC=North Carolina,OH=Ohio,PA=Pennsylvania,RI=Rhode Island,SC=South Carolina,
VT=Vermont,VA=Virginia,WV=West Virginia,New York City,Philadelphia,Boston,Atlanta,Miami,Detroit,Baltimore,Pittsburgh,
Indianapolis,Louisville/KY,Lexington/KY,Knoxville/TN,Chattanooga/TN
Chicago: AL=Alabama,AR=Arkansas,IL=Illinois,IA=Iowa,KS=Kansas,LA=Louisiana,MN=Minnesota,MS=Mississippi,MO=Missouri,NE=Nebraska,
ND=North Dakota,OK=Oklahoma,TX=Texas,WI=Wisconsin,Chicago,Houston,Dallas,San Antonio,Austin,Fort Worth,Minneapolis,New Orleans,St Louis,
Kansas City,Memphis,Nashville,Memphis/TN,Nashville/TN,Bowling Green/KY,Gary/IN,Evansville/IN,Pensacola/FL,
Panama City/FL,Sioux Falls/SD
Denver: CO=Colorado,MT=Montana,NM=New Mexico,UT=Utah,WY=Wyoming,Denver,Salt Lake City,Boise,Boise/ID,El Paso,El Paso/TX,
Rapid City/SD,Dickinson/ND
Phoenix: AZ=Arizona,Phoenix
Los_Angeles: CA=California,NV=Nevada,OR=Oregon,WA=Washington,Los Angeles,San Francisco,San Diego,San Jose,Seattle,Las Vegas,
Coeur d'Alene/ID
Anchorage: AK=Alaska,Anchorage
Pacific/Honolulu: HI=Hawaii,Honolulu
Puerto_Rico: PR=Puerto Rico
?: KY=Kentucky,TN=Tennessee,SD=South Dakota,ID=Idaho,Washington`,
  CA: `America
Toronto: ON=Ontario,QC=Quebec,Toronto,Ottawa,Montreal
Winnipeg: MB=Manitoba,Winnipeg,Kenora/ON
Regina: SK=Saskatchewan,Regina,Saskatoon
Edmonton: AB=Alberta,NT=Northwest Territories,Edmonton,Calgary,Lloydminster/SK,Cranbrook/BC
Dawson_Creek: Dawson Creek/BC
Vancouver: BC=British Columbia,Vancouver
Whitehorse: YT=Yukon
Halifax: NS=Nova Scotia,PE=Prince Edward Island,Halifax
Moncton: NB=New Brunswick,Moncton
St_Johns: NL=Newfoundland and Labrador,Newfoundland
Goose_Bay: Labrador City/NL,Happy Valley-Goose Bay/NL
Iqaluit: Iqaluit/NU
?: NU=Nunavut`,
  AU: `Australia
Sydney: NSW=New South Wales,ACT=Australian Capital Territory,Sydney,Canberra
Broken_Hill: Broken Hill/NSW
Melbourne: VIC=Victoria,Melbourne
Brisbane: QLD=Queensland,Brisbane
Adelaide: SA=South Australia,Adelaide
Darwin: NT=Northern Territory,Darwin
Perth: WA=Western Australia,Perth
Hobart: TAS=Tasmania,Hobart`,
  BR: `America
Sao_Paulo: DF=Distrito Federal,ES=Espirito Santo,GO=Goias,MG=Minas Gerais,PR=Parana,RJ=Rio de Janeiro,RS=Rio Grande do Sul,
SC=Santa Catarina,SP=Sao Paulo,Brasilia,Belo Horizonte,Curitiba,Porto Alegre,Campinas
Bahia: BA=Bahia,Salvador
Fortaleza: CE=Ceara,MA=Maranhao,PB=Paraiba,PI=Piaui,RN=Rio Grande do Norte,Fortaleza
Recife: PE=Pernambuco,Recife
Maceio: AL=Alagoas,SE=Sergipe
Belem: AP=Amapa,PA=Para,Belem
Araguaina: TO=Tocantins
Campo_Grande: MS=Mato Grosso do Sul
Cuiaba: MT=Mato Grosso,Cuiaba
Manaus: AM=Amazonas,Manaus
Porto_Velho: RO=Rondonia
Boa_Vista: RR=Roraima
Rio_Branco: AC=Acre`,
  RU: `Asia
Europe/Kaliningrad: Kaliningrad
Europe/Moscow: Moscow,Moskva,Moskovsk,Москва,St Petersburg,Saint Petersburg,Sankt-Peterburg,Санкт-Петербург,Nizhny Novgorod,Kazan,
Tatarstan,Rostov,Rostov-on-Don,Krasnodar,Voronezh,Yaroslavl,Tula,Vladimir,
Smolensk,Arkhangelsk,Volgograd
Europe/Samara: Samara,Samarsk,Togliatti,Izhevsk
Europe/Saratov: Saratov,Ulyanovsk,Astrakhan
Yekaterinburg: Yekaterinburg,Ekaterinburg,Екатеринбург,Sverdlovsk,Свердловск,Chelyabinsk,Perm,Ufa,Bashkortostan,Tyumen,Orenburg,
Khanty-Mansi
Omsk: Omsk
Krasnoyarsk: Novosibirsk,Новосибирск,Barnaul,Tomsk,Kemerovo,Krasnoyarsk
Irkutsk: Irkutsk
Yakutsk: Yakutsk,Chita,Amur
Vladivostok: Vladivostok,Владивосток,Primorsk,Khabarovsk
Sakhalin: Sakhalin,Magadan
Kamchatka: Kamchatka,Chukotka`,
  MX: `America
Mexico_City: Ciudad de Mexico,CDMX,Mexico City,Mexico,Aguascalientes,Campeche,Chiapas,Chihuahua,Coahuila,Colima,Durango,Guanajuato,
Guerrero,Hidalgo,Jalisco,Michoacan,Morelos,Nuevo Leon,Oaxaca,Puebla,Queretaro,San Luis Potosi,Tabasco,Tlaxcala,Veracruz,Yucatan,
Zacatecas,Guadalajara,Monterrey,Leon,Toluca,Tampico
Matamoros: Reynosa,Reynosa/Tamaulipas,Nuevo Laredo,Nuevo Laredo/Tamaulipas
Ciudad_Juarez: Ciudad Juarez,Ciudad Juarez/Chihuahua
Cancun: Quintana Roo,Cancun
Mazatlan: Baja California Sur,Nayarit,Sinaloa
Hermosillo: Sonora,Hermosillo
Tijuana: Baja California,Tijuana,Mexicali
?: Tamaulipas`,
  ID: `Asia
Jakarta: Jakarta,Jawa Barat,West Java,Jawa Tengah,Central Java,Jawa Timur,East Java,Banten,Yogyakarta,Aceh,Sumatera Utara,
Sumatera Barat,Riau,Lampung,Sumatera Selatan,Surabaya,Bandung,Medan,Bekasi,Palembang,Batam,
Kalimantan Barat,West Kalimantan,Kalimantan Tengah
Makassar: Bali,Denpasar,Makassar,Sulawesi Selatan,South Sulawesi,Sulawesi Utara,Kalimantan Timur,East Kalimantan,Kalimantan Selatan,
Nusa Tenggara Barat,Balikpapan
Jayapura: Papua,Papua Barat,West Papua,Maluku,Jayapura`,
  CD: `Africa
Kinshasa: Kinshasa,Kongo Central
Lubumbashi: Lubumbashi,Haut-Katanga,Katanga,Goma,Bukavu`,
  MN: `Asia
Ulaanbaatar: Ulaanbaatar
Hovd: Khovd,Bayan-Olgii,Uvs`,
  ES: `Atlantic
Canary: Canarias,Islas Canarias,Canary Islands,Las Palmas,Las Palmas de Gran Canaria,Santa Cruz de Tenerife,Tenerife,Gran Canaria,
Lanzarote,Fuerteventura,La Palma,La Laguna`,
  PT: `Atlantic
Azores: Acores,Azores,Ponta Delgada,Angra do Heroismo`,
  FR: `America
Guadeloupe: Guadeloupe,Martinique
Cayenne: Guyane
Indian/Reunion: Reunion,La Reunion
Indian/Mayotte: Mayotte
Pacific/Noumea: Nouvelle-Caledonie
Pacific/Tahiti: Polynesie francaise`,
  CL: `America
Punta_Arenas: Magallanes,Punta Arenas,Aysen,Coyhaique
Pacific/Easter: Isla de Pascua`,
  EC: `Pacific
Galapagos: Galapagos`,
  NZ: `Pacific
Chatham: Chatham Islands`,
  UA: `Europe
Simferopol: Crimea,Simferopol,Sevastopol`,
};
