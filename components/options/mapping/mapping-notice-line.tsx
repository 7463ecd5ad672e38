import { i18n } from '#i18n';
import { count } from '../../../lib/i18n/format.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { MappingNotice } from '../../../lib/ui/mapping/mapping-state.ts';
import { useLanguage } from '../../language.ts';
import { leadFieldWords } from './mapping-words.ts';
import { placeWords } from './place-name.tsx';

export interface NoticeProps {
  notice: MappingNotice | null;
}

/** What the last press on a button led to, read out as it comes. */
export function MappingNoticeLine({ notice }: NoticeProps) {
  const language = useLanguage();
  return (
    <output class={notice?.kind === 'error' ? 'notice notice--error' : 'notice'}>
      {notice && words(notice, language)}
    </output>
  );
}

function words(notice: MappingNotice, language: string): string {
  if (notice.kind === 'moved') return movedWords(notice);
  if (notice.kind === 'freed') return i18n.t('mappingNotice.freed', [placeWords(notice.place)]);
  if (notice.kind === 'loaded') return i18n.t('mappingNotice.loaded', [notice.version]);
  if (notice.kind === 'applied') return appliedWords(notice, language);
  if (notice.kind === 'error') return errorWords(notice.code);
  if (notice.kind !== 'learned') return i18n.t(`mappingNotice.${notice.kind}`);
  return notice.from === 'schema'
    ? i18n.t('mappingNotice.learnedSchema')
    : i18n.t('mappingNotice.learned', notice.records, [count(language, notice.records)]);
}

function movedWords({ place, from, to }: Extract<MappingNotice, { kind: 'moved' }>): string {
  return from
    ? i18n.t('mappingNotice.moved', [placeWords(place), leadFieldWords(from), leadFieldWords(to)])
    : i18n.t('mappingNotice.put', [placeWords(place), leadFieldWords(to)]);
}

function appliedWords({ version, changes }: Extract<MappingNotice, { kind: 'applied' }>, language: string): string {
  const saved = i18n.t('mappingNotice.applied', [version]);
  if (changes.read === 0) return `${saved} ${i18n.t('mappingNotice.appliedLater')}`;
  return `${saved} ${i18n.t('mappingNotice.appliedTo', changes.read, [
    count(language, changes.read),
    count(language, changes.changed),
  ])}`;
}
