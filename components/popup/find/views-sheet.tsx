import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { type LeadQuery, type SavedView } from '../../../lib/domain/find/query.ts';
import { MOST_SAVED } from '../../../lib/ui/triage/saved-views.ts';
import { isNarrowed, isSameQuery, partsOf } from '../../../lib/ui/triage/query-parts.ts';
import { visibleText } from '../../../lib/ui/visible-text.ts';
import { Icon } from '../../icon.tsx';
import { Sheet } from '../sheet.tsx';
import type { PartWords } from './part-words.ts';

interface Props {
  views: readonly SavedView[];
  query: LeadQuery;
  words: PartWords;
  busy: boolean;
  onChoose: (view: SavedView) => void;
  onSave: (name: string) => void;
  onRename: (id: string, name: string) => void;
  onDelete: (id: string) => void;
  onClose: () => void;
}

/** Queries that the user has given a name. */
export function ViewsSheet({ views, query, words, busy, onChoose, onSave, onRename, onDelete, onClose }: Props) {
  const known = views.find((view) => isSameQuery(view.query, query));
  return (
    <Sheet title={i18n.t('finder.views')} onClose={onClose}>
      {views.length === 0 && <p class="sheet__hint">{i18n.t('finder.noViews')}</p>}
      <ul class="views">
        {views.map((view) => (
          <ViewLine
            key={view.id}
            view={view}
            about={aboutOf(view.query, words)}
            isShown={view === known}
            busy={busy}
            onChoose={() => {
              onChoose(view);
              onClose();
            }}
            onRename={(name) => onRename(view.id, name)}
            onDelete={() => onDelete(view.id)}
          />
        ))}
      </ul>
      {!known && (isNarrowed(query) || query.box !== 'waiting') && views.length < MOST_SAVED && (
        <NameForm
          about={aboutOf(query, words)}
          button={i18n.t('finder.saveView')}
          start=""
          busy={busy}
          onName={onSave}
        />
      )}
      {!isNarrowed(query) && views.length > 0 && !known && <p class="sheet__hint">{i18n.t('finder.howToSave')}</p>}
    </Sheet>
  );
}

/** A query in a few words: where is looked, for what, and what it is narrowed to. */
const aboutOf = (query: LeadQuery, words: PartWords): string =>
  [
    i18n.t(`list.box.${query.box}`),
    query.words.trim() && i18n.t('common.quoted', [visibleText(query.words.trim())]),
    ...partsOf(query).map(words),
  ]
    .filter(Boolean)
    .join(' · ');

interface LineProps {
  view: SavedView;
  about: string;
  isShown: boolean;
  busy: boolean;
  onChoose: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
}

function ViewLine({ view, about, isShown, busy, onChoose, onRename, onDelete }: LineProps) {
  const [naming, setNaming] = useState(false);
  if (naming) {
    return (
      <li>
        <NameForm
          about={about}
          button={i18n.t('common.save')}
          start={view.name}
          busy={busy}
          onName={(name) => {
            onRename(name);
            setNaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li class="view">
      <button type="button" class="choice-line choice-line--lead" aria-current={isShown} onClick={onChoose}>
        <span>
          <bdi>{visibleText(view.name)}</bdi>
        </span>
        <small>{about}</small>
      </button>
      <button
        type="button"
        class="icon-button"
        title={i18n.t('finder.rename')}
        aria-label={i18n.t('finder.renameView', [visibleText(view.name)])}
        onClick={() => setNaming(true)}
      >
        <Icon name="fill" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-disabled={busy}
        title={i18n.t('finder.delete')}
        aria-label={i18n.t('finder.deleteView', [visibleText(view.name)])}
        onClick={onDelete}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}

interface FormProps {
  about: string;
  button: string;
  start: string;
  busy: boolean;
  onName: (name: string) => void;
}

function NameForm({ about, button, start, busy, onName }: FormProps) {
  const [name, setName] = useState(start);
  return (
    <form
      class="sheet__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && !busy) onName(name);
      }}
    >
      <label class="sheet__field">
        <span>{i18n.t('finder.viewName')}</span>
        <input
          class="input"
          autofocus
          maxLength={60}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" aria-disabled={!name.trim() || busy}>
        {button}
      </button>
      <p class="sheet__hint">{about}</p>
    </form>
  );
}
