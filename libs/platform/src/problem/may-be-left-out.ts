import { ValidateIf } from 'class-validator';

/** In a change: left out means "as it is". Unlike `@IsOptional`, null is not the same as left out. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
