import { useKeys } from '../../shared/useKeys.js';
import type { CaseActName, Offer } from './offers.js';

/** The keys that open a decision: a agree, d disagree, r return. The dialog still asks before anything is sent. */
export function useOfferKeys(offers: readonly Offer[], onAct: (offer: Offer) => void): void {
  const opening = (act: CaseActName) => {
    const offer = offers.find((one) => one.act === act);
    return offer && (() => onAct(offer));
  };
  useKeys({ a: opening('approve'), d: opening('disapprove'), r: opening('giveBack') });
}
