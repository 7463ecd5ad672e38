import type { FieldFacts, Label, LabelSource } from '../field.ts';
import { readAutocomplete } from './autocomplete.ts';
import type { Concept } from './concepts.ts';
import { readChoices } from './choices.ts';
import { compose } from './compose.ts';
import type { Meaning } from './meaning.ts';
import { qualifiers, type Qualifier } from './qualifiers.ts';
import { readExample } from './examples.ts';
import type { Reading } from './lexicon.ts';
import type { Judgement } from './judgement.ts';
import { Tally } from './tally.ts';
import { readKey, readLabel } from './text.ts';

/** How far each voice is believed. The visible label is the page's word to its user; names are the programmer's. */
const TRUST: Record<LabelSource, number> = {
  for: 0.95,
  wrap: 0.95,
  labelledby: 0.95,
  'aria-label': 0.93,
  host: 0.93,
  cell: 0.85,
  column: 0.8,
  near: 0.8,
  after: 0.7,
  group: 0.45,
  placeholder: 0.85,
  title: 0.7,
};
const DENIAL = 0.5;
const KEY_TRUST = 0.62;
/** Keys of wrappers may name the wrapper. */
const WRAPPER_KEY_TRUST = 0.55;
/** A longer tooltip explains; it does not name. */
const MAX_TITLE = 60;
const AUTOCOMPLETE_TRUST = 0.85;
const CHOICES_TRUST = 0.95;
const SURE = 0.9;

/** `honest`: whether the form means its autocomplete attributes; see autocomplete.ts. */
export function classify(field: FieldFacts, honest = true): Judgement {
  const tally = new Tally();
  const found: Qualifier[] = [];
  const hints = new Set<Concept>();
  const hear = (meaning: Meaning | null, trust: number, source: string) => {
    if (meaning) tally.add(meaning.type, trust * meaning.strength, `${source}: ${meaning.why}`);
  };

  let said: readonly Concept[] = [];
  const hasOwnLabel = field.labels.some(({ source }) => source !== 'placeholder' && source !== 'title');
  for (const label of field.labels) {
    if (label.source === 'title' && label.text.length > MAX_TITLE) continue;
    const example = label.source === 'placeholder' ? readExample(label.text, field.labels.length === 1) : null;
    if (example) {
      tally.add(example, 0.6, `example: ${label.text}`);
      continue;
    }
    const reading = readLabel(label.text, field.lang);
    if (label.source === 'placeholder' && hasOwnLabel && isHowTo(reading)) continue;
    found.push(...qualifiers(reading));
    if (said.length === 0) said = reading.sightings.map((sighting) => sighting.concept);
    const meaning = compose(reading) ?? underHeading(reading, field);
    // What stands inside a field with a label may narrow that down; it seldom denies it.
    const part = label.source === 'placeholder' && hasOwnLabel && meaning?.type === 'none' ? DENIAL : 1;
    if (!isWhose(meaning, label, field)) hear(meaning, TRUST[label.source] * part, label.source);
    if (!meaning) for (const sighting of reading.sightings) hints.add(sighting.concept);
  }

  const meaningOf = (key: string) => {
    const reading = readKey(key, field.lang);
    found.push(...qualifiers(reading));
    return compose(reading);
  };
  // Name, id and data keys are one voice, mostly the same word three times: the strongest of each kind counts.
  const own = strongest([field.name, field.id].filter(Boolean).map(meaningOf));
  for (const meaning of own) hear(meaning, KEY_TRUST, 'key');
  for (const meaning of strongest(field.keys.map(meaningOf)))
    if (!own.some((other) => other.type === meaning.type || meaning.type === 'none'))
      hear(meaning, WRAPPER_KEY_TRUST, 'wrapper');

  const autocomplete = readAutocomplete(honest ? field.autocomplete : '', field.type);
  found.push(...autocomplete.qualifiers);
  if (autocomplete.type) tally.add(autocomplete.type, AUTOCOMPLETE_TRUST, `autocomplete: ${field.autocomplete}`);
  if (field.type === 'email') tally.add('email', 0.85, 'type=email');
  if (field.type === 'tel') tally.add('tel', 0.3, 'type=tel');
  if (field.type === 'url') tally.add('url', 0.55, 'type=url');
  if (field.type === 'search') tally.add('none', 0.3, 'type=search');
  const choices = field.tag === 'select' ? readChoices(field.choices, field.lang) : null;
  if (choices) tally.add(choices.type, choices.strength * CHOICES_TRUST, 'options');
  // "Region" over a list of countries: what can be chosen settles which kind of place is meant.
  if (choices?.type === 'country' && choices.strength > SURE) tally.exclude('address-level1');

  return { ...tally.result(field), qualifiers: [...new Set(found)], section: autocomplete.section, hints, said };
}

/** "Primary contact" at one edge of a table whose other edge says what is asked of that contact. */
function isWhose(meaning: Meaning | null, { source }: Label, field: FieldFacts): boolean {
  if (meaning?.type !== 'name' || (source !== 'cell' && source !== 'column')) return false;
  const edge = field.labels.find((label) => label.source === (source === 'cell' ? 'column' : 'cell'));
  const other = edge && compose(readLabel(edge.text, field.lang))?.type;
  return other !== undefined && other !== 'name' && other !== 'none';
}

/** "Type to search" inside a field with a label tells how its list is used. */
const isHowTo = ({ sightings }: Reading): boolean =>
  sightings.every(({ concept }) => concept === 'search' || concept === 'kind');

/** A label that is half a phrase is read with the heading above it: "Number" under "Phone". */
function underHeading(reading: Reading, field: FieldFacts): Meaning | null {
  const heading = field.headings[0];
  if (!heading || reading.sightings.length === 0 || reading.unread > 0) return null;
  // Whoever the heading is about: a customer is one of several that a form may name.
  if (reading.sightings.every(({ concept }) => concept === 'customer')) return null;
  const above = readLabel(heading, field.lang);
  if (above.sightings.length === 0 || above.unread > 1) return null;
  const meaning = compose({
    sightings: [...above.sightings, ...reading.sightings],
    unread: above.unread + reading.unread,
  });
  return meaning && { ...meaning, strength: meaning.strength * 0.8 };
}

function strongest(meanings: (Meaning | null)[]): Meaning[] {
  const best = new Map<string, Meaning>();
  for (const meaning of meanings)
    if (meaning && meaning.strength > (best.get(meaning.type)?.strength ?? 0)) best.set(meaning.type, meaning);
  return [...best.values()];
}
