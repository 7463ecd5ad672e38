const options = (...labels) => labels.map((label) => ({ label, value: label }));
/** A list that need not be answered. */
const optional = (...labels) => [{ label: '--None--', value: '' }, ...options(...labels)];

export const salutations = options('Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.');
export const statuses = options(
  'Open - Not Contacted',
  'Working - Contacted',
  'Closed - Converted',
  'Closed - Not Converted',
);
export const leadSources = optional(
  'Advertisement',
  'DirectIndustry',
  'Employee Referral',
  'Partner',
  'Trade Show',
  'Web',
  'Other',
);
export const industries = optional(
  'Agriculture',
  'Chemicals',
  'Construction',
  'Electronics',
  'Engineering',
  'Food & Beverage',
  'Healthcare',
  'Machinery',
  'Manufacturing',
  'Technology',
  'Utilities',
  'Other',
);
