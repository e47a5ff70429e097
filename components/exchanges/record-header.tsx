"use client";

import { useTranslations } from "next-intl";
import type { PeopleToAsk } from "@/lib/exchanges/queries.ts";
import type { ExchangeRecord } from "@/lib/exchanges/record-page/queries.ts";
import { sidesOf } from "@/lib/exchanges/rules.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { KnownDaysText } from "../ui/known-days-text.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { useBasics } from "./basics-data.ts";
import { MeetingParties } from "./meeting-parties.tsx";
import { ReadOnlyNote } from "./read-only-note.tsx";

type RecordHeaderProps = {
  record: ExchangeRecord;
  /** who may edit it, where the reader may not; null where it is closed for everybody */
  editors: PeopleToAsk | null;
};

/** The header of a record on its signed-in page: its title, parties, days and status. */
export function RecordHeader({ record, editors }: RecordHeaderProps) {
  const kind = useTranslations("kind");
  const status = useTranslations("exchangeStatus");
  const { values } = useBasics(record.basics).data;
  const { titleZh, titleEn } = values;
  const { guests, hosts, participants } = sidesOf(record.parties);
  const named = (side: typeof hosts) => side.map(({ institution }) => institution);
  const sides = { guests: named(guests), hosts: named(hosts), participants: named(participants) };
  return (
    <header className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span>{kind(values.kind)}</span>
        <span className="figures">{record.code}</span>
        <span>
          <KnownDaysText days={values} />
        </span>
        <span>{status(record.status)}</span>
        {record.isSample && <SampleLabel />}
      </p>
      <h1 className="text-xl leading-tight">
        <LocalizedText isTitle label={localized(titleZh, titleEn)} />
      </h1>
      <div className="max-w-2xl font-serif text-base font-semibold">
        <MeetingParties closed={record.status === "AGREED"} sides={sides} />
      </div>
      {!record.mayEdit && <ReadOnlyNote editors={editors} />}
    </header>
  );
}
