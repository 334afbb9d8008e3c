import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { FoundMembers, MemberSearch } from './members.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('organisation')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  /** Finds the member on the phone by exact e-mail address or membership number; never a list. 422 without either. */
  @Get()
  @Allow('member.find')
  async findMember(@Query() query: MemberSearch): Promise<FoundMembers> {
    return { items: await this.members.find(query) };
  }
}
