import { once } from 'node:events';
import {
  connect,
  constants,
  createServer,
  type ClientHttp2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';

const OPERATOR_SERVICE = '/temporal.api.operatorservice.';
const PERMISSION_DENIED = '7';
/** Of one hop alone, and what HTTP/2 counts for itself. */
const OF_THE_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host'];

/** A Temporal server as an office without an operator's rights sees it. */
export interface DenyingProxy {
  readonly address: string;
  /** How many calls were denied. */
  denied(): number;
  stop(): Promise<void>;
}

/** Stands before a frontend on loopback, passes every call on, and denies those to the operator's service. */
export async function withoutOperatorRights(address: string): Promise<DenyingProxy> {
  const frontends = new Map<ServerHttp2Session, ClientHttp2Session>();
  let denied = 0;
  const server = createServer();
  server.on('sessionError', () => undefined);
  // Each connection has one of its own behind it: where one ends, so does the other, and the client makes both anew.
  server.on('session', (session) => {
    const frontend = connect(`http://${address}`);
    frontends.set(session, frontend);
    frontend.on('error', () => undefined);
    frontend.on('close', () => session.destroy());
    session.on('close', () => {
      frontends.delete(session);
      frontend.destroy();
    });
    session.on('stream', (stream, headers) => {
      stream.on('error', () => undefined);
      if (headers[':path']?.startsWith(OPERATOR_SERVICE)) {
        denied += 1;
        deny(stream);
      } else passOn(frontend, stream, headers);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    denied: () => denied,
    stop: async () => {
      for (const session of frontends.keys()) session.destroy();
      server.close();
    },
  };
}

function passOn(frontend: ClientHttp2Session, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
  if (frontend.destroyed || frontend.closed) {
    stream.session?.destroy();
    return;
  }
  const call = frontend.request(withoutHop(headers));
  call.on('error', () => stream.destroy());
  stream.on('close', () => call.close(constants.NGHTTP2_CANCEL));
  call.on('response', (answer, flags) => {
    const isLast = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    if (!stream.destroyed) stream.respond(answer, { endStream: isLast, waitForTrailers: !isLast });
  });
  let trailers: IncomingHttpHeaders = {};
  call.on('trailers', (told) => (trailers = told));
  stream.on('wantTrailers', () => stream.sendTrailers(trailers));
  stream.pipe(call);
  call.pipe(stream);
}

function withoutHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_HOP.includes(name)));
}

/** An answer of gRPC that is nothing but its status. */
function deny(stream: ServerHttp2Stream): void {
  stream.respond(
    {
      ':status': 200,
      'content-type': 'application/grpc',
      'grpc-status': PERMISSION_DENIED,
      'grpc-message': 'no operator',
    },
    { endStream: true },
  );
}
