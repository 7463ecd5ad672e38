/** Two buyers who exist nowhere, as lead files have them: what a form may trip over is in them. */

/** Umlauts, a state with a hyphen in its name, a mobile number, a message of two paragraphs. */
export const germanBuyer = {
  marketplace: 'DI',
  language: 'de',
  types: ['quote'],
  person: {
    title: 'Frau',
    firstName: 'Katharina',
    lastName: 'Brüggemann',
    fullName: 'Katharina Brüggemann',
    email: 'k.brueggemann@geraetebau-oehringen.example',
    phone: '+4915123456789',
    phoneRaw: '0151 23456789',
    position: 'Leiterin Einkauf',
    visitorType: 'professional',
  },
  company: { name: 'Gerätebau Öhringen GmbH', website: 'https://www.geraetebau-oehringen.example' },
  address: {
    street: 'Am Mühlgraben 12',
    postalCode: '74613',
    city: 'Öhringen',
    region: 'Baden-Württemberg',
    country: 'DE',
    countryRaw: 'DE',
  },
  message:
    'Guten Tag,\n\nwir benötigen zwölf Durchflussmesser für unsere Abfüllanlage. Bitte senden Sie uns ein Angebot.',
  products: [{ id: '1001', name: 'Durchflussmesser DX 200', url: 'https://www.directindustry.example/dx-200' }],
};

/** Accents in English, the code of a state, a second line in the street. */
export const americanBuyer = {
  marketplace: 'ME',
  language: 'en',
  types: ['documentation'],
  person: {
    title: 'Mr',
    firstName: 'José',
    lastName: 'Núñez-Whitfield',
    fullName: 'José Núñez-Whitfield',
    email: 'jose.nunez@bluebonnet-imaging.example',
    phone: '+15125550143',
    phoneRaw: '(512) 555-0143',
    position: 'Procurement Manager',
    visitorType: 'professional',
  },
  company: { name: 'Bluebonnet Imaging & Sons, LLC', website: 'https://bluebonnet-imaging.example/contact' },
  address: {
    street: '1200 Río Grande Street, Suite 400',
    postalCode: '78701',
    city: 'Austin',
    region: 'TX',
    country: 'US',
    countryRaw: 'US',
  },
  message: 'Please send the data sheet. "Quick" delivery <b>matters</b>; is 50% up front fine?',
  products: [{ id: '2002', name: 'Ultrasound probe L12-3', url: 'https://www.medicalexpo.example/l12-3' }],
};
