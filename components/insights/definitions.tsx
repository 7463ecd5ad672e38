import { i18n } from '#i18n';

/** What each number means, in plain words. */
export function Definitions() {
  return (
    <section class="card definitions" aria-labelledby="definitions">
      <h2 id="definitions">{i18n.t('insights.definitions')}</h2>
      <ul>
        {(['span', 'answer', 'share', 'nobody'] as const).map((one) => (
          <li key={one}>{i18n.t(`insights.definitionsText.${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}
