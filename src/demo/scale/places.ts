import type { DemoCommune, DemoPlace } from '../organisations';
import { addressTable } from '../places';

export interface ScaleOffice {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: 'provincial' | 'grassroots';
  readonly parentId: number | null;
}

export interface ScalePlaces {
  readonly offices: readonly ScaleOffice[];
  /** Every commune of before 1 July 2025 with the one it went into. */
  readonly places: readonly DemoPlace[];
}

const COMMUNES_AN_OFFICE = 9;
const HANOI = '01';

interface Today {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly predecessors: string[];
}

/** The communes of today by code, each with those of before that became part of it. */
function communesOfToday(): Today[] {
  const today = new Map<string, Today>();
  for (const ward of addressTable('wards'))
    today.set(ward.ward_code, {
      code: ward.ward_code,
      name: ward.name.normalize('NFC'),
      province: ward.province_code,
      predecessors: [],
    });
  const placed = new Set<string>();
  for (const { old_ward_code: before, new_ward_code: now } of addressTable('ward_mappings')) {
    const commune = today.get(now);
    if (!commune || placed.has(before)) continue;
    placed.add(before);
    commune.predecessors.push(before);
  }
  return [...today.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const asBefore = ({ code, name, predecessors }: Today): DemoCommune[] =>
  predecessors.length === 0
    ? [{ code, name, predecessorCode: null }]
    : predecessors.map((predecessorCode) => ({ code, name, predecessorCode }));

/** Offices: one above all others, in the nation one for each province, and one for every nine communes of today. */
export function scalePlaces(isNation: boolean): ScalePlaces {
  const offices: ScaleOffice[] = [];
  const places: DemoPlace[] = [];
  const add = (office: Omit<ScaleOffice, 'id'>): number =>
    offices.push({ ...office, id: offices.length + 1 });
  const provinces = addressTable('provinces')
    .filter(({ province_code: code }) => isNation || code === HANOI)
    .sort((a, b) => (a.province_code < b.province_code ? -1 : 1));
  const root = isNation
    ? add({ code: '00000', name: 'Bảo hiểm xã hội Việt Nam', level: 'provincial', parentId: null })
    : null;
  const communes = communesOfToday();
  for (const { province_code: province, name } of provinces) {
    const title = name.normalize('NFC').replace(/^(Thành phố|Tỉnh) /, (kind) => kind.toLowerCase());
    const level = 'provincial' as const;
    const above = add({ code: `${province}000`, name: `Bảo hiểm xã hội ${title}`, level, parentId: root });
    communes
      .filter((commune) => commune.province === province)
      .forEach((commune, index) => {
        if (index % COMMUNES_AN_OFFICE === 0)
          add({
            code: `${province}${String(index / COMMUNES_AN_OFFICE + 1).padStart(3, '0')}`,
            name: `Bảo hiểm xã hội cơ sở ${commune.name.replace(/^(Phường|Xã|Đặc khu) /, '')}`,
            level: 'grassroots',
            parentId: above,
          });
        for (const before of asBefore(commune)) places.push({ commune: before, officeId: offices.length });
      });
  }
  return { offices, places };
}
