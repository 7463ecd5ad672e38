import { computed, createModel, signal } from '@preact/signals';

/** Something on the page that can be looked for. */
export interface Searchable {
  id: string;
  /** The part of the page that it stands in. */
  group: string;
  /** Its names, what explains it, and other words for it: asked for when something is looked for, as what is shown changes. */
  text: () => string;
}

/** Looking for a setting: what does not match is not shown. */
export const SettingsSearchModel = createModel(() => {
  const query = signal('');
  const known = signal<ReadonlyMap<string, Searchable>>(new Map());
  const words = computed(() => wordsOf(query.value));

  /** The ids of what was found; null while nothing is looked for. */
  const found = computed<ReadonlySet<string> | null>(() => {
    const wanted = words.value;
    if (wanted.length === 0) return null;
    const fits = ({ text }: Searchable): boolean => {
      const there = plain(text());
      return wanted.every((word) => there.includes(word));
    };
    return new Set([...known.value.values()].filter(fits).map(({ id }) => id));
  });
  const groups = computed<ReadonlySet<string> | null>(() => {
    const ids = found.value;
    return ids && new Set([...ids].flatMap((id) => known.value.get(id)?.group ?? []));
  });

  /** Says that something is on the page; what is given back takes it off again. */
  function add(setting: Searchable): () => void {
    known.value = new Map(known.value).set(setting.id, setting);
    return () => {
      if (known.value.get(setting.id) !== setting) return;
      const left = new Map(known.value);
      left.delete(setting.id);
      known.value = left;
    };
  }

  return {
    query,
    words,
    found,
    groups,
    add,
    look(text: string): void {
      query.value = text;
    },
    clear(): void {
      query.value = '';
    },
  };
});

export type SettingsSearch = InstanceType<typeof SettingsSearchModel>;

/** More are never meant, and each is looked for in everything. */
const MOST_WORDS = 12;

const wordsOf = (query: string): string[] =>
  plain(query.slice(0, 200)).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);

/** Without case, accents and the widths of letters: how somebody types who is in a hurry. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
