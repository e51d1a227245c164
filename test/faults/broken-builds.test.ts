/** @long */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRegister } from '@kyhan/register';
import { serverRegisters } from '@kyhan/testkit/registers';
import { BROKEN_BUILDS } from './harness/broken-builds.mjs';
import { faultPlan } from './harness/fault-plan.js';
import type { GivenReceipts } from './harness/fault-clients.js';
import type { MailFault } from './harness/fault-script.js';
import { mailProxy } from './harness/mail-proxy.js';
import { judgement, type Judgement } from './harness/oracle.js';
import { runInbox } from './harness/run-inbox.js';

const HARNESS = path.join(import.meta.dirname, 'harness');
const DAYS = 40;

/** Every third letter arrives and its yes is lost, every fifth is lost with the server's word. */
const MAIL: readonly (MailFault | undefined)[] = [
  undefined,
  { at: 'answer', act: 'hang-up' },
  undefined,
  { at: 'content', act: 'hang-up' },
  undefined,
];
