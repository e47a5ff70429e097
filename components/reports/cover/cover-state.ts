import type { ImageMention } from "@/lib/media/rules.ts";

/** The cover as the page knows it; the version is that of the report, which its words share. */
export type CoverState = { version: number; image: ImageMention | null };

export type SetCover = (cover: CoverState) => void;
