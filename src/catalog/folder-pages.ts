/** The pages that are of no item, below the site's base. A test holds them against `src/pages`. */
export const folderPages = [
  '',
  'about/',
  'analyzer/',
  'checks/',
  'contribute/',
  'editions/',
  'feeds/',
  'guides/',
  'lists/',
  'programme/',
  'search/',
  'speakers/',
  'talks/',
  'topics/',
  'trends/',
] as const;
