import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Setting } from '../../src/config/setting';
import { settings } from '../../src/config/settings';

interface Service {
  readonly image?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string | number>;
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { test?: string[]; disable?: boolean };
}

const text = readFileSync('docker-compose.yml', 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const table: Setting<unknown>[] = Object.values(settings);
const applications = ['api', 'worker', 'migrate'];

describe('docker-compose.yml', () => {
  it('has the two processes, their stores and the migration', () => {
    expect(Object.keys(services).toSorted()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(services['postgres']?.image).toBe('postgres:17');
    expect(services['redis']?.image).toBe('redis:7');
  });

  it('never lets Redis evict a job or forget it', () => {
    expect(services['redis']?.command?.join(' ')).toContain('--maxmemory-policy noeviction --appendonly yes');
  });

  it.each(['api', 'worker'])('starts %s on healthy stores and a migrated schema', (name) => {
    expect(services[name]?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
      migrate: { condition: 'service_completed_successfully' },
    });
  });

  it.each(['postgres', 'redis'])('asks %s whether it is well', (name) => {
    expect(services[name]?.healthcheck?.test).toHaveLength(2);
  });

  it.each(applications)('gives %s only settings there are, and every required one', (name) => {
    const given = Object.keys(services[name]?.environment ?? {});
    expect(table.map((setting) => setting.name)).toEqual(expect.arrayContaining(given));
    const required = table.filter((setting) => setting.supplied).map((setting) => setting.name);
    expect(given).toEqual(expect.arrayContaining(required));
  });

  it('takes every secret from the environment and has a default for none', () => {
    const names = [...text.matchAll(/\$\{(\w*(?:KEYS?|PASSWORD))(.*?)\}/g)];
    expect(new Set(names.map(([, name]) => name))).toEqual(
      new Set(['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'JWT_KEYS', 'PARTICIPANT_HASH_KEY', 'CURSOR_KEY']),
    );
    for (const [, , rest] of names) expect(rest).toBe(':?');
  });
});

describe('Dockerfile', () => {
  const stages = readFileSync('Dockerfile', 'utf8')
    .split(/^FROM /m)
    .slice(1);
  const last = stages.at(-1) ?? '';

  it('builds apart from what it ships, and runs it without root', () => {
    expect(stages).toHaveLength(2);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^CMD \["node", "dist\/src\/main\.js"\]$/m);
  });

  it('holds no secret', () => {
    const secrets = table.filter((setting) => setting.isSecret).map((setting) => setting.name);
    for (const name of secrets) expect(stages.join('')).not.toContain(name);
  });
});
