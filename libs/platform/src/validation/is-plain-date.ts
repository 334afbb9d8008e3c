import { buildMessage, ValidateBy } from 'class-validator';
import { isPlainDate } from '../calendar/index.js';

/** A day that exists, as YYYY-MM-DD between 1900 and 2200: 30 February is not one. */
export const IsPlainDate = (): PropertyDecorator => ValidateBy({
  name: 'isPlainDate',
  validator: {
    validate: (value: unknown) => typeof value === 'string' && isPlainDate(value) && value >= '1900' && value < '2200',
    defaultMessage: buildMessage((each) => `${each}$property must be a day that exists, as YYYY-MM-DD`),
  },
});
