import { randomUUID } from "node:crypto";
import type pg from "pg";
import { aRow, insert, type Row } from "../../support/portal/database.ts";
import { aWorld, type World } from "../../support/portal/world.ts";

const PEOPLE = [
  ["赵宇红", "Zhao Yuhong", "马克思主义学院", "School of Marxism"],
  ["李文博", "Li Wenbo", "外国语学院", "School of Foreign Languages"],
  ["陈思远", "Chen Siyuan", "建设学院", "School of Construction"],
  ["周雅琴", "Zhou Yaqin", "教务处", "Academic Affairs Office"],
  ["吴俊杰", "Wu Junjie", "国际交流处", "International Office"],
  ["郑海涛", "Zheng Haitao", "科研处", "Research Office"],
  ["孙丽华", "Sun Lihua", "学生工作部", "Student Affairs Office"],
  ["黄志强", "Huang Zhiqiang", "图书馆", "Library"],
] as const;

const SAID = {
  zh: "双方就课程共建、实践基地协同建设与教师互访交换了意见，一致认为应当先从马克思主义理论课程的集体备课做起，再逐步扩大到其他学院，并在下一学期结束之前形成书面方案",
  en: "Both sides spoke of courses built together, of practice bases and of visits of teachers, and agreed to begin with joint preparation of the courses on Marxist theory before other schools follow, and to write a plan before the end of the next term",
};

/**
 * Writes the record of a day between two colleges with all of its parts: 16 members, 5 visits and 2 other items, 3 groups,
 * 10 items of minutes, 3 outcomes and 2 notes, all in both languages, with nothing published.
 */
export function aLargeRecord(): Promise<World> {
  return aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, world) => {
    const exchangeId = world.exchange.id;
    const speakers = await writeDelegations(client, world);
    const plenary = await writeProgramme(client, world);
    const groups = await writeGroups(client, world);
    await client.query(`UPDATE "Exchange" SET "placeZh" = $2, "placeEn" = $3 WHERE id = $1`, [
      exchangeId,
      "哈尔滨石油学院行政楼",
      "Administration Building of Harbin Institute of Petroleum",
    ]);
    const sessions: Row[] = [
      { scope: "PLENARY", itemId: plenary },
      ...groups.map((groupId) => ({ scope: "GROUP", groupId })),
    ];
    const minutes = sessions.map((session) => aRow({ exchangeId, ...session }));
    for (const minute of minutes) await insert(client, "Minute", minute);
    // four in the plenary, two in each group
    const places = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3].map((at) => minutes[at]?.id ?? "");
    for (const [at, minuteId] of places.entries()) {
      const facts = { kind: "STATEMENT", sourceLocale: "zh", speakerMemberId: speakers[at] ?? null };
      const item = aRow({ exchangeId, minuteId, sequence: at + 1, ...facts });
      await insert(client, "MinuteItem", item);
      for (const locale of ["zh", "en"] as const) {
        await insert(client, "MinuteItemText", { minuteItemId: item.id, locale, text: `${at + 1} ${SAID[locale]}` });
      }
    }
    for (const [at, [titleZh, titleEn]] of [
      ["资源共享", "Resource sharing"],
      ["课程共建", "Curriculum co-development"],
      ["实践基地协同建设", "Collaborative construction of practice bases"],
    ].entries()) {
      const words = { titleZh: titleZh ?? "", titleEn: titleEn ?? "", code: `${world.exchange.code}-O${at + 1}` };
      await insert(
        client,
        "Outcome",
        aRow({ exchangeId, ...words, position: at + 1, kind: "OTHER", standing: "DIRECTION" }),
      );
    }
    for (const position of [1, 2]) {
      const words = {
        quote: `On December ${position}th`,
        commentZh: "年份由推断得出",
        commentEn: "The year is inferred",
      };
      await insert(client, "SourceNote", aRow({ exchangeId, position, ...words }));
    }
  });
}

/** Writes a delegation of eight people for each college. @returns the members of both */
async function writeDelegations(client: pg.Client, world: World): Promise<string[]> {
  const ids: string[] = [];
  for (const partyId of [world.hostPartyId, world.guestPartyId]) {
    const delegation = aRow({ exchangeId: world.exchange.id, partyId, headcount: 8 });
    await insert(client, "Delegation", delegation);
    for (const [at, [nameZh, nameEn, unitNameZh, unitNameEn]] of PEOPLE.entries()) {
      const titles =
        at === 0
          ? { titleZh: "院长", titleEn: "Dean", role: "HEAD", rank: "UNIT_HEAD" }
          : { titleZh: "副院长", titleEn: "Vice Dean" };
      const facts = { nameZh, nameEn, unitNameZh, unitNameEn, status: "PRESENT", protocolOrder: at + 1, ...titles };
      const member = aRow({ exchangeId: world.exchange.id, delegationId: delegation.id, ...facts });
      await insert(client, "DelegationMember", member);
      ids.push(member.id);
    }
  }
  return ids;
}

/** Writes a plenary, the visits and the talks in groups. @returns the plenary */
async function writeProgramme(client: pg.Client, { exchange, host, mark }: World): Promise<string> {
  const day = new Date("1999-06-01T00:00:00Z");
  const item = (position: number, facts: Row) =>
    aRow({ exchangeId: exchange.id, day, position, status: "HELD", icalUid: randomUUID(), ...facts });
  const plenary = item(1, { kind: "PLENARY", placeZh: "行政楼412", placeEn: "Room 412" });
  await insert(client, "ItineraryItem", plenary);
  await insert(
    client,
    "ItineraryItem",
    item(2, { kind: "GROUP_DISCUSSION", placeZh: "行政楼", placeEn: "Administration Building" }),
  );
  for (const at of [1, 2, 3, 4, 5]) {
    const names = { nameZh: `${at}号现代产业学院${mark}`, nameEn: `Modern Industry College ${at} ${mark}` };
    const base = aRow({ institutionId: host.id, code: `B-${at}-${mark}`, slug: `base-${at}-${mark}`, ...names });
    await insert(client, "PracticeBase", base);
    const visit = item(2 + at, { kind: "BASE_VISIT" });
    await insert(client, "ItineraryItem", visit);
    await insert(client, "Visit", { id: visit.id, exchangeId: exchange.id, itemId: visit.id, baseId: base.id });
  }
  return plenary.id;
}

/** Writes three groups, each of a school of both colleges. @returns the groups */
async function writeGroups(client: pg.Client, { exchange, host, guest, mark }: World): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, [, , nameZh, nameEn]] of PEOPLE.slice(0, 3).entries()) {
    const [hostUnit, guestUnit] = [host.id, guest.id].map((institutionId) =>
      aRow({ institutionId, code: `u-${at}-${mark}`, nameZh, nameEn }),
    ) as [Row & { id: string }, Row & { id: string }];
    for (const unit of [hostUnit, guestUnit]) await insert(client, "Unit", unit);
    const group = aRow({ exchangeId: exchange.id, code: `G${at + 1}`, position: at + 1, status: "HELD" });
    await insert(client, "DiscussionGroup", group);
    await insert(client, "Pairing", {
      groupId: group.id,
      hostUnitId: hostUnit.id,
      guestUnitId: guestUnit.id,
      position: 1,
    });
    ids.push(group.id);
  }
  return ids;
}
