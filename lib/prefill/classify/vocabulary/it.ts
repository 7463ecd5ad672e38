import type { Vocabulary } from '../concepts.ts';

export const it: Vocabulary = {
  name: 'nome|nome completo|nome e cognome|nominativo|referente|persona di contatto|cognome e nome|contatto',
  'given-name': 'nome di battesimo|primo nome|nome proprio',
  'additional-name': 'secondo nome',
  'family-name': 'cognome',
  'honorific-prefix': 'appellativo|formula di cortesia|sig sig ra|titolo di cortesia|saluto|forma di cortesia',
  title: 'titolo',
  email:
    'e-mail|posta elettronica|indirizzo email|indirizzo e-mail|indirizzo di posta elettronica|mail|indirizzo mail|casella di posta',
  tel: 'telefono|numero di telefono|tel|telefono fisso|recapito telefonico|numero telefonico|n telefono|telefono ufficio|recapito|n tel',
  mobile: 'cellulare|telefono cellulare|mobile|numero di cellulare|telefonino|cell|telefono mobile',
  fax: 'fax|numero di fax',
  'tel-extension': 'interno|estensione',
  dial: 'prefisso|prefisso internazionale|prefisso paese|prefisso telefonico|codice paese',
  area: 'prefisso locale',
  organization:
    'azienda|società|ragione sociale|nome azienda|nome società|ditta|impresa|organizzazione|nome dell azienda|ente|nome della società|denominazione|datore di lavoro|nome organizzazione|istituto|istituzione|struttura|account|nome account|ospedale|denominazione sociale|studio',
  'organization-title':
    'ruolo|posizione|qualifica|mansione|professione|carica|funzione|ruolo aziendale|posizione lavorativa|titolo professionale|occupazione|incarico|specializzazione|specialità|ruolo in azienda',
  department: 'reparto|dipartimento|ufficio|divisione|area aziendale',
  industry:
    'settore|settore di attività|industria|settore merceologico|attività|ramo di attività|settore industriale|comparto|campo di attività|settore aziendale',
  'company-type':
    'tipo di azienda|tipologia azienda|tipo azienda|tipo di società|tipologia di azienda|tipologia cliente|tipologia attività|tipo di organizzazione|tipo cliente',
  url: 'sito web|sito internet|sito|url|pagina web|indirizzo web|web|sito aziendale',
  address: 'indirizzo|indirizzo postale|indirizzo completo|domicilio|indirizzo aziendale|recapito postale|residenza',
  street: 'via|strada|nome della via|piazza|via e numero civico|via piazza|via e numero|indirizzo via',
  'address-line2':
    'interno scala|scala|piano|edificio|appartamento|palazzina|presso|complemento indirizzo|indirizzo riga 2|casella postale|indirizzo supplementare|info aggiuntive indirizzo',
  'address-housenumber': 'numero civico|civico|n civico|nr civico',
  'address-level3': 'frazione|quartiere|località frazione|circoscrizione',
  'address-level2': 'città|comune|località|citta|città comune|luogo di residenza',
  'address-level1': 'provincia|regione|prov|stato provincia|provincia regione|regione provincia',
  'postal-code': 'cap|codice postale|codice avviamento postale|c a p|codice di avviamento postale',
  country: 'paese|nazione|stato|paese di residenza|nazione di residenza|paese regione|stato nazione',
  language: 'lingua|lingua preferita|lingua di comunicazione',
  'lead-source':
    'fonte|origine|provenienza|come ci hai conosciuto|come ci ha conosciuto|fonte lead|fonte del lead|come hai saputo di noi|origine contatto|origine lead|provenienza contatto|sorgente lead',
  subject: 'oggetto|argomento|motivo|oggetto della richiesta|motivo del contatto|tipo di richiesta|tipologia richiesta',
  message:
    'messaggio|commento|commenti|descrizione|richiesta|note|nota|osservazioni|il tuo messaggio|come possiamo aiutarti|informazioni aggiuntive|testo del messaggio|la tua richiesta|dettagli|annotazioni|come possiamo aiutarla',
  number: 'numero|n|nr',
  kind: 'tipo|tipologia|categoria',
  size: 'dipendenti|numero dipendenti|numero di dipendenti|fatturato|dimensione azienda|fatturato annuo',
  line: 'riga|linea',
  primary: 'principale|corrispondenza',
  billing: 'fatturazione|fattura|indirizzo di fatturazione',
  shipping: 'spedizione|consegna|indirizzo di spedizione|destinatario|indirizzo di consegna',
  other: 'altro|altra|altri|alternativo|secondario|aggiuntivo|ulteriore|alternativa',
  work: 'lavoro|ufficio tel|aziendale|professionale',
  home: 'casa|abitazione|privato|personale',
  confirm: 'conferma|confermare|ripeti|ripetere|verifica|reinserisci',
  search: 'cerca|ricerca|filtra|filtro|parola chiave|trova',
  'user-name': 'nome utente|utente|soprannome|nickname|identificativo|nome visualizzato',
  secret:
    'domanda di sicurezza|codice di sicurezza|codice di verifica|codice di conferma|codice di attivazione|codice di accesso|parola d ordine|domanda segreta',
  captcha: 'captcha|codice immagine|caratteri visualizzati',
  coupon: 'codice sconto|buono|codice promozionale|codice promo|buono sconto|carta regalo|codice coupon',
  card: 'carta|numero carta|carta di credito|titolare della carta|titolare carta|scadenza|intestatario|numero di carta|codice cvv|banca|conto corrente|nome sulla carta|metodo di pagamento|pagamento|data di scadenza|intestatario carta',
  tax: 'partita iva|p iva|piva|codice fiscale|iva|cod fiscale|c f|sdi|codice sdi|pec|codice univoco|codice destinatario|rea|numero rea|passaporto|carta d identità|codice ateco|ateco',
  date: 'data|mese|anno|giorno|ora|data di inizio|data di fine|fuso orario|appuntamento',
  birthday:
    'data di nascita|compleanno|nascita|luogo di nascita|età|nato il|paese di nascita|comune di nascita|provincia di nascita',
  owner:
    'proprietario|assegnato a|responsabile|commerciale|venditore|agente|utente assegnato|titolare del lead|referente interno|gestore|assegnato|superiore|riporta a|incaricato',
  'other-person':
    'assistente|nome assistente|coniuge|contatto di emergenza|segnalato da|segretaria|madre|padre|consigliato da|telefono assistente|accompagnatore|figlio|segretario|beneficiario',
  'other-company':
    'società madre|azienda madre|capogruppo|fornitore|produttore|concorrente|società controllante|rivenditore|distributore|marchio|assicurazione|account principale di|marca|gruppo di appartenenza',
  campaign:
    'campagna|listino|listino prezzi|progetto|fase|opportunità|fonte campagna|nome progetto|evento|gruppo|trattativa|nome opportunità',
  product:
    'prodotto|prodotti|articolo|modello|numero di serie|nome prodotto|interesse|interessi|servizio|servizi|macchina|etichetta|etichette|interessato a|prodotto di interesse|veicolo|macchinario',
  file: 'file|nome file|allegato|foto|immagine|documento|carica|logo|firma|curriculum',
  territory:
    'territorio|zona vendite|area vendite|area commerciale|zona commerciale|mercato|paese di destinazione|nazionalità|cittadinanza|paese di origine|valuta|filiale|negozio|zona|punto vendita|regione di vendita|sede',
  status:
    'stato lead|stato del lead|stato civile|valutazione|priorità|stato contatto|fase del ciclo|attivo|visibilità|stato cliente|stato della richiesta|stato pratica|tipo di indirizzo|modalità di contatto preferita',
  newsletter: 'iscriviti alla newsletter|iscrizione newsletter|newsletter|bollettino|abbonati',
  quantity: 'quantità|quanti|pezzi|peso|numero di',
  money: 'importo|prezzo|budget|costo|stipendio|valore|donazione|reddito',
  social: 'social network',
  gender: 'sesso|genere',
  'record-number':
    'codice cliente|numero cliente|riferimento|numero ordine|numero fattura|numero pratica|matricola|id cliente|numero tessera|codice interno|suffisso|numero contratto|numero prenotazione|codice fornitore',
  trap: 'lasciare vuoto|non compilare|lascia vuoto|lasciare in bianco|non compilare questo campo|lascia questo campo vuoto',
};
