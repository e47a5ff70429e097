import { getTranslations, setRequestLocale } from "next-intl/server";
import { SignOutForm } from "@/components/accounts/sign-out-form.tsx";
import { SessionOwner } from "@/components/editing/session-owner.tsx";
import { StaffFrame } from "@/components/layout/staff-frame.tsx";
import { SearchEntry } from "@/components/search/search-entry.tsx";
import { LocalizedText } from "@/components/ui/localized-text.tsx";
import { PageClockProvider } from "@/components/ui/page-clock-provider.tsx";
import { zoneName } from "@/components/ui/zone-name.ts";
import { mayAdministerUsers } from "@/lib/accounts/policy.ts";
import { defaultPreferences } from "@/lib/accounts/preferences/rules.ts";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentAccount } from "./current-account.ts";

/** Draws the frame and protects nothing: every page below checks its own rights. */
export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const current = await currentAccount();
  // nobody is signed in: the page itself redirects to the sign-in page or answers 404
  if (!current) return <main className="mx-auto max-w-md px-5 py-16">{children}</main>;
  const t = await getTranslations("staff");
  const { actor, account } = current;
  const { name, institution } = account;
  const { singleKeys } = account.preference ?? defaultPreferences;
  return (
    <StaffFrame
      locale={locale}
      who={{
        name,
        institution: institution ? <LocalizedText label={institution.name} /> : t("group"),
        accent: institution?.accent ?? null,
      }}
      clock={zoneName(account.timezone, locale)}
      mayAdministerUsers={mayAdministerUsers(actor)}
      search={<SearchEntry hasSingleKeys={singleKeys} mayBegin={mayBeginRecords(actor)} />}
      end={<SignOutForm locale={locale} />}
    >
      <SessionOwner id={actor.userId} />
      <PageClockProvider timezone={account.timezone}>{children}</PageClockProvider>
    </StaffFrame>
  );
}
