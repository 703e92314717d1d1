import type { Coverage } from '#catalog/coverage.ts';
import { counted } from '#catalog/numbers.ts';

/** How much of an edition is here: `67 talks, 64 with a recording, none with slides; 14 in Chinese`. */
export function coverageText({ talks, video, slides, english, chinese }: Coverage): string {
  if (talks === 0) return 'No talk is known';
  const held = [
    counted(talks, 'talk'),
    `${video || 'none'} with a recording`,
    `${slides || 'none'} with slides`,
  ];
  const spoken = [
    ...(english > 0 ? [`${english} in English`] : []),
    ...(chinese > 0 ? [`${chinese} in Chinese`] : []),
  ];
  return [held.join(', '), spoken.join(', ')].filter(Boolean).join('; ');
}
