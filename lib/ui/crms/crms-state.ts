import { signal } from '@preact/signals';
import type { ContactAddressProblem } from './contact-address.ts';
import type { ProfileRefusal } from '../../domain/profile/profile-file.ts';
import type { CrmProfile } from '../../domain/profile/profile.ts';
import type { ErrorCode, ProfileList } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';

/** What the model needs of the world. */
export interface CrmsDeps {
  call: Call;
  newId: () => string;
  permissions: {
    request: (origin: string) => Promise<boolean>;
    contains: (origin: string) => Promise<boolean>;
    remove: (origin: string) => Promise<boolean>;
  };
  /** Hands a file to the user. */
  save: (name: string, text: string) => void;
  onChange: (listener: () => void) => () => void;
}

export type CrmFormProblem = ContactAddressProblem | 'permission-refused' | 'save-failed' | 'not-allowed';

/** The form that is open: for a new CRM, or for the name and address of one. */
export interface CrmForm {
  profile: CrmProfile | null;
  saving: boolean;
  problem: CrmFormProblem | null;
  /** Whose permission will be asked for; null while the address is none yet. */
  origin: string | null;
}

/** What the last press on a button of a CRM led to. */
export type CrmNotice =
  | { kind: 'saved' | 'imported' | 'allowed' | 'taken-back' }
  | { kind: 'refused'; reason: ProfileRefusal; where: string }
  | { kind: 'error'; code: ErrorCode };

/** Everything that the section shows. Only the actions beside this file write to it. */
export const crmsState = () => ({
  list: signal<ProfileList | null>(null),
  failure: signal<ErrorCode | null>(null),
  /** Origins that may be worked on without a click on the icon. */
  allowed: signal<ReadonlySet<string>>(new Set()),
  form: signal<CrmForm | null>(null),
  removing: signal<CrmProfile | null>(null),
  removed: signal(false),
  notices: signal<Readonly<Record<string, CrmNotice>>>({}),
});

export type CrmsState = ReturnType<typeof crmsState>;

export function note(state: CrmsState, id: string, notice: CrmNotice): void {
  state.notices.value = { ...state.notices.value, [id]: notice };
}
