package org.lianhu.app.access.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Elsewhere;
import org.lianhu.app.access.Node;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.IdNumber;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks whether a person is on file anywhere; the answer names the office to ask, and nothing about the person. */
@RestController
@RequestMapping("/api/existence")
class ExistenceController {

    private final Elsewhere elsewhere;
    private final PostViews views;
    private final TransactionTemplate tx;

    ExistenceController(Elsewhere elsewhere, PostViews views, TransactionTemplate tx) {
        this.elsewhere = elsewhere;
        this.views = views;
        this.tx = tx;
    }

    /** Each question is logged with its purpose. */
    @PostMapping
    Answer ask(@RequestBody @Validated Question question) {
        CurrentScope.get().require(Elsewhere.ASK);
        var number = IdNumber.of(question.idNumber());
        var found = tx.execute(
                t -> elsewhere.ask(number, question.purpose().strip()).orElse(null));
        return found == null ? new Answer(false, null, null) : new Answer(true, found, views.name(found));
    }

    record Question(
            @NotBlank(message = "请填写身份证号码。") String idNumber,

            @NotBlank(message = "请写明查询用途。") @Size(min = 4, max = 200, message = "查询用途应为4到200个字。")
            String purpose) {

        @Override
        public String toString() {
            return "existence question";
        }
    }

    /** @param askAt the place or organisation that has the person on file */
    record Answer(
            boolean exists, @Nullable Node askAt, @Nullable String askAtName) {}
}
