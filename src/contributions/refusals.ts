/** Where a row is wrong that the register refuses, and what it says. */
export const REFUSALS: Readonly<Record<string, { readonly pointer: string; readonly detail: string }>> = {
  'agent-not-found': { pointer: '/agentCode', detail: 'no such agent, or it is outside your offices' },
  'staff-not-found': { pointer: '/staffCode', detail: 'is no staff of this agent' },
  'conflicting-line': {
    pointer: '/lineNo',
    detail: 'is stored with other contents: reverse it and send another line',
  },
  'line-not-found': { pointer: '/lineNo', detail: 'no such line from this source system in your offices' },
  'reversed-before-collected': { pointer: '/reversedOn', detail: 'lies before the day of collection' },
  'conflicting-reversal': {
    pointer: '/reason',
    detail: 'the line is reversed for another reason or on another day',
  },
};
