import { useSearchParams } from 'react-router';
import { Beside } from './Beside.js';
import { SharedIndicators } from './SharedIndicators.js';

/** 指标对比: one indicator in all plans, or the indicators that several plans have; the address says which. */
export function Component() {
  const [search] = useSearchParams();
  const indicator = search.get('indicator')?.trim().slice(0, 200);
  return indicator ? <Beside indicator={indicator} /> : <SharedIndicators />;
}
