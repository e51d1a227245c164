import { MEGABYTE, type UploadLimits } from '@kyhan/contracts';
import type { Settings } from './settings/settings.js';

/** What may be uploaded, as the settings say. Pure; throws nothing. */
export function uploadLimitsOf({
  uploadFileMb,
  uploadRequestMb,
  uploadDayMb,
  uploadFiles: files,
}: Pick<Settings, 'uploadFileMb' | 'uploadRequestMb' | 'uploadDayMb' | 'uploadFiles'>): UploadLimits {
  return {
    fileBytes: uploadFileMb * MEGABYTE,
    requestBytes: uploadRequestMb * MEGABYTE,
    dayBytes: uploadDayMb * MEGABYTE,
    files,
  };
}
