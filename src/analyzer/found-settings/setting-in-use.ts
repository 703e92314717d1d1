/** Who set a setting. */
export type Origin = 'default' | 'option' | { file: string; line: number };

/** A setting with its value, as the result shows it. */
export type SettingInUse = {
  /** A field of `Settings`, or one of the mesh config: `istioNamespace`, `mesh.trustDomain`. */
  name: string;
  /** Text as it is, everything else as JSON. */
  value: string;
  from: Origin;
  /** What others say who count less: the input says one thing and an option another. */
  overruled: { value: string; from: Origin }[];
};
