/**
 * ISO 3166-1 alpha-2 and the zone of the public tz database that its clocks follow: of countries that have one, and of those where
 * nearly everybody lives in one (the places that differ are in `places.ts`).
 */
const ROWS = `
Europe ADAndorra ALTirane ATVienna AXMariehamn BASarajevo BEBrussels BGSofia BYMinsk CHZurich CZPrague DEBerlin DKCopenhagen EETallinn
ESMadrid FIHelsinki FRParis GBLondon GGGuernsey GIGibraltar GRAthens HRZagreb HUBudapest IEDublin IMIsle_of_Man ITRome JEJersey LIVaduz
LTVilnius LULuxembourg LVRiga MCMonaco MDChisinau MEPodgorica MKSkopje MTMalta NLAmsterdam NOOslo PLWarsaw PTLisbon ROBucharest
RSBelgrade SEStockholm SILjubljana SKBratislava SMSan_Marino TRIstanbul UAKyiv VAVatican XKBelgrade
Asia AEDubai AFKabul AMYerevan AZBaku BDDhaka BHBahrain BNBrunei BTThimphu CNShanghai CYNicosia GETbilisi HKHong_Kong ILJerusalem
INKolkata IQBaghdad IRTehran JOAmman JPTokyo KGBishkek KHPhnom_Penh KPPyongyang KRSeoul KWKuwait KZAlmaty LAVientiane LBBeirut
LKColombo MMYangon MOMacau MYKuala_Lumpur NPKathmandu OMMuscat PHManila PKKarachi PSGaza QAQatar SARiyadh SGSingapore SYDamascus
THBangkok TJDushanbe TLDili TMAshgabat TWTaipei UZTashkent VNHo_Chi_Minh YEAden
America AGAntigua AIAnguilla ARBuenos_Aires AWAruba BBBarbados BLSt_Barthelemy BOLa_Paz BQKralendijk BSNassau BZBelize CLSantiago
COBogota CRCosta_Rica CUHavana CWCuracao DMDominica DOSanto_Domingo ECGuayaquil GDGrenada GFCayenne GLNuuk GPGuadeloupe GTGuatemala
GYGuyana HNTegucigalpa HTPort-au-Prince JMJamaica KNSt_Kitts KYCayman LCSt_Lucia MFMarigot MQMartinique MSMontserrat NIManagua
PAPanama PELima PMMiquelon PRPuerto_Rico PYAsuncion SRParamaribo SVEl_Salvador SXLower_Princes TCGrand_Turk TTPort_of_Spain
UYMontevideo VCSt_Vincent VECaracas VGTortola VISt_Thomas
Africa AOLuanda BFOuagadougou BIBujumbura BJPorto-Novo BWGaborone CFBangui CGBrazzaville CIAbidjan CMDouala DJDjibouti DZAlgiers
EGCairo EHEl_Aaiun ERAsmara ETAddis_Ababa GALibreville GHAccra GMBanjul GNConakry GQMalabo GWBissau KENairobi LRMonrovia LSMaseru
LYTripoli MACasablanca MLBamako MRNouakchott MWBlantyre MZMaputo NAWindhoek NENiamey NGLagos RWKigali SDKhartoum SLFreetown SNDakar
SOMogadishu SSJuba STSao_Tome SZMbabane TDNdjamena TGLome TNTunis TZDar_es_Salaam UGKampala ZAJohannesburg ZMLusaka ZWHarare
Pacific ASPago_Pago CKRarotonga FJFiji GUGuam MHMajuro MPSaipan NCNoumea NFNorfolk NRNauru NUNiue NZAuckland PFTahiti PGPort_Moresby
PNPitcairn PWPalau SBGuadalcanal TKFakaofo TOTongatapu TVFunafuti VUEfate WFWallis WSApia
Atlantic BMBermuda CVCape_Verde FKStanley FOFaroe GSSouth_Georgia ISReykjavik SHSt_Helena
Indian CCCocos CXChristmas IOChagos KMComoro MGAntananarivo MUMauritius MVMaldives REReunion SCMahe TFKerguelen YTMayotte
Arctic SJLongyearbyen`;

/** Country → zone. */
export const ZONES: ReadonlyMap<string, string> = new Map(readRows());

function* readRows(): Generator<[string, string]> {
  let area = '';
  for (const word of ROWS.trim().split(/\s+/)) {
    // The name of an area has one capital, a country's code two.
    if (/^[A-Z][a-z]/.test(word)) area = word;
    else yield [word.slice(0, 2), `${area}/${word.slice(2)}`];
  }
}
