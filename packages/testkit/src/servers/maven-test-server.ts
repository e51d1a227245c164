import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  everySecond,
  executableOnPath,
  runToEnd,
  type CommandEnd,
  type OnProvisionStep,
  type WayOutcome,
} from '@kyhan/local/provisioning';
import type { Environment } from '@kyhan/stack/places';
import { TEST_SERVER_VERSION } from './test-server-version.js';

const GIVE_UP_AFTER_MS = 10 * 60_000;
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Where to put the launcher (its jars lie in `lib` beside it), and whom to tell. */
export interface MavenTestServer {
  readonly target: string;
  readonly subject: string;
  readonly environment: Environment;
  readonly onStep?: OnProvisionStep;
}

/** Fetches the Java test server with Maven and writes a launcher that the SDK can start like its own program. */
export async function mavenTestServer(wish: MavenTestServer): Promise<WayOutcome> {
  const java = executableOnPath('java', wish.environment);
  const maven = executableOnPath('mvn', wish.environment);
  if (java === undefined || maven === undefined)
    return { reason: `no ${java === undefined ? 'java' : 'mvn'} on PATH` };
  const folder = await mkdtemp(path.join(path.dirname(wish.target), 'maven-'));
  try {
    const { exitCode, output } = await jarsInto(folder, maven, wish);
    if (exitCode !== 0) return { reason: `mvn failed: ${firstError(output)}` };
    await keep(path.join(folder, 'lib'), java, wish.target);
    return { path: wish.target };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function jarsInto(folder: string, maven: string, wish: MavenTestServer): Promise<CommandEnd> {
  await writeFile(path.join(folder, 'pom.xml'), POM);
  const beganAt = Date.now();
  const stopTelling = everySecond(() =>
    wish.onStep?.({ step: 'downloading', subject: wish.subject, elapsedMs: Date.now() - beganAt }),
  );
  try {
    return await runToEnd({
      command: maven,
      args: ['--batch-mode', '--quiet', COPY_GOAL, '-DoutputDirectory=lib', '-DincludeScope=runtime'],
      environment: wish.environment,
      cwd: folder,
      timeoutMs: GIVE_UP_AFTER_MS,
    });
  } finally {
    stopTelling();
  }
}

/** The launcher comes last: where it is, everything is. */
async function keep(jars: string, java: string, target: string): Promise<void> {
  const lib = path.join(path.dirname(target), 'lib');
  await rm(lib, { recursive: true, force: true });
  await rename(jars, lib);
  const written = `${target}.new`;
  await writeFile(written, launcher(java, lib));
  await chmod(written, 0o755);
  await rename(written, target);
}

/** The SDK hands over the port as first argument. A killed test process must not leave a server behind. */
function launcher(java: string, lib: string): string {
  return `#!/bin/sh
owner=$PPID
(while kill -0 "$owner" && kill -0 $$; do sleep 1; done; kill -9 $$) </dev/null >/dev/null 2>&1 &
exec '${java}' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '${lib}/*' io.temporal.testserver.TestServer "$@"
`;
}

function firstError(output: string): string {
  return (output.split('\n').find((line) => line.includes('ERROR')) ?? output).slice(0, 300);
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>kyhan</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${TEST_SERVER_VERSION}</version>
    </dependency>
    <!-- Silences the logging facade, which else complains on stderr that nobody listens to it. -->
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
`;
