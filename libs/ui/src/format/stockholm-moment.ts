const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** Minutes that Stockholm's clocks are ahead of UTC at a moment. */
const ahead = (moment: number): number => Math.round((Date.parse(`${parts.format(moment).replace(' ', 'T')}:00Z`) - moment) / 60_000);

/** The moment when Stockholm's clocks show this day (YYYY-MM-DD) and time (HH:MM), as ISO 8601. */
export function stockholmMoment(day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = asUtc - ahead(asUtc) * 60_000;
  // Around the nights when the clocks change the first guess may lie on the other side.
  return new Date(asUtc - ahead(guess) * 60_000).toISOString();
}
