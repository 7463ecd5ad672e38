import { i18n } from '#i18n';
import { EmptyState } from './empty-state.tsx';

interface Props {
  /** With nothing downloaded yet, or a feed that is silent, "all answered" would be a boast. */
  state: 'done' | 'waiting' | 'paused' | 'stale';
  focus: boolean;
}

const WORDS = {
  done: ['empty.doneTitle', 'empty.doneText'],
  waiting: ['empty.doneWaitingTitle', 'empty.doneWaitingText'],
  paused: ['empty.staleTitle', 'empty.pausedText'],
  stale: ['empty.staleTitle', 'empty.staleText'],
} as const;

export function AllAnswered({ state, focus }: Props) {
  const [title, text] = WORDS[state];
  return (
    <EmptyState
      title={i18n.t(title)}
      text={i18n.t(text)}
      focus={focus}
      picture={<QuietStand ticked={state === 'done'} />}
    />
  );
}

/** The stand of the mark with nobody in front of it. */
function QuietStand({ ticked }: { ticked: boolean }) {
  return (
    <svg class="quiet-stand" viewBox="0 0 96 72" aria-hidden="true" focusable="false">
      <path class="quiet-stand__floor" d="M8 64h80" />
      <path class="quiet-stand__stand" d="M26 35h44v7H53v15h8v7H35v-7h8V42H26z" />
      {ticked && <path class="quiet-stand__tick" d="m37 19 8 8 15-17" />}
      {!ticked && <path class="quiet-stand__dots" d="M38 22v.1M48 22v.1M58 22v.1" />}
    </svg>
  );
}
