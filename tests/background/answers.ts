/** What a server can answer, whatever its reasons are. */
const ANSWERS = {
  feed: () => new Response('<leads><lead><id>1</id><email>a@example.com</email></lead></leads>'),
  cut: () => new Response('<leads><lead><id>1</id><email>a@example.com</email></lead><lead'),
  'a page': () => new Response('<!doctype html><title>Login</title>'),
  'not modified': () => new Response(null, { status: 304 }),
  'server error': () => new Response(null, { status: 500 }),
  'key refused': () => new Response(null, { status: 403 }),
  'not found': () => new Response(null, { status: 404 }),
  'too early, soon': () => new Response(null, { status: 429, headers: { 'Retry-After': '600' } }),
  'too early, for long': () => new Response(null, { status: 429, headers: { 'Retry-After': '36000' } }),
  'busy until a date': (now: number) =>
    new Response(null, { status: 503, headers: { 'Retry-After': new Date(now + 4 * 3_600_000).toUTCString() } }),
} satisfies Record<string, (now: number) => Response>;

type Told = keyof typeof ANSWERS;

/** `silent`: the request arrived and nothing came back. `unreachable`: it did not even arrive. */
export type AnswerKind = Told | `${Told}, no-date` | 'silent' | 'unreachable';

export const ANSWER_KINDS: readonly AnswerKind[] = [
  ...Object.keys(ANSWERS).flatMap((kind) => [kind, `${kind}, no-date`] as AnswerKind[]),
  'silent',
  'unreachable',
];

export function answerOf(kind: Exclude<AnswerKind, 'silent' | 'unreachable'>, now: number): Response {
  const answer = ANSWERS[kind.replace(', no-date', '') as Told](now);
  if (!kind.endsWith('no-date')) answer.headers.set('Date', new Date(now).toUTCString());
  return answer;
}
