import type { ReplyWords } from '../ready.ts';

export const words: ReplyWords = {
  greetings: {
    woman: 'Prezada Sra. $1',
    man: 'Prezado Sr. $1',
    name: 'Bom dia, $1',
    nobody: 'Prezados senhores',
  },
  bare: {
    person: 'Prezados senhores',
    company: 'a sua empresa',
    product: 'os nossos produtos',
    quantity: 'a quantidade desejada',
    country: 'o seu país',
    city: 'a sua cidade',
    reference: 'o seu pedido',
    myTeam: 'a nossa equipa comercial',
    myCompany: 'a nossa empresa',
  },
  templates: {
    quote: {
      subject: 'O seu pedido de orçamento: {{product}}',
      body: `{{salutation}},

Agradecemos o seu pedido no {{marketplace}} sobre: {{product}}.

Estamos a preparar o seu orçamento e iremos enviá-lo em breve. Para o ajustar às suas necessidades, pedimos que nos indique a quantidade, o local de entrega e o prazo pretendido.

Com os melhores cumprimentos,
{{myName}}
{{myCompany}}`,
    },
    price: {
      subject: 'Preços e opções: {{product}}',
      body: `{{salutation}},

Agradecemos o seu pedido de preço no {{marketplace}} sobre: {{product}}.

O preço depende da versão e da quantidade. Se nos indicar o que pretende, enviaremos as opções mais adequadas.

Com os melhores cumprimentos,
{{myName}}
{{myCompany}}`,
    },
    documentation: {
      subject: 'Documentação: {{product}}',
      body: `{{salutation}},

Agradecemos o seu interesse no {{marketplace}}. Em anexo enviamos a nossa documentação sobre: {{product}}.

Se nos indicar a utilização prevista, teremos todo o gosto em recomendar a versão mais adequada.

Com os melhores cumprimentos,
{{myName}}
{{myCompany}}`,
    },
    other: {
      subject: 'O seu pedido no {{marketplace}}: {{product}}',
      body: `{{salutation}},

Agradecemos a sua mensagem de {{date}} no {{marketplace}} sobre: {{product}}.

Teremos todo o gosto em ajudar. Pedimos que nos indique o que pretende saber e quando podemos contactar por telefone.

Com os melhores cumprimentos,
{{myName}}
{{myCompany}}`,
    },
  },
};
