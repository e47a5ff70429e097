import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const demoAccounts = z.array(z.object({ email: z.string(), password: z.string(), label: z.string() }));

/**
 * What the person who started the portal needs to know: its address and how to sign in.
 * @param options.origin address of the portal
 * @param options.administratorToken one-time link of the first group administrator, where there is none yet
 */
export function welcomeMessage(options: {
  origin: string;
  dataDir: string;
  administratorToken: string | null;
}): string {
  const { origin, dataDir, administratorToken } = options;
  const lines = ["", `  Nanbei 南北 is at ${origin}`];
  const accounts = readDemoAccounts(join(dataDir, "demo-accounts.json"));
  if (accounts.length > 0) {
    lines.push("", `  Demo accounts (${origin}/zh/sign-in):`);
    const width = Math.max(...accounts.map(({ email }) => email.length));
    for (const { email, password, label } of accounts) lines.push(`    ${email.padEnd(width)}  ${password}  ${label}`);
  }
  if (administratorToken !== null) {
    lines.push("", "  No group administrator exists yet. This link makes the first one, once, within 24 hours:");
    lines.push(`    ${origin}/zh/sign-in/first?token=${encodeURIComponent(administratorToken)}`);
  }
  return [...lines, "", "  Ctrl-C stops the portal.", ""].join("\n");
}

function readDemoAccounts(file: string): z.infer<typeof demoAccounts> {
  return existsSync(file) ? demoAccounts.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}
