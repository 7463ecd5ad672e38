import { describe, expect, it } from 'vitest';
import { mailLink, phoneLink, webLink } from '../../lib/ui/safe-links.ts';

describe('web addresses', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    [' http://example.com ', 'http://example.com/'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://bank.example@evil.example/', null],
    ['//example.com', null],
    ['', null],
  ])('%j', (text, link) => expect(webLink(text)).toBe(link));
});

describe('e-mail addresses', () => {
  it.each([
    ['ada@example.com', 'mailto:ada@example.com'],
    ['a+b@example.com', 'mailto:a%2Bb@example.com'],
    ['a@example.com?bcc=evil@example.com', null],
    ['a@example.com?bcc=evil', 'mailto:a@example.com%3Fbcc%3Devil'],
    ['a@example.com,b', 'mailto:a@example.com%2Cb'],
    ['a b@example.com', null],
    ['nobody', null],
    ['a\ud800@example.com', null],
    ['a@\udc00.example', null],
  ])('%j', (text, link) => expect(mailLink(text)).toBe(link));
});

describe('telephone numbers', () => {
  it.each([
    ['+4930123456', 'tel:+4930123456'],
    ['030 / 12-34 (5)', 'tel:03012345'],
    ['*21*0301234#', null],
    ['+49 30 12345 ext. 7', null],
    ['1+2345', null],
    ['12', null],
  ])('%j', (text, link) => expect(phoneLink(text)).toBe(link));
});
