import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: 'Ihre Daten von {marketplace}: Information und eine Frage [{code}]',
    inform: 'Ihre Daten von {marketplace}: Information [{code}]',
  },
  greeting: 'Guten Tag,',
  opening: {
    ask: 'Sie haben unsere Seiten oder Produkte auf {marketplace} angesehen, einem Marktplatz von VirtualExpo, der Ihre Kontaktdaten an uns weitergegeben hat. Hier steht, was Sie nach Artikel 14 der Datenschutz-Grundverordnung (DSGVO) wissen sollen, und am Ende eine Frage. Die Antwort ist freiwillig; Schweigen gilt als Nein.',
    inform:
      'Sie haben unsere Seiten oder Produkte auf {marketplace} angesehen, einem Marktplatz von VirtualExpo, der Ihre Kontaktdaten an uns weitergegeben hat. Hier steht, was Sie nach Artikel 14 der Datenschutz-Grundverordnung (DSGVO) wissen sollen. Sie brauchen nichts zu tun.',
  },
  objection: {
    heading: 'IHR WIDERSPRUCHSRECHT',
    text: 'Sie können der Verwendung Ihrer Daten für Direktwerbung jederzeit widersprechen (Art. 21 DSGVO). Eine kurze Nachricht an {email} genügt, ohne Begründung und ohne Form; wir hören sofort damit auf.',
  },
  controller: 'Verantwortlicher: {controller}',
  officer: 'Datenschutzbeauftragter: {officer}',
  categories:
    'Kategorien von Daten (Art. 14 Abs. 1 lit. d DSGVO): Name, E-Mail-Adresse, Telefonnummer, Postanschrift, Firma, Position, welche unserer Seiten oder Produkte Sie angesehen haben, und wann.',
  replyCategories:
    'Kategorien von Daten (Art. 14 Abs. 1 lit. d DSGVO): Ihre Kontaktdaten, Ihre Nachricht, die Produkte, um die es geht.',
  source: 'Quelle: VirtualExpo, über {marketplace}.',
  basis: {
    ask: 'Zwecke und Rechtsgrundlage: bis zu Ihrer Antwort nur, um Sie zu informieren und Ihre Antwort festzuhalten (Art. 6 Abs. 1 lit. c DSGVO). Nur wenn Sie zustimmen: {purposes} (Art. 6 Abs. 1 lit. a DSGVO), per {channels}.',
    inform:
      'Zweck und Rechtsgrundlage: nur, um Sie zu informieren (Art. 6 Abs. 1 lit. c DSGVO). Zu nichts anderem verwenden wir Ihre Daten.',
    reply: 'Zweck und Rechtsgrundlage: Beantwortung Ihrer Anfrage (Art. 6 Abs. 1 lit. b DSGVO).',
  },
  recipients: 'Empfänger: {recipients}',
  transfers: 'Übermittlung in Länder außerhalb des Europäischen Wirtschaftsraums: {transfers}',
  storage: {
    ask: 'Speicherdauer: Ohne Antwort werden Ihre Daten innerhalb von {silenceDays} Tagen nach dieser Mitteilung gelöscht; nach einem Nein innerhalb von {graceDays} Tagen; nach einem Ja, wenn Sie es widerrufen, oder nach {consentMonths} Monaten. Damit ein Nein nicht vergessen wird, bewahren wir mindestens {suppressionMonths} Monate einen Fingerabdruck auf, aus dem niemand Ihre Daten lesen kann.',
    inform:
      'Speicherdauer: Ihre Daten werden innerhalb von {silenceDays} Tagen nach dieser Mitteilung gelöscht. Nach einem Widerspruch bewahren wir mindestens {suppressionMonths} Monate einen Fingerabdruck auf, aus dem niemand Ihre Daten lesen kann, damit der Widerspruch nicht vergessen wird.',
    reply: 'Speicherdauer: {requestMonths} Monate nach Ihrer letzten Nachricht.',
  },
  rights:
    'Ihre Rechte: Auskunft (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung (Art. 18), Datenübertragbarkeit (Art. 20).',
  complaint: 'Beschwerden (Art. 77 DSGVO): bei jeder Aufsichtsbehörde; für uns zuständig ist {authority}.',
  automated: 'Automatisierte Entscheidungen und Profiling (Art. 22 DSGVO): keine.',
  withdrawal:
    'Widerruf: Falls Sie zustimmen, können Sie das jederzeit und so einfach zurücknehmen, wie Sie es erklärt haben (Art. 7 Abs. 3 DSGVO): Schreiben Sie an {email} und nennen Sie den Code {code}. Was bis dahin geschah, bleibt rechtmäßig.',
  question: {
    heading: 'UNSERE FRAGE',
    text: 'Darf {name} Sie per {channels} ansprechen? Bitte kreuzen Sie an, womit Sie einverstanden sind:',
  },
  yes: 'Ja: {purpose}',
  no: 'Nein',
  answer: {
    email:
      'Zum Antworten setzen Sie bitte ein x in die Klammern und senden diese Nachricht zurück, oder schreiben Sie JA (zu allem) oder NEIN. Bitte lassen Sie den Code {code} in Ihrer Antwort stehen.',
    letter:
      'Zum Antworten senden Sie diese Seite bitte an uns zurück, oder schreiben Sie JA (zu allem) oder NEIN mit dem Code {code} an {email}.',
    form: 'Sie können auch unser Formular benutzen, mit dem Code {code}: {form}',
  },
  reference: 'Zeichen: {code}',
  closing: 'Mit freundlichen Grüßen\n{name}',
  replyHeading: 'Wie wir mit Ihren Daten umgehen (Art. 14 DSGVO)',
  purposes: {
    'product-information': 'Informationen über unsere Produkte',
    offers: 'Angebote',
    events: 'Einladungen zu Messen und Veranstaltungen',
    advice: 'technische Beratung',
  },
  channels: { email: 'E-Mail', phone: 'Telefon', post: 'Post' },
};
