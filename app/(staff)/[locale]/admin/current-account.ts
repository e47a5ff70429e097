import { cache } from "react";
import { findOwnAccount } from "@/lib/accounts/queries.ts";
import { currentSession } from "@/lib/platform/session.ts";

/** The session of this request and the account behind it, read once for the frame and the page; null where nobody is signed in. */
export const currentAccount = cache(async () => {
  const session = await currentSession();
  const account = session && (await findOwnAccount(session.actor));
  return account ? { ...session, account } : null;
});
