import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who holds talks at a workplace: the role first, a name only where needed. */
@Entity('managers')
export class Manager {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'workplace_id' }) workplaceId: string;
  @Column('text', { name: 'role_title' }) roleTitle: string;
  @Column('text', { nullable: true }) name: string | null;
  /** When the manager is also a rep: kept from cases about themselves. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('boolean') active: boolean;
  @Column('int') version: number;
}
