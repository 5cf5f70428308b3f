-- Plans of help (S3-3.1, S3-3.2, S3-4): made with the household, signed by both, changed only by a new version.
CREATE SCHEMA plans;
GRANT USAGE ON SCHEMA plans TO lianhu_app;

CREATE TABLE plans.plan (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    number int NOT NULL,
    state text NOT NULL,
    replaces uuid,
    change_reason text,
    helper_account uuid,
    helper_unit text NOT NULL,
    situation text NOT NULL,
    causes text[] NOT NULL,
    made_on date NOT NULL,
    content_hash bytea,
    in_force_from date,
    ended_on date,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    created_by uuid,
    CONSTRAINT plan_pk PRIMARY KEY (id),
    CONSTRAINT plan_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT plan_number UNIQUE (household_id, number),
    CONSTRAINT plan_state CHECK (state IN ('DRAFT', 'IN_FORCE', 'REPLACED', 'CLOSED', 'DROPPED')),
    CONSTRAINT plan_change CHECK ((number = 1) = (replaces IS NULL) OR state = 'DROPPED'),
    CONSTRAINT plan_change_reason CHECK (replaces IS NULL OR char_length(change_reason) BETWEEN 2 AND 200),
    CONSTRAINT plan_in_force CHECK (state NOT IN ('IN_FORCE', 'REPLACED', 'CLOSED') OR (in_force_from IS NOT NULL AND content_hash IS NOT NULL)),
    CONSTRAINT plan_ended CHECK ((state IN ('REPLACED', 'CLOSED')) = (ended_on IS NOT NULL)),
    CONSTRAINT plan_situation CHECK (char_length(situation) BETWEEN 1 AND 1000)
);
CREATE UNIQUE INDEX plan_one_in_force ON plans.plan (household_id) WHERE state = 'IN_FORCE';
CREATE UNIQUE INDEX plan_one_draft ON plans.plan (household_id) WHERE state = 'DRAFT';
CREATE INDEX plan_place ON plans.plan (place_code, state, id);
CREATE INDEX plan_household ON plans.plan (household_id, number);
CALL guard.protect('plans.plan', 'select,insert,update');

CREATE TABLE plans.goal (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    ordinal int NOT NULL,
    text text NOT NULL,
    unit text,
    from_value bigint,
    to_value bigint,
    due_on date NOT NULL,
    CONSTRAINT goal_pk PRIMARY KEY (id),
    CONSTRAINT goal_plan_fk FOREIGN KEY (plan_id) REFERENCES plans.plan (id),
    CONSTRAINT goal_text CHECK (char_length(text) BETWEEN 1 AND 200),
    CONSTRAINT goal_figure CHECK ((to_value IS NULL) = (unit IS NULL))
);
CREATE INDEX goal_household ON plans.goal (household_id, plan_id);
CREATE INDEX goal_plan ON plans.goal (plan_id, ordinal);
CALL guard.protect('plans.goal', 'select,insert,delete');

-- One measure of the six kinds of S3-3.2; its substeps with their time nodes stand in plans.step.
CREATE TABLE plans.measure (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    ordinal int NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    responsible_unit text NOT NULL,
    starts_on date NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT measure_pk PRIMARY KEY (id),
    CONSTRAINT measure_plan_fk FOREIGN KEY (plan_id) REFERENCES plans.plan (id),
    CONSTRAINT measure_kind CHECK (kind IN ('INDUSTRY', 'EMPLOYMENT', 'EDUCATION', 'MEDICAL', 'HOUSING', 'OTHER')),
    CONSTRAINT measure_text CHECK (char_length(text) BETWEEN 1 AND 500),
    CONSTRAINT measure_unit CHECK (char_length(responsible_unit) BETWEEN 1 AND 80),
    CONSTRAINT measure_period CHECK (due_on >= starts_on)
);
CREATE INDEX measure_household ON plans.measure (household_id, plan_id);
CREATE INDEX measure_plan ON plans.measure (plan_id, ordinal);
CALL guard.protect('plans.measure', 'select,insert,delete');

CREATE TABLE plans.step (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    ordinal int NOT NULL,
    text text NOT NULL,
    clause text NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT step_pk PRIMARY KEY (id),
    CONSTRAINT step_measure_fk FOREIGN KEY (measure_id) REFERENCES plans.measure (id),
    CONSTRAINT step_plan_fk FOREIGN KEY (plan_id) REFERENCES plans.plan (id),
    CONSTRAINT step_text CHECK (char_length(text) BETWEEN 1 AND 200)
);
CREATE INDEX step_household ON plans.step (household_id, plan_id);
CREATE INDEX step_measure ON plans.step (measure_id, ordinal);
CALL guard.protect('plans.step', 'select,insert,delete');

-- A signature, drawn on the screen or scanned from paper, of what the plan said then (its hash).
CREATE TABLE plans.signature (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    party text NOT NULL,
    signer text NOT NULL,
    way text NOT NULL,
    file_id uuid NOT NULL,
    content_hash bytea NOT NULL,
    signed_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT signature_pk PRIMARY KEY (id),
    CONSTRAINT signature_plan_fk FOREIGN KEY (plan_id) REFERENCES plans.plan (id),
    CONSTRAINT signature_party CHECK (party IN ('HELPER', 'HOUSEHOLD')),
    CONSTRAINT signature_way CHECK (way IN ('DRAWN', 'SCAN')),
    CONSTRAINT signature_once UNIQUE (plan_id, party),
    CONSTRAINT signature_signer CHECK (char_length(signer) BETWEEN 1 AND 60)
);
CREATE INDEX signature_household ON plans.signature (household_id, plan_id);
CALL guard.protect('plans.signature', 'select,insert');

-- What was done for a measure, and what came of it (S3-1.3-3). Append-only.
CREATE TABLE plans.progress (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    step_id uuid,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    on_day date NOT NULL,
    state text NOT NULL,
    words text NOT NULL,
    effect text NOT NULL,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT progress_pk PRIMARY KEY (id),
    CONSTRAINT progress_measure_fk FOREIGN KEY (measure_id) REFERENCES plans.measure (id),
    CONSTRAINT progress_state CHECK (state IN ('GOING', 'DONE', 'HELD_UP')),
    CONSTRAINT progress_words CHECK (char_length(words) BETWEEN 1 AND 500),
    CONSTRAINT progress_effect CHECK (char_length(effect) <= 500),
    CONSTRAINT progress_result CHECK (state <> 'DONE' OR step_id IS NOT NULL OR char_length(effect) >= 1)
);
CREATE INDEX progress_household ON plans.progress (household_id, on_day);
CREATE INDEX progress_measure ON plans.progress (measure_id, on_day);
CALL guard.protect('plans.progress', 'select,insert');

-- No plan is in force without goal, measure and both signatures of exactly what it says (S3-3.1-a, S3-3.1-b).
CREATE FUNCTION plans.plan_needs_both_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state <> NEW.state AND NOT (
        (OLD.state = 'DRAFT' AND NEW.state IN ('IN_FORCE', 'DROPPED')) OR (OLD.state = 'IN_FORCE' AND NEW.state IN ('REPLACED', 'CLOSED'))) THEN
        RAISE EXCEPTION 'a plan cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'P0001';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.content_hash IS NOT NULL AND (NEW.content_hash IS DISTINCT FROM OLD.content_hash
        OR NEW.situation <> OLD.situation OR NEW.causes <> OLD.causes OR NEW.helper_unit <> OLD.helper_unit) THEN
        RAISE EXCEPTION 'a plan that somebody signed is not changed: make a new version' USING ERRCODE = 'P0001';
    END IF;
    IF NEW.state = 'IN_FORCE' AND (TG_OP = 'INSERT' OR OLD.state <> 'IN_FORCE') AND (
        (SELECT count(DISTINCT s.party) FROM plans.signature s WHERE s.plan_id = NEW.id AND s.content_hash = NEW.content_hash) <> 2
        OR NOT EXISTS (SELECT FROM plans.goal g WHERE g.plan_id = NEW.id)
        OR NOT EXISTS (SELECT FROM plans.measure m WHERE m.plan_id = NEW.id)) THEN
        RAISE EXCEPTION 'a plan is not in force without goal, measure and both signatures' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER plan_signed BEFORE INSERT OR UPDATE ON plans.plan FOR EACH ROW EXECUTE FUNCTION plans.plan_needs_both_signatures();

-- What somebody signed is not changed any more.
CREATE FUNCTION plans.content_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM plans.plan p WHERE p.id = coalesce(NEW.plan_id, OLD.plan_id) AND p.state = 'DRAFT' AND p.content_hash IS NULL) THEN
        RAISE EXCEPTION 'a plan that somebody signed is not changed: make a new version' USING ERRCODE = 'P0001';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER goal_open BEFORE INSERT OR DELETE ON plans.goal FOR EACH ROW EXECUTE FUNCTION plans.content_is_open();
CREATE TRIGGER measure_open BEFORE INSERT OR DELETE ON plans.measure FOR EACH ROW EXECUTE FUNCTION plans.content_is_open();
CREATE TRIGGER step_open BEFORE INSERT OR DELETE ON plans.step FOR EACH ROW EXECUTE FUNCTION plans.content_is_open();
