import type { Format } from '#balance/format.ts';
import { json } from '#balance/formats/json.ts';
import { prometheusMatrix } from '#balance/formats/prometheus-matrix.ts';
import { prometheusText } from '#balance/formats/prometheus-text.ts';
import { prometheusVector } from '#balance/formats/prometheus-vector.ts';
import { text } from '#balance/formats/text.ts';
import { yaml } from '#balance/formats/yaml.ts';

/** Every format that is read. A part of a paste is read by each that finds something of its own. */
export const formats: readonly Format[] = [
  text,
  json,
  yaml,
  prometheusText,
  prometheusVector,
  prometheusMatrix,
];
