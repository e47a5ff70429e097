import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { MeetingLine } from "../layout/meeting-line.tsx";

type PartiesLineProps = { exchange: Pick<ExchangeMention, "status" | "guests" | "host"> };

/** The line between the parties of an exchange, closed when both stand behind its record. */
export function PartiesLine({ exchange }: PartiesLineProps) {
  return (
    <MeetingLine
      closed={exchange.status === "AGREED"}
      guest={exchange.guests[0]?.accent}
      host={exchange.host.accent}
      upright
    />
  );
}
