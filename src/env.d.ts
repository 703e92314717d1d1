declare namespace App {
  interface Locals {
    /** The manifests of the guide that a page shows, by file name, for the frames in its text. */
    manifests?: ReadonlyMap<string, import('#catalog/guide-manifests.ts').Manifest>;
  }
}
