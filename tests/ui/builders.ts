import type { Connection } from '../../lib/domain/connection/connection.ts';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import { blankLead } from '../../lib/domain/lead/blank-lead.ts';
import type { FillPlan, PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import type { CrmProfile } from '../../lib/domain/profile/profile.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { untouched } from '../../lib/domain/triage/triage.ts';
import type { LeadLine } from '../../lib/domain/find/line.ts';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import type { ConnectionView, TriagePage } from '../../lib/rpc/contract.ts';

export const NOW = Date.parse('2026-03-10T12:00:00Z');

export const storedLead = (leadKey: string, feed: Partial<Lead> = {}): StoredLead => ({
  feed: {
    ...blankLead(),
    leadKey,
    connectionId: 'c1',
    test: false,
    kind: 'request',
    answerExpected: true,
    receivedAt: '2026-03-10T10:00:00.000Z',
    sourceHash: leadKey,
    revision: 1,
    ...feed,
  },
  triage: untouched,
});

/** The row of a lead. */
export const leadLine = (leadKey: string, change: Partial<LeadLine> = {}): LeadLine => ({
  leadKey,
  connectionId: 'c1',
  kind: 'request',
  types: ['quote'],
  marketplace: 'DI',
  test: false,
  answerExpected: true,
  createdAt: null,
  receivedAt: '2026-03-10T10:00:00.000Z',
  name: `Buyer ${leadKey}`,
  company: '',
  country: null,
  countryRaw: '',
  region: '',
  city: '',
  product: '',
  products: 0,
  message: '',
  language: null,
  status: 'new',
  notes: 0,
  ...change,
});

export const triagePage = (lines: LeadLine[], rest: Partial<TriagePage> = {}): TriagePage => ({
  lines,
  more: false,
  total: { count: lines.length, more: false },
  boxes: { waiting: lines.length, snoozed: 0, prospects: 0 },
  settings: defaultTriageSettings,
  views: [],
  held: { visit: 0, unknown: 0 },
  connections: [],
  ...rest,
});

export const connection = (change: Partial<Connection> = {}): Connection => ({
  id: 'c1',
  name: 'DirectIndustry',
  mode: 'live',
  origin: 'https://feeds.example.com',
  createdAt: '2026-03-01T00:00:00.000Z',
  ...change,
});

export const connectionView = (change: Partial<ConnectionView> = {}): ConnectionView => ({
  connection: connection(),
  health: 'good',
  lastGoodAt: '2026-03-10T11:00:00.000Z',
  nextAllowedAt: '2026-03-10T13:02:00.000Z',
  lastDownload: downloadReport(),
  busy: false,
  progress: null,
  mapping: null,
  notices: [],
  ...change,
});

export const downloadReport = (change: Partial<DownloadReport> = {}): DownloadReport => ({
  id: 1,
  connectionId: 'c1',
  startedAt: '2026-03-10T11:00:00.000Z',
  finishedAt: '2026-03-10T11:00:02.000Z',
  outcome: 'ok-new',
  httpStatus: 200,
  bytes: 12_345,
  records: 12,
  added: 3,
  updated: 1,
  unchanged: 6,
  held: 1,
  heldNew: 1,
  problems: 1,
  stoppedAt: null,
  ...change,
});

/** A field in the preview; without more said, one that would be filled. */
export const planned = (ref: number, change: Partial<PlannedControl> = {}): PlannedControl => ({
  ref,
  label: `Field ${ref}`,
  type: 'organization',
  outcome: 'filled',
  before: '',
  after: 'Analytical Engines Ltd',
  section: '',
  value: 'Analytical Engines Ltd',
  options: [],
  decided: false,
  ...change,
});

export const fillPlan = (change: Partial<FillPlan> = {}): FillPlan => ({
  leadKey: 'a',
  origin: 'https://crm.example.com',
  firstTime: false,
  crm: null,
  controls: [planned(1)],
  ...change,
});

export const crmProfile = (change: Partial<CrmProfile> = {}): CrmProfile => ({
  id: 'p1',
  name: 'CRM',
  basedOn: null,
  origins: ['https://crm.example.com'],
  rules: [],
  valueMaps: {},
  newContactUrl: null,
  confirmed: true,
  ...change,
});

export const fillReport = (change: Partial<FillReport> = {}): FillReport => ({
  leadKey: 'a',
  origin: 'https://crm.example.com',
  controls: [{ ref: 1, label: 'First name', type: 'given-name', outcome: 'filled', before: '', after: 'Ada' }],
  undoable: true,
  ...change,
});
