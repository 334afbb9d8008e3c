import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPlainDate } from '../calendar/index.js';

/** A day that exists, as YYYY-MM-DD. The fault's code is `is-plain-date`. */
export const IsPlainDate = (options?: ValidationOptions): PropertyDecorator => ValidateBy({
  name: 'isPlainDate',
  validator: {
    validate: (value) => typeof value === 'string' && isPlainDate(value),
    defaultMessage: () => 'must be a day that exists, as YYYY-MM-DD',
  },
}, options);
