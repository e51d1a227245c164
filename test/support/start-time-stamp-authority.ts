import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** How it answers: as it should, or wrong in one thing. */
export type AuthorityMood = 'good' | 'expired' | 'refuses' | 'silent' | 'same-again' | 'garbled';

/** A time stamp authority of this machine alone. */
export interface Authority {
  readonly url: string;
  /** The certificate of whoever certified it, in PEM, and a file that has it. */
  readonly ca: string;
  readonly caFile: string;
  mood: AuthorityMood;
  readonly asked: () => number;
  stop(): Promise<void>;
}

const CONFIG = `
[ tsa ]
default_tsa = one
[ one ]
serial = serial
crypto_device = builtin
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

/** The programs of OpenSSL behind a server of HTTP. @throws Error where there is no openssl */
export async function startTimeStampAuthority(): Promise<Authority> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-tsa-'));
  await writeFile(path.join(folder, 'tsa.cnf'), CONFIG);
  await writeFile(path.join(folder, 'serial'), '01\n');
  certify(folder);
  const state = { mood: 'good' as AuthorityMood, asked: 0, last: undefined as Buffer | undefined };
  const server = createServer((request, response) => {
    void (async () => {
      state.asked += 1;
      const query = await buffer(request);
      if (state.mood === 'silent') return;
      if (state.mood === 'garbled') return response.end('no answer that anybody reads');
      if (state.mood !== 'same-again' || state.last === undefined)
        state.last = await reply(folder, query, state.mood);
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(state.last);
      return undefined;
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const caFile = path.join(folder, 'ca.pem');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ca: await readFile(caFile, 'utf8'),
    caFile,
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    asked: () => state.asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function certify(folder: string): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  const named = ['-subj', '/O=Thu/CN=Chung thuc thu', '-addext', 'keyUsage=critical,keyCertSign'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', ...named);
  const leaf = (name: string, { days, usage }: { days: string; usage: string }) => {
    openssl('req', '-new', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    const extensions = path.join(folder, `${name}.ext`);
    execFileSync('sh', [
      '-c',
      `printf 'extendedKeyUsage=critical,${usage}\\nkeyUsage=critical,digitalSignature\\n' > ${extensions}`,
    ]);
    const signed = [
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      days,
      '-extfile',
      extensions,
    ];
    openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`);
  };
  leaf('good', { days: '30', usage: 'timeStamping' });
  leaf('expired', { days: '-1', usage: 'timeStamping' });
}

async function reply(folder: string, query: Buffer, mood: AuthorityMood): Promise<Buffer> {
  await writeFile(path.join(folder, 'query.tsq'), mood === 'refuses' ? Buffer.from('no query') : query);
  const name = mood === 'expired' ? 'expired' : 'good';
  const signing = ['-signer', `${name}.pem`, '-inkey', `${name}.key`, '-out', 'reply.tsr'];
  const args = ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', ...signing];
  await promisify(execFile)('openssl', args, { cwd: folder });
  return await readFile(path.join(folder, 'reply.tsr'));
}
