import { offerSearch } from '#browser/search/open.ts';
import { offerThemes } from '#browser/theme.ts';

offerThemes();
offerSearch();
