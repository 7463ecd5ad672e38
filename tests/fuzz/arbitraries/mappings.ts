import fc from 'fast-check';
import { type FeedMapping, mappingSchema } from '../../../lib/domain/mapping/mapping.ts';
import { TARGETS } from '../../../lib/domain/mapping/targets.ts';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import { fromSchema } from './from-schema.ts';
import { textsOf } from './text.ts';

/** What patterns of places are made of. */
export const patterns = textsOf(
  ['*', '**', '/', '@', '|', '#', 'lead', 'leads', 'id', 'email', 'a', 'product', 'field'],
  8,
);

const zones = fc.constantFrom('Europe/Paris', 'UTC', 'Asia/Kathmandu', '+05:30', 'America/Sao_Paulo');

/** Mappings that the schema takes, with places such as feeds have. */
export const mappings: fc.Arbitrary<FeedMapping> = fc
  .record({
    made: fromSchema(mappingSchema),
    fields: fc.dictionary(fc.constantFrom(...TARGETS), fc.array(patterns, { maxLength: 3 }), { maxKeys: 8 }),
    record: fc.oneof(patterns, fc.constantFrom('**/lead|visit', 'leads/lead')),
    zone: zones,
    usual: fc.boolean(),
  })
  .map(({ made, fields, record, zone, usual }) =>
    usual
      ? { ...SAMPLE_MAPPING, kinds: made.kinds ?? {}, types: made.types ?? {}, flags: made.flags ?? {}, zone }
      : { ...SAMPLE_MAPPING, ...made, fields: { ...SAMPLE_MAPPING.fields, ...fields }, record, zone },
  )
  .filter((mapping) => mappingSchema.safeParse(mapping).success);
