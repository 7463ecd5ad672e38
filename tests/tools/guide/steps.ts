import { guidePages, sectionOf } from './pages.ts';

/** What a numbered step of the guide tells its reader to do, or to look at. */
export type Action =
  | { do: 'open-leadstand' }
  | { do: 'go-to-set-up' }
  | { do: 'open-crm' }
  | { do: 'press'; label: string }
  | { do: 'choose'; label: string }
  | { do: 'enter'; label: string }
  | { do: 'open-request'; buyer: string | null }
  | { do: 'answer-browser' }
  | { do: 'see'; label: string };

/** The few ways of saying it in the steps that tests follow, each with what it means. */
const SAYINGS: readonly [RegExp, (found: string) => Action][] = [
  [/click the Leadstand icon/gi, () => ({ do: 'open-leadstand' })],
  [/on the set-up page/gi, () => ({ do: 'go-to-set-up' })],
  [/open your CRM.s “new contact” form/gi, () => ({ do: 'open-crm' })],
  [/press \*\*([^*]+)\*\*/gi, (label) => ({ do: 'press', label })],
  [/choose \*\*([^*]+)\*\*/gi, (label) => ({ do: 'choose', label })],
  [/enter [\w ]+ in \*\*([^*]+)\*\*/gi, (label) => ({ do: 'enter', label })],
  [/click the name `([^`]+)`/gi, (buyer) => ({ do: 'open-request', buyer })],
  [/click the name of the buyer/gi, () => ({ do: 'open-request', buyer: null })],
  [/answer _[^_]+_/gi, () => ({ do: 'answer-browser' })],
  [/(?:you see|says|called|with the button) \*\*([^*]+)\*\*/gi, (label) => ({ do: 'see', label })],
];

/** The numbered steps of a part of a page, each as one line. */
export const stepsIn = (section: string): string[] =>
  [...section.matchAll(/^\d+\. ([^]*?)(?=\n\d+\. |\n\n|\n*$(?![^]))/gm)].map(([, step]) => step!.replace(/\s+/g, ' '));

/** A step as actions, in their order. What stands in bold and is part of none would never be followed: an error. */
export function actionsOf(step: string): Action[] {
  const all = SAYINGS.flatMap(([saying, meaning]) =>
    [...step.matchAll(saying)].map((match) => ({ at: match.index, said: match[0], action: meaning(match[1] ?? '') })),
  ).toSorted((one, other) => one.at - other.at);
  // A message of the interface may itself tell somebody to do something.
  const found = all.filter(({ at }) => !all.some((other) => other.at < at && at < other.at + other.said.length));
  const rest = found.reduce((text, { said }) => text.replace(said, ''), step);
  if (found.length === 0 || rest.includes('**')) throw new Error(`Nobody could follow this step: ${step}`);
  return found.map(({ action }) => action);
}

/** The numbered steps below a heading, as what there is to do. */
export function chapter(page: string, heading: string): Action[] {
  const text = guidePages().find(({ name }) => name === page)?.text ?? '';
  return stepsIn(sectionOf(text, heading)).flatMap(actionsOf);
}

/** From the installed extension to the first filled form, with invented buyers. */
export const PRACTICE_RUN = [
  ['install.md', 'See that it works'],
  ['connect.md', 'Start with the sample'],
  ['prefill.md', 'Your first filled form'],
] as const;

/** The same with a feed and a CRM of one's own. */
export const OWN_RUN = [
  ['connect.md', 'Connect your feed'],
  ['prefill.md', 'In your own CRM'],
] as const;

/** A label as it may stand on a button: its three dots are a name or a number, and more may follow it. */
export function patternOf(label: string): string {
  const parts = label.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `^${parts.join('.+')}`;
}
