import { addManager, changeManager, changing, type ManagerEntry } from '@app/api-client';
import { Checkbox, showToast, TextField } from '@app/ui';
import { m } from '@texts';
import { RecordDialog } from '../../app/record-dialog.js';
import { orNull } from './workplace.js';
import { refreshWorkplaces } from './workplace-queries.js';

interface Values {
  roleTitle: string;
  name: string;
  active: boolean;
}

const valuesOf = ({ roleTitle, name, active }: ManagerEntry): Values => ({ roleTitle, name: name ?? '', active });

interface ManagerDialogProps {
  workplaceId: string;
  manager?: ManagerEntry;
  onClose: () => void;
}

/** A manager who holds talks: the role, and a name only where it is needed. */
export function ManagerDialog({ workplaceId, manager, onClose }: ManagerDialogProps) {
  return (
    <RecordDialog<Values, ManagerEntry>
      title={manager ? m.manager_change() : m.manager_add()}
      saveLabel={manager ? m.workplace_save() : m.manager_add()}
      start={manager ? valuesOf(manager) : { roleTitle: '', name: '', active: true }}
      version={manager?.version}
      check={({ roleTitle }) => (roleTitle.trim().length < 2 ? [{ fieldId: 'roleTitle', message: m.manager_role_missing() }] : [])}
      save={({ roleTitle, name, active }, { version, idempotencyKey }) => {
        const body = { roleTitle: roleTitle.trim(), name: orNull(name) };
        return manager
          ? changeManager({ path: { id: manager.id }, body: { ...body, active }, headers: changing({ version: version! }) })
          : addManager({ path: { id: workplaceId }, body, headers: changing({ idempotencyKey: idempotencyKey! }) });
      }}
      valuesOf={valuesOf}
      said={({ roleTitle, name, active }) => [
        { label: m.manager_role(), value: roleTitle },
        { label: m.manager_name(), value: name },
        { label: m.manager_active(), value: active ? m.answer_yes() : m.answer_no() },
      ]}
      onSaved={() => {
        refreshWorkplaces();
        showToast({ message: m.manager_saved() });
      }}
      onClose={onClose}
    >
      {({ values, set, error }) => (
        <>
          <TextField
            id="roleTitle"
            label={m.manager_role()}
            hint={m.manager_role_hint()}
            maxLength={120}
            error={error('roleTitle')}
            value={values.roleTitle}
            onChange={(event) => set({ roleTitle: event.target.value })}
          />
          <TextField
            id="name"
            label={m.manager_name()}
            hint={m.manager_name_hint()}
            optional
            maxLength={100}
            autoComplete="off"
            error={error('name')}
            value={values.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          {manager && <Checkbox label={m.manager_active()} checked={values.active} onChange={(event) => set({ active: event.target.checked })} />}
        </>
      )}
    </RecordDialog>
  );
}
