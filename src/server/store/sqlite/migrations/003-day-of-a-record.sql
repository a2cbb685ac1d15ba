-- The day a record came, so that the server can confirm it later. The audit trail holds the same day beside the same
-- record. Records from before have none.
ALTER TABLE log ADD COLUMN day TEXT;
