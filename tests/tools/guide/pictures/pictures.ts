import { day } from './day.ts';
import { ownFeed, stoppedFeed } from './feeds.ts';
import { practice } from './practice.ts';
import { insights } from './insights.ts';
import type { Series } from './shot.ts';
import { teaching } from './teaching.ts';
import { asATeam } from './team.ts';
import { visits } from './visits.ts';

/** Every picture of the guide. What one series leaves behind is not in the pictures of another: each has a browser. */
export const SERIES: Readonly<Record<string, Series>> = {
  practice,
  ownFeed,
  stoppedFeed,
  day,
  insights,
  teaching,
  visits,
  asATeam,
};

export const PICTURES: readonly string[] = Object.values(SERIES).flatMap(({ pictures }) => pictures);
