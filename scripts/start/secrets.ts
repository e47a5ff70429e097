import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../bootstrap/user-error.mjs";

const secretText = z.string().min(32);
const storedSecrets = z.object({
  authSecret: secretText,
  appPassword: secretText,
  ownerPassword: secretText,
});

export type Secrets = z.infer<typeof storedSecrets>;

/**
 * Reads the installation's own random secrets, which the first start makes.
 * @param dataDir folder of the installation; the file in it has mode 600
 * @throws UserError when the file is damaged
 */
export function installationSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString("hex");
    const made: Secrets = {
      authSecret: secret(),
      appPassword: secret(),
      ownerPassword: secret(),
    };
    // Written beside and moved, so that a killed start leaves either all secrets or none.
    writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  try {
    return storedSecrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new UserError(
      `${file} is damaged: restore it from a backup, or delete it to have new secrets made (everyone signs in again).`,
    );
  }
}
