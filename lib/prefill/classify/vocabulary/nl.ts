import type { Vocabulary } from '../concepts.ts';

export const nl: Vocabulary = {
  name: 'naam|volledige naam|contactpersoon|uw naam|naam contactpersoon|voor en achternaam|voornaam en achternaam',
  'given-name': 'voornaam|roepnaam|voornamen|voorletters',
  'additional-name': 'tussenvoegsel|tussenvoegsels|tweede naam|middelste naam',
  'family-name': 'achternaam|familienaam',
  'honorific-prefix': 'aanhef|aanspreektitel|aanspreekvorm|dhr mevr',
  title: 'titel|titulatuur',
  email: 'e-mail|e-mailadres|mailadres|emailadres|elektronische post',
  tel: 'telefoon|telefoonnummer|tel|telefoonnr|vast telefoonnummer|vaste telefoon|telefoon werk|doorkiesnummer|tel nr',
  mobile: 'mobiel|gsm|mobiele telefoon|mobiel nummer|mobiele nummer|gsm nummer|06 nummer|mobiel telefoonnummer',
  fax: 'fax|faxnummer',
  'tel-extension': 'toestel|toestelnummer',
  dial: 'landcode|landnummer|internationale code',
  area: 'netnummer|kengetal',
  organization:
    'bedrijf|bedrijfsnaam|organisatie|firma|onderneming|naam bedrijf|organisatienaam|werkgever|naam organisatie|instelling|vennootschap|naam van het bedrijf|firmanaam|zaak|relatie naam|ziekenhuis',
  'organization-title':
    'functie|functietitel|positie|beroep|functieomschrijving|rol|functienaam|specialisme|specialiteit|functie binnen bedrijf',
  department: 'afdeling|dienst',
  industry: 'branche|sector|industrie|bedrijfstak|werkgebied|activiteit|bedrijfssector',
  'company-type': 'type bedrijf|soort bedrijf|bedrijfstype|type organisatie|soort organisatie|type klant',
  url: 'website|webadres|internetadres|webpagina|homepage|internetsite|webstek',
  address: 'adres|postadres|bezoekadres|volledig adres|bedrijfsadres',
  street: 'straat|straatnaam|straat en huisnummer|straat en nummer|straat huisnummer',
  'address-line2':
    'toevoeging|huisnummer toevoeging|huisnummertoevoeging|bus|busnummer|verdieping|gebouw|appartement|adresregel 2|extra adresregel|postbus|adres toevoeging|toev',
  'address-housenumber': 'huisnummer|huisnr|nummer huis',
  'address-level3': 'wijk|buurt|deelgemeente',
  'address-level2': 'plaats|woonplaats|stad|gemeente|plaatsnaam|vestigingsplaats',
  'address-level1': 'provincie|staat|regio|staat provincie|provincie staat',
  'postal-code': 'postcode|post code',
  country: 'land|land van verblijf|land regio',
  language: 'taal|voorkeurstaal|correspondentietaal',
  'lead-source':
    'leadbron|bron|herkomst|hoe heeft u ons gevonden|hoe bent u bij ons terechtgekomen|hoe kent u ons|bron van lead|hoe heb je ons gevonden',
  subject: 'onderwerp|betreft|reden van contact|soort aanvraag',
  message:
    'bericht|opmerking|opmerkingen|omschrijving|beschrijving|vraag|uw vraag|uw bericht|notitie|notities|toelichting|je bericht|hoe kunnen we helpen|aanvraag|aanvullende informatie|vraag of opmerking|vragen of opmerkingen',
  number: 'nummer|nr',
  kind: 'soort|type|categorie',
  size: 'werknemers|aantal werknemers|aantal medewerkers|bedrijfsgrootte|omzet|jaaromzet|medewerkers',
  line: 'regel|adresregel',
  billing: 'factuur|facturatie|factuuradres',
  shipping: 'bezorg|levering|verzending|bezorgadres|afleveradres|leveringsadres|verzendadres|ontvanger',
  other: 'ander|andere|overig|overige|alternatief|tweede|extra',
  work: 'werk|zakelijk|zakelijke|kantoor',
  home: 'prive|thuis|persoonlijk',
  confirm: 'bevestig|bevestigen|herhaal|bevestiging|nogmaals|herhalen',
  search: 'zoeken|zoek|filter|filteren|zoekterm|zoekopdracht|trefwoord|vinden',
  'user-name': 'gebruikersnaam|gebruiker|bijnaam|inlognaam|schermnaam',
  secret: 'wachtwoord|beveiligingsvraag|beveiligingscode|verificatiecode|toegangscode|pincode kaart|bevestigingscode',
  captcha: 'captcha|typ de tekens over|beveiligingsafbeelding',
  coupon: 'kortingscode|actiecode|waardebon|cadeaubon|couponcode|korting|vouchercode',
  card: 'kaart|kaartnummer|creditcard|kaarthouder|vervaldatum|geldig tot|rekeningnummer|bankrekening|naam op kaart|betaalmethode|bank|betaling',
  tax: 'btw|btw nummer|kvk|kvk nummer|btw nr|ondernemingsnummer|bsn|paspoort|handelsregister|btw id',
  date: 'datum|maand|jaar|dag|tijd|tijdzone|afspraak|begindatum|einddatum',
  birthday: 'geboortedatum|verjaardag|geboorteplaats|leeftijd|geboorteland',
  owner:
    'eigenaar|toegewezen aan|verantwoordelijke|accountmanager|verkoper|vertegenwoordiger|toegewezen|leadeigenaar|rapporteert aan|beheerder|behandelaar',
  'other-person':
    'assistent|naam assistent|echtgenoot|partner naam|noodcontact|doorverwezen door|secretaresse|telefoon assistent|moeder|vader|aanbevolen door|kind',
  'other-company':
    'moederbedrijf|moedermaatschappij|leverancier|fabrikant|concurrent|bovenliggend account|dealer|merk|verzekering|zorgverzekeraar|dochteronderneming',
  campaign: 'campagne|prijslijst|project|fase|verkoopkans|evenement|groep|projectnaam|deal naam',
  product:
    'product|producten|artikel|model|serienummer|productnaam|interesse|interesses|dienst interesse|machine|geïnteresseerd in|labels|voertuig',
  file: 'bestand|bestandsnaam|bijlage|afbeelding|foto|document|uploaden|handtekening',
  territory:
    'verkoopgebied|gebied|rayon|markt|nationaliteit|land van herkomst|valuta|vestiging|filiaal|verkoopregio|doelmarkt|winkel',
  status:
    'status|beoordeling|prioriteit|burgerlijke staat|actief|leadstatus|zichtbaarheid|voorkeur contact|klantstatus',
  newsletter: 'nieuwsbrief|aanmelden nieuwsbrief|inschrijven nieuwsbrief',
  quantity: 'aantal|hoeveelheid|hoeveel|gewicht|stuks',
  money: 'bedrag|prijs|budget|kosten|salaris|waarde|donatie',
  gender: 'geslacht',
  'record-number':
    'klantnummer|referentie|ordernummer|factuurnummer|lidnummer|kenmerk|dossiernummer|debiteurnummer|bestelnummer|contractnummer|achtervoegsel|klantcode|personeelsnummer',
  trap: 'niet invullen|leeg laten|laat dit veld leeg|laat leeg|vul dit niet in',
};
