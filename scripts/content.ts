import { checkedCatalog } from './build/content.ts';

// Checks all files of the content. Exit code 1 when something is wrong.
if (!(await checkedCatalog())) process.exitCode = 1;
