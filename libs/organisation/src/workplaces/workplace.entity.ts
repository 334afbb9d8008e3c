import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PayModel } from './workplaces.dto.js';

/** An employer's office, in one unit of the union. */
@Entity('workplaces')
export class Workplace {
  @PrimaryColumn('uuid') id: string;
  @Column('int', { name: 'unit_id' }) unitId: number;
  @Column('int', { name: 'employer_id' }) employerId: number;
  @Column('text') name: string;
  @Column('text') city: string;
  /** Null: as the unit has it. */
  @Column('text', { name: 'pay_model', nullable: true }) payModel: PayModel | null;
  @Column('int') version: number;
}
