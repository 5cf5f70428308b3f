package org.lianhu.app.comparison.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Departments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Departments that are usually asked: their fields and what their rows mean, to begin an agreement from. */
@Component
public class SourceTemplates {

    private final JsonMapper json;

    SourceTemplates(JsonMapper json) {
        this.json = json;
    }

    /** The law, the paper and the purposes are for the officer to fill in: no template can know them. */
    public record Template(String department, String title, List<Agreement.Field> fields, List<Agreement.Rule> rules) {
        /** Label of the department. */
        public String departmentLabel() {
            return Departments.label(department);
        }
    }

    private record Book(List<Template> templates) {}

    public List<Template> all() {
        try (var in = new ClassPathResource("comparison/templates.json").getInputStream()) {
            return json.readValue(in, Book.class).templates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
