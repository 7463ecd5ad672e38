import { i18n } from '#i18n';
import type { ChainEntry } from '../../../lib/domain/consent/chain.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import { countryName, dateTime, languageName } from '../../../lib/i18n/format.ts';
import { channelWords } from '../../../lib/i18n/visit-words.ts';
import { listed } from '../../../lib/i18n/listed.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { Scroll } from '../scroll.tsx';

/** Newest first: what happened, to whom as a keyed hash, and who recorded it. */
export function ChainTable({ entries }: { entries: readonly ChainEntry[] }) {
  const language = useLanguage();
  return (
    <Scroll label={i18n.t('records.table')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="number">
              {i18n.t('records.number')}
            </th>
            <th scope="col">{i18n.t('records.when')}</th>
            <th scope="col">{i18n.t('records.what')}</th>
            <th scope="col">{i18n.t('records.whom')}</th>
            <th scope="col">{i18n.t('records.who')}</th>
            <th scope="col">{i18n.t('records.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td class="number">{entry.seq}</td>
              <td class="table__time">{dateTime(language, entry.at)}</td>
              <td>
                {i18n.t(`chainEvent.${messageName(entry.event)}`)}
                <Details entry={entry} />
              </td>
              <td>{entry.subject && <code class="code">{entry.subject.slice(0, 10)}…</code>}</td>
              <td>{entry.actor === 'clock' ? i18n.t('records.clock') : <FeedText text={entry.actor} most={200} />}</td>
              <td>
                <code class="code" title={entry.hash}>
                  {entry.hash.slice(0, 10)}…
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Details({ entry }: { entry: ChainEntry }) {
  const language = useLanguage();
  const country = entry.detail['country'];
  const reason = entry.detail['reason'];
  const parts = [
    entry.channel && channelWords(entry.channel),
    entry.language && languageName(language, entry.language),
    country && (/^[A-Z]{2}$/.test(country) ? countryName(language, country) : country),
    listed(entry.purposes.map((one) => i18n.t(`purpose.${messageName(one)}.short`))),
    entry.evidence && i18n.t('records.withEvidence'),
    reason,
  ].filter((part) => typeof part === 'string' && part !== '');
  if (parts.length === 0) return null;
  return (
    <span class="table__detail quiet">
      <FeedText text={parts.join(' · ')} most={400} />
    </span>
  );
}
