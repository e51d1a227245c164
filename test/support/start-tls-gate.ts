import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';

/** What stands before a Temporal server that asks whoever comes for a certificate. */
export interface TlsGate {
  readonly address: string;
  /** Of whoever certifies the server and lets clients in. */
  readonly ca: string;
  /** Of a client that is let in. */
  readonly client: { readonly cert: string; readonly key: string };
  stop(): Promise<void>;
}

/** The name in its certificate, which is not that of its address. */
export const GATE_NAME = 'temporal.inside';

/** Ends TLS on loopback and passes what is within on to the address; nobody without the certificate comes through. */
export async function startTlsGate(address: string): Promise<TlsGate> {
  const authority = await generate([{ name: 'commonName', value: 'authority' }], {
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  const certified = async (name: string) =>
    await generate([{ name: 'commonName', value: name }], {
      ca: { key: authority.private, cert: authority.cert },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
      ],
    });
  const [own, client] = [await certified(GATE_NAME), await certified('kyhan.inside')];
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? [];
  const open = new Set<TLSSocket>();
  const server = createServer(
    {
      cert: own.cert,
      key: own.private,
      ca: authority.cert,
      requestCert: true,
      rejectUnauthorized: true,
      ALPNProtocols: ['h2'],
    },
    (socket) => {
      open.add(socket);
      const behind = connect(Number(port), host);
      const end = () => {
        open.delete(socket);
        socket.destroy();
        behind.destroy();
      };
      for (const one of [socket, behind]) one.on('error', end).on('close', end);
      socket.pipe(behind).pipe(socket);
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: authority.cert,
    client: { cert: client.cert, key: client.private },
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
