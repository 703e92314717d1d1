// The end of `npm run prepare`: keeps compiled code before anybody waits for it. Where this Node
// reads no TypeScript, the first runs keep it; an install must not fail for it.
if (process.features.typescript) {
  import('../scripts/keep-code.ts').catch((error) => {
    console.warn(`The code of the commands is not kept yet: ${error.message}`);
  });
}
