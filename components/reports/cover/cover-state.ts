import type { ImageMention } from "@/lib/media/rules.ts";

/** The cover as the page knows it. Its version is that of the report, which the texts of the cover share. */
export type CoverState = { version: number; image: ImageMention | null };

export type SetCover = (cover: CoverState) => void;
