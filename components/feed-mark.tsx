import type { FeedMarking } from '../lib/ui/triage/feed-marks.ts';
import { FeedText } from './feed-text.tsx';

/** A feed by its colour and its name. The colour is for the glance; it never stands alone. */
export function FeedMark({ marking, id }: { marking: FeedMarking; id?: string }) {
  return (
    <span id={id} class="feed-mark">
      <span class={`swatch swatch--${marking.colour}`} />
      <FeedText text={marking.name} most={80} />
    </span>
  );
}
