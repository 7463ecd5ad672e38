import { LeadList } from '../../components/popup/list/lead-list.tsx';
import type { LeadLine } from '../../lib/domain/find/line.ts';
import { NOW, triagePage } from './builders.ts';

const nothing = (): void => {};

/** The list with these rows, in which nothing was done yet. */
export const listOf = (lines: LeadLine[]) => (
  <LeadList
    page={triagePage(lines)}
    now={NOW}
    feeds={new Map()}
    samples={new Set()}
    heading={{ current: null }}
    focusRow={null}
    cursor={null}
    openLead={null}
    selected={new Set()}
    onOpen={nothing}
    onFocus={nothing}
    onFocused={nothing}
    onSelect={nothing}
    onOutcome={nothing}
    onMore={nothing}
  />
);
