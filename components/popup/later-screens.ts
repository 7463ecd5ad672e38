import { later } from '../later.tsx';

/** What the list does not need to be there. Each is loaded when it is opened, and those of a request while nobody waits. */

export const LeadScreen = later(async () => (await import('./lead-screen.tsx')).LeadScreen);
export const LeadFooter = later(async () => (await import('./lead-footer.tsx')).LeadFooter);
export const FillScreen = later(async () => (await import('./fill-screen.tsx')).FillScreen);
export const ReplyScreen = later(async () => (await import('./reply/reply-screen.tsx')).ReplyScreen);
export const AnsweredQuestion = later(async () => (await import('./reply/answered-question.tsx')).AnsweredQuestion);
export const HistoryScreen = later(async () => (await import('./history/history-screen.tsx')).HistoryScreen);
export const FirstRun = later(async () => (await import('./first-run.tsx')).FirstRun);
export const ExportDialog = later(async () => (await import('../export/export-dialog.tsx')).ExportDialog);
export const Overlays = later(async () => (await import('./overlays.tsx')).Overlays);

/** These are small, and one file: with one of them all are there. */
const asides = () => import('./asides.ts');
export const ErrorNote = later(async () => (await asides()).ErrorNote);
export const BulkBar = later(async () => (await asides()).BulkBar);
export const FeedBanner = later(async () => (await asides()).FeedBanner);
export const FeedLineList = later(async () => (await asides()).FeedLineList);
export const Chips = later(async () => (await asides()).Chips);
export const HeldStrip = later(async () => (await asides()).HeldStrip);
export const LastFill = later(async () => (await asides()).LastFill);
export const EmptyBox = later(async () => (await asides()).EmptyBox);
export const QuickOutcomes = later(async () => (await asides()).QuickOutcomes);
export const SelectionHead = later(async () => (await asides()).SelectionHead);
export const LoadFailed = later(async () => (await asides()).LoadFailed);
export const NewsNote = later(async () => (await asides()).NewsNote);
export const DamageNote = later(async () => (await asides()).DamageNote);
export const NothingOpen = later(async () => (await asides()).NothingOpen);
export const OfflineNote = later(async () => (await asides()).OfflineNote);
export const RetentionNote = later(async () => (await asides()).RetentionNote);
export const UndoBar = later(async () => (await asides()).UndoBar);

const AROUND = [
  ErrorNote,
  BulkBar,
  FeedBanner,
  FeedLineList,
  Chips,
  HeldStrip,
  LastFill,
  EmptyBox,
  QuickOutcomes,
  SelectionHead,
  LoadFailed,
  NewsNote,
  DamageNote,
  NothingOpen,
  OfflineNote,
  RetentionNote,
  UndoBar,
];

/** Once the list is drawn: a request opens at once then, and what is done is answered at once. */
export async function loadTheRest(): Promise<void> {
  await Promise.all([...AROUND, LeadScreen, LeadFooter, Overlays].map(({ load }) => load()));
}
