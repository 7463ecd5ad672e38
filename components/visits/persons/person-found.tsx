import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { visitStateSchema } from '../../../lib/domain/consent/standing.ts';
import { count, day } from '../../../lib/i18n/format.ts';
import { stateWords } from '../../../lib/i18n/visit-words.ts';
import { listed } from '../../../lib/i18n/listed.ts';
import type { PersonSummary } from '../../../lib/rpc/methods/persons.ts';
import { isEmpty, type Persons } from '../../../lib/ui/visits/persons-model.ts';
import { Fact } from '../../fact.tsx';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { PersonRights } from './person-rights.tsx';

interface Props {
  model: Persons;
  summary: PersonSummary;
  now: number;
}

/** What is held on one person, counted, and what they may ask for. */
export function PersonFound({ model, summary, now }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const person = model.person.value;
  useEffect(() => heading.current?.focus(), [person]);
  return (
    <section class="card stack" aria-labelledby="person-title">
      <h2 id="person-title" ref={heading} tabIndex={-1}>
        {i18n.t('persons.held')} <FeedText text={person?.email || person?.phone || ''} most={320} />
      </h2>
      {isEmpty(summary) ? <p>{i18n.t('persons.nothing')}</p> : <Held summary={summary} />}
      <PersonRights model={model} summary={summary} now={now} />
    </section>
  );
}

function Held({ summary }: Pick<Props, 'summary'>) {
  const language = useLanguage();
  const visits = visitStateSchema.options.filter((state) => summary.visits[state] ?? 0);
  return (
    <dl class="facts">
      <Fact label={i18n.t('persons.requests')}>{String(summary.requests)}</Fact>
      <Fact label={i18n.t('persons.prospects')}>{String(summary.prospects)}</Fact>
      <Fact label={i18n.t('persons.visits')}>
        {visits.length > 0
          ? listed(
              visits.map((state) =>
                i18n.t('phrase.pair', [stateWords(state), count(language, summary.visits[state] ?? 0)]),
              ),
            )
          : '0'}
      </Fact>
      <Fact label={i18n.t('persons.unread')}>{summary.unread > 0 && String(summary.unread)}</Fact>
      <Fact label={i18n.t('persons.downloads')}>{summary.downloads > 0 && String(summary.downloads)}</Fact>
      <Fact label={i18n.t('persons.suppressed')}>
        {summary.suppressed.length > 0 && (
          <ul>
            {summary.suppressed.map(({ scope, reason, at }) => (
              <li key={`${scope} ${reason} ${at}`}>
                {i18n.t(`suppressionScope.${scopeName(scope)}`)}, {i18n.t(`suppressionReason.${reason}`)},{' '}
                {day(language, at)}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={i18n.t('persons.copies')}>
        {summary.copies.length > 0 && (
          <ul>
            {summary.copies.map(({ where, at }) => (
              <li key={`${where} ${at}`}>
                <FeedText text={where} most={200} />, {day(language, at)}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  );
}

const scopeName = (scope: PersonSummary['suppressed'][number]['scope']) =>
  scope === 'person-all' ? 'person_all' : scope === 'lead' ? 'lead' : 'person_marketing';
