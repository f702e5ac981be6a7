import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ClsService } from 'nestjs-cls';
import { type Permission, isPermitted } from '../access/core/permission';
import { PERMISSION_KEY } from '../access/permission.decorator';
import { BootError } from '../config/boot-error';
import type { Caller } from '../http/caller';
import { ListFile } from '../http/list-export';
import { PageQuery } from '../http/page';
import { REPORTABLE_KEY, REPORT_LISTS, type ReportListName } from '../http/reportable';
import { StrictValidationPipe, invalidFields } from '../http/validation';
import { DomainError } from '../shared/domain-error';
import { ACCEPT_LANGUAGE } from '../shared/request-context';
import type { ReportQuery } from './core/relative-days';
import type { ReportForm } from './report-order';

/** What every list takes, and an order says otherwise. */
const NO_FILTERS = ['limit', 'cursor', 'format', 'bom'];

interface ReportList {
  /** Where it is declared. */
  readonly where: string;
  readonly permission: Permission;
  readonly query: Type<PageQuery>;
  readonly answer: (caller: Caller, query: PageQuery) => Promise<unknown>;
}

/** The lists that can be ordered: the methods of all controllers that are marked with `@Reportable`. */
@Injectable()
export class ReportLists implements OnApplicationBootstrap {
  private readonly pipe = new StrictValidationPipe();
  private found: ReadonlyMap<ReportListName, ReportList> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly cls: ClsService,
  ) {}

  /** @throws BootError when a list is marked nowhere, or twice, or does not take the query of a list. */
  onApplicationBootstrap(): void {
    this.found = this.marked();
  }

  /** What somebody must be granted who orders or reads the list. */
  permissionOf(name: ReportListName): Permission {
    return this.of(name).permission;
  }

  /** @throws DomainError `forbidden` for a caller who may not read the list itself. */
  requireMayRead(caller: Caller, name: ReportListName): void {
    if (!isPermitted(caller, this.permissionOf(name)))
      throw new DomainError('forbidden', 'forbidden', 'You may not read the list that this report is of.');
  }

  /**
   * The filters as the list takes them, held to the rules of its own query.
   * @throws DomainError `validation-failed`, with pointers into `query` of an order.
   */
  async read(name: ReportListName, filters: ReportQuery): Promise<PageQuery> {
    const strange = NO_FILTERS.filter((field) => Object.hasOwn(filters, field));
    if (strange.length > 0)
      throw invalidFields(
        strange.map((field) => ({
          pointer: `/query/${field}`,
          code: 'not-a-filter',
          detail: 'is no filter of the list',
        })),
      );
    try {
      const { query } = this.of(name);
      return (await this.pipe.transform({ ...filters }, { type: 'body', metatype: query })) as PageQuery;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw invalidFields(error.errors.map((field) => ({ ...field, pointer: `/query${field.pointer}` })));
    }
  }

  /**
   * The whole list as the file that its route would answer the caller with.
   * @throws DomainError whatever the route refuses the query with.
   */
  async file(caller: Caller, { report, query, format, bom, language }: ReportForm): Promise<ListFile> {
    const asked = Object.assign(await this.read(report, query), { format, bom: bom ? 'true' : 'false' });
    const answer = await this.cls.run({ ifNested: 'inherit' }, () => {
      this.cls.set(ACCEPT_LANGUAGE, language);
      return this.of(report).answer(caller, asked);
    });
    if (answer instanceof ListFile) return answer;
    throw new Error(`${this.of(report).where} does not answer with a file`);
  }

  private of(name: ReportListName): ReportList {
    this.found ??= this.marked();
    return this.found.get(name)!;
  }

  private marked(): ReadonlyMap<ReportListName, ReportList> {
    const all = this.discovery
      .getControllers()
      .flatMap(({ instance }) =>
        instance ? this.markedOf(instance as Record<string, ReportList['answer']>) : [],
      );
    const problems = REPORT_LISTS.flatMap((name) => {
      const places = all.filter(([mark]) => mark === name).map(([, { where }]) => where);
      return places.length === 1
        ? []
        : [`the list ${name} is marked in ${places.length} places: ${places.join(', ')}`];
    });
    if (problems.length > 0) throw new BootError(problems.join('; '));
    return new Map(all);
  }

  private markedOf(instance: Record<string, ReportList['answer']>): [ReportListName, ReportList][] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method]!;
      const name = Reflect.getMetadata(REPORTABLE_KEY, handler) as ReportListName | undefined;
      if (name === undefined) return [];
      const where = `${instance.constructor.name}.${method}`;
      const permission = Reflect.getMetadata(PERMISSION_KEY, handler) as Permission | undefined;
      const [, query] = Reflect.getMetadata('design:paramtypes', prototype, method) as Type<PageQuery>[];
      if (permission === undefined || !(query?.prototype instanceof PageQuery))
        throw new BootError(`${where} is no list with filters that somebody must be permitted to read`);
      const answer: ReportList['answer'] = (caller, asked) => instance[method]!(caller, asked);
      return [[name, { where, permission, query, answer }]];
    });
  }
}
