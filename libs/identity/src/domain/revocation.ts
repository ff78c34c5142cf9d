/** Why a session ended before its time. */
export type RevocationReason = 'signedOut' | 'signedOutEverywhere' | 'passwordChanged' | 'tokenReused' | 'disabled';
