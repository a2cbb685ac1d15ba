-- How long a space of a team is kept, by its day alone: not which class that was. `keys_gone`: erasing has begun.
CREATE TABLE retention (
  space TEXT PRIMARY KEY REFERENCES space (id),
  months INTEGER,
  until TEXT,
  hold TEXT,
  keys_gone INTEGER NOT NULL,
  erased TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX retention_until ON retention (until);

-- The day a space was erased. Its head stays, and nobody reads it any more. Feeds tell of it with a row whose seq is -1.
ALTER TABLE space ADD COLUMN erased TEXT;
DROP VIEW reader;
CREATE VIEW reader AS
SELECT participant.space AS space, participant.account AS account
FROM participant JOIN space ON space.id = participant.space
WHERE participant.barred = 0
  AND space.erased IS NULL
  AND (
    space.team IS NULL
    OR (participant.account = space.owner AND space.kind NOT IN ('register', 'casework'))
    OR EXISTS (
      SELECT 1 FROM member
      WHERE member.team = space.team AND member.account = participant.account AND member.current = 1
    )
  );
