// Nest 12 ships ES modules; Jest runs CommonJS on Node 20, so those packages are transformed too.
const esmPackages =
  '@nestjs/(?!throttler)[^/]+|file-type|strtok3|token-types|@tokenizer/[^/]+|uint8array-extras|@borewit/[^/]+|es-toolkit|@standard-schema|js-yaml|sqids|content-disposition|cookie|jose|openapi-typescript|parse-json|index-to-position|supports-color|change-case';

const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.[tj]s$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

module.exports = {
  maxWorkers: 2,
  // Modules of files that are over stay in memory; after a hundred files most time went into looking for garbage.
  workerIdleMemoryLimit: '1GB',
  // A test that hangs is found all the same; one on a busy machine is not taken for it.
  testTimeout: 20_000,
  reporters: ['default', '<rootDir>/test/support/plain-totals.reporter.js'],
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{src,contract}/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.{e2e-spec,spec}.ts'],
      globalSetup: '<rootDir>/test/support/services.setup.ts',
      globalTeardown: '<rootDir>/test/support/services.teardown.ts',
      setupFiles: ['<rootDir>/test/support/each-file.ts'],
    },
  ],
};
