import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { ReplyVia } from '../../../lib/domain/triage/settings.ts';
import type { Composer } from '../../../lib/ui/triage/reply/composer-model.ts';
import { Icon } from '../../icon.tsx';

const WAYS = ['mailto', 'gmail', 'outlook', 'copy'] as const satisfies readonly ReplyVia[];

/** By what the reply leaves, and what of it has to be pasted. */
export function SendBar({ composer, hasAddress }: { composer: Composer; hasAddress: boolean }) {
  const id = useId();
  const { url, pasted } = composer.out.value;
  const via = composer.via.value;
  const send = (): void => void composer.send();
  const name = url === null ? i18n.t('reply.send.copy') : i18n.t(`reply.send.${via}`);
  const news = composer.news.value;
  return (
    <div class="reply__send">
      {url !== null && pasted !== 'nothing' && (
        <p id={`${id}-pasted`} class="reply__pasted">
          {i18n.t(`reply.pastes.${pasted}`)}
        </p>
      )}
      {url === null && via !== 'copy' && hasAddress && <p class="reply__pasted">{i18n.t('reply.badAddress')}</p>}
      <div class="reply__ways">
        {url === null ? (
          <button type="button" class="button button--primary" onClick={send}>
            <Icon name="copy" />
            {name}
          </button>
        ) : (
          <a
            class="button button--primary"
            href={url}
            rel="noopener noreferrer"
            {...(via !== 'mailto' && { target: '_blank' })}
            {...(pasted !== 'nothing' && { 'aria-describedby': `${id}-pasted` })}
            onClick={send}
          >
            <Icon name="mail" />
            {name}
            {via !== 'mailto' && <span class="hidden-text"> ({i18n.t('common.newTab')})</span>}
          </a>
        )}
        <Ways composer={composer} id={`${id}-via`} />
        {url !== null && (
          <button type="button" class="button" onClick={() => void composer.copyText('text')}>
            <Icon name="copy" />
            {i18n.t('reply.copyText')}
          </button>
        )}
      </div>
      <output class="reply__news">{news && i18n.t(`reply.news.${NEWS[news]}`)}</output>
    </div>
  );
}

function Ways({ composer, id }: { composer: Composer; id: string }) {
  return (
    <>
      <label class="hidden-text" for={id}>
        {i18n.t('reply.via')}
      </label>
      <select
        id={id}
        class="select"
        value={composer.via.value}
        onChange={({ currentTarget: { value } }) => {
          const chosen = WAYS.find((one) => one === value);
          if (chosen) void composer.chooseVia(chosen);
        }}
      >
        {WAYS.map((one) => (
          <option key={one} value={one}>
            {i18n.t(`reply.ways.${one}`)}
          </option>
        ))}
      </select>
    </>
  );
}

const NEWS = { copied: 'copied', 'not-copied': 'notCopied', 'not-noted': 'notNoted' } as const;
