import { CustomDecorator, SetMetadata } from '@nestjs/common';

export const PUBLIC_KEY = 'dailythu:public';

/** A route for everyone: login, health, documentation. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_KEY, true);
