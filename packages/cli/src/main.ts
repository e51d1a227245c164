#!/usr/bin/env node
import process from 'node:process';
import { runCli } from './program/run-cli.js';
import { processTerminal } from './terminal/terminal.js';

const args = process.argv.slice(2);
process.exitCode = await runCli(args, processTerminal(args));
