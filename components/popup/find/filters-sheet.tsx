import { i18n } from '#i18n';
import { useEffect, useId } from 'preact/hooks';
import { AGES } from './ages.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { Facets } from '../../../lib/rpc/contract.ts';
import type { LeadQuery } from '../../../lib/domain/find/query.ts';
import { hasPart, isNarrowed, keyOfPart, partsOf, type QueryPart } from '../../../lib/ui/triage/query-parts.ts';
import { useLanguage } from '../../language.ts';
import { Sheet } from '../sheet.tsx';
import type { PartWords } from './part-words.ts';

interface Props {
  query: LeadQuery;
  /** Null as long as they are counted. */
  facets: Facets | null;
  words: PartWords;
  /** The user has said which addresses are theirs. */
  hasMine: boolean;
  onLoad: () => void;
  onToggle: (part: QueryPart) => void;
  onWiden: () => void;
  onSetup: () => void;
  onClose: () => void;
}

interface Option {
  part: QueryPart;
  count: number | null;
}

/** What the list can be narrowed to. Each choice shows at once in the list behind it. */
export function FiltersSheet({ query, facets, words, hasMine, onLoad, onToggle, onWiden, onSetup, onClose }: Props) {
  useEffect(onLoad, [onLoad]);
  const groups = groupsOf(query, facets);
  return (
    <Sheet title={i18n.t('finder.filter')} onClose={onClose}>
      {!facets && <p class="sheet__hint">{i18n.t('common.loading')}</p>}
      {groups.map(([name, options]) => (
        <Group
          key={name}
          title={i18n.t(`finder.by.${name}`)}
          options={options}
          query={query}
          words={words}
          onToggle={onToggle}
        />
      ))}
      {hasMine ? (
        <Group
          title={i18n.t('finder.by.mine')}
          options={[{ part: { by: 'mine' }, count: null }]}
          query={query}
          words={words}
          onToggle={onToggle}
        />
      ) : (
        <p class="sheet__hint">
          {i18n.t('finder.noMine')}{' '}
          <button type="button" class="link" onClick={onSetup}>
            {i18n.t('common.openSetup')}
          </button>
        </p>
      )}
      {facets?.partial && <p class="sheet__hint">{i18n.t('finder.partial')}</p>}
      <div class="sheet__do">
        <button type="button" class="button button--primary" onClick={onClose}>
          {i18n.t('finder.show')}
        </button>
        {isNarrowed(query) && (
          <button type="button" class="button" onClick={onWiden}>
            {i18n.t('finder.clear')}
          </button>
        )}
      </div>
    </Sheet>
  );
}

type GroupName = 'types' | 'age' | 'countries' | 'marketplaces' | 'connections';

/** A choice that was made stays in sight even where nothing is left of it. A group of one choice is none. */
function groupsOf(query: LeadQuery, facets: Facets | null): [GroupName, Option[]][] {
  const chosen = partsOf(query);
  const counted = (by: Exclude<GroupName, 'age'>): Option[] =>
    (facets?.[by] ?? []).map(({ value, count: number }) => ({ part: { by, value } as QueryPart, count: number }));
  const all: [GroupName, Option[]][] = [
    ['types', counted('types')],
    ['age', AGES.map((value) => ({ part: { by: 'age', value }, count: null }))],
    ['countries', counted('countries')],
    ['marketplaces', counted('marketplaces')],
    ['connections', counted('connections')],
  ];
  return all
    .map(([name, options]): [GroupName, Option[]] => {
      const known = new Set(options.map(({ part }) => keyOfPart(part)));
      const lost = chosen.filter((part) => part.by === name && !known.has(keyOfPart(part)));
      return [name, [...options, ...lost.map((part) => ({ part, count: null }))]];
    })
    .filter(([, options]) => options.length > 1 || options.some(({ part }) => hasPart(query, part)));
}

interface GroupProps {
  title: string;
  options: readonly Option[];
  query: LeadQuery;
  words: PartWords;
  onToggle: (part: QueryPart) => void;
}

function Group({ title, options, query, words, onToggle }: GroupProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <fieldset class="filter" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul class="filter__options">
        {options.map(({ part, count: number }) => (
          <li key={keyOfPart(part)}>
            <button
              type="button"
              class="chip chip--choice"
              aria-pressed={hasPart(query, part)}
              onClick={() => onToggle(part)}
            >
              <bdi>{words(part)}</bdi>
              {number !== null && <span class="chip__count">{count(language, number)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
