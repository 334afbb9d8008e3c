import { Injectable } from '@nestjs/common';
import { bindTo, visibleTo } from '@app/cases';
import { Clock, Db, Problem } from '@app/platform';
import type { NoticeKind } from './domain/notice-kinds.js';
import type { Notice, NoticeList } from './notices.dto.js';

const SHOWN = 50;

interface NoticeRow { id: string; kind: NoticeKind; caseId: string | null; caseNumber: string | null; at: Date; readAt: Date | null }

/** Somebody's own notices. */
@Injectable()
export class NoticesService {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  async list(audience: 'member' | 'staff'): Promise<NoticeList> {
    const { from, params } = this.mine(audience);
    const rows = await this.db.query<NoticeRow>(
      `select n.id, n.kind, n.case_id as "caseId", c.number as "caseNumber", n.at, n.read_at as "readAt" ${from}
       order by n.at desc, n.id desc limit ${SHOWN}`, params);
    const [count] = await this.db.query<{ unread: number }>(`select count(*)::int as unread ${from} and n.read_at is null`, params);
    return { items: rows.map(answer), unread: count?.unread ?? 0 };
  }

  async markRead(audience: 'member' | 'staff', id: string): Promise<NoticeList> {
    const { from, params } = this.mine(audience);
    const [seen] = await this.db.query(`select n.id ${from} and n.id = ${bindTo(params)(id)}`, params);
    if (!seen) throw Problem.notFound();
    await this.db.query('update notices set read_at = coalesce(read_at, $2) where id = $1', [id, this.clock.now()]);
    return this.list(audience);
  }

  async markAllRead(audience: 'member' | 'staff'): Promise<NoticeList> {
    await this.db.query(
      'update notices set read_at = $3 where account_id = $1 and audience = $2 and read_at is null', [this.db.accountId, audience, this.clock.now()]);
    return this.list(audience);
  }

  /** The notices one can see: one's own, for the web app one is in, and only about cases one still sees. */
  private mine(audience: 'member' | 'staff'): { from: string; params: unknown[] } {
    const params: unknown[] = [this.db.accountId, audience];
    const visible = visibleTo(this.db.actor, bindTo(params));
    return { params, from: `from notices n left join cases c on c.id = n.case_id and ${visible}
      where n.account_id = $1 and n.audience = $2 and (n.case_id is null or c.id is not null)` };
  }
}

function answer(row: NoticeRow): Notice {
  return { ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null };
}
