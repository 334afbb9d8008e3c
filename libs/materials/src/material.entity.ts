import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MaterialAudience, MaterialKind, MaterialLanguage, MaterialStatus } from './materials.dto.js';

/** Conversation material at a workplace, also that which is missing. */
@Entity('materials')
export class MaterialRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'workplace_id' }) workplaceId: string;
  @Column('text') kind: MaterialKind;
  @Column('text') audience: MaterialAudience;
  @Column('text') title: string;
  @Column('text') language: MaterialLanguage;
  @Column('text', { nullable: true }) edition: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') status: MaterialStatus;
  @Column('text', { name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn: string | null;
  @Column('date', { name: 'recheck_on', nullable: true }) recheckOn: string | null;
  @Column('int') version: number;
}
