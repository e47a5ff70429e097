-- Delegations are joined through their exchange as well as through their party. Without this index a database that has
-- not counted the table yet reads the whole of "Delegation_partyId_exchangeId_key" once for each exchange.

-- CreateIndex
CREATE INDEX "Delegation_exchangeId_idx" ON "Delegation"("exchangeId");
