-- Visits to households (S3-3.3): what was found, wanted, done and came of it; what was wanted becomes a task.
CREATE SCHEMA visits;
GRANT USAGE ON SCHEMA visits TO lianhu_app;

-- Append-only; a wrong record is corrected by another that names it. It counts for the day of the visit.
CREATE TABLE visits.visit (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    pairing_id uuid NOT NULL,
    helper_account uuid NOT NULL,
    visited_on date NOT NULL,
    way text NOT NULL,
    difficulties text NOT NULL,
    measures text NOT NULL,
    effects text NOT NULL,
    plan_carried_out text NOT NULL,
    late_reason text,
    corrects uuid,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT visit_pk PRIMARY KEY (id),
    CONSTRAINT visit_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT visit_pairing_fk FOREIGN KEY (pairing_id) REFERENCES pairing.bond (id),
    CONSTRAINT visit_corrects_fk FOREIGN KEY (corrects) REFERENCES visits.visit (id),
    CONSTRAINT visit_corrected_once UNIQUE (corrects),
    CONSTRAINT visit_way CHECK (way IN ('HOME', 'ELSEWHERE', 'PHONE')),
    CONSTRAINT visit_record CHECK (char_length(difficulties) BETWEEN 1 AND 1000 AND char_length(measures) BETWEEN 1 AND 1000
        AND char_length(effects) BETWEEN 1 AND 1000 AND char_length(plan_carried_out) <= 1000)
);
CREATE INDEX visit_household ON visits.visit (household_id, visited_on);
CREATE INDEX visit_place ON visits.visit (place_code, visited_on, id);
CREATE INDEX visit_helper ON visits.visit (helper_account, visited_on);
CALL guard.protect('visits.visit', 'select,insert');
-- Helpers go on reading what they recorded themselves.
CREATE POLICY guard_own ON visits.visit FOR SELECT USING (helper_account::text = guard.setting('actor'));

-- What the household needs (S3-3.3-c); open until a result is written down.
CREATE TABLE visits.need (
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    kind text NOT NULL,
    text text NOT NULL,
    due_on date,
    closed_on date,
    outcome text,
    result text,
    closed_by uuid,
    closed_at timestamptz,
    CONSTRAINT need_pk PRIMARY KEY (id),
    CONSTRAINT need_visit_fk FOREIGN KEY (visit_id) REFERENCES visits.visit (id),
    CONSTRAINT need_kind CHECK (kind IN ('INDUSTRY', 'EMPLOYMENT', 'EDUCATION', 'MEDICAL', 'HOUSING', 'OTHER')),
    CONSTRAINT need_text CHECK (char_length(text) BETWEEN 1 AND 500),
    CONSTRAINT need_outcome CHECK (outcome IN ('MET', 'PASSED_ON', 'NOT_POSSIBLE')),
    CONSTRAINT need_closes_with_result CHECK ((closed_on IS NULL) = (outcome IS NULL)
        AND (closed_on IS NULL) = (result IS NULL OR char_length(result) < 2))
);
CREATE INDEX need_household ON visits.need (household_id, closed_on);
CREATE INDEX need_place ON visits.need (place_code, closed_on, id);
CREATE INDEX need_visit ON visits.need (visit_id);
CALL guard.protect('visits.need', 'select,insert,update');
REVOKE UPDATE ON visits.need FROM lianhu_app;
GRANT UPDATE (closed_on, outcome, result, closed_by, closed_at, place_code, org_code) ON visits.need TO lianhu_app;
