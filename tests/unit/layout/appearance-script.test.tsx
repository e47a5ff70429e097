import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AppearanceScript } from "@/components/layout/appearance-script.tsx";
import { APPEARANCE_SCRIPT } from "@/lib/platform/appearance-script.ts";

test("the script reaches the page letter by letter, so that a policy can name it by its hash", () => {
  expect(renderToStaticMarkup(<AppearanceScript />)).toBe(`<script>${APPEARANCE_SCRIPT}</script>`);
});
