import { randomUUID } from "node:crypto";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { addMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { asked, outcome, outcomeOfTwo, type Race, RECORDERS, rounds } from "./race.ts";

/** Every fourth round adds a member, because a delegation is limited. */
const MEMBER_EACH = 4;
const NOBODY = { nameZh: null, titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null, role: "MEMBER" };

/** Sends one form twice at once, and once more: one exchange begins, or one member is added. */
export const doubleSubmits: Race = async (count) => {
  const { exchange, host, guest, hostParty } = await anExchange(RECORDERS);
  const slugOf = async (id: string) => (await asked((tx) => tx.institution.findUniqueOrThrow({ where: { id } }))).slug;
  const sides = { host: await slugOf(host.institutionId), guest: await slugOf(guest.institutionId) };
  const begin = () => {
    const facts = { ...sides, locale: "en", kind: "VISIT", firstDay: "2024-05-01", anyway: "yes", key: randomUUID() };
    const input = createExchangeInput.parse(facts);
    return async () => (await createExchange(host, input)).code;
  };
  const add = (round: number) => {
    const member = { ...NOBODY, kind: "typed", nameEn: `Member of round ${round}` };
    const delegationId = hostParty.delegation.id;
    const input = addMemberInput.parse({ code: exchange.code, delegationId, key: randomUUID(), member });
    return async () => (await addMember(host, input)).memberId;
  };
  const made = () =>
    asked(async (tx) => {
      const exchanges = await tx.exchange.count({ where: { creatorId: host.institutionId } });
      return exchanges + (await tx.delegationMember.count({ where: { exchangeId: exchange.id } }));
    });
  return rounds(count, async (round) => {
    const send = round % MEMBER_EACH === 0 ? add(round) : begin();
    const before = await made();
    const answers = [...(await Promise.all([outcomeOfTwo(send), outcomeOfTwo(send)])), await outcome(send())];
    const more = (await made()) - before;
    return [more !== 1 && `${more} were made`, new Set(answers).size !== 1 && `the answers were ${answers.join(", ")}`];
  });
};
