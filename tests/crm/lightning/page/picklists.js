const options = (...labels) => labels.map((label) => ({ label, value: label }));

export const salutations = options('Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.');
export const statuses = options(
  'Open - Not Contacted',
  'Working - Contacted',
  'Closed - Converted',
  'Closed - Not Converted',
);
export const leadSources = options(
  'Advertisement',
  'DirectIndustry',
  'Employee Referral',
  'Partner',
  'Trade Show',
  'Web',
  'Other',
);
export const industries = options(
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
