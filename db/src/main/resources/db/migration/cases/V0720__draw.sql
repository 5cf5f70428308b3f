-- 抽查抽签 (architecture §5): a closed list whose hash is published, chance that nobody knew then, lots that anybody
-- repeats. The database repeats the whole arithmetic, so that neither a list nor a result can be put in its place.
ALTER TABLE cases.sheet DROP CONSTRAINT sheet_kind;
ALTER TABLE cases.sheet ADD CONSTRAINT sheet_kind CHECK (kind IN ('MEETING', 'NOTICE', 'DECISION', 'ANNOUNCEMENT', 'DRAW'));
ALTER TABLE cases.sheet ADD CONSTRAINT sheet_draw_whole CHECK (kind <> 'DRAW' OR sealed_at IS NULL OR held_on IS NOT NULL);

ALTER TABLE cases.definition_step ADD COLUMN draw_part int, ADD COLUMN draw_whole int, ADD COLUMN only_if_drawn text;
UPDATE cases.definition_step d
    SET draw_part = split_part(s ->> 'share', '/', 1)::int, draw_whole = split_part(s ->> 'share', '/', 2)::int,
        only_if_drawn = s ->> 'only-if-drawn'
    FROM cases.definition f, jsonb_array_elements(f.how -> 'procedures') p, jsonb_array_elements(p -> 'steps') s
    WHERE f.id = d.definition_id AND p ->> 'id' = f.procedure AND s ->> 'id' = d.step
      AND (d.kind = 'draw' OR s ->> 'only-if-drawn' IS NOT NULL);
ALTER TABLE cases.definition_step ADD CONSTRAINT definition_step_draw
    CHECK ((kind = 'draw') = (draw_part IS NOT NULL) AND (draw_part IS NULL) = (draw_whole IS NULL));

-- number_name and number_on: the public number of a later date, when no offices commit.
CREATE TABLE cases.draw (
    sheet_id uuid NOT NULL,
    source text NOT NULL,
    share_part int NOT NULL,
    share_whole int NOT NULL,
    list_hash text NOT NULL,
    list_size int NOT NULL,
    list_closed_on date NOT NULL,
    list_closed_at timestamptz NOT NULL,
    number_name text,
    number_on date,
    number text,
    seed text,
    drawn_on date,
    drawn_count int,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    CONSTRAINT draw_pk PRIMARY KEY (sheet_id),
    CONSTRAINT draw_sheet_fk FOREIGN KEY (sheet_id) REFERENCES cases.sheet (id),
    CONSTRAINT draw_source CHECK (source IN ('OFFICES', 'PUBLIC_NUMBER')),
    CONSTRAINT draw_number_named CHECK ((source = 'PUBLIC_NUMBER') = (number_name IS NOT NULL)
        AND (number_name IS NULL) = (number_on IS NULL) AND (number_name IS NOT NULL OR number IS NULL)),
    CONSTRAINT draw_number_later CHECK (number_on IS NULL OR number_on > list_closed_on),
    CONSTRAINT draw_made CHECK ((seed IS NULL) = (drawn_on IS NULL) AND (seed IS NULL) = (drawn_count IS NULL)),
    CONSTRAINT draw_after_list CHECK (drawn_on IS NULL OR (drawn_on >= list_closed_on AND (number_on IS NULL OR drawn_on >= number_on)))
);
CREATE INDEX draw_place ON cases.draw (place_code, sheet_id);

CREATE TABLE cases.draw_commitment (
    sheet_id uuid NOT NULL,
    ordinal int NOT NULL,
    office text NOT NULL,
    digest text NOT NULL,
    committed_by uuid NOT NULL,
    committed_at timestamptz NOT NULL,
    secret text,
    opened_at timestamptz,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    CONSTRAINT draw_commitment_pk PRIMARY KEY (sheet_id, ordinal),
    CONSTRAINT draw_commitment_draw_fk FOREIGN KEY (sheet_id) REFERENCES cases.draw (sheet_id),
    CONSTRAINT draw_commitment_two CHECK (ordinal IN (1, 2)),
    CONSTRAINT draw_commitment_office UNIQUE (sheet_id, office),
    CONSTRAINT draw_commitment_person UNIQUE (sheet_id, committed_by),
    CONSTRAINT draw_commitment_digest UNIQUE (sheet_id, digest),
    CONSTRAINT draw_commitment_form CHECK (digest ~ '^[0-9a-f]{64}$')
);

CREATE TABLE cases.draw_lot (
    sheet_id uuid NOT NULL,
    case_id uuid NOT NULL,
    lot text NOT NULL,
    drawn boolean NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT draw_lot_pk PRIMARY KEY (sheet_id, case_id),
    CONSTRAINT draw_lot_draw_fk FOREIGN KEY (sheet_id) REFERENCES cases.draw (sheet_id),
    CONSTRAINT draw_lot_item_fk FOREIGN KEY (sheet_id, case_id) REFERENCES cases.sheet_item (sheet_id, case_id)
);

-- What anybody may have: the list's hash when it was closed, the whole record when it was drawn. Case numbers, no names.
CREATE TABLE cases.draw_publication (
    code text NOT NULL,
    stage text NOT NULL,
    record jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT draw_publication_pk PRIMARY KEY (code, stage),
    CONSTRAINT draw_publication_stage CHECK (stage IN ('LIST', 'DRAWN'))
);

CALL guard.protect('cases.draw', 'select,insert,update');
REVOKE UPDATE ON cases.draw FROM lianhu_app;
GRANT UPDATE (number, seed, drawn_on, drawn_count) ON cases.draw TO lianhu_app;
CALL guard.protect('cases.draw_commitment', 'select,insert,update');
REVOKE UPDATE ON cases.draw_commitment FROM lianhu_app;
GRANT UPDATE (secret, opened_at) ON cases.draw_commitment TO lianhu_app;
CALL guard.protect('cases.draw_lot', 'select,insert');
GRANT SELECT, INSERT ON cases.draw_publication TO lianhu_app;

CREATE FUNCTION cases.sha(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN encode(sha256(convert_to(words, 'UTF8')), 'hex');
CREATE FUNCTION cases.list_hash(sheet uuid) RETURNS text LANGUAGE sql STABLE
    RETURN (SELECT cases.sha(coalesce(string_agg(case_id::text || E'\n', '' ORDER BY case_id::text COLLATE "C"), ''))
        FROM cases.sheet_item WHERE sheet_id = sheet);

CREATE FUNCTION cases.check_new_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seed IS NOT NULL OR NEW.number IS NOT NULL
            OR NEW.list_hash <> cases.list_hash(NEW.sheet_id)
            OR NEW.list_size <> (SELECT count(*) FROM cases.sheet_item WHERE sheet_id = NEW.sheet_id)
            OR NOT EXISTS (SELECT FROM cases.sheet s JOIN cases.definition_step d USING (definition_id, step)
                WHERE s.id = NEW.sheet_id AND s.kind = 'DRAW' AND d.draw_part = NEW.share_part AND d.draw_whole = NEW.share_whole) THEN
        RAISE EXCEPTION 'a draw begins with its closed list and the share of its step' USING ERRCODE = 'LH018';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draw_new BEFORE INSERT ON cases.draw FOR EACH ROW EXECUTE FUNCTION cases.check_new_draw();

CREATE FUNCTION cases.check_draw() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    openings text;
BEGIN
    IF OLD.seed IS NOT NULL OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) THEN
        RAISE EXCEPTION 'a draw is made once' USING ERRCODE = 'LH019';
    END IF;
    IF NEW.seed IS NULL THEN
        RETURN NEW;
    END IF;
    IF NEW.source = 'OFFICES' THEN
        SELECT CASE WHEN count(secret) = 2 THEN string_agg(secret, '' ORDER BY ordinal) END INTO openings
            FROM cases.draw_commitment WHERE sheet_id = NEW.sheet_id;
    ELSE
        openings := NEW.number;
    END IF;
    IF openings IS NULL OR NEW.list_hash <> cases.list_hash(NEW.sheet_id)
            OR NEW.seed <> cases.sha(NEW.list_hash || openings)
            OR NEW.drawn_count <> (NEW.list_size * NEW.share_part + NEW.share_whole - 1) / NEW.share_whole THEN
        RAISE EXCEPTION 'the draw does not follow from its list and secrets' USING ERRCODE = 'LH020';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draw_once BEFORE UPDATE ON cases.draw FOR EACH ROW EXECUTE FUNCTION cases.check_draw();

CREATE FUNCTION cases.check_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.secret IS NOT NULL OR NOT EXISTS (SELECT FROM cases.draw d WHERE d.sheet_id = NEW.sheet_id AND d.source = 'OFFICES')
                OR NEW.ordinal <> 1 + (SELECT count(*) FROM cases.draw_commitment c WHERE c.sheet_id = NEW.sheet_id) THEN
            RAISE EXCEPTION 'two offices commit, one after the other, without a secret' USING ERRCODE = 'LH021';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.secret IS NOT NULL THEN
        RAISE EXCEPTION 'a secret is opened once' USING ERRCODE = 'LH019';
    END IF;
    IF NEW.secret IS NULL OR cases.sha(NEW.secret) <> NEW.digest
            OR (SELECT count(*) FROM cases.draw_commitment c WHERE c.sheet_id = NEW.sheet_id) <> 2 THEN
        RAISE EXCEPTION 'a secret is opened after both commitments and fits its own' USING ERRCODE = 'LH021';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draw_commitment_order BEFORE INSERT OR UPDATE ON cases.draw_commitment
    FOR EACH ROW EXECUTE FUNCTION cases.check_commitment();

CREATE FUNCTION cases.check_lot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    made cases.draw;
    lower_lots int;
BEGIN
    SELECT * INTO made FROM cases.draw WHERE sheet_id = NEW.sheet_id;
    SELECT count(*) INTO lower_lots FROM cases.sheet_item i WHERE i.sheet_id = NEW.sheet_id
        AND (cases.sha(made.seed || i.case_id), i.case_id::text COLLATE "C") < (NEW.lot, NEW.case_id::text COLLATE "C");
    IF made.seed IS NULL OR NEW.lot <> cases.sha(made.seed || NEW.case_id) OR NEW.drawn <> (lower_lots < made.drawn_count) THEN
        RAISE EXCEPTION 'a lot follows from the seed' USING ERRCODE = 'LH020';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draw_lot_follows BEFORE INSERT ON cases.draw_lot FOR EACH ROW EXECUTE FUNCTION cases.check_lot();

CREATE FUNCTION cases.check_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM cases.sheet s JOIN cases.draw d ON d.sheet_id = s.id WHERE s.code = NEW.code
            AND d.list_hash = NEW.record ->> 'listHash' AND d.seed IS NOT DISTINCT FROM NEW.record ->> 'seed'
            AND (d.seed IS NOT NULL) = (NEW.stage = 'DRAWN')) THEN
        RAISE EXCEPTION 'what is published is what was closed and drawn' USING ERRCODE = 'LH020';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draw_publication_true BEFORE INSERT ON cases.draw_publication FOR EACH ROW EXECUTE FUNCTION cases.check_publication();

-- A list that is closed takes no more cases; a case waits for one draw at a time.
CREATE OR REPLACE FUNCTION cases.check_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM cases.sheet s WHERE s.id = NEW.sheet_id AND (s.sealed_at IS NOT NULL OR s.posted_on IS NOT NULL))
            OR (TG_OP = 'INSERT' AND EXISTS (SELECT FROM cases.draw d WHERE d.sheet_id = NEW.sheet_id)) THEN
        RAISE EXCEPTION 'a posted or sealed sheet takes no more cases' USING ERRCODE = 'LH012';
    END IF;
    IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM cases.sheet mine
            JOIN cases.sheet other ON other.kind = 'DRAW' AND other.step = mine.step AND other.definition_id = mine.definition_id
            JOIN cases.sheet_item i ON i.sheet_id = other.id AND i.case_id = NEW.case_id
            WHERE mine.id = NEW.sheet_id AND mine.kind = 'DRAW' AND other.id <> mine.id
              AND NOT EXISTS (SELECT FROM cases.case_step s WHERE s.case_id = NEW.case_id AND s.sheet_id = other.id)) THEN
        RAISE EXCEPTION 'a case waits for one draw at a time' USING ERRCODE = 'LH019';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION cases.check_step() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NEW.skipped AND rule.only_if_drawn IS NOT NULL AND EXISTS (SELECT FROM cases.case_step s
            JOIN cases.draw_lot l ON l.sheet_id = s.sheet_id AND l.case_id = s.case_id AND l.drawn
            WHERE s.case_id = NEW.case_id AND s.step = rule.only_if_drawn AND s.superseded_by IS NULL) THEN
        RAISE EXCEPTION 'a drawn case is checked' USING ERRCODE = 'LH022';
    END IF;
    IF NEW.skipped OR NEW.mode = 'OUTSIDE' OR rule.kind NOT IN ('notice', 'meeting', 'draw') THEN
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
    ELSIF rule.kind = 'draw' THEN
        IF paper.sealed_at IS NULL OR NOT EXISTS (SELECT FROM cases.draw_lot l
                JOIN cases.case_event e ON e.id = NEW.event_id
                WHERE l.sheet_id = paper.id AND l.case_id = NEW.case_id
                  AND l.drawn = (e.payload #>> '{result,drawn}')::boolean) THEN
            RAISE EXCEPTION 'the draw has not been made, or ended otherwise for this case' USING ERRCODE = 'LH020';
        END IF;
    ELSIF paper.sealed_at IS NULL OR paper.held_on <> NEW.legal_date
            OR NOT EXISTS (SELECT FROM cases.vote v WHERE v.sheet_id = paper.id AND v.case_id = NEW.case_id) THEN
        RAISE EXCEPTION 'the meeting has not voted on this case' USING ERRCODE = 'LH010';
    END IF;
    RETURN NEW;
END $$;
