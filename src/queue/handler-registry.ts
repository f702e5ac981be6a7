import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { BootError } from '../config/boot-error';
import { JOB_HANDLER_KEY, type JobHandler } from './handles-job';
import { JOB_NAMES, type JobName } from './jobs';
import { SWEEP_KEY } from './sweep';

type Method = (...parameters: unknown[]) => Promise<void>;
interface Marked {
  readonly mark: string;
  readonly where: string;
  readonly call: Method;
}

export interface NamedSweep {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Finds the methods of all providers that are marked with `@HandlesJob` and `@Sweep`. */
@Injectable()
export class HandlerRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** The handler of every job. @throws BootError when a job has none, or more than one. */
  handlers(): ReadonlyMap<JobName, JobHandler<JobName>> {
    const marked = this.marked(JOB_HANDLER_KEY);
    const problems = JOB_NAMES.flatMap((name) => {
      const found = marked.filter(({ mark }) => mark === name);
      if (found.length === 1) return [];
      return found.length === 0
        ? [`nothing handles the job ${name}`]
        : [`the job ${name} has ${found.length} handlers: ${found.map(({ where }) => where).join(', ')}`];
    });
    if (problems.length > 0) throw new BootError(problems.join('; '));
    return new Map(marked.map(({ mark, call }) => [mark as JobName, call as JobHandler<JobName>]));
  }

  /** Every sweep, in the order of their names. @throws BootError when two have the same. */
  sweeps(): readonly NamedSweep[] {
    const sweeps = this.marked(SWEEP_KEY).map(({ mark, call }) => ({ name: mark, run: () => call() }));
    const twice = sweeps.find(({ name }, i) => sweeps.findIndex((other) => other.name === name) !== i);
    if (twice) throw new BootError(`two sweeps are called ${twice.name}`);
    return sweeps.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  private marked(key: string): Marked[] {
    const instances = new Set(
      this.discovery
        .getProviders()
        .filter((wrapper) => wrapper.isDependencyTreeStatic() && !wrapper.isAlias)
        .map((wrapper) => wrapper.instance as Record<string, Method> | undefined)
        .filter((instance) => typeof instance === 'object' && instance !== null),
    );
    return [...instances].flatMap((instance) => this.markedOf(key, instance));
  }

  private markedOf(key: string, instance: Record<string, Method>): Marked[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Method> | null;
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const mark = Reflect.getMetadata(key, prototype![method]!) as string | undefined;
      if (mark === undefined) return [];
      const where = `${instance.constructor.name}.${method}`;
      return [{ mark, where, call: (...parameters: unknown[]) => instance[method]!(...parameters) }];
    });
  }
}
