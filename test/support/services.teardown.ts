import './services.setup';

/** Once after the run. */
export default async function tearDownServices(): Promise<void> {
  await globalThis.stopTestServices?.();
}
