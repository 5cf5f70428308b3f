package org.lianhu.app.cases.internal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import org.jooq.JSONB;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.StepResult;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Writes events as immutable JSON and reads them back; unknown members are a fault, for nothing may get lost. */
final class EventJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(CaseEvent.class, Typed.class)
            .addMixIn(StepResult.class, Typed.class)
            .addMixIn(Mode.class, Typed.class)
            .registerSubtypes(named(CaseEvent.class))
            .registerSubtypes(named(StepResult.class))
            .registerSubtypes(named(Mode.class))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static NamedType[] named(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(c -> new NamedType(c, c.getSimpleName()))
                .toArray(NamedType[]::new);
    }

    JSONB write(CaseEvent event) {
        return JSONB.valueOf(json.writerFor(CaseEvent.class).writeValueAsString(event));
    }

    CaseEvent read(JSONB payload) {
        return json.readValue(payload.data(), CaseEvent.class);
    }
}
