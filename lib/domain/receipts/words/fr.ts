import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'Reçu de votre consentement',
  intro: 'Voici ce que vous avez accepté. Merci de conserver ce document.',
  given: 'Donné le : {given}',
  agreed: 'Vous avez accepté :',
  channels: 'Nous pouvons vous contacter par : {channels}',
  until: 'Valable jusqu’au : {until}, sauf retrait de votre part avant cette date',
  withdrawn: 'Vous avez retiré votre consentement le {withdrawn}. Il ne vaut plus.',
  how: {
    mail: 'Vous avez répondu par e-mail.',
    letter: 'Vous avez répondu par courrier.',
    form: 'Vous avez répondu au moyen de notre formulaire.',
    phone: 'Vous avez répondu par téléphone.',
    'in-person': 'Vous avez répondu en personne.',
  },
  storage: 'Conservation : jusqu’au {until}, ou jusqu’à votre retrait.',
  withdrawal:
    'Retrait : vous pouvez retirer votre consentement à tout moment, aussi simplement que vous l’avez donné (art. 7, § 3 RGPD) : écrivez à {contact}. Aucun motif n’est nécessaire. Ce qui a été fait jusque-là reste licite.',
  record: 'Numéro de l’enregistrement : {record}',
  told: 'Ce qui vous a été communiqué avant votre réponse :',
};
