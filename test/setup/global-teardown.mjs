export default async function stopDatabaseServer() {
  await globalThis.testPostgres?.stop();
}
