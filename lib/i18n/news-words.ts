import { i18n } from '#i18n';
import type { Release } from '../domain/releases.ts';

/** What came with a release, a line each. A release without words does not compile. */
export const newsWords = (release: Release): string[] => WORDS[release]();

const WORDS: Record<Release, () => string[]> = {
  '0.1.0': () => [
    i18n.t('news.v0_1_0.list'),
    i18n.t('news.v0_1_0.fill'),
    i18n.t('news.v0_1_0.visits'),
    i18n.t('news.v0_1_0.backup'),
  ],
};
