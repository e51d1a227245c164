import { register } from 'node:module';
import process from 'node:process';

// Loaded before a program whose build is to be broken: FAULTS_BUG names the bug, or several with commas.
if (process.env.FAULTS_BUG !== undefined) register('./breaking-hooks.mjs', import.meta.url);
