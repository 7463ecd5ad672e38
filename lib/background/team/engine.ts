/** All of the background that only a team needs. Whoever is alone does not load it, where the browser loads code when it is wanted. */
export { actedSince, claimLead, releaseLead } from './claims.ts';
export { leaveHere } from './leave.ts';
export { createHere, invitedTo, inviteHere, joinHere, removeHere, takeOver } from './membership.ts';
export { shareHere } from './share-feed.ts';
export { teamStatus } from './status.ts';
export { syncTeam } from './sync.ts';
export { inTurn } from './turn.ts';
