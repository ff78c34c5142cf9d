import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

interface Props {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  'data-testid'?: string;
}

const PAUSE_MS = 250;

/** Text to search for: asks once the typing pauses, and not in the middle of composing a Chinese word. */
export function SearchField({ value, onChange, placeholder, ...rest }: Props) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // Changed from outside, by going back or clearing the filters.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const composing = useRef(false);
  useEffect(() => {
    if (composing.current || typed === value) return;
    const pause = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, value, onChange]);
  return (
    <Input
      {...rest}
      allowClear
      type="search"
      className="search"
      maxLength={60}
      aria-label={placeholder}
      placeholder={placeholder}
      value={typed}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        onChange(event.currentTarget.value);
      }}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => !composing.current && onChange(typed)}
    />
  );
}
