import { countOpenInvitations } from "@/lib/accounts/invitations/queries.ts";
import { mayAdministerUsers } from "@/lib/accounts/policy.ts";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { listOwnRecorders } from "@/lib/exchanges/queries.ts";
import { findTodo } from "@/lib/exchanges/todo/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { listNamings } from "@/lib/revisions/namings/queries.ts";
import { listUnshown } from "@/lib/revisions/queries.ts";
import { listNews } from "@/lib/revisions/seen-records/queries.ts";

/** Everything that the home page of staff shows, as it was at one moment. */
export const loadDesk = (actor: Member) =>
  readAtOneMoment(actor, async () => {
    const waiting = await findTodo(actor);
    const codes = waiting.changes.map(({ record }) => record.code);
    return {
      waiting,
      unshown: await listUnshown(actor),
      news: await listNews(actor, codes),
      reports: (await listReportsWithNames(actor)).filter(({ mayDismiss }) => mayDismiss),
      namings: {
        ...(await listNamings(actor)),
        confirmers: mayBeginRecords(actor) ? null : await listOwnRecorders(actor),
      },
      invitations: mayAdministerUsers(actor) ? await countOpenInvitations(actor) : null,
    };
  });
