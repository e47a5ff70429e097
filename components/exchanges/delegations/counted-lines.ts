"use client";

import { useTranslations } from "next-intl";
import { addOthersAction, removeOthersAction } from "@/lib/exchanges/delegations/actions.ts";
import type { CountedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import type { RosterOperations } from "./roster-operations.ts";

/** Adds people who were read without names as lines of a delegation; each addition can be taken back. */
export function useCountedLines({ run, undo }: RosterOperations): (people: CountedPeople) => Promise<boolean> {
  const t = useTranslations("delegations");
  const keys = useIdempotencyKeys();
  return async ({ line, words }) => {
    const key = keys.keyFor(line);
    const roster = await run(
      (ref) => addOthersAction({ ...ref, key, ...line }),
      (answer) => answer,
    );
    if (!roster) return false;
    keys.done(line);
    const added = roster.others.findLast(
      ({ values }) => values.labelZh === line.labelZh && values.labelEn === line.labelEn && values.count === line.count,
    );
    if (!added) return true;
    const undoAddition = async () => {
      const answer = await run(
        (ref) => removeOthersAction({ ...ref, othersId: added.id }),
        (next) => next,
      );
      return answer !== null;
    };
    undo.push({ id: key, text: t("countedAdded", { words }), undo: undoAddition });
    return true;
  };
}
