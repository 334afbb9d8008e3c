import type { Mandate } from '@app/api-client';
import { Button, cellStyle, headCellStyle, numberCellStyle, shortDate, StatusBadge, Table } from '@app/ui';
import { m } from '@texts';
import { mandateRoleText, mandateStateText, mandateTone } from './mandate-words.js';

interface MandatesTableProps {
  mandates: readonly Mandate[];
  /** Left out where the reader may not end mandates; nobody ends their own. */
  onEnd?: (mandate: Mandate) => void;
  myAccountId?: string;
}

export function MandatesTable({ mandates, onEnd, myAccountId }: MandatesTableProps) {
  const heads = [m.mandate_name(), m.mandate_role(), m.mandate_period(), m.mandate_state()];
  return (
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
            <td className={`${cellStyle} whitespace-nowrap`}>{m.mandate_from_to({ from: shortDate(mandate.from), to: shortDate(mandate.to) })}</td>
            <td className={cellStyle}>
              <StatusBadge tone={mandateTone[mandate.state]} sign={mandate.state === 'active' ? '●' : undefined}>
                {mandateStateText(mandate.state)}
              </StatusBadge>
              {mandate.endedOn && <div className="mt-0.5 text-muted">{m.mandate_ended_on({ day: shortDate(mandate.endedOn) })}</div>}
            </td>
            <td className={numberCellStyle}>{mandate.openCases}</td>
            {onEnd && (
              <td className={cellStyle}>
                {(mandate.state === 'active' || mandate.state === 'upcoming') && mandate.accountId !== myAccountId && (
                  <Button kind="quiet" size="small" aria-describedby={`mandate-${mandate.id}`} onPress={() => onEnd(mandate)}>
                    {m.mandate_end()}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
