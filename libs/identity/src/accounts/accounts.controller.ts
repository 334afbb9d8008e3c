import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { AccountList, AccountSearch } from './accounts.dto.js';
import { StaffAccounts } from './staff-accounts.service.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: StaffAccounts) {}

  /** Staff accounts with roles and mandates, for the administrator. No case data, and no members. */
  @Allow('account.read')
  @Get()
  async listAccounts(@Query() query: AccountSearch): Promise<AccountList> {
    return { items: await this.accounts.search(query.search ?? '') };
  }
}
