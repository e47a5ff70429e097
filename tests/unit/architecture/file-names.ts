import { domains } from "../../../.dependency-cruiser.mjs";

/** The folders of the project; a new one is a decision. */
export const folders = [".ci", "app", "components", "docs", "lib", "messages", "prisma", "public", "scripts", "tests"];

/** The eight files of a room. */
const rooms = ["schema", "policy", "rules", "queries", "commands", "actions", "cached", "jobs"];

/** Names that say nothing, so that everything gathers there. */
const emptyNames = /^(utils?|helpers?|common|misc|types?|services?|hooks?|shared|index)$/;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What is wrong with the place or the name of a file of the product.
 * @param file path from the root of the project, below app, components or lib
 * @returns    one sentence, or null where nothing is wrong
 */
export function misnamed(file: string): string | null {
  const parts = file.split("/");
  const bare = parts.map((part) => part.replace(/\.[^.]+$/, ""));
  const empty = bare.find((part) => emptyNames.test(part));
  if (empty) return `"${empty}" says nothing`;
  if (parts[0] === "lib") return misplaced(bare.slice(1), file);
  if (parts[0] === "components") {
    if (parts.length < 3) return "a component stands in a room";
    if (!bare.slice(1).every((part) => kebab.test(part))) return "not in kebab-case";
  }
  return null;
}

function misplaced([domain = "", ...inside]: string[], file: string): string | null {
  if (domain === "platform") return inside.every((part) => kebab.test(part)) ? null : "not in kebab-case";
  if (!domains.includes(domain)) return `"${domain}" is no declared domain`;
  const name = inside.pop() ?? "";
  if (!rooms.includes(name) || !file.endsWith(".ts")) return `a room has no "${name}"`;
  const wrong = inside.find((room) => !kebab.test(room) || rooms.includes(room));
  return wrong === undefined ? null : `"${wrong}" is no name of a room`;
}
