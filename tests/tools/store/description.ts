import type { StoreTexts } from './texts.ts';

/** As Chrome's store shows it: text and nothing else. */
export const plainDescription = ({ opening, sections, closing }: StoreTexts): string =>
  [
    opening,
    ...sections.map(({ title, points }) => [title, ...points.map((point) => `• ${point}`)].join('\n')),
    closing,
  ].join('\n\n');

/** In the Markdown that Mozilla's store takes. */
export const markdownDescription = ({ opening, sections, closing }: StoreTexts): string =>
  [
    opening,
    ...sections.map(({ title, points }) => `**${title}**\n\n${points.map((point) => `- ${point}`).join('\n')}`),
    closing,
  ].join('\n\n');
