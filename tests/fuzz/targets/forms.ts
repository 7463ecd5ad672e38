import fc from 'fast-check';
import { formValues } from '../../../lib/domain/lead/form-values.ts';
import { profileRuleSchema } from '../../../lib/domain/profile/profile.ts';
import { assign } from '../../../lib/prefill/assign/assign.ts';
import { classify } from '../../../lib/prefill/classify/classify.ts';
import { inWritingOrder, plan } from '../../../lib/prefill/plan.ts';
import { reportOfPlan } from '../../../lib/prefill/planned.ts';
import { isHereMessage, isPrefillMessage } from '../../../lib/prefill/protocol.ts';
import { formFields } from '../arbitraries/fields.ts';
import { fromSchema } from '../arbitraries/from-schema.ts';
import { nearly } from '../arbitraries/json.ts';
import { leads } from '../arbitraries/leads.ts';
import { must, target } from '../target.ts';

export const formTargets = [
  target({
    name: 'form-field',
    inputs: formFields,
    read: (fields) => {
      const judged = fields.map((field) => classify(field));
      for (const { candidates } of judged)
        must(
          candidates.every(({ confidence }) => confidence >= 0 && confidence <= 1),
          'nobody is surer than sure',
        );
      return judged.every(({ candidates }) => candidates.length === 0) ? 'not-known' : null;
    },
  }),
  target({
    name: 'form-plan',
    heavy: true,
    inputs: fc.record({
      fields: formFields,
      lead: leads,
      rules: fc.array(fromSchema(profileRuleSchema), { maxLength: 3 }),
      langs: fc.constantFrom(['en'], ['de-AT', 'en'], []),
    }),
    read: ({ fields, lead, rules, langs }) => {
      const steps = plan(assign(fields, rules), formValues(lead), { langs });
      must(steps.length === fields.length, 'something is said of each field');
      for (const { entry, outcome } of inWritingOrder(steps)) {
        must(outcome === 'filled' && entry.field.offLimits === null, 'nothing is written that is off limits');
        must(entry.field.empty, 'nothing is written over what is there');
      }
      for (const step of steps) must(typeof reportOfPlan(step).after === 'string', 'what is planned can be told');
      return steps.every(({ outcome }) => outcome !== 'filled') ? 'nothing-to-fill' : null;
    },
  }),
  target({
    name: 'page-message',
    inputs: nearly(
      fc.constantFrom(
        { leadstand: 'collect', origin: 'https://crm.example', signs: [] },
        { leadstand: 'here', session: 'a' },
      ),
    ),
    read: (message) => {
      const [isOurs, isHere] = [isPrefillMessage(message), isHereMessage(message)];
      must(!(isOurs && isHere), 'a message is one thing');
      return isOurs || isHere ? null : 'not-ours';
    },
  }),
];
