import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: 'Dear Ms $1',
    man: 'Dear Mr $1',
    name: 'Dear $1',
    nobody: 'Dear Sir or Madam',
  },
  bare: {
    person: 'Sir or Madam',
    company: 'your company',
    product: 'our products',
    quantity: 'the quantity you need',
    country: 'your country',
    city: 'your city',
    reference: 'your request',
    myTeam: 'our sales team',
    myCompany: 'our company',
  },
  templates: {
    quote: {
      subject: 'Your quote request: {{product}}',
      body: `{{salutation}},

Thank you for your request on {{marketplace}} about {{product}}.

We are preparing your quote and will send it to you shortly. To make it fit, please let us know the quantity, the place of delivery and when you need it.

Kind regards
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: 'Prices and options: {{product}}',
      body: `{{salutation}},

Thank you for asking about the price and options of {{product}} on {{marketplace}}.

The price depends on the version and the quantity. If you tell us what you have in mind, we will send you the options that suit you.

Kind regards
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: 'Documentation: {{product}}',
      body: `{{salutation}},

Thank you for your interest in {{product}} on {{marketplace}}. Please find our documentation attached.

If you tell us what you plan to use it for, we will gladly point you to the version that suits you best.

Kind regards
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: 'Your request on {{marketplace}}: {{product}}',
      body: `{{salutation}},

Thank you for your message of {{date}} on {{marketplace}} about {{product}}.

We will be glad to help. Please tell us what you would like to know, and when we can best reach you by telephone.

Kind regards
{{myName}}
{{myCompany}}`,
    },
  },
};
