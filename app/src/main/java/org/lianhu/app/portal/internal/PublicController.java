package org.lianhu.app.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.portal.NewPublication.Kind;
import org.lianhu.app.portal.Objections;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public's data: no account, no cookie, nothing for search engines, nothing kept by browsers. */
@RestController
@RequestMapping("/public")
class PublicController {

    private final PublicSite site;
    private final PublicGate gate;

    PublicController(PublicSite site, PublicGate gate) {
        this.site = site;
        this.gate = gate;
    }

    /**
     * What an objection's form sends.
     *
     * @param website a field that people do not see; whoever fills it in is a machine
     */
    record ObjectionForm(
            @Nullable Integer entryNo,
            boolean anonymous,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String text,
            @Nullable String website) {

        Objections.NewObjection objection() {
            return new Objections.NewObjection(
                    entryNo,
                    anonymous || name == null ? "" : name.strip(),
                    anonymous || phone == null ? "" : phone.strip(),
                    text == null ? "" : text.strip());
        }
    }

    record Receipt(String receipt) {}

    @GetMapping("/notices")
    ResponseEntity<List<PublicViews.Item>> notices() {
        return list(Kind.NOTICE);
    }

    @GetMapping("/announcements")
    ResponseEntity<List<PublicViews.Item>> announcements() {
        return list(Kind.ANNOUNCEMENT);
    }

    @GetMapping("/notices/{code}")
    ResponseEntity<PublicViews.Page> notice(@PathVariable String code) {
        return page(Kind.NOTICE, code);
    }

    @GetMapping("/announcements/{code}")
    ResponseEntity<PublicViews.Page> announcement(@PathVariable String code) {
        return page(Kind.ANNOUNCEMENT, code);
    }

    /** A QR code that leads to the page of the running publication. */
    @GetMapping("/notices/{code}/qr.svg")
    ResponseEntity<String> qr(@PathVariable String code) {
        var publication = site.get(Kind.NOTICE, code);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/p/notices/" + publication.code())
                .build()
                .toUriString();
        return open().contentType(MediaType.valueOf("image/svg+xml")).body(QrSvg.of(address));
    }

    @PostMapping("/notices/{code}/objections")
    ResponseEntity<Receipt> object(
            @PathVariable String code, @RequestBody ObjectionForm form, HttpServletRequest request) {
        var trap = form.website();
        if (form.anonymous() || form.name() != null && !form.name().isBlank()) {
            if (trap != null && !trap.isEmpty()) {
                return open().body(new Receipt(gate.decoyReceipt()));
            }
            var received = site.object(code, form.objection(), request.getRemoteAddr());
            return open().body(new Receipt(received.receipt()));
        }
        throw org.lianhu.kernel.InvalidInputException.of("/name", "NAME_MISSING", "请填写姓名,或选择匿名。");
    }

    @GetMapping("/objections/{receipt}")
    ResponseEntity<PublicViews.Answer> answer(@PathVariable String receipt, HttpServletRequest request) {
        return site.byReceipt(receipt, request.getRemoteAddr())
                .map(o -> open().body(PublicViews.Answer.of(receipt, o)))
                .orElseThrow(PublicSite.GoneException::new);
    }

    private ResponseEntity<List<PublicViews.Item>> list(Kind kind) {
        return open().body(site.running(kind).stream()
                .map(p -> PublicViews.Item.of(p, gate.today()))
                .toList());
    }

    private ResponseEntity<PublicViews.Page> page(Kind kind, String code) {
        return open().body(PublicViews.Page.of(site.get(kind, code), gate.today()));
    }

    private static ResponseEntity.BodyBuilder open() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> gone(PublicSite.GoneException e) {
        return problem(HttpStatus.NOT_FOUND, "NOTICE_GONE", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(Knocks.TooManyException e) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", e);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, Exception e) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        problem.setProperty("code", code);
        return ResponseEntity.status(status)
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .body(problem);
    }
}
