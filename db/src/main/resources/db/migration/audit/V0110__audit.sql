-- Every change and every look. Rows append freely; a sealer chains batches; nobody updates or deletes.
CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO lianhu_app;

CREATE TABLE audit.entry (
    id uuid NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    recorded_at timestamptz NOT NULL,
    actor_id uuid,
    post_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    purpose text,
    details jsonb NOT NULL DEFAULT '{}',
    place_code text,
    org_code text,
    household_id uuid,
    CONSTRAINT entry_pk PRIMARY KEY (id),
    CONSTRAINT entry_action_form CHECK (action ~ '^[a-z]+(\.[a-z-]+)+$')
);
CREATE UNIQUE INDEX entry_seq ON audit.entry (seq);
CREATE INDEX entry_place ON audit.entry (place_code, seq);
CREATE INDEX entry_org ON audit.entry (org_code, seq);
CREATE INDEX entry_household ON audit.entry (household_id, seq);
CREATE INDEX entry_actor ON audit.entry (actor_id, seq);

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON audit.entry TO lianhu_app;
CREATE POLICY guard_select ON audit.entry FOR SELECT USING (guard.sees(place_code, org_code, household_id) OR actor_id::text = guard.setting('actor'));
-- Whoever acts is written down, also one who may only read, and the public.
CREATE POLICY guard_insert ON audit.entry FOR INSERT WITH CHECK (actor_id::text IS NOT DISTINCT FROM guard.setting('actor'));
