import { GRANTS, ROLES, isGranted } from '../../access/core/permission';
import type { FieldCode } from '../../shared/field-messages';
import { IMPORT_STATES, isOpen, requireOpen } from './import-state';
import { mappingFaults } from './mapping-faults';
import { allErrors, placed } from './place-errors';
import { noteOf } from './row-messages';

describe('an error of a row', () => {
  it.each([
    ['/collectedOn', { field: 'collectedOn', column: 'F' }],
    ['/lines/3/amount', { field: 'lines' }],
    ['/a~1b', { field: 'a/b' }],
    ['', {}],
  ])('at %j is placed', (pointer, place) => {
    const columnOf = (field: string): string | undefined => (field === 'collectedOn' ? 'F' : undefined);
    expect(placed({ pointer, code: 'required', detail: 'y' }, columnOf)).toEqual({
      code: 'required',
      detail: 'y',
      ...place,
    });
  });

  it('is told once of a cell, and twenty times of a row', () => {
    const at = (column: string, code: FieldCode) => ({ code, detail: '', column });
    expect(allErrors([at('T', 'unknown-kind')], [at('T', 'required'), at('F', 'date-expected')])).toEqual([
      at('T', 'unknown-kind'),
      at('F', 'date-expected'),
    ]);
    expect(
      allErrors(
        [],
        Array.from({ length: 50 }, (_, i) => at(`C${i}`, 'required')),
      ),
    ).toHaveLength(20);
  });

  it('is written in the language that is asked for', () => {
    const errors = [
      { code: 'date-expected', detail: 'must be an existing day as YYYY-MM-DD', column: 'F' },
      { code: 'malformed-csv', detail: 'has a quote in the middle of a cell' },
      { code: 'agents-pk', detail: 'is new', field: 'kind' },
    ] as const;
    expect(noteOf(12, errors, 'en')).toBe(
      'F12: must be an existing day as YYYY-MM-DD; has a quote in the middle of a cell; kind: is new',
    );
    expect(noteOf(12, errors, 'vi')).toBe(
      'F12: không phải là một ngày có thật (dd/MM/yyyy); không phải là CSV; kind: trái với quy tắc agents-pk của sổ',
    );
  });
});

describe('saved names of columns', () => {
  it.each([
    [[{ header: 'Số BL', field: 'receiptNo' }], []],
    [[{ header: 'x', field: 'bonus' }], ['/columns/0/field unknown-value']],
    [[{ header: 'Lỗi', field: 'receiptNo' }], ['/columns/0/header wrong-form']],
    [[{ header: ' - ', field: 'receiptNo' }], ['/columns/0/header wrong-form']],
    [
      [
        { header: 'a', field: 'receiptNo' },
        { header: 'Á', field: 'receiptNo' },
      ],
      ['/columns/1/field duplicate-column', '/columns/1/header duplicate-column'],
    ],
  ])('%j', (columns, faults) => {
    expect(mappingFaults('contributions', columns).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      faults,
    );
  });
});

describe('an import', () => {
  it.each(IMPORT_STATES.filter(isOpen))('that is %s can be stopped', (state) => {
    expect(() => requireOpen(state)).not.toThrow();
  });

  it.each(IMPORT_STATES.filter((state) => !isOpen(state)))('that is %s is over', (state) => {
    expect(() => requireOpen(state)).toThrow(expect.objectContaining({ code: `import-is-${state}` }));
  });

  // One permission opens the door to every kind.
  it.each(ROLES.filter((role) => isGranted(role, 'contributions:record')))(
    'may be asked for by %s, who may do what it does',
    (role) => {
      expect([...GRANTS[role]]).toEqual(
        expect.arrayContaining([
          'contributions:record',
          'quotas:manage',
          'agents:manage',
          'quality-records:manage',
        ]),
      );
    },
  );
});
