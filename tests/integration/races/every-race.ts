import { doubleSubmits } from "./double-submits.ts";
import { publishAgainstWithdraw } from "./publication.ts";
import type { Race } from "./race.ts";
import { savesOfOneSection } from "./saves.ts";
import { takeOverAgainstSave } from "./takeover.ts";

/** Each rule about two people at the same moment, and the race that tries it. */
export const everyRace: readonly (readonly [string, Race])[] = [
  ["two saves of one section lose nothing", savesOfOneSection()],
  ["a form that is sent twice makes one thing", doubleSubmits],
  ["a text is published or withdrawn, and never half", publishAgainstWithdraw],
  ["a delegation is taken over without a word lost", takeOverAgainstSave],
];
