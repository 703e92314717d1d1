import { offerSearch } from '#browser/search/open.ts';
import { offerSlash } from '#browser/search/slash.ts';
import { offerThemes } from '#browser/theme.ts';

offerThemes();
offerSearch();
offerSlash();
