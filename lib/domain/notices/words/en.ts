import type { NoticeWords } from '../words.ts';

export const words: NoticeWords = {
  subject: {
    ask: 'Your data from {marketplace}: information and a question [{code}]',
    inform: 'Your data from {marketplace}: information [{code}]',
  },
  greeting: 'Dear Sir or Madam,',
  opening: {
    ask: 'You looked at our pages or products on {marketplace}, a marketplace of VirtualExpo, which passed your contact data on to us. This is what Article 14 of the General Data Protection Regulation (GDPR) wants you to know, with one question at the end. Answering is voluntary; if you say nothing, that counts as a no.',
    inform:
      'You looked at our pages or products on {marketplace}, a marketplace of VirtualExpo, which passed your contact data on to us. This is what Article 14 of the General Data Protection Regulation (GDPR) wants you to know. You need not do anything.',
  },
  objection: {
    heading: 'YOUR RIGHT TO OBJECT',
    text: 'You may object to the use of your data for direct marketing at any time (Art. 21 GDPR). A short message to {email} is enough; no reason and no form is needed, and we stop at once.',
  },
  controller: 'Controller: {controller}',
  officer: 'Data protection officer: {officer}',
  categories:
    'Categories of data (Art. 14(1)(d) GDPR): name, e-mail address, telephone number, postal address, company, position, which of our pages or products you looked at, and when.',
  replyCategories:
    'Categories of data (Art. 14(1)(d) GDPR): your contact details, your message, the products it is about.',
  source: 'Source: VirtualExpo, through {marketplace}.',
  basis: {
    ask: 'Purposes and legal basis: until you answer, only to inform you and to record your answer (Art. 6(1)(c) GDPR). Only if you agree: {purposes} (Art. 6(1)(a) GDPR), by {channels}.',
    inform: 'Purpose and legal basis: only to inform you (Art. 6(1)(c) GDPR). We use your data for nothing else.',
    reply: 'Purpose and legal basis: to answer your enquiry (Art. 6(1)(b) GDPR).',
  },
  recipients: 'Recipients: {recipients}',
  transfers: 'Transfers outside the European Economic Area: {transfers}',
  storage: {
    ask: 'Storage: without an answer your data is erased within {silenceDays} days of this notice; after a no, within {graceDays} days; after a yes, when you withdraw it or after {consentMonths} months. So that a no is not forgotten, we keep a fingerprint from which nobody can read your data, for at least {suppressionMonths} months.',
    inform:
      'Storage: your data is erased within {silenceDays} days of this notice. After an objection we keep a fingerprint from which nobody can read your data, for at least {suppressionMonths} months, so that the objection is not forgotten.',
    reply: 'Storage: {requestMonths} months after your last message.',
  },
  rights:
    'Your rights: access (Art. 15 GDPR), rectification (Art. 16), erasure (Art. 17), restriction (Art. 18), data portability (Art. 20).',
  complaint: 'Complaints (Art. 77 GDPR): to any supervisory authority; ours is {authority}.',
  automated: 'Automated decisions and profiling (Art. 22 GDPR): none.',
  withdrawal:
    'Withdrawal: should you agree, you may take it back at any time and as easily as you gave it (Art. 7(3) GDPR): write to {email} and name the code {code}. What was done until then remains lawful.',
  question: {
    heading: 'OUR QUESTION',
    text: 'May {name} contact you by {channels}? Please mark what you agree to:',
  },
  yes: 'Yes: {purpose}',
  no: 'No',
  answer: {
    email:
      'To answer, reply to this message and put an x into the brackets, or write YES (to all of it) or NO. Please leave the code {code} in your reply.',
    letter:
      'To answer, send this page back to us, or write YES (to all of it) or NO together with the code {code} to {email}.',
    form: 'You may also use our form, with the code {code}: {form}',
  },
  reference: 'Reference: {code}',
  closing: 'Yours faithfully\n{name}',
  replyHeading: 'How we handle your data (Art. 14 GDPR)',
  purposes: {
    'product-information': 'information on our products',
    offers: 'offers',
    events: 'invitations to trade fairs and events',
    advice: 'technical advice',
  },
  channels: { email: 'e-mail', phone: 'telephone', post: 'post' },
};
