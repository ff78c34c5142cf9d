import { useEffect } from 'react';
import { type BlockerFunction, NavigationType, useBeforeUnload, useBlocker } from 'react-router';
import { formsWithWords } from '../shared/typed-forms.js';

const mustAsk: BlockerFunction = ({ currentLocation, nextLocation, historyAction }) =>
  historyAction === NavigationType.Pop
    ? formsWithWords().length > 0
    : // A page only notes in its address what it shows.
      nextLocation.pathname !== currentLocation.pathname && formsWithWords().some((form) => !form.isSending());

const keepWords = (event: BeforeUnloadEvent) => {
  if (formsWithWords().length > 0) event.preventDefault();
};

/** Before “back” or a link leaves a form with typed words, it asks what Escape asks there. The one blocker the router takes. */
export function TypedGuard() {
  const blocker = useBlocker(mustAsk);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const forms = formsWithWords();
    const leave = () => {
      blocker.proceed();
      for (const form of forms) form.giveUp();
    };
    const last = forms.at(-1);
    if (last) last.ask(leave, blocker.reset);
    else blocker.proceed();
  }, [blocker]);
  useBeforeUnload(keepWords);
  return null;
}
