import { PassThrough, pipeline, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const ASSETS = fileURLToPath(new URL('../../assets/', import.meta.url));

/**
 * Style and scripts, compressed for whoever takes them so: a sixth as long for a phone on a slow network. They alone:
 * a page holds a token, whose length under compression tells of it.
 */
export async function assetRoutes(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async ({ headers }, reply, payload) => {
    reply.header('vary', 'accept-encoding');
    const isTaken = /\bgzip\b/.test(headers['accept-encoding'] ?? '') && headers.range === undefined;
    if (!isTaken || reply.statusCode !== 200 || !(payload instanceof Readable)) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length').removeHeader('accept-ranges');
    // What fails in the middle ends the answer: a browser asks again.
    return pipeline(payload, createGzip(), new PassThrough(), () => undefined);
  });
  await app.register(staticFiles, { root: ASSETS, prefix: '/assets/', maxAge: '1h' });
}
