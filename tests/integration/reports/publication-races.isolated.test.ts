import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { minutes } from "@/lib/platform/clock.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { updateTranslation } from "@/lib/reports/commands/update-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { anyRow } from "@/tests/support/any-row.ts";

const ROUNDS = Number(process.env.TEST_RACES ?? 50);
/** The time for many rounds on a busy machine. */
const SLOW = { timeout: minutes(2) };

/** Returns "done" or the code of the refusal for each attempt. @throws any other error */
async function outcomes(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((each) => {
    if (each.status === "fulfilled") return "done";
    if (each.reason instanceof Refusal) return each.reason.code;
    throw each.reason;
  });
}

async function standing(reportId: string) {
  const where = { reportId_locale: { reportId, locale: "zh" } };
  const text = await anyRow.reportTranslation.findUniqueOrThrow({
    where,
    select: {
      title: true,
      version: true,
      status: true,
      liveVersion: { select: { title: true, number: true } },
      versions: { orderBy: { number: "asc" }, select: { number: true } },
    },
  });
  expect(text.status === "PUBLISHED").toBe(text.liveVersion !== null);
  expect(text.versions.map(({ number }) => number)).toEqual(text.versions.map((_, place) => place + 1));
  return text;
}

const rename = (actor: Member, slug: string, [from, to]: readonly [string | null, string]) =>
  saveText(actor, saveTextInput.parse({ slug, locale: "zh", version: 1, changes: { title: { from, to } } }));

test(`publishing and withdrawing at once end in one of the two, ${ROUNDS} times`, SLOW, async () => {
  const { report, host, guest } = await aReport({ en: null });
  const input = { slug: report.slug, locale: "zh" } as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [published, withdrawn] = await outcomes([publishTranslation(host, input), withdrawTranslation(guest, input)]);
    const { status } = await standing(report.id);
    // withdrawn first: published again; otherwise the publisher was refused, because the text was public already
    expect([published, withdrawn, status]).toEqual(
      published === "done" ? ["done", "done", "PUBLISHED"] : ["already_published", "done", "UNPUBLISHED"],
    );
    if (status === "UNPUBLISHED") await publishTranslation(host, input);
  }
});

test(`of two people who publish at once, one succeeds, ${ROUNDS} times`, SLOW, async () => {
  const { report, host, guest } = await aReport({ en: null });
  const input = { slug: report.slug, locale: "zh" } as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    await withdrawTranslation(host, input);
    const both = await outcomes([publishTranslation(host, input), publishTranslation(guest, input)]);
    expect(both.sort()).toEqual(["already_published", "done"]);
  }
  expect((await standing(report.id)).versions.length).toBe(ROUNDS + 1);
});

test(`no text that its publisher has not seen goes live while somebody writes, ${ROUNDS} times`, SLOW, async () => {
  const { report, host, guest, zh } = await aReport({ en: null });
  const { slug } = report;
  let title = zh?.title ?? "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = { text: (await standing(report.id)).version, cover: 1 };
    // a new text that the publisher has seen
    const next = `题${round}`;
    const [updated, saved] = await outcomes([
      updateTranslation(host, { slug, locale: "zh", seen }),
      rename(guest, slug, [title, next]),
    ]);
    const { liveVersion, title: working } = await standing(report.id);
    expect([saved, working]).toEqual(["done", next]);
    if (updated === "done") expect(liveVersion?.title).toBe(title);
    else expect(["changed_meanwhile", "nothing_to_update"]).toContain(updated);
    expect(liveVersion?.title).not.toBe(next);
    title = next;
  }
});
