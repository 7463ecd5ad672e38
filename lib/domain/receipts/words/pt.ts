import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'Recibo do seu consentimento',
  intro: 'Eis aquilo com que concordou. Agradecemos que guarde este documento.',
  given: 'Dado em: {given}',
  agreed: 'Concordou com:',
  channels: 'Podemos contactá-lo(a) por: {channels}',
  until: 'Válido até: {until}, salvo se o retirar antes',
  withdrawn: 'Retirou o seu consentimento em {withdrawn}. Já não é válido.',
  how: {
    mail: 'Respondeu por e-mail.',
    letter: 'Respondeu por carta.',
    form: 'Respondeu no nosso formulário.',
    phone: 'Respondeu por telefone.',
    'in-person': 'Respondeu pessoalmente.',
  },
  storage: 'Conservação: até {until}, ou até retirar o seu consentimento.',
  withdrawal:
    'Retirada: pode retirar o seu consentimento a qualquer momento, tão facilmente como o deu (art. 7.º, n.º 3 RGPD): escreva para {contact}. Não é preciso indicar motivos. O que foi feito até então continua lícito.',
  record: 'Número do registo: {record}',
  told: 'O que lhe foi comunicado antes da sua resposta:',
};
