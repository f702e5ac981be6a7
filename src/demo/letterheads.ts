import { DOCUMENT_KINDS } from '../documents/core/draw-up';
import type { DemoOffice } from './organisations';
import type { Table } from './tables';

const LEGAL_BASES = [
  'Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024',
  'Kế hoạch số 56/KH-UBND ngày 18 tháng 02 năm 2022 của Ủy ban nhân dân thành phố Hà Nội về thực hiện bảo hiểm xã hội tự nguyện',
].map((text) => ({ text, kinds: DOCUMENT_KINDS }));

/** How every office issues its documents: the city's office names that of the country above it, the others the city's. */
export function letterheadTable(offices: readonly DemoOffice[]): Table {
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  return {
    name: 'office_letterheads',
    columns: [
      'office_id',
      'valid_from',
      'version_no',
      'name',
      'superior_name',
      'symbol',
      'place',
      'head_title',
      'recipients',
      'legal_bases',
    ],
    rows: offices.map(({ id, name, parentId }) => [
      id,
      '2025-07-01',
      1,
      name,
      (parentId === null ? undefined : names.get(parentId)) ?? 'Bảo hiểm xã hội Việt Nam',
      'BHXH',
      'Hà Nội',
      'Giám đốc',
      '{}',
      JSON.stringify(LEGAL_BASES),
    ]),
  };
}
