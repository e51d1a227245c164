import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectTemporal, readSettings, setUpTemporal } from '@kyhan/stack';
import { startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { GATE_NAME, startTlsGate, type TlsGate } from '../support/start-tls-gate.js';

describe('a Temporal server behind TLS that a profile names', () => {
  let server: DevServer;
  let gate: TlsGate;
  let folder: string;

  beforeAll(async () => {
    server = await startDevServer();
    gate = await startTlsGate(server.address);
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-profile-'));
    const { ca, client } = gate;
    for (const [name, text] of Object.entries({ ca, ...client }))
      await writeFile(path.join(folder, name), text);
    await writeFile(
      path.join(folder, 'temporal.toml'),
      `
[profile.office]
address = "${gate.address}"
namespace = "of-the-profile"
[profile.office.tls]
server_name = "${GATE_NAME}"
server_ca_cert_path = "${path.join(folder, 'ca')}"
client_cert_path = "${path.join(folder, 'cert')}"
client_key_path = "${path.join(folder, 'key')}"
[profile.stranger]
address = "${gate.address}"
[profile.stranger.tls]
server_name = "${GATE_NAME}"
server_ca_cert_path = "${path.join(folder, 'ca')}"
`,
    );
  });
  afterAll(async () => {
    await gate?.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function settingsOf(TEMPORAL_PROFILE: string) {
    const environment = { TEMPORAL_PROFILE, TEMPORAL_CONFIG_FILE: path.join(folder, 'temporal.toml') };
    const { settings } = await readSettings({ environment, folder });
    const { temporalAddress = '' } = settings;
    return { ...settings, temporalAddress };
  }

  it('is set up and worked by client and worker, in the namespace of the profile', async () => {
    const settings = await settingsOf('office');
    expect(await setUpTemporal(settings)).toMatchObject({
      namespace: 'of-the-profile',
      isNamespaceNew: true,
    });
    const temporal = await connectTemporal({ address: settings.temporalAddress }, settings);
    const { namespace } = temporal;
    expect(await temporal.client.workflowService.describeNamespace({ namespace })).toHaveProperty(
      'namespaceInfo',
    );
    expect(await temporal.native.workflowService.getSystemInfo({})).toHaveProperty('serverVersion');
    await temporal.close();
  });

  it('lets nobody in who has no certificate, and says that it did not answer', async () => {
    const settings = await settingsOf('stranger');
    await expect(connectTemporal({ address: settings.temporalAddress }, settings)).rejects.toMatchObject({
      code: 'TEMPORAL_UNAVAILABLE',
    });
  });
});
