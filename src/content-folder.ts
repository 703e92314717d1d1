/** Where the items lie. The benchmark points it at a generated archive. */
export const contentFolder = process.env['CHARTROOM_CONTENT'] ?? './content';
