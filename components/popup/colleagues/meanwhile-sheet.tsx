import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import { whenWords } from '../../../lib/i18n/words.ts';
import type { Meanwhile } from '../../../lib/ui/triage/colleague-state.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { useLanguage } from '../../language.ts';
import { Sheet } from '../sheet.tsx';

interface Props {
  news: Meanwhile;
  now: number;
  onEnd: (goOn: boolean) => void;
}

/** Before somebody does what a colleague has done or is doing. */
export function MeanwhileSheet({ news: { acts, openWith, asked, goOn }, now, onEnd }: Props) {
  const language = useLanguage();
  return (
    <Sheet title={i18n.t(acts.length > 0 ? 'colleague.meanwhile' : 'colleague.alsoOpen')} onClose={() => onEnd(false)}>
      <ul class="meanwhile">
        {acts.map(({ at, act, by }) => (
          <li key={`${at} ${act}`}>
            {i18n.t(`colleague.${messageName(act)}`, [isolated(by), whenWords(language, at, now)])}
          </li>
        ))}
        {openWith !== null && <li>{i18n.t('colleague.openWith', [isolated(openWith)])}</li>}
        {!asked && <li class="quiet">{i18n.t('colleague.notAsked')}</li>}
      </ul>
      <p class="sheet__do">
        <button type="button" class="button button--primary" onClick={() => onEnd(false)}>
          {i18n.t('colleague.goBack')}
        </button>
        <button type="button" class="button" onClick={() => onEnd(true)}>
          {i18n.t(goOn === 'reply' ? 'colleague.goOnReply' : 'colleague.goOnFill')}
        </button>
      </p>
    </Sheet>
  );
}
