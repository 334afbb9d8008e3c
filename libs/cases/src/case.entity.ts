import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseState } from './domain/states.js';
import type { ContactPermission, Need, Outcome, TalkKind, WaitingReason } from './domain/words.js';

/** A help request and the case it becomes. Ids to other rooms, never relations. */
@Entity('cases')
export class Case {
  @PrimaryColumn('uuid') id: string;
  /** ST-2026-00123; null while it is a draft. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') state: CaseState;
  @Column('uuid', { name: 'member_id' }) memberId: string;
  /** Where the member belongs: what reports count. */
  @Column('int', { name: 'unit_id' }) unitId: number;
  /** Whose queue it stands in: what access follows. */
  @Column('int', { name: 'queue_unit_id' }) queueUnitId: number;
  @Column('uuid', { name: 'workplace_id', nullable: true }) workplaceId: string | null;
  @Column('uuid', { name: 'manager_id', nullable: true }) managerId: string | null;
  @Column('uuid', { name: 'rep_id', nullable: true }) repId: string | null;
  @Column('text') source: 'member' | 'phone';
  @Column('text', { name: 'talk_kind', nullable: true }) talkKind: TalkKind | null;
  @Column('date', { name: 'talk_date', nullable: true }) talkDate: string | null;
  @Column('text', { array: true }) needs: Need[];
  @Column('text', { name: 'contact_permission', nullable: true }) contactPermission: ContactPermission | null;
  @Column('text') language: 'sv' | 'en';
  @Column('boolean', { name: 'outside_workplace' }) outsideWorkplace: boolean;
  /** Conflict of interest (jäv) and those the member has named. */
  @Column('uuid', { name: 'kept_out', array: true }) keptOut: string[];
  /** Draft: the whole form. Afterwards: what stands in CaseWords. */
  @Column('bytea', { name: 'content_sealed', nullable: true }) contentSealed: Buffer | null;
  @Column('int', { name: 'draft_step', nullable: true }) draftStep: number | null;
  @Column('text', { name: 'waiting_for', nullable: true }) waitingFor: WaitingReason | null;
  @Column('date', { name: 'waiting_until', nullable: true }) waitingUntil: string | null;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('timestamptz', { name: 'answer_by', nullable: true }) answerBy: Date | null;
  @Column('timestamptz', { name: 'first_answer_at', nullable: true }) firstAnswerAt: Date | null;
  @Column('timestamptz', { name: 'next_follow_up_at', nullable: true }) nextFollowUpAt: Date | null;
  /** The moment somebody must have acted by: the queue's order. */
  @Column('timestamptz', { name: 'act_by', nullable: true }) actBy: Date | null;
  @Column('text', { nullable: true }) awaiting: 'rep' | 'member' | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'last_event_at' }) lastEventAt: Date;
}
