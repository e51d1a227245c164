// Who owns a data folder and how to reach it, for whoever need not load what runs in it.
export { isFolderLocked, lockFolder, withFolderLock } from './folder-lock.js';
export { prepareDataFolder, readRunFile, withRunFile, writeRunFile } from './data-folder.js';
