const MAX_LENGTH = 40;

/**
 * Codes under which things go over to somebody who has codes in use already. One that is free stays; another gets the first
 * number behind it that makes it free, shortened where it would become longer than 40 characters.
 * @param codes each once.
 * @returns one for each of `codes`, in their order.
 */
export function freeCodes(codes: readonly string[], inUse: Iterable<string>): string[] {
  const taken = new Set(inUse);
  // A code that stays must not be given to another one first.
  const reserved = new Set([...taken, ...codes]);
  return codes.map((code) => {
    if (!taken.has(code)) return code;
    for (let number = 2; ; number++) {
      const suffix = `-${number}`;
      const numbered =
        Array.from(code)
          .slice(0, MAX_LENGTH - suffix.length)
          .join('') + suffix;
      if (reserved.has(numbered)) continue;
      reserved.add(numbered);
      return numbered;
    }
  });
}
