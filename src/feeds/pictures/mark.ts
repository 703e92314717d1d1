/** The mark of the site, a compass rose in 32 × 32: in the bar, in pictures, and in `favicon.svg`. */
export const compass = {
  centre: 16,
  radius: 14,
  north: 'm16 4 3 9 9 3-9 3-3 9-3-9-9-3 9-3z',
  shade: 'M16 4v12l3-3zM28 16H16l3 3zM16 28V16l-3 3zM4 16h12l-3-3z',
} as const;

/** Depth lines in 1280 × 420. */
export const depthLines = [
  'M0 212c140-60 250 30 420 40s260-130 470-150 240 120 390 60',
  'M0 262c150-50 250 40 430 42s270-140 470-152 230 110 380 70',
  'M0 312c150-40 260 40 440 44s280-150 470-156 220 100 370 80',
] as const;
