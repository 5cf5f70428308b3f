package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.cases.PostedSheets;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.procedure.definition.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads posted sheets for the public site. */
@Component
class PostedSheetReader implements PostedSheets {

    private final SheetStore sheets;
    private final Definitions definitions;
    private final Kinsfolk kinsfolk;
    private final Objections objections;
    private final JsonMapper json;

    PostedSheetReader(
            SheetStore sheets, Definitions definitions, Kinsfolk kinsfolk, Objections objections, JsonMapper json) {
        this.sheets = sheets;
        this.definitions = definitions;
        this.kinsfolk = kinsfolk;
        this.objections = objections;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public PostedSheet get(UUID sheetId) {
        var sheet = sheets.get(sheetId);
        var postedOn = sheet.getPostedOn();
        if (postedOn == null) {
            throw new NotFoundException("已张贴的公示");
        }
        return new PostedSheet(
                sheet.getId(),
                Notices.Kind.valueOf(sheet.getKind()),
                sheet.getTitle(),
                new Seat(sheet.getPlaceCode(), sheet.getOrgCode(), sheet.getCode(), sheet.getContactPhone()),
                basis(sheet),
                postedOn,
                Objects.requireNonNull(sheet.getLastDay()),
                sheets.items(sheetId).stream().map(i -> item(i, postedOn)).toList());
    }

    private Basis basis(SheetRecord sheet) {
        var step = sheets.step(sheet);
        var pinned = definitions.get(sheet.getDefinitionId());
        var rule = pinned.procedure().readings().stream()
                .filter(r ->
                        r.id().contains("notice") && step.source().readings().contains(r.id()))
                .map(Reading::choice)
                .collect(Collectors.joining(";"));
        return new Basis(pinned.title(), step.clause(), rule);
    }

    private Item item(SheetItemRecord row, LocalDate on) {
        var unit = kinsfolk.unit(row.getHouseholdId(), on);
        Map<String, String> shown = json.readValue(row.getShown().data(), new TypeReference<>() {});
        return new Item(row.getCaseId(), row.getPlaceCode(), unit.headName(), unit.headBirth(), shown);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> answerDue(UUID objectionId) {
        return Optional.ofNullable(objections.get(objectionId).getDueOn());
    }
}
