import { Module } from '@nestjs/common';
import { MaterialsModule } from '@app/materials';
import { defineEvents } from '@app/platform';
import { RoomsJobs } from '../worker.module.js';

/** Recorded last: demonstration data without it was left half made. */
export const [LOADED] = defineEvents('demonstration.loaded');

/** Every room and its listeners, and nobody taking jobs off the queue: history is told here, not lived through. */
@Module({ imports: [RoomsJobs, MaterialsModule] })
export class DemonstrationModule {}
