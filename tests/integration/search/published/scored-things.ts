import { fillSearchDocuments } from "@/lib/search/published/jobs.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aBase } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";

const COLLEGES = [
  ["北河石油职业大学", "Beihe Petroleum Vocational University"],
  ["南江师范大学", "Nanjiang Normal University"],
  ["东陵农业大学", "Dongling Agricultural University"],
  ["西川水利学院", "Xichuan Institute of Water Conservancy"],
] as const;

const SCHOOLS = [
  ["马克思主义学院", "School of Marxism"],
  ["外国语学院", "School of Foreign Languages"],
  ["信息工程学院", "School of Information Engineering"],
] as const;

const BASES = [
  ["铁人精神实践基地", "Iron Man Practice Base"],
  ["红旗渠教学点", "Red Flag Canal Teaching Site"],
] as const;

const EXCHANGES = [
  ["深秋互访", "Visits in Late Autumn", "曾亦舒", "Zeng Yishu"],
  ["思政课程共建座谈", "Talks on Shared Courses", "单若川", "Shan Ruochuan"],
  ["春季联合实训", "Joint Training in Spring", "仇予安", "Qiu Yu'an"],
  ["实验室共享签约", "Signing for Shared Laboratories", "解照临", "Xie Zhaolin"],
  ["合唱团巡演", "A Choir on Tour", "吕芳", "Lü Fang"],
] as const;

const REPORTS = [
  [
    "百名师生走进油田",
    "One Hundred Students Visit the Oil Field",
    "他们参观了采油现场和博物馆。",
    "They studied at the museum.",
  ],
  ["两校教师同上一堂课", "Teachers of Two Colleges Share a Lesson", "课后讨论了教材。", "Textbooks were discussed."],
  ["实训车间里的春天", "Spring in the Workshop", "学员学会了焊接。", "Trainees learned welding."],
  ["共享实验室揭牌", "A Shared Laboratory Opens", "显微镜由双方共用。", "Both sides use the microscopes."],
  ["长江边的歌声", "Songs on the Yangtze", "José Müller 担任指挥。", "José Müller conducted."],
] as const;

/** Makes what a portal of two colleges may have published. */
export async function makeScoredThings(): Promise<void> {
  const colleges = [];
  for (const [nameZh, nameEn] of COLLEGES) colleges.push(await anInstitution({ nameZh, nameEn }));
  const [first, second] = colleges;
  if (!first || !second) throw new Error("there are four colleges");
  for (const [nameZh, nameEn] of SCHOOLS) await aUnit({ institutionId: first.id, nameZh, nameEn });
  for (const [nameZh, nameEn] of BASES) await aBase({ institutionId: second.id, nameZh, nameEn });
  for (const [at, [titleZh, titleEn, nameZh, nameEn]] of EXCHANGES.entries()) {
    const parties = { hostInstitutionId: first.id, guestInstitutionId: second.id };
    const of = await anExchange({ ...parties, titleZh, titleEn });
    const named = { nameZh, nameEn, namedInPublic: true, status: "PRESENT" } as const;
    await aDelegationMember(of.guestParty.delegation, named);
    const [zh = null, en = null, summaryZh = null, summaryEn = null] = REPORTS[at] ?? [];
    await aReport({ of, zh: { title: zh, summary: summaryZh }, en: { title: en, summary: summaryEn } });
  }
  await fillSearchDocuments();
}
