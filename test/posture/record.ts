import { readItems } from '#catalog/checking/read.ts';
import { catalogOf } from '#catalog/catalog.ts';
import type { IstioRecord } from '#posture/record.ts';
import { readContentFiles } from '../../scripts/content-files.ts';

const { releases, bulletins } = catalogOf(readItems(await readContentFiles('content')).items);

/** The record that the site and the command judge by. */
export const record: IstioRecord = {
  releases: [...releases.values()],
  bulletins: [...bulletins.values()],
};
