import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesBelow, root } from "../unit/architecture/source-tree.ts";

/** Next puts its own parts into every page. The error page needs React, because React catches the error. */
const ALLOWED = [/^node_modules\/next\/dist\//, /^app\/\(public\)\/\[locale\]\/error\.tsx$/];

type Manifests = Record<string, { clientModules: Record<string, unknown> }>;

/**
 * The client components that the build found on a page, whoever imports them: files of the project, and of packages.
 * @param page its file, "app/(public)/[locale]/page.tsx"
 */
function clientComponentsOf(page: string): string[] {
  const route = page.replace(/^app/, "").replace(/\.tsx$/, "");
  const script = readFileSync(path.join(root, ".next/server/app", `${route}_client-reference-manifest.js`), "utf8");
  const json = /^globalThis\.__RSC_MANIFEST\["[^"]+"\] = (\{.*\});?$/m.exec(script)?.[1];
  const manifest: Manifests[string] = JSON.parse(json ?? "null");
  const files = Object.keys(manifest.clientModules).map((name) =>
    name.replace(/^\[project\]\//, "").replace(/ <module evaluation>$/, ""),
  );
  return [...new Set(files)].filter((file) => !ALLOWED.some((allowed) => allowed.test(file))).sort();
}

const pages = filesBelow("app/(public)").filter((file) => file.endsWith("/page.tsx"));

test.each(pages)("%s has no client component, because its readers get no scripts of Next", (page) => {
  expect(clientComponentsOf(page)).toEqual([]);
});

test("client components are found where there are some, those of packages as well", () => {
  const found = clientComponentsOf("app/(staff)/[locale]/admin/page.tsx");
  expect(found).toContain("components/layout/staff-navigation.tsx");
  expect(found.filter((file) => file.startsWith("node_modules/lucide-react/"))).not.toEqual([]);
});
