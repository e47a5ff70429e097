/** The views of what is published, in the order of their names: all that guests read beside the publications. */
export const PUBLISHED_VIEWS = [
  "PublishedBase",
  "PublishedBaseUnit",
  "PublishedCover",
  "PublishedInstitution",
  "PublishedReport",
  "PublishedSeries",
  "PublishedText",
  "PublishedUnit",
] as const;
