#!/usr/bin/env node
// Takes the place of a test server that needs longer to begin to answer than its caller waits (the SDK: five
// seconds, too few for a Java program on a busy machine): it listens at once, and hands on what comes as soon as the
// server answers.   patient-server.mjs PORT PROGRAM
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import process from 'node:process';

const HOST = '127.0.0.1';
const LOOK_AGAIN_MS = 50;
const [port = '', program = ''] = process.argv.slice(2);

const innerPort = await unusedPort();
const child = spawn(program, [String(innerPort)], { stdio: 'inherit' });
child.once('error', () => process.exit(1));
child.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill('SIGKILL'));
endWithCaller();

createServer((caller) => void handOn(caller)).listen(Number(port), HOST);

/** Holds a caller until the server takes the connection; what was sent meanwhile waits with it. */
async function handOn(caller) {
  caller.on('error', () => caller.destroy());
  const server = await connection();
  server.on('error', () => caller.destroy());
  caller.on('close', () => server.destroy());
  server.on('close', () => caller.destroy());
  caller.pipe(server).pipe(caller);
}

async function connection() {
  for (;;) {
    const socket = connect(innerPort, HOST);
    const isOpen = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

function unusedPort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, HOST, () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

/** A killed caller must not leave a server behind. */
function endWithCaller() {
  const caller = process.ppid;
  setInterval(() => {
    if (process.ppid !== caller) child.kill('SIGKILL');
  }, 1000).unref();
}
