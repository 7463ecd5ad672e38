import { i18n } from '#i18n';
import type { MappingChanges } from '../../../lib/domain/mapping/learned.ts';
import { count } from '../../../lib/i18n/format.ts';
import { fieldOf } from '../../../lib/ui/mapping/fields.ts';
import { FeedText } from '../../feed-text.tsx';
import { Scroll } from '../../visits/scroll.tsx';
import { useLanguage } from '../../language.ts';
import { leadFieldWords } from './mapping-words.ts';

/** In figures and by examples, what a mapping changes of what is stored. */
export function ChangesList({ changes }: { changes: MappingChanges }) {
  const language = useLanguage();
  if (changes.read === 0) return <p>{i18n.t('changes.nothingStored')}</p>;
  const lines = [
    ['changed', changes.changed],
    ['opened', changes.opened],
    ['held', changes.held],
    ['solved', changes.solved],
    ['failed', changes.failed],
  ] as const;
  const some = lines.filter(([, number]) => number > 0);
  return (
    <>
      <p>{i18n.t('changes.read', changes.read, [count(language, changes.read)])}</p>
      {some.length === 0 && <p>{i18n.t('changes.none')}</p>}
      <ul class="changes">
        {some.map(([what, number]) => (
          <li key={what} class={`changes__${what}`}>
            {i18n.t(`changes.${what}`, number, [count(language, number)])}
          </li>
        ))}
      </ul>
      {changes.examples.length > 0 && <Examples examples={changes.examples} />}
      <p class="quiet">{i18n.t('changes.kept')}</p>
    </>
  );
}

function Examples({ examples }: { examples: MappingChanges['examples'] }) {
  return (
    <Scroll class="changes__scroll" label={i18n.t('changes.examples')}>
      <table class="changes__examples">
        <caption>{i18n.t('changes.examples')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('changes.buyer')}</th>
            <th scope="col">{i18n.t('changes.field')}</th>
            <th scope="col">{i18n.t('changes.before')}</th>
            <th scope="col">{i18n.t('changes.after')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ buyer, target, before, after }) => (
            <tr key={`${buyer} ${target} ${before} ${after}`}>
              <th scope="row">
                <FeedText text={buyer} most={80} />
              </th>
              <td>{leadFieldWords(fieldOf(target))}</td>
              <td>
                <FeedText text={before || '–'} most={120} />
              </td>
              <td>
                <FeedText text={after || '–'} most={120} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
