-- What the machine decides, said once more where no program can go around it. SQLSTATE LH001 … = a broken order.

CREATE FUNCTION cases.check_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seq <> coalesce((SELECT max(seq) FROM cases.case_event WHERE case_id = NEW.case_id), 0) + 1 THEN
        RAISE EXCEPTION 'events of a case follow each other without a gap' USING ERRCODE = 'LH001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_event_order BEFORE INSERT ON cases.case_event FOR EACH ROW EXECUTE FUNCTION cases.check_event();

CREATE FUNCTION cases.check_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    rule cases.definition_step;
    before cases.case_step;
    paper cases.sheet;
BEGIN
    SELECT * INTO rule FROM cases.definition_step WHERE definition_id = NEW.definition_id AND ordinal = NEW.ordinal;
    IF NOT EXISTS (SELECT FROM cases.case_file WHERE id = NEW.case_id AND definition_id = NEW.definition_id) THEN
        RAISE EXCEPTION 'a case keeps the version it was accepted under' USING ERRCODE = 'LH002';
    END IF;
    IF NOT EXISTS (SELECT FROM cases.case_event WHERE id = NEW.event_id AND case_id = NEW.case_id AND step = NEW.step
            AND kind = CASE WHEN NEW.skipped THEN 'StepSkipped' ELSE 'StepDone' END AND legal_date = NEW.legal_date) THEN
        RAISE EXCEPTION 'a step stands on its event' USING ERRCODE = 'LH003';
    END IF;
    IF NEW.ordinal > 0 THEN
        SELECT * INTO before FROM cases.case_step
            WHERE case_id = NEW.case_id AND ordinal = NEW.ordinal - 1 AND superseded_by IS NULL;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'step % comes before its predecessor', NEW.step USING ERRCODE = 'LH004';
        END IF;
        IF NEW.legal_date < before.legal_date THEN
            RAISE EXCEPTION 'step % is dated before its predecessor', NEW.step USING ERRCODE = 'LH005';
        END IF;
    END IF;
    IF NEW.skipped AND rule.compulsory THEN
        RAISE EXCEPTION 'step % cannot be left out', NEW.step USING ERRCODE = 'LH006';
    END IF;
    IF NEW.skipped OR NEW.mode = 'OUTSIDE' OR rule.kind NOT IN ('notice', 'meeting') THEN
        RETURN NEW;
    END IF;
    SELECT s.* INTO paper FROM cases.sheet s JOIN cases.sheet_item i ON i.sheet_id = s.id AND i.case_id = NEW.case_id
        WHERE s.id = NEW.sheet_id AND s.step = NEW.step AND s.definition_id = NEW.definition_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'step % needs its sheet', NEW.step USING ERRCODE = 'LH007';
    END IF;
    IF rule.kind = 'notice' THEN
        IF paper.closed_on IS NULL OR paper.closed_on <= paper.last_day OR NEW.legal_date < paper.closed_on THEN
            RAISE EXCEPTION 'the notice has not hung for its full time' USING ERRCODE = 'LH008';
        END IF;
        IF EXISTS (SELECT FROM cases.objection o WHERE o.sheet_id = paper.id AND o.case_id = NEW.case_id
                AND NOT EXISTS (SELECT FROM cases.objection_answer a WHERE a.objection_id = o.id)) THEN
            RAISE EXCEPTION 'an objection is open' USING ERRCODE = 'LH009';
        END IF;
    ELSIF paper.sealed_at IS NULL OR paper.held_on <> NEW.legal_date
            OR NOT EXISTS (SELECT FROM cases.vote v WHERE v.sheet_id = paper.id AND v.case_id = NEW.case_id) THEN
        RAISE EXCEPTION 'the meeting has not voted on this case' USING ERRCODE = 'LH010';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_step_order BEFORE INSERT ON cases.case_step FOR EACH ROW EXECUTE FUNCTION cases.check_step();

CREATE FUNCTION cases.check_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.superseded_by IS NOT NULL OR NOT EXISTS (SELECT FROM cases.case_event e
            WHERE e.id = NEW.superseded_by AND e.case_id = OLD.case_id AND e.kind IN ('SentBack', 'Reopened')) THEN
        RAISE EXCEPTION 'only a sending back or a reopening supersedes a step' USING ERRCODE = 'LH011';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER case_step_superseded BEFORE UPDATE ON cases.case_step FOR EACH ROW EXECUTE FUNCTION cases.check_superseded();

CREATE FUNCTION cases.check_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sealed_at IS NOT NULL THEN
        RAISE EXCEPTION 'a sealed sheet is not changed' USING ERRCODE = 'LH012';
    END IF;
    IF (OLD.held_on IS NOT NULL AND NEW.held_on IS DISTINCT FROM OLD.held_on)
            OR (OLD.posted_on IS NOT NULL AND (NEW.posted_on, NEW.days, NEW.last_day, NEW.mode, NEW.posted_recorded_at)
                IS DISTINCT FROM (OLD.posted_on, OLD.days, OLD.last_day, OLD.mode, OLD.posted_recorded_at))
            OR (NEW.definition_id, NEW.step, NEW.kind, NEW.place_code) IS DISTINCT FROM (OLD.definition_id, OLD.step, OLD.kind, OLD.place_code) THEN
        RAISE EXCEPTION 'dates of a sheet are not changed' USING ERRCODE = 'LH013';
    END IF;
    IF NEW.kind = 'NOTICE' AND NEW.posted_on IS NOT NULL AND OLD.posted_on IS NULL THEN
        PERFORM cases.check_posting(NEW);
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION cases.check_posting(paper cases.sheet) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER sheet_order BEFORE UPDATE ON cases.sheet FOR EACH ROW EXECUTE FUNCTION cases.check_sheet();

CREATE FUNCTION cases.check_new_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.held_on IS NOT NULL OR NEW.posted_on IS NOT NULL OR NEW.closed_on IS NOT NULL OR NEW.sealed_at IS NOT NULL THEN
        RAISE EXCEPTION 'a sheet begins empty' USING ERRCODE = 'LH013';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sheet_new BEFORE INSERT ON cases.sheet FOR EACH ROW EXECUTE FUNCTION cases.check_new_sheet();

CREATE FUNCTION cases.check_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM cases.sheet s WHERE s.id = NEW.sheet_id AND (s.sealed_at IS NOT NULL OR s.posted_on IS NOT NULL)) THEN
        RAISE EXCEPTION 'a posted or sealed sheet takes no more cases' USING ERRCODE = 'LH012';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sheet_item_open BEFORE INSERT OR UPDATE ON cases.sheet_item FOR EACH ROW EXECUTE FUNCTION cases.check_item();

CREATE FUNCTION cases.check_meeting_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM cases.sheet s WHERE s.id = NEW.sheet_id AND s.sealed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a sealed sheet is not changed' USING ERRCODE = 'LH012';
    END IF;
    IF TG_TABLE_NAME = 'attendee' AND EXISTS (SELECT FROM cases.vote v WHERE v.sheet_id = NEW.sheet_id) THEN
        RAISE EXCEPTION 'attendance is closed once a vote is counted' USING ERRCODE = 'LH015';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER attendee_open BEFORE INSERT OR UPDATE ON cases.attendee FOR EACH ROW EXECUTE FUNCTION cases.check_meeting_open();

CREATE FUNCTION cases.check_recusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM cases.vote v WHERE v.sheet_id = NEW.sheet_id AND v.case_id = NEW.case_id) THEN
        RAISE EXCEPTION 'recusal after the vote' USING ERRCODE = 'LH015';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER recusal_before_vote BEFORE INSERT ON cases.recusal FOR EACH ROW EXECUTE FUNCTION cases.check_recusal();

CREATE FUNCTION cases.check_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    voters int;
BEGIN
    IF NOT EXISTS (SELECT FROM cases.sheet s WHERE s.id = NEW.sheet_id AND s.held_on IS NOT NULL AND s.sealed_at IS NULL) THEN
        RAISE EXCEPTION 'the meeting is not open for votes' USING ERRCODE = 'LH012';
    END IF;
    SELECT count(*) INTO voters FROM cases.attendee a WHERE a.sheet_id = NEW.sheet_id AND a.present
        AND NOT EXISTS (SELECT FROM cases.recusal r WHERE r.sheet_id = a.sheet_id AND r.case_id = NEW.case_id AND r.person_id = a.person_id);
    IF NEW.in_favour + NEW.against + NEW.abstained <> voters THEN
        RAISE EXCEPTION 'votes do not add up to the % voters', voters USING ERRCODE = 'LH016';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER vote_counted BEFORE INSERT ON cases.vote FOR EACH ROW EXECUTE FUNCTION cases.check_vote();

CREATE FUNCTION cases.check_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM cases.sheet s WHERE s.id = NEW.sheet_id AND s.kind = 'NOTICE'
            AND NEW.raised_on BETWEEN s.posted_on AND s.last_day) THEN
        RAISE EXCEPTION 'the objection lies outside the notice' USING ERRCODE = 'LH017';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER objection_in_time BEFORE INSERT ON cases.objection FOR EACH ROW EXECUTE FUNCTION cases.check_objection();
