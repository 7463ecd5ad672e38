import type { InstalledCrm, Records, RunningCrm, Stored } from '../system.ts';
import { fetchJson, sendFile, sendJson, serve } from '../web-server.ts';
import { builtScripts, STYLES } from './build.ts';

export type Shadow = 'native' | 'synthetic';

export async function install(shadow: Shadow): Promise<InstalledCrm> {
  const scripts = builtScripts();
  return { start: () => start(scripts, shadow), remove: async () => undefined };
}

async function start(scripts: string, shadow: Shadow): Promise<RunningCrm> {
  const leads: object[] = [];
  const { url, stop } = await serve((request, response, { pathname }, body) => {
    if (request.method === 'POST') {
      leads.push(body as object);
      return sendJson(response, {}, 201);
    }
    if (pathname === '/leads') return sendJson(response, recordsOf(leads));
    if (sendFile(response, scripts, pathname) || sendFile(response, STYLES, pathname)) return;
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pageOf(shadow));
  });
  return { url, records: () => fetchJson(`${url}leads`), stop };
}

const pageOf = (shadow: Shadow): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>New Lead</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/salesforce-lightning-design-system.min.css">
  </head>
  <body>
    <main></main>
    ${shadow === 'synthetic' ? '<script src="/synthetic-shadow.js"></script>' : ''}
    <script src="/lead-form.js"></script>
  </body>
</html>`;

function recordsOf(leads: readonly object[]): Records {
  const filled = (lead: object): [string, Stored][] =>
    Object.entries(lead)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      // How a number is spaced is a matter of taste.
      .map(([name, value]) => [name, name.endsWith('Phone') ? value.replaceAll(' ', '') : value]);
  return { lead: Object.fromEntries(leads.map((lead, at) => [at, Object.fromEntries(filled(lead))])) };
}
