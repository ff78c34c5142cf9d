import type { UnitKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { insertUnits, type UnitToInsert } from '#libs/organisation';

/** A unit of a test tree with what lies below it; the order in the list is the official order. */
export type Tree = [kind: UnitKind, name: string, ...below: Tree[]];

/** A small city with departments, one of them with offices, a district with its own, and a zone. */
export const haizhou: Tree = [
  'government',
  '海州市人民政府',
  ['generalOffice', '市政府办公室', ['office', '督查室']],
  ['governmentDepartment', '市发展改革委'],
  ['governmentDepartment', '市财政局', ['office', '办公室'], ['office', '预算处']],
  ['governmentDepartment', '市教育局', ['office', '办公室']],
  ['verticalAgency', '海州海事局'],
  [
    'districtGovernment',
    '东港区人民政府',
    ['generalOffice', '区政府办公室'],
    ['governmentDepartment', '区财政局'],
    ['functionalZone', '东港物流园管委会'],
  ],
  ['districtGovernment', '西山区人民政府', ['governmentDepartment', '区财政局']],
  ['functionalZone', '高新区管委会'],
];

/** The units of a tree as rows, parents first; siblings get official orders 10, 20, …. */
export function unitsOf(tree: Tree, parentId: string | null = null, order = 10): UnitToInsert[] {
  const [kind, name, ...below] = tree;
  const id = newId();
  const unit: UnitToInsert = { id, parentId, kind, name, officialOrder: order, validFrom: '2020-01-01' };
  return [unit, ...below.flatMap((branch, index) => unitsOf(branch, id, (index + 1) * 10))];
}

/** Stores a tree and tells the id of a unit by the path of names from any point on: `id('东港区人民政府/区财政局')`. */
export async function aCity(tx: Transaction, tree: Tree = haizhou): Promise<(path: string) => string> {
  const units = unitsOf(tree);
  await insertUnits(tx, units);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const pathOf = (unit: UnitToInsert): string => {
    const above = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return above ? `${pathOf(above)}/${unit.name}` : `/${unit.name}`;
  };
  return (path) => {
    const found = units.filter((unit) => pathOf(unit).endsWith(`/${path}`));
    if (found.length !== 1) throw new Error(`${found.length} units of the test city are called ${path}`);
    return found[0]!.id;
  };
}
