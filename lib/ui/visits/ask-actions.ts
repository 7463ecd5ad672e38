import { batch } from '@preact/signals';
import { UNKNOWN_COUNTRY } from '../../domain/consent/policy/decide.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { AskChannel } from '../../domain/consent/standing.ts';
import type { Input } from '../../rpc/contract.ts';
import type { AskVerdict, VisitView } from '../../rpc/methods/visits.ts';
import type { VisitsDeps, VisitsState, Way } from './visits-state.ts';

export type Via = Input<'visits.ask'>['via'];

/** Whether this person may be asked, what they would read, and asking them. */
export function askActions(state: VisitsState, deps: VisitsDeps, refresh: () => Promise<void>) {
  const { call } = deps;

  async function lookWhetherToAsk(visit: VisitView): Promise<void> {
    const [verdicts, settings] = await Promise.all([
      call('visits.mayAsk', { heldKey: visit.heldKey }),
      call('consent.settings', {}),
    ]);
    if (state.visit.value?.heldKey !== visit.heldKey) return;
    batch(() => {
      state.verdicts.value = verdicts;
      state.settings.value = settings;
      state.language.value ??= deps.composer.languageFor(visit);
      const ways = waysOf(verdicts);
      const chosen = state.way.value;
      state.way.value = ways.find((way) => isSame(way, chosen)) ?? ways[0] ?? null;
    });
    await write();
  }

  /** The notice as it would be sent. */
  async function write(): Promise<void> {
    const { way, language, settings, visit } = state;
    if (!way.value || !language.value || !settings.value || !visit.value) {
      state.notice.value = null;
      return;
    }
    const wish = { ...way.value, language: language.value };
    const notice = await deps.composer.compose(wish, settings.value, visit.value);
    // Another was wanted meanwhile.
    if (isSame(wish, way.value) && wish.language === language.value) state.notice.value = notice;
  }

  const chooseWay = (way: Way): Promise<void> => {
    state.way.value = way;
    return state.run('open', write);
  };

  const chooseLanguage = (language: string): Promise<void> => {
    state.language.value = language;
    return state.run('open', write);
  };

  return { lookWhetherToAsk, chooseWay, chooseLanguage, ...sending(state, deps, refresh, lookWhetherToAsk) };
}

type LookAgain = (visit: VisitView) => Promise<void>;

function sending(state: VisitsState, deps: VisitsDeps, refresh: () => Promise<void>, lookAgain: LookAgain) {
  const { call } = deps;

  const askThem = (via: Via): Promise<void> =>
    state.run('ask', async () => {
      const [visit, way, notice] = [state.visit.value, state.way.value, state.notice.value];
      if (!visit || !way || !notice) return;
      const { heldKey } = visit;
      state.news.value = null;
      const reply = await call('visits.ask', { heldKey, channel: way.channel, via, notice });
      if (reply.kind === 'begun') {
        if (reply.body === 'to-paste') state.toPaste.value = notice.text.replaceAll('{{code}}', reply.code);
        if (way.channel === 'letter') state.letter.value = await call('visits.letter', { heldKey });
      } else state.news.value = { kind: 'refused', refusal: reply };
      await refresh();
    });

  /** It was printed, or not: the address is not kept on the page. */
  function letterDone(): void {
    state.letter.value = null;
  }

  const tellSent = (sent: boolean): Promise<void> =>
    state.run('sent', async () => {
      const visit = state.visit.value;
      if (!visit) return;
      const changed = await call('visits.sent', { heldKey: visit.heldKey, sent });
      batch(() => {
        state.visit.value = changed;
        state.news.value = { kind: sent ? 'sent' : 'not-sent' };
        state.toPaste.value = null;
      });
      if (!sent) await lookAgain(changed);
      await refresh();
    });

  /** A rule of the user's own, with the reason that makes it one. */
  const decide = (channel: AskChannel, verdict: 'allowed' | 'blocked', reason: string): Promise<void> =>
    state.run('decide', async () => {
      const visit = state.visit.value;
      if (!visit || !reason.trim()) return;
      const settings = await call('consent.settings', {});
      const rule: Rule = {
        country: visit.outline.country ?? UNKNOWN_COUNTRY,
        visitorType: visit.reach.visitorType === 'unknown' ? '*' : visit.reach.visitorType,
        channel,
        verdict,
        reason: reason.trim(),
        at: new Date(deps.now()).toISOString(),
        by: settings.recorder,
      };
      await call('consent.saveSettings', { settings: withRule(settings, rule) });
      state.news.value = { kind: 'decided' };
      if (verdict === 'allowed') state.way.value = { channel, kind: 'ask' };
      await lookAgain(visit);
    });

  return { askThem, letterDone, tellSent, decide };
}

/** Every way that is open: questions first, since a notice that only informs ends with an erasure. */
const waysOf = (verdicts: readonly AskVerdict[]): Way[] => [
  ...verdicts.filter(({ verdict }) => verdict === 'allowed').map(({ channel }) => ({ channel, kind: 'ask' }) as const),
  ...verdicts.filter(({ inform }) => inform === 'allowed').map(({ channel }) => ({ channel, kind: 'inform' }) as const),
];

const isSame = (one: Way, other: Way | null): boolean => one.channel === other?.channel && one.kind === other.kind;

type Rule = ConsentSettings['policy'][number];

/** In the place of the rule that was there for the same. */
const withRule = (settings: ConsentSettings, rule: Rule): ConsentSettings => ({
  ...settings,
  policy: [
    ...settings.policy.filter(
      ({ country, visitorType, channel }) =>
        country !== rule.country || visitorType !== rule.visitorType || channel !== rule.channel,
    ),
    rule,
  ],
});
