/** What stands around the list when there is something to say: small, and together. */
export { ErrorNote } from '../error-note.tsx';
export { BulkBar } from './bulk-bar.tsx';
export { FeedBanner } from './feed-banner.tsx';
export { FeedLineList } from './feed-line-list.tsx';
export { Chips } from './find/chips.tsx';
export { HeldStrip } from './held-strip.tsx';
export { LastFill } from './last-fill.tsx';
export { DamageNote } from './damage-note.tsx';
export { EmptyBox } from './list/empty-box.tsx';
export { QuickOutcomes } from './list/quick-outcomes.tsx';
export { SelectionHead } from './list/selection-head.tsx';
export { LoadFailed } from './load-failed.tsx';
export { NewsNote } from './news-note.tsx';
export { NothingOpen } from './nothing-open.tsx';
export { OfflineNote } from './offline-note.tsx';
export { RetentionNote } from './retention-note.tsx';
export { UndoBar } from './undo-bar.tsx';
