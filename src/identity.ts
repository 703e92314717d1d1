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

/** The folder that the site is built into. */
export const siteFolder = process.env['CHARTROOM_OUT'] ?? 'dist';

/** Where the files lie that "improve this page" opens. */
export const repository =
  process.env['CHARTROOM_REPOSITORY'] ?? 'https://github.com/chartroom/chartroom';
