import { Select } from 'antd';
import { partyMatches, type PartyOption } from './unit-options.js';
import { useArriving } from './useArriving.js';
import { useParties } from './useParties.js';

interface Common {
  id?: string;
  /** Also offers groups such as 各区市. */
  groups?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
  'aria-label'?: string;
  'data-testid'?: string;
}
interface One extends Common {
  value?: string | null;
  onChange?: (value: string | null) => void;
  allowClear?: boolean;
}
interface Many extends Common {
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** `option` carries the terms only when it comes from our list, not while the select makes one up for a value. */
const found = (typed: string, option?: { label?: unknown }) =>
  option !== undefined && 'terms' in option && partyMatches(option as PartyOption, typed);
const search = { filterOption: found };

/** One unit (or group), found by any of its names. */
export function PartySelect({ groups = false, value, onChange, ...rest }: One) {
  const { options, loading } = useParties(groups);
  const arriving = useArriving(loading);
  return (
    <Select
      {...rest}
      className="wide"
      showSearch={search}
      options={options}
      {...arriving}
      value={value ?? undefined}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
      popupMatchSelectWidth={false}
    />
  );
}

/** Several units or groups, found by any of their names. */
export function PartiesSelect({ groups = false, onChange, ...rest }: Many) {
  const { options, loading } = useParties(groups);
  const arriving = useArriving(loading);
  return (
    <Select
      {...rest}
      mode="multiple"
      className="wide"
      showSearch={{ ...search, autoClearSearchValue: true }}
      options={options}
      {...arriving}
      onChange={(next: string[]) => onChange?.(next)}
      maxTagCount={24}
    />
  );
}
