import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Team } from '../../../lib/ui/team/team-model.ts';

/** What was pressed goes away with what it led to: the focus goes to where that is said, not to the top of the page. */
export function useTeamFocus(section: RefObject<HTMLElement | null>, model: Team): void {
  const now = {
    inTeam: model.own.value ? true : model.own.value,
    inviting: model.inviting.value,
    invited: model.invited.value !== null,
    shared: model.own.value?.feeds.length ?? 0,
    asking: model.removing.value !== null || model.leaving.value,
    solo: model.own.value?.solo ?? false,
  };
  const beforeRef = useRef(now);
  useEffect(() => {
    const { inTeam, inviting, invited, shared, asking, solo } = beforeRef.current;
    beforeRef.current = now;
    // Not while the page is being loaded, and not for what a colleague or another window did.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (inTeam === undefined || !isLost) return;
    const closed = (inviting && !now.inviting) || (invited && !now.invited);
    if (closed)
      section.current?.querySelector<HTMLElement>(inviting ? '.team__ask' : 'details[open] textarea')?.focus();
    else if (inTeam !== now.inTeam || shared !== now.shared || (asking && !now.asking) || solo !== now.solo)
      section.current?.querySelector<HTMLElement>('h2')?.focus();
  });
}
