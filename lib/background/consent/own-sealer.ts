import { placeOfOwn } from '../../feed/held-item.ts';
import type { OwnSealer } from '../../storage/own-seals.ts';
import type { Vault } from '../vault.ts';

/** Seals what was an open lead's own with the key of what is held. */
export const ownSealer =
  (vault: Pick<Vault, 'sealHeld'>): OwnSealer =>
  (heldKey, own) =>
    vault.sealHeld(placeOfOwn(heldKey), own);
