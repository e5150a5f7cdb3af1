export default async function teardown() {
  await globalThis.__services?.stop();
}
