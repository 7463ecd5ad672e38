import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'Recibo de su consentimiento',
  intro: 'Esto es lo que usted ha aceptado. Le rogamos que conserve este documento.',
  given: 'Otorgado el: {given}',
  agreed: 'Usted ha aceptado:',
  channels: 'Podemos contactarle por: {channels}',
  until: 'Válido hasta el: {until}, salvo que lo retire antes',
  withdrawn: 'Usted retiró su consentimiento el {withdrawn}. Ya no es válido.',
  how: {
    mail: 'Usted respondió por correo electrónico.',
    letter: 'Usted respondió por carta.',
    form: 'Usted respondió en nuestro formulario.',
    phone: 'Usted respondió por teléfono.',
    'in-person': 'Usted respondió en persona.',
  },
  storage: 'Conservación: hasta el {until}, o hasta que retire su consentimiento.',
  withdrawal:
    'Retirada: puede retirar su consentimiento en cualquier momento, con la misma facilidad con que lo dio (art. 7, apdo. 3 RGPD): escriba a {contact}. No hace falta indicar motivos. Lo hecho hasta entonces sigue siendo lícito.',
  record: 'Número del registro: {record}',
  told: 'Lo que se le comunicó antes de su respuesta:',
};
