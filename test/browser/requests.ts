import type { Person } from '../factories/world.js';
import type { Client } from '../setup/client.js';
import { SECRET, type Stage } from './stage.js';

export interface Asked { id: string; number: string }

/** A help request that came in without anybody watching: through the API. */
export async function asked(stage: Stage, by: Person, content: Record<string, unknown> = {}): Promise<Asked> {
  const { union } = stage;
  const client = await union.world.as(by, 'member');
  const draft = (await client.post('/me/cases')).body;
  const whole = {
    workplaceId: union.workplaces.office, talkKind: 'medarbetarsamtal', talkDate: '2026-12-15', needs: ['prepare', 'no-material'],
    description: `Jag vill ha hjälp att förbereda mig. ${SECRET}.`, contactPermission: 'ask-first', reach: { how: 'portal' }, language: 'sv', ...content,
  };
  await client.put(`/me/cases/${draft.id}/draft`, { step: 4, content: whole }, { ifMatch: draft.version });
  const sent = await client.post(`/me/cases/${draft.id}/submit`);
  if (sent.status > 201) throw new Error(`not sent: ${sent.status} ${JSON.stringify(sent.body)}`);
  await stage.product.drain();
  return sent.body as Asked;
}

/** So many members of the same workplace, one request each. */
export async function manyAsk(stage: Stage, count: number, then?: 'and withdraw'): Promise<Asked[]> {
  const { world, units, workplaces } = stage.union;
  const all: Asked[] = [];
  for (let number = 1; number <= count; number += 1) {
    const person = await world.person({ name: `Medlem Nummer${number}`, unitId: units.section, workplaceId: workplaces.office });
    const it = await asked(stage, person);
    if (then) await (await world.as(person, 'member')).post(`/me/cases/${it.id}/withdraw`, {});
    all.push(it);
  }
  return all;
}

/** A case with something in all its parts: messages both ways, a note, judgements; its talk has been held. */
export async function livelyCase(stage: Stage, by: Person, rep: Client): Promise<Asked> {
  const it = await asked(stage, by);
  await rep.post(`/cases/${it.id}/claim`);
  await rep.post(`/cases/${it.id}/messages`, { text: 'Hej! Ska vi höras på torsdag?' });
  await rep.post(`/cases/${it.id}/notes`, { text: 'Ring arbetsplatsombudet först.' });
  await (await stage.union.world.as(by, 'member')).post(`/me/cases/${it.id}/messages`, { text: 'Ja, gärna efter tre.' });
  for (const [promise, code, answer] of [['conduct', 'C05', 'met'], ['conduct', 'C08', 'partly'], ['knowledge', 'C27', 'not-met'], ['materials', 'C06', 'not-met']]) {
    await rep.put(`/cases/${it.id}/promises/${promise}/criteria/${code}`, { answer, evidence: 'member-word', evidenceText: 'Så säger medlemmen.' });
  }
  await stage.product.drain();
  return it;
}
