-- CreateEnum
CREATE TYPE "FieldLanguages" AS ENUM ('BOTH', 'ZH', 'EN');

-- CreateTable
CREATE TABLE "UserPreference" (
    "userId" UUID NOT NULL,
    "fieldLanguages" "FieldLanguages" NOT NULL DEFAULT 'BOTH',
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "guidedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "UserPreference_pkey" PRIMARY KEY ("userId")
);

-- AddForeignKey
ALTER TABLE "UserPreference" ADD CONSTRAINT "UserPreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot express. A new table needs its grants to nanbei_app.

GRANT SELECT, INSERT, UPDATE ON "UserPreference" TO nanbei_app;
