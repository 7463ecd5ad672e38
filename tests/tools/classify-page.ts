import { assign } from '../../lib/prefill/assign/assign.ts';
import { collect } from '../../lib/prefill/collect/collect.ts';

/** Runs in the page under measurement: the type of each control, by its place among all controls. */
function classifyPage() {
  const controls = [...document.querySelectorAll('input, select, textarea')];
  return assign(collect(document)).map((entry) => ({
    index: controls.indexOf(entry.field.element),
    type: entry.unsure ? null : entry.type,
    best: entry.type,
    confidence: entry.confidence,
    offLimits: entry.field.offLimits,
    labels: entry.field.labels,
    headings: entry.field.headings,
    why: entry.why,
  }));
}

Object.assign(globalThis, { classifyPage });
