/** What the site is called, in pages, feeds and pictures. */
export const identity = {
  name: 'Chartroom',
  description: 'Every IstioCon talk by topic, with slides, video, speakers and trends.',
};

/** Where the site lives: its host, and the path that it stands under there. */
export const place = {
  host: process.env['CHARTROOM_SITE'] ?? 'https://chartroom.example',
  base: process.env['CHARTROOM_BASE'] ?? '/',
};
