import type { Prisma } from "@/prisma/generated/client.ts";

type ReadMethod =
  | "findFirst"
  | "findFirstOrThrow"
  | "findUnique"
  | "findUniqueOrThrow"
  | "findMany"
  | "count"
  | "aggregate"
  | "groupBy";

type ModelName = Uncapitalize<Prisma.ModelName>;

/** A client with read methods only. */
export type ReadTx = {
  readonly [Model in ModelName]: Pick<
    Prisma.TransactionClient[Model],
    ReadMethod & keyof Prisma.TransactionClient[Model]
  >;
} & Pick<Prisma.TransactionClient, "$queryRaw">;
