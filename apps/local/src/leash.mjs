// Preloaded into api and worker (node --import): ends them, in good order, when the program that started them is gone.
process.stdin.once('close', () => process.kill(process.pid, 'SIGTERM')).resume();
/** @type {import('node:net').Socket} */ (process.stdin).unref?.();
