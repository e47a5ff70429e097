import { domains, rooms } from "../../../.dependency-cruiser.mjs";

/** The folders of the project; a new one is a decision. */
export const folders = [".ci", "app", "components", "docs", "lib", "messages", "prisma", "public", "scripts", "tests"];

/** The files of a room. Its commands stand in a folder of their own, a file for each. */
const roomFiles = ["schema", "policy", "rules", "refusals", "queries", "public", "actions", "cached", "jobs"];

/** What a command begins with; "handle", "process" and "manage" say nothing, and are not among them. */
const verbs: readonly string[] = (
  "accept add assert begin bump change choose claim clone close confirm copy create delete discard dismiss end find freeze give " +
  "hide insert invite issue lock make mark move paste publish reactivate redeem refuse remove rename reopen replace reset restore " +
  "save seat set show sign start store suspend take undo unseat update vouch withdraw write"
).split(" ");

/** The verbs that begin none of these commands, so that the list can do without them. */
export const unusedVerbs = (commands: readonly string[]): string[] =>
  verbs.filter((verb) => !commands.some((name) => name.startsWith(`${verb}-`)));

const startsWithVerb = (name: string): boolean => verbs.some((verb) => name.startsWith(`${verb}-`));

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
  const isCommand = inside.at(-1) === "commands";
  if (isCommand) inside.pop();
  const [room, ...deeper] = inside;
  if (deeper.length > 0) return `"${deeper.at(-1)}" is deeper than a room`;
  if (room !== undefined && !rooms[domain]?.includes(room)) return `"${room}" is no declared room of "${domain}"`;
  if (isCommand)
    return kebab.test(name) && startsWithVerb(name) ? null : `"${name}" begins with no verb of the product`;
  return roomFiles.includes(name) && file.endsWith(".ts") ? null : `a room has no "${name}"`;
}
