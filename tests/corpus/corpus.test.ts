import { describe, expect, it } from 'vitest';
import {
  expectationNames,
  leadNames,
  pageNames,
  pageOf,
  readCorpusLead,
  readForm,
  readForms,
} from '../support/corpus/corpus.ts';
import { LANGUAGES, STRUCTURES, SYSTEMS, TAGS } from '../support/corpus/tags.ts';

const forms = readForms();
const tagsInUse = new Set(forms.flatMap(({ tags }) => tags));
const missing = (wanted: readonly string[]): string[] => wanted.filter((tag) => !tagsInUse.has(tag));

describe('the corpus of forms', () => {
  it('has an expectation for every page, and a page for every expectation', () => {
    expect(expectationNames()).toEqual(pageNames());
  });

  it('holds every language, every structure and every system that it is meant to hold', () => {
    expect(missing(LANGUAGES)).toEqual([]);
    expect(missing(STRUCTURES)).toEqual([]);
    expect(missing(SYSTEMS)).toEqual([]);
  });

  it('has more than twenty kinds of traps', () => {
    expect([...tagsInUse].filter((tag) => tag.startsWith('trap:')).length).toBeGreaterThan(20);
  });

  it('uses every lead', () => {
    expect(leadNames().filter((name) => !forms.some(({ lead }) => lead === name))).toEqual([]);
  });

  describe.each(pageNames())('%s', (name) => {
    const form = readForm(name);

    it('says what must be filled, unless nothing must', () => {
      expect(Object.keys(form.fields).length > 0).toBe(form.outcome !== 'no-form');
      expect(form.about).toMatch(/\.$/);
    });

    it('has tags that are known', () => {
      expect(form.tags.filter((tag) => !TAGS.has(tag))).toEqual([]);
      expect(form.tags.some((tag) => tag.startsWith('lang:'))).toBe(true);
    });

    it('is filled from a lead that may be seen', () => {
      expect(readCorpusLead(form.lead).kind).toBe('request');
    });

    it('loads nothing from elsewhere', () => {
      expect(pageOf(name)).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    });
  });
});
