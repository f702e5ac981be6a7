/** The module order of ARCHITECTURE.md, executed. Each module imports only what stands before it. */
const order = [
  'shared',
  'config',
  'embedded',
  'clock',
  'database',
  'queue',
  'http',
  'files',
  'audit',
  'access',
  'operations',
  'offices',
  'schedules',
  'agents',
  'quotas',
  'contributions',
  'evaluations',
  'planning',
  'documents',
  'cases',
  'imports',
  'reports',
  'events',
  'demo',
];
const upward = order.map((name, i) => ({
  name: `${name}-imports-only-what-stands-before-it`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${[...order.slice(i + 1), 'cli'].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...upward,
    {
      name: 'siblings-ignore-each-other',
      severity: 'error',
      from: { path: '^src/contributions/' },
      to: { path: '^src/quotas/' },
    },
    {
      name: 'core-is-pure',
      comment:
        'Rules are pure functions over plain data: no Nest, TypeORM, Bull, clock, logger, Node API but crypto-free arithmetic.',
      severity: 'error',
      from: { path: '^src/(shared|[^/]+/core)/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/(shared|[^/]+/core)/', '^node_modules/(decimal|ipaddr)\\.js/'] },
    },
    {
      name: 'typeorm-stays-in-persistence',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/database/',
          '\\.(entity|repository|module)\\.ts$',
          '^src/(app|worker)\\.module\\.ts$',
        ],
      },
      to: { path: '^node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'bull-stays-in-queue',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/queue/', '\\.(processor|module)\\.ts$'] },
      to: { path: '^node_modules/(bull|@nestjs/bull|@bull-board)/' },
    },
    { name: 'no-orphan-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
