/** Offices of the social insurance. `district` is how grassroots offices were called before 1 July 2025. */
export const OFFICE_LEVELS = ['provincial', 'grassroots', 'district'] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** Administrative units. Districts exist until 30 June 2025. */
export const UNIT_LEVELS = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];
