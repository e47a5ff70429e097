import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { asked, type ChainWorld } from "./chain-world.ts";

/** Chooses one of several. @throws not_found where there is none */
export type Choose = <T>(choices: readonly T[]) => T;

/** What an act begins with: who acts, and what exists by now. */
export type Situation = { world: ChainWorld; actor: Member; choose: Choose };

/** The same choices for the same number. */
export function chooserOf(choice: number): Choose {
  let state = choice;
  return (choices) => {
    // a linear congruential generator, whose high bits are the random ones
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const [first, ...rest] = choices;
    if (first === undefined) throw notFound();
    return rest[Math.floor((state / 2 ** 32) * choices.length) - 1] ?? first;
  };
}

const byAge = { orderBy: { id: "asc" } } as const;

const include = {
  parties: {
    ...byAge,
    include: { institution: true, delegation: { include: { members: byAge } } },
  },
  groups: byAge,
  minutes: byAge,
  report: { include: { translations: true } },
} as const;

/** The records that the college of the actor began, and those of the other college, although the actor may not see them. */
async function listRecords({ world, actor }: Situation) {
  const own = await asked((tx) =>
    tx.exchange.findMany({ where: { creatorId: actor.institutionId }, ...byAge, include }),
  );
  const ids = Object.values(world.records).map(({ exchange }) => exchange.id);
  const others = await asked((tx) => tx.exchange.findMany({ where: { id: { in: ids } }, ...byAge, include }));
  return { own, others };
}

type Known = Awaited<ReturnType<typeof listRecords>>["own"];

/** What is chosen from the records of the own college three times out of four, and else from those of the other one. */
async function chosenFrom<T>(situation: Situation, list: (records: Known) => readonly T[]): Promise<T> {
  const { own, others } = await listRecords(situation);
  const choices = list(situation.choose([own, own, own, others]));
  return situation.choose(choices.length > 0 ? choices : list(others));
}

/** A record. */
export async function aRecordOf(situation: Situation) {
  const record = await chosenFrom(situation, (records) => records);
  return { ...record, ref: { code: record.code } };
}

/** A record with groups, and with members who can be seated in them. */
export async function aRecordToSeat(situation: Situation) {
  const record = await chosenFrom(situation, (records) =>
    records.filter(
      ({ groups, parties }) => groups.length > 0 && parties.some(({ delegation }) => delegation?.members[0]),
    ),
  );
  return { ...record, ref: { code: record.code } };
}

/** A held record whose report is still to be started. */
export const aRecordToReport = (situation: Situation) =>
  chosenFrom(situation, (records) => records.filter(({ status, report }) => status === "HELD" && !report));

/** The Chinese text of a report. */
export const aTextOf = (situation: Situation) =>
  chosenFrom(situation, (records) =>
    records.flatMap(({ report }) => {
      const text = report?.translations.find(({ locale }) => locale === "zh");
      return report && text ? [{ slug: report.slug, author: text.author }] : [];
    }),
  );

const delegationsOf = (records: Known) =>
  records.flatMap((record) =>
    record.parties.flatMap(({ delegation }) => (delegation ? [{ ...delegation, code: record.code }] : [])),
  );

/** A delegation. */
export async function aDelegationOf(situation: Situation) {
  const delegation = await chosenFrom(situation, delegationsOf);
  return { ...delegation, ref: { code: delegation.code, delegationId: delegation.id } };
}

/** A member of a delegation. */
export async function aMemberOf(situation: Situation) {
  const delegation = await chosenFrom(situation, (records) =>
    delegationsOf(records).filter(({ members }) => members.length > 0),
  );
  const ref = { code: delegation.code, delegationId: delegation.id };
  return { delegation, member: situation.choose(delegation.members), ref };
}
