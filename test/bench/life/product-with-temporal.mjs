/** What the bench `life` uses of the product's parts that speak to Temporal or start it; see `product.mjs`. */
export { clientConnection, createClient } from '@kyhan/client';
export { provisionTemporal } from '@kyhan/local/provisioning';
export { openWorker } from '@kyhan/stack';
export { startDevServer } from '@kyhan/testkit/servers';
export { nativeConnection, quietTemporal } from '@kyhan/worker';
export { noticesWaitingSignal, SEARCH_ATTRIBUTES, submissionsWaitingSignal } from '@kyhan/workflows';
