import { batch } from '@preact/signals';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { AskChannel } from '../../domain/consent/standing.ts';
import type { Input } from '../../rpc/contract.ts';
import type { VisitView } from '../../rpc/methods/visits.ts';
import type { VisitsDeps, VisitsState } from './visits-state.ts';

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
      const open = (channel: AskChannel | null): boolean =>
        verdicts.some((one) => one.channel === channel && one.verdict === 'allowed');
      if (!open(state.channel.value)) {
        state.channel.value = verdicts.find(({ verdict }) => verdict === 'allowed')?.channel ?? null;
      }
    });
    await write();
  }

  /** The notice as it would be sent. */
  async function write(): Promise<void> {
    const { channel, language, settings, visit } = state;
    if (!channel.value || !language.value || !settings.value || !visit.value) {
      state.notice.value = null;
      return;
    }
    const asked = [channel.value, language.value, visit.value.heldKey].join();
    const notice = await deps.composer.compose(language.value, channel.value, settings.value, visit.value);
    if (asked === [channel.value, language.value, visit.value?.heldKey].join()) state.notice.value = notice;
  }

  const chooseChannel = (channel: AskChannel): Promise<void> => {
    state.channel.value = channel;
    return state.run('open', write);
  };

  const chooseLanguage = (language: string): Promise<void> => {
    state.language.value = language;
    return state.run('open', write);
  };

  const askThem = (via: Via): Promise<void> =>
    state.run('ask', async () => {
      const [visit, channel, notice] = [state.visit.value, state.channel.value, state.notice.value];
      if (!visit || !channel || !notice) return;
      state.news.value = null;
      const reply = await call('visits.ask', { heldKey: visit.heldKey, channel, via, notice });
      state.news.value = reply.kind === 'begun' ? { kind: 'begun' } : { kind: 'refused', refusal: reply };
      if (reply.kind === 'begun' && channel === 'letter') {
        state.letter.value = await call('visits.letter', { heldKey: visit.heldKey });
      }
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
      state.visit.value = await call('visits.sent', { heldKey: visit.heldKey, sent });
      state.news.value = { kind: sent ? 'sent' : 'not-sent' };
      if (!sent) await lookWhetherToAsk(state.visit.value);
      await refresh();
    });

  /** A rule of the user's own, with the reason that makes it one. */
  const decide = (channel: AskChannel, verdict: 'allowed' | 'blocked', reason: string): Promise<void> =>
    state.run('decide', async () => {
      const [visit, settings] = [state.visit.value, await call('consent.settings', {})];
      const country = visit?.outline.country;
      if (!visit || !country || !reason.trim()) return;
      await call('consent.saveSettings', {
        settings: withRule(settings, {
          country,
          visitorType: visit.reach.visitorType === 'unknown' ? '*' : visit.reach.visitorType,
          channel,
          verdict,
          reason: reason.trim(),
          at: new Date(deps.now()).toISOString(),
          by: settings.recorder,
        }),
      });
      state.news.value = { kind: 'decided' };
      if (verdict === 'allowed') state.channel.value = channel;
      await lookWhetherToAsk(visit);
    });

  return { lookWhetherToAsk, chooseChannel, chooseLanguage, askThem, letterDone, tellSent, decide };
}

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
