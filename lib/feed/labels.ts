import { fold } from '../domain/lead/fold.ts';
import type { ListValue } from '../domain/lead/lead.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';

/** What a mapping knows about list values that the feed names by an id only. */
export class Labels {
  readonly #byTarget: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(labels: FeedMapping['labels']) {
    this.#byTarget = new Map(
      Object.entries(labels).map(([target, byId]) => [
        target,
        new Map(Object.entries(byId).map(([id, label]) => [fold(id), label])),
      ]),
    );
  }

  /** The label of an id, or of each of several; null where any of them has none. */
  of(target: Target, value: string): string | null {
    const labels = this.#byTarget.get(target);
    if (!labels) return null;
    const whole = labels.get(fold(value));
    if (whole !== undefined) return whole;
    const parts = value.split(/[;,|]/).map((id) => labels.get(fold(id)));
    return parts.length > 1 && parts.every((label) => label !== undefined) ? parts.join(', ') : null;
  }

  /** The value in words, if there are any for it. */
  shown = (target: Target, value: string): string => this.of(target, value) ?? value;

  /** An id is no word to show; a word may come with its id. */
  listValue(target: Target, raw: string | null, code: string | null): ListValue | null {
    const text = raw ?? code;
    if (text === null) return null;
    const label = this.of(target, code ?? text) ?? this.of(target, text);
    if (isIds(text)) return { raw: text, code: code ?? text, label };
    return { raw: text, code, label: label ?? text.replace(/\s*[;|]\s?/g, ', ') };
  }
}

const isIds = (text: string): boolean => /^\d+(?:[;,|]\s?\d+)*$/.test(text);
