// Which part may import which. The order of the libraries is the list below; everything else follows from it.
// Checked by tests/architecture, which also holds one planted violation for each rule.

/** From the ground up: a library imports only those of earlier lines, never its neighbours. */
const order = [
  ['contracts'],
  ['kernel'],
  ['database'],
  ['ledger', 'access'],
  ['inbox'],
  ['organisation'],
  ['identity'],
  ['comments'],
  ['approvals'],
  ['plans'],
  ['work-items'],
  ['evidence', 'indicators'],
  ['reporting'],
  ['letters', 'instructions'],
  ['assessments', 'notifications'],
  ['reforms'],
];

/** Outside the order: what each of them may import, and who may import it. */
const apart = {
  'plan-reader': { imports: ['contracts', 'kernel'], importedBy: ['^libs/plans/', '^apps/cli/', '^tests/'] },
  documents: {
    imports: ['contracts', 'kernel', 'plan-reader'],
    importedBy: ['^libs/plans/', '^apps/cli/', '^tests/'],
  },
  'embedded-postgres': { imports: ['kernel'], importedBy: ['^apps/cli/', '^tests/'] },
};

const frameworks = [
  '(^|/)node_modules/(@nestjs|@fastify|typeorm|fastify|pg|socket\\.io|passport|rxjs|reflect-metadata|@casl)(/|$)',
  '^(node:)?(fs|http|https|net|child_process|fs/promises)$',
];

const below = order.flatMap((line, at) => line.map((name) => [name, order.slice(0, at).flat()]));

const rules = [
  ...[...below, ...Object.entries(apart).map(([name, { imports }]) => [name, imports])].map(([name, allowed]) => ({
    name: `order-of-${name}`,
    comment: `${name} may import ${allowed.join(', ') || 'no library'} (and plans the plan-reader and documents).`,
    from: { path: `^libs/${name}/` },
    to: {
      path: '^libs/',
      pathNot: `^libs/(${[name, ...allowed, ...(name === 'plans' ? Object.keys(apart).filter((one) => one !== 'embedded-postgres') : [])].join('|')})/`,
    },
  })),
  ...Object.entries(apart).map(([name, { importedBy }]) => ({
    name: `${name}-is-kept-apart`,
    comment: `Only ${importedBy.join(', ')} may import ${name}.`,
    // Libraries are held by the order of their own.
    from: { pathNot: [`^libs/`, ...importedBy] },
    to: { path: `^libs/${name}/` },
  })),
  {
    name: 'library-without-a-place',
    comment: 'A new library has to be given its place in the order above.',
    from: { path: '^libs/', pathNot: `^libs/(${[...below.map(([name]) => name), ...Object.keys(apart)].join('|')})/` },
    to: {},
  },
  {
    name: 'library-through-its-index',
    comment: 'A library is reached as #libs/NAME, which is its src/index.ts.',
    from: { pathNot: '^libs/' },
    to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
  },
  {
    name: 'library-through-its-index-from-a-library',
    comment: 'A library is reached as #libs/NAME, also by other libraries.',
    from: { path: '^libs/([^/]+)/' },
    to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
  },
  {
    name: 'domain-without-framework',
    comment: 'Rules of the domain are pure: no framework, no files, no network.',
    from: { path: ['^libs/[^/]+/src/domain/', '^libs/(plan-reader|contracts)/src/'], pathNot: '\\.spec\\.ts$' },
    to: { path: frameworks },
  },
  {
    name: 'domain-before-its-surroundings',
    comment: 'Commands, queries and entities know the domain; the domain knows only contracts, kernel and itself.',
    from: { path: '^libs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
    to: {
      path: '^libs/',
      pathNot: ['^libs/$1/src/domain/', '^libs/(contracts|kernel|plan-reader)/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'contracts-run-in-the-browser',
    comment: 'The page loads contracts: nothing of Node.js, no package but zod.',
    from: { path: '^libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: ['^libs/contracts/', '(^|/)node_modules/zod/'] },
  },
  {
    name: 'page-imports-contracts-only',
    comment: 'The page takes shapes from the generated client, constants and form schemas from contracts.',
    from: { path: '^apps/web/src/' },
    to: { path: ['^libs/', '^apps/', '^seeds/'], pathNot: ['^libs/contracts/', '^apps/web/'] },
  },
  {
    name: 'page-without-node',
    comment: 'The page runs in a browser.',
    from: { path: '^apps/web/src/', pathNot: '\\.spec\\.tsx?$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'apps-apart',
    comment: 'Apps do not import each other; what two of them need is a library.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'libraries-below-apps',
    comment: 'Libraries know neither apps nor seeds nor tests.',
    from: { path: '^libs/' },
    to: { path: '^(apps|seeds|tests)/' },
  },
  {
    name: 'seeds-apart',
    comment: 'The demonstration is never part of the product: only the command line and tests load it.',
    from: { pathNot: '^(seeds|tests|apps/cli)/' },
    to: { path: '^seeds/' },
  },
  {
    name: 'no-test-in-the-product',
    comment: 'Nothing that is shipped imports from the tests.',
    from: { path: '^(apps|libs|seeds)/', pathNot: '\\.spec\\.tsx?$' },
    to: { path: ['^tests/', '\\.spec\\.tsx?$'] },
  },
  {
    name: 'no-cycle',
    comment: 'Files do not import each other in a circle; entities that refer to each other may.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] }, via: { pathNot: '\\.entity\\.ts$' } },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere fails only when it runs.',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\.(css|svg|png)$' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|tests/architecture/planted)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
