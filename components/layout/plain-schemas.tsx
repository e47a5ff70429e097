"use client";

import { config } from "zod/v4/core";

// The policy of signed-in pages makes no code from texts (lib/platform/content-security-policy.ts). zod would try to, and
// each try is reported to the console. Public pages have no schemas, and this is not among their scripts.
config({ jitless: true });

/** Draws nothing; its module is evaluated with the layout, ahead of every schema of a page below. */
export function PlainSchemas() {
  return null;
}
