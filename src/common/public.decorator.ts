import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'vv:public';

/** The route answers strangers; every other one needs a good access token. */
export const Public = (): CustomDecorator => SetMetadata(IS_PUBLIC, true);
