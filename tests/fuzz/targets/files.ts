import { policySchema } from '../../../lib/domain/policy/policy.ts';
import { isOwnCause, POLICY_CAUSES } from '../../../lib/domain/policy/problem.ts';
import { readPolicy } from '../../../lib/domain/policy/read-policy.ts';
import { readProfileFile, writeProfileFile } from '../../../lib/domain/profile/profile-file.ts';
import { profileFileSchema } from '../../../lib/domain/profile/profile.ts';
import { mergeTemplates, readTemplateFile, templateFile } from '../../../lib/domain/reply/template-file.ts';
import { replyTemplateSchema } from '../../../lib/domain/reply/template.ts';
import { readSite } from '../../../lib/domain/policy/crm-sites.ts';
import fc from 'fast-check';
import { fromSchema } from '../arbitraries/from-schema.ts';
import { jsonTexts, nearly } from '../arbitraries/json.ts';
import { mappings } from '../arbitraries/mappings.ts';
import { texts } from '../arbitraries/text.ts';
import { must, mustEqual, target } from '../target.ts';

const parse = (text: string) => URL.parse(text);

const templates = fc
  .array(fromSchema(replyTemplateSchema), { maxLength: 4 })
  .map((all) => ({ format: 'leadstand-reply-templates', version: 1, templates: all }));

/** As the registry of Windows holds what is no text: packed into one. */
const maybePacked = (value: unknown, packed: boolean): unknown =>
  packed && typeof value === 'object' ? JSON.stringify(value) : value;

const policies = fc
  .record({
    policy: fromSchema(policySchema),
    mapping: mappings,
    urls: fc.array(fc.oneof(fc.webUrl(), texts, fc.constant('https://feeds.example.com/?key=abc')), {
      minLength: 3,
      maxLength: 3,
    }),
    sites: fc.array(fc.oneof(fc.webUrl(), fc.constantFrom('*', 'https://*.example.com', 'http://localhost'), texts), {
      maxLength: 3,
    }),
    packed: fc.boolean(),
  })
  .map(({ policy, mapping, urls, sites, packed }) => {
    const connections = policy.connections.map((feed, at) => ({ ...feed, url: urls[at % 3]!, mapping: mapping.name }));
    return {
      ...policy,
      connections: maybePacked(connections, packed),
      mappings: maybePacked([mapping], packed),
      allowedCrmOrigins: sites,
    };
  });

export const fileTargets = [
  target({
    name: 'profile-file',
    inputs: jsonTexts(fromSchema(profileFileSchema)),
    read: (text) => {
      const read = readProfileFile(text);
      if (!read.ok) return read.reason;
      const { name, basedOn, rules, valueMaps } = read.file;
      const written = writeProfileFile({
        id: 'a',
        origins: [],
        newContactUrl: null,
        confirmed: false,
        name,
        basedOn,
        rules,
        valueMaps,
      });
      mustEqual(readProfileFile(written), read, 'a profile that was handed on is the same');
      return null;
    },
  }),
  target({
    name: 'template-file',
    inputs: jsonTexts(templates),
    read: (text) => {
      const read = readTemplateFile(text);
      if (!read.ok) return read.reason;
      mustEqual(readTemplateFile(templateFile(read.templates)), read, 'templates that were saved are the same');
      let made = 0;
      const merged = mergeTemplates([], read.templates, () => `made-${++made}`);
      must(merged !== null && new Set(merged.map(({ id }) => id)).size === merged.length, 'each has an id of its own');
      return null;
    },
  }),
  target({
    name: 'policy',
    inputs: nearly(policies),
    read: (raw) => {
      const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
      const { policy, problems } = readPolicy(isObject ? (raw as Record<string, unknown>) : {}, parse);
      for (const { cause } of problems)
        must(
          typeof cause === 'string' && (isOwnCause(cause) || !POLICY_CAUSES.includes(cause as never)),
          'each problem has its name',
        );
      for (const site of policy.allowedCrmOrigins ?? [])
        must(readSite(site, parse) === site, 'a site that was read is one');
      for (const { address } of policy.connections?.good ?? [])
        must(URL.canParse(address.url), 'a feed has an address');
      return problems[0]?.cause ?? null;
    },
  }),
];
