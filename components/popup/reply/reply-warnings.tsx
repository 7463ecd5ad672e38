import { i18n } from '#i18n';
import type { MissingField, UnknownField } from '../../../lib/domain/reply/fill-template.ts';
import { FeedText } from '../../feed-text.tsx';
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
                {i18n.t(sentence === null ? 'reply.leftOut' : 'reply.missing', [i18n.t(`template.field.${field}`)])}
                {sentence !== null && (
                  <q class="reply__sentence">
                    <FeedText text={sentence} most={300} />
                  </q>
                )}
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
      {i18n.t('template.unknown')} <code>{`{{${name}}}`}</code>.{' '}
      {meant ? (
        <>
          {i18n.t('template.meant')} <code>{`{{${meant}}}`}</code>?
        </>
      ) : (
        i18n.t('template.takeOut')
      )}
    </span>
  );
}
