import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { IdPipe } from '@app/platform';
import { NoticeList } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('notifications')
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** What has happened in the cases you work with, newest first. */
  @Get()
  @Allow('notice.read')
  listNotices(): Promise<NoticeList> {
    return this.notices.list('staff');
  }

  /** Marks all your notices as read. */
  @Post('read-all')
  @HttpCode(200)
  @Allow('notice.read')
  markAllNoticesRead(): Promise<NoticeList> {
    return this.notices.markAllRead('staff');
  }

  /** Marks one notice as read; answers the list. 404 when it is not yours. */
  @Post(':id/read')
  @HttpCode(200)
  @Allow('notice.read')
  markNoticeRead(@Param('id', IdPipe) id: string): Promise<NoticeList> {
    return this.notices.markRead('staff', id);
  }
}
