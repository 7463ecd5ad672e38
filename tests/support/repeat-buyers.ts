import { type FeedLead, makeLeads } from './leads.ts';

const DAY = 86_400_000;

/** Ada asks three times and visits once; Charles asks from the same company; somebody else asks by free mail. */
export function repeatBuyers(now: number): FeedLead[] {
  const [base] = makeLeads({ count: 1, now });
  let number = 0;
  const asks = (daysAgo: number, change: Partial<FeedLead>): FeedLead => {
    number += 1;
    return {
      ...base!,
      id: `R-${number}`,
      category: 'REQUEST',
      type: 'QUOTE',
      visitorType: 'PROFESSIONAL',
      creationDate: new Date(now - daysAgo * DAY).toISOString(),
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@engines.example',
      phoneCode: '',
      phoneNumber: '',
      company: 'Analytical Engines Ltd',
      companyWebSite: 'https://www.engines.example',
      comment: `Message ${number}`,
      products: [{ id: String(number), name: `Product ${number}`, url: '' }],
      ...change,
    };
  };
  return [
    asks(400, {
      comment: 'Do you build difference engines?',
      products: [{ id: '1', name: 'Brass gear set', url: '' }],
    }),
    asks(90, {
      type: 'DOC',
      email: 'ADA@engines.example',
      products: [{ id: '2', name: 'Punched card reader', url: '' }],
    }),
    asks(60, {
      firstName: 'Charles',
      lastName: 'Babbage',
      email: 'charles@de.engines.example',
      products: [{ id: '3', name: 'Difference engine', url: '' }],
    }),
    asks(30, { category: 'VISIT', type: '', comment: '', products: [{ id: '4', name: 'Secret visit', url: '' }] }),
    asks(5, { firstName: 'Grace', lastName: 'Hopper', email: 'grace@gmail.com', company: '', companyWebSite: '' }),
    asks(0.1, { products: [{ id: '6', name: 'Mill and store, model 2', url: '' }] }),
  ];
}
