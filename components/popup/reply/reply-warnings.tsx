import { i18n } from '#i18n';
import type { MissingField, UnknownField } from '../../../lib/domain/reply/fill-template.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Icon } from '../../icon.tsx';

interface Props {
  missing: readonly MissingField[];
  unknown: readonly UnknownField[];
}

/** What the request does not say, with the sentence that is the vaguer for it. Always there, so that changes are heard. */
export function ReplyWarnings({ missing, unknown }: Props) {
  return (
    <output class="reply__warnings">
      {(missing.length > 0 || unknown.length > 0) && (
        <ul>
          {missing.map(({ field, sentence }) => (
            <li key={field}>
              <Icon name="warning" />
              <span>
                {sentence === null
                  ? i18n.t('reply.leftOut', [i18n.t(`template.field.${field}`)])
                  : i18n.t('reply.missing', [i18n.t(`template.field.${field}`), quotedSentence(sentence)])}
              </span>
            </li>
          ))}
          {unknown.map(({ name, meant }) => (
            <li key={name}>
              <Icon name="warning" />
              <UnknownWords name={name} meant={meant} />
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}

/** A name between braces that stands for nothing, and what to do about it. */
export function UnknownWords({ name, meant }: UnknownField) {
  return (
    <span>
      {i18n.t('template.unknown', [inBraces(name)])}{' '}
      {meant ? i18n.t('template.meant', [inBraces(meant)]) : i18n.t('template.takeOut')}
    </span>
  );
}

const quotedSentence = (sentence: string): string =>
  i18n.t('common.quoted', [isolated(sentence.length > 300 ? `${sentence.slice(0, 300)}…` : sentence)]);

const inBraces = (name: string): string => isolated(`{{${name}}}`);
