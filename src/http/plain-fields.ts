/** The fields of a DTO as a plain object, which can be spread into one that has more. */
export type PlainFields<T> = { readonly [K in keyof T]: T[K] };
