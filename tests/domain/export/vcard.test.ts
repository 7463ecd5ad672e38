import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_IDS, type ColumnId } from '../../../lib/domain/export/columns.ts';
import { vCard } from '../../../lib/domain/export/vcard.ts';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { fullLead, words } from './leads.ts';

const ALL = new Set<ColumnId>(COLUMN_IDS);
const octets = (text: string): number => new TextEncoder().encode(text).length;
const card = (lead: StoredLead, chosen: ReadonlySet<ColumnId> = ALL): string => vCard(lead, chosen, words);
/** The lines as they were before they were folded. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const named = (text: string, name: string): string[] =>
  unfolded(text).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

describe('a card', () => {
  it('says everything about a buyer in the words of RFC 6350', () =>
    expect(unfolded(card(fullLead()))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      'FN:Zoé Müller',
      'N:Müller;Zoé;;Dr.;',
      'ORG:Müller\\; Söhne',
      'TITLE:Head of Purchasing\\, Europe',
      'EMAIL:zoe@example.com',
      'TEL;VALUE=uri:tel:+4930123456',
      'ADR:;;Am Weg 1;Dresden;;01067;country DE',
      'URL:https://example.com/a;b,c',
      'LANG:de',
      'NOTE:type quote\\n\\nPump X\\, Valve\\n\\nWe need:\\n- a pump\\n- two valves\\; now',
      'SOURCE:https://www.directindustry.com/',
      'REV:20261123T100000Z',
      'END:VCARD',
    ]));

  it('is that of a company where nobody is named', () => {
    const person = { ...fullLead().feed.person, fullName: '', firstName: '', lastName: '' };
    expect(unfolded(card(fullLead({ person })))).toContain('KIND:org');
    expect(named(card(fullLead({ person })), 'FN')).toEqual(['FN:Müller\\; Söhne']);
  });

  it('tells a number that could not be read as it came', () => {
    const person = { ...fullLead().feed.person, phone: '', phoneRaw: 'ext; 12' };
    expect(named(card(fullLead({ person })), 'TEL')).toEqual(['TEL;VALUE=text:ext\\; 12']);
  });

  it('says of whom no more may be made than an answer', () => {
    const lead = { ...fullLead(), suppressed: { scope: 'person-all', reason: 'erased', at: '2026-01-01' } as const };
    expect(named(card(lead), 'NOTE')[0]).toContain('only to be answered');
  });

  it('has only what was chosen', () => {
    const text = card(fullLead(), new Set<ColumnId>(['email']));
    expect(unfolded(text)).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      'FN:zoe@example.com',
      'EMAIL:zoe@example.com',
      'REV:20261123T100000Z',
      'END:VCARD',
    ]);
  });

  it('has no property that a buyer wrote into it', () => {
    const evil = 'x\r\nEND:VCARD\nTEL:1\rNOTE:2\u2028URL:3\u0085A:4\u000BB:5';
    const person = { ...fullLead().feed.person, fullName: evil, position: evil, phone: '', phoneRaw: evil };
    const text = card(fullLead({ person, message: evil, language: evil }));
    expect(unfolded(text).map((line) => line.split(/[:;]/)[0])).toEqual([
      'BEGIN',
      'VERSION',
      'KIND',
      'FN',
      'N',
      'ORG',
      'TITLE',
      'EMAIL',
      'TEL',
      'ADR',
      'URL',
      'NOTE',
      'SOURCE',
      'REV',
      'END',
    ]);
  });

  it.each(['javascript:alert(1)', 'https://example.com/\r\nTEL:1', 'ftp://example.com'])(
    'has no address like %j',
    (website) => expect(named(card(fullLead({ company: { ...fullLead().feed.company, website } })), 'URL')).toEqual([]),
  );
});

it('no line is longer than 75 octets, and none is cut within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (message) => {
      const text = card(fullLead({ message }));
      for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      // A buyer may write the sign of what could not be read, so it is only wrong where it was not written.
      expect(text.split('\uFFFD').length).toBe(message.split('\uFFFD').length);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});
