import { defineEvents } from '@app/platform';

export const materialEvents = defineEvents('material.added', 'material.changed');
