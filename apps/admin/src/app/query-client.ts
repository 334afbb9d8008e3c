import { asProblem } from '@app/api-client';
import { QueryClient } from '@tanstack/react-query';

const worthRetrying = new Set([0, 429, 502, 503, 504]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Without a network an answer too, not a wait without end; and a new attempt when it is back.
      networkMode: 'always',
      refetchOnReconnect: true,
      // A refusal stays a refusal; only a server that is away may be back in a moment.
      retry: (attempts, error) => attempts < 2 && worthRetrying.has(asProblem(error).status),
    },
    // Paused ones would be done when the network is back, long after their sender has given them up.
    mutations: { retry: false, networkMode: 'always' },
  },
});
