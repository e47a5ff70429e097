import { TWO_NUMBERS } from "@/tests/support/kinds/visit-with-two-numbers.ts";
import { LoggedExchange } from "./logged-exchange.ts";
import { aCollegeNamed, aLogger } from "./own-colleges.ts";

/** A guest visits two colleges in two days, each on a day of its own. */
export async function aVisitOfTwoColleges() {
  const guest = await aCollegeNamed("示例甲客学院", "Sample Guest College A");
  const first = await aCollegeNamed("示例甲一学院", "Sample First College A");
  const second = await aCollegeNamed("示例甲二学院", "Sample Second College A");
  const begun = {
    kind: "VISIT",
    host: first.slug,
    guest: guest.slug,
    firstDay: "2024-04-08",
    lastDay: "2024-04-09",
  } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  await exchange.addParty(second.slug, "HOST", { from: "2024-04-09" });
  await exchange.saveStop(first.slug, "2024-04-08");
  await exchange.saveHeadcount(guest.slug, 6);
  const words = { titleZh: "听课", titleEn: "Sitting in on a class" };
  await exchange.addItem({ day: "2024-04-08", kind: "LECTURE", ...words, stopId: await exchange.partyOf(first.slug) });
  const tour = { titleZh: "参观实训楼", titleEn: "Tour of the workshops" };
  await exchange.addItem({
    day: "2024-04-09",
    kind: "CAMPUS_TOUR",
    ...tour,
    stopId: await exchange.partyOf(second.slug),
  });
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** Eight people at one college on a day, and 27 at another one a week later. */
export async function aVisitWithTwoNumbers() {
  const { guest: guestNames, hosts, days, dean } = TWO_NUMBERS;
  const guest = await aCollegeNamed(guestNames.nameZh, guestNames.nameEn);
  const [first, second] = [
    await aCollegeNamed(hosts[0].nameZh, hosts[0].nameEn),
    await aCollegeNamed(hosts[1].nameZh, hosts[1].nameEn),
  ];
  const begun = { kind: "VISIT", host: first.slug, guest: guest.slug, ...days } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  await exchange.addParty(second.slug, "HOST", { from: hosts[1].from, to: hosts[1].to });
  await exchange.saveStop(first.slug, hosts[0].from);
  await exchange.saveStopHeadcount(guest.slug, first.slug, hosts[0].headcount);
  await exchange.saveStopHeadcount(guest.slug, second.slug, hosts[1].headcount);
  await exchange.addMembers(guest.slug, [{ ...dean, onlyAt: [second.slug] }]);
  return { code: exchange.code, ...(await exchange.publish()) };
}

/** One guest at three universities of another country in a week. */
export async function aJourneyAbroad() {
  const guest = await aCollegeNamed("示例丙客学院", "Sample Guest College C");
  const hosts = [
    await aCollegeNamed("示例丙一大学", "Sample University C1", { country: "GB" }),
    await aCollegeNamed("示例丙二大学", "Sample University C2", { country: "GB" }),
    await aCollegeNamed("示例丙三大学", "Sample University C3", { country: "GB" }),
  ] as const;
  const begun = {
    kind: "VISIT",
    host: hosts[0].slug,
    guest: guest.slug,
    firstDay: "2024-05-13",
    lastDay: "2024-05-19",
  } as const;
  const exchange = await LoggedExchange.begin(await aLogger(), begun);
  await exchange.saveStop(hosts[0].slug, "2024-05-13", "2024-05-14");
  await exchange.addParty(hosts[1].slug, "HOST", { from: "2024-05-15" });
  await exchange.addParty(hosts[2].slug, "HOST", { from: "2024-05-17", to: "2024-05-18" });
  await exchange.saveHeadcount(guest.slug, 1);
  await exchange.addMembers(guest.slug, [
    { nameZh: "丙示例", nameEn: "Bing Shili", titleZh: "校长", titleEn: "President", role: "HEAD" },
  ]);
  return { code: exchange.code, ...(await exchange.publish({ vouchFor: [guest.slug] })) };
}
