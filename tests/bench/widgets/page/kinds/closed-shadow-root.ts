import { labelled, type Mount } from '../mount.ts';

/** No code outside of the component gets to its input. */
const mount: Mount = (row, label) => {
  let value = '';
  class CrmSealedInput extends HTMLElement {
    constructor() {
      super();
      const wrap = this.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
      const input = labelled(wrap, label, 'input');
      input.addEventListener('input', () => (value = input.value));
    }
  }
  customElements.define('crm-sealed-input', CrmSealedInput);
  row.append(document.createElement('crm-sealed-input'));
  return () => value;
};
export default mount;
