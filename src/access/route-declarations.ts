import { Injectable, OnApplicationBootstrap, RequestMethod, Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { BootError } from '../config/boot-error';
import { PUBLIC_KEY } from '../http/public.decorator';
import type { Permission } from './core/permission';
import { PERMISSION_KEY } from './permission.decorator';

export interface DeclaredRoute {
  readonly method: string;
  /** Without the global prefix; parameters in braces. */
  readonly path: string;
  /** `Controller.handler` */
  readonly handler: string;
  /** What it declares: exactly one thing on a sound route. */
  readonly declared: readonly (Permission | 'public')[];
}

const paths = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string].flat();

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`.replaceAll(/:(\w+)/g, '{$1}');

/** Every route of the application with the permission that it declares. */
@Injectable()
export class RouteDeclarations implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws BootError that names each route which declares no permission, or a permission and public at once. */
  onApplicationBootstrap(): void {
    const unsound = this.all().filter((route) => route.declared.length !== 1);
    if (unsound.length > 0)
      throw new BootError(
        `each route needs either @RequirePermission or @Public: ${unsound.map((route) => route.handler).join(', ')}`,
      );
  }

  all(): DeclaredRoute[] {
    return this.discovery
      .getControllers()
      .filter((wrapper) => wrapper.metatype !== null)
      .flatMap((wrapper) => this.routesOf(wrapper.metatype as Type));
  }

  private routesOf(controller: Type): DeclaredRoute[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      if (!Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const permission = Reflect.getMetadata(PERMISSION_KEY, handler) as Permission | undefined;
      const isPublic = [handler, controller].some(
        (target) => Reflect.getMetadata(PUBLIC_KEY, target) === true,
      );
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
      return paths(controller).flatMap((base) =>
        paths(handler).map((path) => ({
          method,
          path: joined(base, path),
          handler: `${controller.name}.${name}`,
          declared: [...(permission ? [permission] : []), ...(isPublic ? (['public'] as const) : [])],
        })),
      );
    });
  }
}
