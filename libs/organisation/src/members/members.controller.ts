import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { FoundMembers, MemberSearch } from './members.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('organisation')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  /** Finds the member on the phone by exact e-mail address or membership number; never a list. 422 without either. */
  @Post('find') // asked for in a body: addresses are kept in logs, histories and proxies, and a member's e-mail must not be
  @HttpCode(200)
  @Allow('member.find')
  async findMember(@Body() search: MemberSearch): Promise<FoundMembers> {
    return { items: await this.members.find(search) };
  }
}
