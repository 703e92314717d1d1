import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateMesh } from './generate-mesh.ts';

/** Writes a generated mesh into a folder, a file for each service. */
export async function writeMesh(folder: string, documents: number): Promise<void> {
  for (const { name, text } of generateMesh(documents)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
