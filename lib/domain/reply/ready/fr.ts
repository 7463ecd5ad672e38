import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: 'Bonjour Madame $1',
    man: 'Bonjour Monsieur $1',
    name: 'Bonjour $1',
    nobody: 'Madame, Monsieur',
  },
  bare: {
    person: 'Madame, Monsieur',
    company: 'votre société',
    product: 'nos produits',
    quantity: 'la quantité souhaitée',
    country: 'votre pays',
    city: 'votre ville',
    reference: 'votre demande',
    myTeam: 'notre service commercial',
    myCompany: 'notre société',
  },
  templates: {
    quote: {
      subject: 'Votre demande de devis : {{product}}',
      body: `{{salutation}},

Nous vous remercions de votre demande sur {{marketplace}} concernant : {{product}}.

Nous préparons votre devis et vous l’enverrons très prochainement. Afin qu’il corresponde à votre besoin, pourriez-vous nous préciser la quantité, le lieu de livraison et le délai souhaité ?

Cordialement,
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: 'Prix et options : {{product}}',
      body: `{{salutation}},

Nous vous remercions de votre demande de prix sur {{marketplace}} concernant : {{product}}.

Le prix dépend de la version et de la quantité. Dites-nous ce que vous envisagez et nous vous enverrons les options qui conviennent.

Cordialement,
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: 'Documentation : {{product}}',
      body: `{{salutation}},

Nous vous remercions de votre intérêt sur {{marketplace}}. Vous trouverez ci-joint notre documentation concernant : {{product}}.

Si vous nous indiquez l’usage prévu, nous vous conseillerons volontiers la version la mieux adaptée.

Cordialement,
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: 'Votre demande sur {{marketplace}} : {{product}}',
      body: `{{salutation}},

Nous vous remercions de votre message du {{date}} sur {{marketplace}} concernant : {{product}}.

Nous vous aiderons volontiers. Pourriez-vous nous préciser ce que vous souhaitez savoir et à quel moment nous pouvons vous joindre par téléphone ?

Cordialement,
{{myName}}
{{myCompany}}`,
    },
  },
};
