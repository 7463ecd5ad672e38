import { i18n } from '#i18n';
import type { DiagnosticsLook } from '../../lib/rpc/methods/diagnostics.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { Scroll } from '../visits/scroll.tsx';

interface Props {
  text: string;
  names: DiagnosticsLook['names'];
  onSave: () => void;
}

/** What can be sent to somebody, to be read before that happens. */
export function FileCard({ text, names, onSave }: Props) {
  return (
    <section aria-labelledby="file">
      <h2 id="file">{i18n.t('diagnostics.fileTitle')}</h2>
      <div class="card file">
        <p>{i18n.t('diagnostics.fileText')}</p>
        {names.length > 0 && (
          <>
            <p class="quiet">{i18n.t('phrase.before', [i18n.t('diagnostics.called')])}</p>
            <dl class="file__names">
              {names.map(({ of, name }) => (
                <div key={of}>
                  <dt>
                    <code>{of}</code>
                  </dt>
                  <dd>
                    <FeedText text={name} most={100} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <button type="button" id="save-file" class="button button--primary" onClick={onSave}>
          <Icon name="save" />
          {i18n.t('diagnostics.save')}
        </button>
        <details>
          <summary>{i18n.t('diagnostics.read')}</summary>
          <Scroll label={i18n.t('diagnostics.text')} class="file__scroll">
            <pre class="file__text" lang="en">
              {text}
            </pre>
          </Scroll>
        </details>
      </div>
    </section>
  );
}
