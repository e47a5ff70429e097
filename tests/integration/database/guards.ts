import type { World } from "./guarded-world.ts";
import { guardsOfAgreements } from "./guards-of-agreements.ts";
import { guardsOfExchanges } from "./guards-of-exchanges.ts";
import { guardsOfGroups } from "./guards-of-groups.ts";
import { guardsOfMeetings } from "./guards-of-meetings.ts";
import { guardsOfOrganisations } from "./guards-of-organisations.ts";
import { guardsOfOthers } from "./guards-of-others.ts";
import { guardsOfPlatform } from "./guards-of-platform.ts";
import { guardsOfReports } from "./guards-of-reports.ts";
import { guardsOfRevisions } from "./guards-of-revisions.ts";
import { guardsOfSections } from "./guards-of-sections.ts";
import { guardsOfStops } from "./guards-of-stops.ts";
import type { Guard } from "./refusal.ts";

/** Every guard that migrations write by hand, with what it refuses in a world. */
export const guardsOf = (world: World): Guard[] => [
  ...guardsOfOrganisations(world),
  ...guardsOfGroups(world),
  ...guardsOfExchanges(world),
  ...guardsOfOthers(world),
  ...guardsOfMeetings(world),
  ...guardsOfAgreements(world),
  ...guardsOfReports(world),
  ...guardsOfRevisions(world),
  ...guardsOfSections(world),
  ...guardsOfStops(world),
  ...guardsOfPlatform(world),
];
