import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { runNode, tools } from "../build/run-tool.ts";

const FILES: Readonly<Record<string, string>> = {
  "package.json": '{ "private": true, "type": "module" }',
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(projectRoot)} } };`,
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }",
  "app/page.jsx": "export default function Page() { return <p>Bare.</p>; }",
};

/**
 * Builds the smallest prerendered page that the installed Next can serve: what the report page is measured against.
 * @param folder a folder inside the project, so that its packages are found
 */
export async function buildBarePage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const built = await runNode([join(projectRoot, tools.next), "build", folder]);
  if (built.exitCode !== 0) throw new Error(`the bare page could not be built:\n${built.output}`);
}
