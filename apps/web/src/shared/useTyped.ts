import { App } from 'antd';
import { type InputEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A tick is made again with one press; what is looked for in a list is no answer yet. */
const isWords = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !['checkbox', 'radio'].includes(target.type) &&
    target.getAttribute('role') !== 'combobox');

/**
 * What holds a form that can be closed by a slip (Escape, ✕): words that were typed are not lost without a question.
 * `onInput` belongs on what surrounds the fields.
 */
export function useTyped(onClose: () => void): { onInput: (event: InputEvent) => void; close: () => void } {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const typed = useRef(false);
  const question = useRef<{ destroy: () => void }>(null);
  // Sent meanwhile, or left by “back”: there is nothing to ask about any more.
  useEffect(() => () => question.current?.destroy(), []);
  const onInput = useCallback(({ target }: InputEvent) => {
    if (isWords(target)) typed.current = true;
  }, []);
  const close = () => {
    if (!typed.current) return onClose();
    question.current = modal.confirm({
      title: t('typed.title'),
      content: t('typed.lost'),
      okText: t('typed.close'),
      cancelText: t('typed.stay'),
      okButtonProps: { type: 'default' },
      cancelButtonProps: { type: 'primary' },
      // Enter behind Escape gives nothing up.
      focusable: { autoFocusButton: 'cancel' },
      onOk: onClose,
    });
  };
  return { onInput, close };
}
