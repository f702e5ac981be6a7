import type { ParameterObject } from '@nestjs/swagger';

/** What parameters mean wherever they occur, unless the route says more. */
const KNOWN: Readonly<Record<string, string>> = {
  format: 'In which form the table is wanted.',
  mode: 'Whether one bad row refuses all of them, or only itself.',
  partNo: 'Which part, counted from 1.',
  versions: 'Those that hold now, or those that were replaced as well.',
  year: 'Of this calendar year.',
};

/** `administrativeUnitCode` as `administrative unit code`. */
const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function meaning({ in: place, name }: ParameterObject): string {
  const known = KNOWN[name];
  if (known !== undefined) return known;
  const isId = /id$/i.test(name);
  if (place === 'path') return isId ? 'The id, as other answers give it.' : `Which one: its ${words(name)}.`;
  const thing = words(name.replace(/Id$/, ''));
  return isId || /^(agent|participant)$/.test(name) ? `Only of this ${thing}.` : `Only with this ${thing}.`;
}

/** Says of a parameter what it means, where its route does not: filters and ids are all alike. */
export const describedParameter = (parameter: ParameterObject): ParameterObject =>
  parameter.description ? parameter : { ...parameter, description: meaning(parameter) };
