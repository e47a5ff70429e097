import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesBelow, parse, root, topLevelOf } from "@/tests/unit/architecture/source-tree.ts";

/** The functions that make server actions with an authentication check. */
const GUARDS = ["formAction", "saveAction", "guestFormAction"] as const;

/** A server action as its source makes it. */
export type ActionDoor = {
  /** "lib/exchanges/basics/actions.ts saveBasicsAction" */
  name: string;
  /** the function that makes it, or the expression that is there instead */
  guard: string;
};

const makerOf = (value: ts.Node | undefined): string =>
  value && ts.isCallExpression(value) ? value.expression.getText() : "something unguarded";

const known: { sources?: readonly ActionDoor[]; built?: readonly BuiltAction[] } = {};

/** Every export of every actions.ts; the sources are parsed once in each process. */
export function listServerActions(): readonly ActionDoor[] {
  known.sources ??= filesBelow("lib")
    .filter((file) => file.endsWith("/actions.ts"))
    .flatMap((file) =>
      topLevelOf(parse(file))
        .filter(({ isExported }) => isExported)
        .map(({ name, value }) => ({ name: `${file} ${name}`, guard: makerOf(value) })),
    );
  return known.sources;
}

export const isGuarded = ({ guard }: ActionDoor): boolean => (GUARDS as readonly string[]).includes(guard);

/** An action that the built portal answers to. */
export type BuiltAction = { name: string; id: string; page: string };

type Manifest = Record<
  "node" | "edge",
  Record<string, { workers: Record<string, unknown>; filename?: string; exportedName?: string }>
>;

/** Lists every action of the build, from the manifest of the server, which is read once in each process. */
export function builtActions(): readonly BuiltAction[] {
  known.built ??= readBuiltActions();
  return known.built;
}

function readBuiltActions(): BuiltAction[] {
  const file = path.join(root, ".next/server/server-reference-manifest.json");
  if (!existsSync(file)) throw new Error(`${file} is not there: the portal was not built`);
  const { node, edge } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return [...Object.entries(node), ...Object.entries(edge)].map(([id, { filename, exportedName, workers }]) => ({
    name: `${filename ?? "a file without a name"} ${exportedName ?? "an action without a name"}`,
    id,
    page: addressOfPage(Object.keys(workers).sort((one, other) => one.length - other.length)[0] ?? ""),
  }));
}

/** Returns an address of a page; its parameters do not matter, because an action runs before the page renders. */
const addressOfPage = (file: string): string =>
  file
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace("[locale]", "en")
    .replaceAll(/\/\([^)]+\)/g, "")
    .replaceAll(/\[[^\]]+\]/g, "none");

/** Every page and every route handler by its file: "app/(staff)/[locale]/admin/page.tsx". */
export const listRouteFiles = (): string[] =>
  filesBelow("app").filter((file) => /\/(page\.tsx|route\.ts|robots\.ts)$/.test(file));
