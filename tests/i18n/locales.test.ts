import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONNECTION_COLOURS } from '../../lib/domain/connection/connection.ts';
import { channelSchema, purposeSchema } from '../../lib/domain/consent/purposes.ts';
import { askChannelSchema, visitStateSchema } from '../../lib/domain/consent/standing.ts';
import { leadFlawSchema, leadKindSchema, leadTypeSchema, marketplaceSchema } from '../../lib/domain/lead/lead.ts';
import { FIELD_TYPES } from '../../lib/domain/lead/field-types.ts';
import { POLICY_CAUSES } from '../../lib/domain/policy/problem.ts';
import { TARGETS } from '../../lib/domain/mapping/targets.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { categoriesOf, PLURAL_KEYS } from '../../lib/i18n/plural-form.ts';

const FOLDER = new URL('../../lib/i18n/locales/', import.meta.url);

type Tree = { [key: string]: string | Tree };

/** Every text by its path; the forms of a plural are texts of their own. */
function texts(tree: Tree, path: string[] = []): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path.concat(key);
    if (typeof value === 'string') found.set(here.join('.'), value);
    else for (const [below, text] of texts(value, here)) found.set(below, text);
  }
  return found;
}

const load = (file: string): Map<string, string> =>
  texts(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Tree);

const english = load('en.json');
const others = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== 'en.json');

/** The members of a union type, read from the source, because types are gone at run time. */
function codesOf(file: string, type: string): string[] {
  const source = readFileSync(new URL(`../../lib/${file}`, import.meta.url), 'utf8');
  const body = new RegExp(`export type ${type} =([^;]+);`).exec(source)?.[1] ?? '';
  return [...body.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').matchAll(/'([^']+)'/g)].map(([, code]) => code!);
}

const placeholders = (text: string): string => [...new Set(text.match(/\$\d/g))].toSorted().join();

/** The general form of a plural, whose placeholders each form may have; undefined for what is no plural. */
const generalForm = (key: string): string | undefined => english.get(key.replace(/\.\w+$/, '.n'));
const isForm = (key: string): boolean => /\.[\dn]$/.test(key) && generalForm(key) !== undefined;

/** Each text of the English, with as many forms of a plural as the language has. */
function keysIn(language: string): string[] {
  const forms = categoriesOf(language).map((category) => PLURAL_KEYS[category] ?? 'n');
  return [...english.keys()].flatMap((key) => {
    if (!isForm(key) || key.endsWith('.0')) return [key];
    return key.endsWith('.n') ? forms.map((form) => key.replace(/n$/, form)) : [];
  });
}

describe.each(others)('%s', (file) => {
  const translated = load(file);
  const language = file.slice(0, 2);
  const rules = new Intl.PluralRules(language);
  const oneIsMore = [0, 21].some((count) => rules.select(count) === 'one');

  it('has exactly the keys of en.json, and the forms of a plural that its language has', () =>
    expect([...translated.keys()].toSorted()).toEqual(keysIn(language).toSorted()));

  it('has the same placeholders in each text', () => {
    const different = [...translated].filter(([key, text]) => {
      const wanted = english.get(key) ?? generalForm(key) ?? '';
      const same = placeholders(text) === placeholders(wanted);
      // A number may stand as a word, or be written where the English has a word for it.
      if (!key.endsWith('.1') || !isForm(key)) return !same;
      const general = placeholders(translated.get(key.replace(/1$/, 'n'))!);
      return oneIsMore ? placeholders(text) !== general : !same && placeholders(text) !== general;
    });
    expect(different).toEqual([]);
  });
});

describe.each(['en.json', ...others])('%s', (file) => {
  const words = load(file);

  it('leaves no text empty', () => expect([...words].filter(([, text]) => !text.trim())).toEqual([]));

  // The plural forms are told apart by " | ", and browsers take no other characters in a name.
  it('uses nothing that would break a message', () =>
    expect([...words].filter(([key, text]) => text.includes(' | ') || !/^[\w.]+$/.test(key))).toEqual([]));

  it('describes the extension in no more characters than the stores show', () =>
    expect(words.get('manifest.description')?.length).toBeLessThanOrEqual(132));

  it('names the language it is written in', () => expect(words.get('language.code')).toBe(/^[a-z]+/.exec(file)![0]));

  it.each([
    ['outcome', codesOf('domain/schedule/outcome.ts', 'Outcome'), ['what', 'remedy']],
    ['fillOutcome', codesOf('domain/lead/fill-report.ts', 'FillOutcome'), ['title', 'why']],
    ['field', FIELD_TYPES, []],
    ['addressProblem', codesOf('domain/connection/feed-address.ts', 'AddressProblem'), []],
    ['policyCause', POLICY_CAUSES, []],
    ['problemReason', codesOf('domain/connection/download-report.ts', 'ProblemReason'), []],
    ['health', codesOf('domain/connection/health.ts', 'Health'), []],
    ['settingsProblem', codesOf('domain/triage/settings-problems.ts', 'SettingsProblem'), []],
    ['urgency', codesOf('domain/triage/working-time.ts', 'Urgency'), []],
    ['error', codesOf('rpc/contract.ts', 'ErrorCode'), []],
    ['flaw', leadFlawSchema.options, []],
    ['kind', leadKindSchema.options, []],
    ['type', leadTypeSchema.options, ['chip', 'button']],
    ['marketplace', marketplaceSchema.options, []],
    ['colour', CONNECTION_COLOURS, []],
    ['visitState', visitStateSchema.options, []],
    ['askChannel', askChannelSchema.options, []],
    ['purpose', purposeSchema.options, ['short', 'means']],
    ['contactChannel', channelSchema.options, []],
    ['chainEvent', codesOf('domain/consent/chain.ts', 'ChainEvent'), []],
    ['askWhy', codesOf('domain/consent/policy/rules.ts', 'PolicyReason'), []],
    ['noticeItem', codesOf('domain/consent/notice-items.ts', 'NoticeItem'), []],
    ['suppressionReason', codesOf('domain/consent/suppression.ts', 'SuppressionReason'), []],
    [
      'leadField',
      TARGETS.filter((target) => !/^product[A-Z]/.test(target)).map((target) => target.replace('.', '_')),
      [],
    ],
  ])('has words for every %s', (group, codes, parts) => {
    expect(codes.length).toBeGreaterThan(1);
    const wanted = codes.flatMap((code) => (parts.length ? parts.map((part) => `${code}.${part}`) : [code]));
    expect(wanted.filter((code) => !words.has(`${group}.${messageName(code)}`))).toEqual([]);
  });
});
