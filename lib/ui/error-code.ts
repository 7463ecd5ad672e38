import type { ErrorCode } from '../rpc/contract.ts';

const KNOWN: Readonly<Record<ErrorCode, true>> = {
  'not-allowed': true,
  'bad-input': true,
  unreadable: true,
  'not-found': true,
  'no-permission': true,
  'page-forbidden': true,
  'page-changed': true,
  'no-form': true,
  'form-in-frame': true,
  'nothing-to-undo': true,
  'duplicate-of-itself': true,
  'duplicate-circle': true,
  'time-passed': true,
  'no-field': true,
  'crm-not-allowed': true,
  managed: true,
  'storage-failed': true,
  'data-newer': true,
  internal: true,
};

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(KNOWN, code);

/** The code that a failed call carries. Whatever carries none that we know is a fault of ours: `internal`. */
export function errorCode(error: unknown): ErrorCode {
  return error instanceof Error && 'code' in error && isErrorCode(error.code) ? error.code : 'internal';
}
