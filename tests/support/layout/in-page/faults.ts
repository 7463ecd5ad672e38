import { cutControls, cutElements, outside, squeezed } from './cut.ts';
import { literals } from './literal.ts';
import { overlaps } from './overlap.ts';
import { shownRoot, textBoxes } from './text-boxes.ts';

interface Asked {
  /** Where a text may be cut. */
  mayBeCut: readonly string[];
  /** Looks for texts that are in no locale, other than these. */
  known?: readonly string[];
}

/** What is wrong with how the page's texts stand, in one line each. */
export function layoutFaults({ mayBeCut, known }: Asked): string[] {
  const root = shownRoot();
  const boxes = textBoxes(root);
  const page = document.documentElement;
  const allowed = mayBeCut.join(', ');
  const all: [Element, string][] = [
    ...cutElements(root).filter(([element]) => !element.matches(allowed)),
    ...cutControls(root).filter(([element]) => !element.matches(allowed)),
    ...outside(boxes).filter(([element]) => !element.closest(allowed)),
    ...squeezed(boxes),
    ...overlaps(boxes).filter(([element]) => !element.closest(allowed)),
    ...(known ? literals(root, known) : []),
  ];
  if (page.scrollWidth > page.clientWidth)
    all.push([page, `wide: the page is ${page.scrollWidth - page.clientWidth} px wider than its window`]);
  return [...new Set(all.map(([, fault]) => fault))];
}
