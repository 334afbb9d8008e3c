import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrainingEvidence, TrainingStatus } from './managers.dto.js';

@Entity('trainings')
export class TrainingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'manager_id' }) managerId: string;
  @Column('text') course: string;
  @Column('text', { nullable: true }) provider: string | null;
  @Column('text') status: TrainingStatus;
  @Column('date', { name: 'on_date', nullable: true }) onDate: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text') evidence: TrainingEvidence;
  @Column('int') version: number;
}
