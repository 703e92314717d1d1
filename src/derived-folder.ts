/** Where `npm run derive` writes the indexes. The benchmark keeps its own elsewhere. */
export const derivedFolder = process.env['CHARTROOM_DERIVED'] ?? './src/derived';
