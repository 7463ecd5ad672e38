import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { changesOf, type ResetGroup } from '../../../lib/ui/settings/reset.ts';
import type { TriageSettingsView } from '../../../lib/ui/triage-settings/triage-settings-model.ts';
import { useLanguage } from '../../language.ts';
import { QuestionDialog } from '../question-dialog.tsx';
import { changeWords, type ChangeWords } from './change-words.ts';

interface Props {
  model: TriageSettingsView;
  group: ResetGroup;
  /** Of the part of the page. */
  title: string;
}

/** The way back to how it was delivered: what changes is said first, and it can be undone. */
export function ResetLine({ model, group, title }: Props) {
  const [asking, setAsking] = useState(false);
  const language = useLanguage();
  const settings = model.settings.value;
  const changes = settings ? changesOf(group, settings).map((change) => changeWords(change, language)) : [];
  const undoable = model.before.value?.group === group;
  const nothing = changes.length === 0;
  const button = useAnswered(asking);
  return (
    <div class="reset">
      <button
        ref={button}
        type="button"
        class="button button--bare"
        data-reset={group}
        aria-disabled={nothing ? 'true' : undefined}
        aria-describedby={nothing && !undoable ? `reset-${group}-why` : undefined}
        onClick={() => !nothing && setAsking(true)}
      >
        {i18n.t('reset.button')}
      </button>
      {nothing && !undoable && (
        <span id={`reset-${group}-why`} class="quiet">
          {i18n.t('reset.nothing')}
        </span>
      )}
      <output>{undoable && i18n.t('reset.done')}</output>
      {undoable && (
        <button
          type="button"
          class="link"
          data-undo-reset={group}
          onClick={() => {
            button.current?.focus();
            void model.undoReset();
          }}
        >
          {i18n.t('common.undo')}
        </button>
      )}
      {asking && (
        <QuestionDialog
          title={i18n.t('reset.title', [title])}
          text={i18n.t('reset.text')}
          confirm={i18n.t('reset.confirm')}
          harmless
          onConfirm={() => {
            setAsking(false);
            void model.reset(group);
          }}
          onCancel={() => setAsking(false)}
        >
          <ChangeTable changes={changes} />
        </QuestionDialog>
      )}
    </div>
  );
}

/** A question that was answered is taken away whole, and gives no focus back by itself. */
function useAnswered(asking: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const askedRef = useRef(false);
  useEffect(() => {
    if (askedRef.current && !asking) button.current?.focus();
    askedRef.current = asking;
  }, [asking]);
  return button;
}

const ChangeTable = ({ changes }: { changes: readonly ChangeWords[] }) => (
  <div class="reset__table">
    <table class="reset__changes">
      <thead>
        <tr>
          <th scope="col">{i18n.t('reset.setting')}</th>
          <th scope="col">{i18n.t('reset.now')}</th>
          <th scope="col">{i18n.t('reset.then')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, now, usual }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{now}</td>
            <td>{usual}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
