-- How much a space holds, so that nobody fills the disk; and what one account has opened, to add it up.
ALTER TABLE space ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;
UPDATE space SET bytes = COALESCE((SELECT SUM(octet_length(body)) FROM record WHERE record.space = space.id), 0);
CREATE INDEX space_owner ON space (owner);
