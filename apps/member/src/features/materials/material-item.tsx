import type { MyMaterial } from '@app/api-client';
import { Card, shortDate } from '@app/ui';
import { m } from '@texts';
import { FileText } from 'lucide-react';

const kinds: Record<MyMaterial['kind'], () => string> = {
  'template-manager': m.material_template_manager,
  'template-employee': m.material_template_employee,
  common: m.material_common,
  guide: m.material_guide,
  'development-plan': m.material_development_plan,
  checklist: m.material_checklist,
};

export function MaterialItem({ item }: { item: MyMaterial }) {
  const language = item.language === 'sv' ? m.ask_language_sv() : m.ask_language_en();
  return (
    <Card as="li" className="flex gap-3">
      <FileText aria-hidden size={24} className="mt-0.5 shrink-0 text-brand" />
      <div className="min-w-0">
        <h3 className="font-semibold">{item.title}</h3>
        <p className="text-muted">{[kinds[item.kind](), language, item.edition && m.material_edition({ edition: item.edition })].filter(Boolean).join(' · ')}</p>
        {item.place && (
          <p className="mt-1">
            <span className="font-semibold">{m.material_place()}</span> {item.place}
          </p>
        )}
        {item.confirmedOn && <p className="text-sm text-muted">{m.material_confirmed({ day: shortDate(item.confirmedOn) })}</p>}
      </div>
    </Card>
  );
}
