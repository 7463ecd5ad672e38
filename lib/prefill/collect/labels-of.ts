import { labelledBy, labelsOf as ownLabels, nodeType, queryAllIn, rootOf } from '../dom.ts';
import { once } from './memory.ts';

type Labels = Map<Element, HTMLLabelElement[]>;

/**
 * The labels of all controls of a document or a shadow root. A browser asked for those of one control goes through the
 * whole page for them.
 */
const labelsIn = once((root: Node): Labels => {
  const labels: Labels = new Map();
  for (const label of queryAllIn(root, 'label') as Iterable<HTMLLabelElement>) {
    const control = labelledBy(label);
    if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
  }
  return labels;
});

export function labelsOf(control: Element): Iterable<HTMLLabelElement> {
  const root = rootOf(control);
  // A control that was taken out of the page is in no root.
  return nodeType(root) === ELEMENT ? ownLabels(control) : (labelsIn(root).get(control) ?? []);
}

const ELEMENT = 1;
