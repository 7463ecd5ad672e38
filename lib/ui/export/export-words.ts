import { i18n } from '#i18n';
import type { ColumnGroup, ColumnId } from '../../domain/export/columns.ts';
import type { ExportWords } from '../../domain/export/words.ts';
import { messageName } from '../../i18n/codes.ts';
import { countryName } from '../../i18n/format.ts';

/** The words of a file in the language of the page. */
export const exportWords = (language: string): ExportWords => ({
  marketplace: (one) => i18n.t(`marketplace.${one}`),
  kind: (one) => i18n.t(`kind.${one}`),
  type: (one) => i18n.t(`type.${one}.chip`),
  status: (one) => i18n.t(`exporting.status.${messageName(one)}`),
  reason: (one) => i18n.t(`exporting.reason.${messageName(one)}`),
  country: (code) => countryName(language, code),
  yes: i18n.t('exporting.yes'),
  answerOnly: i18n.t('exporting.answerOnly'),
});

export const columnWords = (id: ColumnId): string => i18n.t(`exporting.column.${id}`);
export const groupWords = (group: ColumnGroup): string => i18n.t(`exporting.group.${group}`);
