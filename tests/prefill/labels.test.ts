// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../lib/prefill/collect/collect.ts';
import { fieldLabel } from '../../lib/prefill/field.ts';
import { putMarkup } from './support.ts';

/** The first text of each control of a page. */
function labelsIn(html: string): string[] {
  putMarkup(document.body, html);
  return collect(document).map((field) => (field.labels.length > 0 ? fieldLabel(field) : ''));
}

beforeEach(() => putMarkup(document.body, ''));

describe('the label of a control', () => {
  it.each<[layout: string, html: string, labels: string[]]>([
    ['a label that names the control', '<label for="a">City</label><input id="a">', ['City']],
    ['a label around text, line break and wrapper', '<p><label>City<br><span><input></span></label></p>', ['City']],
    ['a label before the control, bound to nothing', '<div><label>City</label><div><input></div></div>', ['City']],
    ['a label whose target is not on the page', '<div><label for="gone">City</label><input></div>', ['City']],
    ['text, then a mark in an element', 'City <span>*</span> <input>', ['City']],
    ['text, then a mark, then a line break', '<p>City:<span>*</span><br><label><input></label></p>', ['City:']],
    ['a word for "required" behind the label', '<div><b>City</b><i>REQUIRED</i><div><input></div></div>', ['City']],
    ['a row of a table', '<table><tr><td>City:</td><td>*</td><td><input></td></tr></table>', ['City:']],
    [
      'two fields in one row',
      '<table><tr><td>City</td><td><input></td><td>Fax</td><td><b><input></b></td></tr></table>',
      ['City', 'Fax'],
    ],
    [
      'a picture between label and control',
      '<table><tr><td>City</td><td><img alt=""><input></td></tr></table>',
      ['City'],
    ],
    ['divs in place of labels', '<div><div>City:</div><div><div><input></div></div></div>', ['City:']],
    ['a definition list', '<dl><dt>City</dt><dd><input></dd><dt>Fax</dt><dd><input></dd></dl>', ['City', 'Fax']],
    [
      'words that float over the control, each in a box of its own',
      '<div><input><span>City</span></div><div><input><span>Fax</span></div>',
      ['City', 'Fax'],
    ],
    [
      'the option for nothing',
      '<select><option value="">Country</option><option>France</option></select>',
      ['Country'],
    ],
    ['words that float, under a heading', '<h1>Contact</h1><div><input><span>City</span></div>', ['City']],
    ['a hint nearer than the label', '<div><label>City</label><small>As on maps</small><input></div>', ['City']],
    [
      'an error nearer than the label',
      '<div><span>City</span><span role="alert">Please check this</span><input></div>',
      ['City'],
    ],
    [
      'an error that is not shown',
      '<div><span>City</span><span style="display: none">Please check this</span><input></div>',
      ['City'],
    ],
    ['a word for "required" in another script', '<dl><dt>会社名<i>必須</i></dt><dd><input></dd></dl>', ['会社名 必須']],
    [
      'one label over several boxes',
      '<dl><dt>Phone</dt><dd><input> - <input> - <input></dd><dt>Fax</dt><dd><input><input></dd></dl>',
      ['Phone', 'Phone', 'Phone', 'Fax', 'Fax'],
    ],
    [
      'a list and a line in one cell',
      '<table><tr><td>First name</td><td><select></select><input></td><td>Last name</td><td><input></td></tr></table>',
      ['First name', 'First name', 'Last name'],
    ],
    [
      'a heading over many',
      '<div>Contact<div><input><input><input><input><input></div></div>',
      ['Contact', '', '', '', ''],
    ],
    ['long prose nearer than the label', `<div><label>City</label><p>${'word '.repeat(40)}</p><input></div>`, ['City']],
    ['a floating label behind the control', '<div><input><label>City</label></div>', ['City']],
    [
      'a floating label that screen readers are not told',
      '<div><input aria-labelledby="l"><span id="l" aria-hidden="true">City</span></div>',
      ['City'],
    ],
    ['a list of references', '<b id="x">Billing</b><i id="y">City</i><input aria-labelledby="x y">', ['Billing City']],
    ['the label of the control before it', '<input id="a" type="checkbox"><label for="a">Agree</label><input>', ['']],
    ['the beginning of an answer', '<div><span>https://shop.example/</span><input></div>', ['']],
    [
      'the name of a small group',
      '<fieldset><legend>Phone</legend><div><select></select></div><div><input></div></fieldset>',
      ['Phone', 'Phone'],
    ],
    [
      'the name of a group by reference',
      '<b id="g">Phone</b><hr><div role="group" aria-labelledby="g"><i><input></i><i><input></i></div>',
      ['Phone', 'Phone'],
    ],
  ])('%s', (_, html, labels) => {
    expect(labelsIn(html)).toEqual(labels);
  });
});

describe('the heading of a column', () => {
  it.each<[layout: string, html: string, labels: string[]]>([
    [
      'in the head of a table',
      '<table><thead><tr><th>Type</th><th>Value</th></tr></thead><tbody><tr><td><select></select></td><td><input></td></tr><tr><td><select></select></td><td><input></td></tr></tbody></table>',
      ['Type', 'Value', 'Type', 'Value'],
    ],
    [
      'in every other row',
      '<table><tr><td>First</td><td>Last</td></tr><tr><td><input></td><td><input></td></tr><tr><td>City</td><td>Fax</td></tr><tr><td><input></td><td><input></td></tr></table>',
      ['First', 'Last', 'City', 'Fax'],
    ],
    [
      'over several columns',
      '<table><tr><th colspan="2">Street</th><th>City</th></tr><tr><td><input></td><td><input></td><td><input></td></tr></table>',
      ['Street', 'Street', 'City'],
    ],
    [
      'of a grid made of divs',
      '<div role="grid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Email</div></div><div role="row"><div role="gridcell"><input></div><div role="gridcell"><input></div></div></div>',
      ['Name', 'Email'],
    ],
  ])('%s', (_, html, labels) => {
    expect(labelsIn(html)).toEqual(labels);
  });
});

describe('the label of a web component', () => {
  const inShadow = (host: string, shadow: string) => {
    putMarkup(document.body, host);
    putMarkup(document.querySelector('x-field')!.attachShadow({ mode: 'open' }), shadow);
    return collect(document).map((field) => (field.labels.length > 0 ? fieldLabel(field) : ''));
  };
  it.each<[layout: string, host: string, shadow: string, labels: string[]]>([
    ['an attribute', '<x-field label="City"></x-field>', '<input>', ['City']],
    ['a label for the component', '<label for="h">City</label><x-field id="h"></x-field>', '<input>', ['City']],
    [
      'a label as content',
      '<x-field><b slot="label">City</b></x-field>',
      '<slot name="label"></slot><input>',
      ['City'],
    ],
    ['a label around a slotted control', '<x-field><input></x-field>', '<label>City</label><slot></slot>', ['City']],
    ['text before the component', '<div><span>City</span><x-field></x-field></div>', '<input>', ['City']],
    [
      'a page in one component',
      '<x-field aria-label="App"></x-field>',
      '<p><input></p><p><input></p><p><input></p>',
      ['', '', ''],
    ],
  ])('%s', (_, host, shadow, labels) => {
    expect(inShadow(host, shadow)).toEqual(labels);
  });
});
