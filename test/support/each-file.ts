import 'reflect-metadata';

/** The environment of every test process, and of what a test starts apart; a test gives the rest itself. */
Object.assign(process.env, {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  REDIS_URL: process.env['TEST_REDIS_URL'],
  DATA_DIR: process.env['TEST_DATA_DIR'],
});
// A test makes its own database; the one of the shell must not be touched by accident.
delete process.env['DATABASE_URL'];
