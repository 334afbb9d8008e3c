import net from 'node:net';

/**
 * True when nothing listens on the port of this machine.
 * @param {number} port
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const taken = /** @type {net.AddressInfo} */ (server.address()).port;
      server.close(() => resolve(taken));
    });
  });
}

/** Any port that nobody uses. */
export async function freePort() {
  return /** @type {number} */ (await tryPort(0));
}

/**
 * The wanted port, or the next one that is free.
 * @param {number} wanted
 */
export async function portFrom(wanted) {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) {
    if (await tryPort(port)) return port;
  }
  throw new Error(`no free port from ${wanted} to ${wanted + 99}`);
}
