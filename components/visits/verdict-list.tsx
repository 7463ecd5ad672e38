import { i18n } from '#i18n';
import type { AskChannel } from '../../lib/domain/consent/standing.ts';
import { channelWords, verdictWords } from '../../lib/i18n/visit-words.ts';
import { whyWords } from '../../lib/i18n/why-words.ts';
import type { AskVerdict } from '../../lib/rpc/methods/visits.ts';
import type { Way } from '../../lib/ui/visits/visits-state.ts';
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
  chosen: Way | null;
  onChoose: (way: Way) => void;
  onDecide: (channel: AskChannel) => void;
}

/** Each way to ask: whether it is open, and why. */
export function VerdictList({ verdicts, chosen, onChoose, onDecide }: Props) {
  return (
    <ul class="verdicts">
      {verdicts.map((one) => (
        <li key={one.channel} class={`verdict verdict--${one.verdict}`}>
          <p class="verdict__name" id={`way-${one.channel}`}>
            <strong>{channelWords(one.channel)}</strong>
            <span class="verdict__state">
              <Icon name={ICONS[one.verdict]} />
              {verdictWords(one.verdict)}
            </span>
          </p>
          <Why verdict={one} />
          <p class="verdict__ways">
            {one.verdict === 'allowed' && (
              <WayChoice way={{ channel: one.channel, kind: 'ask' }} chosen={chosen} onChoose={onChoose} />
            )}
            {one.inform === 'allowed' && (
              <WayChoice way={{ channel: one.channel, kind: 'inform' }} chosen={chosen} onChoose={onChoose} />
            )}
            {one.verdict !== 'no-address' && (
              <button
                type="button"
                class="link"
                aria-describedby={`way-${one.channel}`}
                onClick={() => onDecide(one.channel)}
              >
                {i18n.t('ask.decide')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Why({ verdict: { channel, why, reason } }: { verdict: AskVerdict }) {
  return (
    <div class="verdict__why quiet" id={`why-${channel}`}>
      {why && <p>{whyWords(why)}</p>}
      {reason && (
        <p>
          {i18n.t('ask.yourReason')} <FeedText text={reason} most={2000} />
        </p>
      )}
    </div>
  );
}

function WayChoice({ way, chosen, onChoose }: { way: Way } & Pick<Props, 'chosen' | 'onChoose'>) {
  return (
    <label class="check">
      <input
        type="radio"
        name="way"
        value={`${way.channel} ${way.kind}`}
        checked={chosen?.channel === way.channel && chosen.kind === way.kind}
        aria-describedby={`way-${way.channel} why-${way.channel}`}
        onChange={() => onChoose(way)}
      />
      {i18n.t(`ask.kind.${way.kind}`)}
    </label>
  );
}
