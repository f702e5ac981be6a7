/** To be joined as `unit`: what the administrative unit that has a code on the day is called. */
export const namedUnit = (code: string, day: string): string => `LATERAL (
         SELECT name FROM administrative_units unit
         WHERE unit.code = ${code} AND unit.valid_from <= ${day} AND (unit.valid_to IS NULL OR unit.valid_to >= ${day})
         ORDER BY unit.id LIMIT 1
       ) unit ON true`;
