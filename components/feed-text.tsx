import { visibleText } from '../lib/ui/visible-text.ts';

interface Props {
  text: string;
  /** More than anyone reads is cut before it is drawn; CSS does the rest. */
  most?: number;
}

/** A text written by a stranger: fenced in, so that its direction cannot reorder ours, with nothing invisible in it. */
export function FeedText({ text, most = 20_000 }: Props) {
  return <bdi class="feed-text">{visibleText(text.length > most ? `${text.slice(0, most)}…` : text)}</bdi>;
}
