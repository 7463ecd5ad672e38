import type { Layout } from '../domain/connection/layout.ts';
import type { MappingVersion } from '../domain/mapping/mapping.ts';
import type { Target } from '../domain/mapping/targets.ts';
import { wordTest } from '../feed/mapping-words.ts';
import type { FeedNotice } from '../rpc/contract.ts';

interface Known {
  layout: Layout | undefined;
  mapping: MappingVersion | undefined;
  /** Records that became no lead. */
  problems: number;
}

/** What is to be said of a feed although its leads arrive, the most pressing first. */
export function noticesOf({ layout, mapping, problems }: Known): FeedNotice[] {
  const notices: FeedNotice[] = [];
  const unknown = (target: 'kind' | 'type'): string[] => {
    const words = layout?.words[target] ?? [];
    if (!mapping || words.length === 0) return [];
    const knows = wordTest(mapping.mapping);
    return words.filter((word) => !knows(target, word));
  };
  for (const target of ['kind', 'type'] as const) {
    const words = unknown(target);
    if (words.length > 0) notices.push({ kind: 'unknown-words', target, words });
  }
  if (mapping && !mapping.confirmed) notices.push({ kind: 'unconfirmed-mapping' });
  if (problems > 0) notices.push({ kind: 'problems', count: problems });
  const { fresh = [], gone = [], words = {} } = layout?.unseen ?? {};
  if (fresh.length + gone.length > 0) notices.push({ kind: 'layout-changed', fresh, gone });
  for (const [target, all] of Object.entries(words) as [Target, string[]][]) {
    const asked = target === 'kind' || target === 'type' ? unknown(target) : [];
    const known = all.filter((word) => !asked.includes(word));
    if (known.length > 0) notices.push({ kind: 'new-words', target, words: known });
  }
  return notices;
}
