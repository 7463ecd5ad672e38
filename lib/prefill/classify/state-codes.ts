/** Subdivision codes of the countries whose forms list them bare: the United States, Canada, Australia, Brazil, Mexico, Italy (part). */
export const STATE_CODES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR AS GU VI MP AA AE AP FM MH PW ' +
    'AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD TAS ACT ' +
    'AC AM BA CE ES GO MA MG PB PR PI RJ RN RS RO RR SP SE TO'
  ).split(' '),
);
