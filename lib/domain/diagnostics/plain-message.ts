/**
 * What of an error's message can be handed on. A message may quote anything: the beginning of a feed, an address with a
 * key in it, a name. To take out what looks like those is a guess; so it is the other way round, and only words that
 * errors of browsers and of this extension are made of are left.
 */
const WORDS = new Set(
  `a abort aborted access active after allowed already an and another any argument arguments array at attempt
  available backing be because been before body bound browser but by call called can cannot cause channel character
  clone cloned close closed closing code column command completed compression connection constraint constructor
  content context continue convert could create created cursor data database decode decoded decrypt defined delete
  deleted denied destroyed detached did does due during element empty encoding encountered end error evaluating exceed
  exceeded exceeds exception execute exist existing exists expected extension failed failure fetch field file finished
  for found from function get given had handle has have host id if in index inside instance integer internal into
  invalid invalidated invocation is it item its iterable key keypath left length limit line load loaded lock long
  loop low malformed manifest match maximum message method missing mode module more must name network new no not null
  number object of on only open opened operation or origin out over own page parameter parse path pattern pending
  permission position previous promise properties property provided put quota range read reading receiving record
  recovered recursion reference rejected released request requested required requires resource response returned
  running same schema script second security sent server set shutting size source space stack state storage store
  stored stream string support supported syntax system tab text than that the then there this threw time timed
  to token too transaction transferred type undefined unexpected unknown unsupported upgrade url valid value
  version violation was were when where which while window with within without worker write wrong yielded you
  IDBDatabase IDBObjectStore IDBTransaction IDBIndex IDBKeyRange IDBCursor IDBRequest IDBFactory JSON RegExp Uint8Array
  ArrayBuffer SubtleCrypto CryptoKey TextDecoder URL Promise`.split(/\s+/),
);

const LONGEST = 200;
const GAP = '…';

export function plainMessage(text: string): string {
  const words = text.slice(0, 2000).match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.map((word) => (WORDS.has(word) || WORDS.has(word.toLowerCase()) ? word : GAP));
  // Many gaps in a row tell no more than one.
  return kept
    .filter((word, at) => word !== GAP || kept[at - 1] !== GAP)
    .join(' ')
    .slice(0, LONGEST);
}
