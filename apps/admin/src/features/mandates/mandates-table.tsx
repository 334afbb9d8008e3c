import type { Mandate } from '@app/api-client';
import { cellStyle, headCellStyle, numberCellStyle, Table } from '@app/ui';
import { m } from '@texts';
import { EndButton, MandatePeriod, MandateState } from './mandate-parts.js';
import { mandateRoleText } from './mandate-words.js';

export interface MandatesTableProps {
  mandates: readonly Mandate[];
  /** Left out where the reader may not end mandates. */
  onEnd?: (mandate: Mandate) => void;
  myAccountId?: string;
}

export function MandatesTable({ mandates, onEnd, myAccountId }: MandatesTableProps) {
  const heads = [m.mandate_name(), m.mandate_role(), m.mandate_period(), m.mandate_state()];
  return (
    <div className="hidden lg:block">
      <Table caption={m.nav_mandates()}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={headCellStyle}>
                {head}
              </th>
            ))}
            <th scope="col" className={`${headCellStyle} text-right`}>
              {m.mandate_open_cases()}
            </th>
            {onEnd && (
              <th scope="col" className={headCellStyle}>
                <span className="sr-only">{m.mandate_actions()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {mandates.map((mandate) => (
            <tr key={mandate.id}>
              <th scope="row" className={`${cellStyle} font-normal`}>
                <span id={`mandate-${mandate.id}`} className="font-semibold">
                  {mandate.name}
                </span>
                <div className="text-muted">{mandate.email}</div>
              </th>
              <td className={cellStyle}>{mandateRoleText(mandate.role)}</td>
              <td className={cellStyle}>
                <MandatePeriod mandate={mandate} />
              </td>
              <td className={cellStyle}>
                <MandateState mandate={mandate} />
              </td>
              <td className={numberCellStyle}>{mandate.openCases}</td>
              {onEnd && (
                <td className={cellStyle}>
                  <EndButton mandate={mandate} describedBy={`mandate-${mandate.id}`} onEnd={onEnd} myAccountId={myAccountId} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
