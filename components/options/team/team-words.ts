import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Missing, TeamProblem, TeamTask } from '../../../lib/ui/team/team-state.ts';

/** What is wrong with one field of a form, if anything is. */
export function fieldProblem(problem: TeamProblem | null, during: TeamTask, field: Missing): string | null {
  if (problem?.during !== during) return null;
  if (problem.kind === 'missing') return problem.what === field ? i18n.t(`teamMissing.${field}`) : null;
  return problem.kind === 'refused' && FIELD[problem.why] === field ? refusalWords(problem) : null;
}

/** The faults that are mended in one field. */
const FIELD: Partial<Record<Extract<TeamProblem, { kind: 'refused' }>['why'], Missing>> = {
  'unsafe-address': 'server',
  odd: 'server',
  'bad-database': 'database',
  'has-a-team': 'database',
  'no-invitation': 'invitation',
  damaged: 'invitation',
};

/** What is wrong with the whole. */
export function wholeProblem(problem: TeamProblem | null, ...during: TeamTask[]): string | null {
  if (!problem || !during.includes(problem.during)) return null;
  if (problem.kind === 'failed') return errorWords(problem.code);
  return problem.kind === 'refused' && !(isTyping(problem.during) && FIELD[problem.why]) ? refusalWords(problem) : null;
}

/** These have the fields. */
const isTyping = (task: TeamTask): boolean => task === 'begin' || task === 'look';

const refusalWords = ({ why }: Extract<TeamProblem, { kind: 'refused' }>): string =>
  i18n.t(`teamFault.${messageName(why)}`);
