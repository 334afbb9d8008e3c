import { LoadingState } from '@app/ui';

export function PagePending() {
  return <LoadingState lines={6} />;
}
