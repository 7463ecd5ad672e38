import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: 'Estimada Sra. $1',
    man: 'Estimado Sr. $1',
    name: 'Buenos días, $1',
    nobody: 'Estimados señores',
  },
  bare: {
    person: 'Estimados señores',
    company: 'su empresa',
    product: 'nuestros productos',
    quantity: 'la cantidad que necesita',
    country: 'su país',
    city: 'su ciudad',
    reference: 'su solicitud',
    myTeam: 'nuestro equipo comercial',
    myCompany: 'nuestra empresa',
  },
  templates: {
    quote: {
      subject: 'Su solicitud de presupuesto: {{product}}',
      body: `{{salutation}}:

Le agradecemos su solicitud en {{marketplace}} sobre: {{product}}.

Estamos preparando su presupuesto y se lo enviaremos en breve. Para ajustarlo a lo que necesita, le rogamos que nos indique la cantidad, el lugar de entrega y el plazo deseado.

Un cordial saludo,
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: 'Precios y opciones: {{product}}',
      body: `{{salutation}}:

Le agradecemos su consulta de precio en {{marketplace}} sobre: {{product}}.

El precio depende de la versión y de la cantidad. Si nos indica lo que necesita, le enviaremos las opciones más adecuadas.

Un cordial saludo,
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: 'Documentación: {{product}}',
      body: `{{salutation}}:

Le agradecemos su interés en {{marketplace}}. Adjuntamos nuestra documentación sobre: {{product}}.

Si nos indica el uso previsto, con mucho gusto le recomendaremos la versión más adecuada.

Un cordial saludo,
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: 'Su consulta en {{marketplace}}: {{product}}',
      body: `{{salutation}}:

Le agradecemos su mensaje del {{date}} en {{marketplace}} sobre: {{product}}.

Le ayudaremos con mucho gusto. Le rogamos que nos indique qué desea saber y cuándo podemos llamarle por teléfono.

Un cordial saludo,
{{myName}}
{{myCompany}}`,
    },
  },
};
