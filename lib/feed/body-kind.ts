import type { Outcome } from '../domain/schedule/outcome.ts';

/** As much text as tells what a body is. */
export const KIND_LENGTH = 512;

const PAGE = /<!doctype\s+html|<html[\s>]/i;

/** What a server prints before or instead of a document: `<br /><b>Warning</b>: …`. */
const FRAGMENTS = new Set(['b', 'br', 'p', 'div', 'pre', 'center', 'font', 'h1', 'h2', 'span', 'table']);

const PAGE_PARTS = new Set(['html', 'head', 'body', 'meta', 'title', 'script']);

/** Elements that a server puts into an answer which is no list of leads. */
const FAILURES = new Set(['error', 'errors', 'exception', 'fault']);

/** Elements that stand in any answer, and alone in one that is no list of leads. */
const REPORTS = new Set(['message', 'status']);

/** Elements that are about the list, whatever is in them. */
const ABOUT_LIST = new Set(['meta', 'metadata', 'header', 'head', 'pagination', 'paging', 'summary', 'statistics']);

/** What a body is that broke before its root element, from how it begins. As much is looked at however much there is already. */
export function kindOfBrokenStart(text: string): Outcome {
  const head = text.slice(0, KIND_LENGTH);
  const first = head.trimStart()[0];
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
 * Whether an element is a notice about the answer, whose parts are no records. One that reports how it went stands
 * before every record. Not `message`: an element of that name with values in it may as well be what a buyer wrote.
 */
export const isNotice = (depth: number, foldedName: string, isFirst: boolean): boolean =>
  ABOUT_LIST.has(foldedName) || (isFirst && depth === 2 && (FAILURES.has(foldedName) || foldedName === 'status'));

/** Whether an element shows that an answer failed, although it may have an empty list as well. */
export const isFailure = (foldedName: string): boolean => FAILURES.has(foldedName);

/** Whether an element outside of every record belongs neither to an empty list of them nor to the groups around it. */
export const isStranger = (depth: number, foldedName: string): boolean =>
  depth > 2 || (depth === 2 && (FAILURES.has(foldedName) || REPORTS.has(foldedName)));
