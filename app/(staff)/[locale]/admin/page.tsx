import { getTranslations } from "next-intl/server";
import { AccountCard } from "@/components/accounts/account-card.tsx";
import { NamingsTodo } from "@/components/exchanges/admin/namings-todo.tsx";
import { TodoHome } from "@/components/exchanges/admin/todo-home.tsx";
import { NamesTodo } from "@/components/reports/names/names-todo.tsx";
import { DeskNews } from "@/components/revisions/news/desk-news.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { findRoleGivers } from "@/lib/accounts/queries.ts";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { orderOfTodo } from "@/lib/exchanges/todo/rules.ts";
import { loadDesk } from "./load-desk.ts";
import { portalToday } from "./portal-today.ts";
import { requireAccount } from "./require-account.ts";

export default async function AdminPage({ params }: PageProps<"/[locale]/admin">) {
  const { locale, actor, account } = await requireAccount(params, "");
  const t = await getTranslations("staff");
  const ofExchanges = await getTranslations("adminExchanges");
  const mayBegin = mayBeginRecords(actor);
  const { reports, namings, waiting, unshown, news, invitations } = await loadDesk(actor);
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <h1 className="text-2xl">{t("greeting", { name: account.name })}</h1>
        {mayBegin && <LinkButton href={`/${locale}/admin/exchanges/new`}>{ofExchanges("new")}</LinkButton>}
      </header>
      <TodoHome
        waiting={waiting}
        unshown={unshown}
        order={orderOfTodo(actor.roles)}
        today={portalToday()}
        news={Object.fromEntries(
          [...news].map(([code, ofRecord]) => [code, <DeskNews key={code} code={code} news={ofRecord} />]),
        )}
        mayBegin={mayBegin}
        invitations={invitations}
        names={reports.length > 0 && <NamesTodo reports={reports} />}
        namings={namings.count > 0 && <NamingsTodo {...namings} />}
      />
      <AccountCard account={account} administrators={await findRoleGivers(actor)} locale={locale} />
    </>
  );
}
