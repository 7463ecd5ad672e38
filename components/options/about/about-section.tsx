import { i18n } from '#i18n';
import { RELEASES } from '../../../lib/domain/releases.ts';
import { newsWords } from '../../../lib/i18n/news-words.ts';
import { DiagnosticsLink } from '../../diagnostics-link.tsx';

/** Which version this is, and what came with it and with those before. */
export function AboutSection({ version }: { version: string }) {
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about" tabIndex={-1}>
        {i18n.t('news.about')}
      </h2>
      <p>{i18n.t('news.version', [version])}</p>
      <p>
        <DiagnosticsLink class="button" />
      </p>
      {RELEASES.map((release, index) => (
        <details key={release} open={index === 0}>
          <summary>{i18n.t('news.newIn', [release])}</summary>
          <ul>
            {newsWords(release).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
