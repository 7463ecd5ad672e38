import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { Refusal } from '../../../lib/ui/mapping/mapping-state.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { Icon } from '../../icon.tsx';
import { sampleRefusalWords } from './mapping-words.ts';

/** Why a sample or a file was of no use, what to do about it, and where it went wrong. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null;
  const { what, remedy } = wordsOf(refusal);
  return (
    <div class="note note--error" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{what}</strong> {remedy} {placeOf(refusal)}
      </p>
    </div>
  );
}

function wordsOf(refusal: Refusal): { what: string; remedy: string } {
  if (refusal.what === 'sample') return sampleRefusalWords(refusal.reason);
  const name = messageName(refusal.reason);
  return { what: i18n.t(`mappingRefusal.${name}.what`), remedy: i18n.t(`mappingRefusal.${name}.remedy`) };
}

function placeOf(refusal: Refusal): string {
  if (refusal.what === 'file') return refusal.where ? i18n.t('mapping.refusedAt', [isolated(refusal.where)]) : '';
  return refusal.at ? i18n.t('mapping.stoppedAt', [refusal.at.line, refusal.at.column]) : '';
}
