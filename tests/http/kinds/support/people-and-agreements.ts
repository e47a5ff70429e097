import { aRelation } from "@/tests/factories/institutions.ts";
import { RENEWAL } from "@/tests/support/kinds/renewed-agreement.ts";
import { LoggedExchange } from "./logged-exchange.ts";
import { aCollegeNamed, aLogger } from "./own-colleges.ts";

const LECTURE = { day: "2024-11-05", kind: "LECTURE", titleZh: "示例专题讲座", titleEn: "A sample lecture" } as const;
const AUDIENCE = {
  audienceCount: 200,
  audienceIsApproximate: true,
  audienceZh: "师生",
  audienceEn: "teachers and students",
};

/** A lecture that a dean chairs; a vice president stands for the president, who sent greetings. */
export async function aLecture() {
  const guest = await aCollegeNamed("示例壬客学院", "Sample Guest College I");
  const host = await aCollegeNamed("示例壬主学院", "Sample Host College I");
  const begun = { kind: "VISIT", host: host.slug, guest: guest.slug, firstDay: "2024-11-05" } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  const [dean] = await exchange.addMembers(host.slug, [
    { nameZh: "壬一示例", nameEn: "Renyi Shili", titleZh: "教务处处长", titleEn: "Dean of Studies" },
    { nameZh: "壬密示例", nameEn: "Renmi Shili", titleZh: "科长", titleEn: "Section Head", namedInPublic: false },
  ]);
  await exchange.addMembers(guest.slug, [
    {
      ...{ nameZh: "壬二示例", nameEn: "Ren'er Shili", titleZh: "校长", titleEn: "President" },
      ...{ status: "ABSENT", sentGreetings: true },
    },
    { nameZh: "壬三示例", nameEn: "Rensan Shili", titleZh: "副校长", titleEn: "Vice President", standsFor: 0 },
  ]);
  await exchange.addItem({ ...LECTURE, ...AUDIENCE, chairIds: dean ? [dean] : [] });
  return { code: exchange.code, ...(await exchange.publish({ vouchFor: [guest.slug, host.slug] })) };
}

/** People who are counted and not named. */
export async function aVisitOfCountedPeople() {
  const guest = await aCollegeNamed("示例癸客学院", "Sample Guest College J");
  const host = await aCollegeNamed("示例癸主学院", "Sample Host College J");
  const begun = { kind: "VISIT", host: host.slug, guest: guest.slug, firstDay: "2024-11-20" } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  await exchange.saveHeadcount(guest.slug, 10);
  const ofLaw = { unitNameZh: "法学院", unitNameEn: "School of Law" };
  await exchange.addOthers(guest.slug, { labelZh: "学生", labelEn: "students", ...ofLaw, count: 8 });
  await exchange.addOthers(host.slug, { labelZh: "各处室负责人", labelEn: "heads of offices" });
  await exchange.addOthers(host.slug, { labelZh: "未公开的人", labelEn: "people kept back", isPublic: false });
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** A renewal for a rector who was not there, before a witness from outside. */
export async function aRenewedAgreement() {
  const guest = await aCollegeNamed(RENEWAL.guest.nameZh, RENEWAL.guest.nameEn);
  const host = await aCollegeNamed(RENEWAL.host.nameZh, RENEWAL.host.nameEn);
  const begun = { kind: "VISIT", host: host.slug, guest: guest.slug, firstDay: RENEWAL.day } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  const ofGuest = [{ ...RENEWAL.rector, status: "ABSENT" as const }, RENEWAL.vice];
  const [rector, vice] = await exchange.addMembers(guest.slug, ofGuest);
  const [dean] = await exchange.addMembers(host.slug, [RENEWAL.dean]);
  if (!rector || !vice || !dean) throw new Error("there are three");
  await exchange.addAgreement(RENEWAL.title, {
    ...{ act: "RENEWED", day: RENEWAL.day, validTo: RENEWAL.validTo },
    people: [
      { role: "SIGNATORY", person: { kind: "member", memberId: rector }, representativeId: vice },
      { role: "SIGNATORY", person: { kind: "member", memberId: dean } },
      { role: "WITNESS", person: { kind: "words", partyId: null, ...RENEWAL.witness } },
    ],
  });
  return { code: exchange.code, ...(await exchange.publish({ vouchFor: [guest.slug, host.slug, null] })) };
}

/** Five colleges at one meeting, one of them abroad, and two of them sisters. */
export async function aMeetingOfFive() {
  const host = await aCollegeNamed("示例丑主学院", "Sample Host College L");
  const guests = [
    await aCollegeNamed("示例丑一学院", "Sample College L1"),
    await aCollegeNamed("示例丑二学院", "Sample College L2"),
    await aCollegeNamed("示例丑三学院", "Sample College L3"),
    await aCollegeNamed("示例丑外大学", "Sample University L4", { country: "GB" }),
  ] as const;
  await aRelation([host, guests[0]], { since: "2019" });
  const begun = { kind: "JOINT_MEETING", host: host.slug, guest: guests[0].slug, firstDay: "2024-12-18" } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  for (const { slug } of guests.slice(1)) await exchange.addParty(slug, "GUEST");
  await exchange.addOutcome("共享课程", "AGREED");
  return { code: exchange.code, colleges: [host.slug, guests[0].slug, guests[1].slug], ...(await exchange.publish()) };
}

/** An agreement that renews one of an exchange the year before, of which readers see nothing until it is published. */
export async function aRenewalOfAnEarlierOne() {
  const guest = await aCollegeNamed("示例寅客学院", "Sample Guest College M");
  const host = await aCollegeNamed("示例寅主学院", "Sample Host College M");
  const begun = { kind: "VISIT", host: host.slug, guest: guest.slug } as const;
  const actor = await aLogger();
  const earlier = await LoggedExchange.begin(actor, { ...begun, firstDay: "2023-12-05" });
  const title = { zh: "示例原备忘录", en: "Sample Former Memorandum" };
  const renewsId = await earlier.addAgreement(title, { day: "2023-12-05" });
  const later = await LoggedExchange.begin(actor, { ...begun, firstDay: "2024-12-05" });
  await later.addAgreement({ zh: "示例新备忘录", en: "Sample New Memorandum" }, { act: "RENEWED", renewsId });
  return { earlier, later: { code: later.code, ...(await later.publish()) } };
}
