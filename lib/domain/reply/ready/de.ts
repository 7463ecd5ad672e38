import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: 'Sehr geehrte Frau $1',
    man: 'Sehr geehrter Herr $1',
    name: 'Guten Tag $1',
    nobody: 'Sehr geehrte Damen und Herren',
  },
  bare: {
    person: 'Damen und Herren',
    company: 'Ihr Unternehmen',
    product: 'unsere Produkte',
    quantity: 'die benötigte Stückzahl',
    country: 'Ihr Land',
    city: 'Ihr Ort',
    reference: 'Ihre Anfrage',
    myTeam: 'unser Vertrieb',
    myCompany: 'unser Unternehmen',
  },
  templates: {
    quote: {
      subject: 'Ihre Angebotsanfrage: {{product}}',
      body: `{{salutation}},

vielen Dank für Ihre Anfrage auf {{marketplace}}. Es geht um: {{product}}.

Wir erstellen Ihr Angebot und senden es Ihnen in Kürze zu. Damit es passt, nennen Sie uns bitte die Stückzahl, den Lieferort und den gewünschten Termin.

Mit freundlichen Grüßen
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: 'Preise und Optionen: {{product}}',
      body: `{{salutation}},

vielen Dank für Ihre Preisanfrage auf {{marketplace}}. Es geht um: {{product}}.

Der Preis richtet sich nach Ausführung und Stückzahl. Wenn Sie uns kurz schreiben, was Sie brauchen, senden wir Ihnen die passenden Optionen.

Mit freundlichen Grüßen
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: 'Unterlagen: {{product}}',
      body: `{{salutation}},

vielen Dank für Ihr Interesse auf {{marketplace}}. Anbei erhalten Sie unsere Unterlagen. Thema: {{product}}.

Wenn Sie uns schreiben, wofür Sie es einsetzen möchten, empfehlen wir Ihnen gern die passende Ausführung.

Mit freundlichen Grüßen
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: 'Ihre Anfrage auf {{marketplace}}: {{product}}',
      body: `{{salutation}},

vielen Dank für Ihre Nachricht vom {{date}} auf {{marketplace}}. Es geht um: {{product}}.

Wir helfen Ihnen gern weiter. Bitte schreiben Sie uns, was Sie wissen möchten und wann wir Sie am besten telefonisch erreichen.

Mit freundlichen Grüßen
{{myName}}
{{myCompany}}`,
    },
  },
};
