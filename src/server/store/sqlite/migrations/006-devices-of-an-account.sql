-- Which devices open an account, for whoever it belongs to. `seen` is a day, and only kept for devices that ask to be
-- listed: a receipt's never do. `removal` is the account's signature that a device is its own no more, and takes the place
-- of `revoked`, which nothing ever set.
ALTER TABLE device ADD COLUMN certificate TEXT;
ALTER TABLE device ADD COLUMN seen TEXT;
ALTER TABLE device ADD COLUMN removed TEXT;
ALTER TABLE device ADD COLUMN removal TEXT;

-- An account's secret, sealed, on its way to one more device: for minutes. `sealed` is gone once it was taken, and the row
-- with the next sweep after `until` (seconds, a full minute).
CREATE TABLE link (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  until INTEGER NOT NULL,
  state TEXT NOT NULL,
  sealed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX link_account ON link (account);
CREATE INDEX link_until ON link (until);
