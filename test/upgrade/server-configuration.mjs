/**
 * What one process of Temporal's production server is told: all four services on loopback, and a SQLite file that it
 * makes itself, as its own `development-sqlite-file.yaml`. JSON is YAML.
 * @param {{ database: string, ports: readonly number[] }} place ten ports that are free
 * @returns {string}
 */
export function serverConfiguration({ database, ports }) {
  const [
    frontend,
    frontendMembers,
    http,
    history,
    historyMembers,
    matching,
    matchingMembers,
    worker,
    workerMembers,
  ] = ports;
  const rpc = (grpcPort, membershipPort, more = {}) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true, ...more },
  });
  const sql = {
    sql: {
      pluginName: 'sqlite',
      databaseName: database,
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      connectAttributes: { cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' },
      maxConns: 1,
      maxIdleConns: 1,
    },
  };
  return JSON.stringify({
    log: { stdout: true, level: 'error' },
    persistence: {
      defaultStore: 'sqlite',
      visibilityStore: 'sqlite',
      numHistoryShards: 1,
      datastores: { sqlite: sql },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: rpc(frontend, frontendMembers, { httpPort: http }),
      history: rpc(history, historyMembers),
      matching: rpc(matching, matchingMembers),
      worker: rpc(worker, workerMembers),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `localhost:${frontend}`,
          httpAddress: `localhost:${http}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
  });
}
