import { asProblem } from '@app/api-client';
import { QueryClient } from '@tanstack/react-query';

const worthRetrying = new Set([0, 429, 502, 503, 504]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a server that is away may be back in a moment.
      retry: (attempts, error) => attempts < 2 && worthRetrying.has(asProblem(error).status),
    },
    mutations: { retry: false },
  },
});
