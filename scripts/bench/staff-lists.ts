import { encode } from "next-auth/jwt";
import type { StaffRecord, Times } from "./staff.ts";

const ROUNDS = 40;
const WARM_UP = 3;

/** Pages of the desk, in the data of world.ts and many-records.ts. */
const PAGES = [
  "/en/admin",
  "/en/admin/exchanges",
  "/en/admin/exchanges?sort=changed",
  "/en/admin/exchanges?year=1990",
  "/en/admin/exchanges?status=PLANNED",
  "/en/admin/exchanges?college=south",
  "/en/admin/exchanges?role=host",
  "/en/admin/exchanges?role=guest&sort=changed",
  "/en/admin/exchanges?college=nobody&sort=changed",
  "/en/admin/exchanges?published=published",
  "/en/admin/exchanges?published=unpublished&sort=changed",
  "/en/admin/exchanges?q=number+99999",
  "/en/admin/exchanges?q=%E4%B9%8B7&sort=changed",
  "/en/admin/exchanges?after=1980-01-01T00:00:00.000Z_EX-1980-100030",
];

/** Measures the first page and the lists of the desk for the member of `staffRecord`, in milliseconds each. */
export async function measureStaffLists(options: {
  origin: string;
  authSecret: string;
  staffRecord: StaffRecord;
}): Promise<{ page: string; times: Times }[]> {
  const { origin, authSecret: secret, staffRecord } = options;
  const token = await encode({ token: { sessionId: staffRecord.sessionId }, secret, maxAge: 3600 });
  const measured = new Map<string, number[]>(PAGES.map((page) => [page, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const page of PAGES) {
      const began = performance.now();
      const answer = await fetch(origin + page, { headers: { cookie: `nanbei.session=${token}` }, redirect: "manual" });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
      if (round >= WARM_UP) measured.get(page)?.push(performance.now() - began);
    }
  }
  return [...measured].map(([page, each]) => {
    const sorted = each.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return { page, times: { p50: at(0.5), p95: at(0.95) } };
  });
}
