import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { LeadType } from '../../../lib/domain/lead/lead.ts';
import { unknownFields } from '../../../lib/domain/reply/fill-template.ts';
import { REPLY_KINDS, REPLY_LANGUAGES } from '../../../lib/domain/reply/ready.ts';
import { languageName } from '../../../lib/i18n/format.ts';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import type { TemplateForm as FormState } from '../../../lib/ui/templates/templates-state.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { UnknownWords } from '../../popup/reply/reply-warnings.tsx';
import { describedBy, Field } from '../field.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateTexts } from './template-texts.tsx';

interface Props {
  model: Templates;
  form: FormState;
  onClose: () => void;
}

const TYPES = ['quote', 'price_options', 'documentation', 'price_seen', 'other'] as const satisfies readonly LeadType[];
const PROBLEMS = {
  'name-missing': 'nameMissing',
  'body-missing': 'bodyMissing',
  'save-failed': 'saveFailed',
  full: 'full',
} as const;

/** One template, with what it becomes beside it. */
export function TemplateForm({ model, form, onClose }: Props) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('h3')?.focus(), []);
  const { draft, problem } = form;
  useEffect(() => {
    const id = problem === 'name-missing' ? '#template-name' : problem === 'body-missing' ? '#template-body' : null;
    if (id) element.current?.querySelector<HTMLElement>(id)?.focus();
  }, [problem]);
  const words = problem && i18n.t(`template.${PROBLEMS[problem]}`);
  const unknown = unknownFields(`${draft.subject}\n${draft.body}`);
  return (
    <form
      ref={element}
      class="card form template-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.submit();
      }}
    >
      <h3 tabIndex={-1}>{i18n.t(form.id === null ? 'template.formNew' : 'template.formEdit')}</h3>
      <About model={model} form={form} error={problem === 'name-missing' ? words : null} />
      <TemplateTexts model={model} draft={draft} error={problem === 'body-missing' ? words : null} />
      <output class="template-form__unknown">
        {unknown.map(({ name, meant }) => (
          <span key={name} class="template__odd">
            <Icon name="warning" />
            <UnknownWords name={name} meant={meant} />
          </span>
        ))}
      </output>
      <TemplatePreview preview={model.preview.value} language={draft.language} />
      {(problem === 'save-failed' || problem === 'full') && (
        <p class="note note--error" role="alert">
          {words}
        </p>
      )}
      <div class="form__do">
        <button type="submit" class="button button--primary" aria-disabled={form.saving}>
          {i18n.t('template.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

function About({ model, form: { id, draft }, error }: Pick<Props, 'model' | 'form'> & { error: string | null }) {
  const language = useLanguage();
  const languages = REPLY_LANGUAGES.some((one) => one === draft.language)
    ? REPLY_LANGUAGES
    : [...REPLY_LANGUAGES, draft.language];
  return (
    <>
      <Field id="template-name" label={i18n.t('template.name')} hint={i18n.t('template.nameHint')} error={error}>
        <input
          id="template-name"
          class="short"
          autocomplete="off"
          maxLength={80}
          value={draft.name}
          aria-invalid={error !== null}
          aria-describedby={describedBy('template-name', true, error)}
          onInput={({ currentTarget }) => model.change({ name: currentTarget.value })}
        />
      </Field>
      <Field id="template-language" label={i18n.t('template.language')} hint={i18n.t('settingHint.templateLanguage')}>
        <select
          id="template-language"
          aria-describedby="template-language-hint"
          class="select short"
          value={draft.language}
          onChange={({ currentTarget }) => model.change({ language: currentTarget.value })}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageName(language, one)}
            </option>
          ))}
        </select>
      </Field>
      {id === null && <Start model={model} />}
      <Types model={model} draft={draft} />
    </>
  );
}

function Types({ model, draft }: { model: Templates; draft: FormState['draft'] }) {
  const toggle = (type: LeadType, on: boolean): void =>
    model.change({ types: on ? [...draft.types, type] : draft.types.filter((one) => one !== type) });
  return (
    <fieldset class="template-form__types">
      <legend>{i18n.t('template.types')}</legend>
      {TYPES.map((type) => (
        <label key={type}>
          <input
            type="checkbox"
            checked={draft.types.includes(type)}
            onChange={({ currentTarget }) => toggle(type, currentTarget.checked)}
          />
          {i18n.t(`type.${type}.chip`)}
        </label>
      ))}
      <p class="field__hint">{i18n.t('template.typesAll')}</p>
    </fieldset>
  );
}

/** One of ours to begin with. */
function Start({ model }: { model: Templates }) {
  return (
    <Field id="template-start" label={i18n.t('template.start')} hint={i18n.t('settingHint.templateStart')}>
      <select
        id="template-start"
        aria-describedby="template-start-hint"
        class="select short"
        onChange={({ currentTarget: { value } }) => {
          const kind = REPLY_KINDS.find((one) => one === value);
          if (kind) void model.startFrom(kind);
        }}
      >
        <option value="">{i18n.t('template.startEmpty')}</option>
        {REPLY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {i18n.t(`template.kind.${kind}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}
