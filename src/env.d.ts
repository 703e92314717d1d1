declare namespace App {
  interface Locals {
    /** The manifests of the guide that a page shows, by file name, for the frames in its text. */
    manifests?: ReadonlyMap<string, import('#catalog/guide-manifests.ts').Manifest>;
    /** The deck of our own that a page shows, for the slides in its text. */
    deck?: import('#catalog/own-deck.ts').OwnDeck;
    /** Counts that its slides may show, by name. */
    figures?: ReadonlyMap<string, import('#catalog/deck-figures.ts').Figure[]>;
  }
}
