import { isFeed } from '../../domain/connection/connection.ts';
import { DATA_PERMISSIONS, REQUIRED_PERMISSIONS } from '../../domain/permissions.ts';
import { isAllowedSite } from '../../domain/policy/crm-sites.ts';
import { isOneSite, sitePattern } from '../../domain/site-pattern.ts';
import type { ConnectionView, Output, ProfileList } from '../../rpc/contract.ts';

/** What the browser says, by the manifest and at this moment. */
export interface BrowserGrants {
  /** Given with the installation. */
  required: readonly string[];
  /** What Firefox had the user agree to. */
  data: readonly string[];
  /** Permissions that are there now, required ones among them. */
  permissions: readonly string[];
  /** Match patterns of sites. */
  origins: readonly string[];
}

/** Who needs what; null where that could not be read. */
export interface Needs {
  views: readonly ConnectionView[];
  profiles: ProfileList;
  noticesOn: boolean;
  /** Null for somebody alone. */
  team: Output<'team.status'>;
}

/** Who stops working without a site. */
interface SiteUser {
  kind: 'feed' | 'crm' | 'team';
  name: string;
}

/** A permission that the user gives and takes back. */
export interface GivenRow {
  /** The permission or the pattern: what the browser is asked with. */
  id: string;
  kind: 'notices' | 'site' | 'sites';
  granted: boolean;
  users: SiteUser[];
  /** Nothing needs it. Not said while that is not known. */
  unused: boolean;
  /** The company's policy does not allow it, so it cannot be asked for here. */
  forbidden: boolean;
}

export interface PermissionList {
  required: string[];
  given: GivenRow[];
}

/** Every permission there is, and each that is missing, in an order that stays when one is given or taken back. */
export function permissionList(grants: BrowserGrants, needs: Needs | null): PermissionList {
  const known: readonly string[] = [...REQUIRED_PERMISSIONS, ...DATA_PERMISSIONS];
  const required = [...grants.required, ...grants.data].toSorted((a, b) => known.indexOf(a) - known.indexOf(b));
  return { required, given: [...noticesRow(grants, needs), ...siteRows(grants, needs)] };
}

function noticesRow({ permissions }: BrowserGrants, needs: Needs | null): GivenRow[] {
  const granted = permissions.includes('notifications');
  if (!granted && needs?.noticesOn !== true) return [];
  const unused = needs?.noticesOn === false;
  return [{ id: 'notifications', kind: 'notices', granted, users: [], unused, forbidden: false }];
}

interface Wanted extends SiteUser {
  origin: string;
  /** "Create in CRM" needs it. A CRM that is filled after a press on the icon is not listed until it has it. */
  missed: boolean;
  forbidden: boolean;
}

function wanted({ views, profiles, team }: Needs): Wanted[] {
  const feeds = views.flatMap(({ connection }) =>
    isFeed(connection) && connection.origin
      ? [{ kind: 'feed' as const, name: connection.name, origin: connection.origin, missed: true, forbidden: false }]
      : [],
  );
  const crms = profiles.profiles.flatMap(({ name, origins, newContactUrl }) =>
    origins
      .filter((origin) => /^https?:/.test(origin))
      .map((origin) => ({
        kind: 'crm' as const,
        name,
        origin,
        missed: URL.parse(newContactUrl ?? '')?.origin === origin,
        forbidden: !isAllowedSite(profiles.allowedCrms ?? null, origin),
      })),
  );
  const origin = URL.parse(team?.server.url ?? '')?.origin;
  const server =
    team && origin
      ? [{ kind: 'team' as const, name: team.server.database, origin, missed: true, forbidden: false }]
      : [];
  return [...feeds, ...crms, ...server];
}

function siteRows({ origins }: BrowserGrants, needs: Needs | null): GivenRow[] {
  const all = needs ? wanted(needs) : [];
  const missed = all.filter(({ missed, origin }) => missed && !origins.some((pattern) => covers(pattern, origin)));
  const patterns = [...new Set([...origins, ...missed.map(({ origin }) => sitePattern(origin))])].toSorted();
  return patterns.map((pattern) => {
    const users = all.filter(({ origin }) => covers(pattern, origin));
    return {
      id: pattern,
      kind: isOneSite(pattern) ? 'site' : 'sites',
      granted: origins.includes(pattern),
      users: users.map(({ kind, name }) => ({ kind, name })),
      unused: needs !== null && users.length === 0,
      forbidden: users.length > 0 && users.every(({ forbidden }) => forbidden),
    };
  });
}

/** Whether a match pattern of a whole site lets an origin be reached. */
export function covers(pattern: string, origin: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  const { protocol, hostname } = new URL(origin);
  if (!scheme || !host || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  if (host === '*') return true;
  return host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host.replace(/:\d+$/, '');
}
