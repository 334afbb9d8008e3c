import { cellStyle, headCellStyle, linkStyle, Table } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { Check, Minus, X } from 'lucide-react';
import type { WorkplaceRow } from './workplace.js';

// On a phone the gaps matter more than whose they are.
const wide = 'max-md:hidden';

/** The register's rows. What is not the reader's to see is a dash. */
export function WorkplacesTable({ rows }: { rows: readonly WorkplaceRow[] }) {
  const heads = [
    { text: m.workplace_name() },
    { text: m.workplace_employer(), style: wide },
    { text: m.workplace_unit(), style: wide },
    { text: m.workplaces_trained() },
    { text: m.workplaces_material_manager() },
    { text: m.workplaces_material_employee() },
  ];
  return (
    <Table caption={m.nav_workplaces()}>
      <thead>
        <tr>
          {heads.map(({ text, style = '' }) => (
            <th key={text} scope="col" className={`${headCellStyle} whitespace-normal! ${style}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:bg-brand-tint">
            <th scope="row" className={`${cellStyle} font-normal`}>
              <Link to="/workplaces/$id" params={{ id: row.id }} className={`${linkStyle} inline-block py-1 font-semibold`}>
                {row.name}
              </Link>
              <div className="text-muted">
                <span className="md:hidden">{row.employer.name}, </span>
                {row.city}
              </div>
            </th>
            <td className={`${cellStyle} ${wide}`}>{row.employer.name}</td>
            <td className={`${cellStyle} ${wide}`}>{row.unit.name}</td>
            <td className={`${cellStyle} whitespace-nowrap`}>
              <Trained row={row} />
            </td>
            <td className={cellStyle}>
              <Exists exists={row.materialForManager} />
            </td>
            <td className={cellStyle}>
              <Exists exists={row.materialForEmployee} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Trained({ row: { managers, trained } }: { row: WorkplaceRow }) {
  if (managers === null) return <NotShown />;
  return managers === 0 ? m.workplaces_no_managers() : m.workplaces_trained_of({ trained: trained ?? 0, managers });
}

function Exists({ exists }: { exists: boolean | null }) {
  if (exists === null) return <NotShown />;
  return exists ? (
    <span className="inline-flex items-center gap-1 text-progress">
      <Check aria-hidden size={16} /> {m.material_exists()}
    </span>
  ) : (
    <span className="inline-flex items-center gap-1 text-error">
      <X aria-hidden size={16} /> {m.material_missing()}
    </span>
  );
}

function NotShown() {
  return (
    <span className="text-muted">
      <Minus aria-hidden size={16} />
      <span className="sr-only">{m.workplaces_not_shown()}</span>
    </span>
  );
}
