import { offerThemes } from '#browser/theme.ts';

offerThemes();
