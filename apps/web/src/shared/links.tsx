import { Link } from 'react-router';
import type { UnitName } from '../api/shapes.js';

/** A unit by name, leading to its entry among the units. */
export function UnitLink({ unit }: { unit: UnitName }) {
  return <Link to={`/units?unit=${unit.id}`}>{unit.name}</Link>;
}

export function PlanLink({ plan }: { plan: { id: string; title: string } }) {
  return <Link to={`/plans/${plan.id}`}>{plan.title}</Link>;
}

export function ItemLink({ item, children }: { item: { id: string; title: string }; children?: React.ReactNode }) {
  return <Link to={`/items/${item.id}`}>{children ?? item.title}</Link>;
}

/** An indicator beside that of other plans. */
export function ComparisonLink({ indicator, children }: { indicator: string; children: React.ReactNode }) {
  return <Link to={`/plans/compare?indicator=${encodeURIComponent(indicator)}`}>{children}</Link>;
}
