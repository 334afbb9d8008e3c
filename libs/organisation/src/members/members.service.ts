import { Injectable } from '@nestjs/common';
import { Db, Events, Problem } from '@app/platform';
import type { FoundMember, MemberSearch } from './members.dto.js';

interface Row {
  accountId: string;
  name: string;
  unitId: number | null;
  unitName: string | null;
  workplaceId: string | null;
  workplaceName: string | null;
}

@Injectable()
export class MembersService {
  constructor(private readonly db: Db, private readonly events: Events) {}

  /**
   * The one member with exactly this address or number, or none. Somebody with protected identity is not found here: they
   * ask for help themselves, signed in. Each find is put on record. Raises 422 without anything to look for.
   */
  async find({ email, memberNumber }: MemberSearch): Promise<FoundMember[]> {
    const wanted = { email: email?.trim().toLowerCase() || null, memberNumber: memberNumber?.trim() || null };
    if (!wanted.email && !wanted.memberNumber) {
      throw Problem.invalid([{ pointer: '/email', code: 'required', detail: 'Give an e-mail address or a membership number' }]);
    }
    const rows = await this.db.query<Row>(
      `select a.id as "accountId", a.name, u.id as "unitId", u.name as "unitName", w.id as "workplaceId", w.name as "workplaceName"
       from accounts a left join units u on u.id = a.unit_id left join workplaces w on w.id = a.workplace_id
       where 'member' = any(a.roles) and a.disabled_at is null and not a.protected_identity
         and ($1::text is null or a.email_key = $1) and ($2::text is null or a.member_number = $2)`, [wanted.email, wanted.memberNumber]);
    for (const row of rows) this.events.record('member.looked-up', { subjectId: row.accountId, actorRole: 'direkt', quiet: true });
    return rows.map((row) => ({
      accountId: row.accountId, name: row.name,
      unit: row.unitId === null ? null : { id: row.unitId, name: row.unitName! },
      workplace: row.workplaceId === null ? null : { id: row.workplaceId, name: row.workplaceName! },
    }));
  }
}
