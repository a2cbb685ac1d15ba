-- What a team keeps to itself, a register or the casework of a concern, gives its opener no lasting right.
DROP VIEW reader;
CREATE VIEW reader AS
SELECT participant.space AS space, participant.account AS account
FROM participant JOIN space ON space.id = participant.space
WHERE participant.barred = 0
  AND (
    space.team IS NULL
    OR (participant.account = space.owner AND space.kind NOT IN ('register', 'casework'))
    OR EXISTS (
      SELECT 1 FROM member
      WHERE member.team = space.team AND member.account = participant.account AND member.current = 1
    )
  );
