/** One jest run over every workspace; `npm test` starts the MongoDB and the Kafka that its tests talk to. */
export default {
  roots: ['<rootDir>/gateway', '<rootDir>/services', '<rootDir>/packages', '<rootDir>/infra'],
  testMatch: ['**/src/**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@onecore/(kernel|store|access|events|subgraph|testing)/(.*)$': '<rootDir>/packages/$1/src/$2',
    '^@onecore/(party-building|volunteer|procurement|self-governance)/(.*)$': '<rootDir>/services/$1/src/$2',
    '^@onecore/(local|demo|bench|checks)/(.*)$': '<rootDir>/infra/$1/src/$2',
    '^@onecore/gateway/(.*)$': '<rootDir>/gateway/src/$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/.onecore/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  testTimeout: 60_000,
  maxWorkers: 2,
}
