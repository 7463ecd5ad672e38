import { i18n } from '#i18n';
import type { AskChannel } from '../../lib/domain/consent/standing.ts';
import { channelWords, verdictWords } from '../../lib/i18n/visit-words.ts';
import { whyWords } from '../../lib/i18n/why-words.ts';
import type { AskVerdict } from '../../lib/rpc/methods/visits.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon, type IconName } from '../icon.tsx';

const ICONS: Readonly<Record<AskVerdict['verdict'], IconName>> = {
  allowed: 'check',
  blocked: 'stop',
  undecided: 'warning',
  'no-address': 'cross',
};

interface Props {
  verdicts: readonly AskVerdict[];
  chosen: AskChannel | null;
  onChoose: (channel: AskChannel) => void;
  /** Absent where no country is known to decide for. */
  onDecide: ((channel: AskChannel) => void) | undefined;
}

/** Each way to ask: whether it is open, and why. */
export function VerdictList({ verdicts, chosen, onChoose, onDecide }: Props) {
  return (
    <ul class="verdicts">
      {verdicts.map((one) => (
        <li key={one.channel} class={`verdict verdict--${one.verdict}`}>
          <VerdictName verdict={one} chosen={chosen} onChoose={onChoose} />
          <div class="verdict__why" id={`why-${one.channel}`}>
            {one.why && <p>{whyWords(one.why)}</p>}
            {one.reason && (
              <p>
                {i18n.t('ask.yourReason')} <FeedText text={one.reason} most={2000} />
              </p>
            )}
          </div>
          {onDecide && one.verdict !== 'no-address' && (
            <button
              type="button"
              class="link verdict__decide"
              aria-describedby={`way-${one.channel}`}
              onClick={() => onDecide(one.channel)}
            >
              {i18n.t('ask.decide')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function VerdictName({ verdict: { channel, verdict }, chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'> & { verdict: AskVerdict }) {
  const words = (
    <>
      <strong id={`way-${channel}`}>{channelWords(channel)}</strong>
      <span class="verdict__state">
        <Icon name={ICONS[verdict]} />
        {verdictWords(verdict)}
      </span>
    </>
  );
  if (verdict !== 'allowed') return <p class="verdict__name">{words}</p>;
  return (
    <label class="verdict__name">
      <input
        type="radio"
        name="channel"
        value={channel}
        checked={chosen === channel}
        aria-describedby={`why-${channel}`}
        onChange={() => onChoose(channel)}
      />
      {words}
    </label>
  );
}
