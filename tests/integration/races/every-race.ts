import { doubleSubmits } from "./double-submits.ts";
import { pasteAgainstUndo } from "./pastes.ts";
import { publishAgainstWithdraw } from "./publication.ts";
import type { Race } from "./race.ts";
import { removalAgainstTyping } from "./removals.ts";
import { twoReorders } from "./reorders.ts";
import { savesOfOneSection } from "./saves.ts";
import { takeOverAgainstSave } from "./takeover.ts";

/** Each rule about two people at the same moment, and the race that tries it. */
export const everyRace: readonly (readonly [string, Race])[] = [
  ["two saves of one section lose nothing", savesOfOneSection()],
  ["two reorders of one list lose no row", twoReorders],
  ["a row that is removed while somebody types loses no acknowledged word", removalAgainstTyping],
  ["a paste that is taken back beside another one loses nobody", pasteAgainstUndo],
  ["a form that is sent twice makes one thing", doubleSubmits],
  ["a text is published or withdrawn, and never half", publishAgainstWithdraw],
  ["a delegation is taken over without a word lost", takeOverAgainstSave],
];
