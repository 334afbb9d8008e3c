import { useEffect } from 'react';
import { useMay } from '../session.js';
import { openLive } from './live.js';

/** One stream for the whole workbench. */
export function useLiveConnection(): void {
  const allowed = useMay()('case.read');
  useEffect(() => (allowed ? openLive() : undefined), [allowed]);
}
