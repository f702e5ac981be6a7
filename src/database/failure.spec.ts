import { isSchemaAbsent, safeReason } from './failure';

const refused = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('the reason that is shown of a failure', () => {
  it('keeps what Postgres says and leaves out what it quotes', () => {
    const error = refused('22P02', 'invalid input syntax for type integer: "079123456789"');
    expect(safeReason(error)).toBe('invalid input syntax for type integer: "…" (Postgres 22P02)');
  });

  it('keeps our own words, and the code of a system call is none of Postgres', () => {
    expect(safeReason(new Error('no agent "IS0001A" here'))).toBe('no agent "IS0001A" here');
    expect(safeReason(refused('ECONNRESET', 'read "x"'))).toBe('read "x"');
    expect(safeReason('gone')).toBe('gone');
  });
});

it('a table that is not there means that nobody has migrated', () => {
  expect(isSchemaAbsent(refused('42P01', 'relation "offices" does not exist'))).toBe(true);
  expect(isSchemaAbsent(refused('42703', 'column does not exist'))).toBe(false);
});
