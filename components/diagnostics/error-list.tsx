import { i18n } from '#i18n';
import type { NotedError } from '../../lib/domain/diagnostics/noted-error.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';

/** More of them are in the file. */
const SHOWN = 8;

/** The bugs that were noted, newest first: of use to whoever mends them. */
export function ErrorList({ errors }: { errors: readonly NotedError[] }) {
  const language = useLanguage();
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">{i18n.t('diagnostics.errors')}</h2>
      <div class="card">
        <p class="quiet">{i18n.t(errors.length > 0 ? 'diagnostics.errorsText' : 'diagnostics.noErrors')}</p>
        {errors.length > 0 && (
          <ol class="errors">
            {errors.slice(0, SHOWN).map(({ where, name, message, place, at, times }) => (
              <li key={`${at} ${where}`}>
                <p>
                  <strong>{name}</strong> <span lang="en">{where}</span>
                </p>
                <p class="quiet">
                  {i18n.t('phrase.and', [dateTime(language, at), i18n.t('diagnostics.times', times)])}
                </p>
                <p class="errors__code" lang="en">
                  {[message, ...place].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
