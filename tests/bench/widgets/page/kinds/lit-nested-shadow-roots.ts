import { html, LitElement } from 'lit';
import type { Mount } from '../mount.ts';

/** The input and its label, in a root of their own. Says what was typed by an event of its own. */
class CrmInput extends LitElement {
  static override properties = { label: {}, value: {} };
  declare label: string;
  declare value: string;
  override render() {
    return html`<label for="widget">${this.label}</label
      ><input id="widget" .value=${this.value} @input=${this.#typed} style="padding: 6px; width: 300px" />`;
  }
  readonly #typed = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new CustomEvent('crm-change', { detail: this.value }));
  };
}

/** A part of the form that holds the field in another root. */
class CrmSection extends LitElement {
  static override properties = { label: {}, firstName: { state: true } };
  declare label: string;
  declare firstName: string;
  constructor() {
    super();
    this.firstName = '';
  }
  override render() {
    return html`<crm-input
      .label=${this.label}
      .value=${this.firstName}
      @crm-change=${(event: CustomEvent<string>) => (this.firstName = event.detail)}
    ></crm-input>`;
  }
}

const mount: Mount = async (row, label) => {
  customElements.define('crm-input', CrmInput);
  customElements.define('crm-section', CrmSection);
  const section = document.createElement('crm-section') as CrmSection;
  section.label = label;
  row.append(section);
  await section.updateComplete;
  return () => section.firstName;
};
export default mount;
