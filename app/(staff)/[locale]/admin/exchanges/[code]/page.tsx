import type { Metadata } from "next";
import { BasicsFacts } from "@/components/exchanges/basics-facts.tsx";
import { BasicsSection } from "@/components/exchanges/basics-section.tsx";
import { RecordHeader } from "@/components/exchanges/record-header.tsx";
import { RecordNavigation } from "@/components/exchanges/record-navigation.tsx";
import { EditingFrame } from "@/components/ui/editing-frame.tsx";
import { loadRecord } from "./load-record.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { actor, record } = await loadRecord(params);
  const { code, isPublic, mayEdit } = record;
  return (
    <EditingFrame editing={{ subject: code, owner: `${actor.userId}.${code}`, isPublic, mayEdit }}>
      <RecordHeader record={record} />
      <RecordNavigation />
      {mayEdit ? <BasicsSection record={record} /> : <BasicsFacts record={record} />}
    </EditingFrame>
  );
}
