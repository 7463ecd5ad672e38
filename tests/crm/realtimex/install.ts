import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../../tools/fresh/dependencies.mjs';
import type { InstalledCrm, RunningCrm } from '../system.ts';
import { fetchJson, sendFile, sendJson, serve } from '../web-server.ts';
import { recordsOf } from './records.ts';
import { answerAsSupabase, type Tables, USER } from './supabase.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const FRONT_END = `${FOLDER}node_modules/@realtimex/realtimex-crm/dist`;

/** The package brings its front end as built. */
export async function install(): Promise<InstalledCrm> {
  ensureDependencies(FOLDER);
  return { start, remove: async () => undefined };
}

/** The oldest company is the one that the tests look for: it is on no first page of ten, and others like it are. */
const COMPANIES = [
  'Gerätebau Öhringen GmbH',
  'Acme Corporation',
  'Borealis Pumpen AG',
  'Cascade Labs',
  'Delta Werkzeuge',
  'Erie Instruments',
  'Fjord Marine AS',
  'Grünwald Optik',
  'Hydro Garonne SAS',
  'Iberia Válvulas SL',
  'Gerätebau Öhringen',
  'Gerätebau Öhringen GmbH & Co. KG',
  'Bluebonnet Imaging',
  'Bluebonnet Imaging & Sons, Inc.',
];

async function start(): Promise<RunningCrm> {
  const tables: Tables = {
    init_state: [{ id: 1, is_initialized: 1 }],
    business_profile: [{ id: 1, name: 'Seller & Sons' }],
    sales: [
      { id: 1, user_id: USER, first_name: 'Ada', last_name: 'Seller', administrator: true, disabled: false },
      { id: 2, user_id: '-', first_name: 'Ben', last_name: 'Seller', administrator: false, disabled: false },
    ],
    companies: COMPANIES.map((name, at) => ({ id: at + 1, name, sales_id: 1 })),
  };
  const { url, stop } = await serve((request, response, asked, body) => {
    if (asked.pathname === '/__writes') return sendJson(response, recordsOf(tables));
    if (sendFile(response, FRONT_END, asked.pathname === '/' ? 'index.html' : asked.pathname)) return;
    answerAsSupabase(tables, request, response, asked, body);
  });
  return { url, records: () => fetchJson(`${url}__writes`), stop };
}
