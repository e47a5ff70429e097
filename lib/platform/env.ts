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
 * The settings of the process, parsed once: a start with a missing or malformed one stops and lists them all.
 * The build reads none of them, so that one build runs everywhere.
 */
export const env = createEnv({
  server: {
    /** role that owns nothing and serves the portal */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** encrypts the session cookie */
    AUTH_SECRET: z.string().min(32),
    /** opens the internal door that expires cached pages */
    INTERNAL_SECRET: z.string().min(32),
    /** addresses under which the portal is reached; the first is the canonical one */
    APP_ORIGINS: origins.default([`http://localhost:${port}`, `http://127.0.0.1:${port}`]),
    /** how many proxies of one's own stand in front and append to X-Forwarded-For */
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** shown in the footer (ICP), if set */
    SITE_REGISTRATION_NUMBER: z.string().trim().min(1).max(60).optional(),
    /** folder of everything that an installation keeps; uploaded images stand in "media" below it */
    NANBEI_DATA_DIR: z.string().min(1).default(".data"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    /** connections for reading and, apart from them, for writing, each at most so many */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
  },
  experimental__runtimeEnv: process.env,
  emptyStringAsUndefined: true,
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
});

/** The address that links, feeds and metadata name. */
export const canonicalOrigin = (): string => env.APP_ORIGINS[0] ?? `http://localhost:${port}`;

/** Whether readers reach the portal over https, which HSTS and `__Host-` cookies need. */
export const isSecure = (): boolean => canonicalOrigin().startsWith("https://");

/** Whether this is the development server, which needs looser rules for its own scripts. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";
