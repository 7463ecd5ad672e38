import { LightningElement } from 'lwc';
import { countries, provincesOf } from '../../../places.js';
import { industries, leadSources, salutations, statuses } from '../../../picklists.js';

/** A new lead: Salesforce's own inputs in a layout of ours, which keeps what they report and sends it on "Save". */
export default class LeadForm extends LightningElement {
  salutations = salutations;
  leadSources = leadSources;
  industries = industries;
  statuses = statuses;
  countries = countries;
  nameFields = ['firstName', 'lastName', 'salutation'];

  values = { Status: 'Open - Not Contacted' };
  name = {};
  address = {};
  state = '';

  /** The states are those of the country, as with Salesforce's state and country picklists. */
  get provinces() {
    return provincesOf(this.address.country);
  }

  keep(event) {
    const { field } = event.target.dataset;
    const { value, checked } = event.detail;
    this.values = { ...this.values, [field]: checked ?? value };
  }

  keepName(event) {
    this.name = { ...this.name, ...event.detail };
  }

  keepAddress(event) {
    this.address = { ...this.address, ...event.detail };
  }

  async save() {
    const fields = [...this.template.querySelectorAll('[data-field]')];
    const wrong = fields.filter((field) => !field.reportValidity()).map(({ dataset }) => dataset.field);
    if (wrong.length > 0) {
      this.state = `Not saved, because of: ${wrong.join(', ')}`;
      return;
    }
    // Not what was kept above, but what each component says of itself.
    const record = Object.assign({}, ...fields.map(reportOf));
    this.state = 'Saving';
    await fetch('/leads', { method: 'POST', body: JSON.stringify(record) });
    this.state = 'Saved';
  }
}

function reportOf(element) {
  const { field } = element.dataset;
  if (field === 'Name') {
    const { firstName, lastName, salutation } = element;
    return { FirstName: firstName, LastName: lastName, Salutation: salutation };
  }
  if (field === 'Address') {
    const { street, city, province, postalCode, country } = element;
    return { Street: street, City: city, State: province, PostalCode: postalCode, Country: country };
  }
  return { [field]: element.type === 'checkbox' ? element.checked : element.value };
}
