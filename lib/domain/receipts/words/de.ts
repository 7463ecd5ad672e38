import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'Bestätigung Ihrer Einwilligung',
  intro: 'Hier steht, worin Sie eingewilligt haben. Bitte bewahren Sie diese Bestätigung auf.',
  given: 'Erteilt am: {given}',
  agreed: 'Sie haben eingewilligt in:',
  channels: 'Wir dürfen Sie ansprechen per: {channels}',
  until: 'Gültig bis: {until}, sofern Sie nicht vorher widerrufen',
  withdrawn: 'Sie haben Ihre Einwilligung am {withdrawn} widerrufen. Sie gilt nicht mehr.',
  how: {
    mail: 'Sie haben per E-Mail geantwortet.',
    letter: 'Sie haben per Brief geantwortet.',
    form: 'Sie haben über unser Formular geantwortet.',
    phone: 'Sie haben am Telefon geantwortet.',
    'in-person': 'Sie haben persönlich geantwortet.',
  },
  storage: 'Speicherung: bis {until} oder bis zu Ihrem Widerruf.',
  withdrawal:
    'Widerruf: Sie können Ihre Einwilligung jederzeit widerrufen, so einfach, wie Sie sie erteilt haben (Art. 7 Abs. 3 DSGVO): Schreiben Sie an {contact}. Gründe müssen Sie nicht nennen. Was bis dahin geschehen ist, bleibt rechtmäßig.',
  record: 'Nummer des Nachweises: {record}',
  told: 'Das wurde Ihnen vor Ihrer Antwort mitgeteilt:',
};
