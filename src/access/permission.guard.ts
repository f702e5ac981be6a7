import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { CallerRequest } from '../http/caller';
import { DomainError } from '../shared/domain-error';
import { Permission, isPermitted } from './core/permission';
import { PERMISSION_KEY } from './permission.decorator';
import { isPublicRoute } from './public-route';

/** Stands after the authentication guard. A route that declares nothing is closed (and stops the boot). */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (isPublicRoute(this.reflector, context)) return true;
    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, context.getHandler());
    const { user } = context.switchToHttp().getRequest<CallerRequest>();
    if (user && permission && isPermitted(user, permission)) return true;
    throw new DomainError(
      'forbidden',
      'forbidden',
      'Your role may not do this, or your token is not good for it.',
    );
  }
}
