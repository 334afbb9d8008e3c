import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
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
  async listAccounts(): Promise<AccountList> {
    return { items: await this.accounts.list() };
  }

  /** Those of them whose name or e-mail address contains some letters. */
  @Post('find') // asked for in a body: addresses are kept in logs, histories and proxies
  @HttpCode(200)
  @Allow('account.read')
  async findAccounts(@Body() { search }: AccountSearch): Promise<AccountList> {
    return { items: await this.accounts.find(search) };
  }
}
