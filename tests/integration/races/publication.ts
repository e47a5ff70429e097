import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { asked, outcome, type Race, RECORDERS, rounds } from "./race.ts";

const FORESEEN = ["already_published", "not_published", "busy"];

/** One college publishes a text while the other one withdraws it, again and again. */
export const publishAgainstWithdraw: Race = async (count) => {
  const { report, zh, host, guest } = await aReport({ of: await anExchange(RECORDERS), en: null });
  const text = { slug: report.slug, locale: "zh" as const };
  let [published, withdrawn] = [1, 0];
  const publish = async (actor: typeof host): Promise<string> => {
    const answer = await outcome(publishTranslation(actor, text));
    if (typeof answer !== "string") published += 1;
    return typeof answer === "string" ? answer : "done";
  };
  const withdraw = async (actor: typeof host): Promise<string> => {
    const answer = await outcome(withdrawTranslation(actor, text));
    if (typeof answer !== "string") withdrawn += 1;
    return typeof answer === "string" ? answer : "done";
  };
  const stored = () =>
    asked((tx) =>
      tx.reportTranslation.findUniqueOrThrow({
        where: { id: zh?.id ?? "" },
        select: {
          status: true,
          liveVersionId: true,
          versions: { orderBy: { number: "desc" }, select: { id: true, number: true } },
        },
      }),
    );
  return rounds(count, async (round) => {
    const answers = await Promise.all([
      publish(host),
      withdraw(guest),
      round % 2 === 0 ? publish(guest) : withdraw(host),
    ]);
    const { status, liveVersionId, versions } = await stored();
    const isLive = published - withdrawn === 1;
    const unforeseen = answers.filter((answer) => answer !== "done" && !FORESEEN.includes(answer));
    return [
      unforeseen.length > 0 && unforeseen.join(", "),
      !isLive && published !== withdrawn && `${published} times published and ${withdrawn} times withdrawn`,
      status !== (isLive ? "PUBLISHED" : "UNPUBLISHED") && `${status}, and live should be ${isLive}`,
      liveVersionId !== (isLive ? versions[0]?.id : null) && `the live version is ${liveVersionId}`,
      versions[0]?.number !== published && `version ${versions[0]?.number} after ${published} times`,
    ];
  });
};
