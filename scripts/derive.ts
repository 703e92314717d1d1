import { checkedCatalog } from './build/content.ts';
import { writeIndexes } from './build/indexes.ts';

// Makes the indexes that pages read. Exit code 1 when something is wrong with the content.
const catalog = await checkedCatalog();
if (catalog) await writeIndexes(catalog);
else process.exitCode = 1;
