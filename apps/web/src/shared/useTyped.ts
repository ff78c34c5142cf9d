import { App } from 'antd';
import { type InputEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOpen, type TypedForm } from './typed-forms.js';

/** A tick is made again with one press; what is looked for in a list is no answer yet. */
const isWords = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !['checkbox', 'radio'].includes(target.type) &&
    target.getAttribute('role') !== 'combobox');

interface Typed {
  /** Belongs on what surrounds the fields. */
  onInput: (event: InputEvent) => void;
  /** Closes the form, asking first where words would be lost; `then` is what it is closed for. */
  close: (then?: () => void) => void;
}

interface Options {
  isSending?: boolean;
  /** Whether anything else than words would be lost. */
  isChanged?: () => boolean;
}

/**
 * What holds a form that can be closed by a slip (Escape, ✕, “back”, another page): words that were typed are not lost
 * without a question.
 */
export function useTyped(onClose: () => void, { isSending = false, isChanged = () => false }: Options = {}): Typed {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const typed = useRef(false);
  const question = useRef<{ destroy: () => void }>(null);
  const ask = (onLose: () => void, onStay?: () => void) => {
    question.current?.destroy();
    question.current = modal.confirm({
      title: t('typed.title'),
      content: t('typed.lost'),
      okText: t('typed.close'),
      cancelText: t('typed.stay'),
      okButtonProps: { type: 'default' },
      cancelButtonProps: { type: 'primary' },
      // Enter behind Escape gives nothing up.
      focusable: { autoFocusButton: 'cancel' },
      onOk: onLose,
      onCancel: onStay,
    });
  };
  const latest = useRef({ onClose, isSending, isChanged, ask });
  useEffect(() => {
    latest.current = { onClose, isSending, isChanged, ask };
  });
  useEffect(() => {
    const form: TypedForm = {
      hasWords: () => typed.current || latest.current.isChanged(),
      isSending: () => latest.current.isSending,
      ask: (onLose, onStay) => latest.current.ask(onLose, onStay),
      giveUp: () => {
        typed.current = false;
        latest.current.onClose();
      },
    };
    const forget = keepOpen(form);
    return () => {
      forget();
      // Sent meanwhile: there is nothing to ask about any more.
      question.current?.destroy();
    };
  }, []);
  const onInput = useCallback(({ target }: InputEvent) => {
    if (isWords(target)) typed.current = true;
  }, []);
  const close = (then?: () => void) => {
    const leave = () => {
      onClose();
      then?.();
    };
    if (typed.current || isChanged()) ask(leave);
    else leave();
  };
  return { onInput, close };
}
