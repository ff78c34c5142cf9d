/** A demonstration text: where it lies, and what was left in it on purpose for the checker to find. */
export interface SeedDocument {
  /** File name inside `seeds/documents`. */
  readonly fileName: string;
  readonly title: string;
  readonly itemCount: number;
  /** Names printed in place of the unit's own, and the key of the unit meant. */
  readonly aliasesUsed: readonly { readonly printed: string; readonly unitKey: string }[];
  /** Names that no unit of the city bears. */
  readonly unknownUnits: readonly string[];
  /** Numbers that have lost a character. */
  readonly damagedNumbers: readonly string[];
}

/** The plan that comes up issued: nothing in it is left to ask but how far its standing rule reaches. */
export const issuedPlan: SeedDocument = {
  fileName: 'qingdao-demo.txt',
  title: '海州市进一步完善医疗卫生服务体系实施方案',
  itemCount: 27,
  aliasesUsed: [{ printed: '市卫健委', unitKey: 'health' }],
  unknownUnits: [],
  damagedNumbers: [],
};

/** The plan that lies ready to be imported: an alias, an unknown unit and a damaged number wait in it. */
export const planToImport: SeedDocument = {
  fileName: 'jining-demo.txt',
  title: '济川市进一步完善医疗卫生服务体系的实施方案',
  itemCount: 28,
  aliasesUsed: [
    { printed: '市发改委', unitKey: 'development-reform' },
    { printed: '市金融监管分局', unitKey: 'financial-supervision' },
  ],
  unknownUnits: ['市养老服务指导中心'],
  damagedNumbers: ['1：055'],
};
