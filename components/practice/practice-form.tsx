import { useState } from 'preact/hooks';
import { Area, Choice, Line, Section } from './practice-form-fields.tsx';
import type { Country } from './practice-form-fields.tsx';

/** All words of the form. They are a CRM's words, not ours, and come from the locale like any other text. */
export interface PracticeFormText {
  appName: string;
  title: string;
  required: string;
  none: string;
  sections: { contact: string; company: string; address: string; request: string };
  fields: Record<PracticeField, string>;
  salutations: { mr: string; ms: string; dr: string };
  industries: readonly string[];
  leadSources: readonly string[];
  ownerName: string;
  save: string;
  cancel: string;
  /** Shown after "Save". */
  nothingSaved: string;
}

type PracticeField =
  | 'salutation'
  | 'firstName'
  | 'lastName'
  | 'jobTitle'
  | 'email'
  | 'phone'
  | 'mobile'
  | 'company'
  | 'website'
  | 'industry'
  | 'street'
  | 'zip'
  | 'city'
  | 'state'
  | 'country'
  | 'leadSource'
  | 'owner'
  | 'assistant'
  | 'message';

interface Props {
  text: PracticeFormText;
  lang: string;
  /** ISO 3166-1 alpha-2 codes; their names come from the browser. */
  countryCodes: readonly string[];
  onCancel?: () => void;
}

/** A CRM's "new contact" form to practise on: what a lead is filled into when there is no CRM at hand. Saves nothing. */
export function PracticeForm({ text, lang, countryCodes, onCancel }: Props) {
  const [tried, setTried] = useState(false);
  const countries = countriesIn(lang, countryCodes);
  const label = text.fields;
  return (
    <form
      class="crm"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
      }}
    >
      <Bar
        text={text}
        onCancel={() => {
          setTried(false);
          onCancel?.();
        }}
      />
      <output class="crm-saved">{tried && text.nothingSaved}</output>
      <p class="crm-hint">
        <span aria-hidden="true">*</span> {text.required}
      </p>
      <Section title={text.sections.contact}>
        <Choice
          label={label.salutation}
          none={text.none}
          options={[text.salutations.mr, text.salutations.ms, text.salutations.dr]}
        />
        <Line label={label.firstName} />
        <Line label={label.lastName} required />
        <Line label={label.jobTitle} />
        <Line label={label.email} type="email" required />
        <Line label={label.phone} type="tel" />
        <Line label={label.mobile} type="tel" />
        <Line label={label.owner} value={text.ownerName} />
        <Line label={label.assistant} />
      </Section>
      <Section title={text.sections.company}>
        <Line label={label.company} required />
        <Line label={label.website} type="url" />
        <Choice label={label.industry} none={text.none} options={text.industries} />
      </Section>
      <Section title={text.sections.address}>
        <Line label={label.street} wide />
        <Line label={label.zip} />
        <Line label={label.city} />
        <Line label={label.state} />
        <Choice label={label.country} none={text.none} options={countries} />
      </Section>
      <Section title={text.sections.request}>
        <Choice label={label.leadSource} none={text.none} options={text.leadSources} />
        <Area label={label.message} />
      </Section>
    </form>
  );
}

function Bar({ text, onCancel }: { text: PracticeFormText; onCancel: () => void }) {
  return (
    <header class="crm-bar">
      <span class="crm-app">{text.appName}</span>
      <h1>{text.title}</h1>
      <div class="crm-actions">
        <button type="reset" onClick={onCancel}>
          {text.cancel}
        </button>
        <button type="submit" class="crm-main">
          {text.save}
        </button>
      </div>
    </header>
  );
}

function countriesIn(lang: string, codes: readonly string[]): Country[] {
  const names = new Intl.DisplayNames([lang, 'en'], { type: 'region' });
  const collator = new Intl.Collator(lang);
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
}
