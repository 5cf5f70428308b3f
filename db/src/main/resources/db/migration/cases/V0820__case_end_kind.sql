-- Why a case ended without a decision: a list tells a withdrawn one from one that ended by a death or a move.
ALTER TABLE cases.case_file
    ADD COLUMN end_kind text,
    ADD CONSTRAINT case_file_end_kind CHECK (end_kind IN ('WITHDRAWN', 'DEATH', 'MOVED_AWAY', 'MERGED', 'AWAY'));

-- The cases that have ended already say it in their last event; row security holds here too, so the scope is the country.
SELECT set_config('lianhu.place_from', '0', true), set_config('lianhu.place_to', 'a', true), set_config('lianhu.mode', 'write', true);
UPDATE cases.case_file f
SET end_kind = (
    SELECT e.payload ->> 'kind' FROM cases.case_event e WHERE e.case_id = f.id AND e.kind = 'Ended' ORDER BY e.seq DESC LIMIT 1
)
WHERE f.phase = 'ENDED';
SELECT set_config('lianhu.place_from', '', true), set_config('lianhu.place_to', '', true), set_config('lianhu.mode', '', true);
