import { useRouter } from '@tanstack/react-router';
import { navigation, type NavigationItem } from './navigation.js';
import { useMay } from './session.js';

export function useNavigation(): NavigationItem[] {
  const may = useMay();
  const { routesByPath } = useRouter();
  return navigation.filter(({ to, permission }) => to in routesByPath && (!permission || may(permission)));
}
