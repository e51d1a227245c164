import process from 'node:process';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server in a process of its own that takes everything and keeps of each message its Message-ID, when it
 * came and how long it was. Tells its parent `{ listening }`, `{ taken }` after each message, and, asked for
 * `report`, `{ report }`; forgets all at `forget`.
 */
let taken = [];

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const message = Buffer.concat(chunks);
      const [, messageId = ''] = /^message-id:\s*(\S+)/im.exec(message.toString('latin1')) ?? [];
      taken.push({
        messageId,
        at: Date.now(),
        bytes: message.length,
        to: session.envelope.rcptTo[0]?.address,
      });
      process.send({ taken: taken.length });
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  process.send({ listening: port });
});
server.on('error', () => undefined);

process.on('message', (wish) => {
  if (wish === 'report') process.send({ report: taken });
  if (wish === 'forget') taken = [];
});
// A key pressed in the terminal is for who started it, and who ends things in their order.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
