/** Why a time stamp is none: nobody answered, the authority refused, or what it gave is not what was asked. */
export const TIME_STAMP_FAULTS = [
  'silent',
  'refused',
  'unreadable',
  'other-imprint',
  'other-nonce',
  'not-signed',
  'not-for-stamps',
  'expired',
  'untrusted',
] as const;

export type TimeStampFault = (typeof TIME_STAMP_FAULTS)[number];
