import type { ReceiptWords } from '../words.ts';

export const words: ReceiptWords = {
  title: 'Receipt for your consent',
  intro: 'This is what you agreed to. Please keep it with your papers.',
  given: 'Given on: {given}',
  agreed: 'You agreed to:',
  channels: 'We may contact you by: {channels}',
  until: 'Valid until: {until}, unless you take it back before',
  withdrawn: 'You took your consent back on {withdrawn}. It holds no longer.',
  how: {
    mail: 'You answered by e-mail.',
    letter: 'You answered by letter.',
    form: 'You answered on our form.',
    phone: 'You answered by telephone.',
    'in-person': 'You answered in person.',
  },
  storage: 'Storage: until {until}, or until you take your consent back.',
  withdrawal:
    'Withdrawal: you may take your consent back at any time, as easily as you gave it (Art. 7(3) GDPR): write to {contact}. No reason is needed. What was done until then remains lawful.',
  record: 'Number of the record: {record}',
  told: 'What you were told before you answered:',
};
