import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { IdPipe } from '@app/platform';
import { NoticeList } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('notifications')
@Controller('me/notices')
export class MyNoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** What has happened in your own cases, newest first. */
  @Get()
  @Allow('me.read')
  listMyNotices(): Promise<NoticeList> {
    return this.notices.list('member');
  }

  /** Marks all your notices as read. */
  @Post('read-all')
  @HttpCode(200)
  @Allow('me.read')
  markAllMyNoticesRead(): Promise<NoticeList> {
    return this.notices.markAllRead('member');
  }

  /** Marks one notice as read; answers the list. 404 when it is not yours. */
  @Post(':id/read')
  @HttpCode(200)
  @Allow('me.read')
  markMyNoticeRead(@Param('id', IdPipe) id: string): Promise<NoticeList> {
    return this.notices.markRead('member', id);
  }
}
