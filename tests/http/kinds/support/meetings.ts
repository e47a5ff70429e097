import { aGroup, aUnit, rowOfGroup } from "@/tests/factories/institutions.ts";
import { aBase } from "@/tests/factories/people.ts";
import { LoggedExchange } from "./logged-exchange.ts";
import { aCollegeNamed, aLogger } from "./own-colleges.ts";

/** Three colleges meet online, and nobody hosts. */
export async function aMeetingOnline() {
  const names = ["一", "二", "三"];
  const [a, b, c] = await Promise.all(
    names.map((name, at) => aCollegeNamed(`示例丁${name}学院`, `Sample College D${at + 1}`)),
  );
  if (!a || !b || !c) throw new Error("there are three");
  const begun = { kind: "ONLINE", host: a.slug, guest: b.slug, withoutHost: "yes", firstDay: "2024-06-03" } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  await exchange.addParty(c.slug, "PARTICIPANT");
  await exchange.saveHeadcount(c.slug, 3);
  await exchange.addItem({
    ...{ day: "2024-06-03", kind: "PLENARY", titleZh: "线上座谈", titleEn: "Discussion online" },
    ...{ startTime: "09:00", endTime: "10:30" },
  });
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** A school comes for its college. */
export async function aVisitOfASchool() {
  const guest = await aCollegeNamed("示例戊客学院", "Sample Guest College E");
  const host = await aCollegeNamed("示例戊主学院", "Sample Host College E");
  const school = await aUnit({ institutionId: guest.id, nameZh: "示例护理系", nameEn: "Sample School of Nursing" });
  const exchange = await LoggedExchange.begin(await aLogger(), {
    ...{ kind: "VISIT", host: host.slug, guest: guest.slug, guestSchool: school.code, firstDay: "2024-06-12" },
  });
  await exchange.saveHeadcount(guest.slug, 5);
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** The group itself watches an exchange of two of its colleges. */
export async function aVisitThatTheGroupWatches() {
  const guest = await aCollegeNamed("示例己客学院", "Sample Guest College F");
  const host = await aCollegeNamed("示例己主学院", "Sample Host College F");
  const group = await rowOfGroup(await aGroup({ nameZh: "示例己集团", nameEn: "Sample Group F" }));
  const begun = { kind: "VISIT", host: host.slug, guest: guest.slug, firstDay: "2024-09-10" } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  await exchange.addParty(group.slug, "OBSERVER");
  await exchange.addMembers(group.slug, [
    { nameZh: "己示例", nameEn: "Ji Shili", titleZh: "人力资源部主任", titleEn: "Director of Human Resources" },
  ]);
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** A journey to places that no college owns, and to a base of the host. */
export async function aTourOfPlaces() {
  const guest = await aCollegeNamed("示例庚客学院", "Sample Guest College G");
  const host = await aCollegeNamed("示例庚主学院", "Sample Host College G");
  const names = { nameZh: "示例实训基地", nameEn: "Sample Training Base" };
  const base = await aBase({ institutionId: host.id, ...names });
  const begun = {
    kind: "VISIT",
    host: host.slug,
    guest: guest.slug,
    firstDay: "2024-10-15",
    lastDay: "2024-10-16",
  } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  const places = [
    ["示例号轮船", "The ship Sample"],
    ["示例寺", "Sample Temple"],
    ["示例博物馆", "Sample Museum"],
  ] as const;
  for (const [titleZh, titleEn] of places)
    await exchange.addItem({ day: "2024-10-15", kind: "PLACE_VISIT", titleZh, titleEn });
  await exchange.addItem({
    ...{ day: "2024-10-15", kind: "TRANSFER", titleZh: "乘夜车返回", titleEn: "Night train back" },
    ...{ startTime: "23:30", endTime: "01:00" },
  });
  await exchange.addVisit("2024-10-16", base.id, { placeZh: "305 教室", placeEn: "Room 305" });
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** Of a visit only the month is known, and of the year that somebody inferred it. */
export async function aVisitInAMonth() {
  const guest = await aCollegeNamed("示例辛客学院", "Sample Guest College H");
  const host = await aCollegeNamed("示例辛主学院", "Sample Host College H");
  const exchange = await LoggedExchange.begin(await aLogger(), {
    ...{ kind: "VISIT", host: host.slug, guest: guest.slug, precision: "MONTH", firstMonth: "2025-03" },
  });
  await exchange.saveBasics({ dateNote: "YEAR_INFERRED" });
  await exchange.addItem({
    ...{ day: null, kind: "PLENARY", titleZh: "座谈交流", titleEn: "Discussion", partOfDay: "MORNING" },
  });
  await exchange.addItem({
    ...{ day: null, kind: "OTHER", titleZh: "观看演出", titleEn: "A performance", partOfDay: "EVENING" },
  });
  return { code: exchange.code, ...(await exchange.publish()) };
}
