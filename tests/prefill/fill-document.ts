import type { FormValues } from '../../lib/domain/lead/form-values.ts';
import { fillPage } from '../../lib/prefill/fill.ts';
import { LocalAgent } from '../../lib/prefill/local-agent.ts';
import { Undo } from '../../lib/prefill/undo.ts';

/** Fills the test's document as the extension fills a page, without the messages in between. */
export function fillDocument(values: FormValues, langs: readonly string[] = ['en'], undo = new Undo()) {
  const agent = new LocalAgent(document, undo, { settleMs: 0, finalSettleMs: 1 });
  return fillPage(agent, values, { leadKey: 'lead-1', origin: 'https://crm.example', langs });
}
