import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'Ricevuta del Suo consenso',
  intro: 'Ecco a che cosa ha acconsentito. La preghiamo di conservare questo documento.',
  given: 'Prestato il: {given}',
  agreed: 'Ha acconsentito a:',
  channels: 'Possiamo contattarLa tramite: {channels}',
  until: 'Valido fino al: {until}, salvo revoca anteriore',
  withdrawn: 'Ha revocato il Suo consenso il {withdrawn}. Non è più valido.',
  how: {
    mail: 'Ha risposto per e-mail.',
    letter: 'Ha risposto per lettera.',
    form: 'Ha risposto con il nostro modulo.',
    phone: 'Ha risposto per telefono.',
    'in-person': 'Ha risposto di persona.',
  },
  storage: 'Conservazione: fino al {until}, o fino alla Sua revoca.',
  withdrawal:
    'Revoca: può revocare il consenso in qualsiasi momento, con la stessa facilità con cui lo ha prestato (art. 7, par. 3 GDPR): scriva a {contact}. Non occorre indicare motivi. Quanto fatto fino ad allora resta lecito.',
  record: 'Numero della registrazione: {record}',
  told: 'Che cosa Le è stato comunicato prima della Sua risposta:',
};
