import type { Vocabulary } from '../concepts.ts';

export const de: Vocabulary = {
  name: 'name|vollständiger name|ansprechpartner|ihr name|kontaktperson|ansprechperson|ansprechpartnerin|kontaktname|namen|vor und nachname|vor und zuname|vorname nachname',
  'given-name': 'vorname|rufname|vornamen',
  'additional-name': 'zweiter vorname|mittelname|weiterer vorname',
  'family-name': 'nachname|familienname|zuname|geburtsname',
  'honorific-prefix': 'anrede|briefanrede|anredetitel|herr frau|frau herr|titel anrede',
  title: 'titel|akademischer titel',
  email: 'e-mail|mailadresse|e-mail-adresse|emailadresse|elektronische post|epost',
  tel: 'telefon|telefonnummer|rufnummer|tel|tel nr|festnetz|festnetznummer|fernsprecher|telefon geschäftlich|durchwahlnummer|telefonnr|rückrufnummer|zentrale',
  mobile:
    'mobil|mobiltelefon|handy|handynummer|mobilnummer|mobilfunk|mobilfunknummer|mobilrufnummer|mobiltelefonnummer',
  fax: 'fax|telefax|faxnummer|telefaxnummer',
  'tel-extension': 'durchwahl|nebenstelle|dw',
  dial: 'ländervorwahl|landesvorwahl|landeskennzahl|internationale vorwahl|ländercode|ländervorwahlnummer',
  area: 'vorwahl|ortsvorwahl|ortskennzahl',
  organization:
    'firma|unternehmen|firmenname|unternehmensname|organisation|gesellschaft|betrieb|arbeitgeber|institution|firmierung|firmenbezeichnung|name der firma|name des unternehmens|organisationsname|klinik|einrichtung|krankenhaus|praxis|kundenname|behörde|hochschule|accountname|geschäftspartner',
  'organization-title':
    'position|funktion|berufsbezeichnung|stellenbezeichnung|stelle|beruf|tätigkeit|jobtitel|rolle|stellung|position im unternehmen|funktion im unternehmen|fachrichtung|fachgebiet|dienststellung|berufliche position',
  department: 'abteilung|bereich|abt|fachabteilung|organisationseinheit|referat',
  industry:
    'branche|wirtschaftszweig|tätigkeitsbereich|geschäftsbereich|branchen|industriezweig|geschäftsfeld|tätigkeitsfeld|sektor',
  'company-type':
    'firmentyp|unternehmensart|unternehmenstyp|art des unternehmens|organisationstyp|unternehmensform|kundentyp|art der firma|kontotyp',
  url: 'webseite|website|internetseite|homepage|internetadresse|webadresse|internet|internetauftritt',
  address: 'adresse|anschrift|postanschrift|postadresse|firmenadresse|wohnadresse|firmenanschrift',
  street: 'straße|strasse|str|straßenname|gasse|postfach oder straße',
  'address-line2':
    'adresszusatz|adresszeile 2|zusatz|anschriftenzusatz|stockwerk|etage|gebäude|postfach|wohnung|adreßzusatz|zusätzliche adressangaben|adressergänzung|zusatzadresse|appartement|co adresse',
  'address-housenumber': 'hausnummer|hausnr|hnr|haus nr|nr',
  'address-level3': 'ortsteil|stadtteil|stadtbezirk|bezirk|ortschaft',
  'address-level2': 'ort|stadt|wohnort|gemeinde|ortsname|stadt ort',
  'address-level1':
    'bundesland|kanton|bundesstaat|provinz|region|landkreis|staat provinz|bundesland kanton|land region|bundesland region|bundesstaat provinz',
  'postal-code': 'plz|postleitzahl|plz nr|postleitzahlen',
  country: 'land|staat|länder|herkunftsland|wohnsitzland|land auswählen|wohnsitz land',
  language: 'sprache|korrespondenzsprache|bevorzugte sprache|landessprache',
  'lead-source':
    'leadquelle|quelle|herkunft|lead quelle|wie haben sie von uns erfahren|wie sind sie auf uns aufmerksam geworden|aufmerksam geworden|kontaktquelle|leadherkunft|herkunft des leads',
  subject:
    'betreff|thema|anliegen|grund der anfrage|betreffzeile|anfragegrund|art der anfrage|grund ihrer anfrage|worum geht es',
  message:
    'nachricht|mitteilung|kommentar|bemerkung|bemerkungen|beschreibung|anfrage|notiz|notizen|ihre nachricht|ihre anfrage|anmerkung|anmerkungen|wie können wir helfen|wie können wir ihnen helfen|kommentare|ihre mitteilung|freitext|hinweise|wünsche|sonstiges|weitere informationen|nachrichtentext|anfragetext',
  number: 'nummer|nr',
  code: 'kennzahl',
  kind: 'art|typ|kategorie',
  size: 'mitarbeiter|mitarbeiterzahl|anzahl mitarbeiter|unternehmensgröße|umsatz|jahresumsatz|firmengröße|betriebsgröße',
  line: 'zeile|adresszeile|anschriftzeile',
  primary: 'haupt|primär|primäre|postanschrift|hauptadresse',
  billing: 'rechnung|rechnungs|rechnungsadresse|rechnungsanschrift|rechnungsstellung',
  shipping: 'liefer|lieferung|lieferadresse|versand|lieferanschrift|versandadresse|empfänger',
  other: 'andere|weitere|alternative|zusätzliche|zweite|abweichende|sonstige|weiteres',
  work: 'geschäftlich|dienstlich|büro|arbeit|beruflich|geschäfts',
  home: 'privat|zuhause|private',
  confirm: 'bestätigen|wiederholen|bestätigung|wiederholung|erneut',
  search: 'suche|suchen|suchbegriff|filter|filtern|stichwort|suchwort|schnellsuche|finden',
  'user-name':
    'benutzername|nutzername|benutzer|anmeldename|benutzerkennung|spitzname|anzeigename|loginname|nutzerkennung',
  secret:
    'passwort|kennwort|sicherheitsfrage|sicherheitscode|bestätigungscode|zugangscode|pin|prüfcode|freischaltcode|aktivierungscode',
  captcha: 'captcha|sicherheitsabfrage|zeichen im bild|spamschutz|rechenaufgabe|zeichenfolge',
  coupon: 'gutschein|gutscheincode|rabattcode|aktionscode|rabatt|aktionsnummer|gutscheinnummer',
  card: 'karte|kartennummer|kreditkarte|karteninhaber|prüfziffer|gültig bis|kontonummer|bankleitzahl|bank|iban|kontoinhaber|zahlungsart|zahlungsweise|ablaufdatum|name auf der karte|blz',
  tax: 'ust id|ust idnr|umsatzsteuer|umsatzsteuer id|steuernummer|mwst|mwst nr|handelsregister|handelsregisternummer|ust|uid|uid nummer|sozialversicherungsnummer|ausweisnummer|steuer id|hrb|reisepass|personalausweis|registernummer|umsatzsteueridentifikationsnummer',
  date: 'datum|monat|jahr|tag|uhrzeit|termin|zeitpunkt|frist|zeitzone|wunschtermin',
  birthday: 'geburtstag|geburtsdatum|geburtsort|alter|geboren|geburtsjahr|geburtsland',
  owner:
    'besitzer|zuständig|zugewiesen an|verantwortlich|verantwortlicher|betreuer|bearbeiter|vertriebsmitarbeiter|eigentümer|kundenbetreuer|zugewiesen|vorgesetzter|leadbesitzer|inhaber|zuständiger mitarbeiter|sachbearbeiter|berichtet an|kontaktbesitzer|außendienst',
  'other-person':
    'assistent|assistentin|assistenz|name assistent|sekretariat|ehepartner|notfallkontakt|empfohlen von|mutter|vater|ehegatte|telefon assistent|telefon assistenz|begleitperson|empfohlen durch|kind|beifahrer',
  'other-company':
    'muttergesellschaft|übergeordnete firma|mutterunternehmen|konzern|lieferant|hersteller|wettbewerber|übergeordneter account|eigene firma|händler|versicherung|krankenkasse|mutterfirma|marke',
  campaign:
    'kampagne|kampagnenquelle|preisliste|projekt|projektname|verkaufschance|phase|veranstaltung|gruppe|verkaufsphase|aufgabe',
  product:
    'produkt|produkte|artikel|modell|seriennummer|artikelnummer|produktname|produktinteresse|interesse|interessen|maschine|interesse an|dienstleistung|gerät|schlagwort|schlagwörter|warengruppe|fahrzeug',
  file: 'datei|dateiname|anhang|bild|foto|hochladen|dokument|logo|unterschrift',
  territory:
    'vertriebsgebiet|verkaufsgebiet|vertriebsregion|gebiet|zielland|absatzgebiet|absatzmarkt|zielmarkt|staatsangehörigkeit|nationalität|ursprungsland|währung|filiale|niederlassung|standort|geburtsland|exportland|staatsbürgerschaft',
  status:
    'status|bewertung|priorität|familienstand|leadstatus|aktiv|lebenszyklusphase|sichtbarkeit|kontaktart|bevorzugte kontaktart|adressbezeichnung|kundenstatus|lead status|rating',
  newsletter: 'newsletter|newsletter abonnieren|abonnieren|rundbrief',
  quantity: 'menge|anzahl|stückzahl|stück|gewicht|größe|wie viele',
  money: 'betrag|preis|kosten|gehalt|summe|budget|wert|spende|umsatzpotenzial',
  social: 'soziale medien|soziale netzwerke',
  gender: 'geschlecht',
  'record-number':
    'kundennummer|kundennr|referenz|aktenzeichen|rechnungsnummer|bestellnummer|auftragsnummer|vertragsnummer|mitgliedsnummer|personalnummer|vorgangsnummer|debitorennummer|kurzname|matchcode|kunden nr|namenszusatz|lieferantennummer|ticketnummer',
  trap: 'nicht ausfüllen|bitte leer lassen|leer lassen|dieses feld nicht ausfüllen|feld leer lassen|frei lassen|freilassen|bitte nicht ausfüllen|lassen sie dieses feld leer',
};
