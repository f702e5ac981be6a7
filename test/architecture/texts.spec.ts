import { readFileSync, readdirSync } from 'node:fs';
import { FILE_NAMES } from '../../src/cases/case-document';
import { FIGURE_TEXTS, FORM_TEXTS, SENTENCE_TEXTS } from '../../src/documents/core/form-texts';
import {
  ENDING_TEXTS,
  LETTER_TEXTS,
  MINUTES_TEXTS,
  NOTICE_TEXTS,
  WARNING_TEXTS,
} from '../../src/documents/core/template-texts';
import {
  END_REASONS,
  EVIDENCE_TEXTS,
  MEASURES_TAKEN,
  MEASURE_NAMES,
  MEASURE_UNITS,
  NOT_RATED,
} from '../../src/documents/core/terms';
import { POLICY_SCHEMA } from '../../src/evaluations/policy.schema';
import { FIELD_TITLES } from '../../src/http/field-titles';
import { REPORT_TEXTS } from '../../src/imports/core/cell-values';
import { PLAN_TEXTS } from '../../src/planning/plan-tables';
import { FIELD_MESSAGES, PART_MESSAGES, SHAPE_MESSAGES } from '../../src/shared/field-messages';
import { PROBLEM_TEXTS } from '../../src/shared/problem-titles';
import { LANGUAGES, SLOT, type Texts } from '../../src/shared/texts';

/** Every catalogue of what is said to people, by its file: the one place to look. */
const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  'src/cases/case-document.ts': { FILE_NAMES },
  'src/documents/core/form-texts.ts': { FORM_TEXTS, FIGURE_TEXTS, SENTENCE_TEXTS },
  'src/documents/core/template-texts.ts': {
    MINUTES_TEXTS,
    LETTER_TEXTS,
    NOTICE_TEXTS,
    WARNING_TEXTS,
    ENDING_TEXTS,
  },
  'src/documents/core/terms.ts': {
    MEASURE_NAMES,
    MEASURE_UNITS,
    MEASURES_TAKEN,
    END_REASONS,
    NOT_RATED,
    EVIDENCE_TEXTS,
  },
  'src/http/field-titles.ts': { FIELD_TITLES },
  'src/imports/core/cell-values.ts': { REPORT_TEXTS },
  'src/planning/plan-tables.ts': { PLAN_TEXTS },
  'src/shared/field-messages.ts': { FIELD_MESSAGES, SHAPE_MESSAGES, PART_MESSAGES },
  'src/shared/problem-titles.ts': PROBLEM_TEXTS,
};

/** Where catalogues are explained, and not kept. */
const MECHANISM = 'src/shared/texts.ts';
const DECLARED = /\breadAloud\(|\bsatisfies\b[^;]*\b(?:Texts|Words)\b[^;]*;/g;

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && path !== MECHANISM)
    .map((path) => [path, readFileSync(path, 'utf8')]),
);
const allText = [...sources.values()].join('\n');
/** Without the catalogues, in which every key stands. */
const elsewhere = [...sources]
  .filter(([path]) => !(path in CATALOGUES))
  .map(([, text]) => text)
  .join('\n');

const entries = Object.entries(CATALOGUES).flatMap(([path, catalogues]) =>
  Object.entries(catalogues).flatMap(([catalogue, texts]) =>
    Object.entries(texts).map(([key, words]) => ({ where: `${path} ${catalogue} ${key}`, key, words })),
  ),
);
const found = (is: (entry: (typeof entries)[number]) => boolean): string[] =>
  entries.filter(is).map(({ where }) => where);

const slotsOf = (text: string): string =>
  [...new Set([...text.matchAll(SLOT)].map(([, slot]) => slot!))].toSorted().join();

describe('catalogues of texts', () => {
  it('are all known here', () => {
    const declared = [...sources].flatMap(([path, text]): [string, number][] => {
      const count = text.match(DECLARED)?.length ?? 0;
      return count === 0 ? [] : [[path, count]];
    });
    const known = Object.entries(CATALOGUES).map(([path, texts]) => [path, Object.keys(texts).length]);
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(known));
  });

  it('say everything in every language, composed', () => {
    expect(entries.length).toBeGreaterThan(600);
    expect(found(({ words }) => LANGUAGES.some((language) => words[language].trim() === ''))).toEqual([]);
    expect(
      found(({ words }) =>
        LANGUAGES.some((language) => words[language] !== words[language].normalize('NFC')),
      ),
    ).toEqual([]);
  });

  it('leave the same to be filled in in every language', () =>
    expect(found(({ words }) => slotsOf(words.vi) !== slotsOf(words.en))).toEqual([]));
});

const kebab = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
const RULE_OF_DECORATOR: Readonly<Record<string, string>> = { ValidateNested: 'nested-validation' };
/** What class-validator has beside rules. */
const NO_RULES = new Set(['IsOptional', 'ValidateBy', 'ValidateIf', 'registerDecorator']);

/** Codes of the rules that bodies and queries are checked for. */
function rulesInUse(): string[] {
  const imports = allText.matchAll(/import \{([^}]*)\} from 'class-validator'/g);
  const decorators = [...imports].flatMap(([, names]) => names!.match(/(?<!type )\b[A-Z]\w*/g) ?? []);
  const own = [...allText.matchAll(/\b(?:rule\(|name:)\s*'(is[A-Z]\w*)'/g)].map(([, name]) => kebab(name!));
  const rules = decorators
    .filter((name) => !NO_RULES.has(name))
    .map((name) => RULE_OF_DECORATOR[name] ?? kebab(name));
  return [...new Set([...rules, ...own])];
}

/** Keywords of JSON Schema that can be broken, anywhere in a schema. */
const KEYWORDS = [
  'allOf',
  'anyOf',
  'const',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxItems',
  'maxLength',
  'maximum',
  'minItems',
  'minLength',
  'minimum',
  'multipleOf',
  'not',
  'oneOf',
  'pattern',
  'type',
  'uniqueItems',
];
function keywordsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Array.isArray(schema) ? [] : Object.keys(schema).filter((name) => KEYWORDS.includes(name));
  return [...own, ...Object.values(schema).flatMap(keywordsIn)];
}

describe('messages of fields', () => {
  it('are there for every rule that bodies and queries are checked for', () => {
    const rules = rulesInUse();
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.filter((rule) => !(rule in FIELD_MESSAGES))).toEqual([]);
  });

  it('are there for every part of the shape of a policy, and for no other', () => {
    const wrong = new Set(keywordsIn(POLICY_SCHEMA).map((keyword) => `wrong-${keyword.toLowerCase()}`));
    expect([...wrong].sort()).toEqual(Object.keys(SHAPE_MESSAGES).sort());
  });
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Codes that are put together: `conflicting-${what}` makes every one that begins so. */
const madeUp = [...elsewhere.matchAll(/`([a-z-]*)\$\{[^}`]+\}([a-z-]*)`/g)]
  .filter(([, before, after]) => `${before}${after}`.length > 3 && `${before}${after}`.includes('-'))
  .map(([, before, after]) => new RegExp(`^${before}[a-z-]+${after}$`));

/** By its name, as in `TEXTS.summary`; by its code, in quotes or put together; or as what is in a state. */
const isUsed = (key: string, rules: ReadonlySet<string>): boolean =>
  new RegExp(String.raw`\b[A-Z_]+\.${escaped(key)}\b`).test(allText) ||
  elsewhere.includes(`'${key}'`) ||
  elsewhere.includes(`${key}-is-`) ||
  rules.has(key) ||
  madeUp.some((form) => form.test(key));

it('texts are there for nothing that nobody says', () => {
  const rules = new Set(rulesInUse());
  // Headings are held against the fields of lists by a test of their own.
  expect(found(({ where, key }) => !where.includes('FIELD_TITLES') && !isUsed(key, rules))).toEqual([]);
});
