import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TeamProblem } from '../../../lib/ui/team/team-state.ts';

/** To the field that is wrong, or to what is said of the whole: it is read out then. */
export function useProblemFocus(form: RefObject<HTMLElement | null>, problem: TeamProblem | null): void {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .note--error')?.focus();
  }, [form, problem]);
}
