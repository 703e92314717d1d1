import { defaultMeshConfig, type MeshConfig } from '#analyzer/mesh-config.ts';

/** What the checks take for granted about the cluster. Each has a default, and the result shows it. */
export type Settings = {
  /** Where `kubectl` would put what names no namespace. */
  namespace: string;
  istioNamespace: string;
  clusterDomain: string;
  mesh: MeshConfig;
  dataPlane: 'sidecar' | 'ambient';
  /** The minor release that is to run this: `1.31`. */
  istioVersion: string;
  /** Milliseconds since 1970. Without it, nothing is judged by its date. */
  now?: number;
  /** Answer as `istioctl` does, known defects included. */
  likeIstio: boolean;
};

export const defaultSettings: Settings = {
  namespace: 'default',
  istioNamespace: 'istio-system',
  clusterDomain: 'cluster.local',
  mesh: defaultMeshConfig,
  dataPlane: 'sidecar',
  istioVersion: '1.31',
  likeIstio: false,
};

/** Policies in this namespace hold for the whole mesh. */
export function rootNamespace({ mesh }: Settings): string {
  return mesh.rootNamespace || defaultMeshConfig.rootNamespace;
}
