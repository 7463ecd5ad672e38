import { i18n } from '#i18n';
import type { Guess, LearnRefusal, MappingWarning, Shown } from '../../../lib/domain/mapping/learned.ts';
import type { LeadKind, LeadType } from '../../../lib/domain/lead/lead.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import { count } from '../../../lib/i18n/format.ts';
import { listed } from '../../../lib/i18n/listed.ts';
import type { Trust } from '../../../lib/ui/mapping/confidence.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';

/** Names of messages know no dot; `company.name` is kept as `company_name`. */
type FieldName<Text extends string> = Text extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : Text;

const fieldName = <Name extends Field>(field: Name): FieldName<Name> => field.replace('.', '_') as FieldName<Name>;

export const leadFieldWords = (field: Field): string => i18n.t(`leadField.${fieldName(field)}`);

export const kindWords = (kind: LeadKind): string => i18n.t(`kind.${kind}`);

/** "Documentation, Quote"; an empty list says nothing of a type. */
export const typesWords = (types: readonly LeadType[]): string =>
  types.length === 0 ? i18n.t('mapping.noType') : types.map((type) => i18n.t(`type.${type}.chip`)).join(' + ');

export const trustWords = (level: Trust['level']): string => i18n.t(`trust.${level}`);

export const reasonsWords = (reasons: Guess['reasons']): string =>
  listed(reasons.map((reason) => i18n.t(`trustReason.${messageName(reason)}`)));

export const warningWords = (warning: MappingWarning, number: number, language: string) => ({
  what: i18n.t(`mappingWarning.${messageName(warning)}.what`, number, [count(language, number)]),
  remedy: i18n.t(`mappingWarning.${messageName(warning)}.remedy`),
});

export const hiddenWords = ({ hidden, length }: Extract<Shown, { hidden: string }>): string =>
  hidden === 'text' ? i18n.t('hiddenValue.text', length) : i18n.t(`hiddenValue.${hidden}`);

export const sampleRefusalWords = (reason: LearnRefusal | 'encoding' | 'unreadable') => ({
  what: i18n.t(`learnRefusal.${messageName(reason)}.what`),
  remedy: i18n.t(`learnRefusal.${messageName(reason)}.remedy`),
});
