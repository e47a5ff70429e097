import type { MemberFacts, PartyFacts } from "./facts.ts";
import { titles } from "./labels.ts";
import { idOf, type World } from "./world.ts";

/** Writes the part of one institution in an exchange, with its delegation in protocol order. */
export async function writeDelegation(
  world: World,
  { exchange, party }: { exchange: string; party: PartyFacts },
): Promise<void> {
  const exchangeId = idOf(world, "Exchange", exchange);
  const { id: partyId } = await world.tx.exchangeParty.create({
    data: { exchangeId, institutionId: idOf(world, "Institution", party.institution), role: party.role },
  });
  const { id: delegationId } = await world.tx.delegation.create({
    data: { partyId, exchangeId, headcount: party.headcount },
  });
  for (const [at, member] of party.members.entries()) {
    const { id } = await world.tx.delegationMember.create({
      data: {
        delegationId,
        exchangeId,
        protocolOrder: at + 1,
        role: member.role ?? "MEMBER",
        status: "PRESENT",
        namedInPublic: member.isNamedInPublic,
        ...(await snapshotOf(world, member)),
      },
    });
    if (member.person !== undefined) world.ids.set(`DelegationMember ${exchange}/${member.person}`, id);
  }
}

/** The name, title and unit of a member on that day: those of their appointment, or the title alone. */
async function snapshotOf(world: World, member: MemberFacts) {
  if (member.person === undefined) return { ...titles(member.title), rank: member.rank ?? null };
  const { person, unit, ...appointment } = await world.tx.appointment.findUniqueOrThrow({
    where: { id: idOf(world, "Appointment", member.person) },
    include: { person: true, unit: true },
  });
  return {
    personId: person.id,
    appointmentId: appointment.id,
    nameZh: person.nameZh,
    nameEn: person.nameEn,
    titleZh: appointment.titleZh,
    titleEn: appointment.titleEn,
    titleProvisionalZh: appointment.provisionalZh,
    titleProvisionalEn: appointment.provisionalEn,
    unitNameZh: unit?.nameZh ?? null,
    unitNameEn: unit?.nameEn ?? null,
    rank: appointment.rank,
  };
}
