/**
 * How far a count has got, in steps that grow with it: 1,000, 2,000, 5,000, 10,000 … For what is read out: whoever
 * listens wants to hear that it goes on, and not every number. 0 before the first step.
 */
export function milestone(value: number): number {
  if (value < 1000) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = Math.floor(value / power);
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}
