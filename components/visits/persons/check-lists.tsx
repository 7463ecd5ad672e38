import { i18n } from '#i18n';
import type { ErasureView } from '../../../lib/domain/consent/erasure.ts';
import { day } from '../../../lib/i18n/format.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';

interface Props {
  erasures: readonly ErasureView[];
  onMark: (id: number, copyId: string, done: boolean) => void;
}

/** Where copies lie that nobody but the user can clear: article 19. */
export function CheckLists({ erasures, onMark }: Props) {
  return (
    <section class="card stack" aria-labelledby="checks-title">
      <h2 id="checks-title">{i18n.t('erasures.title')}</h2>
      <p class="quiet">{i18n.t('erasures.text')}</p>
      {erasures.length === 0 && <p class="quiet">{i18n.t('erasures.none')}</p>}
      {erasures.map((erasure) => (
        <Erasure key={erasure.id} erasure={erasure} onMark={onMark} />
      ))}
    </section>
  );
}

function Erasure({ erasure, onMark }: { erasure: ErasureView } & Pick<Props, 'onMark'>) {
  const language = useLanguage();
  const { id, at, reason, erased, copies, answerBy } = erasure;
  return (
    <article class="erasure">
      <h3>
        {i18n.t('erasures.one', [day(language, at)])} <span class="quiet">{i18n.t(`erasures.reason.${reason}`)}</span>
      </h3>
      <p class="quiet">
        {i18n.t('erasures.counts', [erased.leads, erased.visits, erased.downloads])}
        {answerBy && ` ${i18n.t('persons.done.answerBy', [day(language, answerBy)])}`}
      </p>
      {copies.length === 0 && <p>{i18n.t('erasures.noCopies')}</p>}
      <ul class="checks">
        {copies.map((copy) => (
          <li key={copy.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={copy.doneAt !== null}
                onChange={({ currentTarget }) => onMark(id, copy.id, currentTarget.checked)}
              />
              <span>
                {i18n.t(`erasures.kind.${copy.kind}`)} <FeedText text={copy.where} most={200} />{' '}
                <span class="quiet">
                  {copy.doneAt
                    ? i18n.t('erasures.done', [day(language, copy.doneAt)])
                    : i18n.t('erasures.since', [day(language, copy.at)])}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </article>
  );
}
