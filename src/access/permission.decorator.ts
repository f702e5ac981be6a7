import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from './core/permission';

export { Public } from '../http/public.decorator';

export const PERMISSION_KEY = 'dailythu:permission';

/** What a caller must be granted for this route. A route with neither this nor `@Public()` does not boot. */
export const RequirePermission = (permission: Permission): MethodDecorator =>
  applyDecorators(
    SetMetadata(PERMISSION_KEY, permission),
    ApiBearerAuth(),
    ApiExtension('x-permission', permission),
  );
