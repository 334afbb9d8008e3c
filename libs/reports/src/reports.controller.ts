import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { LocalReport, LocalReportQuery } from './reports.dto.js';
import { ReportsService } from './reports.service.js';

@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** The local report of a unit, quarter by quarter, beside the unit above and the whole union. 404 for a unit that is not yours. */
  @Get('local')
  @Allow('report.read')
  getLocalReport(@Query() query: LocalReportQuery): Promise<LocalReport> {
    return this.reports.local(query);
  }

  /** The same report as a CSV file for a spreadsheet, in the reader's language. 404 for a unit that is not yours. */
  @Get('local.csv')
  @Allow('report.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="lokal-rapport.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  downloadLocalReport(@Query() query: LocalReportQuery): Promise<string> {
    return this.reports.localCsv(query);
  }
}
