import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: 'I Suoi dati da {marketplace}: informativa e una domanda [{code}]',
    inform: 'I Suoi dati da {marketplace}: informativa [{code}]',
  },
  greeting: 'Gentile Signora, gentile Signore,',
  opening: {
    ask: "Lei ha consultato le nostre pagine o i nostri prodotti su {marketplace}, un marketplace di VirtualExpo, che ci ha comunicato i Suoi dati di contatto. Ecco ciò che Le è dovuto sapere secondo l'articolo 14 del regolamento generale sulla protezione dei dati (GDPR), con una domanda alla fine. Rispondere è facoltativo; il silenzio vale come un no.",
    inform:
      "Lei ha consultato le nostre pagine o i nostri prodotti su {marketplace}, un marketplace di VirtualExpo, che ci ha comunicato i Suoi dati di contatto. Ecco ciò che Le è dovuto sapere secondo l'articolo 14 del regolamento generale sulla protezione dei dati (GDPR). Non deve fare nulla.",
  },
  objection: {
    heading: 'IL SUO DIRITTO DI OPPOSIZIONE',
    text: "Può opporsi in qualsiasi momento all'uso dei Suoi dati per marketing diretto (art. 21 GDPR). Basta un breve messaggio a {email}, senza motivazione né modulo; smetteremo subito.",
  },
  controller: 'Titolare del trattamento: {controller}',
  officer: 'Responsabile della protezione dei dati: {officer}',
  categories:
    'Categorie di dati (art. 14, par. 1, lett. d GDPR): nome, indirizzo e-mail, numero di telefono, indirizzo postale, azienda, funzione, quali nostre pagine o prodotti ha consultato e quando.',
  replyCategories:
    'Categorie di dati (art. 14, par. 1, lett. d GDPR): i Suoi recapiti, il Suo messaggio, i prodotti in questione.',
  source: 'Fonte: VirtualExpo, tramite {marketplace}.',
  basis: {
    ask: 'Finalità e base giuridica: fino alla Sua risposta, solo per informarLa e registrare la risposta (art. 6, par. 1, lett. c GDPR). Solo se acconsente: {purposes} (art. 6, par. 1, lett. a GDPR), tramite {channels}.',
    inform:
      "Finalità e base giuridica: solo per informarLa (art. 6, par. 1, lett. c GDPR). Non usiamo i Suoi dati per nient'altro.",
    reply: 'Finalità e base giuridica: rispondere alla Sua richiesta (art. 6, par. 1, lett. b GDPR).',
  },
  recipients: 'Destinatari: {recipients}',
  transfers: 'Trasferimenti fuori dallo Spazio economico europeo: {transfers}',
  storage: {
    ask: "Conservazione: senza risposta i Suoi dati sono cancellati entro {silenceDays} giorni da questa informativa; dopo un no, entro {graceDays} giorni; dopo un sì, alla revoca o dopo {consentMonths} mesi. Per non dimenticare un no, conserviamo per almeno {suppressionMonths} mesi un'impronta da cui nessuno può leggere i Suoi dati.",
    inform:
      "Conservazione: i Suoi dati sono cancellati entro {silenceDays} giorni da questa informativa. Dopo un'opposizione conserviamo per almeno {suppressionMonths} mesi un'impronta da cui nessuno può leggere i Suoi dati, per non dimenticarla.",
    reply: 'Conservazione: {requestMonths} mesi dopo il Suo ultimo messaggio.',
  },
  rights:
    'I Suoi diritti: accesso (art. 15 GDPR), rettifica (art. 16), cancellazione (art. 17), limitazione (art. 18), portabilità (art. 20).',
  complaint: 'Reclami (art. 77 GDPR): a qualsiasi autorità di controllo; la nostra è {authority}.',
  automated: 'Decisioni automatizzate e profilazione (art. 22 GDPR): nessuna.',
  withdrawal:
    'Revoca: se acconsente, potrà revocare in qualsiasi momento e con la stessa facilità (art. 7, par. 3 GDPR): scriva a {email} indicando il codice {code}. Quanto fatto fino ad allora resta lecito.',
  question: {
    heading: 'LA NOSTRA DOMANDA',
    text: '{name} può contattarLa tramite {channels}? Segni, per favore, ciò a cui acconsente:',
  },
  yes: 'Sì: {purpose}',
  no: 'No',
  answer: {
    email:
      'Per rispondere, ci rinvii questo messaggio con una x tra le parentesi, oppure scriva SÌ (a tutto) o NO. Lasci per favore il codice {code} nella risposta.',
    letter:
      'Per rispondere, ci rispedisca questa pagina, oppure scriva SÌ (a tutto) o NO con il codice {code} a {email}.',
    form: 'Può anche usare il nostro modulo, con il codice {code}: {form}',
  },
  reference: 'Riferimento: {code}',
  closing: 'Distinti saluti\n{name}',
  replyHeading: 'Come trattiamo i Suoi dati (art. 14 GDPR)',
  purposes: {
    'product-information': 'informazioni sui nostri prodotti',
    offers: 'offerte commerciali',
    events: 'inviti a fiere ed eventi',
    advice: 'consulenza tecnica',
  },
  channels: { email: 'e-mail', phone: 'telefono', post: 'posta' },
};
