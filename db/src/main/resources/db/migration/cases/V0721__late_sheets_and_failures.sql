-- What a sealed sheet could not hand to a case, and why: the same request answers the same again, and a vote that may
-- not count is not offered once more.
CREATE TABLE cases.sheet_failure (
    sheet_id uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    clause text NOT NULL,
    message text NOT NULL,
    recorded_at timestamptz NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT sheet_failure_pk PRIMARY KEY (sheet_id, case_id),
    CONSTRAINT sheet_failure_item_fk FOREIGN KEY (sheet_id, case_id) REFERENCES cases.sheet_item (sheet_id, case_id)
);
CREATE INDEX sheet_failure_case ON cases.sheet_failure (case_id);
CALL guard.protect('cases.sheet_failure', 'select,insert');

-- 补录 of a sheet: why, and the scanned original. The telephone that a notice names.
ALTER TABLE cases.sheet ADD COLUMN late_reason text, ADD COLUMN late_scan text, ADD COLUMN contact_phone text;
ALTER TABLE cases.sheet ADD CONSTRAINT sheet_late_whole CHECK (mode <> 'LATE_ENTRY' OR (late_reason IS NOT NULL AND late_scan IS NOT NULL));

-- A late entry stands on the next level's consent to exactly this step and day, given before it.
CREATE FUNCTION cases.check_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM cases.late_consent c WHERE c.case_id = NEW.case_id AND c.step = NEW.step
            AND c.legal_date = NEW.legal_date AND c.recorded_at <= NEW.recorded_at) THEN
        RAISE EXCEPTION 'a late entry needs the next level''s consent' USING ERRCODE = 'LH023';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_step_late BEFORE INSERT ON cases.case_step FOR EACH ROW WHEN (NEW.mode = 'LATE_ENTRY' AND NOT NEW.skipped)
    EXECUTE FUNCTION cases.check_late();

CREATE OR REPLACE FUNCTION cases.check_posting(paper cases.sheet) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF paper.days < (SELECT notice_days FROM cases.definition_step d WHERE d.definition_id = paper.definition_id AND d.step = paper.step) THEN
        RAISE EXCEPTION 'the notice is planned too short' USING ERRCODE = 'LH014';
    END IF;
    IF EXISTS (SELECT FROM cases.sheet_item i
            JOIN cases.definition_step d ON d.definition_id = paper.definition_id AND d.step = paper.step
            WHERE i.sheet_id = paper.id AND NOT EXISTS (SELECT FROM cases.case_step s WHERE s.case_id = i.case_id
                AND s.ordinal = d.ordinal - 1 AND s.superseded_by IS NULL AND s.legal_date <= paper.posted_on)) THEN
        RAISE EXCEPTION 'a case is posted before its turn' USING ERRCODE = 'LH004';
    END IF;
    IF paper.mode = 'LATE_ENTRY' AND EXISTS (SELECT FROM cases.sheet_item i WHERE i.sheet_id = paper.id
            AND NOT EXISTS (SELECT FROM cases.late_consent c WHERE c.case_id = i.case_id AND c.step = paper.step
                AND c.legal_date = paper.posted_on)) THEN
        RAISE EXCEPTION 'a late posting needs the next level''s consent' USING ERRCODE = 'LH023';
    END IF;
END $$;

-- A year's holidays may be mended until the year is over; who did it stands in the log.
GRANT UPDATE (document, entered_at) ON cases.holiday_year TO lianhu_app;
GRANT DELETE ON cases.holiday TO lianhu_app;
