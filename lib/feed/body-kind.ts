import type { Outcome } from '../domain/schedule/outcome.ts';

/** As much text as tells what a body is. */
export const KIND_LENGTH = 512;

const PAGE = /<!doctype\s+html|<html[\s>]/i;

/** What a server prints before or instead of a document: `<br /><b>Warning</b>: …`. */
const FRAGMENTS = new Set(['b', 'br', 'p', 'div', 'pre', 'center', 'font', 'h1', 'h2', 'span', 'table']);

const PAGE_PARTS = new Set(['html', 'head', 'body', 'meta', 'title', 'script']);

/** Elements that a server puts into an answer which is no list of leads. */
const ERRORS = new Set(['error', 'errors', 'exception', 'fault', 'message', 'status']);

/** What a body is that broke before its root element, from how it begins. */
export function kindOfBrokenStart(head: string): Outcome {
  const first = head.trimStart()[0];
  if (first === undefined) return 'empty';
  if (first === '{' || first === '[') return 'json';
  return PAGE.test(head) ? 'html-page' : 'not-xml';
}

/** What a well-formed body is whose root element is not a feed's. */
export function kindOfForeignRoot(name: string): Outcome {
  const lower = name.toLowerCase();
  if (PAGE_PARTS.has(lower)) return 'html-page';
  return FRAGMENTS.has(lower) ? 'not-xml' : 'not-a-feed';
}

/** XHTML pages are well-formed, and announce themselves. Nothing else may have a DOCTYPE either. */
export const kindOfDoctype = (doctype: string): Outcome => (/^\s*html\b/i.test(doctype) ? 'html-page' : 'doctype');

/**
 * Whether an element that stands before every record is a notice about the answer. Not `message`: an element of that
 * name with values in it may as well be what a buyer wrote.
 */
export const isNotice = (depth: number, foldedName: string): boolean =>
  depth === 2 && foldedName !== 'message' && ERRORS.has(foldedName);

/** Whether an element outside of every record belongs neither to an empty list of them nor to the groups around it. */
export const isStranger = (depth: number, foldedName: string): boolean =>
  depth > 2 || (depth === 2 && ERRORS.has(foldedName));
