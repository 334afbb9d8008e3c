/** An operation as the served document describes it. */
export interface Operation {
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** After /api, with {id} where an id goes. */
  path: string;
  /** In which of the two web apps one must be signed in; null: open to whoever comes. */
  app: 'member' | 'staff' | null;
  wantsVersion: boolean;
  streams: boolean;
}

interface Documented { operationId: string; security?: object[]; parameters?: { name: string; required?: boolean }[] }

/** Every operation the API says it has. */
export async function servedOperations(url: string): Promise<Operation[]> {
  const { paths } = await (await fetch(`${url}/api/openapi.json`)).json() as { paths: Record<string, Record<string, Documented>> };
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, { operationId: name, security, parameters = [] }]): Operation => ({
    name, method: method as Operation['method'], path: path.replace(/^\/api/, ''), wantsVersion: parameters.some((p) => p.name === 'If-Match' && p.required), streams: path === '/api/live',
    app: security?.length === 0 ? null : /^\/api\/me(\/|$)/.test(path) ? 'member' : 'staff',
  })));
}
