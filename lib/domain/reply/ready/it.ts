import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: 'Gentile Sig.ra $1',
    man: 'Gentile Sig. $1',
    name: 'Gentile $1',
    nobody: 'Gentili Signori',
  },
  bare: {
    person: 'Gentili Signori',
    company: 'la Vostra azienda',
    product: 'i nostri prodotti',
    quantity: 'la quantità desiderata',
    country: 'il Vostro Paese',
    city: 'la Vostra città',
    reference: 'la Vostra richiesta',
    myTeam: 'il nostro ufficio vendite',
    myCompany: 'la nostra azienda',
  },
  templates: {
    quote: {
      subject: 'La Sua richiesta di preventivo: {{product}}',
      body: `{{salutation}},

La ringraziamo per la Sua richiesta su {{marketplace}} relativa a: {{product}}.

Stiamo preparando il preventivo e glielo invieremo a breve. Per adattarlo alle Sue esigenze, La preghiamo di indicarci la quantità, il luogo di consegna e i tempi desiderati.

Cordiali saluti
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: 'Prezzi e opzioni: {{product}}',
      body: `{{salutation}},

La ringraziamo per la Sua richiesta di prezzo su {{marketplace}} relativa a: {{product}}.

Il prezzo dipende dalla versione e dalla quantità. Se ci indica che cosa Le serve, Le invieremo le opzioni più adatte.

Cordiali saluti
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: 'Documentazione: {{product}}',
      body: `{{salutation}},

La ringraziamo per il Suo interesse su {{marketplace}}. In allegato trova la nostra documentazione relativa a: {{product}}.

Se ci indica l’uso previsto, Le consiglieremo volentieri la versione più adatta.

Cordiali saluti
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: 'La Sua richiesta su {{marketplace}}: {{product}}',
      body: `{{salutation}},

La ringraziamo per il Suo messaggio del {{date}} su {{marketplace}} relativo a: {{product}}.

Saremo lieti di aiutarLa. La preghiamo di indicarci che cosa desidera sapere e quando possiamo contattarLa per telefono.

Cordiali saluti
{{myName}}
{{myCompany}}`,
    },
  },
};
