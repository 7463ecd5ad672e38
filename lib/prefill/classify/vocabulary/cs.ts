import type { Vocabulary } from '../concepts.ts';

/** Czech and Slovak: one list; where they differ both words are here. */
export const cs: Vocabulary = {
  name: 'jméno a příjmení|celé jméno|kontaktní osoba|meno a priezvisko|příjmení a jméno|kontaktná osoba|vaše jméno a příjmení|celé meno|název|názov',
  'given-name': 'jméno|křestní jméno|meno|krstné meno|vaše jméno|vaše meno',
  'additional-name': 'prostřední jméno|druhé jméno|stredné meno',
  'family-name': 'příjmení|priezvisko',
  'honorific-prefix': 'oslovení|oslovenie',
  title: 'titul',
  email: 'e-mail|e-mailová adresa|emailová adresa|elektronická pošta|mailová adresa|emailova adresa',
  tel: 'telefon|telefonní číslo|tel|telefón|telefónne číslo|pevná linka|tel číslo|kontaktní telefon|číslo telefonu',
  mobile: 'mobil|mobilní telefon|mobilní číslo|mobilný telefón|mobilné číslo|mobilní',
  'tel-extension': 'klapka|linka',
  dial: 'předvolba|předvolba země|predvoľba|kód země|kód krajiny',
  organization:
    'firma|společnost|název firmy|název společnosti|spoločnosť|názov firmy|názov spoločnosti|organizace|organizácia|zaměstnavatel|instituce|podnik|název organizace|obchodní firma|zamestnávateľ|inštitúcia',
  'organization-title':
    'pozice|funkce|pracovní pozice|pozícia|funkcia|pracovná pozícia|povolání|role|zaměstnání|pracovní zařazení|specializace|povolanie',
  department: 'oddělení|oddelenie|odbor|útvar|středisko',
  industry:
    'odvětví|obor|odvetvie|obor činnosti|obor podnikání|sektor|oblast podnikání|priemysel|oblasť podnikania|průmysl',
  'company-type': 'typ firmy|typ společnosti|typ spoločnosti|druh firmy|typ organizace|typ zákazníka|právní forma',
  url: 'webová stránka|web|webové stránky|internetová adresa|stránky|www stránky|webová adresa|internetové stránky|www',
  address:
    'adresa|poštovní adresa|úplná adresa|poštová adresa|korespondenční adresa|adresa společnosti|adresa firmy|sídlo',
  street: 'ulice|ulica|ulice a číslo|ulica a číslo|ulice a číslo popisné|ulice č p|název ulice|ulice a čp|ulice a č p',
  'address-line2':
    'patro|byt|budova|poschodie|adresa 2|doplnění adresy|číslo bytu|adresní řádek 2|poštovní přihrádka|doplňující adresa',
  'address-housenumber':
    'číslo popisné|číslo domu|čp|č p|popisné číslo|súpisné číslo|číslo orientační|orientační číslo|číslo popisné orientační',
  'address-level3': 'městská část|mestská časť|část obce|čtvrť',
  'address-level2': 'město|obec|mesto|město obec|obec město',
  'address-level1': 'kraj|region|okres|stát provincie|provincie|kraj region|provincia|štát provincia',
  'postal-code': 'psč|poštovní směrovací číslo|poštové smerovacie číslo|směrovací číslo',
  country: 'země|stát|krajina|štát|země region|stát země',
  language: 'jazyk|preferovaný jazyk|komunikační jazyk',
  'lead-source':
    'zdroj|zdroj kontaktu|zdroj leadu|jak jste se o nás dozvěděli|odkud nás znáte|ako ste sa o nás dozvedeli|původ kontaktu|odkud jste se o nás dozvěděli',
  subject: 'předmět|téma|predmet|věc|předmět zprávy|důvod kontaktu|predmet správy',
  message:
    'zpráva|správa|poznámka|poznámky|komentář|popis|text zprávy|dotaz|vaše zpráva|otázka|poptávka|vaša správa|zpráva pro nás|váš dotaz|obsah zprávy|popis poptávky|komentár|jak vám můžeme pomoci|doplňující informace|text správy',
  number: 'číslo|č',
  kind: 'typ|druh|kategorie',
  size: 'počet zaměstnanců|obrat|velikost firmy|počet zamestnancov|velikost společnosti',
  line: 'řádek|riadok',
  billing: 'fakturační|fakturace|fakturačná|fakturačné',
  shipping: 'doručovací|dodací|doručení|dodacia|doručenie|příjemce|doručovacia',
  other: 'jiný|další|jiná|ďalší|iný|ostatní|alternativní|druhý',
  work: 'pracovní|do práce|kancelář|služební|pracovný',
  home: 'domů|soukromý|domácí|osobní|súkromný|domov',
  confirm: 'potvrďte|zopakujte|potvrdit|znovu|potvrzení|zopakovat',
  search: 'hledat|vyhledat|filtr|hľadať|vyhledávání|klíčové slovo|vyhľadať|filtrovat|hledaný výraz',
  'user-name': 'uživatelské jméno|uživatel|přezdívka|používateľské meno|používateľ|přihlašovací jméno|prezývka',
  secret: 'heslo|bezpečnostní otázka|bezpečnostní kód|ověřovací kód|overovací kód|kontrolní otázka',
  captcha: 'opište kód|kontrolní kód|text z obrázku|kód z obrázku',
  coupon: 'slevový kód|kupón|poukaz|zľavový kód|dárkový poukaz|slevový kupon|promo kód',
  card: 'karta|číslo karty|kreditní karta|držitel karty|platnost|číslo účtu|banka|bankovní účet|jméno na kartě|způsob platby',
  tax: 'ič|ičo|dič|dph|rodné číslo|ičdph|ič dph|daňové číslo|číslo pasu|občanský průkaz|ic dph',
  date: 'datum|měsíc|rok|den|dátum|čas|termín|mesiac',
  birthday: 'datum narození|narozeniny|dátum narodenia|věk|místo narození|rok narození',
  owner:
    'vlastník|přiřazeno|odpovědná osoba|obchodník|obchodní zástupce|přiřazený uživatel|zodpovědná osoba|správce|zodpovedná osoba|přiřazeno komu|vedoucí|nadřízený|prodejce',
  'other-person':
    'asistent|asistentka|doporučil|manžel|kontakt pro případ nouze|matka|otec|telefon asistenta|jméno asistenta|manželka|dítě',
  'other-company':
    'mateřská společnost|dodavatel|výrobce|konkurent|materská spoločnosť|nadřazená společnost|dodávateľ|výrobca|značka|pojišťovna',
  campaign: 'kampaň|projekt|fáze|ceník|příležitost|akce|skupina|obchodní příležitost|název projektu|cenník',
  product:
    'produkt|produkty|výrobek|model|sériové číslo|název produktu|zájem|služba|služby|zboží|stroj|zájmy|mám zájem o|štítky|vozidlo|zařízení',
  file: 'soubor|příloha|obrázek|název souboru|fotografie|súbor|príloha|dokument|podpis',
  territory:
    'prodejní oblast|prodejní region|trh|státní příslušnost|národnost|měna|pobočka|prodejna|země původu|občanství|mena|teritorium',
  status: 'stav|hodnocení|priorita|rodinný stav|stav leadu|viditelnost|preferovaný způsob kontaktu',
  newsletter: 'odběr novinek|newsletter|zasílání novinek|odber noviniek',
  quantity: 'množství|počet|kusů|hmotnost|množstvo',
  money: 'částka|cena|rozpočet|plat|náklady|hodnota|suma',
  gender: 'pohlaví|pohlavie',
  'record-number':
    'zákaznické číslo|číslo objednávky|číslo faktury|číslo zákazníka|číslo smlouvy|referenční číslo|zkratka|číslo zmluvy|variabilní symbol',
  trap: 'nevyplňujte|nechte prázdné|nevyplňovat|ponechte prázdné|nechajte prázdne',
};
