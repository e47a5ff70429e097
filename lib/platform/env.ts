import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

const origins = z
  .string()
  .transform((list) => list.split(",").map((entry) => entry.trim()))
  .pipe(
    z
      .array(
        z
          .url({ protocol: /^https?$/ })
          .refine((url) => new URL(url).origin === url, "an origin has no path: https://host"),
      )
      .min(1),
  );

const port = process.env.PORT ?? "3000";

/**
 * The settings of the process, parsed when this file is imported: the start fails and lists every missing or malformed
 * one. The build reads none of them, so that one build runs everywhere.
 */
export const env = createEnv({
  server: {
    /** connects as the role that serves the portal and owns no table */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** encrypts the session cookie */
    AUTH_SECRET: z.string().min(32),
    /** addresses at which readers reach the portal, separated by commas; the first is the canonical one */
    APP_ORIGINS: origins.default([`http://localhost:${port}`, `http://127.0.0.1:${port}`]),
    /** number of own proxies in front of the portal that append to X-Forwarded-For */
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** the ICP number, which the footer shows */
    SITE_REGISTRATION_NUMBER: z.string().trim().min(1).max(60).optional(),
    /** folder of everything that an installation stores; uploaded images are in "media" below it */
    NANBEI_DATA_DIR: z.string().min(1).default(".data"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    /** largest number of connections for reading, and as many again for writing */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
  },
  experimental__runtimeEnv: process.env,
  emptyStringAsUndefined: true,
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
});

/** The origin in links, feeds and metadata. */
export const canonicalOrigin = (): string => env.APP_ORIGINS[0] ?? `http://localhost:${port}`;

/** Whether readers reach the portal over https, which HSTS and `__Host-` cookies need. */
export const isSecure = (): boolean => canonicalOrigin().startsWith("https://");

/** Whether this is the development server, whose scripts need a looser content security policy. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";
