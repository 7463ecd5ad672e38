import { i18n } from '#i18n';
import type { MappingLook, Shown } from '../../../lib/domain/mapping/learned.ts';
import { dateTime } from '../../../lib/i18n/format.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { Country } from '../../country.tsx';
import { FeedText } from '../../feed-text.tsx';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { hiddenWords, kindWords, typesWords } from './mapping-words.ts';

type ShownLead = MappingLook['leads'][number];

interface Props {
  field: Field;
  lead: ShownLead;
  /** What the lead has there; null where it has nothing. */
  shown: Shown | null;
}

/** What a lead has in a field. */
export function LeadValue({ field, lead, shown }: Props) {
  const language = useLanguage();
  if (field === 'kind') return <Meaning raw={shown} words={kindWords(lead.kind)} />;
  if (field === 'type') return <Meaning raw={shown} words={knownTypes(lead)} />;
  if (!shown) return <Nothing />;
  if ('hidden' in shown) return <HiddenValue shown={shown} />;
  if (field === 'createdAt' && ISO.test(shown.shown)) return <>{dateTime(language, shown.shown)}</>;
  if (field === 'address.country') return <Country code={shown.shown} raw={shown.shown} />;
  return <FeedText text={shown.shown} most={300} />;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Of a lead that nobody can classify, the type is "other" whatever the feed says. */
const knownTypes = ({ kind, types }: ShownLead): string =>
  kind === 'unknown' || types.length === 0 ? '' : typesWords(types);

/** The feed's own word and, unless they are the same, what it means. */
function Meaning({ raw, words }: { raw: Shown | null; words: string }) {
  const word = raw && 'shown' in raw ? raw.shown : null;
  if (!words && !word) return <Nothing />;
  return (
    <>
      {words && <span>{words}</span>}
      {word && word.toLowerCase() !== words.toLowerCase() && (
        <span class="quiet fields__word">
          <FeedText text={word} most={80} />
        </span>
      )}
    </>
  );
}

/** What the value of a held lead looks like; the value itself is not on this page at all. */
export function HiddenValue({ shown }: { shown: Extract<Shown, { hidden: string }> }) {
  return (
    <span class="held-value">
      <Icon name="lock" />
      {hiddenWords(shown)}
    </span>
  );
}

function Nothing() {
  return (
    <span class="quiet">
      <span aria-hidden="true">–</span>
      <span class="hidden-text">{i18n.t('mapping.noValue')}</span>
    </span>
  );
}
