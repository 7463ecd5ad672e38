import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A CRM with a field that nobody can know, and a list with words of its own. */
const FIELDS = ['First name', 'Last name', 'E-mail', 'Phone', 'Company', 'Responsible for', 'City', 'Country'];
const INDUSTRIES = ['Please choose', 'Sweets and snacks', 'Heavy works', 'Others'];

const PAGE = `<!doctype html><html lang="en"><title>Example CRM</title><h1>New contact</h1><form onsubmit="return false">
${FIELDS.map((label, at) => `<p><label for="f${at}">${label}</label> <input id="f${at}"></p>`).join('')}
<p><label for="industry">Industry</label> <select id="industry">${INDUSTRIES.map((name, at) => `<option value="${at || ''}">${name}</option>`).join('')}</select></p>
<button>Save</button></form></html>`;

export async function crmPage(): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/contacts/new`,
    close: () => server.close(),
  };
}
